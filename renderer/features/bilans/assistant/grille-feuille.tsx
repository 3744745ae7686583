import { Button } from '@mantine/core'
import { useState } from 'react'
import { lettreColonne } from '../../../../shared/domain/cellule.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import { useLignesTirees } from './lignes-tirees.ts'

const PAS = 30

type Props = { fichier: string; feuille: string; choisir(premiere: number, derniere: number): void }

/** The sheet drawn as a grid: header lines, totals and notes have their tint and their word. */
export function GrilleFeuille({ fichier, feuille, choisir }: Props) {
  const [debut, setDebut] = useState(1)
  const grille = useChannel('bilans:grille', { fichier, feuille, debut, nombre: PAS })
  const lignes = grille.data?.lignes ?? []
  const tirees = useLignesTirees(choisir)
  const largeur = Math.max(0, ...lignes.map(l => l.cellules.length))
  const t = texts.zone
  return (
    <>
      <div className={css['legende']}>
        <StateBadge tone="info" symbole="▤" mot={t.legende.entete} />
        <StateBadge tone="attention" symbole="Σ" mot={t.legende.total} />
        <StateBadge tone="neutre" symbole="¶" mot={t.legende.note} />
      </div>
      <p className={css['aide']}>{t.tirer}</p>
      <ErrorNotice erreur={grille.error} />
      {grille.isPending ? <Loading mot={communs.chargement} /> : null}
      <TableFrame nom={t.grille}>
        <table className={css['grille']}>
          <thead>
            <tr>
              <th scope="col">{t.ligne}</th>
              {Array.from({ length: largeur }, (_, i) => lettreColonne(i)).map(lettre => (
                <th scope="col" key={lettre}>
                  {lettre}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(l => (
              <tr key={l.ligne} data-role={l.role} data-tiree={tirees.estTiree(l.ligne) || undefined}>
                <th
                  scope="row"
                  onPointerDown={() => tirees.commencer(l.ligne)}
                  onPointerEnter={() => tirees.passer(l.ligne)}
                >
                  {l.ligne}
                  {l.role === 'donnees' ? null : ` ${t.roles[l.role]}`}
                </th>
                {Array.from({ length: largeur }, (_, i) => (
                  <td key={lettreColonne(i)}>{l.cellules[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className={css['ligne']}>
        {debut > 1 ? (
          <Button variant="subtle" onClick={() => setDebut(1)}>
            {t.debut}
          </Button>
        ) : null}
        {lignes.length === PAS ? (
          <Button variant="subtle" onClick={() => setDebut(d => d + PAS)}>
            {t.suite}
          </Button>
        ) : null}
      </div>
    </>
  )
}
