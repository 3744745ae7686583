import path from 'node:path'
import { expect, test } from 'vitest'
import { closeBase, createBase } from '../../../electron/core/database/open.ts'
import { inTransaction } from '../../../electron/core/database/transaction.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const baseVide = () => createBase(path.join(dossierTemporaire(), 'base.tandem'))
const ecrire = (base: ReturnType<typeof baseVide>, cle: string) =>
  base.sqlite.prepare('INSERT INTO reglages VALUES (?, ?)').run(cle, 'x')

test('what fails half-way leaves nothing, and the next writer still passes', async () => {
  const base = baseVide()
  const ratee = inTransaction(base, () => {
    ecrire(base, 'a')
    throw new Error('panne')
  })
  const suivante = inTransaction(base, () => ecrire(base, 'b'))
  await expect(ratee).rejects.toThrow('panne')
  await suivante
  expect(base.sqlite.prepare('SELECT cle FROM reglages').pluck().all()).toEqual(['b'])
  closeBase(base)
})

test('writers of one base pass one after the other, in their order', async () => {
  const base = baseVide()
  const ordre: number[] = []
  await Promise.all([1, 2, 3].map(n => inTransaction(base, () => ordre.push(n))))
  expect(ordre).toEqual([1, 2, 3])
  closeBase(base)
})
