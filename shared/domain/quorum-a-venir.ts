import type { RegleQuorum } from './instance.ts'
import { calculerQuorum } from './quorum.ts'
import type { Quorum } from './reponses.ts'

/**
 * The quorum of a meeting whose roll was not called: what will be required, never that it failed. `atteint` is false and
 * nobody is counted.
 */
export function annoncerQuorum(d: { regle: RegleQuorum; exercice: number; convocation: 1 | 2 }): Quorum {
  const compter = (presents: number, representes = 0) =>
    calculerQuorum({ ...d, presents, representes, pouvoirs: 0 })
  const personne = compter(0)
  return { ...personne, atteint: false, phrase: annoncer(personne.requis, d, compter) }
}

function annoncer(
  requis: number | null,
  { exercice, convocation }: { exercice: number; convocation: 1 | 2 },
  compter: (presents: number, representes?: number) => Quorum,
): string {
  if (requis === null) return 'Aucun quorum n’est fixé pour ce comité.'
  if (exercice === 0) return 'Aucun membre en exercice : le quorum ne peut pas être calculé.'
  if (convocation === 2 && requis > 1 && compter(1).atteint)
    return 'Seconde convocation : la séance délibérera quel que soit le nombre des présents.'
  const representesComptent = compter(0, 1).comptes === 1
  return `Quorum à réunir : ${formatMembres(requis, representesComptent)} sur ${exercice} en exercice.`
}

function formatMembres(n: number, representesComptent: boolean): string {
  if (n === 1) return representesComptent ? '1 membre présent ou représenté' : '1 membre présent'
  return representesComptent ? `${n} membres présents ou représentés` : `${n} membres présents`
}
