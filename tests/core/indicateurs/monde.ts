import fc from 'fast-check'
import type { Base } from '../../../electron/core/database/open.ts'
import type { Parcours } from './oracle.ts'

export const TERRITOIRES = ['agence:meaux', 'agence:torcy', 'mds:meaux', 'mds:lagny', 'mds:noisiel'] as const

const J2022 = 18_993 // 01/01/2022
/** Days close to the edges of years and of months, the leap day included. */
const jour = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: J2022 - 400, max: J2022 + 1200 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      J2022 - 1,
      J2022,
      J2022 + 364,
      J2022 + 365,
      J2022 + 729,
      J2022 + 730,
      J2022 + 789,
      J2022 + 790,
    ),
  },
)
const peutEtre = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null, freq: 3 })
const parmi = <T>(...valeurs: T[]) => peutEtre(fc.constantFrom(...valeurs))

const territoires = fc.oneof(
  fc.constant<string[]>([]),
  fc.constantFrom(...TERRITOIRES).map(t => [t]),
  fc.tuple(
    fc.constantFrom('agence:meaux', 'agence:torcy'),
    fc.constantFrom('mds:meaux', 'mds:lagny', 'mds:noisiel'),
  ),
  fc.tuple(fc.constantFrom('mds:meaux', 'mds:lagny'), fc.constantFrom('agence:meaux', 'agence:torcy')),
)

const unParcours = fc.record({
  personne: fc.integer({ min: 1, max: 8 }),
  axe: fc.constantFrom('AG', 'AG', 'AG', 'ASE', 'AUTRE') as fc.Arbitrary<Parcours['axe']>,
  territoires,
  acteur: parmi('pole_emploi', 'ccas', 'maison_locale'),
  prescription: peutEtre(jour),
  diagnostic: peutEtre(jour),
  entree: peutEtre(jour),
  prolongation: peutEtre(jour),
  sortie: peutEtre(jour),
  motif: parmi(
    'cdi',
    'cdd_plus_6_mois',
    'cdd_moins_6_mois',
    'formation',
    'accompagnement_suivi',
    'demenagement',
  ),
  sexe: parmi('femme', 'homme'),
  naissance: peutEtre(fc.integer({ min: 1950, max: 2006 })),
  age: peutEtre(fc.integer({ min: 14, max: 70 })),
  brsa: peutEtre(fc.boolean()),
  rqth: peutEtre(fc.boolean()),
  qpv: peutEtre(fc.boolean()),
  niveau: parmi('infra_3', 'niveau_3', 'diplome_local'),
  duree: parmi('moins_6_mois', '6_12_mois'),
  freins: fc.uniqueArray(fc.constantFrom('mobilite', 'logement', 'sante', 'frein_local'), { maxLength: 3 }),
  mesures: fc.uniqueArray(
    fc.record({ code: fc.constantFrom('atelier', 'immersion', 'mesure_locale'), debut: peutEtre(jour) }),
    { maxLength: 2, selector: m => m.code },
  ),
})

/** A small base: few people, so that persons have several parcours in several territories. */
export const arbitraireParcours: fc.Arbitrary<Parcours[]> = fc
  .array(unParcours, { maxLength: 25 })
  .map(liste => liste.map((p, i) => ({ ...p, id: i + 1 })))

export const arbitraireLiens: fc.Arbitrary<[string, string][]> = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom<string>('agence:meaux', 'agence:torcy'),
    fc.constantFrom<string>('mds:meaux', 'mds:lagny', 'mds:noisiel'),
  ),
  { maxLength: 5, selector: l => l.join() },
)

export const arbitrairePeriode = fc.oneof(
  fc.constantFrom({ d1: J2022, d2: J2022 + 364 }, { d1: J2022 + 730, d2: J2022 + 1095 }),
  fc.tuple(jour, fc.integer({ min: 0, max: 500 })).map(([d1, n]) => ({ d1, d2: d1 + n })),
)

/** Empties the parcours of a base and writes these, in one import of one sheet. */
export function ecrireMonde(base: Base, parcours: Parcours[], liens: [string, string][]): void {
  const { sqlite } = base
  const executer = (requete: string, ...valeurs: unknown[]) => sqlite.prepare(requete).run(...valeurs)
  sqlite.transaction(() => {
    for (const table of ['parcours_freins', 'parcours_mesures', 'parcours', 'personnes', 'territoire_liens'])
      executer(`DELETE FROM ${table}`)
    const ids = new Map(
      (sqlite.prepare('SELECT code, id FROM territoires').all() as { code: string; id: number }[]).map(t => [
        t.code,
        t.id,
      ]),
    )
    for (const [de, vers] of liens)
      executer('INSERT INTO territoire_liens VALUES (?, ?)', ids.get(de), ids.get(vers))
    for (const p of new Set(parcours.map(p => p.personne)))
      executer('INSERT INTO personnes VALUES (?, ?)', p, Buffer.from(`personne ${p}`))
    const feuille = ecrireImport(base)
    for (const p of parcours)
      ecrireUn(
        base,
        p,
        feuille,
        p.territoires.map(t => ids.get(t) ?? null),
      )
  })()
}

/** One import of one nominative sheet; gives the sheet's id. */
export function ecrireImport(base: Base, colonnes: { colonne: string; sens: string }[] = []): number {
  const inserer = (requete: string, ...valeurs: unknown[]) =>
    Number(base.sqlite.prepare(requete).run(...valeurs).lastInsertRowid)
  base.sqlite
    .prepare(
      "INSERT INTO sources (convention_id, nom, espace) VALUES (1, 'Pôle emploi', 'pe') ON CONFLICT DO NOTHING",
    )
    .run()
  const numero = inserer(
    `INSERT INTO imports (convention_id, source_id, fait_le, utilisateur, a_creer, a_modifier, identiques, en_erreur, avertissements)
     VALUES (1, 1, '2023-02-01T09:00:00.000Z', 'Secrétariat', 0, 0, 0, 0, '[]')`,
  )
  const fichier = inserer(
    "INSERT INTO import_fichiers (import_id, nom, sha256, octets, description) VALUES (?, 'bilan.xlsx', '', 1, '{}')",
    numero,
  )
  return inserer(
    "INSERT INTO import_feuilles (fichier_id, nom, forme, zone, colonnes) VALUES (?, 'Bilan', 'nominatif', 'A1:T99', ?)",
    fichier,
    JSON.stringify(colonnes),
  )
}

/** One parcours with its freins and mesures; its row in the sheet is its number + 1. */
export function ecrireUn(base: Base, p: Parcours, feuille: number, territoires: (number | null)[]): void {
  const { sqlite } = base
  const bit = (b: boolean | null) => (b === null ? null : Number(b))
  sqlite
    .prepare(
      `INSERT INTO parcours (id, convention_id, personne_id, axe, cle_date, rang, territoire_id, territoire_2_id, acteur,
         date_prescription, date_diagnostic, date_entree, date_prolongation, date_sortie, motif_sortie, sexe, annee_naissance,
         age_entree, brsa, rqth, qpv, niveau_formation, duree_inscription, feuille_id, ligne)
       VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[p.id, p.personne, p.axe, p.prescription ?? p.entree ?? 0, p.id],
      ...[territoires[0] ?? null, territoires[1] ?? null, p.acteur],
      ...[p.prescription, p.diagnostic, p.entree, p.prolongation, p.sortie, p.motif],
      ...[p.sexe, p.naissance, p.age, bit(p.brsa), bit(p.rqth), bit(p.qpv), p.niveau, p.duree],
      ...[feuille, p.id + 1],
    )
  for (const f of p.freins) sqlite.prepare('INSERT INTO parcours_freins VALUES (?, ?)').run(p.id, f)
  for (const m of p.mesures)
    sqlite.prepare('INSERT INTO parcours_mesures VALUES (?, ?, ?)').run(p.id, m.code, m.debut)
}
