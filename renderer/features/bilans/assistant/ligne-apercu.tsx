import { Button, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { LigneApercu } from '../../../../shared/domain/bilan.ts'
import { texts } from '../texts.ts'
import type { ColonneApercu } from './colonnes-apercu.ts'
import { ditPareil } from './colonnes-apercu.ts'
import { basculerLigne, corriger, type Reponses } from './etat.ts'
import css from './lignes-apercu.module.css'

type Props = {
  rang: number
  depart: number
  gabarit: string
  ligne: LigneApercu
  colonnes: ColonneApercu[]
  reponses: Reponses
  setReponses(reponses: Reponses): void
}

/** One row: each cell can be corrected where it stands, and the whole row left out. */
export function LigneDApercu({ rang, depart, gabarit, ligne, colonnes, reponses, setReponses }: Props) {
  const t = texts.apercu
  return (
    <tr
      className={css['rangee']}
      aria-rowindex={rang + 2}
      style={{ gridTemplateColumns: gabarit, transform: `translateY(${depart}px)` }}
    >
      <th scope="row">{ligne.ligne}</th>
      {colonnes.map(c => (
        <td key={c.colonne}>
          <Case
            cellule={ligne.cellules.find(x => x.colonne === c.colonne)}
            entete={c.entete}
            ligne={ligne.ligne}
            corriger={valeur =>
              setReponses(
                corriger(reponses, {
                  fichier: ligne.fichier,
                  feuille: ligne.feuille,
                  ligne: ligne.ligne,
                  colonne: c.colonne,
                  valeur,
                }),
              )
            }
          />
        </td>
      ))}
      <td>
        <Button variant="subtle" px="xs" onClick={() => setReponses(basculerLigne(reponses, ligne))}>
          {ligne.etat === 'exclue' ? t.reprendre : t.exclure}
        </Button>
      </td>
    </tr>
  )
}

type PropsCase = {
  cellule: LigneApercu['cellules'][number] | undefined
  entete: string
  ligne: number
  corriger(valeur: string): void
}

function Case({ cellule, entete, ligne, corriger }: PropsCase) {
  const [saisie, setSaisie] = useState<string | null>(null)
  if (!cellule) return null
  const finir = () => {
    if (saisie !== null && saisie !== cellule.brut) corriger(saisie)
    setSaisie(null)
  }
  if (saisie !== null)
    return (
      <input
        className={css['champ']}
        aria-label={texts.apercu.champ(entete, ligne)}
        value={saisie}
        ref={champ => champ?.focus()}
        onChange={e => setSaisie(e.currentTarget.value)}
        onBlur={finir}
        onKeyDown={e => {
          if (e.key === 'Enter') finir()
          if (e.key === 'Escape') setSaisie(null)
        }}
      />
    )
  const bouton = (
    <button
      type="button"
      className={`${css['cellule']} ${cellule.probleme === null ? '' : css['probleme']}`}
      onClick={() => setSaisie(cellule.brut)}
    >
      <span className="masque-visuel">{texts.apercu.corriger(entete, ligne, cellule.brut)}</span>
      <Contenu cellule={cellule} />
    </button>
  )
  return cellule.probleme === null ? bouton : <Tooltip label={cellule.probleme}>{bouton}</Tooltip>
}

function Contenu({ cellule }: { cellule: LigneApercu['cellules'][number] }) {
  const { brut, valeur, avant } = cellule
  if (avant !== null && avant !== valeur)
    return (
      <>
        <s className={css['avant']}>{avant || texts.apercu.vide}</s>{' '}
        <span className={css['apres']}>{valeur ?? texts.apercu.vide}</span>
      </>
    )
  return (
    <>
      {brut}
      {valeur !== null && !ditPareil(brut, valeur) ? (
        <span className={css['normalisee']}> → {valeur}</span>
      ) : null}
    </>
  )
}
