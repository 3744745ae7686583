import { AppError } from './erreurs.ts'
import type { Reglement } from './instance.ts'
import { aVoix } from './presence.ts'
import type { MembreSeance, Presence, Vote } from './seance.ts'
import type { Comptes } from './vote-phrase.ts'

type Scrutin = {
  saisie: Pick<Vote, 'mode' | 'nominal' | 'voixPreponderante'>
  membres: MembreSeance[]
  presences: Presence[]
  reglement: Reglement
  president: string | null
}

/**
 * The voice that decides on a tie (CASF R. 123-18, CGCT L. 2121-20), null when there is none: no tie, secret ballot, body
 * without casting voice, or its bearer voted neither way. By name it is the president's own voice. Refuses one that is
 * given where it decides nothing, and asks for it where everybody voted.
 */
export function departager(
  d: Scrutin,
  comptes: Comptes,
  regle: 'consensus' | 'exprimes',
): 'pour' | 'contre' | null {
  const donnee = d.saisie.voixPreponderante
  const obstacle = trouverObstacle(d, comptes, regle)
  if (obstacle !== null) {
    if (donnee === null) return null
    throw refus(
      'voix_preponderante_sans_effet',
      `La voix prépondérante ne joue pas : ${obstacle}. Retirez-la.`,
    )
  }
  const propre = findVoixDuPresident(d)
  if (propre !== undefined) return checkPropre(propre, donnee)
  if (donnee === null && aVoteForcement(comptes))
    throw refus(
      'voix_preponderante_requise',
      `Les voix sont partagées (${comptes.pour} pour, ${comptes.contre} contre). Indiquez comment a voté ${formatPorteur(d.reglement)} : sa voix décide (${d.reglement.voixPreponderante?.reference}).`,
    )
  return donnee
}

function trouverObstacle(
  d: Scrutin,
  { pour, contre }: Comptes,
  regle: 'consensus' | 'exprimes',
): string | null {
  if (d.reglement.voixPreponderante === null) return 'cette instance n’en prévoit pas'
  if (regle === 'consensus') return 'la décision se prend par consensus'
  if (d.saisie.mode === 'secret') return 'le scrutin est secret'
  if (pour !== contre) return `les voix ne sont pas partagées (${pour} pour, ${contre} contre)`
  if (pour === 0) return 'aucun suffrage n’est exprimé'
  if (!peutVoter(d)) return 'le président de séance ne vote pas à ce point (indiquez qui préside)'
  return null
}

/** Undefined where nobody can read it from the lines: the representative of the State has no seat of that name. */
function findVoixDuPresident(d: Scrutin): 'pour' | 'contre' | null | undefined {
  if (d.saisie.mode !== 'nominal' || d.reglement.voixPreponderante?.de !== 'president') return undefined
  if (d.president === null) return undefined
  const sens = d.saisie.nominal.find(l => l.place === d.president && l.mandant === null)?.sens
  return sens === 'pour' || sens === 'contre' ? sens : null
}

function checkPropre(
  propre: 'pour' | 'contre' | null,
  donnee: 'pour' | 'contre' | null,
): 'pour' | 'contre' | null {
  if (donnee === null || donnee === propre) return propre
  throw refus(
    'voix_preponderante_differente',
    `La voix prépondérante saisie (${donnee}) n’est pas celle que le président a donnée à l’appel de son nom (${propre ?? 'ni pour, ni contre'}).`,
  )
}

/** Whether the one whose voice decides may be among the voters; nobody can tell where no seat is named. */
function peutVoter({ president, membres, presences, reglement }: Scrutin): boolean {
  if (reglement.voixPreponderante?.de === 'etat' || president === null) return true
  const membre = membres.find(m => m.place === president)
  const etat = presences.find(p => p.place === president)?.etat
  return membre !== undefined && aVoix(membre) && ['present', 'visio', 'represente'].includes(etat ?? '')
}

/** Nobody abstained: the one whose voice decides, who is among the voters, voted for or against. */
function aVoteForcement(c: Comptes): boolean {
  return c.abstentions + c.blancs + c.nuls + c.nePrendPasPart === 0
}

function formatPorteur(reglement: Reglement): string {
  return reglement.voixPreponderante?.de === 'etat' ? 'le représentant de l’État' : 'le président'
}

function refus(code: string, message: string): AppError {
  return new AppError(code, message, { champ: 'voixPreponderante' })
}
