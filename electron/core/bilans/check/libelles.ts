import type { Question, Sens } from '../../../../shared/domain/bilan.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { suggerer } from '../../../../shared/domain/nomenclature-recherche.ts'
import { codeDepuisLibelle, normaliserLibelle } from '../../../../shared/domain/texte.ts'
import { type IndexValeurs, NOMENCLATURE_DU_SENS } from '../map/index-valeurs.ts'
import type { Probleme } from './lecture.ts'

/** What a label becomes. `codes` empty: it says nothing. A new label warns only where it is first met. */
export type LibelleLu = {
  codes: string[]
  probleme: Probleme | null
  avertissement: { code: string; message: string } | null
}

/** Values that this import adds to the base. */
export type Ajouts = {
  territoires: Map<string, { code: string; type: string; libelle: string }>
  locales: Map<string, { nomenclature: string; code: string; libelle: string }>
}

export type Libelles = {
  /** A label of a column, in the nomenclature of its meaning and no other (`formats.md` « Error or warning »). */
  lire(sens: Sens, libelle: string, precision: string | null): LibelleLu
  connu(sens: Sens, libelle: string): boolean
}

/** Answers of the user and labels learnt from the same source: meaning → label → code. */
export type Reponses = Record<string, Record<string, string>>

export const SANS_VALEUR = 'non_renseigne'
const TERRITOIRES: readonly Sens[] = ['territoire', 'territoire_2']

const LISTES: readonly Sens[] = ['freins', 'mesures']

/** « Aucun frein » is an answer, and not a frein. */
function estAucun(libelle: string): boolean {
  return /^(aucune?s?|neant|rien|sans|ras|pas de)( (freins?|difficultes?|mesures?|objet|identifiee?s?|particuliere?s?))*$/.test(
    normaliserLibelle(libelle),
  )
}

/** Labels → codes, for one sheet; what is new goes to `ajouts`, shared by the import: answers first, then the nomenclatures, then a local value or a question. */
export function creerLibelles(
  index: IndexValeurs,
  convention: Convention,
  reponses: Reponses,
  territoiresConnus: ReadonlySet<string>,
  ajouts: Ajouts,
): Libelles {
  const donnees = normaliserReponses(reponses)
  const themes = themesParLibelle(convention)
  const trouver = (sens: Sens, libelle: string): string[] | undefined => {
    const entree = index.find(sens, libelle) ?? index.find(sens, sansPoints(libelle))
    if (entree) return [entree.code]
    return sens === 'freins' ? themes.get(normaliserLibelle(libelle)) : undefined
  }
  return {
    connu: (sens, libelle) =>
      estAucun(libelle) ||
      trouver(sens, libelle) !== undefined ||
      donnees.get(cleReponse(sens, libelle)) !== undefined,
    lire(sens, libelle, precision) {
      const reponse = donnees.get(cleReponse(sens, libelle))
      if (TERRITOIRES.includes(sens))
        return lireTerritoire(index, reponse ?? libelle, precision, territoiresConnus, ajouts)
      if (reponse === SANS_VALEUR || reponse === '' || (LISTES.includes(sens) && estAucun(libelle)))
        return { codes: [], probleme: null, avertissement: null }
      const codes = trouver(sens, reponse ?? libelle)
      if (codes) return { codes, probleme: null, avertissement: null }
      if (index.nomenclature(sens)?.ouverte === false)
        return { codes: [], probleme: demander(index, sens, libelle), avertissement: null }
      return ajouterLocale(sens, libelle, ajouts)
    },
  }
}

/** « C.D.I. » is CDI: the points of an acronym say nothing. */
function sansPoints(libelle: string): string {
  return libelle.replace(/\b(?:\p{L}\.){2,}/gu, sigle => sigle.replaceAll('.', ''))
}

function cleReponse(sens: string, libelle: string): string {
  return `${sens}\u0000${normaliserLibelle(libelle)}`
}

function normaliserReponses(reponses: Reponses): Map<string, string> {
  return new Map(
    Object.entries(reponses).flatMap(([sens, valeurs]) =>
      Object.entries(valeurs).map(([libelle, code]) => [cleReponse(sens, libelle), code] as const),
    ),
  )
}

/** The themes of a convention stand for freins of the common nomenclature (`regles.md` « Vocabulary by date »). */
function themesParLibelle(convention: Convention): Map<string, string[]> {
  return new Map(
    convention.themesFreins.flatMap(t =>
      [t.libelle, ...t.synonymes].map(l => [normaliserLibelle(l), t.freins] as const),
    ),
  )
}

function lireTerritoire(
  index: IndexValeurs,
  libelle: string,
  type: string | null,
  connus: ReadonlySet<string>,
  ajouts: Ajouts,
): LibelleLu {
  const t = index.territoires.resoudre(libelle, type)
  if (!t) {
    const message = `« ${libelle} » n’est pas un nom de territoire : écrivez son nom ou son code.`
    return {
      codes: [],
      probleme: { code: 'territoire_illisible', message, question: null },
      avertissement: null,
    }
  }
  if (connus.has(t.code)) return { codes: [t.code], probleme: null, avertissement: null }
  if (ajouts.territoires.has(t.code)) return { codes: [t.code], probleme: null, avertissement: null }
  ajouts.territoires.set(t.code, { code: t.code, type: t.type, libelle: t.libelle })
  const message = `Le territoire « ${t.libelle} » n’est pas dans la convention : il est ajouté à la base (${t.code}).`
  return { codes: [t.code], probleme: null, avertissement: { code: 'territoire_ajoute', message } }
}

function ajouterLocale(sens: Sens, libelle: string, ajouts: Ajouts): LibelleLu {
  const nomenclature = NOMENCLATURE_DU_SENS[sens] ?? sens
  const code = codeDepuisLibelle(libelle, '_')
  if (code === '') {
    const message = `« ${libelle} » ne peut pas être lu comme un libellé : écrivez des mots ou videz la cellule.`
    return {
      codes: [],
      probleme: { code: 'libelle_illisible', message, question: null },
      avertissement: null,
    }
  }
  const cle = `${nomenclature}\u0000${code}`
  if (ajouts.locales.has(cle)) return { codes: [code], probleme: null, avertissement: null }
  ajouts.locales.set(cle, { nomenclature, code, libelle })
  const message = `« ${libelle} » n’est pas dans la nomenclature : la valeur est gardée telle quelle et comptée à part.`
  return { codes: [code], probleme: null, avertissement: { code: 'valeur_locale', message } }
}

/** A closed nomenclature: what the label means is asked, nearest answers first. */
function demander(index: IndexValeurs, sens: Sens, libelle: string): Probleme {
  const nomenclature = index.nomenclature(sens)
  const proches = nomenclature ? suggerer(nomenclature, libelle) : []
  const toutes = [...new Set([...proches, ...(nomenclature?.entrees ?? [])])]
  const options = toutes.map(e => ({ valeur: e.code, libelle: e.libelle }))
  const vide = options.some(o => o.valeur === SANS_VALEUR) || sens === 'axe'
  const message = `« ${libelle} » n’est pas connu (${nomenclature?.libelle ?? sens}) : dites à quoi il correspond.`
  const question: Pick<Question, 'options' | 'reponse'> = {
    options: vide ? options : [...options, { valeur: SANS_VALEUR, libelle: 'Non renseigné' }],
    reponse: { cle: 'valeurs', sens, element: libelle },
  }
  return { code: 'valeur_inconnue', message, question }
}
