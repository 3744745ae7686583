import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { Lexique, Motif, RegleEntete } from './lexique.ts'

/** The words of a header and the concepts they name: concept → positions of its words. */
export type EnteteLu = { mots: string[]; pleins: number; concepts: Map<string, Set<number>> }

/** « RSA (O/N) », « RQTH OUI/NON »: how to fill the column, not what it means. */
const OUI_NON = /[([]?\s*\b(?:o\s*\/\s*n|oui\s*\/\s*non|oui ou non|0\s*\/\s*1|vrai\s*\/\s*faux)\b\s*[)\]]?/gi

/** Words of a header: `dateEntree`, `date_entree` and « Date d’entrée » give the same ones; abbreviations are opened. */
function listMots(entete: string, lexique: Lexique): string[] {
  const nu = entete.replace(OUI_NON, ' ')
  const separe = nu.replace(/([a-zà-ÿ])([A-ZÀ-Ý])/g, '$1 $2').replace(/[()\n\t+&=]/g, ' ')
  const mots = normaliserLibelle(separe).split(' ')
  return mots.filter(m => m !== '').flatMap(mot => (lexique.abreviations.get(mot) ?? mot).split(' '))
}

/** Finds the concepts of a header. */
export function lireEntete(entete: string, lexique: Lexique): EnteteLu {
  const mots = listMots(entete, lexique)
  const concepts = new Map<string, Set<number>>()
  for (const motif of lexique.motifs) {
    for (let debut = 0; debut < mots.length; debut++) {
      const positions = suivre(motif, mots, debut, lexique.vides)
      if (positions) ajouter(concepts, motif.concept, positions)
    }
  }
  const pleins = mots.filter(m => !lexique.vides.has(m)).length
  return { mots, pleins, concepts }
}

/**
 * How well a rule explains a header, 0 to its `force`: 0 when a group of concepts is missing or a forbidden one is
 * there; words that neither the rule nor a neutral concept explains lower it.
 */
export function scorerRegle(lu: EnteteLu, regle: RegleEntete, lexique: Lexique): number {
  if (regle.sauf.some(c => lu.concepts.has(c))) return 0
  const couverts = new Set<number>()
  for (const groupe of regle.tous) {
    const presents = groupe.filter(c => lu.concepts.has(c))
    if (presents.length === 0) return 0
    for (const concept of presents) for (const p of lu.concepts.get(concept) ?? []) couverts.add(p)
  }
  for (const [concept, positions] of lu.concepts)
    if (lexique.neutres.has(concept)) for (const p of positions) couverts.add(p)
  const expliques = [...couverts].filter(p => !lexique.vides.has(lu.mots[p] ?? '')).length
  const part = lu.pleins === 0 ? 1 : Math.min(1, expliques / lu.pleins)
  return regle.force * (0.6 + 0.4 * part)
}

function suivre(motif: Motif, mots: string[], debut: number, vides: Set<string>): number[] | undefined {
  const positions: number[] = []
  let p = debut
  for (const [rang, attendu] of motif.mots.entries()) {
    while (rang > 0 && p < mots.length && !correspond(attendu, mots[p]) && vides.has(mots[p] ?? '')) p++
    if (!correspond(attendu, mots[p])) return undefined
    positions.push(p)
    p++
  }
  return motif.final && p !== mots.length ? undefined : positions
}

function correspond(attendu: { texte: string; debut: boolean }, mot: string | undefined): boolean {
  if (mot === undefined) return false
  return attendu.debut ? mot.startsWith(attendu.texte) : mot === attendu.texte
}

function ajouter(concepts: Map<string, Set<number>>, concept: string, positions: number[]): void {
  const deja = concepts.get(concept) ?? new Set()
  for (const p of positions) deja.add(p)
  concepts.set(concept, deja)
}
