import type { Absence } from './absence.ts'
import { CATALOGUE } from './catalogue.ts'
import type { Indicateur, ModaliteValeur } from './indicateur.ts'
import type { RefChiffre } from './texte-riche.ts'

type DeuxAnnees = { actuels: readonly Indicateur[]; precedents: readonly Indicateur[] }

/** The figures that a text may cite: those of the whole, and the own lists of each territory that it names. */
export type DonneesChiffres = DeuxAnnees & {
  /** Year of the report. */
  annee: number
  territoires: readonly (DeuxAnnees & { code: string; libelle?: string | undefined })[]
}

/** What a figure is looked up by; its form comes afterwards. */
export type CleLecture = Pick<RefChiffre, 'code' | 'territoire' | 'ventilation' | 'modalite'>

/**
 * One year of a figure. `indicateur` is the list's own entry, of the territory when it was read from its own lists.
 * `ligne` is the line of the breakdown, null when the figure is the whole of `indicateur`.
 */
export type Lecture =
  | { etat: 'lu'; indicateur: Indicateur; ligne: ModaliteValeur | null }
  | { etat: 'absent'; absence: Absence; indicateur: Indicateur | undefined }
  | { etat: 'inconnu' }

/** Years that the lists hold: the year of the report (0) and the one before (-1). */
export type Decalage = 0 | -1

/**
 * Reads one year of a figure. A territory is first a line of the breakdown `territoire` of the whole, else an entry of
 * its own lists. `absent` (« non disponible ») when the indicator is known but has nothing there that year; `inconnu`
 * when neither year knows the indicator or the line.
 */
export function lireChiffre(cle: CleLecture, d: DonneesChiffres, decalage: Decalage): Lecture {
  const lu = lireAnnee(cle, d, decalage)
  if (lu !== undefined) return lu
  const indicateur = trouver(decalage === 0 ? d.actuels : d.precedents, cle.code)
  const autre = lireAnnee(cle, d, decalage === 0 ? -1 : 0)
  const connu = autre !== undefined || (indicateur?.valeur === null && estVide(indicateur, cle))
  if (!connu)
    return estSansObjet(cle.code, d)
      ? { etat: 'absent', absence: 'so', indicateur: undefined }
      : { etat: 'inconnu' }
  return {
    etat: 'absent',
    absence: indicateur?.absence ?? 'nd',
    indicateur: indicateur ?? versIndicateur(autre),
  }
}

/** The entry of the territory's own lists for that year; undefined when they do not have it. */
export function lireDansTerritoire(
  cle: CleLecture,
  d: DonneesChiffres,
  decalage: Decalage,
): Indicateur | undefined {
  const listes = d.territoires.find(t => t.code === cle.territoire)
  return listes && trouver(decalage === 0 ? listes.actuels : listes.precedents, cle.code)
}

/** French name of a territory as the lists tell it; the end of its code when none does (`agence:meaux` → « meaux »). */
export function nommerTerritoire(code: string, d: DonneesChiffres): string {
  const propre = d.territoires.find(t => t.code === code)?.libelle
  if (propre !== undefined) return propre
  for (const i of [...d.actuels, ...d.precedents]) {
    const ligne = trouverLigne(i, 'territoire', code)
    if (ligne !== undefined) return ligne.libelle
  }
  return code.slice(code.indexOf(':') + 1)
}

function lireAnnee(cle: CleLecture, d: DonneesChiffres, decalage: Decalage): Lecture | undefined {
  const ensemble = trouver(decalage === 0 ? d.actuels : d.precedents, cle.code)
  const { territoire } = cle
  if (territoire === null) return ensemble && lireLigne(ensemble, cle)
  if (cle.ventilation === null && ensemble !== undefined) {
    const ligne = trouverLigne(ensemble, 'territoire', territoire)
    if (ligne !== undefined) return { etat: 'lu', indicateur: ensemble, ligne }
  }
  const propre = lireDansTerritoire(cle, d, decalage)
  return propre && lireLigne(propre, cle)
}

function lireLigne(indicateur: Indicateur, { ventilation, modalite }: CleLecture): Lecture | undefined {
  if (ventilation === null) return { etat: 'lu', indicateur, ligne: null }
  const ligne = trouverLigne(indicateur, ventilation, modalite)
  return ligne && { etat: 'lu', indicateur, ligne }
}

/** Without any data an indicator has no breakdown at all: none of its lines is then known to have been removed. */
function estVide(indicateur: Indicateur, { ventilation, territoire }: CleLecture): boolean {
  const nom = ventilation ?? (territoire === null ? null : 'territoire')
  return nom === null || (indicateur.ventilations[nom] ?? []).length === 0
}

const PREFIXE_OBJECTIF = 'taux_objectif_'

/** In the catalogue, and not asked in either year: a rate without a target says so, it was not removed. */
function estSansObjet(code: string, d: DonneesChiffres): boolean {
  if ([...d.actuels, ...d.precedents].some(i => i.code === code)) return false
  const propre = code.startsWith(PREFIXE_OBJECTIF) ? code.slice(PREFIXE_OBJECTIF.length) : code
  return CATALOGUE.some(definition => definition.code === propre)
}

function versIndicateur(lu: Lecture | undefined): Indicateur | undefined {
  return lu === undefined || lu.etat === 'inconnu' ? undefined : lu.indicateur
}

function trouver(liste: readonly Indicateur[], code: string): Indicateur | undefined {
  return liste.find(i => i.code === code)
}

function trouverLigne(
  i: Indicateur,
  ventilation: string,
  modalite: string | null,
): ModaliteValeur | undefined {
  return i.ventilations[ventilation]?.find(l => l.modalite === modalite)
}
