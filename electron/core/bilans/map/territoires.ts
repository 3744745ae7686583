import type { Convention } from '../../../../shared/domain/convention.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import type { Nomenclature } from '../../../../shared/domain/nomenclature.ts'
import { creerIndex } from '../../../../shared/domain/nomenclature-recherche.ts'
import { codeDepuisLibelle, normaliserLibelle } from '../../../../shared/domain/texte.ts'

/** `local` when the convention does not list it: the territory is then created, with a warning. */
export type TerritoireTrouve = { code: string; libelle: string; type: string; local: boolean }
export type IndexTerritoires = {
  /** `type` is what the header says (null when it says nothing: first level of the convention). */
  find(libelle: string, type: string | null): TerritoireTrouve | undefined
  /** Always gives a territory; undefined only for a label without any letter or digit. */
  resoudre(libelle: string, type: string | null): TerritoireTrouve | undefined
  /** The type of territory that a header names (« MDS », « Agence de rattachement »), null when it names none. */
  typeEntete(entete: string): string | null
  premierType: string
  /** Types of the convention, first level first. */
  types: string[]
}

const DEPARTEMENT = 'departement'
/** Short names of the operator, put before the name of a place as « Agence » is, at any date. */
const SIGLES: Record<string, string[]> = { agence: ['PE', 'FT', 'ALE', 'Pôle emploi', 'France Travail'] }
const LIAISON = /^(?:de|du|des|d) (?=\S)/
const ARTICLE = /^(?:la|le|les|l) (?=\S)/

/**
 * Territories of a convention by code, label and synonym, « Agence de Meaux », « MDS Meaux », « Meaux (MDS) »; a bare label
 * is looked up in the type of the header, then in the first level, then in the others; départements by code, code-name
 * (« 01-Ain »), name and known misspellings.
 */
export function creerIndexTerritoires(convention: Convention, departements: Nomenclature): IndexTerritoires {
  const { types, liste } = convention.territoires
  const premierType = types[0]?.code ?? DEPARTEMENT
  const parType = new Map<string, Map<string, TerritoireTrouve>>()
  const parCode = new Map<string, TerritoireTrouve>()
  for (const t of liste) {
    const type = t.code.split(':')[0] ?? premierType
    const trouve = { code: t.code, libelle: t.libelle, type, local: false }
    const table = parType.get(type) ?? new Map<string, TerritoireTrouve>()
    parType.set(type, table)
    parCode.set(t.code.toLowerCase(), trouve)
    for (const nom of [t.libelle, ...t.synonymes]) table.set(normaliserLibelle(nom), trouve)
  }
  const prefixes = types
    .flatMap(t =>
      [t.code, t.libelle, t.pluriel, ...t.synonymes, ...(SIGLES[t.code] ?? [])].map(mot => ({
        mot: normaliserLibelle(mot),
        type: t.code,
      })),
    )
    .filter(p => p.mot !== '')
    .sort((a, b) => b.mot.length - a.mot.length)
  const departement = creerIndexDepartements(
    departements,
    liste.map(t => t.code),
  )
  const find = (libelle: string, type: string | null): TerritoireTrouve | undefined => {
    const direct = parCode.get(nettoyerTexte(libelle).toLowerCase())
    if (direct) return direct
    const nomme = separerType(normaliserLibelle(libelle), prefixes)
    const voulu = nomme.type ?? type
    if (voulu === DEPARTEMENT) return departement(libelle)
    const ordre = voulu === null ? types.map(t => t.code) : [voulu]
    for (const t of ordre) {
      const noms = parType.get(t)
      const trouve =
        noms?.get(nomme.reste) ??
        noms?.get(normaliserLibelle(libelle)) ??
        noms?.get(nomme.reste.replace(ARTICLE, ''))
      if (trouve) return trouve
    }
    // « Territoire de Belfort » begins like a type of territory, « 23-Creuse » says itself what it is.
    const dit = voulu === null || nomme.type !== null || /^(\d{2,3}|2[AB])\s*[-–]/i.test(libelle.trim())
    return dit ? departement(libelle) : undefined
  }
  const typeEntete = (entete: string) => {
    const normal = ` ${normaliserLibelle(entete.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))} `
    if (/ (departements?|dept|dpt) /.test(normal) && !/ (maisons?|mds|unites?) /.test(normal))
      return DEPARTEMENT
    return prefixes.find(p => contient(normal, p.mot))?.type ?? null
  }
  const resoudre = (libelle: string, type: string | null) =>
    find(libelle, type) ?? creerLocal(libelle, type, prefixes, premierType)
  return { find, resoudre, typeEntete, premierType, types: types.map(t => t.code) }
}

function contient(normal: string, mot: string): boolean {
  return normal.includes(` ${mot} `) || normal.includes(` ${mot}s `)
}

type Prefixe = { mot: string; type: string }

function separerType(normal: string, prefixes: Prefixe[]): { type: string | null; reste: string } {
  for (const p of prefixes) {
    if (normal.startsWith(`${p.mot} `))
      return { type: p.type, reste: normal.slice(p.mot.length + 1).replace(LIAISON, '') }
    if (normal.endsWith(` ${p.mot}`)) return { type: p.type, reste: normal.slice(0, -p.mot.length - 1) }
  }
  return { type: null, reste: normal }
}

function creerIndexDepartements(departements: Nomenclature, connus: string[]) {
  const index = creerIndex(departements)
  const declares = new Set(connus)
  return (libelle: string): TerritoireTrouve | undefined => {
    const propre = nettoyerTexte(libelle)
    const entree = index(propre) ?? index(propre.replace(/^0+(?=\d{2}\b)/, '')) ?? parCode(index, propre)
    if (!entree) return undefined
    const code = `${DEPARTEMENT}:${entree.code}`
    return { code, libelle: entree.libelle, type: DEPARTEMENT, local: !declares.has(code) }
  }
}

/** « 20-Corse », « 974-La-Réunion » with a name spelt in a way of its own: the code in front decides. */
function parCode(index: ReturnType<typeof creerIndex>, propre: string) {
  const m = /^(\d{2,3}|2[AB])\s*[-–—:.]\s*\p{L}/iu.exec(propre)
  return m ? index(m[1] ?? '') : undefined
}

function creerLocal(
  libelle: string,
  type: string | null,
  prefixes: Prefixe[],
  premierType: string,
): TerritoireTrouve | undefined {
  const nomme = separerType(normaliserLibelle(libelle), prefixes)
  const code = codeDepuisLibelle(nomme.reste)
  if (code === '') return undefined
  const sonType = nomme.type ?? type ?? premierType
  const nom = nomme.type === null ? nettoyerTexte(libelle) : extraire(libelle, nomme.reste)
  return { code: `${sonType}:${code}`, libelle: nom, type: sonType, local: true }
}

/** The part of a label, as it is written, whose normalised form is `normal`; the whole label when no part is. */
function extraire(libelle: string, normal: string): string {
  for (let i = 0; i < libelle.length; i++) {
    if (estDebutDeMot(libelle, i) && normaliserLibelle(libelle.slice(i)) === normal)
      return nettoyerTexte(libelle.slice(i))
    if (normaliserLibelle(libelle.slice(0, i + 1)) === normal) return nettoyerTexte(libelle.slice(0, i + 1))
  }
  return nettoyerTexte(libelle)
}

function estDebutDeMot(texte: string, i: number): boolean {
  return /[\p{L}\d]/u.test(texte[i] ?? '') && !/[\p{L}\d]/u.test(texte[i - 1] ?? '')
}
