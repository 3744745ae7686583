import { expect, test } from 'vitest'
import { decrireActe } from '../../../electron/core/database/journal-libelles.ts'
import { contract } from '../../../shared/contract.ts'

/** Channels that only read, or that write outside of the base. */
const LECTURES =
  /:(list|get|profils|territoires|info|ouvrir|fermer|verifier|journal|analyser|apercu|grille|imports|correspondances|nomenclatures|serie|catalogue|provenance|calculer|effet|extraire|chapitre|historique|evaluer|graphiques|controles|sources|deuxSources|participants|listes)$|^calendrier:|^exemple:/

test('every act that writes in the base has French words in the journal', () => {
  const actes = Object.keys(contract).filter(canal => canal === 'seances:ouvrir' || !LECTURES.test(canal))
  expect(actes.length).toBeGreaterThan(40)
  expect(actes.filter(canal => decrireActe(canal, {}) === canal)).toEqual([])
})

test('numbers get their words, names stand alone, hashes and nested values are left out', () => {
  expect(
    decrireActe('votes:enregistrer', { seance: 3, vote: 7, verdict: 'adopte', sha256: 'ab', brut: {} }),
  ).toBe('Vote enregistré\u00A0: séance n° 3, vote n° 7, adopté')
  expect(decrireActe('seances:convoquer', { seance: 3, le: '2024-03-01' })).toBe(
    'Séance convoquée\u00A0: séance n° 3, 01/03/2024',
  )
  expect(decrireActe('avenir:faire', {})).toBe('avenir:faire')
})
