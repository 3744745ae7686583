import type { Secret } from './convention.ts'
import type { Indicateur, ModaliteValeur } from './indicateur.ts'
import { estRapportPublic, UNITES_DE_PERSONNES } from './portee-secret.ts'

/** A count rounded to the secrecy's base (its threshold when none is given), halves up. */
export function arrondirAuSecret(compte: number, secret: Secret): number {
  const base = secret.base ?? secret.seuil
  return Math.round(compte / base) * base
}

/** Whole counts that print as that one once rounded: the least and the greatest. */
export function getLusArrondis(compte: number, secret: Secret): readonly [number, number] {
  const base = secret.base ?? secret.seuil
  const imprime = arrondirAuSecret(compte, secret)
  return [Math.max(0, Math.ceil(imprime - base / 2)), Math.ceil(imprime + base / 2) - 1]
}

/**
 * True when a mean over that many is hidden: what prints as its base could be fewer than the threshold. The rule looks at
 * the rounding alone, so that a hidden mean does not tell a small base from a larger one printed alike.
 */
export function estBaseDouteuse(n: number, secret: Secret): boolean {
  return getLusArrondis(n, secret)[0] < secret.seuil
}

/**
 * Mode `arrondi`: every count of people becomes a multiple of the base and every rate is computed again from the
 * rounded counts. The state against an objective is dropped, because it would tell on which side the exact value is.
 */
export function arrondirIndicateur(i: Indicateur, secret: Secret): Indicateur {
  const arrondi = (compte: number | null) => (compte === null ? null : arrondirAuSecret(compte, secret))
  const comptes = {
    numerateur: arrondi(i.numerateur),
    denominateur: estRapportPublic(i.code) ? i.denominateur : arrondi(i.denominateur),
    n: arrondi(i.n),
    manquants: arrondi(i.manquants),
  }
  const sorti = {
    ...i,
    ...comptes,
    objectif: i.objectif && { ...i.objectif, etat: 'non_disponible' as const },
    ventilations: arrondirVentilations(i, secret),
  }
  if (UNITES_DE_PERSONNES.includes(i.unite)) return { ...sorti, valeur: arrondi(i.valeur) }
  // A denominator of 0 is printed like one that is rounded to 0.
  if (i.absence === 'nc' && !estRapportPublic(i.code)) return { ...sorti, absence: 'masque' }
  if (i.unite === 'jours') return { ...sorti, valeur: arrondirJours(i.valeur), numerateur: null }
  const rapport = diviser(comptes.numerateur, comptes.denominateur)
  if (i.valeur === null || rapport === undefined) return sorti
  return rapport === null
    ? { ...sorti, valeur: null, absence: 'masque' }
    : { ...sorti, valeur: rapport, declare: i.declare && { ...i.declare, ecart: null } }
}

function arrondirVentilations(i: Indicateur, secret: Secret): Indicateur['ventilations'] {
  const comptes = UNITES_DE_PERSONNES.includes(i.unite)
  return Object.fromEntries(
    Object.entries(i.ventilations).map(([nom, lignes]) => [
      nom,
      comptes ? arrondirComptes(i, lignes, secret) : lignes.map(l => arrondirRapport(i, l, secret)),
    ]),
  )
}

/** Shares are those of the rounded counts in the rounded total; none where that is 0, whatever the exact one. */
function arrondirComptes(i: Indicateur, lignes: readonly ModaliteValeur[], secret: Secret): ModaliteValeur[] {
  const reference = lignes.find(l => l.valeur !== null && l.part)
  const exact = reference
    ? Math.round((reference.valeur ?? 0) / (reference.part ?? 1))
    : (i.n ?? i.valeur ?? 0)
  const total = arrondirAuSecret(exact, secret)
  return lignes.map(({ modalite, libelle, valeur, part, absence }) => {
    if (valeur === null) return { modalite, libelle, valeur, part: null, absence }
    const arrondi = arrondirAuSecret(valeur, secret)
    const sienne = part === null || total === 0 ? null : arrondi / total
    return { modalite, libelle, valeur: arrondi, part: sienne, absence }
  })
}

function arrondirRapport(i: Indicateur, ligne: ModaliteValeur, secret: Secret): ModaliteValeur {
  const { modalite, libelle } = ligne
  const vide = ligne.absence === 'nc' && !estRapportPublic(i.code)
  const absence = vide ? 'masque' : ligne.absence
  if (ligne.valeur === null || i.unite === 'jours')
    return { modalite, libelle, valeur: arrondirJours(ligne.valeur), part: null, absence }
  const arrondi = (c: number | null | undefined) =>
    typeof c === 'number' ? arrondirAuSecret(c, secret) : null
  const bas = estRapportPublic(i.code) ? (ligne.denominateur ?? null) : arrondi(ligne.denominateur)
  const valeur = diviser(arrondi(ligne.numerateur), bas)
  if (typeof valeur !== 'number') return { modalite, libelle, valeur: null, part: null, absence: 'masque' }
  return { modalite, libelle, valeur, part: null, absence }
}

/** A mean to one decimal, as it is printed: all its decimals would say how many it stands on. */
function arrondirJours(jours: number | null): number | null {
  return jours === null ? null : Math.round(jours * 10) / 10
}

/** What compares a figure with its target, computed again from the figure that comes out. */
export function comparerArrondi(i: Indicateur, compare: Indicateur | undefined): Indicateur {
  if (i.valeur === null || !i.denominateur || compare === undefined || compare.valeur === null) return i
  return { ...i, numerateur: compare.valeur, valeur: compare.valeur / i.denominateur }
}

/** Undefined when there is nothing to divide, null when the rounded denominator is 0. */
function diviser(haut: number | null, bas: number | null): number | null | undefined {
  if (haut === null || bas === null) return undefined
  return bas === 0 ? null : haut / bas
}
