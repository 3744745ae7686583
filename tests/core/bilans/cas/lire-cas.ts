import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertisseur } from '../../../../electron/core/bilans/detect/convertisseur.ts'
import { depivoter } from '../../../../electron/core/bilans/detect/depivoter.ts'
import { detecterFeuille } from '../../../../electron/core/bilans/detect/detecter-feuille.ts'
import { loadLexique } from '../../../../electron/core/bilans/detect/lexique.ts'
import type {
  CelluleCroisee,
  ContexteDetection,
  Conversion,
  FeuilleDetectee,
} from '../../../../electron/core/bilans/detect/types.ts'
import { loadIndicateurs } from '../../../../electron/core/bilans/map/indicateurs.ts'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'
import { loadNomenclatures } from '../../../../electron/core/conventions/nomenclatures.ts'
import type { OptionsImport, Sens } from '../../../../shared/domain/bilan.ts'
import { type Convention, conventionSchema } from '../../../../shared/domain/convention.ts'

const RACINE = join(import.meta.dirname, '../../../..')
const RESSOURCES = join(RACINE, 'resources')
const CAS = join(RACINE, 'tests/fixtures/cas')

export function lireConvention(id: string): Convention {
  return conventionSchema.parse(
    JSON.parse(readFileSync(join(RESSOURCES, 'conventions', `${id}.json`), 'utf8')),
  )
}

const ressources = {
  nomenclatures: loadNomenclatures(RESSOURCES),
  lexique: loadLexique(RESSOURCES),
  indicateurs: loadIndicateurs(RESSOURCES),
  convention: lireConvention('seine-et-marne-2022'),
}

export function creerContexte(
  options: Partial<OptionsImport> = {},
  fichier = 'essai.csv',
): ContexteDetection {
  return {
    fichier,
    options: { fichiers: [fichier], convention: 'seine-et-marne-2022', ...options },
    ...ressources,
  }
}

export type FeuilleLue = {
  detectee: FeuilleDetectee
  /** Data rows as the import reads them: meaning → value of each row. */
  colonne(sens: Sens): Conversion['valeur'][]
  conversions(sens: Sens): Conversion[]
  croisees: CelluleCroisee[]
}

/** Every sheet of a file of tests/fixtures/cas, detected and read. */
export async function lireCas(nom: string, options: Partial<OptionsImport> = {}): Promise<FeuilleLue[]> {
  const fichier = readdirSync(CAS).find(f => f.startsWith(nom))
  if (fichier === undefined) throw new Error(`Pas de fichier pour ${nom}`)
  return lireFichier(join(CAS, fichier), options)
}

export async function lireFichier(
  chemin: string,
  options: Partial<OptionsImport> = {},
): Promise<FeuilleLue[]> {
  const classeur = await ouvrirClasseur(chemin)
  const feuilles: FeuilleLue[] = []
  for (const { nom, index } of classeur.feuilles) {
    const contexte = creerContexte(options, classeur.fichier)
    const detectee = await detecterFeuille(nom, index, classeur.lignes(index), contexte)
    const rows: RawRow[] = []
    for await (const lot of classeur.lignes(index)) rows.push(...lot.filter(r => estDonnee(detectee, r)))
    const croisees: CelluleCroisee[] = []
    for await (const c of depivoter(detectee, classeur.lignes(index), contexte.indicateurs)) croisees.push(c)
    const conversions = (sens: Sens) => {
      const colonne = detectee.colonnes.find(c => c.sens === sens)
      if (!colonne) throw new Error(`Aucune colonne ${sens}`)
      const lire = convertisseur(colonne)
      return rows.map(r => lire(r.cellules[colonne.index] ?? null))
    }
    feuilles.push({ detectee, conversions, colonne: sens => conversions(sens).map(c => c.valeur), croisees })
  }
  return feuilles
}

function estDonnee(feuille: FeuilleDetectee, row: RawRow): boolean {
  const { zone, ecartees } = feuille
  if (!zone || row.ligne < zone.premiere || row.ligne > zone.derniere) return false
  return !ecartees.some(e => e.ligne === row.ligne)
}

export async function lirePremiere(nom: string, options: Partial<OptionsImport> = {}): Promise<FeuilleLue> {
  const [premiere] = await lireCas(nom, options)
  if (!premiere) throw new Error(`${nom} n’a aucune feuille`)
  return premiere
}

export function sensTrouves(feuille: FeuilleLue): (Sens | null)[] {
  return feuille.detectee.colonnes.map(c => c.sens)
}
