import type { TableauSecret } from '../../electron/core/rapport/secret/proteger-tableau.ts'

/**
 * A table of 40 territories × 20 motives with its margins, and three others of the same people by territory (age, level,
 * sexe × year of registration): they share the margin of the territories. Counts are skewed as real ones are.
 */
export function tirerTableauxLies(graine: number): TableauSecret {
  const tirer = creerHasard(graine)
  const territoires = Array.from({ length: 40 }, (_, i) => `t${i}`)
  const motifs = Array.from({ length: 20 }, (_, j) => `motif${j}`)
  const comptes = new Map<string, number>()
  const sommes: TableauSecret['sommes'][number][] = []
  const effectifs = territoires.map(t => {
    const lignes = motifs.map(m => ajouter(comptes, `${t}/${m}`, Math.floor(-Math.log(1 - tirer()) * 15)))
    return ajouter(comptes, t, somme(lignes))
  })
  lier(comptes, sommes, territoires, motifs)
  for (const [k, largeur] of [8, 6, 10].entries()) {
    const colonnes = Array.from({ length: largeur }, (_, j) => `lie${k}-${j}`)
    for (const [i, t] of territoires.entries())
      for (const [j, part] of repartir(effectifs[i] ?? 0, largeur, tirer).entries())
        ajouter(comptes, `${t}/${colonnes[j]}`, part)
    lier(comptes, sommes, territoires, colonnes)
  }
  comptes.set('total', somme(effectifs))
  sommes.push({ total: 'total', parties: territoires, exacte: true })
  return {
    comptes: [...comptes].map(([cle, valeur]) => ({ cle, valeur })),
    sommes,
    secret: { mode: 'seuil', seuil: 5, base: null, motif: null },
  }
}

/** Rows, columns and grand total of one table; the row totals are those of the territories. */
function lier(
  comptes: Map<string, number>,
  sommes: TableauSecret['sommes'][number][],
  territoires: readonly string[],
  colonnes: readonly string[],
): void {
  for (const t of territoires)
    sommes.push({ total: t, parties: colonnes.map(c => `${t}/${c}`), exacte: true })
  for (const c of colonnes) {
    const parties = territoires.map(t => `${t}/${c}`)
    comptes.set(c, somme(parties.map(p => comptes.get(p) ?? 0)))
    sommes.push({ total: c, parties, exacte: true })
  }
  sommes.push({ total: 'total', parties: colonnes, exacte: true })
}

/** The same people shared among columns, unequally. */
function repartir(effectif: number, colonnes: number, tirer: () => number): number[] {
  const parts = Array.from({ length: colonnes }, () => 0)
  for (let n = 0; n < effectif; n += 1) {
    const j = Math.floor(tirer() ** 2 * colonnes)
    parts[j] = (parts[j] ?? 0) + 1
  }
  return parts
}

function ajouter(comptes: Map<string, number>, cle: string, valeur: number): number {
  comptes.set(cle, valeur)
  return valeur
}

function somme(nombres: readonly number[]): number {
  return nombres.reduce((s, n) => s + n, 0)
}

/** Numbers between 0 and 1 that a seed gives again. */
function creerHasard(graine: number): () => number {
  let etat = graine
  return () => {
    etat = (Math.imul(etat, 1_103_515_245) + 12_345) >>> 0
    return etat / 4_294_967_296
  }
}
