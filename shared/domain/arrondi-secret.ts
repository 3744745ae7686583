import type { Secret } from './convention.ts'
import type { Indicateur, ModaliteValeur } from './indicateur.ts'
import { estRapportPublic, UNITES_DE_PERSONNES } from './portee-secret.ts'

/** A count rounded to the secrecy's base (its threshold when none is given), halves up. */
export function arrondirAuSecret(compte: number, secret: Secret): number {
  const base = secret.base ?? secret.seuil
  return Math.round(compte / base) * base
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
  const rapport = diviser(comptes.numerateur, comptes.denominateur)
  if (i.valeur === null || rapport === undefined || i.unite === 'jours') return sorti
  return rapport === null
    ? { ...sorti, valeur: null, absence: 'masque' }
    : { ...sorti, valeur: rapport, declare: i.declare && { ...i.declare, ecart: null } }
}

function arrondirVentilations(i: Indicateur, secret: Secret): Indicateur['ventilations'] {
  const comptes = UNITES_DE_PERSONNES.includes(i.unite)
  return Object.fromEntries(
    Object.entries(i.ventilations).map(([nom, lignes]) => [
      nom,
      lignes.map(l => (comptes ? arrondirCompte(l, secret) : arrondirRapport(i, l, secret))),
    ]),
  )
}

function arrondirCompte(ligne: ModaliteValeur, secret: Secret): ModaliteValeur {
  if (ligne.valeur === null) return ligne
  const valeur = arrondirAuSecret(ligne.valeur, secret)
  const total = ligne.part ? arrondirAuSecret(ligne.valeur / ligne.part, secret) : 0
  const part = ligne.part === null ? null : total === 0 ? 0 : valeur / total
  return { modalite: ligne.modalite, libelle: ligne.libelle, valeur, part, absence: ligne.absence }
}

function arrondirRapport(i: Indicateur, ligne: ModaliteValeur, secret: Secret): ModaliteValeur {
  const { modalite, libelle, absence } = ligne
  if (ligne.valeur === null || i.unite === 'jours') return { ...ligne, n: null }
  const arrondi = (c: number | null | undefined) =>
    typeof c === 'number' ? arrondirAuSecret(c, secret) : null
  const bas = estRapportPublic(i.code) ? (ligne.denominateur ?? null) : arrondi(ligne.denominateur)
  const valeur = diviser(arrondi(ligne.numerateur), bas)
  if (typeof valeur !== 'number') return { modalite, libelle, valeur: null, part: null, absence: 'masque' }
  return { modalite, libelle, valeur, part: null, absence }
}

/** Undefined when there is nothing to divide, null when the rounded denominator is 0. */
function diviser(haut: number | null, bas: number | null): number | null | undefined {
  if (haut === null || bas === null) return undefined
  return bas === 0 ? null : haut / bas
}
