import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { checkPresence } from '../../../../shared/domain/presence.ts'
import type { EtatPresence, MembreSeance, Seance } from '../../../../shared/domain/seance.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { enSeance } from '../acte.ts'
import { getCadre } from '../cadre.ts'
import { chargerSeance } from '../charger.ts'
import type { LigneSeance } from '../lignes.ts'
import { listMembres } from '../membres.ts'
import { getPointVivant } from '../points/lignes-points.ts'
import { direVotesACorriger } from '../votes/votes-a-corriger.ts'

type Demande = Input<'presences:noter'>
type Presence = Demande['presences'][number]

/** Before the opening only what members announced is known; the roll is called once the meeting is open. */
const ANNONCES: readonly EtatPresence[] = ['excuse', 'represente', 'absent']
const ASSIS: readonly EtatPresence[] = ['present', 'visio', 'represente']

/** Notes who is there from an item on (null: from the opening), all the places given or none. What it does to a pouvoir is the rule's to say: nothing is removed. */
export function noterPresences(ctx: Context, demande: Demande): Promise<number> {
  const acte = { ...demande, action: 'presences:noter', etats: ['convoquee', 'ouverte'] as const }
  return enSeance(ctx, acte, (base, seance) => {
    const membres = listMembres(base, seance, getCadre(base, seance).profil)
    if (seance.etat === 'convoquee') refuserAvantOuverture(demande)
    const point = demande.point === null ? null : getPointVivant(base, seance.id, demande.point)
    refuserDoubles(demande.presences)
    for (const p of demande.presences) checkPresence(getMembre(membres, p.place), p)
    ecrire(base, seance, point?.id ?? null, demande.presences)
    const apres = chargerSeance(ctx, base, seance.id)
    refuserDeuxSieges(apres, demande.presences)
    return {
      libelle: decrire(demande.presences, point?.intitule ?? null) + direVotesACorriger(apres),
      valeur: seance.id,
      detail: { places: demande.presences.length, ...(point && { point: point.id }) },
    }
  })
}

/** The chair of that meeting; refuses one that the body does not have. `champ` is the field that named it. */
export function getMembre(
  membres: readonly MembreSeance[],
  place: string,
  champ: string = 'place',
): MembreSeance {
  const membre = membres.find(m => m.place === place)
  if (membre !== undefined) return membre
  throw new AppError(
    'place_inconnue',
    `Cette instance n’a pas de siège « ${place} ». Sièges : ${membres.map(m => m.place).join(', ')}.`,
    { champ, place },
  )
}

function refuserAvantOuverture({ point, presences }: Demande): void {
  if (point === null && presences.every(p => ANNONCES.includes(p.etat))) return
  throw new AppError(
    'appel_avant_ouverture',
    'La séance n’est pas encore ouverte : seuls les excuses et les représentants annoncés peuvent être notés. Ouvrez la séance, puis faites l’appel.',
    { champ: point === null ? 'etat' : 'point' },
  )
}

function refuserDoubles(presences: readonly Presence[]): void {
  const double = presences.find((p, i) => presences.findIndex(q => q.place === p.place) !== i)
  if (double !== undefined)
    throw new AppError(
      'place_en_double',
      `Le siège « ${double.place} » est noté deux fois dans la même feuille de présence. Gardez une seule ligne.`,
      { champ: 'place', place: double.place },
    )
}

function ecrire(base: Base, seance: LigneSeance, point: number | null, presences: readonly Presence[]): void {
  const noter = base.sqlite.prepare(
    `INSERT INTO mouvements (seance_id, point_id, place, etat, par) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (seance_id, place, coalesce(point_id, 0)) DO UPDATE SET etat = excluded.etat, par = excluded.par`,
  )
  for (const p of presences) noter.run(seance.id, point, p.place, p.etat, p.par)
}

/** One person sits on one chair: a representative is neither another member who is there nor another's representative. */
function refuserDeuxSieges({ membres, presences, points }: Seance, notees: readonly Presence[]): void {
  const noms = new Map(membres.map(m => [m.place, m.nom]))
  for (const feuille of [presences, ...points.map(p => p.presences)]) {
    const assis = feuille.filter(p => ASSIS.includes(p.etat))
    for (const { place } of notees) {
      const ici = assis.find(p => p.place === place)
      const autre = assis.find(
        p => ici && p.place !== place && (p.par ?? ici.par) !== null && estMeme(qui(p, noms), qui(ici, noms)),
      )
      if (autre !== undefined)
        throw new AppError(
          'deux_sieges',
          `La même personne siège déjà à la place « ${autre.place} » : elle ne peut pas occuper aussi « ${place} ». Indiquez un autre représentant.`,
          { champ: 'par', place },
        )
    }
  }
}

type Noms = ReadonlyMap<string, string | null>

function qui(p: { place: string; par: string | null }, noms: Noms): string | null {
  return p.par ?? noms.get(p.place) ?? null
}

function estMeme(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && normaliserLibelle(a) === normaliserLibelle(b)
}

const COMPTES: [etat: EtatPresence, un: string, plusieurs: string][] = [
  ['present', 'présent', 'présents'],
  ['visio', 'en visioconférence', 'en visioconférence'],
  ['represente', 'représenté', 'représentés'],
  ['excuse', 'excusé', 'excusés'],
  ['absent', 'absent', 'absents'],
]

/** Counts only: the history of a meeting is also read in a refusal, and names stay in the roll. */
function decrire(presences: readonly Presence[], point: string | null): string {
  const comptes = COMPTES.map(([etat, un, plusieurs]) => {
    const n = presences.filter(p => p.etat === etat).length
    return n === 0 ? '' : `${n} ${n === 1 ? un : plusieurs}`
  }).filter(texte => texte !== '')
  const depuis = point === null ? '' : ` à partir du point « ${point} »`
  return `Présences notées${depuis} : ${comptes.join(', ')}`
}
