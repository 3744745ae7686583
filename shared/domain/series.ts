import { getDate } from './calendrier-periodes.ts'
import { formatJourIso, joursDansMois, partiesDuJour } from './dates.ts'
import { AppError } from './erreurs.ts'
import { getJourSaisi } from './jour-saisi.ts'
import { nommerJourFerie } from './jours-feries.ts'
import type { Serie } from './serie.ts'

/** As many as one series may create. */
const MAX_DATES = 200

type DateSerie = { date: string; prevue: string; raison: string | null }

/**
 * The days of a series in order: `prevue` follows from the rule, `date` is the working day that replaces it when it is a
 * public holiday, or a week-end that a day of the month fell on; `raison` says so. A replaced day stays in its month and
 * before the end of the series whenever it can. Refuses a series that ends before it starts or is too long.
 */
export function listDatesSerie(serie: Serie): DateSerie[] {
  const du = getJourSaisi(serie.du, 'du')
  const au = getJourSaisi(serie.au, 'au')
  if (au < du)
    throw new AppError(
      'serie_invalide',
      `La série finit (${serie.au}) avant de commencer (${serie.du}). Corrigez la date de fin.`,
      { champ: 'au' },
    )
  const prevues = listPrevues(serie.regle, du, au)
  if (prevues.length > MAX_DATES)
    throw new AppError(
      'serie_trop_longue',
      `Cette série compte ${prevues.length} séances, ${MAX_DATES} au plus sont créées à la fois. Rapprochez la date de fin.`,
      { champ: 'au', nombre: prevues.length, maximum: MAX_DATES },
    )
  return prevues.map(prevue => placer(prevue, au, serie.regle))
}

function listPrevues(regle: Serie['regle'], du: number, au: number): number[] {
  const jours = regle.type === 'semaines' ? listSemaines(regle, du, au) : listMensuels(regle, du, au)
  return jours.filter(jour => jour >= du && jour <= au)
}

function listSemaines(
  regle: Extract<Serie['regle'], { type: 'semaines' }>,
  du: number,
  au: number,
): number[] {
  const premier = du + ((regle.jour - getJourSemaine(du) + 7) % 7)
  const pas = regle.toutesLes * 7
  return Array.from(
    { length: Math.max(0, Math.floor((au - premier) / pas) + 1) },
    (_, i) => premier + i * pas,
  )
}

function listMensuels(
  regle: Exclude<Serie['regle'], { type: 'semaines' }>,
  du: number,
  au: number,
): number[] {
  const debut = getMois(du)
  const jours: number[] = []
  for (let mois = debut; mois <= getMois(au); mois += regle.tousLesMois) {
    const annee = Math.floor(mois / 12)
    const numero = (mois % 12) + 1
    jours.push(
      regle.type === 'jour_du_mois' ? borner(annee, numero, regle.jour) : trouverRang(annee, numero, regle),
    )
  }
  return jours
}

function borner(annee: number, mois: number, jour: number): number {
  return getDate(annee, mois, Math.min(jour, joursDansMois(annee, mois)))
}

/** The nth weekday of a month, or its last (rang −1). */
function trouverRang(annee: number, mois: number, regle: { rang: number; jour: number }): number {
  if (regle.rang === -1) {
    const fin = getDate(annee, mois, joursDansMois(annee, mois))
    return fin - ((getJourSemaine(fin) - regle.jour + 7) % 7)
  }
  const debut = getDate(annee, mois, 1)
  return debut + ((regle.jour - getJourSemaine(debut) + 7) % 7) + (regle.rang - 1) * 7
}

function placer(prevue: number, au: number, regle: Serie['regle']): DateSerie {
  const raison = expliquer(prevue, regle)
  const date = raison === null ? prevue : remplacer(prevue, au)
  return { date: formatJourIso(date), prevue: formatJourIso(prevue), raison }
}

/** Somebody who asks for each Saturday wants Saturdays: only a day of the month is moved off a week-end. */
function expliquer(jour: number, regle: Serie['regle']): string | null {
  const ferie = nommerJourFerie(jour)
  if (ferie !== null) return `Jour férié : ${ferie}.`
  if (regle.type !== 'jour_du_mois' || getJourSemaine(jour) < 6) return null
  return `Ce jour est un ${getJourSemaine(jour) === 6 ? 'samedi' : 'dimanche'}.`
}

function remplacer(prevue: number, au: number): number {
  const apres = chercherOuvre(prevue, 1)
  if (apres <= au && getMois(apres) === getMois(prevue)) return apres
  const avant = chercherOuvre(prevue, -1)
  return getMois(avant) === getMois(prevue) || apres > au ? avant : apres
}

function chercherOuvre(jour: number, pas: 1 | -1): number {
  let candidat = jour + pas
  while (getJourSemaine(candidat) > 5 || nommerJourFerie(candidat) !== null) candidat += pas
  return candidat
}

/** 1 is Monday: 1 January 1970 was a Thursday. */
function getJourSemaine(jour: number): number {
  return ((((jour + 3) % 7) + 7) % 7) + 1
}

/** Months since year 0. */
function getMois(jour: number): number {
  const { annee, mois } = partiesDuJour(jour)
  return annee * 12 + mois - 1
}
