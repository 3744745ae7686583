import { partiesDuJour } from '../../../shared/domain/dates.ts'
import type { ProfilFse } from '../../../shared/domain/fse-grilles.ts'
import type { Base } from '../database/open.ts'
import type { Intervalle } from '../indicateurs/periode.ts'

/** In the order of the query; an array is read in half the time of an object. */
type Ligne = [
  personne: number,
  axe: string,
  entree: number,
  sortie: number | null,
  motif: string | null,
  sexe: string | null,
  age: number | null,
  naissance: number | null,
  niveau: string | null,
  duree: string | null,
  rqth: number | null,
]

/** A person of the period: who they are, and whether they entered or left the global accompaniment in it. */
export type ParticipantCompte = ProfilFse & { entre: boolean; sorti: boolean }

const PARCOURS = `
  SELECT personne_id, axe, date_entree, date_sortie, motif_sortie, sexe, age_entree, annee_naissance, niveau_formation,
    duree_inscription, rqth
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
  const lignes = base.sqlite
    .prepare(PARCOURS)
    .raw()
    .iterate({ convention, d1, d2 }) as IterableIterator<Ligne>
  let personne = -1
  let courant = vide()
  for (const l of lignes) {
    if (l[0] !== personne) {
      if (courant.entre || courant.sorti) yield courant
      personne = l[0]
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
  [, axe, entree, sortie, motif, sexe, age, naissance, niveau, duree, rqth]: Ligne,
  { d1, d2 }: Intervalle,
  groupeDe: (motif: string | null) => string | null,
): void {
  if (sexe === 'femme' || sexe === 'homme') p.sexe = sexe
  p.age = age ?? (naissance === null ? p.age : partiesDuJour(entree).annee - naissance)
  p.niveau = niveau ?? p.niveau
  p.dureeInscription = duree ?? p.dureeInscription
  if (rqth !== null) p.handicap = rqth === 1
  if (axe !== 'AG' || (sortie !== null && sortie <= entree)) return
  if (entree >= d1) p.entre = true
  if (sortie === null || sortie > d2) return
  p.sorti = true
  p.sortie = groupeDe(motif)
}
