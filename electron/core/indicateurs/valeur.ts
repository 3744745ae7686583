import type { Absence } from '../../../shared/domain/absence.ts'
import type { Indicateur, ModaliteValeur } from '../../../shared/domain/indicateur.ts'

/**
 * A computed value, before it is confronted with objectives and declared values. `nom` completes the label of a family;
 * `origine` says where a figure stands that no file declares (the text of the convention).
 */
export type Valeur = Pick<
  Indicateur,
  | 'code'
  | 'valeur'
  | 'absence'
  | 'numerateur'
  | 'denominateur'
  | 'n'
  | 'manquants'
  | 'ventilations'
  | 'sources'
> & { nom?: string; origine?: string; mediane?: number | null; date?: string | null }

/** Days (or null: unknown or negative) and how many parcours have them. */
export type Repartition = { jours: number | null; nombre: number }[]

export const NON_RENSEIGNE = 'non_renseigne'

const RIEN = { valeur: null, absence: null, numerateur: null, denominateur: null, n: null, manquants: null }

/** No number, and why. */
export function absente(code: string, absence: Absence, nom?: string): Valeur {
  return { code, ...RIEN, absence, ventilations: {}, sources: [], ...(nom === undefined ? {} : { nom }) }
}

/** A count: what was counted is its own `n`. */
export function compte(code: string, nombre: number, sources: number[], reste: Partial<Valeur> = {}): Valeur {
  return {
    code,
    ...RIEN,
    valeur: nombre,
    numerateur: nombre,
    n: nombre,
    manquants: 0,
    ventilations: {},
    sources,
    ...reste,
  }
}

/** A quotient recomputed from its two terms; a denominator of 0 is `nc`, an unknown one `nd`. */
export function quotient(
  code: string,
  numerateur: number,
  denominateur: number | null,
  sources: number[],
  reste: Partial<Valeur> = {},
): Valeur {
  const q = diviser(numerateur, denominateur)
  return { code, ...RIEN, ...q, n: denominateur, ventilations: {}, sources, ...reste }
}

/** Mean, median and their base; nothing to average is `nc`. */
export function moyenne(
  code: string,
  jours: Repartition,
  sources: number[],
  reste: Partial<Valeur> = {},
): Valeur {
  const { somme, n, manquants } = sommer(jours)
  const q = diviser(somme, n)
  return {
    code,
    ...RIEN,
    ...q,
    n,
    manquants,
    mediane: getMediane(jours),
    ventilations: {},
    sources,
    ...reste,
  }
}

/** The middle value, or the mean of the two middle ones; null when nothing is known. */
export function getMediane(jours: Repartition): number | null {
  const parJour = new Map<number, number>()
  for (const j of jours) if (j.jours !== null) parJour.set(j.jours, (parJour.get(j.jours) ?? 0) + j.nombre)
  const tries = [...parJour].sort((a, b) => a[0] - b[0])
  const n = tries.reduce((s, [, nombre]) => s + nombre, 0)
  if (n === 0) return null
  return (getRang(tries, Math.ceil(n / 2)) + getRang(tries, Math.floor(n / 2) + 1)) / 2
}

/** One line of a count, with its share of the whole. */
export function ligneCompte(
  modalite: string,
  libelle: string,
  nombre: number,
  total: number | null,
): ModaliteValeur {
  return { modalite, libelle, valeur: nombre, part: total ? nombre / total : null, absence: null }
}

/** One line of a rate or a mean, with what it stands on. */
export function ligneQuotient(
  modalite: string,
  libelle: string,
  numerateur: number,
  denominateur: number | null,
): ModaliteValeur {
  return { modalite, libelle, part: null, ...diviser(numerateur, denominateur), n: denominateur }
}

/** Sum of the known days, how many are known, how many are not. */
export function sommer(jours: Repartition): { somme: number; n: number; manquants: number } {
  const total = { somme: 0, n: 0, manquants: 0 }
  for (const { jours: j, nombre } of jours) {
    if (j === null) total.manquants += nombre
    else {
      total.somme += j * nombre
      total.n += nombre
    }
  }
  return total
}

function diviser(numerateur: number, denominateur: number | null) {
  if (denominateur === null) return { valeur: null, absence: 'nd' as const, numerateur, denominateur }
  if (denominateur === 0) return { valeur: null, absence: 'nc' as const, numerateur, denominateur }
  return { valeur: numerateur / denominateur, absence: null, numerateur, denominateur }
}

function getRang(tries: [number, number][], rang: number): number {
  let vus = 0
  for (const [jours, nombre] of tries) {
    vus += nombre
    if (vus >= rang) return jours
  }
  return 0
}
