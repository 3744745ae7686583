import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app.ts'

test('la fenêtre s’ouvre sur la page de l’application, en français', async ({ page }) => {
  await expect(page).toHaveTitle(/Tandem/)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
  expect(page.url()).toBe('https://tandem.app.invalid/index.html')
})

test('la page n’a de la machine que invoke et on', async ({ page }) => {
  const vu = await page.evaluate(() => ({
    api: Object.keys(window.tandem).sort(),
    fige: Object.isFrozen(window.tandem),
    reste: ['require', 'process', 'module', '__standIn', 'Buffer'].filter(nom => nom in globalThis),
  }))
  expect(vu).toEqual({ api: ['invoke', 'on'], fige: true, reste: [] })
})

test('la page ne peut joindre aucun réseau, même par un script ou un cadre ajouté', async ({ page }) => {
  const erreurs: string[] = []
  page.on('console', m => m.type() === 'error' && erreurs.push(m.text()))
  const resultat = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injecte = true'
    document.body.append(script)
    const lire = (url: string) =>
      fetch(url)
        .then(r => `lu ${r.status}`)
        .catch(() => 'refusé')
    return {
      injecte: 'injecte' in window,
      reseau: await lire('https://example.com/'),
      fichier: await lire('file:///etc/hosts'),
    }
  })
  expect(resultat).toEqual({ injecte: false, reseau: 'refusé', fichier: 'refusé' })
  expect(erreurs.some(e => e.includes('Content Security Policy'))).toBe(true)
})

test('la page ne sert que ses propres fichiers', async ({ page }) => {
  const statuts = await page.evaluate(() =>
    Promise.all(
      ['/index.html', '/%2e%2e/%2e%2e/package.json', '/absent.js', '/assets/'].map(url =>
        fetch(url).then(r => r.status),
      ),
    ),
  )
  expect(statuts).toEqual([200, 404, 404, 404])
})

test('la page ne va nulle part et n’ouvre pas d’autre fenêtre', async ({ page }) => {
  await page.evaluate(() => {
    location.href = 'https://example.com/'
    window.open('https://example.com/')
  })
  await page.evaluate(() => window.tandem.invoke('base:info', {}))
  expect(page.url()).toBe('https://tandem.app.invalid/index.html')
  await expect.poll(() => page.context().pages().length).toBe(1)
})

test('un cadre dans la page n’a pas accès au cœur', async ({ page }) => {
  const acces = await page.evaluate(async () => {
    const cadre = document.createElement('iframe')
    cadre.srcdoc = '<p>cadre</p>'
    const charge = new Promise(resolve => cadre.addEventListener('load', resolve))
    document.body.append(cadre)
    await charge
    return cadre.contentWindow === null
      ? 'absent'
      : 'tandem' in cadre.contentWindow || '__standIn' in cadre.contentWindow
  })
  expect(acces).toBe(false)
})

test('un chemin de fichier n’est jamais accepté de la page', async ({ page }) => {
  const reponse = await page.evaluate(() => window.tandem.invoke('base:ouvrir', { fichier: '/etc/passwd' }))
  expect(reponse).toMatchObject({ ok: false, erreur: { code: 'jeton_inconnu' } })
})

test('une base créée par son jeton est retrouvée au démarrage suivant', async ({ app }) => {
  const fichier = path.join(app.dossier, 'Ma base.tandem')
  app.repondre(path.join(app.dossier, 'Ma base'))
  const creation = await app.page.evaluate(async () => {
    const choix = await window.tandem.invoke('fenetre:enregistrerSous', { type: 'base', nom: 'Ma base' })
    if (!choix.ok || choix.value.fichier === null) throw new Error('pas de jeton')
    return window.tandem.invoke('base:creer', {
      fichier: choix.value.fichier.jeton,
      conventions: ['creuse-2023'],
    })
  })
  expect(creation).toMatchObject({ ok: true, value: { nom: 'Ma base' } })
  expect(existsSync(fichier)).toBe(true)
  const page = await app.redemarrer()
  const recentes = await page.evaluate(() => window.tandem.invoke('fenetre:basesRecentes', {}))
  expect(recentes).toMatchObject({ ok: true, value: { bases: [{ nom: 'Ma base.tandem', presente: true }] } })
})

test('un fichier déposé sur la fenêtre arrive entier', async ({ app }) => {
  const recu = await app.page.evaluate(() => {
    const contenu = new Uint8Array(7 * 1024 * 1024).map((_, i) => i % 251)
    return window.tandem.invoke('fenetre:deposer', { fichiers: [new File([contenu], 'bilan déposé.csv')] })
  })
  expect(recu).toMatchObject({ ok: true, value: { fichiers: [{ nom: 'bilan déposé.csv' }] } })
  const copie = recu.ok ? recu.value.fichiers[0] : undefined
  const octets = readFileSync(path.join(copie?.emplacement ?? '', 'bilan déposé.csv'))
  expect(octets.length).toBe(7 * 1024 * 1024)
  expect(octets[5_000_000]).toBe(5_000_000 % 251)
})

// The list of open ports is read from /proc.
if (process.platform === 'linux')
  test('rien n’écoute sur un port', async ({ page }) => {
    await page.evaluate(() => document.title)
    const prises = descendants(process.pid).flatMap(prisesDe)
    expect(prises.length).toBeGreaterThan(0)
    expect(prises.filter(inode => enEcoute().has(inode))).toEqual([])
  })

function descendants(pid: number): number[] {
  const enfants = readdirSync('/proc')
    .filter(nom => /^\d+$/.test(nom))
    .filter(nom => lire(`/proc/${nom}/stat`).replace(/^.*\)/s, '').trim().split(' ')[1] === String(pid))
    .map(Number)
  return [...enfants, ...enfants.flatMap(descendants)]
}

function prisesDe(pid: number): string[] {
  const dossier = `/proc/${pid}/fd`
  if (!existsSync(dossier)) return []
  return readdirSync(dossier).flatMap(
    fd => /^socket:\[(\d+)\]$/.exec(lien(path.join(dossier, fd)))?.[1] ?? [],
  )
}

function enEcoute(): Set<string> {
  const lignes = ['tcp', 'tcp6'].flatMap(nom => lire(`/proc/net/${nom}`).split('\n').slice(1))
  return new Set(
    lignes.map(l => l.trim().split(/\s+/)).flatMap(champs => (champs[3] === '0A' ? [champs[9] ?? ''] : [])),
  )
}

/** A process may end while it is looked at. */
const lire = (fichier: string) => (existsSync(fichier) ? readFileSync(fichier, 'utf8') : '')
const lien = (fichier: string) => (existsSync(fichier) ? readlinkSync(fichier) : '')
