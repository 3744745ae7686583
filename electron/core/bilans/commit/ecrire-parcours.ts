import type Database from 'better-sqlite3'
import {
  CHAMPS,
  CHAMPS_CODES,
  CHAMPS_LISTES,
  CHAMPS_NOMBRES,
  type Champ,
  type ChampListe,
  type LotParcours,
  NUL,
} from './lot.ts'
import { colonneDe, creerRecherche, type ParcoursEnBase } from './parcours-en-base.ts'
import { A_CREER, A_MODIFIER, axeDe, differences, listeDe, type Resolution, valeurDe } from './resoudre.ts'

export type Destination = {
  convention: number
  import: number
  /** Ids of `import_feuilles`, by position of the sheet in the lot. */
  feuilles: number[]
  /** Ids of `territoires` by code. */
  territoires: ReadonlyMap<string, number>
  videsEffacent: boolean
  verifierAnnulation: () => void
}

/** Stores the rows of a lot: new ones are inserted, changed ones keep their previous state, identical ones are not touched. */
export function ecrireParcours(
  sqlite: Database.Database,
  lot: LotParcours,
  r: Resolution,
  vers: Destination,
): void {
  const personnes = ecrirePersonnes(sqlite, lot, r)
  const parcours = r.parcours.slice()
  const inserer = creerInsertion(sqlite, lot, vers, personnes)
  const modifier = creerModification(sqlite, lot, vers, personnes)
  for (let i = 0; i < lot.n; i++) {
    if (i % 1000 === 0) vers.verifierAnnulation()
    const precedente = r.precedentes[i] ?? -1
    if (precedente >= 0) parcours[i] = parcours[precedente] ?? 0
    const etat = r.etats[i]
    if (etat === A_CREER) parcours[i] = inserer(i)
    else if (etat === A_MODIFIER) modifier(i, parcours[i] ?? 0)
  }
}

/** Ids of the persons of the lot, the missing ones created; those whose rows are all refused are not. */
function ecrirePersonnes(sqlite: Database.Database, lot: LotParcours, r: Resolution): Int32Array {
  const ids = r.personnes.slice()
  const ecrites = r.verrouillees.size === 0 ? null : listPersonnesEcrites(lot, r)
  const inserer = sqlite.prepare('INSERT INTO personnes (cle) VALUES (?)')
  for (let p = 0; p < lot.nombrePersonnes; p++) {
    if (ids[p] !== 0 || ecrites?.has(p) === false) continue
    ids[p] = Number(inserer.run(lot.cles.subarray(p * 32, p * 32 + 32)).lastInsertRowid)
  }
  return ids
}

function listPersonnesEcrites(lot: LotParcours, { etats }: Resolution): Set<number> {
  const ecrites = new Set<number>()
  for (let i = 0; i < lot.n; i++) if (etats[i] === A_CREER) ecrites.add(lot.personne[i] ?? 0)
  return ecrites
}

function creerInsertion(
  sqlite: Database.Database,
  lot: LotParcours,
  vers: Destination,
  personnes: Int32Array,
): (i: number) => number {
  const colonnes = ['convention_id', 'personne_id', 'axe', 'cle_date', 'rang', 'feuille_id', 'ligne', 'brut']
  const noms = [...colonnes, ...CHAMPS.map(colonneDe)]
  const requete = sqlite.prepare(
    `INSERT INTO parcours (${noms.join(', ')}) VALUES (${noms.map(() => '?').join(', ')})`,
  )
  const listes = creerEcritureListes(sqlite, lot)
  const traduire = creerTraduction(lot, vers)
  const valeurs: unknown[] = new Array(noms.length)
  return i => {
    valeurs[0] = vers.convention
    valeurs[1] = personnes[lot.personne[i] ?? 0]
    valeurs[2] = axeDe(lot, i)
    valeurs[3] = lot.cleDate[i]
    valeurs[4] = lot.rang[i]
    valeurs[5] = vers.feuilles[lot.feuille[i] ?? 0]
    valeurs[6] = lot.ligne[i]
    valeurs[7] = blob(lot.brut[i])
    traduire(i, valeurs, 8)
    const id = Number(requete.run(valeurs).lastInsertRowid)
    for (const champ of CHAMPS_LISTES) listes[champ].ajouter(id, lot.listes[champ][i] ?? NUL)
    return id
  }
}

const blob = (texte: string | null | undefined) => (texte ? Buffer.from(texte, 'utf8') : null)

/** Writes the fields of a row into `valeurs` from `debut`, as the base stores them: dictionaries are translated once. */
function creerTraduction(
  lot: LotParcours,
  vers: Destination,
): (i: number, valeurs: unknown[], debut: number) => void {
  const nombres = CHAMPS_NOMBRES.map(c => lot.champs[c])
  const codes = CHAMPS_CODES.map(c => {
    const textes = lot.codes[c].textes
    return { positions: lot.champs[c], valeurs: estTerritoire(c) ? textes.map(idDe(vers)) : textes }
  })
  return (i, valeurs, debut) => {
    let k = debut
    for (const colonne of nombres) {
      const v = colonne[i]
      valeurs[k++] = v === NUL ? null : v
    }
    for (const { positions, valeurs: textes } of codes) {
      const v = positions[i] ?? NUL
      valeurs[k++] = v === NUL ? null : textes[v]
    }
  }
}

const estTerritoire = (champ: Champ) => champ === 'territoire' || champ === 'territoire_2'

function idDe(vers: Destination): (code: string) => number {
  return code => {
    const id = vers.territoires.get(code)
    if (id === undefined) throw new Error(`Territoire non enregistré : ${code}`)
    return id
  }
}

/** Beyond this many different sets, a set is written code by code instead of having a statement of its own. */
const MAX_REQUETES = 400

function creerEcritureListes(sqlite: Database.Database, lot: LotParcours) {
  const creer = (table: string, colonne: string, champ: ChampListe) => {
    const un = sqlite.prepare(`INSERT INTO ${table} (parcours_id, ${colonne}) VALUES (?, ?)`)
    const effacer = sqlite.prepare(`DELETE FROM ${table} WHERE parcours_id = ?`)
    const ensembles = lot.codes[champ].textes.map(t => (t === '' ? [] : t.split('|')))
    // One call per row instead of one per code: the codes of a set are constants of its statement.
    const requetes = ensembles
      .slice(0, MAX_REQUETES)
      .map(codes => preparerEnsemble(sqlite, table, colonne, codes))
    return {
      ajouter: (parcours: number, position: number) => {
        if (position === NUL) return
        const requete = requetes[position]
        if (requete) requete.run((ensembles[position] ?? []).map(() => parcours))
        else if (requete === undefined) for (const code of ensembles[position] ?? []) un.run(parcours, code)
      },
      effacer: (parcours: number) => effacer.run(parcours),
    }
  }
  return {
    freins: creer('parcours_freins', 'frein', 'freins'),
    mesures: creer('parcours_mesures', 'mesure', 'mesures'),
  }
}

function preparerEnsemble(
  sqlite: Database.Database,
  table: string,
  colonne: string,
  codes: readonly string[],
): Database.Statement | null {
  if (codes.length === 0) return null
  const valeurs = codes.map(code => `(?, '${code.replaceAll("'", "''")}')`).join(', ')
  return sqlite.prepare(`INSERT INTO ${table} (parcours_id, ${colonne}) VALUES ${valeurs}`)
}

function creerModification(
  sqlite: Database.Database,
  lot: LotParcours,
  vers: Destination,
  personnes: Int32Array,
): (i: number, parcours: number) => void {
  const chercher = creerRecherche(sqlite, vers.convention)
  const garder = sqlite.prepare(
    'INSERT INTO parcours_versions (parcours_id, import_id, avant) VALUES (?, ?, ?)',
  )
  const listes = creerEcritureListes(sqlite, lot)
  const preparer = creerMiseAJour(sqlite)
  return (i, id) => {
    const personne = personnes[lot.personne[i] ?? 0] ?? 0
    const avant = chercher(personne, axeDe(lot, i), lot.cleDate[i] ?? 0, lot.rang[i] ?? 0)
    if (avant?.id !== id) throw new Error(`Parcours ${id} introuvable pendant l’enregistrement.`)
    garder.run(id, vers.import, decrireVersion(avant))
    const changes = differences(lot, i, avant, vers.videsEffacent)
    const champs = CHAMPS.filter(c => changes.includes(c))
    const requete = preparer(champs)
    const valeurs = champs.map(c => {
      const v = valeurDe(lot, c, i)
      return estTerritoire(c) && v !== null ? idDe(vers)(String(v)) : v
    })
    requete.run(vers.feuilles[lot.feuille[i] ?? 0], lot.ligne[i], blob(lot.brut[i]), ...valeurs, id)
    for (const champ of CHAMPS_LISTES.filter(c => changes.includes(c))) {
      listes[champ].effacer(id)
      if (listeDe(lot, champ, i) !== null) listes[champ].ajouter(id, lot.listes[champ][i] ?? NUL)
    }
  }
}

/** One statement per combination of changed fields. */
function creerMiseAJour(sqlite: Database.Database): (champs: readonly Champ[]) => Database.Statement {
  const prets = new Map<string, Database.Statement>()
  return champs => {
    const mises = ['feuille_id', 'ligne', 'brut', ...champs.map(colonneDe)].map(c => `${c} = ?`).join(', ')
    const pret = prets.get(mises) ?? sqlite.prepare(`UPDATE parcours SET ${mises} WHERE id = ?`)
    prets.set(mises, pret)
    return pret
  }
}

/** The state before, whole, so that the import can be undone. */
function decrireVersion(avant: ParcoursEnBase): string {
  const { feuille, ligne, brut } = avant.provenance
  return JSON.stringify({
    ...avant.champs,
    ...avant.listes,
    feuille,
    ligne,
    brut: brut === null ? null : Buffer.from(brut).toString('utf8'),
  })
}
