import type { Secret } from '../convention.ts'
import type { Indicateur, ModaliteValeur } from '../indicateur.ts'
import { effacer, effacerDeclare, effacerLigne, masquerIndicateurs } from '../masquage.ts'
import { estHorsSecret } from '../portee-secret.ts'
import type { IndicateursSortis } from '../secret.ts'
import { cleCellule, type Place, type Portee, placeDe, type RoleCompte } from './cle-cellule.ts'
import { estDecisif, getOrigine, releverLigne, releverValeur } from './relever.ts'

/** True when the count of that key is hidden. */
export type EstCache = (cle: string) => boolean

/**
 * One list of figures with the primary rules of the convention, then everything that the hidden counts ask for: their
 * printed values, shares, bases, declared values and the targets that compare them.
 */
export function appliquer(
  exacts: readonly Indicateur[],
  portee: Portee,
  secret: Secret,
  estCache: EstCache,
): IndicateursSortis {
  const primaires = masquerIndicateurs(exacts, secret)
  const sortis = exacts.map((exact, k) => appliquerUn(exact, primaires[k] ?? exact, portee, estCache))
  const caches = new Set(sortis.filter(i => i.absence === 'masque').map(i => i.code))
  const suivis = sortis.map(i => (caches.has(getOrigine(i.code) ?? '') ? effacer(i) : i))
  return suivis as readonly Indicateur[] as IndicateursSortis
}

function appliquerUn(exact: Indicateur, sorti: Indicateur, portee: Portee, estCache: EstCache): Indicateur {
  if (estHorsSecret(exact)) return sorti
  const place = placeDe(exact.code, portee)
  const cache = (role: RoleCompte) => estCache(cleCellule(place, role))
  const lignes = appliquerLignes(exact, sorti, place, estCache)
  const entier = { ...sorti, ventilations: lignes }
  if (releverValeur(exact).some(({ role }) => estDecisif(exact, role) && cache(role)))
    return { ...effacer(entier), declare: effacerDeclare(entier.declare) }
  if (entier.absence === 'masque') return entier
  return {
    ...entier,
    n: cache('n') ? null : entier.n,
    manquants: cache('manquants') ? null : entier.manquants,
    declare: appliquerDeclare(entier.declare, cache),
  }
}

function appliquerDeclare(
  declare: Indicateur['declare'],
  cache: (role: RoleCompte) => boolean,
): Indicateur['declare'] {
  if (cache('declare')) return effacerDeclare(declare)
  return declare !== null && cache('calcule') ? { ...declare, ecart: null } : declare
}

function appliquerLignes(
  exact: Indicateur,
  sorti: Indicateur,
  place: Place,
  estCache: EstCache,
): Indicateur['ventilations'] {
  const entiers = Object.entries(exact.ventilations).map(([ventilation, lignes]) => {
    const trahi = lignes.some(ligne => estPartTrahissante(exact, ligne, place, estCache))
    const sorties = lignes.map((ligne, k) => {
      const sortie = sorti.ventilations[ventilation]?.[k] ?? ligne
      const sienne = { ...place, ventilation, modalite: ligne.modalite }
      const cachee = releverLigne(exact, ligne).some(
        ({ role }) => estDecisif(exact, role) && estCache(cleCellule(sienne, role)),
      )
      if (cachee) return effacerLigne(sortie, 'masque')
      return trahi ? { ...sortie, part: null } : sortie
    })
    return [ventilation, sorties] as const
  })
  return Object.fromEntries(entiers)
}

/**
 * A share with its count gives the total that it was divided by: the indicator's value or its base. The whole breakdown
 * then goes without shares: a share kept on some lines would tell a true 0 from a rounded one.
 */
function estPartTrahissante(
  i: Indicateur,
  { valeur, part }: ModaliteValeur,
  place: Place,
  estCache: EstCache,
): boolean {
  if (valeur === null || !part) return false
  const total = valeur / part
  return releverValeur(i).some(r => estCache(cleCellule(place, r.role)) && Math.abs(total - r.valeur) < 0.5)
}
