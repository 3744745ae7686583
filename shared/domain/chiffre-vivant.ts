import { ABSENCES, type Absence } from './absence.ts'
import { findDefinition } from './catalogue.ts'
import type { Indicateur, Unite } from './indicateur.ts'
import {
  type Decalage,
  type DonneesChiffres,
  type Lecture,
  lireChiffre,
  lireDansTerritoire,
  nommerTerritoire,
} from './lecture-chiffre.ts'
import { evolution, formatEcart, formatNombre, formatTaux, formatValeur } from './nombres.ts'
import type { ChiffreEvalue } from './rapport.ts'
import type { RefChiffre } from './texte-riche.ts'

type Nombre = { valeur: number | null; absence: Absence | null }
type Lu = Extract<Lecture, { etat: 'lu' }>

const ESPACE = '\u00a0'
const FINE = '\u202f'
const MOINS = '\u2212'

/** One text per figure, so that a figure cited many times is evaluated once. */
export function cleChiffre(ref: RefChiffre): string {
  const { code, decalage, territoire, ventilation, modalite, forme } = ref
  return JSON.stringify([code, decalage, territoire, ventilation, modalite, forme])
}

/**
 * A live figure as it prints. Rates are fractions, amounts cents, delays days. `valeur` is null when `absence` is set;
 * `connu` is false when the indicator or the line no longer exists. Years other than the report's and the one before are
 * « non disponible ». An evolution between two rates is in points.
 */
export function evaluerChiffre(ref: RefChiffre, d: DonneesChiffres): ChiffreEvalue {
  const { decalage } = ref
  const lecture = decalage === 0 || decalage === -1 ? lireChiffre(ref, d, decalage) : lireAutreAnnee(ref, d)
  if (lecture.etat === 'inconnu') return chiffreIntrouvable(ref, d)
  const libelle = nommer(ref, d, lecture)
  if (lecture.etat === 'absent' || (decalage !== 0 && decalage !== -1)) {
    const absence = lecture.etat === 'absent' ? lecture.absence : 'nd'
    return { texte: texteAbsence(absence), valeur: null, absence, libelle, connu: true }
  }
  const nombre = lireForme(ref, d, lecture, decalage)
  const texte =
    nombre.valeur === null ? texteAbsence(nombre.absence) : formatForme(ref, lecture, nombre.valeur)
  return { texte, ...nombre, libelle, connu: true }
}

/** A year that the lists do not hold is absent, not removed: only the indicator has to be known. */
function lireAutreAnnee(ref: RefChiffre, d: DonneesChiffres): Lecture {
  const lecture = lireChiffre(ref, d, 0)
  if (lecture.etat !== 'lu') return lecture
  return { etat: 'absent', absence: 'nd', indicateur: lecture.indicateur }
}

function chiffreIntrouvable(ref: RefChiffre, d: DonneesChiffres): ChiffreEvalue {
  const libelle = nommer(ref, d, { etat: 'inconnu' })
  const texte = `[chiffre introuvable${ESPACE}: ${libelle}]`
  return { texte, valeur: null, absence: null, libelle, connu: false }
}

/** In a sentence an absence is said in words; only secrecy keeps its mark. */
function texteAbsence(absence: Absence | null): string {
  const { marque, libelle } = ABSENCES[absence ?? 'nd']
  return absence === 'masque' ? marque : libelle
}

function lireForme(ref: RefChiffre, d: DonneesChiffres, lu: Lu, decalage: Decalage): Nombre {
  const porteur = lu.ligne ?? lu.indicateur
  switch (ref.forme) {
    case 'valeur':
      return nombre(porteur.valeur, porteur.absence)
    case 'part':
      return lirePart(lu)
    case 'numerateur':
    case 'denominateur':
      return lireTerme(ref, d, lu, decalage)
    case 'mediane':
      return lireMediane(ref, d, lu, decalage)
    case 'objectif':
      return lireObjectif(ref, d, lu, decalage)
    case 'evolution':
      return lireEvolution(ref, d, lu, decalage)
  }
}

function nombre(valeur: number | null | undefined, absence: Absence | null): Nombre {
  return typeof valeur === 'number' ? { valeur, absence: null } : { valeur: null, absence: absence ?? 'nd' }
}

/** The share of a line in its breakdown; a rate is its own share; a whole has none. */
function lirePart({ indicateur, ligne }: Lu): Nombre {
  if (indicateur.unite === 'taux') return nombre((ligne ?? indicateur).valeur, (ligne ?? indicateur).absence)
  return ligne === null ? nombre(null, indicateur.absence ?? 'so') : nombre(ligne.part, ligne.absence ?? 'so')
}

/** A term that the line does not carry is read from the territory's own lists; a hidden value hides its terms. */
function lireTerme(ref: RefChiffre, d: DonneesChiffres, lu: Lu, decalage: Decalage): Nombre {
  const terme = ref.forme === 'denominateur' ? 'denominateur' : 'numerateur'
  const porteur = lu.ligne ?? lu.indicateur
  if (porteur.absence === 'masque') return nombre(null, 'masque')
  const propre = ref.ventilation === null ? lireDansTerritoire(ref, d, decalage) : undefined
  if (propre?.absence === 'masque') return nombre(null, 'masque')
  return nombre(porteur[terme] ?? propre?.[terme], porteur.absence ?? 'so')
}

function lireMediane(ref: RefChiffre, d: DonneesChiffres, lu: Lu, decalage: Decalage): Nombre {
  const porteur = lirePorteur(ref, d, lu, decalage)
  if (porteur === undefined) return nombre(null, lu.ligne?.absence ?? 'so')
  return nombre(porteur.mediane, porteur.absence ?? 'so')
}

function lireObjectif(ref: RefChiffre, d: DonneesChiffres, lu: Lu, decalage: Decalage): Nombre {
  return nombre(lirePorteur(ref, d, lu, decalage)?.objectif?.valeur, 'so')
}

/** Medians and targets belong to a whole: a line has none, a territory's own list has its own. */
function lirePorteur(
  ref: RefChiffre,
  d: DonneesChiffres,
  lu: Lu,
  decalage: Decalage,
): Indicateur | undefined {
  if (ref.ventilation !== null) return undefined
  return ref.territoire === null ? lu.indicateur : lireDansTerritoire(ref, d, decalage)
}

/** Of the year before, the lists do not know what came before it. */
function lireEvolution(ref: RefChiffre, d: DonneesChiffres, lu: Lu, decalage: Decalage): Nombre {
  if (decalage !== 0) return nombre(null, 'nd')
  const { unite } = lu.indicateur
  if (unite === 'oui_non') return nombre(null, 'so')
  const apres = lireValeur(lu)
  const avant = lireValeur(lireChiffre(ref, d, -1))
  if (apres.valeur === null || avant.valeur === null)
    return nombre(
      null,
      [apres, avant].some(n => n.absence === 'masque') ? 'masque' : (apres.absence ?? avant.absence),
    )
  if (unite === 'taux') return nombre(apres.valeur - avant.valeur, null)
  return nombre(evolution(avant.valeur, apres.valeur), 'nc')
}

/** The plain value of what was read, or why there is none. */
export function lireValeur(lecture: Lecture): Nombre {
  if (lecture.etat === 'inconnu') return nombre(null, 'nd')
  if (lecture.etat === 'absent') return nombre(null, lecture.absence)
  const { valeur, absence } = lecture.ligne ?? lecture.indicateur
  return nombre(valeur, absence)
}

function formatForme(ref: RefChiffre, { indicateur }: Lu, valeur: number): string {
  const { unite } = indicateur
  if (ref.forme === 'part') return formatTaux(valeur)
  if (ref.forme === 'evolution') return formatEvolution(valeur, unite)
  if (ref.forme === 'numerateur' || ref.forme === 'denominateur') return formatTerme(indicateur, valeur)
  return formatValeur(valeur, null, unite)
}

function formatEvolution(valeur: number, unite: Unite): string {
  if (unite === 'taux') return formatEcart(valeur, 'pourcentage')
  const texte = formatTaux(Math.abs(valeur))
  if (/^0,0\D/.test(texte)) return texte
  return `${valeur < 0 ? MOINS : '+'}${FINE}${texte}`
}

/** The terms of « realisation of a target » are in the unit of the value that has the target; other terms are counts or means of work. */
function formatTerme({ code }: Indicateur, valeur: number): string {
  const vise = code.startsWith('taux_objectif_')
    ? findDefinition(code.slice('taux_objectif_'.length))
    : undefined
  return vise === undefined ? formatNombre(valeur, 2) : formatValeur(valeur, null, vise.unite)
}

const FORMES: Record<RefChiffre['forme'], string | null> = {
  valeur: null,
  part: 'part',
  numerateur: 'numérateur',
  denominateur: 'dénominateur',
  mediane: 'médiane',
  evolution: 'évolution',
  objectif: 'objectif',
}

/** « Sorties de l’accompagnement global, CDI, Meaux, part, 2023 ». */
function nommer(ref: RefChiffre, d: DonneesChiffres, lecture: Lecture): string {
  const annee = d.annee + ref.decalage
  const indicateur = lecture.etat === 'inconnu' ? undefined : lecture.indicateur
  const connu = indicateur ?? [...d.actuels, ...d.precedents].find(i => i.code === ref.code)
  const ligne = lecture.etat === 'lu' ? lecture.ligne : null
  const modalite = ref.ventilation === null ? null : (ligne?.libelle ?? ref.modalite)
  const periode = ref.forme === 'evolution' ? `de ${annee - 1} à ${annee}` : String(annee)
  return [
    connu?.libelle ?? findDefinition(ref.code)?.libelle ?? ref.code,
    modalite,
    ref.territoire === null ? null : nommerTerritoire(ref.territoire, d),
    FORMES[ref.forme],
    periode,
  ]
    .filter(mot => mot !== null)
    .join(', ')
}
