import { AppError } from './erreurs.ts'
import type { RegleQuorum } from './instance.ts'
import type { Quorum } from './reponses.ts'

type Presence = {
  regle: RegleQuorum
  /** Members in exercise (for a committee without legal quorum, its seats). */
  exercice: number
  presents: number
  /** Members represented by a substitute or a mandate. */
  representes: number
  /** Written proxies held by members who are present. */
  pouvoirs: number
  /** 2: the meeting follows one that had no quorum. */
  convocation: 1 | 2
}

type Regle = {
  nom: string
  source: string
  /** Members required, null when no text sets a number. */
  requis: ((exercice: number) => number) | null
  /** Whether a represented member or a proxy counts as a presence. */
  representesComptent: boolean
  pouvoirsComptent: boolean
  secondeConvocationLibre: boolean
}

const plusDeLaMoitie = (exercice: number) => Math.floor(exercice / 2) + 1
const assemblee = {
  requis: plusDeLaMoitie,
  representesComptent: false,
  pouvoirsComptent: false,
  secondeConvocationLibre: true,
}

/** The bodies of `regles.md` with the text that each follows. */
const REGLES_QUORUM: Record<RegleQuorum, Regle> = {
  ccas: {
    ...assemblee,
    nom: 'conseil d’administration de CCAS ou de CIAS',
    source: 'CASF, article R. 123-17',
  },
  conseil_municipal: { ...assemblee, nom: 'conseil municipal', source: 'CGCT, article L. 2121-17' },
  conseil_departemental: { ...assemblee, nom: 'conseil départemental', source: 'CGCT, article L. 3121-14' },
  commission_permanente: {
    ...assemblee,
    nom: 'commission permanente',
    source: 'CGCT, article L. 3121-14-1',
    representesComptent: true,
    pouvoirsComptent: true,
  },
  comite_departemental_emploi: {
    nom: 'comité départemental pour l’emploi',
    source: 'décret n° 2024-560',
    requis: exercice => Math.ceil(exercice / 2),
    representesComptent: true,
    pouvoirsComptent: true,
    secondeConvocationLibre: false,
  },
  aucun: {
    nom: 'comité de pilotage ou comité stratégique',
    source: 'la convention',
    requis: null,
    representesComptent: true,
    pouvoirsComptent: false,
    secondeConvocationLibre: true,
  },
}

/** The text that sets the quorum of a body (« CASF, article R. 123-17 »); null when no law does. */
export function getSourceQuorum(regle: RegleQuorum): string | null {
  return REGLES_QUORUM[regle].requis === null ? null : REGLES_QUORUM[regle].source
}

/**
 * Whether a body may deliberate. `requis` is the quorum of the body (null without a rule), also on a second convocation,
 * where it is no longer needed; `comptes` are those who count for it. Refuses more people than members.
 */
export function calculerQuorum(presence: Presence): Quorum {
  refuserTropNombreux(presence)
  const regle = REGLES_QUORUM[presence.regle]
  const comptes =
    presence.presents +
    (regle.representesComptent ? presence.representes : 0) +
    (regle.pouvoirsComptent ? presence.pouvoirs : 0)
  const requis = regle.requis?.(presence.exercice) ?? null
  const dispense = requis === null || (presence.convocation === 2 && regle.secondeConvocationLibre)
  const atteint = dispense ? comptes > 0 : comptes >= requis
  return {
    requis,
    presents: presence.presents,
    comptes,
    atteint,
    regle: presence.regle,
    phrase: [
      expliquer(presence, regle, { requis, comptes, atteint, dispense }),
      ...expliquerPouvoirs(presence, regle),
    ].join(' '),
  }
}

function refuserTropNombreux({ exercice, presents, representes, pouvoirs }: Presence): void {
  const total = presents + representes + pouvoirs
  if (total <= exercice) return
  throw new AppError(
    'presence_impossible',
    `${presents} présents, ${representes} représentés et ${pouvoirs} pouvoirs font ${total} personnes pour ${exercice} membres. Vérifiez la feuille de présence.`,
  )
}

type Calcul = { requis: number | null; comptes: number; atteint: boolean; dispense: boolean }

function expliquer(p: Presence, regle: Regle, { requis, comptes, atteint, dispense }: Calcul): string {
  const presence = regle.representesComptent
    ? `${pluriel(comptes, 'membre présent ou représenté', 'membres présents ou représentés')}`
    : `${pluriel(comptes, 'membre présent', 'membres présents')}`
  if (requis === null)
    return `Aucun quorum n’est fixé pour ce comité : ${presence} sur ${p.exercice}, la décision se prend par consensus.`
  const quorum = `quorum de ${requis} pour ${p.exercice} membres en exercice (${regle.nom}, ${regle.source})`
  if (dispense && comptes >= requis) return `Seconde convocation : ${presence}, ${quorum} atteint.`
  if (dispense && atteint)
    return `Seconde convocation : la séance délibère quel que soit le nombre des présents ; ${presence}, ${quorum} non exigé.`
  if (atteint) return `${majuscule(presence)}, ${quorum} : atteint.`
  const suite =
    regle.secondeConvocationLibre && p.convocation === 1 ? ' Une nouvelle convocation est nécessaire.' : ''
  return `${majuscule(presence)}, ${quorum} : non atteint.${suite}`
}

function expliquerPouvoirs(p: Presence, regle: Regle): string[] {
  const phrases: string[] = []
  if (p.pouvoirs > 0 && !regle.pouvoirsComptent)
    phrases.push(
      p.pouvoirs === 1
        ? 'Le pouvoir donné compte pour le vote, pas pour le quorum.'
        : `Les ${p.pouvoirs} pouvoirs donnés comptent pour le vote, pas pour le quorum.`,
    )
  if (p.representes > 0 && !regle.representesComptent)
    phrases.push('Les membres représentés ne comptent pas pour le quorum.')
  return phrases
}

function pluriel(n: number, un: string, plusieurs: string): string {
  return n === 0 ? `aucun ${un}` : `${n} ${n === 1 ? un : plusieurs}`
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
