import path from 'node:path'
import { expect, test } from 'vitest'
import {
  ecrireImport,
  type ImportPret,
  resoudreTout,
} from '../../../../electron/core/bilans/commit/ecrire.ts'
import { creerFabriqueCles } from '../../../../electron/core/bilans/commit/identite.ts'
import {
  AXES,
  type Champ,
  type ChampListe,
  coder,
  creerLotParcours,
  type LotParcours,
  type ValeurLot,
} from '../../../../electron/core/bilans/commit/lot.ts'
import { verifierJournal } from '../../../../electron/core/database/journal.ts'
import { type Base, closeBase, createBase } from '../../../../electron/core/database/open.ts'
import { dossierTemporaire } from '../../../helpers/dossier.ts'

const SECRET = new Uint8Array(32).fill(3)

function creerBase(): Base {
  const base = createBase(path.join(dossierTemporaire(), 'b.tandem'))
  base.sqlite.exec(
    `INSERT INTO conventions (code, profil, cree_le) VALUES ('c', '{}', '2024-01-01');
     INSERT INTO territoires (convention_id, code, type, libelle) VALUES (1, 'agence:meaux', 'agence', 'Meaux')`,
  )
  return base
}

type Ligne = { id: string; cleDate: number; fichier?: number } & Partial<
  Record<Champ | ChampListe, string | number>
>
const PRESENTS: (Champ | ChampListe)[] = [
  'date_entree',
  'date_sortie',
  'motif_sortie',
  'territoire',
  'freins',
]

function lot(lignes: Ligne[], presents = PRESENTS): LotParcours {
  const l = creerLotParcours(lignes.length)
  const ids = [...new Set(lignes.map(x => x.id))]
  const cle = creerFabriqueCles(SECRET, 'test')
  l.nombrePersonnes = ids.length
  l.cles = Buffer.from(ids.map(cle).join(''), 'latin1')
  l.feuilles = [0, 1].map(fichier => ({ fichier, presents: new Set(presents) }))
  const rangs = new Map<string, number>()
  for (const [i, x] of lignes.entries()) {
    const cleLigne = `${x.fichier ?? 0}/${x.id}/${x.cleDate}`
    l.feuille[i] = x.fichier ?? 0
    l.ligne[i] = i + 2
    l.personne[i] = ids.indexOf(x.id)
    l.axe[i] = AXES.indexOf('AG')
    l.cleDate[i] = x.cleDate
    l.rang[i] = rangs.get(cleLigne) ?? 0
    rangs.set(cleLigne, (rangs.get(cleLigne) ?? 0) + 1)
    for (const champ of ['date_entree', 'date_sortie'] as const) {
      const v = x[champ]
      if (typeof v === 'number') l.champs[champ][i] = v
    }
    for (const champ of ['motif_sortie', 'territoire'] as const) {
      const v = x[champ]
      if (typeof v === 'string') l.champs[champ][i] = coder(l.codes[champ], v)
    }
    if (typeof x.freins === 'string') l.listes.freins[i] = coder(l.codes.freins, x.freins)
    l.brut.push(null)
  }
  l.n = lignes.length
  return l
}

function pret(l: LotParcours, champs: Partial<ImportPret> = {}): ImportPret {
  const fichiers = [0, 1].map(i => ({
    fichier: `bilan-${i}.csv`,
    sha256: String(i).repeat(64),
    octets: 10,
    format: 'csv',
    encodage: 'utf-8',
    separateur: ';',
    feuilles: [],
  }))
  return {
    convention: 1,
    source: { nom: 'Test', espace: 'source:test' },
    annee: 2024,
    faitLe: '2024-05-06T07:08:09.000Z',
    utilisateur: 'Secrétariat',
    secret: { secret: SECRET, nouveau: true },
    fichiers,
    feuilles: [0, 1].map(fichier => ({
      fichier,
      nom: 'bilan',
      forme: 'nominatif',
      zone: 'A1:E3',
      colonnes: '[]',
    })),
    lot: l,
    valeurs: [],
    territoires: [],
    locales: [],
    apprises: [],
    correspondances: [{ signature: 's', entetes: 'id', reponses: {} }],
    videsEffacent: false,
    enErreur: 0,
    avertissements: [],
    verifierAnnulation: () => undefined,
    ...champs,
  }
}

async function importer(base: Base, p: ImportPret) {
  const r = resoudreTout(base.sqlite, p)
  await ecrireImport(base, p, r)
  return [r.parcours.aCreer, r.parcours.aModifier, r.parcours.identiques]
}

const parcours = (base: Base) =>
  base.sqlite
    .prepare(
      `SELECT personne_id, cle_date, rang, date_sortie, motif_sortie, feuille_id,
       (SELECT group_concat(frein, '|' ORDER BY frein) FROM parcours_freins WHERE parcours_id = p.id) AS freins
       FROM parcours p ORDER BY id`,
    )
    .all()

const LIGNES: Ligne[] = [
  { id: 'A', cleDate: 100, date_entree: 110, territoire: 'agence:meaux', freins: 'logement|mobilite' },
  { id: 'B', cleDate: 100, date_entree: 111 },
  { id: 'B', cleDate: 100, date_entree: 111 },
]

test('The same rows again are identical and write nothing; two identical rows stay two', async () => {
  const base = creerBase()
  expect(await importer(base, pret(lot(LIGNES)))).toEqual([3, 0, 0])
  const avant = parcours(base)
  expect(avant).toHaveLength(3)
  expect(await importer(base, pret(lot(LIGNES)))).toEqual([0, 0, 3])
  expect(parcours(base)).toEqual(avant)
  expect(base.sqlite.prepare('SELECT count(*) FROM personnes').pluck().get()).toBe(2)
  expect(base.sqlite.prepare('SELECT count(*) FROM correspondances').pluck().get()).toBe(1)
  expect(verifierJournal(base.sqlite)).toBeNull()
  closeBase(base)
})

test('A changed row is modified, keeps its previous state, and an empty cell keeps what was known', async () => {
  const base = creerBase()
  await importer(base, pret(lot(LIGNES)))
  const suite: Ligne[] = [{ id: 'A', cleDate: 100, date_sortie: 300, motif_sortie: 'cdi' }]
  expect(await importer(base, pret(lot(suite)))).toEqual([0, 1, 0])
  expect(parcours(base)[0]).toMatchObject({
    date_sortie: 300,
    motif_sortie: 'cdi',
    freins: 'logement|mobilite',
    feuille_id: 3,
  })
  const version = base.sqlite
    .prepare('SELECT parcours_id, import_id, avant FROM parcours_versions')
    .get() as {
    avant: string
  }
  expect(version).toMatchObject({ parcours_id: 1, import_id: 2 })
  expect(JSON.parse(version.avant)).toMatchObject({
    date_sortie: null,
    territoire: 'agence:meaux',
    freins: 'logement|mobilite',
    feuille: 1,
    ligne: 2,
  })
  closeBase(base)
})

test('Empty cells erase when the user chose it, but never a field that the layout does not have', async () => {
  const base = creerBase()
  await importer(base, pret(lot(LIGNES)))
  const vide: Ligne[] = [{ id: 'A', cleDate: 100 }]
  await importer(base, pret(lot(vide, ['date_entree', 'freins']), { videsEffacent: true }))
  const ligne = base.sqlite.prepare('SELECT date_entree, territoire_id FROM parcours WHERE id = 1').get()
  expect(ligne).toEqual({ date_entree: null, territoire_id: 1 })
  expect(parcours(base)[0]).toMatchObject({ freins: null })
  closeBase(base)
})

test('A second file of one import that holds the same parcours modifies it and never doubles it', async () => {
  const base = creerBase()
  const deux: Ligne[] = [
    { id: 'A', cleDate: 100, date_entree: 110 },
    { id: 'A', cleDate: 100, date_sortie: 200, fichier: 1 },
    { id: 'B', cleDate: 100, fichier: 1 },
  ]
  expect(await importer(base, pret(lot(deux)))).toEqual([2, 1, 0])
  expect(parcours(base)).toMatchObject([{ date_sortie: 200 }, {}])
  expect(await importer(base, pret(lot(deux)))).toEqual([0, 0, 3])
  closeBase(base)
})

test('A declared value is created once, then modified with its previous state kept', async () => {
  const base = creerBase()
  const v: ValeurLot = {
    feuille: 0,
    ligne: 2,
    colonne: 'D',
    cellule: 'D2',
    indicateur: 'entrees',
    libelle: 'Entrées',
    territoire: 'agence:meaux',
    periode: '2022',
    categorie: null,
    unite: 'parcours',
    valeur: 12,
    absence: null,
    brut: '12',
    cle: 'entrees|agence:meaux|2022',
  }
  await importer(base, pret(lot([]), { valeurs: [v] }))
  const corrigee = { ...v, valeur: null, absence: 'nd' as const, brut: 'ND' }
  await importer(base, pret(lot([]), { valeurs: [corrigee] }))
  expect(
    base.sqlite.prepare('SELECT valeur, absence, brut, feuille_id FROM valeurs_declarees').all(),
  ).toEqual([{ valeur: null, absence: 'nd', brut: 'ND', feuille_id: 3 }])
  const avant = base.sqlite.prepare('SELECT avant FROM valeurs_versions').pluck().get()
  expect(JSON.parse(String(avant))).toMatchObject({ valeur: 12, brut: '12', feuille_id: 1 })
  closeBase(base)
})

test('A full disk is a French refusal that leaves the base as it was', async () => {
  const base = creerBase()
  await importer(base, pret(lot(LIGNES)))
  const pages = base.sqlite.pragma('page_count', { simple: true })
  base.sqlite.pragma(`max_page_count = ${String(pages)}`)
  const nombreuses = Array.from({ length: 20_000 }, (_, i) => ({ id: `N${i}`, cleDate: i }))
  const p = pret(lot(nombreuses), { secret: { secret: SECRET, nouveau: false } })
  await expect(ecrireImport(base, p, resoudreTout(base.sqlite, p))).rejects.toMatchObject({
    code: 'disque_plein',
  })
  expect(parcours(base)).toHaveLength(3)
  expect(base.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  closeBase(base)
})

test('What another connection wrote after the preview is taken into account', async () => {
  const base = creerBase()
  const p = pret(lot(LIGNES))
  const avant = resoudreTout(base.sqlite, p)
  await importer(base, pret(lot(LIGNES)))
  await ecrireImport(base, p, avant)
  expect(parcours(base)).toHaveLength(3)
  const dernier = base.sqlite.prepare('SELECT identiques FROM imports WHERE id = 2').pluck().get()
  expect(dernier).toBe(3)
  closeBase(base)
})

test('Keys made with another secret are refused: every person would be doubled', async () => {
  const base = creerBase()
  await importer(base, pret(lot(LIGNES)))
  const autre = pret(lot(LIGNES), { secret: { secret: new Uint8Array(32).fill(9), nouveau: true } })
  await expect(ecrireImport(base, autre, resoudreTout(base.sqlite, autre))).rejects.toMatchObject({
    code: 'base_modifiee',
  })
  closeBase(base)
})
