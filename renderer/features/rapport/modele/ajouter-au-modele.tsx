import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import ecrans from '../ecrans.module.css'
import { texts } from './texts.ts'
import { ajouterChapitre } from './vue.ts'

type Props = { modele: ModeleEdition; changer(modele: ModeleEdition): void }

/** A chapter of the user's own. Inside the form of the model: Enter adds it and saves nothing. */
export function AjouterAuModele({ modele, changer }: Props) {
  const [titre, setTitre] = useState('')
  const [erreur, setErreur] = useState<string | null>(null)
  const ajouter = () => {
    if (titre.trim() === '') return setErreur(texts.titreVide)
    const suite = ajouterChapitre(modele, titre)
    if (suite === null) return setErreur(texts.dejaPris)
    setTitre('')
    setErreur(null)
    changer(suite)
  }
  return (
    <div className={ecrans['ligne']} style={{ marginTop: 12 }}>
      <TextInput
        className={ecrans['large'] ?? ''}
        label={texts.nouveau}
        value={titre}
        error={erreur}
        onChange={e => setTitre(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          ajouter()
        }}
      />
      <Button variant="default" onClick={ajouter}>
        {texts.ajouter}
      </Button>
    </div>
  )
}
