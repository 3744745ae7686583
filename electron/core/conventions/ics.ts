import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ical, { type ICalEventData } from 'ical-generator'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { codeDepuisLibelle } from '../../../shared/domain/texte.ts'

const MS_PAR_JOUR = 86_400_000
const MS_PAR_MINUTE = 60_000

/** A meeting to come. Minutes since midnight, local time of the meeting; null without an hour: then a whole day. */
export type RendezVous = {
  seance: number
  version: number
  libelle: string
  /** Day number. */
  jour: number
  minutes: number | null
  /** Minutes that the ordre du jour takes; null when it says nothing. */
  duree: number | null
  lieu: string | null
}

/**
 * The dates due as an iCalendar text (RFC 5545): whole days, then meetings at their local hour (floating: no time zone, the
 * hour of the place where it is read). Identifiers stay the same from one export to the next, so that a calendar updates
 * its events instead of doubling them. Two exports give the same bytes.
 */
export function formatIcs(convention: Convention, echeances: Echeance[], seances: RendezVous[] = []): string {
  const calendrier = ical({
    name: formatTexte(`Échéances – ${convention.titre}`),
    prodId: { company: 'Tandem', product: 'Calendrier de convention', language: 'FR' },
  })
  for (const e of echeances) {
    const { du, au } = typeof e.date === 'string' ? { du: e.date, au: e.date } : e.date
    calendrier.createEvent({
      id: getUid(convention, e, au),
      stamp: getMinuit(getJour(convention.dates.effet)),
      start: getMinuit(getJour(du)),
      // RFC 5545: the end of a whole-day event is the day after its last day.
      end: getMinuit(getJour(au) + 1),
      allDay: true,
      summary: e.libelle,
      description: `${e.regle}\n${convention.titre}`,
    })
  }
  for (const s of seances) calendrier.createEvent(decrireSeance(convention, s))
  return `${retirerCommandes(calendrier.toString()).trimEnd()}\r\n`
}

/** The library writes the name of a calendar as it is: a comma or a line end in a title would break the file (RFC 5545, 3.3.11). */
function formatTexte(texte: string): string {
  return texte.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&')
}

/** Control characters that a title pasted from elsewhere may hold have no place in a calendar. */
function retirerCommandes(texte: string): string {
  return texte.replace(/\p{Cc}/gu, c => ('\r\n\t'.includes(c) ? c : ''))
}

/** Writes the calendar whole or not at all; refuses in French when the folder cannot be written. Gives the file's path. */
export function writeIcs(fichier: string, texte: string): string {
  const cible = /\.ics$/i.test(fichier) ? fichier : `${fichier}.ics`
  const provisoire = path.join(path.dirname(cible), `.${path.basename(cible)}.${process.pid}.tmp`)
  try {
    writeFileSync(provisoire, texte)
    renameSync(provisoire, cible)
  } catch (cause) {
    rmSync(provisoire, { force: true })
    throw new AppError(
      'ecriture_impossible',
      `Le calendrier n’a pas pu être écrit dans « ${path.dirname(cible)} ». Vérifiez que le dossier existe, que vous pouvez y enregistrer et que le fichier n’est pas ouvert ailleurs.`,
      null,
      { cause },
    )
  }
  return cible
}

function decrireSeance(convention: Convention, s: RendezVous): ICalEventData {
  const debut = getMinuit(s.jour)
  const commun = {
    id: `${convention.id}-seance-${s.seance}@tandem`,
    sequence: s.version,
    stamp: getMinuit(getJour(convention.dates.effet)),
    summary: s.libelle,
    description: convention.titre,
    ...(s.lieu === null ? {} : { location: s.lieu }),
  }
  if (s.minutes === null) return { ...commun, start: debut, end: getMinuit(s.jour + 1), allDay: true }
  const start = new Date(debut.getTime() + s.minutes * MS_PAR_MINUTE)
  const fin = s.duree === null ? {} : { end: new Date(start.getTime() + s.duree * MS_PAR_MINUTE) }
  return { ...commun, start, ...fin, floating: true }
}

function getUid(convention: Convention, e: Echeance, au: string): string {
  return `${convention.id}-${e.code}-${e.instance ?? 'convention'}-${codeDepuisLibelle(e.libelle)}-${au}@tandem`
}

function getMinuit(jours: number): Date {
  return new Date(jours * MS_PAR_JOUR)
}
