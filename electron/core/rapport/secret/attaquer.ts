import type { Highs } from 'highs'
import { type Composante, listComposantes } from '../../../../shared/domain/secret/composantes.ts'
import { getExige, lireCompte, type Systeme } from '../../../../shared/domain/secret/systeme.ts'
import { creerProgramme, type Programme } from './programme.ts'

/** What everything published says of one count that should not be known. */
export type Trouvaille = { compte: number; min: number; max: number }

type Inconnues = {
  /** Counts that are not read exactly, in the order of the columns. */
  comptes: number[]
  min: number[]
  max: number[]
  lignes: { min: number; max: number; termes: { colonne: number; coef: number }[] }[]
}

type Borne = 'min' | 'max'

const EPSILON = 1e-6
/** A doubt that is not proven is no doubt: the search of whole numbers is long before it gives up. */
const TENTATIVES = 2000

/**
 * Bounds each hidden or small count from what is shown alone: shown values or roundings, sums, « never negative, and 0 is
 * shown ». Gives those that keep fewer values than they should. Knows nothing of how they were hidden.
 */
export function attaquer(highs: Highs, systeme: Systeme, caches: ReadonlySet<number>): Trouvaille[] {
  return listComposantes(systeme).flatMap(composante => {
    const cibles = composante.comptes.filter(i => getExige(lireCompte(systeme.comptes, i), caches.has(i)) > 1)
    if (cibles.length === 0) return []
    const inconnues = listInconnues(systeme, caches, composante)
    const programme = creerProgramme(
      highs,
      inconnues.comptes.map((_, k) => ({ min: inconnues.min[k] ?? 0, max: inconnues.max[k] ?? 0, cout: 0 })),
      inconnues.lignes,
      TENTATIVES,
    )
    const trouvees = attaquerPartie(programme, systeme, caches, inconnues, cibles)
    programme.liberer()
    return trouvees
  })
}

function listInconnues(systeme: Systeme, caches: ReadonlySet<number>, composante: Composante): Inconnues {
  const lus = composante.comptes.map(i => ({ i, bornes: lire(systeme, caches, i) }))
  const flous = lus.filter(({ bornes }) => bornes[0] < bornes[1])
  const colonnes = new Map(flous.map(({ i }, k) => [i, k]))
  const lignes = composante.relations.flatMap(r => {
    const relation = systeme.relations[r]
    if (relation === undefined) return []
    const connu = relation.termes
      .filter(t => !colonnes.has(t.compte))
      .reduce((s, t) => s + t.coef * lire(systeme, caches, t.compte)[0], 0)
    const termes = relation.termes.flatMap(t => {
      const colonne = colonnes.get(t.compte)
      return colonne === undefined ? [] : [{ colonne, coef: t.coef }]
    })
    if (termes.length === 0) return []
    return [{ min: relation.sens === 'egal' ? -connu : Number.NEGATIVE_INFINITY, max: -connu, termes }]
  })
  return {
    comptes: flous.map(({ i }) => i),
    min: flous.map(({ bornes }) => bornes[0]),
    max: flous.map(({ bornes }) => bornes[1]),
    lignes,
  }
}

function lire(systeme: Systeme, caches: ReadonlySet<number>, i: number): readonly [number, number] {
  const c = lireCompte(systeme.comptes, i)
  return caches.has(i) ? [c.plancher, Number.POSITIVE_INFINITY] : c.vu
}

function attaquerPartie(
  programme: Programme,
  systeme: Systeme,
  caches: ReadonlySet<number>,
  inconnues: Inconnues,
  cibles: readonly number[],
): Trouvaille[] {
  const vraies = inconnues.comptes.map(i => lireCompte(systeme.comptes, i).valeur)
  const vus = { min: [...vraies], max: [...vraies] }
  const rangs = new Map(inconnues.comptes.map((i, k) => [i, k]))
  return cibles.flatMap(i => {
    const c = lireCompte(systeme.comptes, i)
    const exige = getExige(c, caches.has(i))
    const k = rangs.get(i)
    const { valeur } = c
    if (k === undefined) return [{ compte: i, min: valeur, max: valeur }]
    for (const borne of ['max', 'min'] as const) {
      if ((vus.max[k] ?? 0) - (vus.min[k] ?? 0) + 1 >= exige) return []
      noterExtreme(programme, inconnues, k, borne, vus)
    }
    const [min, max] = [vus.min[k] ?? valeur, vus.max[k] ?? valeur]
    return max - min + 1 >= exige ? [] : [{ compte: i, min, max }]
  })
}

/** Pushes one unknown to one end, in whole numbers, and notes where every unknown was then. */
function noterExtreme(
  programme: Programme,
  inconnues: Inconnues,
  k: number,
  borne: Borne,
  vus: Record<Borne, number[]>,
): void {
  const cout = borne === 'min' ? 1 : -1
  // An end that nothing bounds is brought back to a table that one could print.
  const plafond = inconnues.max[k] ?? 0
  const loin = Math.min(plafond, Math.max(1000, 10 * (vus.max[k] ?? 0)))
  programme.couterUne(k, cout)
  programme.borner(k, inconnues.min[k] ?? 0, loin)
  const entieres =
    prendreEntieres(inconnues, programme.resoudre()) ?? programme.resoudreEntier()?.map(Math.round)
  programme.couterUne(k, 0)
  programme.borner(k, inconnues.min[k] ?? 0, plafond)
  if (entieres === undefined || !tient(inconnues, entieres)) return
  for (const [j, valeur] of entieres.entries()) {
    vus.min[j] = Math.min(vus.min[j] ?? valeur, valeur)
    vus.max[j] = Math.max(vus.max[j] ?? valeur, valeur)
  }
}

function prendreEntieres(inconnues: Inconnues, valeurs: Float64Array | undefined): Float64Array | undefined {
  const entieres = valeurs?.map(Math.round)
  const exactes = entieres?.every((e, j) => Math.abs(e - (valeurs?.[j] ?? 0)) < EPSILON)
  return exactes && entieres !== undefined && tient(inconnues, entieres) ? entieres : undefined
}

function tient(inconnues: Inconnues, valeurs: Float64Array): boolean {
  const bornees = inconnues.comptes.every((_, j) => {
    const v = valeurs[j] ?? 0
    return v >= (inconnues.min[j] ?? 0) && v <= (inconnues.max[j] ?? 0)
  })
  return (
    bornees &&
    inconnues.lignes.every(l => {
      const somme = l.termes.reduce((s, t) => s + t.coef * (valeurs[t.colonne] ?? 0), 0)
      return somme >= l.min && somme <= l.max
    })
  )
}
