import type { Convention } from './convention.ts'
import { formatJourFr, getJour, partiesDuJour } from './dates.ts'

type Engagement = Convention['engagements'][number]
type Etat = 'tenu' | 'en_cours' | 'non_tenu' | 'en_retard' | 'a_venir'

/** One line of the register: `jour` is a day number. */
export type FaitEngagement = { jour: number; etat: 'tenu' | 'en_cours' | 'non_tenu' }

/** What a commitment owes for one calendar year; days are day numbers, null where the text sets none. */
export type EtatEngagement = {
  recurrence: string
  attendus: number | null
  echeance: number | null
  etat: Etat
  /** Times that it was kept, in the year for a yearly commitment. */
  tenus: number
}

/** The commitments to follow: those of the text, and the joint update of the resources where it is a date without being one. */
export function listEngagementsSuivis(c: Convention): Engagement[] {
  const { baseRessources } = c.echeances
  const deja = c.engagements.some(e => souligner(e.code).startsWith('base_ressources'))
  if (baseRessources === null || deja) return c.engagements
  return [
    ...c.engagements,
    {
      code: 'base_ressources',
      texte: 'Mettre à jour ensemble la base de ressources',
      partie: null,
      reference: baseRessources.reference,
      echeance: { type: 'annuel', nombre: baseRessources.parAn },
    },
  ]
}

/** « base-ressources » and « base_ressources » are one code. */
export function souligner(code: string): string {
  return code.replaceAll('-', '_')
}

/**
 * A commitment in one calendar year, on `jour`. Yearly: so many times by 31 December (by the end of the convention in its
 * last year). On a date: once by that day, whatever the year shown. For the whole duration: never late, the last state
 * noted up to the end of the year. `faits` are those of this commitment, in order of date.
 */
export function getEtatEngagement(
  c: Convention,
  engagement: Engagement,
  faits: readonly FaitEngagement[],
  annee: number,
  jour: number,
): EtatEngagement {
  const { echeance } = engagement
  const fin = Math.min(getDernierJour(annee), getJour(c.dates.fin))
  if (echeance.type === 'annuel') {
    const deLAnnee = faits.filter(f => partiesDuJour(f.jour).annee === annee)
    const recurrence = `${echeance.nombre} fois par an`
    return { recurrence, ...compter(deLAnnee, echeance.nombre, fin, jour) }
  }
  if (echeance.type === 'date') {
    const le = getJour(echeance.date)
    return { recurrence: `le ${formatJourFr(le)}`, ...compter([...faits], 1, le, jour) }
  }
  const connus = faits.filter(f => f.jour <= getDernierJour(annee))
  const commence = Math.max(getJour(c.dates.effet), getPremierJour(annee)) <= jour
  return {
    recurrence: 'toute la durée de la convention',
    attendus: null,
    echeance: null,
    etat: connus.at(-1)?.etat ?? (commence ? 'en_cours' : 'a_venir'),
    tenus: connus.filter(f => f.etat === 'tenu').length,
  }
}

/** Calendar years in which a convention has effect. */
export function estAnneeDEffet(c: Convention, annee: number): boolean {
  return getPremierJour(annee) <= getJour(c.dates.fin) && getDernierJour(annee) >= getJour(c.dates.effet)
}

function compter(
  faits: readonly FaitEngagement[],
  attendus: number,
  echeance: number,
  jour: number,
): Omit<EtatEngagement, 'recurrence'> {
  const tenus = faits.filter(f => f.etat === 'tenu').length
  const dernier = faits.at(-1)?.etat
  const etat = (): Etat => {
    if (tenus >= attendus) return 'tenu'
    if (jour > echeance) return 'en_retard'
    if (dernier === undefined) return 'a_venir'
    return dernier === 'non_tenu' ? 'non_tenu' : 'en_cours'
  }
  return { attendus, echeance, etat: etat(), tenus }
}

function getPremierJour(annee: number): number {
  return getJour(`${annee}-01-01`)
}

function getDernierJour(annee: number): number {
  return getJour(`${annee}-12-31`)
}
