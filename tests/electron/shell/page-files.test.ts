import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { servePageFile } from '../../../electron/shell/page-files.ts'

const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-page-'))
const page = path.join(dossier, 'page')
mkdirSync(path.join(page, 'sous.js'), { recursive: true })
mkdirSync(path.join(dossier, 'page-voisine'))
writeFileSync(path.join(page, 'index.html'), '<p>é</p>')
writeFileSync(path.join(dossier, 'secret.html'), 'secret')
writeFileSync(path.join(dossier, 'page-voisine', 'a.html'), 'voisine')
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

test('un fichier de la page est servi avec son type et la politique de sécurité', async () => {
  const reponse = await servePageFile(page, 'app://tandem/index.html')
  expect(reponse.status).toBe(200)
  expect(await reponse.text()).toBe('<p>é</p>')
  expect(reponse.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(reponse.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/%2e%2e%2fpage-voisine/a.html',
  '/index.html%00.html',
  '/%E0%A4%A',
  '/absent.html',
  '/sous.js',
  '/',
  '/etc/passwd',
])('%s n’est pas servi', async chemin => {
  const reponse = await servePageFile(page, `app://tandem${chemin}`)
  expect(reponse.status).toBe(404)
  expect(await reponse.text()).toBe('')
})
