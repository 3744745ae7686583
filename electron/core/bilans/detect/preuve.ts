import type { Preuve } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourIso } from '../../../../shared/domain/dates.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { convertisseur, formatValeur } from './convertisseur.ts'
import { compterDistinctes, type Profil } from './profil.ts'
import type { ColonneDetectee } from './types.ts'

const MAX_EXEMPLES = 3
/** Their values name or single out a person: no example, no extreme. */
const SECRETS = ['identifiant', 'identite', 'nir', 'date_naissance']

/** The proof of a column's format: extremes, sum, blanks, distinct values and three examples, never of identity. */
export function prouver(colonne: ColonneDetectee, profil: Profil): Preuve {
  const base = {
    min: null,
    max: null,
    somme: null,
    vides: profil.mesures.inconnues,
    distinctes: compterDistinctes(profil),
    exemples: [],
  }
  if (colonne.sens === 'date_naissance') return { ...base, ...extremesAnnees(colonne, profil) }
  if (colonne.sens !== null && SECRETS.includes(colonne.sens)) return base
  if (colonne.sens === null && estSuspecte(profil)) return base
  return { ...base, ...extremes(colonne, profil) }
}

/** A column that Tandem does not know may hold telephone numbers or addresses: its figures are not shown. */
function estSuspecte(profil: Profil): boolean {
  const m = profil.mesures
  return m.telephones + m.courriels + m.adresses + m.nirs + m.zeroInitial > 0 || m.textes > 0
}

function extremes(colonne: ColonneDetectee, profil: Profil): Partial<Preuve> {
  const lire = convertisseur(colonne.sens === null ? { ...colonne, sens: 'valeur' } : colonne)
  let min: number | null = null
  let max: number | null = null
  let somme = colonne.decimales === 'point' ? profil.sommeDebordee.point : profil.sommeDebordee.virgule
  const exemples: string[] = []
  for (const [cell, fois] of listDistinctes(profil)) {
    const { valeur } = lire(cell)
    if (valeur === null) continue
    if (typeof valeur === 'number') {
      min = min === null ? valeur : Math.min(min, valeur)
      max = max === null ? valeur : Math.max(max, valeur)
      somme += valeur * fois
    }
    if (exemples.length < MAX_EXEMPLES && colonne.sens !== null)
      exemples.push(typeof cell === 'string' ? nettoyerTexte(cell) : formatValeur(valeur, colonne.format))
  }
  const dates = colonne.format === 'date'
  const sommable = ['nombre', 'montant'].includes(colonne.format) && colonne.sens !== 'age'
  return {
    min: dates && min !== null ? formatJourIso(min) : min,
    max: dates && max !== null ? formatJourIso(max) : max,
    somme: sommable && !profil.deborde ? Number(somme.toFixed(6)) : null,
    exemples,
  }
}

function extremesAnnees(colonne: ColonneDetectee, profil: Profil): Partial<Preuve> {
  const { min, max } = extremes(colonne, profil)
  const annee = (iso: Preuve['min'] | undefined) => (typeof iso === 'string' ? Number(iso.slice(0, 4)) : null)
  return { min: annee(min), max: annee(max), exemples: [] }
}

/** Distinct values with their counts, as cells. */
export function* listDistinctes(profil: Profil): Generator<[Cell, number]> {
  for (const [texte, { fois }] of profil.textes) yield [texte, fois]
  yield* profil.nombres
  for (const [jours, fois] of profil.dates) yield [{ type: 'date', jours }, fois]
  for (const [valeur, fois] of profil.pourcentages) yield [{ type: 'pourcentage', valeur }, fois]
  if (profil.vrais > 0) yield [true, profil.vrais]
  if (profil.faux > 0) yield [false, profil.faux]
}
