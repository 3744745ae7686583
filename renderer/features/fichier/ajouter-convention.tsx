import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useAct, useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import css from './fichier.module.css'
import { texts } from './texts.ts'

/** Adds a shipped convention to the base; those already there are not offered. */
export function AjouterConvention() {
  const { base } = useCadre()
  const profils = useChannel('conventions:profils', {})
  const ajouter = useAct('conventions:ajouter')
  const [choisie, setChoisie] = useState<string | null>(null)
  const presentes = new Set(base.conventions.map(c => c.id))
  const offertes = (profils.data ?? []).filter(p => !presentes.has(p.id))
  if (offertes.length === 0) return null
  return (
    <>
      <div className={css['ajout']}>
        <Select
          label={texts.ajouter}
          description={texts.ajouterTexte}
          placeholder={texts.choisir}
          value={choisie}
          onChange={setChoisie}
          data={offertes.map(p => ({ value: p.id, label: p.titre }))}
        />
        <Button
          variant="default"
          disabled={choisie === null}
          loading={ajouter.isPending}
          onClick={() =>
            choisie !== null && ajouter.mutate({ convention: choisie }, { onSuccess: () => setChoisie(null) })
          }
        >
          {texts.ajouterBouton}
        </Button>
      </div>
      <ErrorNotice erreur={ajouter.error} />
    </>
  )
}
