import type { Forme, Sens } from '../../../../shared/domain/bilan.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import type { IndexValeurs } from '../map/index-valeurs.ts'
import { separerListe } from '../map/listes.ts'
import { type EnteteLu, lireEntete, scorerRegle } from './entete.ts'
import type { Contenu, Lexique } from './lexique.ts'
import { compterPleines } from './mesures.ts'
import { compterDistinctes, type Profil } from './profil.ts'

export type Candidat = { sens: Sens; score: number; precision: string | null; raison: string }
/** Reason given for a column of long sentences. */
export const TEXTE_LIBRE = 'texte libre'
/** Reason given for a column whose values are NIR, whatever its header. */
export const NIR_RECONNU = 'numéros de sécurité sociale'
/** Keys apart, 0.6 of numbers drawn at random have the form of a NIR: more than that is no chance. */
const FORMES_NIR = 0.7
/** An empty column never takes a meaning from one that holds something. */
const FORCE_VIDE = 0.7

export type ColonneVue = { index: number; etiquettes: string[]; profil: Profil }

const DES_LISTES: Sens[] = ['indicateur', 'periode', 'categorie', 'valeur', 'unite']
const PAR_CONTENU: Partial<Record<Sens, number>> = {
  sexe: 0.75,
  motif_sortie: 0.72,
  acteur: 0.62,
  territoire: 0.72,
  niveau_formation: 0.7,
  duree_inscription: 0.7,
  freins: 0.7,
  modalite: 0.6,
  axe: 0.62,
}
/** Words under which whole numbers may be dates (serials of a spreadsheet, `20230415`). */
const CONCEPTS_DATES = [
  'date',
  'entree',
  'sortie',
  'fin',
  'naissance',
  'prescription',
  'demande',
  'diagnostic',
  'echeance',
  'prevu',
  'prolong',
  'inscription',
]
const FERMES: Sens[] = ['sexe', 'motif_sortie', 'axe']

/** Every meaning that the header, the content and the labels of a column make plausible, best first. */
export function listCandidats(
  vue: ColonneVue,
  forme: Forme,
  lexique: Lexique,
  index: IndexValeurs,
): Candidat[] {
  const identite = candidatIdentite(vue, index)
  const taux = creerTaux(vue.profil, index)
  const parSens = new Map<Sens, Candidat>()
  const garder = (c: Candidat) => {
    if (c.score > (parSens.get(c.sens)?.score ?? 0)) parSens.set(c.sens, c)
  }
  for (const c of candidatsEntete(vue, lexique, taux)) garder(c)
  for (const c of candidatsFrein(vue, lexique, index)) garder(c)
  if (forme === 'nominatif') for (const c of candidatsContenu(vue, taux)) garder(c)
  if (identite) garder(identite)
  preciserTerritoire(parSens, vue, index)
  return [...parSens.values()]
    .filter(c => (forme === 'nominatif' ? !DES_LISTES.includes(c.sens) : true))
    .sort((a, b) => b.score - a.score)
}

/** The lowest header line speaks first; read with the group titles above it, it counts fully only when alone it says nothing. */
function candidatsEntete(vue: ColonneVue, lexique: Lexique, taux: (s: Sens) => number): Candidat[] {
  const bas = vue.etiquettes.at(-1) ?? ''
  const complet = vue.etiquettes.join(' ')
  const seuls = candidatsTexte(bas, 1, vue, lexique, taux)
  if (bas === complet) return seuls
  const dejaDit = seuls.some(c => c.score >= 0.5)
  return [...seuls, ...candidatsTexte(complet, dejaDit ? 0.6 : 0.97, vue, lexique, taux)]
}

function candidatsTexte(
  texte: string,
  poids: number,
  vue: ColonneVue,
  lexique: Lexique,
  taux: (s: Sens) => number,
): Candidat[] {
  const lu = lireEntete(texte, lexique)
  return lexique.regles.flatMap(regle => {
    const entete = scorerRegle(lu, regle, lexique) * poids
    if (entete < 0.3) return []
    const contenu =
      regle.contenu.length === 0 ? 1 : ratioContenu(vue.profil, regle.contenu, lu, taux(regle.sens))
    const score = entete * contenu * ajustement(vue.profil, regle.sens, taux)
    return [{ sens: regle.sens, score, precision: regle.precision, raison: `en-tête « ${texte} »` }]
  })
}

/** 0 when the content cannot be that, else 0.6 to 1; an empty column is judged by its header alone, after the others. */
function ratioContenu(profil: Profil, contenus: Contenu[], lu: EnteteLu, taux: number): number {
  const pleines = compterPleines(profil.mesures)
  if (pleines === 0) return FORCE_VIDE
  if (contenus.length === 0) return 1
  const parts = contenus.map(c => partContenu(profil, c, lu, pleines))
  const part = Math.max(...parts, contenus.includes('booleen') || contenus.includes('texte') ? taux : 0)
  return part < 0.3 ? 0 : 0.6 + 0.4 * Math.min(1, part)
}

function partContenu(profil: Profil, contenu: Contenu, lu: EnteteLu, pleines: number): number {
  const m = profil.mesures
  const dates = m.datesTypees + m.datesTexte
  switch (contenu) {
    case 'date': {
      const attendue = CONCEPTS_DATES.some(c => lu.concepts.has(c))
      return (dates + (attendue ? Math.max(m.series, m.datesCompactes) : 0)) / pleines
    }
    case 'annee':
      return m.annees / pleines
    case 'nombre':
      return m.nombres / pleines
    case 'booleen':
      return Math.max(m.booleens, m.zeroUn) / pleines
    case 'code':
      return (m.textes + m.nombres) / pleines
    case 'libre':
      return m.longueur > 25 * pleines ? m.textes / pleines : 0
    default:
      return m.textes / pleines
  }
}

/** What the labels say of a header's meaning, and for an identifier how far its values differ. */
function ajustement(profil: Profil, sens: Sens, taux: (s: Sens) => number): number {
  const pleines = compterPleines(profil.mesures)
  if (pleines === 0) return 1
  if (sens === 'identifiant') return 0.85 + 0.15 * Math.min(1, compterDistinctes(profil) / pleines)
  if (!(sens in PAR_CONTENU)) return 1
  const reconnus = taux(sens)
  if (reconnus >= 0.5) return 1 + 0.12 * reconnus
  // An unknown modalité counts as no AG: only its own header may say so, never « Parcours » above a code.
  if (sens === 'modalite' && reconnus < 0.1) return 0.7
  if (sens === 'acteur' && reconnus < 0.1) return 0.8
  return FERMES.includes(sens) && reconnus < 0.1 && compterDistinctes(profil) >= 5 ? 0.7 : 1
}

function candidatsContenu(vue: ColonneVue, taux: (s: Sens) => number): Candidat[] {
  const m = vue.profil.mesures
  const pleines = compterPleines(m)
  if (pleines < 2 || m.textes + m.booleens < 0.7 * pleines || m.nombres > 0.5 * pleines) return []
  return Object.entries(PAR_CONTENU).flatMap(([cle, force]) => {
    const sens = cle as Sens
    const reconnus = taux(sens)
    if (reconnus < 0.8 || compterDistinctes(vue.profil) < 2) return []
    return [{ sens, score: force * reconnus, precision: null, raison: 'valeurs reconnues' }]
  })
}

/** A header that is the name of a frein (« Mobilité », « dif_transport ») over yes/no values. */
function candidatsFrein(vue: ColonneVue, lexique: Lexique, index: IndexValeurs): Candidat[] {
  const m = vue.profil.mesures
  const pleines = compterPleines(m)
  if (pleines > 0 && Math.max(m.booleens, m.zeroUn) < 0.7 * pleines) return []
  const bas = vue.etiquettes.at(-1) ?? ''
  const lu = lireEntete(bas, lexique)
  const frein = [bas, lu.mots.join(' '), motsSans(lu, 'frein')]
    .map(texte => index.find('freins', texte))
    .find(entree => entree !== undefined)
  const dit = lireEntete(vue.etiquettes.join(' '), lexique).concepts.has('frein')
  if (!frein) return []
  const score = dit ? 1.05 : pleines > 0 ? 0.8 : 0.5
  return [{ sens: 'frein_oui_non', score, precision: frein.code, raison: `frein « ${frein.libelle} »` }]
}

/** The words of a header but those of one concept: « Pb logement » is « logement ». */
function motsSans(lu: EnteteLu, concept: string): string {
  const hors = lu.concepts.get(concept)
  return lu.mots.filter((_, i) => !hors?.has(i)).join(' ')
}

/** The NIR by its digits; e-mails, telephones, addresses and long free text by their form. */
function candidatIdentite(vue: ColonneVue, index: IndexValeurs): Candidat | null {
  const m = vue.profil.mesures
  const pleines = compterPleines(m)
  if (pleines === 0) return null
  const dire = (sens: Sens, score: number, raison: string) => ({ sens, score, precision: null, raison })
  if (m.nirs >= 0.5 * pleines || m.formesNir >= FORMES_NIR * pleines) return dire('nir', 2, NIR_RECONNU)
  if (m.courriels >= 0.3 * pleines) return dire('identite', 1.5, 'adresses électroniques')
  if (m.adresses >= 0.4 * pleines) return dire('identite', 1.5, 'adresses postales')
  if (m.telephones >= 0.8 * pleines) return dire('identite', 0.9, 'numéros de téléphone')
  if (m.longueur < 60 * pleines || m.textes < 0.5 * pleines) return null
  return sontListesConnues(vue.profil, index) ? null : dire('identite', 0.85, TEXTE_LIBRE)
}

/** Long cells made of known mesures or freins only are lists, and no sentences about somebody. */
function sontListesConnues(profil: Profil, index: IndexValeurs): boolean {
  const textes = premiers(profil, 100).map(([texte]) => texte)
  const part = (sens: Sens) => {
    const connu = (libelle: string) => index.find(sens, libelle) !== undefined
    return textes.filter(t => separerListe(t, connu).every(connu)).length / textes.length
  }
  return part('mesures') >= 0.5 || part('freins') >= 0.5
}

function creerTaux(profil: Profil, index: IndexValeurs): (sens: Sens) => number {
  const echantillon = premiers(profil, 400)
  const memo = new Map<Sens, number>()
  const connu = (sens: Sens, texte: string): boolean => {
    const propre = nettoyerTexte(texte)
    if (sens === 'territoire') return /\D/.test(propre) && index.territoires.find(propre, null) !== undefined
    if (sens === 'freins' || sens === 'mesures') {
      const trouve = (l: string) => index.find(sens, l) !== undefined
      return separerListe(propre, trouve).some(trouve)
    }
    return index.find(sens, propre) !== undefined
  }
  return sens => {
    const deja = memo.get(sens)
    if (deja !== undefined) return deja
    const pleins = echantillon.filter(([t]) => nettoyerTexte(t) !== '' && !/^null$/i.test(nettoyerTexte(t)))
    const total = pleins.reduce((s, [, fois]) => s + fois, 0)
    const bons = pleins.reduce((s, [t, fois]) => s + (connu(sens, t) ? fois : 0), 0)
    const taux = total === 0 ? 0 : bons / total
    memo.set(sens, taux)
    return taux
  }
}

/** The first distinct texts of a profile, with their counts. */
function premiers(profil: Profil, nombre: number): [string, number][] {
  const liste: [string, number][] = []
  for (const [texte, { fois }] of profil.textes) {
    if (liste.length >= nombre) break
    liste.push([texte, fois])
  }
  return liste
}

function preciserTerritoire(parSens: Map<Sens, Candidat>, vue: ColonneVue, index: IndexValeurs): void {
  const candidat = parSens.get('territoire')
  if (!candidat) return
  const { territoires } = index
  const type = territoires.typeEntete(vue.etiquettes.join(' ')) ?? candidat.precision
  const premier = type === territoires.premierType ? 0.04 : 0
  // The département of every row says nothing in a convention whose territories are agencies.
  const etranger = type === 'departement' && !territoires.types.includes(type) ? 0.6 : 1
  parSens.set('territoire', { ...candidat, precision: type, score: candidat.score * etranger + premier })
}
