import type Database from 'better-sqlite3'
import type { Correspondance, FichierImport, Signalement } from '../../../../shared/domain/bilan.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { listPeriodesVerrouillees } from '../../conventions/periodes-verrouillees.ts'
import { ecrireJournal } from '../../database/journal.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { ecrireParcours } from './ecrire-parcours.ts'
import { garderSecret, lireSecret } from './identite.ts'
import type { LotParcours, ValeurLot } from './lot.ts'
import { refusEcriture } from './refus-ecriture.ts'
import { type Resolution, resoudre } from './resoudre.ts'
import { ecrireValeurs, type ResolutionValeurs, resoudreValeurs } from './valeurs.ts'

/** A sheet that gives rows or values, in the order of the lot. `colonnes` is the stored mapping, JSON. */
export type FeuilleAEcrire = { fichier: number; nom: string; forme: string; zone: string; colonnes: string }

/** Everything that one import writes, ready before the transaction begins. */
export type ImportPret = {
  convention: number
  source: { nom: string; espace: string }
  annee: number | null
  faitLe: string
  utilisateur: string
  secret: { secret: Uint8Array; nouveau: boolean }
  fichiers: FichierImport[]
  feuilles: FeuilleAEcrire[]
  lot: LotParcours
  valeurs: ValeurLot[]
  territoires: { code: string; type: string; libelle: string }[]
  locales: { nomenclature: string; code: string; libelle: string }[]
  apprises: { sens: string; libelle: string; code: string }[]
  correspondances: { signature: string; entetes: string; reponses: Correspondance }[]
  videsEffacent: boolean
  enErreur: number
  avertissements: Signalement[]
  verifierAnnulation: () => void
}

/** Changes when any connection writes to the base: a resolution made under another mark must be made again. */
export function marqueDeLaBase(sqlite: Database.Database): string {
  const version = sqlite.pragma('data_version', { simple: true })
  const changements = sqlite.prepare('SELECT total_changes()').pluck().get()
  return `${String(version)}:${String(changements)}`
}

export type Resolutions = { marque: string; parcours: Resolution; valeurs: ResolutionValeurs }

/** State of every row and value against the base as it is now. Reads only. */
export function resoudreTout(sqlite: Database.Database, pret: ImportPret): Resolutions {
  const regles = { ...pret, verrous: listPeriodesVerrouillees(sqlite, pret.convention) }
  return {
    marque: marqueDeLaBase(sqlite),
    parcours: resoudre(sqlite, pret.convention, pret.lot, regles),
    valeurs: resoudreValeurs(sqlite, pret.convention, pret.valeurs, regles),
  }
}

/** A row that the user saw accepted is never left out in silence, nor one that was refused written. */
function refuserVerrouChange(vues: Resolutions, actuelles: Resolutions): void {
  const empreinte = ({ parcours, valeurs }: Resolutions) =>
    JSON.stringify([...parcours.verrouillees.keys(), '', ...valeurs.verrouillees.keys()])
  if (empreinte(vues) === empreinte(actuelles)) return
  throw new AppError(
    'base_modifiee',
    'Un rapport a été validé ou rouvert pendant l’analyse\u00a0: les lignes refusées ne sont plus les mêmes. Rien n’a été enregistré\u00a0: relancez l’import.',
  )
}

/** Stores an import whole or not at all, and gives its number. A busy base or a full disk is a refusal in French. */
export async function ecrireImport(base: Base, pret: ImportPret, resolutions: Resolutions): Promise<number> {
  const cache = base.sqlite.pragma('cache_size', { simple: true })
  try {
    // The indexes of a large import do not fit in SQLite's default 2 MB of pages: 20 MB, given back after.
    base.sqlite.pragma('cache_size = -20480')
    return await inTransaction(base, () => ecrireTout(base.sqlite, pret, resolutions))
  } catch (cause) {
    throw refusEcriture(cause)
  } finally {
    base.sqlite.pragma(`cache_size = ${String(cache)}`)
  }
}

function ecrireTout(sqlite: Database.Database, pret: ImportPret, resolutions: Resolutions): number {
  verifierSecret(sqlite, pret)
  const actuelles = resolutions.marque === marqueDeLaBase(sqlite) ? resolutions : resoudreTout(sqlite, pret)
  refuserVerrouChange(resolutions, actuelles)
  const source = getSource(sqlite, pret)
  const correspondances = pret.correspondances.map(c => garderCorrespondance(sqlite, source, c, pret.faitLe))
  const numero = ecrireEntete(sqlite, pret, actuelles, source, correspondances[0] ?? null)
  const vers = {
    convention: pret.convention,
    import: numero,
    feuilles: ecrireFeuilles(sqlite, pret, numero),
    territoires: ecrireTerritoires(sqlite, pret),
    videsEffacent: pret.videsEffacent,
    verifierAnnulation: pret.verifierAnnulation,
  }
  ecrireLibelles(sqlite, pret, source)
  ecrireParcours(sqlite, pret.lot, actuelles.parcours, vers)
  ecrireValeurs(sqlite, pret.valeurs, actuelles.valeurs, vers)
  journaliser(sqlite, pret, actuelles, numero)
  return numero
}

/** Keys made with a secret that is no longer the base's would double every person. */
function verifierSecret(sqlite: Database.Database, pret: ImportPret): void {
  const enBase = lireSecret(sqlite)
  if (enBase.nouveau) garderSecret(sqlite, pret.secret.secret)
  else if (Buffer.compare(Buffer.from(enBase.secret), Buffer.from(pret.secret.secret)) !== 0)
    throw new AppError(
      'base_modifiee',
      'Un autre poste a fait le premier import de cette base pendant l’analyse. Rien n’a été enregistré : relancez l’import.',
    )
}

function getSource(sqlite: Database.Database, pret: ImportPret): number {
  const { nom, espace } = pret.source
  sqlite
    .prepare(
      'INSERT INTO sources (convention_id, nom, espace) VALUES (?, ?, ?) ON CONFLICT (convention_id, nom) DO UPDATE SET espace = excluded.espace',
    )
    .run(pret.convention, nom, espace)
  return sqlite
    .prepare('SELECT id FROM sources WHERE convention_id = ? AND nom = ?')
    .pluck()
    .get(pret.convention, nom) as number
}

/** A mapping that has not changed keeps its version. */
function garderCorrespondance(
  sqlite: Database.Database,
  source: number,
  c: ImportPret['correspondances'][number],
  faitLe: string,
): number {
  const reponses = JSON.stringify(c.reponses)
  const derniere = sqlite
    .prepare(
      'SELECT id, version, reponses FROM correspondances WHERE source_id = ? AND signature = ? ORDER BY version DESC LIMIT 1',
    )
    .get(source, c.signature) as { id: number; version: number; reponses: string } | undefined
  if (derniere?.reponses === reponses) return derniere.id
  return Number(
    sqlite
      .prepare(
        'INSERT INTO correspondances (source_id, signature, entetes, version, reponses, cree_le) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(source, c.signature, c.entetes, (derniere?.version ?? 0) + 1, reponses, faitLe).lastInsertRowid,
  )
}

/** Rows and values together: a workbook may hold both. */
export function compter(r: Resolutions): { aCreer: number; aModifier: number; identiques: number } {
  const valeurs = [0, 0, 0]
  for (const etat of r.valeurs.etats) valeurs[etat] = (valeurs[etat] ?? 0) + 1
  return {
    aCreer: r.parcours.aCreer + (valeurs[0] ?? 0),
    aModifier: r.parcours.aModifier + (valeurs[1] ?? 0),
    identiques: r.parcours.identiques + (valeurs[2] ?? 0),
  }
}

function ecrireEntete(
  sqlite: Database.Database,
  pret: ImportPret,
  r: Resolutions,
  source: number,
  correspondance: number | null,
): number {
  const n = compter(r)
  const resultat = sqlite
    .prepare(
      `INSERT INTO imports (convention_id, source_id, fait_le, utilisateur, annee, correspondance_id, a_creer, a_modifier, identiques, en_erreur, avertissements)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      pret.convention,
      source,
      pret.faitLe,
      pret.utilisateur,
      pret.annee,
      correspondance,
      n.aCreer,
      n.aModifier,
      n.identiques,
      pret.enErreur,
      JSON.stringify(pret.avertissements),
    )
  return Number(resultat.lastInsertRowid)
}

function ecrireFeuilles(sqlite: Database.Database, pret: ImportPret, numero: number): number[] {
  const fichier = sqlite.prepare(
    'INSERT INTO import_fichiers (import_id, nom, sha256, octets, description) VALUES (?, ?, ?, ?, ?)',
  )
  const feuille = sqlite.prepare(
    'INSERT INTO import_feuilles (fichier_id, nom, forme, zone, colonnes) VALUES (?, ?, ?, ?, ?)',
  )
  const fichiers = pret.fichiers.map(f =>
    Number(fichier.run(numero, f.fichier, f.sha256, f.octets, JSON.stringify(f)).lastInsertRowid),
  )
  return pret.feuilles.map(f =>
    Number(feuille.run(fichiers[f.fichier], f.nom, f.forme, f.zone, f.colonnes).lastInsertRowid),
  )
}

function ecrireTerritoires(sqlite: Database.Database, pret: ImportPret): Map<string, number> {
  const inserer = sqlite.prepare(
    'INSERT INTO territoires (convention_id, code, type, libelle, local) VALUES (?, ?, ?, ?, 1) ON CONFLICT (convention_id, code) DO NOTHING',
  )
  for (const t of pret.territoires) inserer.run(pret.convention, t.code, t.type, t.libelle)
  const lignes = sqlite
    .prepare('SELECT code, id FROM territoires WHERE convention_id = ?')
    .all(pret.convention) as { code: string; id: number }[]
  return new Map(lignes.map(l => [l.code, l.id]))
}

function ecrireLibelles(sqlite: Database.Database, pret: ImportPret, source: number): void {
  const locale = sqlite.prepare(
    'INSERT INTO valeurs_locales (convention_id, nomenclature, code, libelle) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const v of pret.locales) locale.run(pret.convention, v.nomenclature, v.code, v.libelle)
  const apprise = sqlite.prepare(
    'INSERT INTO valeurs_apprises (source_id, sens, libelle, code) VALUES (?, ?, ?, ?) ON CONFLICT (source_id, sens, libelle) DO UPDATE SET code = excluded.code',
  )
  for (const v of pret.apprises) apprise.run(source, v.sens, v.libelle, v.code)
}

function journaliser(sqlite: Database.Database, pret: ImportPret, r: Resolutions, numero: number): void {
  ecrireJournal(sqlite, {
    faitLe: pret.faitLe,
    utilisateur: pret.utilisateur,
    action: 'bilans:importer',
    detail: {
      import: numero,
      fichiers: pret.fichiers.map(f => f.fichier),
      sha256: pret.fichiers.map(f => f.sha256).join(' '),
      ...compter(r),
      enErreur: pret.enErreur,
    },
  })
}
