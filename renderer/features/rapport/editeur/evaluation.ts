import { useQueries, useQuery } from '@tanstack/react-query'
import { cleChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { cleComparaison } from '../../../../shared/domain/comparaison.ts'
import type { ChiffreEvalue, ComparaisonEvaluee } from '../../../../shared/domain/rapport.ts'
import type { RefChiffre, RefComparaison } from '../../../../shared/domain/texte-riche.ts'
import { invoke } from '../../../api.ts'
import { usePortee } from '../../cadre/contexte.tsx'

type Portee = { convention: string; annee: number }
type Demande<R, E> = { ref: R; resoudre(e: E): void; rejeter(erreur: unknown): void }
type Lot = {
  chiffres: Demande<RefChiffre, ChiffreEvalue>[]
  comparaisons: Demande<RefComparaison, ComparaisonEvaluee>[]
}

/** The channel takes 2 000 of each. */
const MAX_PAR_LOT = 1000
const lots = new Map<string, Lot>()

/** The batch of this turn: nodes that ask together are answered by one call. */
function getLot(portee: Portee): Lot {
  const cle = `${portee.convention}/${portee.annee}`
  const ouvert = lots.get(cle)
  if (ouvert && Math.max(ouvert.chiffres.length, ouvert.comparaisons.length) < MAX_PAR_LOT) return ouvert
  const lot: Lot = { chiffres: [], comparaisons: [] }
  lots.set(cle, lot)
  setTimeout(() => {
    if (lots.get(cle) === lot) lots.delete(cle)
    void envoyer(portee, lot)
  })
  return lot
}

async function envoyer({ convention, annee }: Portee, { chiffres, comparaisons }: Lot): Promise<void> {
  try {
    const reponse = await invoke('rapport:evaluer', {
      convention,
      annee,
      chiffres: chiffres.map(d => d.ref),
      comparaisons: comparaisons.map(d => d.ref),
    })
    repondre(chiffres, reponse.chiffres)
    repondre(comparaisons, reponse.comparaisons)
  } catch (erreur) {
    for (const d of [...chiffres, ...comparaisons]) d.rejeter(erreur)
  }
}

function repondre<R, E>(demandes: Demande<R, E>[], reponses: E[]): void {
  for (const [rang, d] of demandes.entries()) {
    const reponse = reponses[rang]
    if (reponse === undefined) d.rejeter(new Error('La réponse a moins de chiffres que la question.'))
    else d.resoudre(reponse)
  }
}

const questionChiffre = (portee: Portee, ref: RefChiffre) => ({
  queryKey: ['rapport:evaluer', portee.convention, portee.annee, cleChiffre(ref)],
  queryFn: () =>
    new Promise<ChiffreEvalue>((resoudre, rejeter) =>
      getLot(portee).chiffres.push({ ref, resoudre, rejeter }),
    ),
})

const questionComparaison = (portee: Portee, ref: RefComparaison) => ({
  queryKey: ['rapport:evaluer', portee.convention, portee.annee, cleComparaison(ref)],
  queryFn: () =>
    new Promise<ComparaisonEvaluee>((resoudre, rejeter) =>
      getLot(portee).comparaisons.push({ ref, resoudre, rejeter }),
    ),
})

function usePorteeSeule(): Portee {
  const { convention, annee } = usePortee()
  return { convention, annee }
}

/** What a live figure is worth now; undefined while it is asked. */
export const useChiffre = (ref: RefChiffre) => useQuery(questionChiffre(usePorteeSeule(), ref))

/** Whether words of comparison hold now; undefined while it is asked. */
export const useComparaison = (ref: RefComparaison) => useQuery(questionComparaison(usePorteeSeule(), ref))

/** Several words at once, in their order. */
export function useComparaisons(refs: readonly RefComparaison[]) {
  const portee = usePorteeSeule()
  return useQueries({ queries: refs.map(ref => questionComparaison(portee, ref)) })
}

/** Several figures at once, in their order. */
export function useChiffres(refs: readonly RefChiffre[]) {
  const portee = usePorteeSeule()
  return useQueries({ queries: refs.map(ref => questionChiffre(portee, ref)) })
}
