import type { Convention } from '../../../shared/domain/convention.ts'
import { ajouterMois, getJour } from '../../../shared/domain/dates.ts'
import type { Controle } from '../../../shared/domain/reponses.ts'
import type { Base } from '../database/open.ts'

type Anomalie = { code: string; message: (n: number) => string; condition: string }

/** Each is counted in one pass over the parcours; `:effet`, `:fin` and `:aujourdhui` are day numbers. */
const ANOMALIES: Anomalie[] = [
  {
    code: 'delai_negatif',
    message: n =>
      `${parcours(n)} : une étape précède celle qui devrait venir avant (prescription, diagnostic, entrée).`,
    condition:
      'date_diagnostic < date_prescription OR date_entree < date_diagnostic OR date_entree < date_prescription',
  },
  {
    code: 'sortie_avant_entree',
    message: n => `${parcours(n)} : la date de sortie précède la date d’entrée.`,
    condition: 'date_sortie < date_entree',
  },
  {
    code: 'sortie_sans_entree',
    message: n => `${parcours(n)} : une date de sortie sans date d’entrée.`,
    condition: 'date_sortie IS NOT NULL AND date_entree IS NULL',
  },
  {
    code: 'sortie_sans_motif',
    message: n => `${parcours(n)} : une sortie sans motif connu.`,
    condition: `date_sortie IS NOT NULL AND coalesce(motif_sortie, 'non_renseigne') = 'non_renseigne'`,
  },
  {
    code: 'motif_sans_sortie',
    message: n => `${parcours(n)} : un motif de sortie sans date de sortie.`,
    condition: `date_sortie IS NULL AND coalesce(motif_sortie, 'non_renseigne') <> 'non_renseigne'`,
  },
  {
    code: 'entree_hors_convention',
    message: n => `${parcours(n)} : l’entrée est en dehors des dates de la convention.`,
    condition: 'date_entree < :effet OR date_entree > :fin',
  },
  {
    code: 'date_future',
    message: n => `${parcours(n)} : une date de prescription, d’entrée ou de sortie est dans l’avenir.`,
    condition: 'date_prescription > :aujourdhui OR date_entree > :aujourdhui OR date_sortie > :aujourdhui',
  },
  {
    code: 'ase_brsa',
    message: n =>
      `${parcours(n)} : accompagnement social exclusif d’une personne bénéficiaire du RSA, alors que cet axe s’adresse aux autres.`,
    condition: `axe = 'ASE' AND brsa = 1`,
  },
  {
    code: 'sans_territoire',
    message: n => `${parcours(n)} : aucun territoire ; ces parcours ne comptent que dans le total.`,
    condition: 'territoire_id IS NULL',
  },
]

const PROVENANCE = 'Bilans importés'

/** What the figures of a convention's parcours say against themselves: counts only, never a row. Empty without parcours. */
export function listAnomalies(base: Base, id: number, c: Convention, aujourdhui: number): Controle[] {
  const jours = { effet: getJour(c.dates.effet), fin: getJour(c.dates.fin), aujourdhui }
  const comptes = compter(base, id, jours)
  return [
    ...ANOMALIES.flatMap(a => enControle(a.code, comptes[a.code] ?? 0, a.message)),
    ...checkDuree(base, id, c, dernierJourConnu(base, id, aujourdhui)),
    ...checkChevauchements(base, id),
  ]
}

function compter(
  base: Base,
  id: number,
  jours: { effet: number; fin: number; aujourdhui: number },
): Record<string, number | null> {
  const colonnes = ANOMALIES.map(a => `sum(CASE WHEN ${a.condition} THEN 1 ELSE 0 END) AS ${a.code}`)
  return base.sqlite
    .prepare(`SELECT ${colonnes.join(', ')} FROM parcours WHERE convention_id = :id`)
    .get({ id, ...jours }) as Record<string, number | null>
}

/** The last event of the bilans: what became of an open parcours after it is not known. Never after today. */
function dernierJourConnu(base: Base, id: number, aujourdhui: number): number {
  const dernier = base.sqlite
    .prepare(
      `SELECT max(max(coalesce(date_prescription, 0), coalesce(date_entree, 0), coalesce(date_sortie, 0)))
       FROM parcours WHERE convention_id = ?`,
    )
    .pluck()
    .get(id) as number | null
  return Math.min(aujourdhui, dernier ?? aujourdhui)
}

/** Longer than the longest duration of the convention, by the calendar; a parcours still open is counted to `connuAu`. */
function checkDuree(base: Base, id: number, c: Convention, connuAu: number): Controle[] {
  return (['AG', 'ASE'] as const).flatMap(axe => {
    const duree = c.durees[axe]
    const mois = duree?.maxExceptionnel ?? duree?.max ?? null
    if (duree === null || mois === null) return []
    const n = compterTropLongs(base, id, axe, mois, connuAu)
    const message = (k: number) =>
      `${parcours(k)} (${axe}) : plus de ${mois} mois, au-delà de la durée maximale (${duree.reference}).`
    return enControle(`duree_maximale_${axe.toLowerCase()}`, n, message)
  })
}

/** Months have no SQL of their own: the base keeps what may be too long (a month has 28 days at least), the calendar decides. */
function compterTropLongs(base: Base, id: number, axe: string, mois: number, connuAu: number): number {
  const candidats = base.sqlite
    .prepare(
      `SELECT date_entree AS entree, coalesce(date_sortie, :connuAu) AS fin, count(*) AS n FROM parcours
       WHERE convention_id = :id AND axe = :axe AND coalesce(date_sortie, :connuAu) - date_entree > :joursAuMoins
       GROUP BY 1, 2`,
    )
    .all({ id, axe, connuAu, joursAuMoins: mois * 28 }) as { entree: number; fin: number; n: number }[]
  return candidats.reduce((somme, c) => (c.fin > ajouterMois(c.entree, mois) ? somme + c.n : somme), 0)
}

/** Two parcours of one axis open at once for one person: the second begins before the first ends. */
function checkChevauchements(base: Base, id: number): Controle[] {
  const n = base.sqlite
    .prepare(
      `SELECT count(DISTINCT personne_id) FROM (
         SELECT personne_id, date_entree, lag(coalesce(date_sortie, 9999999)) OVER (
           PARTITION BY personne_id, axe ORDER BY date_entree, id) AS sortie_avant
         FROM parcours WHERE convention_id = ? AND date_entree IS NOT NULL)
       WHERE sortie_avant > date_entree`,
    )
    .pluck()
    .get(id) as number
  const message = (k: number) =>
    `${k} ${k === 1 ? 'personne a' : 'personnes ont'} deux parcours du même axe ouverts en même temps.`
  return enControle('parcours_simultanes', n, message)
}

function enControle(code: string, n: number, message: (n: number) => string): Controle[] {
  if (n === 0) return []
  const elements = [{ texte: 'nombre', valeur: n, reference: PROVENANCE }]
  return [{ code, gravite: 'anomalie', message: message(n), elements }]
}

function parcours(n: number): string {
  return n === 1 ? '1 parcours' : `${n.toLocaleString('fr-FR')} parcours`
}
