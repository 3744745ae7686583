import type { Echeance } from '../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import { formatDate } from '../../ui/moments.ts'
import type { Tone } from '../../ui/state-badge.tsx'
import { debutDe, finDe } from '../tableau-de-bord/vue.ts'
import { estReunion } from './appariement.ts'
import { EN_RETARD, ETATS_SEANCE, etatAffiche } from './etats.ts'
import { texts } from './texts.ts'

export type Entree = {
  cle: string
  /** `YYYY-MM-DD`; a window stands on its first day of the year. */
  jour: string
  libelle: string
  etat: { tone: Tone; symbole: string; mot: string }
  /** Meeting to open; null for a date due that has none. */
  seance: number | null
  echeance: Echeance | null
  /** How many dates due of several territories this line stands for. */
  nombre: number
}

type Donnees = {
  annee: number
  aujourdhui: string
  echeances: readonly Echeance[]
  seances: readonly ResumeSeance[]
  paires: ReadonlyMap<Echeance, ResumeSeance>
}

/** The twelve months, each with its meetings and dates due in order of day. A date due whose meeting is in the same month gives way to it. */
export function listMois(d: Donnees): Entree[][] {
  const dates = d.echeances.filter(e => !estRemplacee(d, e)).flatMap(e => entreeEcheance(d, e))
  const entrees = [...grouper(dates), ...d.seances.map(s => entreeSeance(d, s))]
  return Array.from({ length: 12 }, (_, i) => {
    const prefixe = `${d.annee}-${String(i + 1).padStart(2, '0')}-`
    return entrees
      .filter(e => e.jour.startsWith(prefixe))
      .sort((a, b) => a.jour.localeCompare(b.jour) || a.libelle.localeCompare(b.libelle, 'fr'))
  })
}

function estRemplacee({ paires }: Donnees, e: Echeance): boolean {
  const seance = paires.get(e)
  if (seance === undefined) return false
  return typeof e.date !== 'string' || seance.date.slice(0, 7) === e.date.slice(0, 7)
}

function entreeSeance({ aujourdhui }: Donnees, s: ResumeSeance): Entree {
  const etat = etatAffiche(s, aujourdhui)
  const marque = etat === 'en_retard' ? EN_RETARD : ETATS_SEANCE[etat]
  return {
    cle: `seance-${s.id}`,
    jour: s.date,
    libelle: s.libelle,
    etat: { ...marque, mot: texts.etatsSeance[etat] },
    seance: s.id,
    echeance: null,
    nombre: 1,
  }
}

/** A window that began in a former year stands on its last day. */
function entreeEcheance(d: Donnees, e: Echeance): Entree[] {
  const jour = [debutDe(e), finDe(e)].find(j => j.startsWith(`${d.annee}-`))
  if (jour === undefined) return []
  const seance = d.paires.get(e)
  return [
    {
      cle: `${e.code}-${jour}-${e.libelle}`,
      jour,
      libelle: e.libelle,
      etat: etatDate(e, seance),
      seance: seance?.id ?? null,
      echeance: e,
      nombre: 1,
    },
  ]
}

const MARQUES: Record<Echeance['etat'], { tone: Tone; symbole: string }> = {
  a_venir: { tone: 'neutre', symbole: '○' },
  proche: { tone: 'attention', symbole: '▲' },
  en_retard: { tone: 'non', symbole: '✕' },
  fait: { tone: 'ok', symbole: '✓' },
  passee: { tone: 'neutre', symbole: '–' },
}

function etatDate(e: Echeance, seance: ResumeSeance | undefined): Entree['etat'] {
  const t = texts.etatsCalendrier
  if (seance?.etat === 'close' || (e.etat === 'fait' && estReunion(e)))
    return { ...MARQUES.fait, mot: t.tenue }
  if (seance && e.etat !== 'en_retard')
    return { tone: 'info', symbole: '○', mot: texts.prevueLe(formatDate(seance.date)) }
  const marque = MARQUES[e.etat]
  if (e.etat === 'a_venir' || e.etat === 'proche')
    return { ...marque, mot: estReunion(e) ? t.a_preparer : t.a_venir }
  return { ...marque, mot: t[e.etat] }
}

/** Dates due of one body on one day in one state, for many territories, are one line. */
function grouper(entrees: readonly Entree[]): Entree[] {
  const groupes = Map.groupBy(entrees, e =>
    e.seance === null && e.echeance?.instance ? `${e.echeance.instance} ${e.jour} ${e.etat.mot}` : e.cle,
  )
  return [...groupes].flatMap(([cle, groupe]) => {
    const [premiere] = groupe
    if (premiere === undefined) return []
    if (groupe.length === 1) return [premiere]
    return [{ ...premiere, cle, libelle: libelleCommun(groupe.map(e => e.libelle)), nombre: groupe.length }]
  })
}

/** « Instance locale, Meaux » and « Instance locale, Torcy » are « Instance locale ». */
function libelleCommun(libelles: readonly string[]): string {
  const [premier = ''] = libelles
  const commun = premier.slice(0, premier.lastIndexOf(', '))
  return commun !== '' && libelles.every(l => l.startsWith(`${commun}, `)) ? commun : premier
}
