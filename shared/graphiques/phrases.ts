import { ABSENCES, type Absence } from '../domain/absence.ts'
import { estVrai } from '../domain/comparaison.ts'
import type { Indicateur } from '../domain/indicateur.ts'
import {
  evolution,
  formatDeUnite,
  formatEcart,
  formatNombre,
  formatTaux,
  formatValeur,
} from '../domain/nombres.ts'
import type { Comparaison, LigneVentilation } from './ventilation.ts'

/** Under this count a percentage of change says more than the figures do: only the difference is written. */
const BASE_MINIMALE = 20

const ESPACE = '\u00a0'

/** Finding of a comparison, for a title: « Entrées : + 12,0 % par rapport à 2021 ». */
export function constatEvolution(libelle: string, c: Comparaison): string {
  const apres = c.actuel?.valeur ?? null
  const avant = c.precedent?.valeur ?? null
  if (c.actuel === undefined || apres === null)
    return `${libelle}${ESPACE}: ${motAbsence(c.actuel)} en ${c.annee}`
  const valeur = formatValeur(apres, c.actuel.absence, c.actuel.unite)
  if (avant === null) return `${libelle}${ESPACE}: ${valeur} en ${c.annee}`
  return `${libelle}${ESPACE}: ${valeur} en ${c.annee}, ${motEvolution(c.actuel, avant, apres)} par rapport à ${c.annee - 1}`
}

/** The same in one full sentence, with both figures. */
export function phraseEvolution(libelle: string, c: Comparaison): string {
  const { actuel, precedent, annee } = c
  if (actuel === undefined) return `${libelle}${ESPACE}: aucune donnée en ${annee}.`
  const debut = `${libelle}${ESPACE}: ${valeurOuMot(actuel)} en ${annee}`
  if (precedent === undefined || precedent.absence === 'nd')
    return `${debut}${ESPACE}; l’année ${annee - 1} n’est pas disponible.`
  const fin = `contre ${valeurOuMot(precedent)} en ${annee - 1}`
  if (actuel.valeur === null || precedent.valeur === null) return `${debut}, ${fin}.`
  const ecart = formatEcart(actuel.valeur - precedent.valeur, formatDeUnite(actuel.unite))
  return `${debut}, ${fin} (${ecart}).`
}

/** Finding of a breakdown: its largest line, « non renseigné » and hidden lines left aside. */
export function constatRepartition(
  libelle: string,
  lignes: readonly LigneVentilation[],
  annee: number,
): string {
  const premiere = listParEffectif(lignes)[0]
  if (premiere === undefined) return `${libelle}, ${annee}`
  return `${libelle}${ESPACE}: «${ESPACE}${premiere.libelle}${ESPACE}» en tête${parmiPubliees(lignes.map(l => l.actuel))}${partEntreParentheses(premiere)} en ${annee}`
}

/** The same in one sentence: the two largest lines with their figures. */
export function phraseRepartition(
  libelle: string,
  lignes: readonly LigneVentilation[],
  annee: number,
): string {
  const [premiere, seconde] = listParEffectif(lignes)
  if (premiere === undefined)
    return `${libelle}${ESPACE}: aucune valeur à montrer en ${annee} (pas de donnée, ou des effectifs masqués).`
  const debut = `En ${annee}, «${ESPACE}${premiere.libelle}${ESPACE}» arrive en tête${parmiPubliees(lignes.map(l => l.actuel))}${ESPACE}: ${effectif(premiere)}`
  return seconde === undefined
    ? `${debut}.`
    : `${debut}, devant «${ESPACE}${seconde.libelle}${ESPACE}»${ESPACE}: ${effectif(seconde)}.`
}

/** « en hausse de 12,0 % », « stable » (by the same rule as the words of a text), « en baisse de 3 »; between two rates, in points. */
function motEvolution(i: Indicateur, avant: number, apres: number): string {
  const relatif = evolution(avant, apres)
  const format = formatDeUnite(i.unite)
  const ecart = apres - avant
  if (estVrai('stable', { avant, apres, unite: i.unite, sens: 'au_moins' })) return 'stable'
  const sens = ecart > 0 ? 'en hausse de' : 'en baisse de'
  const enPourcentage = format === 'entier' && relatif !== null && avant >= BASE_MINIMALE
  return `${sens} ${enPourcentage ? formatTaux(Math.abs(relatif)) : sansSigne(formatEcart(Math.abs(ecart), format))}`
}

/** A hidden value may be larger than those that are shown. */
export function parmiPubliees(lignes: readonly ({ absence: Absence | null } | null)[]): string {
  return lignes.some(l => l?.absence === 'masque') ? ' des valeurs publiées' : ''
}

function sansSigne(texte: string): string {
  return texte.replace(/^\+\u202f/, '')
}

function valeurOuMot(i: Indicateur): string {
  return i.valeur === null ? motAbsence(i) : formatValeur(i.valeur, i.absence, i.unite)
}

function motAbsence(i: Indicateur | undefined): string {
  return ABSENCES[i?.absence ?? 'nd'].libelle
}

function listParEffectif(lignes: readonly LigneVentilation[]): LigneVentilation[] {
  return lignes
    .filter(l => l.modalite !== 'non_renseigne' && (l.actuel?.valeur ?? 0) > 0)
    .sort((a, b) => (b.actuel?.valeur ?? 0) - (a.actuel?.valeur ?? 0))
}

function effectif(ligne: LigneVentilation): string {
  return `${formatNombre(ligne.actuel?.valeur ?? 0, 1)}${partEntreParentheses(ligne)}`
}

function partEntreParentheses(ligne: LigneVentilation): string {
  const part = ligne.actuel?.part ?? null
  return part === null ? '' : ` (${formatTaux(part)})`
}
