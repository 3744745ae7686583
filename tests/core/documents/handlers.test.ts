import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Context } from '../../../electron/core/context.ts'
import { impressionIndisponible } from '../../../electron/core/impression-indisponible.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { faire, LODEVE, refuser } from '../../helpers/reunion.ts'
import { jouerLodeve } from './reunions.ts'

/** A machine that prints: the pdf only has to be bytes that follow the page. */
function avecImprimante(ctx: Context): string[] {
  const pages: string[] = []
  ctx.imprimer = async html => {
    pages.push(html)
    return new TextEncoder().encode(`%PDF- ${hash('sha256', html, 'hex')}`)
  }
  return pages
}

async function ouvrir() {
  const { ctx, base, dossier } = await contexteAvecBase([profil(LODEVE)], '2023-12-20')
  const pages = avecImprimante(ctx)
  return { ctx, base, dossier, pages, ...(await jouerLodeve(ctx)) }
}

test('une séance a tous ses papiers, en brouillon, avant qu’on y touche', async () => {
  const { ctx, base, seance } = await ouvrir()
  const papiers = await faire(ctx, 'documents:list', { seance: seance.id })
  const occupes = seance.membres.filter(m => !m.vacant).length
  expect(papiers.filter(p => p.type === 'convocation' && p.membre !== null)).toHaveLength(occupes)
  expect(papiers.filter(p => p.membre === null).map(p => p.titre)).toEqual([
    'Convocation des membres',
    'Feuille d’émargement',
    'Relevé de décisions',
    'Compte rendu',
    'Extrait de délibération n° 2023-01, Convention de partenariat avec Pôle emploi',
  ])
  expect(papiers.every(p => p.etat === 'brouillon' && p.version === 1 && p.fichiers.length === 0)).toBe(true)
  expect(base.sqlite.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(0)
})

test('une phrase se change, se vide et revient ; un fait de la séance ne se change pas ici', async () => {
  const { ctx, seance } = await ouvrir()
  const ref = { seance: seance.id, type: 'releve' }
  const propre = await faire(ctx, 'documents:apercu', ref)
  const levee = propre.blocs.find(b => b.cle === 'levee')
  const changee = await faire(ctx, 'documents:modifier', { ...ref, cle: 'levee', texte: 'Fin à <15 h 10>.' })
  expect(changee.blocs.find(b => b.cle === 'levee')).toMatchObject({
    texte: 'Fin à <15 h 10>.',
    modifie: true,
  })
  expect(changee.html).toContain('Fin à &lt;<span')
  const videe = await faire(ctx, 'documents:modifier', { ...ref, cle: 'levee', texte: '' })
  expect(videe.blocs.some(b => b.cle === 'levee')).toBe(true)
  expect(videe.html).not.toContain('est levée')
  const rendue = await faire(ctx, 'documents:modifier', { ...ref, cle: 'levee', texte: null })
  expect(rendue.blocs.find(b => b.cle === 'levee')).toEqual(levee)
  const fige = { ...ref, cle: 'quorum', texte: 'Quorum atteint.' }
  expect(await refuser(ctx, 'documents:modifier', fige)).toMatchObject({
    code: 'phrase_non_modifiable',
    champ: 'texte',
  })
  expect((await refuser(ctx, 'documents:modifier', { ...fige, cle: 'rien' })).code).toBe('phrase_inconnue')
})

test('un document validé est figé avec ses octets, et l’export rend toujours les mêmes', async () => {
  const { ctx, base, dossier, pages, seance, decision } = await ouvrir()
  const ref = { seance: seance.id, type: 'extrait', decision }
  const brouillon = await faire(ctx, 'documents:exporter', { ...ref, formats: ['docx'], dossier })
  expect(brouillon.avertissements).toHaveLength(1)
  expect(path.basename(brouillon.fichiers[0]?.fichier ?? '')).toContain('-brouillon.docx')
  const valide = await faire(ctx, 'documents:valider', ref)
  expect(valide).toMatchObject({ etat: 'valide', version: 1 })
  expect(valide.fichiers.map(f => f.format)).toEqual(['docx', 'pdf'])
  expect(pages).toHaveLength(1)
  expect(pages[0]).not.toContain('Brouillon')
  base.sqlite.prepare(`UPDATE seances SET lieu = 'Clermont' WHERE id = ?`).run(seance.id)
  for (let fois = 0; fois < 2; fois += 1) {
    const { fichiers } = await faire(ctx, 'documents:exporter', { ...ref, formats: ['docx', 'pdf'], dossier })
    for (const f of fichiers) {
      const octets = readFileSync(f.fichier)
      expect(hash('sha256', octets, 'hex')).toBe(f.sha256)
      expect(valide.fichiers).toContainEqual({ format: f.format, octets: octets.length, sha256: f.sha256 })
    }
  }
  expect(pages).toHaveLength(1)
  expect((await refuser(ctx, 'documents:modifier', { ...ref, cle: 'fait', texte: 'x' })).code).toBe(
    'document_valide',
  )
  expect((await refuser(ctx, 'documents:valider', ref)).code).toBe('document_valide')
  base.sqlite
    .prepare('UPDATE contenus SET contenu = ? WHERE sha256 = ?')
    .run(Buffer.from('faux'), valide.fichiers[0]?.sha256)
  expect((await refuser(ctx, 'documents:exporter', { ...ref, formats: ['docx'], dossier })).code).toBe(
    'document_abime',
  )
})

test('sans imprimante, le docx seul est figé ; le pdf s’imprime plus tard du texte figé', async () => {
  const { ctx, dossier, seance, decision } = await ouvrir()
  ctx.imprimer = () => Promise.reject(impressionIndisponible())
  const ref = { seance: seance.id, type: 'extrait', decision }
  expect((await faire(ctx, 'documents:valider', ref)).fichiers.map(f => f.format)).toEqual(['docx'])
  const pdf = { ...ref, formats: ['docx', 'pdf'], dossier }
  expect((await refuser(ctx, 'documents:exporter', pdf)).code).toBe('impression_indisponible')
  expect(readdirSync(dossier).filter(f => f.startsWith('Extrait'))).toEqual([])
  const pages = avecImprimante(ctx)
  const [un, deux] = [
    await faire(ctx, 'documents:exporter', pdf),
    await faire(ctx, 'documents:exporter', pdf),
  ]
  expect(un.fichiers).toEqual(deux.fichiers)
  expect(pages).toHaveLength(1)
})

test('ce qui raconte la séance attend qu’elle soit close', async () => {
  const { ctx, seance, decision } = await ouvrir()
  await faire(ctx, 'seances:rouvrir', { seance: seance.id, motif: 'Oubli d’un point' })
  for (const ref of [{ type: 'releve' }, { type: 'compte_rendu' }, { type: 'extrait', decision }])
    expect((await refuser(ctx, 'documents:valider', { seance: seance.id, ...ref })).code).toBe('etat_seance')
  expect(await faire(ctx, 'documents:valider', { seance: seance.id, type: 'emargement' })).toMatchObject({
    etat: 'valide',
  })
})

test('une séance changée pendant l’écriture des octets refuse la validation, et rien n’est figé', async () => {
  const { ctx, base, seance } = await ouvrir()
  ctx.imprimer = async () => {
    base.sqlite.prepare(`UPDATE seances SET lieu = 'Clermont' WHERE id = ?`).run(seance.id)
    return new Uint8Array([1])
  }
  const refus = await refuser(ctx, 'documents:valider', { seance: seance.id, type: 'releve' })
  expect(refus.code).toBe('modifie_ailleurs')
  expect(base.sqlite.prepare('SELECT count(*) FROM document_fichiers').pluck().get()).toBe(0)
  expect((await faire(ctx, 'documents:list', { seance: seance.id })).every(d => d.etat === 'brouillon')).toBe(
    true,
  )
})

test('brouillon, validé, signé, diffusé : dans cet ordre, à des dates possibles', async () => {
  const { ctx, seance } = await ouvrir()
  const ref = { seance: seance.id, type: 'releve' }
  const signer = { ...ref, signataire: 'M. Jean-Luc Martin', le: '2023-12-18' }
  const diffuser = { ...ref, destinataires: 'Membres du conseil', le: '2023-12-19' }
  expect((await refuser(ctx, 'documents:signer', signer)).code).toBe('etape_document')
  await faire(ctx, 'documents:valider', ref)
  expect((await refuser(ctx, 'documents:diffuser', diffuser)).code).toBe('etape_document')
  expect(await refuser(ctx, 'documents:signer', { ...signer, le: '2023-12-14' })).toMatchObject({
    code: 'date_impossible',
    champ: 'le',
  })
  expect((await refuser(ctx, 'documents:signer', { ...signer, le: '2024-01-01' })).code).toBe('date_future')
  expect(await faire(ctx, 'documents:signer', signer)).toMatchObject({ etat: 'signe', signeLe: '2023-12-18' })
  expect((await refuser(ctx, 'documents:diffuser', { ...diffuser, le: '2023-12-17' })).champ).toBe('le')
  expect(await faire(ctx, 'documents:diffuser', diffuser)).toMatchObject({
    etat: 'diffuse',
    diffuseLe: '2023-12-19',
    destinataires: 'Membres du conseil',
  })
})

test('une correction ouvre une nouvelle version avec sa raison ; l’ancienne se lit et s’exporte encore', async () => {
  const { ctx, dossier, seance } = await ouvrir()
  const ref = { seance: seance.id, type: 'releve' }
  expect((await refuser(ctx, 'documents:corriger', { ...ref, motif: 'Rien' })).code).toBe(
    'document_brouillon',
  )
  await faire(ctx, 'documents:modifier', { ...ref, cle: 'levee', texte: 'Fin de séance.' })
  const premiere = await faire(ctx, 'documents:valider', ref)
  const motif = 'Nom mal écrit'
  expect(await faire(ctx, 'documents:corriger', { ...ref, motif })).toMatchObject({
    etat: 'brouillon',
    version: 2,
    motif,
    fichiers: [],
  })
  const seconde = await faire(ctx, 'documents:modifier', { ...ref, cle: 'levee', texte: 'Fin de la séance.' })
  expect(seconde.document.version).toBe(2)
  const ancienne = { ...ref, revision: 1, formats: ['docx'], dossier }
  const { fichiers } = await faire(ctx, 'documents:exporter', ancienne)
  expect(fichiers[0]?.sha256).toBe(premiere.fichiers[0]?.sha256)
  const lue = await faire(ctx, 'documents:apercu', { ...ref, revision: 1 })
  expect(lue.blocs.find(b => b.cle === 'levee')?.texte).toBe('Fin de séance.')
  expect((await refuser(ctx, 'documents:valider', { ...ref, revision: 1 })).code).toBe('version_anterieure')
  expect((await refuser(ctx, 'documents:apercu', { ...ref, revision: 7 })).code).toBe('version_inconnue')
  const reprise = await faire(ctx, 'documents:exporter', { ...ref, formats: ['docx'], dossier })
  expect(path.basename(reprise.fichiers[0]?.fichier ?? '')).toContain('-v2-brouillon')
})

test('les convocations partent pour tous d’un seul geste, chacune avec les phrases communes', async () => {
  const { ctx, dossier, seance } = await ouvrir()
  const ref = { seance: seance.id, type: 'convocation' }
  await faire(ctx, 'documents:modifier', { ...ref, cle: 'politesse', texte: 'Cordialement.' })
  await faire(ctx, 'documents:modifier', {
    ...ref,
    membre: 'administrateur:2',
    cle: 'formule',
    texte: 'Chère Martine,',
  })
  const lettre = await faire(ctx, 'documents:apercu', { ...ref, membre: 'administrateur:2' })
  expect(lettre.blocs.find(b => b.cle === 'politesse')?.texte).toBe('Cordialement.')
  expect(lettre.blocs.find(b => b.cle === 'formule')?.texte).toBe('Chère Martine,')
  await faire(ctx, 'documents:valider', ref)
  const papiers = await faire(ctx, 'documents:list', { seance: seance.id })
  const convocations = papiers.filter(p => p.type === 'convocation')
  expect(convocations.every(p => p.etat === 'valide')).toBe(true)
  const { fichiers } = await faire(ctx, 'documents:exporter', { ...ref, formats: ['docx'], dossier })
  expect(fichiers).toHaveLength(convocations.length - 1)
  expect(fichiers.every(f => existsSync(f.fichier))).toBe(true)
  expect(new Set(fichiers.map(f => f.fichier)).size).toBe(fichiers.length)
})

test('le journal ne nomme personne', async () => {
  const { ctx, base, dossier, seance } = await ouvrir()
  const ref = { seance: seance.id, type: 'convocation', membre: 'administrateur:2' }
  await faire(ctx, 'documents:valider', ref)
  await faire(ctx, 'documents:exporter', { ...ref, formats: ['docx'], dossier })
  const lignes = base.sqlite
    .prepare(`SELECT detail FROM journal WHERE action LIKE 'documents:%'`)
    .pluck()
    .all()
  expect(lignes).toHaveLength(2)
  expect(JSON.stringify(lignes)).not.toMatch(/dupr|martine/i)
})

test('un papier qui n’existe pas est refusé à côté de son champ', async () => {
  const { ctx, seance } = await ouvrir()
  const ref = { seance: seance.id }
  expect(await refuser(ctx, 'documents:apercu', { ...ref, type: 'extrait' })).toMatchObject({
    champ: 'decision',
  })
  expect(
    await refuser(ctx, 'documents:apercu', { ...ref, type: 'convocation', membre: 'maire:1' }),
  ).toMatchObject({
    code: 'membre_inconnu',
    champ: 'membre',
  })
  expect((await refuser(ctx, 'documents:list', { seance: 99 })).code).toBe('seance_inconnue')
})

test('des chiffres qui sortent laissent leur trace, avec l’empreinte des fichiers', async () => {
  const { ctx, base, dossier, seance, decision } = await ouvrir()
  const figure = {
    indicateur: 'entrees',
    libelle: 'Entrées',
    unite: 'parcours',
    territoire: null,
    du: '2023-01-01',
    au: '2023-11-30',
    valeur: 12,
    absence: null,
    le: '2023-12-15',
  }
  base.sqlite.prepare('UPDATE decisions SET base = ? WHERE id = ?').run(JSON.stringify(figure), decision)
  const exporter = (type: string) =>
    faire(ctx, 'documents:exporter', { seance: seance.id, type, formats: ['docx'], dossier })
  await exporter('emargement')
  expect(base.sqlite.prepare('SELECT count(*) FROM exports').pluck().get()).toBe(0)
  const { fichiers } = await exporter('releve')
  expect(base.sqlite.prepare('SELECT destination, annee, fichiers FROM exports').get()).toMatchObject({
    destination: 'comite',
    annee: 2023,
    fichiers: expect.stringContaining(fichiers[0]?.sha256 ?? 'rien'),
  })
})

test('une décision ou un membre de trop est refusé : ce serait un autre papier', async () => {
  const { ctx, seance, decision } = await ouvrir()
  const refs = [
    { type: 'releve', decision, champ: 'decision' },
    { type: 'convocation', decision: 999, champ: 'decision' },
    { type: 'emargement', membre: 'administrateur:1', champ: 'membre' },
  ]
  for (const { champ, ...ref } of refs)
    for (const canal of ['documents:apercu', 'documents:valider'] as const)
      expect(await refuser(ctx, canal, { seance: seance.id, ...ref })).toMatchObject({
        code: 'papier_inconnu',
        champ,
      })
})
