import { Checkbox } from '@mantine/core'
import type { ParticipantFse } from '../../../../shared/domain/fse.ts'
import type { Column } from '../../../ui/long-table.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import css from './fse.module.css'
import { texts } from './texts.ts'
import { grouperPieces } from './vue.ts'

const t = texts.colonnes

const nommer = (p: ParticipantFse) => texts.dossier(p.fichier, p.feuille, p.ligne)

/** The row of the source file, its dates, and its evidence by state, in words. */
export function listColonnes(
  choisis: ReadonlySet<number>,
  basculer: (parcours: number) => void,
): Column<ParticipantFse>[] {
  return [
    {
      cle: 'choix',
      titre: t.choix,
      largeur: 80,
      contenu: p => (
        <Checkbox
          aria-label={texts.choisir(nommer(p))}
          checked={choisis.has(p.parcours)}
          onChange={() => basculer(p.parcours)}
        />
      ),
    },
    {
      cle: 'dossier',
      titre: t.dossier,
      largeur: 290,
      entete: true,
      contenu: p => (
        <>
          {texts.ligne(p.fichier, p.feuille, p.ligne)}
          <p className={css['note']}>{p.fichier}</p>
        </>
      ),
    },
    {
      cle: 'dates',
      titre: t.dates,
      largeur: 210,
      contenu: p => (
        <>
          {texts.dates(formatDate(p.entree), p.sortie === null ? null : formatDate(p.sortie))}
          <p className={css['note']}>{p.territoire}</p>
        </>
      ),
    },
    { cle: 'pieces', titre: t.pieces, contenu: p => <Pieces participant={p} /> },
  ]
}

function Pieces({ participant }: { participant: ParticipantFse }) {
  const { manquantes } = participant
  return (
    <ul className={css['pieces']}>
      <li>
        {manquantes === 0 ? (
          <StateBadge tone="ok" {...texts.complet} />
        ) : (
          <StateBadge tone="non" {...texts.manquantes(manquantes)} />
        )}
      </li>
      {grouperPieces(participant.pieces).map(({ etat, pieces }) => (
        <li key={etat}>
          <span className={`${css['nomGroupe']} ${css[etat]}`}>
            <span aria-hidden="true">{texts.etatsPieces[etat].symbole}</span> {texts.etatsPieces[etat].groupe}
            {'\u00a0: '}
          </span>
          {pieces
            .map(({ piece, reference }) =>
              reference === null ? texts.pieces[piece] : texts.avecReference(texts.pieces[piece], reference),
            )
            .join(', ')}
        </li>
      ))}
    </ul>
  )
}
