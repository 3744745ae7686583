import { type Sens, sensSchema } from '../../../../shared/domain/bilan.ts'
import { lettreColonne } from '../../../../shared/domain/cellule.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import { decideDecimales, decideFormat, decideOrdre } from './format-colonne.ts'
import { compterPleines } from './mesures.ts'
import { prouver } from './preuve.ts'
import { compterDistinctes } from './profil.ts'
import type { SensChoisi } from './sens.ts'
import { type Candidat, type ColonneVue, NIR_RECONNU } from './sens-scores.ts'
import type { ColonneDetectee, ContexteDetection } from './types.ts'

const PREUVE_VIDE = { min: null, max: null, somme: null, vides: 0, distinctes: 0, exemples: [] }
/** An order is lent by a sibling column only to a column of few values, and only by a well filled one. */
const MAX_DATES_PRETEES = 6
const MIN_DATES_PREUVE = 20

/** Label of a column for the user: its header lines joined. */
export function enteteComplet(vue: ColonneVue): string {
  return vue.etiquettes.join(' – ')
}

/** The answer kept for a column, by its letter or by its header (exactly or blind to case and accents). */
function findReponse<T>(table: Record<string, T> | undefined, lettre: string, entete: string): T | undefined {
  if (!table) return undefined
  if (Object.hasOwn(table, lettre)) return table[lettre]
  if (Object.hasOwn(table, entete)) return table[entete]
  const cherche = normaliserLibelle(entete)
  return Object.entries(table).find(([cle]) => cherche !== '' && normaliserLibelle(cle) === cherche)?.[1]
}

/** Candidates with the user's answer in the place of the guesses; `inconnues` lists answers that name no meaning. */
export function appliquerReponses(
  vues: ColonneVue[],
  candidats: Candidat[][],
  contexte: ContexteDetection,
): { candidats: Candidat[][]; inconnues: { colonne: string; reponse: string }[] } {
  const inconnues: { colonne: string; reponse: string }[] = []
  const corriges = vues.map((vue, rang) => {
    const lettre = lettreColonne(vue.index)
    const reponse = findReponse(contexte.options.correspondance?.colonnes, lettre, enteteComplet(vue))
    const guess = candidats[rang] ?? []
    if (reponse === undefined) return guess
    const [texte = '', precision = null] = reponse.split(':')
    const lu = sensSchema.safeParse(texte)
    if (!lu.success) {
      inconnues.push({ colonne: lettre, reponse })
      return guess
    }
    // NIR are never kept, not even as a key: the answer may only leave the column out.
    if (guess.some(c => c.raison === NIR_RECONNU) && lu.data !== 'ignoree') return guess
    const devinee = guess.find(c => c.sens === lu.data)?.precision ?? null
    return [{ sens: lu.data, score: 10, precision: precision ?? devinee, raison: 'choisi par l’utilisateur' }]
  })
  return { candidats: corriges, inconnues }
}

/** The columns with their format decided from all their values; the profiles must be closed. */
export function construireColonnes(
  vues: ColonneVue[],
  choix: SensChoisi[],
  contexte: ContexteDetection,
): ColonneDetectee[] {
  const brutes = vues.map((vue, rang) => construire(vue, choix[rang], contexte))
  const preteuse = brutes.find(
    (c, rang) =>
      c.ordre !== null && c.ordre !== 'amj' && (vues[rang]?.profil.textes.size ?? 0) >= MIN_DATES_PREUVE,
  )
  return brutes.map((colonne, rang) => {
    const vue = vues[rang]
    if (!vue) return colonne
    const finale = emprunterOrdre(colonne, vue, preteuse)
    return { ...finale, preuve: finale.ambigu ? preuveDesComptes(vue) : prouver(finale, vue.profil) }
  })
}

function construire(
  vue: ColonneVue,
  choisi: SensChoisi | undefined,
  contexte: ContexteDetection,
): ColonneDetectee {
  const m = vue.profil.mesures
  const colonne = lettreColonne(vue.index)
  const entete = enteteComplet(vue)
  const sens: Sens | null = choisi?.sens ?? null
  const format = decideFormat(m, sens)
  const { correspondance, dates, decimales } = contexte.options
  const date = format === 'date' ? decideOrdre(m) : { ordre: null, ambigu: null }
  const nombre = ['nombre', 'montant', 'pourcentage'].includes(format)
    ? decideDecimales(m)
    : { decimales: null, ambigu: null }
  const ordreDit = findReponse(correspondance?.dates, colonne, entete) ?? dates
  const decimalesDites = findReponse(correspondance?.decimales, colonne, entete) ?? decimales
  const ordre = date.ambigu && ordreDit ? ordreDit : date.ordre
  const marque = nombre.ambigu && decimalesDites ? decimalesDites : nombre.decimales
  const enDoute = sens !== null && sens !== 'ignoree'
  const ambigu = enDoute && ordre === null && date.ambigu ? date.ambigu : null
  const douteNombre = enDoute && marque === null ? nombre.ambigu : null
  return {
    index: vue.index,
    colonne,
    entete,
    sens,
    precision: choisi?.precision ?? null,
    format,
    ordre,
    decimales: marque,
    preuve: PREUVE_VIDE,
    ambigu: ambigu ?? douteNombre,
    raisonSens: choisi?.raison ?? '',
    ...(contexte.depuis1904 === true ? { depuis1904: true } : {}),
    enPoints: format === 'pourcentage' ? false : sens === 'valeur' && /%/.test(entete),
    blancFaux: format === 'booleen' && m.croix > 0 && m.croix === m.booleens && compterPleines(m) === m.croix,
  }
}

/** A column of a few dates that could be read both ways takes the order that the rest of the sheet proves, and says so. */
function emprunterOrdre(
  colonne: ColonneDetectee,
  vue: ColonneVue,
  preteuse: ColonneDetectee | undefined,
): ColonneDetectee {
  if (colonne.ambigu?.type !== 'dates' || !preteuse || vue.profil.textes.size > MAX_DATES_PRETEES)
    return colonne
  const raisonSens = `${colonne.raisonSens} ; ordre des dates prouvé par la colonne ${preteuse.colonne}`
  return { ...colonne, ordre: preteuse.ordre, ambigu: null, raisonSens }
}

function preuveDesComptes(vue: ColonneVue) {
  return { ...PREUVE_VIDE, vides: vue.profil.mesures.inconnues, distinctes: compterDistinctes(vue.profil) }
}
