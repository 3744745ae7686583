import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { formatIcs, writeIcs } from '../../../electron/core/conventions/ics.ts'
import { listCalendrier } from '../../../shared/domain/calendrier.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { IDS, profil } from '../../helpers/conventions.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const exporter = (id: (typeof IDS)[number], jour = '2023-05-01') =>
  formatIcs(profil(id), listCalendrier(profil(id), getJour(jour)))

const relire = (texte: string) =>
  new ICAL.Component(ICAL.parse(texte)).getAllSubcomponents('vevent').map(v => new ICAL.Event(v))

test('Chaque échéance est relue par un autre lecteur, en journées entières', () => {
  for (const id of IDS) {
    const evenements = relire(exporter(id))
    const echeances = listCalendrier(profil(id), getJour('2023-05-01'))
    expect(evenements.map(e => e.summary)).toEqual(echeances.map(e => e.libelle))
    expect(evenements.map(e => e.startDate.toString())).toEqual(
      echeances.map(e => (typeof e.date === 'string' ? e.date : e.date.du)),
    )
    expect(evenements.every(e => e.startDate.isDate && e.endDate.isDate)).toBe(true)
  }
})

test('Une fenêtre finit le lendemain de son dernier jour', () => {
  const comite = relire(exporter('lodevois-larzac-2024')).find(e => e.summary.includes('extraordinaire'))
  expect([comite?.startDate.toString(), comite?.endDate.toString()]).toEqual(['2025-06-30', '2025-10-01'])
})

test('Les identifiants sont uniques, et les mêmes à chaque export', () => {
  for (const id of IDS) {
    const uids = relire(exporter(id)).map(e => e.uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(exporter(id, '2030-01-01')).toBe(exporter(id))
  }
})

test('Les lignes finissent par CRLF et tiennent en 75 octets', () => {
  const texte = exporter('seine-et-marne-2022')
  expect(texte.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(texte.split('\r\n').every(l => Buffer.byteLength(l) <= 75)).toBe(true)
})

test('Un titre avec virgules, fins de ligne et caractères de commande ne casse pas le calendrier', () => {
  const titre = 'Approche globale, axe 2 ; « \\ »\r\nBEGIN:VEVENT\u0007'
  const texte = formatIcs({ ...profil('creuse-2023'), titre }, [])
  expect(texte).not.toMatch(/^BEGIN:VEVENT/m)
  expect(texte).not.toContain('\u0007')
  // The reader takes NAME for a property that it does not know, and leaves its escapes.
  const nom = new ICAL.Component(ICAL.parse(texte)).getFirstPropertyValue('name')
  expect(nom).toBe('Échéances – Approche globale\\, axe 2 \\; « \\\\ » BEGIN:VEVENT')
})

test('Le fichier est écrit en entier, sous son extension, sans reste', () => {
  const dossier = dossierTemporaire()
  const fichier = writeIcs(join(dossier, 'echeances'), exporter('creuse-2023'))
  expect(fichier).toBe(join(dossier, 'echeances.ics'))
  expect(readFileSync(fichier, 'utf8')).toBe(exporter('creuse-2023'))
  expect(readdirSync(dossier)).toEqual(['echeances.ics'])
})

test('Un dossier absent, ou un dossier à la place du fichier, est refusé en français et ne laisse rien', () => {
  const dossier = dossierTemporaire()
  expect(() => writeIcs(join(dossier, 'absent', 'e.ics'), 'x')).toThrow(/n’a pas pu être écrit/)
  mkdirSync(join(dossier, 'pris.ics'))
  writeFileSync(join(dossier, 'pris.ics', 'dedans'), '')
  expect(() => writeIcs(join(dossier, 'pris.ics'), 'x')).toThrow(/n’a pas pu être écrit/)
  expect(readdirSync(dossier)).toEqual(['pris.ics'])
})
