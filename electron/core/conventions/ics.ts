import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ical from 'ical-generator'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { codeDepuisLibelle } from '../../../shared/domain/texte.ts'

const MS_PAR_JOUR = 86_400_000

/**
 * The dates due as an iCalendar text (RFC 5545): whole days, no time zone, identifiers that stay the same from one export
 * to the next, so that a calendar updates its events instead of doubling them. Two exports give the same bytes.
 */
export function formatIcs(convention: Convention, echeances: Echeance[]): string {
  const calendrier = ical({
    name: `Échéances – ${convention.titre}`,
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
  return `${calendrier.toString().trimEnd()}\r\n`
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

function getUid(convention: Convention, e: Echeance, au: string): string {
  return `${convention.id}-${e.code}-${e.instance ?? 'convention'}-${codeDepuisLibelle(e.libelle)}-${au}@tandem`
}

function getMinuit(jours: number): Date {
  return new Date(jours * MS_PAR_JOUR)
}
