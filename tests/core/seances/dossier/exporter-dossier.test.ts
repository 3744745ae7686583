import { hash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { impressionIndisponible } from '../../../../electron/core/impression-indisponible.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire, LODEVE, refuser } from '../../../helpers/reunion.ts'
import { jouerLodeve } from '../../documents/reunions.ts'

const sha256 = (contenu: Uint8Array) => hash('sha256', contenu, 'hex')

async function ouvrir(imprime = true) {
  const { ctx, base, dossier } = await contexteAvecBase([profil(LODEVE)], '2023-12-20')
  const pages: string[] = []
  if (imprime)
    ctx.imprimer = async html => {
      pages.push(html)
      return new TextEncoder().encode(`%PDF- ${sha256(new TextEncoder().encode(html))}`)
    }
  else ctx.imprimer = async () => Promise.reject(impressionIndisponible())
  return { ctx, base, dossier, pages, ...(await jouerLodeve(ctx)) }
}

const lireZip = (fichier: string) => unzipSync(new Uint8Array(readFileSync(fichier)))

test('l’archive d’une séance a ses papiers, ses pièces, un manifeste et des empreintes justes', async () => {
  const { ctx, dossier, seance, pages } = await ouvrir()
  const piece = path.join(dossier, 'Convention.txt')
  writeFileSync(piece, 'La convention signée.')
  await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier: piece })
  await faire(ctx, 'documents:valider', { seance: seance.id, type: 'releve' })
  pages.length = 0
  const sortie = path.join(dossier, 'sortie')
  const { archive, fichiers, avertissements } = await faire(ctx, 'seances:dossier', {
    seance: seance.id,
    dossier: sortie,
  })
  expect(archive).toBe(true)
  expect(fichiers.map(f => path.basename(f.fichier))).toEqual([
    'Archive-2023-12-15-conseil-administration.pdf',
    'Archive-2023-12-15-conseil-administration.zip',
  ])
  for (const f of fichiers) expect(sha256(readFileSync(f.fichier))).toBe(f.sha256)
  const zip = lireZip(fichiers[1]?.fichier ?? '')
  const noms = Object.keys(zip)
  expect(noms.filter(n => n.startsWith('pieces/'))).toEqual(['pieces/Convention.txt'])
  expect(noms.filter(n => /documents\/Releve.*(?<!brouillon)\.(docx|pdf)$/.test(n))).toHaveLength(2)
  expect(noms.some(n => /documents\/Extrait-2023-01/.test(n))).toBe(true)
  const sommes = strFromU8(zip['SHA256SUMS'] ?? new Uint8Array())
  for (const ligne of sommes.trimEnd().split('\n')) {
    const [somme, nom] = ligne.split('  ')
    expect(sha256(zip[nom ?? ''] ?? new Uint8Array())).toBe(somme)
  }
  expect(sommes.trimEnd().split('\n')).toHaveLength(noms.length - 2)
  const manifeste = strFromU8(zip['MANIFESTE.txt'] ?? new Uint8Array())
  for (const nom of noms.slice(0, -2)) expect(manifeste).toContain(nom)
  expect(avertissements.join(' ')).toContain('encore des brouillons')
  expect(pages).toHaveLength(1)
  for (const titre of [
    'Convocation des membres',
    'Relevé de décisions',
    'Ordre du jour',
    'Décisions',
    'Actions en cours',
  ])
    expect(pages[0]).toContain(titre)
})

test('les lettres nominatives restent hors du dossier, et le journal ne nomme personne', async () => {
  const { ctx, base, dossier, seance } = await ouvrir()
  const { fichiers } = await faire(ctx, 'seances:dossier', { seance: seance.id, dossier })
  const zip = lireZip(fichiers[1]?.fichier ?? '')
  expect(Object.keys(zip).some(n => /martin|dupre/i.test(n))).toBe(false)
  const detail = base.sqlite
    .prepare("SELECT detail FROM journal WHERE action = 'seances:dossier'")
    .pluck()
    .get() as string
  expect(JSON.parse(detail)).toMatchObject({ seance: seance.id })
  expect(detail).not.toMatch(/Martin/)
})

test('sans imprimante, la page à imprimer prend la place du pdf et les mêmes octets reviennent', async () => {
  const { ctx, dossier, seance } = await ouvrir(false)
  const ecrire = (nom: string) =>
    faire(ctx, 'seances:dossier', { seance: seance.id, dossier: path.join(dossier, nom) })
  const un = await ecrire('un')
  ctx.now = () => Date.parse('2031-02-03T04:05:06Z')
  const deux = await ecrire('deux')
  expect(un.fichiers.map(f => f.sha256)).toEqual(deux.fichiers.map(f => f.sha256))
  expect(un.fichiers[0]?.fichier).toMatch(/\.html$/)
  expect(un.avertissements.join(' ')).toContain('.html')
})

test('avant la séance, le dossier a la convocation et les projets, pas encore le relevé', async () => {
  const { ctx, base, dossier } = await contexteAvecBase([profil(LODEVE)], '2023-11-20')
  const pages: string[] = []
  ctx.imprimer = async html => {
    pages.push(html)
    return new Uint8Array([1])
  }
  const { id } = await faire(ctx, 'seances:creer', {
    convention: LODEVE,
    instance: 'conseil_administration',
    date: '2023-12-06',
  })
  const seance = await faire(ctx, 'points:ajouter', {
    seance: id,
    type: 'decision',
    intitule: 'Budget <b>2024</b>',
  })
  const point = seance.points.at(-1)?.id
  await faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Budget 2024',
    articles: [{ verbe: 'APPROUVE', texte: 'le budget.' }],
  })
  const { archive, fichiers } = await faire(ctx, 'seances:dossier', { seance: id, dossier })
  expect(archive).toBe(false)
  expect(path.basename(fichiers[0]?.fichier ?? '')).toMatch(/^Dossier-2023-12-06/)
  expect(pages[0]).toContain('Projets de décisions')
  expect(pages[0]).toContain('Budget &lt;b&gt;2024&lt;/b&gt;')
  expect(pages[0]).not.toContain('Relevé de décisions')
  expect(
    Object.keys(lireZip(fichiers[1]?.fichier ?? '')).filter(n => n.startsWith('documents/')),
  ).toHaveLength(1)
  expect(base.sqlite.prepare('SELECT count(*) FROM exports').pluck().get()).toBe(1)
})

test('un dossier qui ne peut pas être écrit est refusé et ne laisse rien', async () => {
  const { ctx, base, dossier, seance } = await ouvrir()
  const pris = path.join(dossier, 'pris')
  writeFileSync(pris, 'un fichier')
  expect(await refuser(ctx, 'seances:dossier', { seance: seance.id, dossier: pris })).toMatchObject({
    code: 'dossier_invalide',
  })
  expect(readdirSync(dossier).filter(n => /Archive/.test(n))).toEqual([])
  expect(base.sqlite.prepare('SELECT count(*) FROM exports').pluck().get()).toBe(0)
})
