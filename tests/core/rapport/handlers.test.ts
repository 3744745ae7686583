import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Base } from '../../../electron/core/database/open.ts'
import { impressionIndisponible } from '../../../electron/core/impression-indisponible.ts'
import { rapportHandlers } from '../../../electron/core/rapport/handlers.ts'
import { contract } from '../../../shared/contract.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

const CONVENTION = 'seine-et-marne-2022'
const demande = (dossier: string, champs: object = {}) =>
  contract['rapport:exporter'].input.parse({
    convention: CONVENTION,
    annee: 2022,
    formats: ['xlsx', 'csv', 'html'],
    dossier,
    destinataires: 'Membres du comité stratégique',
    ...champs,
  })

/** Seven people of one agency, entered in March 2022, from one file. */
function remplir(base: Base): void {
  const { sqlite } = base
  const [{ id: convention } = { id: 0 }] = sqlite.prepare('SELECT id FROM conventions').all() as {
    id: number
  }[]
  const [{ id: territoire } = { id: 0 }] = sqlite
    .prepare("SELECT id FROM territoires WHERE code = 'agence:meaux'")
    .all() as { id: number }[]
  sqlite.exec(`
    INSERT INTO sources (id, convention_id, nom, espace) VALUES (1, ${convention}, 'Pôle emploi', 'pole_emploi');
    INSERT INTO imports (id, convention_id, source_id, fait_le, utilisateur, annee, a_creer, a_modifier, identiques, en_erreur, avertissements)
      VALUES (1, ${convention}, 1, '2023-02-14T09:30:00.000Z', 'Secrétariat', 2022, 7, 0, 0, 0, '[]');
    INSERT INTO import_fichiers (id, import_id, nom, sha256, octets, description) VALUES (1, 1, 'bilan.csv', '${'ab'.repeat(32)}', 10, '{}');
    INSERT INTO import_feuilles (id, fichier_id, nom, forme, zone, colonnes) VALUES (1, 1, '', 'nominatif', 'A1:C8', '[]');`)
  const personne = sqlite.prepare('INSERT INTO personnes (id, cle) VALUES (?, ?)')
  const parcours = sqlite.prepare(
    "INSERT INTO parcours (convention_id, personne_id, axe, cle_date, rang, territoire_id, date_entree, feuille_id, ligne) VALUES (?, ?, 'AG', 19060, 1, ?, 19060, 1, ?)",
  )
  for (let i = 1; i <= 7; i += 1) {
    personne.run(i, Buffer.from(`p${i}`))
    parcours.run(convention, i, territoire, i + 1)
  }
}

describe('l’export du rapport', () => {
  it('écrit les trois formats, dit leur empreinte, note les destinataires et journalise', async () => {
    const { ctx, base, dossier } = await contexteAvecBase([profil(CONVENTION)])
    remplir(base)
    const { fichiers } = await rapportHandlers['rapport:exporter'](
      ctx,
      demande(path.join(dossier, 'Réunion')),
    )
    expect(fichiers.map(f => path.basename(f.fichier))).toEqual(
      ['xlsx', 'csv', 'html'].map(ext => `Bilan-2022-seine-et-marne-2022.${ext}`),
    )
    for (const f of fichiers)
      expect(createHash('sha256').update(readFileSync(f.fichier)).digest('hex')).toBe(f.sha256)
    const csv = readFileSync(fichiers[1]?.fichier ?? '', 'utf8')
    expect(csv).toMatch(/^entrees;[^;]+;ensemble;ensemble;Ensemble;2022;7;/m)
    expect(base.sqlite.prepare('SELECT destination, destinataires, annee FROM exports').all()).toEqual([
      { destination: 'comite', destinataires: 'Membres du comité stratégique', annee: 2022 },
    ])
    const journal = base.sqlite.prepare("SELECT detail FROM journal WHERE action = 'rapport:exporter'").all()
    expect(journal).toHaveLength(1)
  })

  it('donne les mêmes octets le lendemain, dans un autre dossier', async () => {
    const { ctx, base, dossier } = await contexteAvecBase([profil(CONVENTION)])
    remplir(base)
    const hier = await rapportHandlers['rapport:exporter'](ctx, demande(path.join(dossier, 'un')))
    const demain = { ...ctx, now: () => ctx.now() + 86_400_000 }
    const apres = await rapportHandlers['rapport:exporter'](demain, demande(path.join(dossier, 'deux')))
    expect(apres.fichiers.map(f => f.sha256)).toEqual(hier.fichiers.map(f => f.sha256))
  })

  it.each([
    [{ convention: 'inconnue' }, 'convention_absente'],
    [{ version: 2 }, 'version_inconnue'],
    [{ formats: ['pdf'] }, 'impression_indisponible'],
  ])('refuse %j sans rien écrire ni dans la base ni sur le disque', async (champs, code) => {
    const { ctx, base, dossier } = await contexteAvecBase([profil(CONVENTION)])
    ctx.imprimer = () => Promise.reject(impressionIndisponible())
    const sortie = path.join(dossier, 'sortie')
    const avant = base.sqlite.pragma('data_version')
    await expect(rapportHandlers['rapport:exporter'](ctx, demande(sortie, champs))).rejects.toMatchObject({
      code,
    })
    expect([existsSync(sortie), base.sqlite.pragma('data_version')]).toEqual([false, avant])
    expect(base.sqlite.prepare('SELECT count(*) AS n FROM exports').get()).toEqual({ n: 0 })
  })

  it('écrit les autres formats quand rien n’imprime, et dit pourquoi le pdf manque', async () => {
    const { ctx, dossier } = await contexteAvecBase([profil(CONVENTION)])
    ctx.imprimer = () => Promise.reject(impressionIndisponible())
    const { fichiers, avertissements } = await rapportHandlers['rapport:exporter'](
      ctx,
      demande(dossier, { formats: ['html', 'pdf'] }),
    )
    expect(fichiers.map(f => f.format)).toEqual(['html'])
    expect(avertissements.at(-1)).toBe(
      'Le pdf n’a pas pu être imprimé\u00a0: il faut un navigateur (Edge, Chrome ou Chromium) sur ce poste. Les autres formats sont écrits.',
    )
  })

  it('imprime le pdf de la page même qu’il écrit', async () => {
    const { ctx, dossier } = await contexteAvecBase([profil(CONVENTION)])
    const pages: string[] = []
    ctx.imprimer = async html => {
      pages.push(html)
      return new Uint8Array([37, 80, 68, 70])
    }
    const { fichiers } = await rapportHandlers['rapport:exporter'](
      ctx,
      demande(dossier, { formats: ['pdf', 'html'] }),
    )
    expect(pages).toEqual([readFileSync(fichiers[1]?.fichier ?? '', 'utf8')])
  })

  it('nomme le fichier public et note sa destination', async () => {
    const { ctx, base, dossier } = await contexteAvecBase([profil(CONVENTION)])
    remplir(base)
    const { fichiers } = await rapportHandlers['rapport:exporter'](
      ctx,
      demande(dossier, { destination: 'public', formats: ['csv'] }),
    )
    expect(fichiers.map(f => path.basename(f.fichier))).toEqual(['Bilan-2022-seine-et-marne-2022-public.csv'])
    expect(base.sqlite.prepare('SELECT destination FROM exports').pluck().all()).toEqual(['public'])
  })

  it('s’arrête quand on l’annule', async () => {
    const { ctx, dossier } = await contexteAvecBase([profil(CONVENTION)])
    const essai = rapportHandlers['rapport:exporter'](
      { ...ctx, annule: () => true },
      demande(path.join(dossier, 's')),
    )
    await expect(essai).rejects.toMatchObject({ code: 'tache_annulee' })
  })

  it.each([
    'creuse-2023',
    'seine-et-marne-2022',
    'indre-et-loire-2014',
    'lodevois-larzac-2024',
    'protocole-national-2014',
  ] as const)('écrit pour %s un rapport où chaque indicateur demandé figure, même sans donnée', async id => {
    const convention = profil(id)
    const { ctx } = await contexteAvecBase([convention])
    const { html, avertissements } = await rapportHandlers['rapport:apercu'](ctx, {
      convention: id,
      annee: 2015,
      destination: 'comite',
    })
    expect(avertissements.join(' ')).toContain('Aucun bilan n’a été importé')
    const manquants = convention.indicateurs
      .flatMap(i => i.codes)
      .filter(code => html.includes(`>● ${code}<`))
    expect(manquants).toEqual([])
    expect(html).toContain('Ce que la convention demande')
  })
})
