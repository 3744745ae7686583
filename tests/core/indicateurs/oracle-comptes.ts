import type { Convention } from '../../../shared/domain/convention.ts'

export type Parcours = {
  id: number
  personne: number
  axe: 'AG' | 'ASE' | 'AUTRE'
  territoires: string[]
  acteur: string | null
  prescription: number | null
  diagnostic: number | null
  entree: number | null
  prolongation: number | null
  sortie: number | null
  motif: string | null
  sexe: string | null
  naissance: number | null
  age: number | null
  brsa: boolean | null
  rqth: boolean | null
  qpv: boolean | null
  niveau: string | null
  duree: string | null
  freins: string[]
  mesures: { code: string; debut: number | null }[]
}

export type Monde = {
  convention: Convention
  parcours: Parcours[]
  liens: [string, string][]
  d1: number
  d2: number
  territoire: string | null
  groupes: Record<string, string>
}

export type Attendu = {
  valeur: number | null
  absence?: string
  numerateur?: number
  denominateur?: number
  n?: number
  manquants?: number
  mediane?: number | null
  ventilations?: Record<string, Record<string, number | null>>
}

export const type = (code: string) => code.slice(0, code.indexOf(':'))
export const annee = (jour: number) => new Date(jour * 86_400_000).getUTCFullYear()
export const NR = 'non_renseigne'

export function estIci(m: Monde, p: Parcours): boolean {
  const t = m.territoire
  if (t === null) return true
  const memes = p.territoires.filter(x => type(x) === type(t))
  if (memes.length > 0) return memes.includes(t)
  return p.territoires.some(x => m.liens.some(([a, b]) => (a === x && b === t) || (a === t && b === x)))
}

export function joursOuverts(p: Parcours, d1: number, d2: number): number {
  let n = 0
  for (let jour = d1; jour <= d2; jour++)
    if (p.entree !== null && jour >= p.entree && (p.sortie === null || jour <= p.sortie)) n += 1
  return n
}

export function plusMois(jour: number, mois: number): number {
  const d = new Date(jour * 86_400_000)
  const cible = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + mois, 1))
  const fin = new Date(Date.UTC(cible.getUTCFullYear(), cible.getUTCMonth() + 1, 0)).getUTCDate()
  cible.setUTCDate(Math.min(d.getUTCDate(), fin))
  return cible.getTime() / 86_400_000
}

export function diviser(numerateur: number, denominateur: number): Attendu {
  const termes = { numerateur, denominateur, n: denominateur }
  return denominateur === 0
    ? { valeur: null, absence: 'nc', ...termes }
    : { valeur: numerateur / denominateur, ...termes }
}

export function moyenner(jours: (number | null)[]): Attendu {
  const tries = jours.filter(j => j !== null).sort((a, b) => a - b)
  const n = tries.length
  const base = { n, manquants: jours.length - n }
  if (n === 0) return { valeur: null, absence: 'nc', mediane: null, ...base }
  const milieu = n % 2 === 1 ? tries[(n - 1) / 2] : ((tries[n / 2 - 1] ?? 0) + (tries[n / 2] ?? 0)) / 2
  return { valeur: tries.reduce((s, j) => s + j, 0) / n, mediane: milieu ?? null, ...base }
}

export function repartir(cles: string[]): Record<string, number> {
  const r: Record<string, number> = {}
  for (const c of cles) r[c] = (r[c] ?? 0) + 1
  return r
}

export function parCle<V>(
  liste: Parcours[],
  cle: (p: Parcours) => string,
  f: (l: Parcours[]) => V,
): Record<string, V> {
  return Object.fromEntries([...new Set(liste.map(cle))].map(c => [c, f(liste.filter(p => cle(p) === c))]))
}
