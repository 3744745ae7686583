import type { Forme } from '../../../../shared/domain/bilan.ts'
import type { RawRow } from '../read/port.ts'
import { estVide } from './cellules.ts'
import { creerProfil, type Profil, profiler } from './profil.ts'
import { estLibelleNote, estLibelleTotal, survoler } from './role-ligne.ts'
import type { FeuilleDetectee } from './types.ts'

/** Rows kept to check totals and to describe a crosstab; beyond, a sheet is a list and its rows are not kept. */
const MAX_GARDEES = 5000
const MAX_SUSPENDUES = 200

export type Bornes = { gauche: number; droite: number; premiere: number; derniere: number | null }

/** What one pass over the data rows of a sheet has gathered. */
export type Analyse = {
  profils: Profil[]
  lignesLues: number
  derniere: number
  ecartees: FeuilleDetectee['ecartees']
  totaux: RawRow[]
  /** Data rows, kept for crosstabs and lists only, up to `MAX_GARDEES`. */
  gardees: RawRow[]
  ajouter(row: RawRow): void
  fermer(): void
}

type Passe = { bornes: Bornes; forme: Forme; entetes: string[]; suspendues: RawRow[]; analyse: Analyse }

/**
 * Reads the data rows of a zone: sets aside totals, repeated headers, section titles and footnotes, profiles the rest.
 * `entetes` are the last header line's labels.
 */
export function creerAnalyse(bornes: Bornes, forme: Forme, entetes: string[]): Analyse {
  const analyse: Analyse = {
    profils: Array.from({ length: bornes.droite - bornes.gauche + 1 }, creerProfil),
    lignesLues: 0,
    derniere: bornes.premiere - 1,
    ecartees: [],
    totaux: [],
    gardees: [],
    ajouter: row => ajouter(passe, row),
    fermer: () => {
      liberer(passe, 'note')
      analyse.ecartees.sort((a, b) => a.ligne - b.ligne)
    },
  }
  const passe: Passe = { bornes, forme, entetes, suspendues: [], analyse }
  return analyse
}

function ajouter(passe: Passe, row: RawRow): void {
  const { gauche, droite, premiere, derniere } = passe.bornes
  if (row.ligne < premiere || (derniere !== null && row.ligne > derniere)) return
  const vue = survoler(row, gauche, droite, 3)
  if (vue.pleines === 0) return
  const texte = typeof vue.premiere === 'string' ? vue.premiere : null
  if (texte !== null && estTotal(passe, texte, vue.pleines)) {
    liberer(passe, 'titre')
    ecarter(passe, row, 'total')
    passe.analyse.totaux.push(row)
  } else if (texte !== null && estEnteteRepete(passe, texte, vue.index, row)) {
    ecarter(passe, row, 'titre')
  } else if (
    texte !== null &&
    estMince(passe, vue.pleines, row) &&
    passe.suspendues.length < MAX_SUSPENDUES
  ) {
    passe.suspendues.push(row)
  } else {
    liberer(passe, 'titre')
    compter(passe, row)
  }
}

/** In a list each row is one value: « Total » may be its territory, and only a row with little else is a total. */
function estTotal(passe: Passe, texte: string, pleines: number): boolean {
  return estLibelleTotal(texte) && (passe.forme !== 'agrege' || pleines <= 2)
}

function estEnteteRepete(passe: Passe, texte: string, index: number, row: RawRow): boolean {
  const { entetes, bornes } = passe
  if (texte.trim() !== entetes[index - bornes.gauche]) return false
  const suivant = row.cellules[index + 1]
  return (
    suivant === undefined || suivant === null || entetes[index + 1 - bornes.gauche] === String(suivant).trim()
  )
}

/** A row with one text alone, or in a crosstab a label without any figure. */
function estMince(passe: Passe, pleines: number, row: RawRow): boolean {
  const { gauche, droite } = passe.bornes
  if (pleines === 1) return droite > gauche
  if (passe.forme === 'nominatif' || pleines !== 2) return false
  const textes = row.cellules.slice(gauche, droite + 1).filter(c => !estVide(c))
  return textes.length === 2 && textes.every(c => typeof c === 'string' && c.length > 30)
}

/** Rows held back turn out to be inside the table: sections of a crosstab, incomplete rows of a list. */
function liberer(passe: Passe, role: 'titre' | 'note'): void {
  for (const row of passe.suspendues.splice(0)) {
    if (passe.forme === 'nominatif' && !estNote(passe, row, role)) compter(passe, row)
    else ecarter(passe, row, role)
  }
}

function estNote(passe: Passe, row: RawRow, role: 'titre' | 'note'): boolean {
  const { premiere } = survoler(row, passe.bornes.gauche, passe.bornes.droite, 1)
  if (typeof premiere !== 'string') return false
  if (estLibelleNote(premiere)) return true
  const loin = row.ligne > passe.analyse.derniere + 1
  return role === 'note' && /\s/.test(premiere.trim()) && (premiere.length > 25 || loin)
}

function ecarter(passe: Passe, row: RawRow, role: FeuilleDetectee['ecartees'][number]['role']): void {
  passe.analyse.ecartees.push({ ligne: row.ligne, role })
}

function compter({ bornes, forme, analyse }: Passe, row: RawRow): void {
  const { gauche, droite } = bornes
  const { profils } = analyse
  analyse.lignesLues++
  analyse.derniere = row.ligne
  if (forme !== 'nominatif' && analyse.gardees.length < MAX_GARDEES) analyse.gardees.push(row)
  const fin = Math.min(droite, row.cellules.length - 1)
  for (let i = gauche; i <= fin; i++) {
    const cell = row.cellules[i]
    const profil = profils[i - gauche]
    if (cell !== null && cell !== undefined && cell !== '' && profil) profiler(profil, cell)
  }
}
