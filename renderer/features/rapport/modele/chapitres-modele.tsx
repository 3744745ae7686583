import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { remplacer } from '../../convention/brouillon.ts'
import { deplacer } from '../../seances/preparer/ordre.ts'
import { AjouterAuModele } from './ajouter-au-modele.tsx'
import css from './modele.module.css'
import { TexteDepart } from './texte-depart.tsx'
import { texts } from './texts.ts'
import { retirerChapitre } from './vue.ts'

type Props = {
  modele: ModeleEdition
  changer(modele: ModeleEdition): void
  /** Codes of the convention's own chapters: they are left out, never removed. */
  duProfil: readonly string[]
  /** True once the user tried to save: an empty title is then said. */
  vu: boolean
}

/** The chapters of a new report: their order, titles, which are printed, and their first text. */
export function ChapitresModele({ modele, changer, duProfil, vu }: Props) {
  const { chapitres } = modele
  const bouger = (rang: number, vers: number) => {
    changer({ ...modele, chapitres: deplacer(chapitres, rang, vers) })
    annoncer(texts.place(chapitres[rang]?.titre ?? '', vers + 1, chapitres.length))
  }
  return (
    <Panel titre={texts.chapitres} note={texts.chapitresNote}>
      <ol className={css['chapitres']}>
        {chapitres.map((chapitre, rang) => (
          <Chapitre
            key={chapitre.code}
            chapitre={chapitre}
            rang={rang}
            dernier={rang === chapitres.length - 1}
            erreur={vu && chapitre.titre.trim() === '' ? texts.titreVide : null}
            changer={partie => changer({ ...modele, chapitres: remplacer(chapitres, rang, partie) })}
            bouger={vers => bouger(rang, vers)}
            retirer={
              duProfil.includes(chapitre.code) ? null : () => changer(retirerChapitre(modele, chapitre.code))
            }
            modele={modele}
            changerModele={changer}
          />
        ))}
      </ol>
      <AjouterAuModele modele={modele} changer={changer} />
    </Panel>
  )
}

type ChapitreModele = ModeleEdition['chapitres'][number]
type PropsChapitre = {
  chapitre: ChapitreModele
  rang: number
  dernier: boolean
  erreur: string | null
  changer(partie: Partial<ChapitreModele>): void
  bouger(vers: number): void
  retirer: (() => void) | null
  modele: ModeleEdition
  changerModele(modele: ModeleEdition): void
}

function Chapitre(props: PropsChapitre) {
  const { chapitre, rang, dernier, erreur, changer, bouger, retirer, modele, changerModele } = props
  const [deplie, setDeplie] = useState(false)
  const { code, titre, ecarte } = chapitre
  const aTexte = Object.hasOwn(modele.textes, code)
  return (
    <li className={css['chapitre']}>
      <div className={css['rangee']}>
        <Checkbox
          aria-label={texts.imprime(titre)}
          checked={!ecarte}
          onChange={e => changer({ ecarte: !e.currentTarget.checked })}
        />
        <TextInput
          aria-label={texts.chapitre(rang + 1)}
          value={titre}
          onChange={e => changer({ titre: e.currentTarget.value })}
          error={erreur}
        />
        <span className={css['actes']}>
          <Button size="sm" variant="subtle" aria-expanded={deplie} onClick={() => setDeplie(!deplie)}>
            {aTexte ? texts.avecTexte : texts.texte}
          </Button>
          <ActionIcon aria-label={texts.monter(titre)} disabled={rang === 0} onClick={() => bouger(rang - 1)}>
            <IconArrowUp size={20} />
          </ActionIcon>
          <ActionIcon aria-label={texts.descendre(titre)} disabled={dernier} onClick={() => bouger(rang + 1)}>
            <IconArrowDown size={20} />
          </ActionIcon>
          {retirer ? (
            <ActionIcon aria-label={texts.retirer(titre)} onClick={retirer}>
              <IconTrash size={20} />
            </ActionIcon>
          ) : null}
        </span>
      </div>
      {deplie ? <TexteDepart chapitre={chapitre} modele={modele} changer={changerModele} /> : null}
    </li>
  )
}
