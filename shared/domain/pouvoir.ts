import { AppError } from './erreurs.ts'
import type { Reglement } from './instance.ts'
import { formatMembre } from './membre.ts'
import { aVoix, listSiegeants } from './presence.ts'
import type { MembreSeance, Presence } from './seance.ts'

type Lien = { mandant: string; mandataire: string }

type Demande = Lien & {
  membres: MembreSeance[]
  presences: Presence[]
  /** The other pouvoirs that are not revoked. */
  autres: Lien[]
  reglement: Reglement
  /** Whether presences are known: before the roll is called, nobody is absent yet. */
  appelFait: boolean
}

/**
 * Refuses a pouvoir that could never count (CASF R. 123-18, CGCT L. 2121-20): body without pouvoirs, member without a
 * deliberative voice, to oneself, second one of a giver, too many for a holder, holder away, or a chain.
 */
export function checkPouvoir(d: Demande): void {
  if (d.reglement.pouvoirs === null)
    refuser(
      'pouvoir_non_admis',
      'mandant',
      'Cette instance n’admet pas de pouvoir : notez le membre représenté si son siège le permet.',
    )
  const mandant = getVotant(d.membres, d.mandant, 'mandant')
  const mandataire = getVotant(d.membres, d.mandataire, 'mandataire')
  if (d.mandant === d.mandataire)
    refuser(
      'pouvoir_a_soi',
      'mandataire',
      `${formatMembre(mandant)} ne peut pas se donner pouvoir à soi-même. Choisissez un autre mandataire.`,
    )
  checkMandant(d, mandant)
  checkChaine(d, mandant, mandataire)
  checkMandataire(d, mandataire)
}

function getVotant(membres: MembreSeance[], place: string, champ: 'mandant' | 'mandataire'): MembreSeance {
  const membre = membres.find(m => m.place === place)
  if (membre === undefined)
    return refuser(
      'siege_inconnu',
      champ,
      `Cette instance n’a pas de siège « ${place} ». Elle a : ${membres.map(m => m.place).join(', ')}.`,
    )
  if (aVoix(membre)) return membre
  const pourquoi = membre.vacant ? 'ce siège est vacant' : 'ce siège a voix consultative'
  return refuser(
    'pouvoir_sans_voix',
    champ,
    `${formatMembre(membre)} ne peut pas ${champ === 'mandant' ? 'donner' : 'recevoir'} pouvoir : ${pourquoi}.`,
  )
}

function checkMandant(d: Demande, mandant: MembreSeance): void {
  const deja = d.autres.find(a => a.mandant === d.mandant)
  if (deja === undefined) return
  refuser(
    'pouvoir_deja_donne',
    'mandant',
    `${formatMembre(mandant)} a déjà donné pouvoir à ${nommer(d.membres, deja.mandataire)}. Révoquez ce pouvoir pour en donner un autre.`,
  )
}

function checkChaine(d: Demande, mandant: MembreSeance, mandataire: MembreSeance): void {
  const donne = d.autres.find(a => a.mandant === d.mandataire)
  if (donne !== undefined)
    refuser(
      'pouvoir_en_chaine',
      'mandataire',
      `${formatMembre(mandataire)} a donné pouvoir à ${nommer(d.membres, donne.mandataire)} : un pouvoir ne se transmet pas. Choisissez un autre mandataire.`,
    )
  const tenu = d.autres.find(a => a.mandataire === d.mandant)
  if (tenu !== undefined)
    refuser(
      'pouvoir_en_chaine',
      'mandant',
      `${formatMembre(mandant)} tient le pouvoir de ${nommer(d.membres, tenu.mandant)} : un pouvoir ne se transmet pas. Révoquez d’abord celui-ci.`,
    )
}

function checkMandataire(d: Demande, mandataire: MembreSeance): void {
  const limite = d.reglement.pouvoirs?.parMembre ?? 0
  const tenus = d.autres.filter(a => a.mandataire === d.mandataire).length
  if (tenus >= limite)
    refuser(
      'pouvoir_limite',
      'mandataire',
      `${formatMembre(mandataire)} tient déjà ${tenus} ${tenus > 1 ? 'pouvoirs' : 'pouvoir'}, ${limite} au plus par membre (${d.reglement.pouvoirs?.reference}). Choisissez un autre mandataire.`,
      { tenus, limite },
    )
  const siegeants = listSiegeants(d.presences, d.reglement)
  const etat = siegeants.find(p => p.place === d.mandataire)?.etat ?? 'absent'
  if (d.appelFait && etat !== 'present' && etat !== 'visio')
    refuser(
      'pouvoir_absent',
      'mandataire',
      `${formatMembre(mandataire)} ne siège pas : un pouvoir se donne à un membre qui siège.`,
    )
}

function nommer(membres: MembreSeance[], place: string): string {
  const membre = membres.find(m => m.place === place)
  return membre === undefined ? place : formatMembre(membre)
}

function refuser(code: string, champ: string, message: string, details: Record<string, number> = {}): never {
  throw new AppError(code, message, { champ, ...details })
}
