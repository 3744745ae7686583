import {
  estCroix,
  estInconnu,
  findAbsence,
  findBooleen,
  nettoyerTexte,
} from '../../../../shared/domain/formats.ts'
import {
  estDateAmbigue,
  findDate,
  findDateCompacte,
  findJourSerie,
} from '../../../../shared/domain/formats-date.ts'
import {
  aFormeDeNir,
  estAdresse,
  estCourriel,
  estNir,
  estNirNombre,
  estNirScientifique,
  estTelephone,
} from '../../../../shared/domain/formats-identite.ts'
import { estNombreAmbigu, findNombre } from '../../../../shared/domain/formats-nombre.ts'

/** Counts over all the cells of a column; nothing here is a value of the file but sums and extremes. */
export type Mesures = {
  cellules: number
  inconnues: number
  absences: number
  erreurs: number
  datesTypees: number
  datesTexte: number
  datesCompactes: number
  /** Numbers that could be Excel serials from 1927 to 2064. */
  series: number
  annees: number
  jmaSeul: number
  mjaSeul: number
  datesAmbigues: number
  /** Texts that are read the same under both orders and prove nothing. */
  nombres: number
  entiers: number
  virgule: number
  point: number
  nombresAmbigus: number
  pourcents: number
  nonPourcents: number
  monnaies: number
  scientifiques: number
  zeroInitial: number
  booleens: number
  croix: number
  zeroUn: number
  textes: number
  longueur: number
  separateurs: number
  nirs: number
  /** 13 or 15 digits in the places of a NIR, their key right, wrong or missing. */
  formesNir: number
  courriels: number
  telephones: number
  adresses: number
  exempleDate: string | null
  exempleNombre: string | null
}

/** All counts at zero. */
export function creerMesures(): Mesures {
  return {
    cellules: 0,
    inconnues: 0,
    absences: 0,
    erreurs: 0,
    datesTypees: 0,
    datesTexte: 0,
    datesCompactes: 0,
    series: 0,
    annees: 0,
    jmaSeul: 0,
    mjaSeul: 0,
    datesAmbigues: 0,
    nombres: 0,
    entiers: 0,
    virgule: 0,
    point: 0,
    nombresAmbigus: 0,
    pourcents: 0,
    nonPourcents: 0,
    monnaies: 0,
    scientifiques: 0,
    zeroInitial: 0,
    booleens: 0,
    croix: 0,
    zeroUn: 0,
    textes: 0,
    longueur: 0,
    separateurs: 0,
    nirs: 0,
    formesNir: 0,
    courriels: 0,
    telephones: 0,
    adresses: 0,
    exempleDate: null,
    exempleNombre: null,
  }
}

/** Cells that hold something: neither empty, nor « NULL », nor a mark of absence. */
export function compterPleines(m: Mesures): number {
  return m.cellules - m.inconnues - m.absences
}

/** Adds a text seen `fois` times. */
export function mesurerTexte(m: Mesures, texte: string, fois: number): void {
  m.cellules += fois
  const propre = nettoyerTexte(texte)
  if (estInconnu(propre)) m.inconnues += fois
  else if (findAbsence(propre) !== undefined) m.absences += fois
  else mesurerPlein(m, propre, fois)
}

/** Adds a number seen `fois` times. */
export function mesurerNombre(m: Mesures, n: number, fois: number): void {
  m.cellules += fois
  m.nombres += fois
  m.nonPourcents += fois
  if (Number.isInteger(n)) m.entiers += fois
  if (n === 0 || n === 1) m.zeroUn += fois
  compterEntier(m, n, fois)
  const forme = aFormeDeNir(String(n))
  if (forme) m.formesNir += fois
  // A spreadsheet writes zeros in the place of the digits that it lost.
  if (estNirNombre(n) && (forme || n % 1_000_000 === 0)) m.nirs += fois
}

function mesurerPlein(m: Mesures, propre: string, fois: number): void {
  m.longueur += propre.length * fois
  const booleen = findBooleen(propre)
  if (booleen !== undefined) m.booleens += fois
  if (booleen !== undefined && estCroix(propre)) m.croix += fois
  if (!/\d/.test(propre)) {
    if (booleen === undefined) mesurerMots(m, propre, fois)
    return
  }
  const forme = aFormeDeNir(propre)
  if (forme) m.formesNir += fois
  if ((forme && estNir(propre)) || estNirScientifique(propre)) m.nirs += fois
  if (!mesurerDate(m, propre, fois) && !mesurerChiffres(m, propre, fois)) mesurerMots(m, propre, fois)
}

function mesurerMots(m: Mesures, propre: string, fois: number): void {
  m.textes += fois
  if (/[;|,/\n]/.test(propre)) m.separateurs += fois
  if (estCourriel(propre)) m.courriels += fois
  else if (estTelephone(propre)) m.telephones += fois
  else if (estAdresse(propre)) m.adresses += fois
}

function mesurerDate(m: Mesures, propre: string, fois: number): boolean {
  const lue = findDate(propre)
  if (!lue) return false
  m.datesTexte += fois
  if (estDateAmbigue(lue)) {
    m.datesAmbigues += fois
    m.exempleDate ??= propre
  } else if (lue.mja === null) m.jmaSeul += fois
  else if (lue.jma === null) m.mjaSeul += fois
  return true
}

function mesurerChiffres(m: Mesures, propre: string, fois: number): boolean {
  if (estTelephone(propre)) m.telephones += fois
  const lu = findNombre(propre)
  if (!lu) return false
  m.nombres += fois
  if (lu.zeroInitial) m.zeroInitial += fois
  if (lu.scientifique) m.scientifiques += fois
  if (lu.pourcent) m.pourcents += fois
  else m.nonPourcents += fois
  if (lu.monnaie) m.monnaies += fois
  if (lu.virgule === 0 || lu.virgule === 1) m.zeroUn += fois
  if (estNombreAmbigu(lu)) {
    m.nombresAmbigus += fois
    m.exempleNombre ??= propre
  } else {
    if (lu.preuve !== null) m[lu.preuve] += fois
    if (Number.isInteger(lu.virgule)) m.entiers += fois
    if (lu.preuve === null && !lu.pourcent) compterEntier(m, lu.virgule, fois)
  }
  if (findDateCompacte(propre) !== undefined) m.datesCompactes += fois
  return true
}

function compterEntier(m: Mesures, n: number, fois: number): void {
  if (n >= 1900 && n <= 2100 && Number.isInteger(n)) m.annees += fois
  if (n >= 10_000 && n <= 60_000 && findJourSerie(n) !== undefined) m.series += fois
}
