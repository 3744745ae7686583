import type { Absence } from './absence.ts'
import { arrondirAuSecret, arrondirIndicateur, comparerArrondi, estBaseDouteuse } from './arrondi-secret.ts'
import type { Secret } from './convention.ts'
import type { Indicateur, ModaliteValeur } from './indicateur.ts'
import { estHorsSecret, estRapportPublic, UNITES_DE_PERSONNES } from './portee-secret.ts'
import type { Destination, IndicateursSortis } from './secret.ts'

const PREFIXE_OBJECTIF = 'taux_objectif_'

type Fondement = Pick<ModaliteValeur, 'numerateur' | 'denominateur' | 'n'>

/** True when a count must be hidden: 1 to `seuil` − 1; 0 is shown (`regles.md`). */
function estCompteMasque(compte: number | null | undefined, secret: Secret): boolean {
  return typeof compte === 'number' && compte > 0 && compte < secret.seuil
}

/**
 * Primary secrecy on a list of values. A masked value is masked whole: numerator, denominator, n, missing, median,
 * state against the objective and declared value go with it. Give the whole list: `taux_objectif_x` follows `x`.
 */
export function masquerIndicateurs(indicateurs: readonly Indicateur[], secret: Secret): IndicateursSortis {
  if (secret.mode === 'aucun') return sortirExact(indicateurs)
  const codes = new Set(indicateurs.map(i => i.code))
  const propres = indicateurs.filter(i => !codes.has(origine(i.code)))
  const caches = new Set(propres.filter(i => doitMasquer(i, secret)).map(i => i.code))
  const sortis = indicateurs.map(i => masquerIndicateur(i, estCache(i, caches), secret))
  if (secret.mode !== 'arrondi') return sortis as readonly Indicateur[] as IndicateursSortis
  const parCode = new Map(sortis.map(i => [i.code, i]))
  const suivis = sortis.map(i => comparerArrondi(i, parCode.get(origine(i.code))))
  return suivis as readonly Indicateur[] as IndicateursSortis
}

/** The exact figures, for the members of the committee only: the caller marks the document and journals it. */
export function sortirExact(indicateurs: readonly Indicateur[]): IndicateursSortis {
  return [...indicateurs] as IndicateursSortis
}

/** The one door of exports: exact figures for the committee, those that were hidden and attacked together for the public. */
export function sortirVers(
  destination: Destination,
  exacts: readonly Indicateur[],
  proteges: IndicateursSortis,
): IndicateursSortis {
  return destination === 'comite' ? sortirExact(exacts) : proteges
}

/** One declared value. `unite` null means unknown: a small whole number is then taken for a count of people. */
export function masquerValeur<
  T extends { valeur: number | null; absence: Absence | null; brut: string | null },
>(declaree: T, unite: string | null, secret: Secret): T {
  const { valeur } = declaree
  if (valeur === null || secret.mode === 'aucun' || !estCompteDeclare(valeur, unite)) return declaree
  if (secret.mode === 'arrondi') return { ...declaree, valeur: arrondirAuSecret(valeur, secret), brut: null }
  if (!estCompteMasque(valeur, secret)) return declaree
  return { ...declaree, valeur: null, absence: 'masque', brut: null }
}

function estCompteDeclare(valeur: number, unite: string | null): boolean {
  if (unite !== null && UNITES_DE_PERSONNES.includes(unite)) return true
  return (unite === null || unite === 'nombre') && Number.isInteger(valeur)
}

function estCache(i: Indicateur, caches: Set<string>): boolean {
  return caches.has(i.code) || caches.has(origine(i.code))
}

/** The indicator that a `taux_objectif_x` compares with its target; empty for any other code. */
function origine(code: string): string {
  return code.startsWith(PREFIXE_OBJECTIF) ? code.slice(PREFIXE_OBJECTIF.length) : ''
}

function doitMasquer(i: Indicateur, secret: Secret): boolean {
  if (estHorsSecret(i)) return false
  if (secret.mode === 'arrondi') return estMoyenneDouteuse(i, i, secret)
  if (UNITES_DE_PERSONNES.includes(i.unite)) return estCompteMasque(i.valeur, secret)
  return fondementTropPetit(i, i, secret)
}

/** Rounded counts and their rates need no hiding; a mean is exact, and says how many it stands on. */
function estMoyenneDouteuse(i: Indicateur, f: Fondement, secret: Secret): boolean {
  const n = f.n ?? f.denominateur ?? null
  return i.unite === 'jours' && n !== null && estBaseDouteuse(n, secret)
}

/** A rate is hidden with its numerator, its denominator or its complement; a mean with the n it is made of. */
function fondementTropPetit(i: Indicateur, f: Fondement, secret: Secret): boolean {
  const petit = (compte: number | null | undefined) => estCompteMasque(compte, secret)
  const { numerateur = null, denominateur = null } = f
  // The numerator of a mean is a sum of days, not a count of people.
  if (i.unite === 'jours') return petit(f.n ?? denominateur)
  if (estRapportPublic(i.code)) return petit(numerateur)
  const complement = numerateur === null || denominateur === null ? null : denominateur - numerateur
  return [f.n, numerateur, denominateur, complement].some(petit)
}

function masquerIndicateur(i: Indicateur, cache: boolean, secret: Secret): Indicateur {
  if (estHorsSecret(i)) return i
  const declare = masquerDeclare(i, cache, secret)
  const ventilations = Object.fromEntries(
    Object.entries(i.ventilations).map(([nom, lignes]) => [nom, lignes.map(l => masquerLigne(i, l, secret))]),
  )
  const reste = { ...i, declare, ventilations }
  if (secret.mode === 'arrondi') {
    const arrondi = arrondirIndicateur(reste, secret)
    return cache ? effacer(arrondi) : arrondi
  }
  if (cache) return effacer(reste)
  if (estRapportPublic(i.code)) return reste
  const sansPetits = (compte: number | null) => (estCompteMasque(compte, secret) ? null : compte)
  return { ...reste, n: sansPetits(i.n), manquants: sansPetits(i.manquants) }
}

/** A value hidden whole: its terms, base, median and state against the objective go with it. */
export function effacer(i: Indicateur): Indicateur {
  const { mediane: _, ...reste } = i
  const rien = { valeur: null, numerateur: null, denominateur: null, n: null, manquants: null }
  return {
    ...reste,
    ...rien,
    ...('mediane' in i ? { mediane: null } : {}),
    absence: 'masque',
    objectif: i.objectif && { ...i.objectif, etat: 'non_disponible' },
  }
}

function masquerDeclare(i: Indicateur, cache: boolean, secret: Secret): Indicateur['declare'] {
  const { declare } = i
  if (declare === null || declare.valeur === null) return declare && { ...declare, ecart: null }
  const compte = UNITES_DE_PERSONNES.includes(i.unite)
  if (compte && secret.mode === 'arrondi')
    return { ...declare, valeur: arrondirAuSecret(declare.valeur, secret), ecart: null }
  const petit = compte && estCompteMasque(declare.valeur, secret)
  if (cache || petit) return effacerDeclare(declare)
  // When the declared value is retained, the gap alone would give the computed count back.
  const calcule = declare.ecart === null ? null : declare.valeur - declare.ecart
  return compte && estCompteMasque(calcule, secret) ? { ...declare, ecart: null } : declare
}

/** A declared value hidden whole: the reason typed beside it may quote it. */
export function effacerDeclare(declare: Indicateur['declare']): Indicateur['declare'] {
  if (declare === null || declare.valeur === null) return declare
  const { motif: _, tolerance: __, ...reste } = declare
  return { ...reste, valeur: null, ecart: null, absence: 'masque' }
}

function masquerLigne(i: Indicateur, ligne: ModaliteValeur, secret: Secret): ModaliteValeur {
  if (ligne.valeur === null && ligne.absence !== null) return effacerLigne(ligne, ligne.absence)
  return ligneTropPetite(i, ligne, secret) ? effacerLigne(ligne, 'masque') : ligne
}

function ligneTropPetite(i: Indicateur, ligne: ModaliteValeur, secret: Secret): boolean {
  if (secret.mode === 'arrondi') return estMoyenneDouteuse(i, ligne, secret)
  if (UNITES_DE_PERSONNES.includes(i.unite)) return estCompteMasque(ligne.valeur, secret)
  // A declared rate has no counts to look at; a computed one must show them line by line.
  const muette = !aUnFondement(ligne) && aUnFondement(i)
  return muette || fondementTropPetit(i, ligne, secret)
}

function aUnFondement(f: Fondement): boolean {
  return [f.numerateur, f.denominateur, f.n].some(v => typeof v === 'number')
}

/** A line hidden whole, share included. */
export function effacerLigne(ligne: ModaliteValeur, absence: Absence): ModaliteValeur {
  return { modalite: ligne.modalite, libelle: ligne.libelle, valeur: null, part: null, absence }
}
