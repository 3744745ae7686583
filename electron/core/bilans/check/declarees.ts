import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { lettreColonne } from '../../../../shared/domain/cellule.ts'
import { contientIdentite } from '../../../../shared/domain/formats-identite.ts'
import { completerPeriode, findPeriode } from '../../../../shared/domain/formats-periode.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { ValeurLot } from '../commit/lot.ts'
import { IDENTITE_REFUSEE } from '../detect/convertisseur.ts'
import type { Conversion } from '../detect/types.ts'
import { codeIndicateurLocal, findUnite, type IndexIndicateurs } from '../map/indicateurs.ts'
import { texteBrut } from './formes.ts'
import { type IndexLignes, indexer } from './index-lignes.ts'
import type { Libelles } from './libelles.ts'
import type { Signalements } from './signalements.ts'

/** One declared value with its labels as the file writes them. */
export type Declaree = {
  ligne: number
  /** 0-based. */
  colonne: number
  indicateurLibelle: string | null
  indicateurCode: string | null
  territoireLibelle: string | null
  territoireType: string | null
  periodeLibelle: string | null
  categorieLibelles: string[]
  unite: Unite | null
  cell: Cell
  conversion: Conversion
}

export type SuiviDeclarees = {
  valeurs: ValeurLot[]
  index: IndexLignes
  indicateurs: IndexIndicateurs
  libelles: Libelles
  /** Completes « T1 » or « mars », and stands for a period that the file does not give. */
  annee: number | null
  erreurs: Signalements
  avertissements: Signalements
}

export type LieuDeclarees = {
  numero: number
  fichier: string
  feuille: string
  espace: string
  /** Keys seen in the file. */
  cles: Map<string, number>
  exclues: ReadonlySet<number>
  /** Put before the codes of labels that the catalogue does not know. */
  prefixe: string | null
}

/** Converts the declared values of one sheet, one by one. An empty cell stores nothing. */
export function creerDeclarees(lieu: LieuDeclarees, s: SuiviDeclarees): (d: Declaree) => void {
  const dits = new Set<string>()
  const nomme = creerNomme()
  return d => {
    const place = {
      fichier: lieu.fichier,
      feuille: lieu.feuille,
      ligne: d.ligne,
      colonne: lettreColonne(d.colonne),
    }
    const entree = { feuille: lieu.numero, ligne: d.ligne, position: -1, colonne: d.colonne }
    const refuser = (code: string, message: string) => {
      s.erreurs.ajouter({ ...place, code, message })
      indexer(s.index, { ...entree, lot: -1, etat: 'en_erreur' })
    }
    const avertir = (code: string, message: string) => {
      if (dits.has(message)) return
      dits.add(message)
      s.avertissements.ajouter({ ...place, code, message })
    }
    if (lieu.exclues.has(d.ligne)) {
      indexer(s.index, { ...entree, lot: -1, etat: 'exclue' })
      return
    }
    const { conversion } = d
    if (conversion.erreur !== null) return refuser('cellule_illisible', conversion.erreur)
    if (conversion.valeur === null && conversion.absence === null) return
    if (nomme(d)) return refuser('cellule_illisible', IDENTITE_REFUSEE)
    const periode = lirePeriode(d.periodeLibelle, s.annee)
    if (periode === null) return refuser('periode_manquante', SANS_PERIODE)
    const indicateur = lireIndicateur(d, s, lieu.prefixe, avertir)
    if (indicateur === null) return refuser('indicateur_manquant', SANS_INDICATEUR)
    const territoire = lireTerritoire(d, s, avertir, refuser)
    if (territoire === undefined) return
    const valeur = enUnite(conversion.valeur, indicateur.unite, avertir)
    if (valeur === undefined)
      return refuser('cellule_illisible', `« ${brutDe(d.cell)} » n’est pas un nombre.`)
    const lot = s.valeurs.push({
      feuille: lieu.numero,
      ligne: d.ligne,
      colonne: place.colonne,
      cellule: `${place.colonne}${d.ligne}`,
      indicateur: indicateur.code,
      libelle: indicateur.libelle,
      territoire,
      periode,
      categorie: d.categorieLibelles.length === 0 ? null : d.categorieLibelles.join(' / '),
      unite: indicateur.unite,
      valeur,
      absence: conversion.absence,
      brut: brutDe(d.cell),
      cle: creerCle(lieu, indicateur.code, territoire, periode, d.categorieLibelles),
    })
    indexer(s.index, { ...entree, lot: lot - 1, etat: 'a_creer' })
  }
}

/** True when a label of a value names somebody; each label is looked at once. */
function creerNomme(): (d: Declaree) => boolean {
  const vus = new Map<string, boolean>()
  const regarder = (libelle: string): boolean => {
    const deja = vus.get(libelle)
    if (deja !== undefined) return deja
    const dit = contientIdentite(libelle)
    vus.set(libelle, dit)
    return dit
  }
  return d =>
    [d.indicateurLibelle, d.territoireLibelle, ...d.categorieLibelles].some(l => l !== null && regarder(l))
}

const SANS_PERIODE =
  'La période de cette valeur manque : ajoutez une colonne « Année » ou indiquez l’année de l’import (--annee).'
const SANS_INDICATEUR = 'L’indicateur de cette valeur manque : complétez la colonne des indicateurs.'
const TERRITOIRE: Sens = 'territoire'

type Dire = (code: string, message: string) => void

function lirePeriode(libelle: string | null, annee: number | null): string | null {
  const an = annee === null ? null : String(annee)
  if (libelle === null) return an
  const lue = findPeriode(libelle)
  return lue ? completerPeriode(lue, an) : libelle
}

function lireIndicateur(
  d: Declaree,
  s: SuiviDeclarees,
  prefixe: string | null,
  avertir: Dire,
): { code: string; libelle: string; unite: Unite } | null {
  const libelle = d.indicateurLibelle
  const connu = libelle === null ? undefined : s.indicateurs(libelle)
  if (d.indicateurCode !== null)
    return {
      code: d.indicateurCode,
      libelle: libelle ?? d.indicateurCode,
      unite: d.unite ?? connu?.unite ?? findUnite(libelle ?? '') ?? 'nombre',
    }
  if (libelle === null) return null
  if (connu) return { ...connu, unite: d.unite ?? connu.unite }
  const code = codeIndicateurLocal(libelle, prefixe)
  if (code === '') return null
  avertir(
    'indicateur_local',
    `L’indicateur « ${libelle} » n’est pas dans le catalogue : ses valeurs sont gardées à part (${code}).`,
  )
  return { code, libelle, unite: d.unite ?? findUnite(libelle) ?? 'nombre' }
}

/** Null: the whole. Undefined: refused. */
function lireTerritoire(
  d: Declaree,
  s: SuiviDeclarees,
  avertir: Dire,
  refuser: Dire,
): string | null | undefined {
  if (d.territoireLibelle === null || d.territoireLibelle === '') return null
  const lu = s.libelles.lire(TERRITOIRE, d.territoireLibelle, d.territoireType)
  if (lu.avertissement) avertir(lu.avertissement.code, lu.avertissement.message)
  if (lu.probleme === null) return lu.codes[0] ?? null
  refuser(lu.probleme.code, lu.probleme.message)
  return undefined
}

const MAX_FRACTION = 1.5

/** Rates are fractions and money is in cents in the base; undefined when the cell is no number. */
function enUnite(valeur: Conversion['valeur'], unite: Unite, avertir: Dire): number | null | undefined {
  if (valeur === null) return null
  if (typeof valeur === 'boolean') return valeur ? 1 : 0
  if (typeof valeur === 'string') return undefined
  if (unite === 'centimes') return Math.round(valeur * 100)
  if (unite !== 'taux' || Math.abs(valeur) <= MAX_FRACTION) return valeur
  avertir(
    'taux_en_points',
    `Un taux est écrit ${String(valeur).replace('.', ',')} : il est lu comme un pourcentage.`,
  )
  return Number(`${valeur}e-2`)
}

const brutDe = (cell: Cell): string | null => (cell === null ? null : texteBrut(cell))

/** What makes it the same value in a later file of the same source; a label written twice in one file is two values. */
function creerCle(
  lieu: LieuDeclarees,
  indicateur: string,
  territoire: string | null,
  periode: string,
  categories: string[],
): string {
  const cle = [lieu.espace, indicateur, territoire ?? '', periode, ...categories.map(normaliserLibelle)].join(
    '|',
  )
  const rang = lieu.cles.get(cle) ?? 0
  lieu.cles.set(cle, rang + 1)
  return rang === 0 ? cle : `${cle}#${rang}`
}
