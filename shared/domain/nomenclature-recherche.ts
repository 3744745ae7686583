import type { Entree, Nomenclature } from './nomenclature.ts'
import { normaliserLibelle } from './texte.ts'

export type Index = (texte: string) => Entree | undefined

/** At most this many prefixes are taken off: « Poursuite : accompagnement renforcé » has two. */
const MAX_PREFIXES = 3

/**
 * Exact look-up of a label in one nomenclature, blind to case, accents and punctuation: code, label, dated labels,
 * synonyms, code and label together (« 01-Ain »), perhaps after a prefix of the nomenclature. The base's own values come last.
 */
export function creerIndex(nomenclature: Nomenclature, entreesLocales: Entree[] = []): Index {
  const formes = new Map<string, Entree>()
  for (const entree of [...nomenclature.entrees, ...entreesLocales])
    for (const forme of listFormes(entree)) if (!formes.has(forme)) formes.set(forme, entree)
  const reduites = reduireFormes(formes)
  const textes = (nomenclature.prefixes ?? []).map(normaliserEntree)
  const prefixes = textes.map(p => `${p} `)
  const prefixesReduits = textes.map(p => `${reduire(p)} `).filter(p => p !== ' ')
  return texte => {
    const normal = normaliserEntree(texte)
    const exacte = chercher(normal, formes, prefixes, MAX_PREFIXES)
    if (exacte) return exacte
    const court = reduire(normal)
    return court === '' ? undefined : (chercher(court, reduites, prefixesReduits, MAX_PREFIXES) ?? undefined)
  }
}

/** Words that join the others without changing what they say. */
const LIAISONS =
  /(?<![^ ])(?:de|des|du|d|la|le|les|l|un|une|en|a|au|aux|pour|par|vers|et|ou|dans|sur|son|sa|ses)(?![^ ])/g

/** « Création d’une entreprise » and « création entreprise », « Modalités renforcées » and « modalité renforcé » are one label. */
function reduire(normal: string): string {
  const reste = normal.replace(LIAISONS, ' ').split(' ')
  return reste
    .flatMap(mot => (mot === '' ? [] : [mot.length > 3 ? mot.replace(/s$/, '').replace(/ee$/, 'e') : mot]))
    .join(' ')
}

/** A form that two entries share once reduced says nothing: null. */
function reduireFormes(formes: Map<string, Entree>): Map<string, Entree | null> {
  const reduites = new Map<string, Entree | null>()
  for (const [forme, entree] of formes) {
    const court = reduire(forme)
    if (court === '') continue
    const deja = reduites.get(court)
    reduites.set(court, deja === undefined || deja === entree ? entree : null)
  }
  return reduites
}

/**
 * The comparable form of a label, where signs of comparison are words first: « CDD - de 6 mois », « CDD < 6 mois » and
 * « CDD moins de 6 mois » are one label, and none of them is « CDD de 6 mois ».
 */
function normaliserEntree(texte: string): string {
  const mots = texte
    .replace(/≥|>=|>/g, ' plus de ')
    .replace(/≤|<=|</g, ' moins de ')
    .replace(/\+\s*(?=\d|de\b|six\b)/gi, ' plus ')
    .replace(/(^|[^\d\s]\s+)[-–—]\s*(?=\d|de\s+\d|de\s+six\b)/gi, '$1 moins ')
  return normaliserLibelle(mots).replace(/\b(plus|moins) (?=\d|six\b)/g, '$1 de ')
}

/** Every normalised form under which an entry is known. */
export function listFormes(entree: Entree): string[] {
  const code = normaliserEntree(entree.code)
  const noms = [entree.libelle, ...(entree.libelles ?? []).map(l => l.libelle), ...entree.synonymes]
  const formes = noms.map(normaliserEntree).filter(f => f !== '')
  return [...new Set([code, ...formes, ...formes.flatMap(f => [`${code} ${f}`, `${f} ${code}`])])]
}

/** The name of an entry on a day (`YYYY-MM-DD`): « Pôle emploi » until 31/12/2023, « France Travail » after. */
export function getLibelle(entree: Entree, jour: string): string {
  const date = entree.libelles?.find(l => (l.du ?? '') <= jour && jour <= (l.au ?? '9999-12-31'))
  return date?.libelle ?? entree.libelle
}

/** The entries nearest to a label that is unknown, best first, to offer as answers of a question; never used to decide. */
export function suggerer(nomenclature: Nomenclature, texte: string, nombre = 5): Entree[] {
  const cherche = normaliserEntree(texte)
  return nomenclature.entrees
    .map(entree => ({ entree, score: Math.max(...listFormes(entree).map(f => ressemblance(cherche, f))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, nombre)
    .map(({ entree }) => entree)
}

function chercher(
  texte: string,
  formes: ReadonlyMap<string, Entree | null>,
  prefixes: string[],
  reste: number,
): Entree | null | undefined {
  const exacte = formes.get(texte)
  if (exacte !== undefined || reste === 0) return exacte
  for (const prefixe of prefixes) {
    if (!texte.startsWith(prefixe)) continue
    const trouvee = chercher(texte.slice(prefixe.length), formes, prefixes, reste - 1)
    if (trouvee !== undefined) return trouvee
  }
  return undefined
}

/** Share of letter pairs in common (Dice), 0 to 1. */
function ressemblance(a: string, b: string): number {
  if (a === b) return 1
  const pa = paires(a)
  const pb = paires(b)
  if (pa.size === 0 || pb.size === 0) return 0
  const communes = [...pa].filter(p => pb.has(p)).length
  return (2 * communes) / (pa.size + pb.size)
}

function paires(texte: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, texte.length - 1) }, (_, i) => texte.slice(i, i + 2)))
}
