import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { findNombre } from '../../../../shared/domain/formats-nombre.ts'
import { findPeriode } from '../../../../shared/domain/formats-periode.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { IndexValeurs } from '../map/index-valeurs.ts'
import { codeDeFeuille, codeIndicateurLocal, findUnite, type IndexIndicateurs } from '../map/indicateurs.ts'
import type { RawRow } from '../read/port.ts'
import { classerLibelles } from './axes.ts'
import { texteCellule } from './cellules.ts'
import { estColonneDeChiffres } from './forme.ts'
import type { Lexique } from './lexique.ts'
import { compterPleines } from './mesures.ts'
import { estComparaison, estCompteCreux, estPartCreuse } from './mots-creux.ts'
import { listDistinctes } from './preuve.ts'
import { estLibelleTotal } from './role-ligne.ts'
import type { Candidat, ColonneVue } from './sens-scores.ts'
import type { AxeCroise, DescriptionCroise } from './types.ts'

export type SourceCroise = {
  nom: string
  titres: string[]
  /** Header lines, one label per column of the zone, merged ones carried. */
  niveaux: string[][]
  vues: ColonneVue[]
  candidats: Candidat[][]
  lexique: Lexique
  index: IndexValeurs
  indicateurs: IndexIndicateurs
}

const SENS_AXE: Partial<Record<Sens, AxeCroise>> = {
  periode: 'periode',
  territoire: 'territoire',
  indicateur: 'indicateur',
  categorie: 'categorie',
  motif_sortie: 'categorie',
  acteur: 'categorie',
  freins: 'categorie',
  mesures: 'categorie',
  sexe: 'categorie',
  axe: 'categorie',
  modalite: 'categorie',
  niveau_formation: 'categorie',
  duree_inscription: 'categorie',
}

/** Describes a crosstab: which columns are labels, which axis each family of labels is, what the sheet itself says. */
export function decrireCroise(source: SourceCroise): DescriptionCroise {
  const { chiffres, gardees, totaux } = choisirColonnes(source.vues)
  const derniere = Math.max(...chiffres.map(v => v.index))
  const colonnesCles = source.vues.filter(
    v => !chiffres.includes(v) && v.index < derniere && !estColonneVide(v),
  )
  const cles = colonnesCles.map(vue => ({ index: vue.index, axe: axeCle(vue, source), reporter: true }))
  const niveaux = listAxesNiveaux(gardees, source)
  nommerInconnus(cles, niveaux)
  const feuille = indicateurDeFeuille(source)
  const valeurs = axesDesValeurs(gardees, niveaux, source.vues[0]?.index ?? 0, feuille.libelle)
  const parLigne = cles.some(c => c.axe === 'indicateur')
  const parColonne = valeurs.every(v => v.axes.some(a => a.axe === 'indicateur'))
  return {
    cles: cles.map(c => ({ ...c, axe: c.axe ?? 'categorie' })),
    valeurs,
    totaux,
    indicateur: parLigne || parColonne ? null : feuille,
    prefixe: codeDeFeuille(source.nom),
    unite: uniteDeFeuille(source),
    enPoints: false,
    decimales: null,
  }
}

/** Totals are checked and not stored; objectives and gaps beside periods are no figures of the bilan. */
function choisirColonnes(vues: ColonneVue[]): {
  chiffres: ColonneVue[]
  gardees: ColonneVue[]
  totaux: number[]
} {
  const chiffres = vues.filter(estColonneDeChiffres)
  const parPeriode = chiffres.some(v => v.etiquettes.some(e => findPeriode(e) !== undefined))
  const retenues = chiffres.filter(v => !(parPeriode && v.etiquettes.some(estComparaison)))
  const gardees = retenues.filter(v => !v.etiquettes.some(estLibelleTotal))
  if (gardees.length === 0) return { chiffres, gardees: retenues, totaux: [] }
  const totaux = retenues.filter(v => !gardees.includes(v)).map(v => v.index)
  return { chiffres, gardees, totaux }
}

/** A bare « Nombre » is the sheet's own indicator, a bare « % » its share. */
function axesDesValeurs(
  vues: ColonneVue[],
  niveaux: Niveau[],
  premiere: number,
  titre: string,
): DescriptionCroise['valeurs'] {
  return vues.map(vue => ({
    index: vue.index,
    axes: niveaux.flatMap(n => {
      const libelle = n.libelles[vue.index - premiere] ?? ''
      if (libelle === '' || n.axe === null || estCompteCreux(libelle)) return []
      if (estPartCreuse(libelle)) return [{ axe: 'indicateur' as const, libelle: `Part (en %) – ${titre}` }]
      return [{ axe: n.axe, libelle }]
    }),
  }))
}

type Niveau = { libelles: string[]; axe: AxeCroise | null }
type Cle = { index: number; axe: AxeCroise | null; reporter: boolean }

function estColonneVide(vue: ColonneVue): boolean {
  return compterPleines(vue.profil.mesures) === 0
}

function axeCle(vue: ColonneVue, source: SourceCroise): AxeCroise | null {
  const entete = vue.etiquettes.join(' ')
  const type = source.index.territoires.typeEntete(entete)
  const libelles = [...listDistinctes(vue.profil)].map(([cell]) => texteCellule(cell))
  const classe = classerLibelles(libelles, type, source.index, source.indicateurs)
  if (classe !== null) return classe
  const rang = source.vues.indexOf(vue)
  const dit = source.candidats[rang]?.find(c => c.score >= 0.6 && SENS_AXE[c.sens] !== undefined)
  if (dit) return SENS_AXE[dit.sens] ?? null
  return type === null || entete === '' ? null : 'territoire'
}

/** The header lines that tell columns apart; a line that says the same over all of them (« Année ») is dropped. */
function listAxesNiveaux(vues: ColonneVue[], source: SourceCroise): Niveau[] {
  const premiere = source.vues[0]?.index ?? 0
  return source.niveaux.flatMap(ligne => {
    const libelles = vues.map(v => ligne[v.index - premiere] ?? '')
    const distincts = new Set(libelles.filter(l => l !== ''))
    if (distincts.size === 0) return []
    const axe = classerLibelles(libelles, null, source.index, source.indicateurs)
    if (axe === null && distincts.size === 1 && vues.length > 1) return []
    const creux = [...distincts].every(l => estCompteCreux(l) || estPartCreuse(l))
    if (creux) return [{ libelles: ligne, axe: 'indicateur' as const }]
    return [{ libelles: ligne, axe }]
  })
}

/** The first family of unknown labels is the indicators when nothing else is; the others are categories of them. */
function nommerInconnus(cles: Cle[], niveaux: Niveau[]): void {
  let trouve = [...cles, ...niveaux].some(a => a.axe === 'indicateur')
  for (const axe of [...cles, ...niveaux]) {
    if (axe.axe !== null) continue
    axe.axe = trouve ? 'categorie' : 'indicateur'
    trouve = true
  }
  let deja = false
  for (const axe of [...cles, ...niveaux]) {
    if (axe.axe === 'indicateur' && deja) axe.axe = 'categorie'
    if (axe.axe === 'indicateur') deja = true
  }
}

/** The sheet's own indicator: known by its name or its title, else the code of its name with the title as label. */
function indicateurDeFeuille(source: SourceCroise): { code: string; libelle: string } {
  const titre = titrePrincipal(source.titres)
  const nu = titre?.replace(/^\s*(?:tableau|tab\.?|figure|fig\.?)\s*[\w.]*\s*[-–—:.]\s*/i, '') ?? null
  const connu = [source.nom, nu, titre]
    .flatMap(t => (t === null ? [] : [sansPeriode(t)]))
    .map(source.indicateurs)
  const trouve = connu.find(c => c !== undefined)
  if (trouve) return { code: trouve.code, libelle: trouve.libelle }
  const libelle = nu ?? titre ?? nettoyerTexte(source.nom)
  return { code: codeDeFeuille(source.nom) ?? codeIndicateurLocal(libelle, null), libelle }
}

function sansPeriode(titre: string): string {
  return titre.replace(/\s*[-–—(,]?\s*(?:en |pour |année |de )?(?:19|20)\d{2}\)?/gi, '').trim()
}

/** The title of a table: its first title line that is neither a unit nor a note. */
function titrePrincipal(titres: string[]): string | null {
  return titres.find(t => t.length > 8 && !/^(?:note|source|champ|en %|en jours|lecture)\b/i.test(t)) ?? null
}

function uniteDeFeuille(source: SourceCroise): DescriptionCroise['unite'] {
  const courtes = source.titres.filter(t => t.length <= 30)
  const titre = titrePrincipal(source.titres)?.replace(/^\s*tableau\s*[\w.]*\s*[-–—:.]\s*/i, '')
  for (const t of [...courtes, ...(titre === undefined ? [] : [titre])]) {
    const unite = findUnite(t)
    if (unite !== null) return unite
  }
  return null
}

/** The period that the titles, then the name of the sheet, say; null when they say none or several. */
export function periodeDeFeuille(nom: string, titres: string[]): string | null {
  for (const texte of [...titres, nom]) {
    const direct = findPeriode(texte)
    if (direct?.annee) return direct.periode
    const annees = new Set(texte.match(/\b20\d{2}\b/g) ?? [])
    if (annees.size === 1) return [...annees][0] ?? null
  }
  return null
}

/** The territory that the name of the sheet or a title line names (« Agence de Meaux », « Territoire : Meaux »). */
export function territoireDeFeuille(nom: string, titres: string[], index: IndexValeurs): string | null {
  const { territoires } = index
  const textes = [nom, ...titres.filter(t => t.length <= 80).flatMap(t => [t, ...t.split(/\s*[:–—|]\s*/)])]
  return textes.find(t => /\p{L}{2}/u.test(t) && nommeTerritoire(t, territoires)) ?? null
}

/** A département has to be named whole: « 09-donnees » is a numbered sheet and not the Ariège. */
function nommeTerritoire(texte: string, territoires: IndexValeurs['territoires']): boolean {
  const trouve = territoires.find(texte, null)
  if (!trouve) return false
  return trouve.type !== 'departement' || normaliserLibelle(texte).includes(normaliserLibelle(trouve.libelle))
}

/** True when a rate of the rows is written as points: some value that its unit makes a rate is above 1.5. */
export function estEnPoints(
  rows: RawRow[],
  croise: DescriptionCroise,
  estTaux: (row: RawRow, index: number) => boolean,
): boolean {
  return rows.some(row =>
    croise.valeurs.some(v => {
      const n = nombreSimple(row.cellules[v.index] ?? null)
      return n !== null && Math.abs(n) > 1.5 && estTaux(row, v.index)
    }),
  )
}

function nombreSimple(cell: Cell): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return null
  const lu = findNombre(nettoyerTexte(cell))
  return lu && !lu.pourcent ? lu.virgule : null
}
