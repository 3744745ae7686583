import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { LigneApercu } from '../../../../shared/domain/bilan.ts'
import { invoke } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { texts } from '../texts.ts'
import { colonnesApercu } from './colonnes-apercu.ts'
import type { PropsEtape } from './etapes-import.tsx'
import { LigneDApercu } from './ligne-apercu.tsx'
import css from './lignes-apercu.module.css'

const PAGE = 100
const HAUTEUR = 48

type Props = Omit<PropsEtape, 'partenaires'> & { etat: LigneApercu['etat'] }

/** The rows of one state: only those in view are read and drawn, whatever their number. */
export function LignesApercu({ etat, options, resultat, reponses, setReponses }: Props) {
  const cadre = useRef<HTMLDivElement>(null)
  const premiere = usePages(etat, options, [0])
  const total = premiere.total
  const lignesVirtuelles = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => cadre.current,
    estimateSize: () => HAUTEUR,
    overscan: 12,
  })
  const visibles = lignesVirtuelles.getVirtualItems()
  const pages = [...new Set([0, ...visibles.map(v => Math.floor(v.index / PAGE))])]
  const { lignes, erreur } = usePages(etat, options, pages)
  if (erreur) return <ErrorNotice erreur={erreur} />
  if (total === undefined) return <Loading mot={communs.chargement} />
  if (total === 0 || premiere.lignes.size === 0) return <p>{texts.apercu.aucune}</p>
  const colonnes = colonnesApercu(resultat, [...premiere.lignes.values()])
  const gabarit = `76px ${colonnes.map(c => `minmax(${c.largeur}px, 1fr)`).join(' ')} 172px`
  const t = texts.apercu
  return (
    <section className={css['cadre']} ref={cadre} aria-label={t.onglets[etat]}>
      <table className={css['table']} aria-rowcount={total + 1}>
        <thead>
          <tr className={css['rangee']} style={{ gridTemplateColumns: gabarit }}>
            <th scope="col">{t.ligne}</th>
            {colonnes.map(c => (
              <th scope="col" key={c.colonne} title={c.entete}>
                {c.entete}
              </th>
            ))}
            <th scope="col">{t.actions}</th>
          </tr>
        </thead>
        <tbody style={{ height: lignesVirtuelles.getTotalSize() }}>
          {visibles.map(v => {
            const ligne = lignes.get(v.index)
            return ligne ? (
              <LigneDApercu
                key={v.key}
                rang={v.index}
                depart={v.start}
                gabarit={gabarit}
                ligne={ligne}
                colonnes={colonnes}
                reponses={reponses}
                setReponses={setReponses}
              />
            ) : null
          })}
        </tbody>
      </table>
    </section>
  )
}

function usePages(etat: LigneApercu['etat'], options: PropsEtape['options'], pages: number[]) {
  const reponses = useQueries({
    queries: pages.map(page => ({
      queryKey: ['bilans:apercu', options, etat, page],
      queryFn: () => invoke('bilans:apercu', { options, etat, debut: page * PAGE, nombre: PAGE }),
      placeholderData: keepPreviousData,
    })),
  })
  const lignes = new Map<number, LigneApercu>()
  for (const [rang, reponse] of reponses.entries())
    for (const [i, ligne] of (reponse.data?.lignes ?? []).entries())
      lignes.set((pages[rang] ?? 0) * PAGE + i, ligne)
  return {
    lignes,
    total: reponses[0]?.data?.total,
    erreur: reponses.find(r => r.error !== null)?.error ?? null,
  }
}
