import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeBase } from '../../../electron/core/database/open.ts'
import type { LigneApercu } from '../../../shared/domain/bilan.ts'
import { NOM_COLLAGE, referenceCollage } from '../../../shared/domain/collage.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { CONVENTION, ENTETES, lignesNominatives, ouvrirAtelier } from './atelier.ts'

const feuille = (r: { fichiers: { feuilles: unknown[] }[] }) => r.fichiers[0]?.feuilles[0]
const ligne = (cellules: string) => [ENTETES, cellules]
const BONNE = 'P1;Durand;F;27/04/1989;Meaux;13/01/2022;20/01/2022;25/12/2022;CDI;OUI;"Mobilité ; Santé"'

/** What the import of these lines is refused with. */
async function refus(promesse: Promise<unknown>): Promise<AppError> {
  try {
    await promesse
  } catch (erreur) {
    if (erreur instanceof AppError) return erreur
    throw erreur
  }
  throw new Error('Rien n’a été refusé.')
}

test('A nominative file is stored with its meanings, and nothing that identifies', async () => {
  const a = await ouvrirAtelier()
  const r = await a.importer([a.ecrire('bilan.csv', ligne(BONNE))])
  expect(feuille(r)).toMatchObject({ forme: 'nominatif', lignesLues: 1, aCreer: 1, enErreur: 0 })
  expect(r.import).toBe(1)
  expect(
    a.lignes(
      `SELECT axe, rang, motif_sortie, sexe, annee_naissance, age_entree, brsa, ligne,
       date_sortie - date_entree AS duree, (SELECT code FROM territoires WHERE id = territoire_id) AS territoire,
       (SELECT group_concat(frein, '|' ORDER BY frein) FROM parcours_freins) AS freins FROM parcours`,
    ),
  ).toEqual([
    {
      axe: 'AG',
      rang: 0,
      motif_sortie: 'cdi',
      sexe: 'femme',
      annee_naissance: 1989,
      age_entree: 32,
      brsa: 1,
      ligne: 2,
      duree: 339,
      territoire: 'agence:meaux',
      freins: 'mobilite|sante',
    },
  ])
  closeBase(a.ctx.base())
  const octets = readFileSync(a.base)
  for (const secret of ['Durand', '27/04/1989', '1989-04-27']) expect(octets.includes(secret)).toBe(false)
})

test('The preview counts exactly what the import then stores', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('bilan.csv', lignesNominatives(40))
  const vue = await a.analyser([f])
  const faite = await a.importer([f])
  expect(faite.fichiers).toEqual(vue.fichiers)
  expect(vue).toMatchObject({ import: null, simulation: true })
  expect(faite).toMatchObject({ import: 1, simulation: false })
  expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 40 }])
})

test('The same file twice is recognised by its hash and stores nothing again', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('bilan.csv', lignesNominatives(10))
  await a.importer([f])
  const encore = await a.importer([f])
  expect(encore.import).toBeNull()
  expect(feuille(encore)).toMatchObject({ aCreer: 0, aModifier: 0, identiques: 10 })
  expect(encore.avertissements.map(x => x.code)).toContain('fichier_deja_importe')
  expect(await a.appeler('bilans:imports', {})).toHaveLength(1)
})

test('The same rows with another separator and columns in another order are the same parcours', async () => {
  const a = await ouvrirAtelier()
  const lignes = lignesNominatives(20)
  await a.importer([a.ecrire('a.csv', lignes)])
  const autres = lignes.map(l => l.split(';').reverse().join(','))
  const r = await a.importer([a.ecrire('b.csv', autres)])
  expect(feuille(r)).toMatchObject({ aCreer: 0, aModifier: 0, identiques: 20 })
})

test('A row that changed is modified and its preview shows the cell before', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', ligne('P1;Durand;F;27/04/1989;Meaux;13/01/2022;20/01/2022;;;OUI;'))])
  const f = a.ecrire('b.csv', ligne(BONNE))
  const options = { fichiers: [f], convention: CONVENTION, source: 'Test' }
  const page = await a.appeler('bilans:apercu', { options, etat: 'a_modifier', debut: 0, nombre: 10 })
  expect(page.total).toBe(1)
  const motif = page.lignes[0]?.cellules.find(c => c.colonne === 'I')
  expect(motif).toEqual({ colonne: 'I', brut: 'CDI', valeur: 'CDI', avant: '', probleme: null })
  expect(feuille(await a.importer([f]))).toMatchObject({ aCreer: 0, aModifier: 1 })
  expect(a.lignes('SELECT parcours_id, import_id FROM parcours_versions')).toEqual([
    { parcours_id: 1, import_id: 2 },
  ])
})

test('Identity columns are in no page of the preview and hidden in the grid', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', ligne(BONNE))
  const options = { fichiers: [f], convention: CONVENTION, source: 'Test' }
  const page = await a.appeler('bilans:apercu', { options, etat: null, debut: 0, nombre: 10 })
  const colonnes = page.lignes[0]?.cellules.map(c => c.colonne) ?? []
  expect(colonnes).toEqual(['C', 'E', 'F', 'G', 'H', 'I', 'J', 'K'])
  const grille = await a.appeler('bilans:grille', { fichier: f, feuille: 'a', debut: 1, nombre: 5 })
  expect(grille.lignes[0]).toMatchObject({ role: 'entete' })
  expect(grille.lignes[1]?.cellules.slice(0, 4)).toEqual(['•••', '•••', 'F', '•••'])
  expect(JSON.stringify([page, grille.lignes[1]])).not.toContain('Durand')
})

test('A refused file leaves the bytes of the base as they were', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', lignesNominatives(5))])
  closeBase(a.ctx.base())
  const avant = readFileSync(a.base)
  await a.appeler('base:ouvrir', { fichier: a.base })
  const erreur = await refus(
    a.importer([a.ecrire('b.csv', ligne(BONNE.replace('20/01/2022', '31/02/2022')))]),
  )
  expect(erreur.code).toBe('import_refuse')
  expect(erreur.details).toMatchObject({
    erreurs: [{ ligne: 2, colonne: 'G', code: 'cellule_illisible' }],
    questions: [],
  })
  closeBase(a.ctx.base())
  expect(readFileSync(a.base).equals(avant)).toBe(true)
})

test('Rows in error refuse the whole file, unless the rest is accepted', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', [
    ...lignesNominatives(3),
    BONNE.replace('P1;', ';'),
    BONNE.replace('13/01/2022', ''),
  ])
  const erreur = await refus(a.importer([f]))
  expect(erreur.details).toMatchObject({
    erreurs: [
      { code: 'identifiant_manquant', ligne: 5 },
      { code: 'date_manquante', ligne: 6 },
    ],
  })
  const r = await a.importer([f], { accepterPartiel: true })
  expect(feuille(r)).toMatchObject({ aCreer: 3, enErreur: 2 })
  expect(await a.appeler('bilans:imports', {})).toMatchObject([{ enErreur: 2, aCreer: 3 }])
})

test('An unknown motive is a question with its options, answered once and then remembered', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', ligne(BONNE.replace('CDI', 'Parti sur Mars')))
  const erreur = await refus(a.importer([f], { accepterPartiel: true }))
  const { questions } = erreur.details as { questions: { options: { valeur: string }[]; reponse: unknown }[] }
  expect(questions).toHaveLength(1)
  expect(questions[0]?.reponse).toEqual({ cle: 'valeurs', sens: 'motif_sortie', element: 'Parti sur Mars' })
  expect(questions[0]?.options.map(o => o.valeur)).toContain('demenagement')
  const correspondance = { valeurs: { motif_sortie: { 'Parti sur Mars': 'demenagement' } } }
  await a.importer([f], { correspondance })
  expect(a.lignes('SELECT motif_sortie FROM parcours')).toEqual([{ motif_sortie: 'demenagement' }])
  const suite = a.ecrire('b.csv', ligne(BONNE.replace('CDI', 'PARTI SUR MARS').replace('P1', 'P2')))
  expect((await a.importer([suite])).import).toBe(2)
})

test('A label outside an open nomenclature becomes a local value with one warning, the first time only', async () => {
  const a = await ouvrirAtelier()
  const r = await a.importer([
    a.ecrire('a.csv', [
      ENTETES,
      BONNE.replace('Santé', 'Licorne'),
      BONNE.replace('P1', 'P2').replace('Santé', 'Licorne'),
    ]),
  ])
  expect(r.avertissements.filter(x => x.code === 'valeur_locale')).toMatchObject([{ ligne: 2, colonne: 'K' }])
  expect(a.lignes('SELECT nomenclature, code, libelle FROM valeurs_locales')).toEqual([
    { nomenclature: 'frein', code: 'licorne', libelle: 'Licorne' },
  ])
  const suite = await a.importer([
    a.ecrire('b.csv', ligne(BONNE.replace('P1', 'P3').replace('Santé', 'licorne'))),
  ])
  expect(suite.avertissements.filter(x => x.code === 'valeur_locale')).toEqual([])
})

test('The same identifier with another sexe is asked, never merged', async () => {
  const a = await ouvrirAtelier()
  await a.importer([a.ecrire('a.csv', ligne(BONNE))])
  const f = a.ecrire('b.csv', ligne(BONNE.replace(';F;', ';M;').replaceAll('2022', '2023')))
  const erreur = await refus(a.importer([f]))
  const { questions } = erreur.details as { questions: { code: string; reponse: { element: string } }[] }
  expect(questions).toMatchObject([{ code: 'personne_incoherente', ligne: 2 }])
  const element = questions[0]?.reponse.element ?? ''
  expect(JSON.stringify(questions)).not.toContain('P1')
  await a.importer([f], { correspondance: { personnes: { [element]: 'distinctes' } } })
  expect(a.lignes('SELECT count(*) AS n FROM personnes')).toEqual([{ n: 2 }])
  expect(feuille(await a.importer([f]))).toMatchObject({ identiques: 1 })
})

test('Cells corrected and rows left out in the preview are stored so, and the row keeps the raw text', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', [ENTETES, BONNE.replace('20/01/2022', '31/02/2022'), BONNE.replace('P1', 'P2')])
  const place = { fichier: 'a.csv', feuille: 'a' }
  const options = {
    corrections: [{ ...place, ligne: 2, colonne: 'G', valeur: '28/02/2022' }],
    lignesExclues: [{ ...place, ligne: 3 }],
  }
  const page = await a.appeler('bilans:apercu', {
    options: { fichiers: [f], convention: CONVENTION, source: 'Test', ...options },
    etat: null,
    debut: 0,
    nombre: 10,
  })
  expect(page.lignes.map((l: LigneApercu) => l.etat)).toEqual(['a_creer', 'exclue'])
  await a.importer([f], options)
  const [seule] = a.lignes('SELECT date_entree, brut FROM parcours') as {
    date_entree: number
    brut: Buffer
  }[]
  expect(seule?.date_entree).toBe(19_051)
  expect(JSON.parse(Buffer.from(seule?.brut ?? '').toString())).toEqual({ G: '31/02/2022' })
})

test('Without identifier each row is a person, and the same file again changes nothing', async () => {
  const a = await ouvrirAtelier()
  const sans = lignesNominatives(6).map(l => l.split(';').slice(2).join(';'))
  const lignes = [...sans, sans[1] ?? '']
  const r = await a.importer([a.ecrire('a.csv', lignes)])
  expect(r.avertissements.map(x => x.code)).toContain('sans_identifiant')
  expect(a.lignes('SELECT count(*) AS n FROM personnes')).toEqual([{ n: 7 }])
  const encore = await a.importer([a.ecrire('b.csv', [...lignes, ''])])
  expect(feuille(encore)).toMatchObject({ identiques: 7, aCreer: 0 })
})

test('Two sources number their persons apart, unless the user says they share one numbering', async () => {
  const a = await ouvrirAtelier()
  const f = a.ecrire('a.csv', ligne(BONNE))
  const g = a.ecrire('b.csv', ligne(BONNE.replaceAll('2022', '2023')))
  const compter = () => a.lignes('SELECT count(*) AS n FROM personnes')
  await a.importer([f], { source: 'Agence' })
  await a.importer([g], { source: 'Département' })
  expect(compter()).toEqual([{ n: 2 }])
  const correspondance = { numerotation: 'identifiant_unique_de' }
  await a.importer([a.ecrire('c.csv', ligne(BONNE.replaceAll('2022', '2024')))], {
    source: 'C',
    correspondance,
  })
  await a.importer([a.ecrire('d.csv', ligne(BONNE.replaceAll('2022', '2025')))], {
    source: 'D',
    correspondance,
  })
  expect(compter()).toEqual([{ n: 3 }])
})

test('Questions of coherence are warnings and the row is stored', async () => {
  const a = await ouvrirAtelier()
  const r = await a.importer([
    a.ecrire('a.csv', [
      ENTETES,
      BONNE.replace('20/01/2022', '10/01/2022'),
      BONNE.replace('P1', 'P2').replace('CDI', ''),
      BONNE.replace('P1', 'P3').replace('25/12/2022', '25/12/2023'),
      BONNE.replace('P1', 'P4').replaceAll('2022', '2019'),
    ]),
  ])
  const codes = r.avertissements.filter(x => x.ligne !== null).map(x => `${x.ligne} ${x.code}`)
  expect(codes.sort()).toEqual([
    '2 delai_negatif',
    '3 sortie_sans_motif',
    '4 duree_depassee',
    '5 hors_convention',
  ])
  expect(feuille(r)).toMatchObject({ aCreer: 4 })
})

test('A table pasted from a spreadsheet is previewed and stored as a file would be, and never put on disk', async () => {
  const a = await ouvrirAtelier()
  const texte = ligne(BONNE)
    .map(l => l.replaceAll('"', '').replaceAll(' ; ', ' / ').replaceAll(';', '\t'))
    .join('\r\n')
  const reference = referenceCollage(texte)
  const vue = await a.analyser([reference])
  const faite = await a.importer([reference])
  expect(faite.fichiers).toEqual(vue.fichiers)
  expect(faite.fichiers[0]).toMatchObject({ fichier: NOM_COLLAGE, format: 'tsv' })
  expect(a.lignes('SELECT motif_sortie, ligne FROM parcours')).toEqual([{ motif_sortie: 'cdi', ligne: 2 }])
  expect((await a.importer([reference])).import).toBeNull()
})
