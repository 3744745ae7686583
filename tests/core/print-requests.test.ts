import { expect, test } from 'vitest'
import { createPrintRequests } from '../../electron/core/print-requests.ts'
import type { FromCoreThread } from '../../electron/core/worker-protocol.ts'

test('chaque demande reçoit sa propre réponse, dans n’importe quel ordre', async () => {
  const dits: FromCoreThread[] = []
  const impressions = createPrintRequests(message => dits.push(message))
  const [a, b] = [impressions.imprimer('<p>a</p>'), impressions.imprimer('<p>b</p>')]
  expect(dits).toEqual([
    { type: 'imprimer', id: 1, html: '<p>a</p>' },
    { type: 'imprimer', id: 2, html: '<p>b</p>' },
  ])
  impressions.recevoir(2, new Uint8Array([2]))
  impressions.recevoir(1, new Uint8Array([1]))
  expect(await Promise.all([a, b])).toEqual([new Uint8Array([1]), new Uint8Array([2])])
})

test('sans impression, la demande est refusée et dit que le docx existe', async () => {
  const impressions = createPrintRequests(() => undefined)
  const essai = impressions.imprimer('<p></p>')
  impressions.recevoir(1, null)
  await expect(essai).rejects.toMatchObject({
    code: 'impression_indisponible',
    message: expect.stringContaining('docx'),
  })
})
