import { partiesDuJour } from '../../../shared/domain/dates.ts'
import type { ProfilFse } from '../../../shared/domain/fse-grilles.ts'
import type { Base } from '../database/open.ts'
import type { Intervalle } from '../indicateurs/periode.ts'

type Ligne = {
  personne: number
  axe: string
  entree: number
  sortie: number | null
  motif: string | null
  sexe: string | null
  age: number | null
  naissance: number | null
  niveau: string | null
  duree: string | null
  rqth: number | null
}

/** A person of the period: who they are, and whether they entered or left the global accompaniment in it. */
export type ParticipantCompte = ProfilFse & { entre: boolean; sorti: boolean }

const PARCOURS = `
  SELECT personne_id AS personne, axe, date_entree AS entree, date_sortie AS sortie, motif_sortie AS motif, sexe,
    age_entree AS age, annee_naissance AS naissance, niveau_formation AS niveau, duree_inscription AS duree, rqth
  FROM parcours
  WHERE convention_id = @convention AND date_entree <= @d2 AND (date_sortie IS NULL OR date_sortie >= @d1)
  ORDER BY personne_id, date_entree, id`

/**
 * Each person with an accompaniment open in the period, once, in no order. As everywhere, an attribute comes from the
 * latest accompaniment where it is known; one day or less does not make a participant (`regles.md`).
 */
export function* iterateParticipants(
  base: Base,
  convention: number,
  { d1, d2 }: Intervalle,
  groupeDe: (motif: string | null) => string | null,
): Generator<ParticipantCompte> {
  const lignes = base.sqlite.prepare(PARCOURS).iterate({ convention, d1, d2 }) as IterableIterator<Ligne>
  let personne = -1
  let courant = vide()
  for (const l of lignes) {
    if (l.personne !== personne) {
      if (courant.entre || courant.sorti) yield courant
      personne = l.personne
      courant = vide()
    }
    ajouter(courant, l, { d1, d2 }, groupeDe)
  }
  if (courant.entre || courant.sorti) yield courant
}

function vide(): ParticipantCompte {
  return {
    sexe: null,
    age: null,
    niveau: null,
    dureeInscription: null,
    handicap: null,
    sortie: null,
    entre: false,
    sorti: false,
  }
}

function ajouter(
  p: ParticipantCompte,
  l: Ligne,
  { d1, d2 }: Intervalle,
  groupeDe: (motif: string | null) => string | null,
): void {
  if (l.sexe === 'femme' || l.sexe === 'homme') p.sexe = l.sexe
  p.age = l.age ?? (l.naissance === null ? p.age : partiesDuJour(l.entree).annee - l.naissance)
  p.niveau = l.niveau ?? p.niveau
  p.dureeInscription = l.duree ?? p.dureeInscription
  if (l.rqth !== null) p.handicap = l.rqth === 1
  if (l.axe !== 'AG' || (l.sortie !== null && l.sortie <= l.entree)) return
  if (l.entree >= d1) p.entre = true
  if (l.sortie === null || l.sortie > d2) return
  p.sorti = true
  p.sortie = groupeDe(l.motif)
}
