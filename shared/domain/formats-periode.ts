import { nettoyerTexte } from './formats.ts'
import { findMois } from './formats-date.ts'

/**
 * The period that a label names: `2018`, `2018-03`, `2018-T1`, `2018-S2`, `2015-2016`, `2018 (2)` for a duplicated
 * column. `annee` is false when the label has a month or a quarter without its year (`03`, `T1`).
 */
export type PeriodeLue = { periode: string; annee: boolean }

const AN = '((?:19|20)\\d{2})'
const PREFIXE =
  '(?:(?:en|au|annee|année|an|exercice|bilan|campagne|total|cumul|valeur|realise|réalisé|donnees|données|effectifs?|nombre|nb|valeurs?)\\.? )*'
const ANNEE = new RegExp(`^${PREFIXE}${AN}(?: ?(?:\\*+|\\((?:p|e|r|sd|1|\\*)\\)|p|e))?$`, 'i')
const DOUBLON = new RegExp(`^${AN} ?\\((\\d+)\\)$`)
const INTERVALLE = new RegExp(`^${PREFIXE}${AN} ?(?:-|–|/|à|a) ?${AN}$`, 'i')
const MOIS_AN = new RegExp(`^([a-zéûô]{3,9})\\.?[ -]?${AN}$`, 'i')
const MOIS_AN_COURT = /^([a-zéûô]{3,9})\.?[ -]?(\d{2})$/i
const MOIS_CHIFFRES = new RegExp(`^(0?[1-9]|1[0-2])[/-]${AN}$`)
const AN_MOIS = new RegExp(`^${AN}[/-](0[1-9]|1[0-2])$`)
const FIN_ANNEE = new RegExp(`^(?:situation )?(?:au |le )?31(?:/12/| d[ée]cembre )${AN}$`, 'i')
const DU_AU = new RegExp(
  `^(?:du )?0?1(?:er)?(?:/0?1/| janvier )${AN} (?:au|à|-) 31(?:/12/| d[ée]cembre )\\1$`,
  'i',
)
const TRIMESTRE =
  /^(?:(?:t|trim\.?|trimestre) ?([1-4])|([1-4])(?:er|e|ère|è|eme|ème|nd)? ?(?:t|trim\.?|trimestre))(?: (?:de )?((?:19|20)\d{2}))?$/i
const SEMESTRE =
  /^(?:(?:s|sem\.?|semestre) ?([12])|([12])(?:er|e|nd|eme|ème)? ?(?:s|sem\.?|semestre))(?: (?:de )?((?:19|20)\d{2}))?$/i
const AN_TRIMESTRE = new RegExp(`^${AN}[ -]?(?:t|trim\\.? ?)([1-4])$`, 'i')

/** The period that a cleaned label names; undefined when it names none. A bare number counts only from 1990 to 2100. */
export function findPeriode(texte: string): PeriodeLue | undefined {
  const t = nettoyerTexte(texte)
  if (t.length > 45) return undefined
  return findAnnee(t) ?? findMoisPeriode(t) ?? findFraction(t)
}

function findAnnee(t: string): PeriodeLue | undefined {
  const an = ANNEE.exec(t) ?? FIN_ANNEE.exec(t) ?? DU_AU.exec(t)
  if (an) return { periode: an[1] ?? '', annee: true }
  const doublon = DOUBLON.exec(t)
  if (doublon) return { periode: `${doublon[1]} (${doublon[2]})`, annee: true }
  const deux = INTERVALLE.exec(t)
  return deux ? { periode: `${deux[1]}-${deux[2]}`, annee: true } : undefined
}

function findMoisPeriode(t: string): PeriodeLue | undefined {
  const mots = MOIS_AN.exec(t) ?? MOIS_AN_COURT.exec(t)
  const mois = mots && findMois(mots[1] ?? '')
  if (mots && mois) return { periode: `${siecle(mots[2] ?? '')}-${deux(mois)}`, annee: true }
  const chiffres = MOIS_CHIFFRES.exec(t)
  if (chiffres) return { periode: `${chiffres[2]}-${deux(Number(chiffres[1]))}`, annee: true }
  const inverse = AN_MOIS.exec(t)
  if (inverse) return { periode: `${inverse[1]}-${inverse[2]}`, annee: true }
  const seul = findMois(t)
  return seul === undefined ? undefined : { periode: deux(seul), annee: false }
}

function findFraction(t: string): PeriodeLue | undefined {
  const inverse = AN_TRIMESTRE.exec(t)
  if (inverse) return { periode: `${inverse[1]}-T${inverse[2]}`, annee: true }
  for (const [forme, lettre] of [
    [TRIMESTRE, 'T'],
    [SEMESTRE, 'S'],
  ] as const) {
    const m = forme.exec(t)
    if (!m) continue
    const rang = `${lettre}${m[1] ?? m[2]}`
    return m[3] === undefined ? { periode: rang, annee: false } : { periode: `${m[3]}-${rang}`, annee: true }
  }
  return undefined
}

/** A period without its year (`03`, `T1`) put in a year; the others are returned as they are. */
export function completerPeriode(lue: PeriodeLue, annee: string | null): string {
  return lue.annee || annee === null ? lue.periode : `${annee}-${lue.periode}`
}

function siecle(an: string): string {
  return an.length === 4 ? an : `20${an}`
}

function deux(n: number): string {
  return String(n).padStart(2, '0')
}
