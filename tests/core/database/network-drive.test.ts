import { expect, test } from 'vitest'
import { estSurReseau, estUnc } from '../../../electron/core/database/network-drive.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

test.each([
  ['\\\\serveur\\partage\\bilans', true],
  ['\\\\?\\UNC\\serveur\\partage', true],
  ['C:\\Users\\Secretariat\\Documents', false],
  ['\\\\?\\C:\\Users', false],
  ['\\\\.\\pipe\\x', false],
])('%s is on the network: %s', (chemin, attendu) => {
  expect(estUnc(chemin)).toBe(attendu)
})

test('a local folder is not on the network', () => {
  expect(estSurReseau(`${dossierTemporaire()}/base.tandem`)).toBe(false)
})
