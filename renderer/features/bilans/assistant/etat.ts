import type { OptionsImport, Question, ResultatImport } from '../../../../shared/domain/bilan.ts'

export const ETAPES = ['fichier', 'zone', 'colonnes', 'valeurs', 'apercu'] as const
export type Etape = (typeof ETAPES)[number]
export type Statut = 'faite' | 'question' | 'erreur'
export type Reponses = Omit<OptionsImport, 'fichiers' | 'convention'>

const ETAPE_DE_QUESTION: Record<Question['reponse']['cle'], Etape> = {
  feuille: 'zone',
  forme: 'zone',
  colonnes: 'colonnes',
  dates: 'colonnes',
  decimales: 'colonnes',
  valeurs: 'valeurs',
  personnes: 'valeurs',
}

/** The questions answered in one step. */
export function questionsDe(resultat: ResultatImport, etape: Etape): Question[] {
  return resultat.questions.filter(q => ETAPE_DE_QUESTION[q.reponse.cle] === etape)
}

/**
 * A known layout goes straight to the preview; otherwise the first step that asks something. The partner links the
 * numbers of the persons from one year to the next: a name never seen before is shown before anything else.
 */
export function premiereEtape(resultat: ResultatImport, partenaires: readonly string[]): Etape {
  if (erreursDeFichier(resultat).length > 0) return 'fichier'
  const connu = resultat.source !== null && partenaires.includes(resultat.source)
  if (partenaires.length > 0 && !connu) return 'fichier'
  return ETAPES.find(etape => questionsDe(resultat, etape).length > 0) ?? 'apercu'
}

/** Errors of the file itself: nothing of it can be read, so there is no row to correct. */
export function erreursDeFichier(resultat: ResultatImport): ResultatImport['erreurs'] {
  return resultat.erreurs.filter(e => e.ligne === null)
}

/** What the list of steps shows beside each of them. */
export function statutDe(resultat: ResultatImport, etape: Etape): Statut {
  if (etape === 'fichier') return erreursDeFichier(resultat).length > 0 ? 'erreur' : 'faite'
  if (etape === 'apercu') return resultat.erreurs.some(e => e.ligne !== null) ? 'erreur' : 'faite'
  return questionsDe(resultat, etape).length > 0 ? 'question' : 'faite'
}

/** Writes one answer where the question says. An answer for one column does not touch the others. */
export function repondre(reponses: Reponses, question: Question, valeur: string): Reponses {
  const { cle, sens, element } = question.reponse
  const c = reponses.correspondance ?? {}
  if (cle === 'feuille') return { ...reponses, feuille: valeur }
  if (cle === 'forme') return { ...reponses, ...(estForme(valeur) ? { forme: valeur } : {}) }
  if (cle === 'valeurs' && sens !== null && element !== null)
    return avec(reponses, {
      valeurs: { ...c.valeurs, [sens]: { ...c.valeurs?.[sens], [element]: valeur } },
    })
  if (cle === 'dates' && estOrdre(valeur))
    return element === null
      ? { ...reponses, dates: valeur }
      : avec(reponses, { dates: { ...c.dates, [element]: valeur } })
  if (cle === 'decimales' && estDecimales(valeur))
    return element === null
      ? { ...reponses, decimales: valeur }
      : avec(reponses, { decimales: { ...c.decimales, [element]: valeur } })
  if (cle === 'colonnes' && element !== null)
    return avec(reponses, { colonnes: { ...c.colonnes, [element]: valeur } })
  if (cle === 'personnes' && element !== null && (valeur === 'meme' || valeur === 'distinctes'))
    return avec(reponses, { personnes: { ...c.personnes, [element]: valeur } })
  throw new Error(`Réponse « ${valeur} » sans place pour la question ${question.code}`)
}

/** The same answers with this part of the mapping changed. */
export function avec(
  reponses: Reponses,
  partie: Partial<NonNullable<OptionsImport['correspondance']>>,
): Reponses {
  return { ...reponses, correspondance: { ...reponses.correspondance, ...partie } }
}

type Case = NonNullable<OptionsImport['corrections']>[number]

/** One more correction; the same cell corrected again keeps the last text only. */
export function corriger(reponses: Reponses, correction: Case): Reponses {
  const autres = (reponses.corrections ?? []).filter(
    c =>
      c.fichier !== correction.fichier ||
      c.feuille !== correction.feuille ||
      c.ligne !== correction.ligne ||
      c.colonne !== correction.colonne,
  )
  return { ...reponses, corrections: [...autres, correction] }
}

type Ligne = NonNullable<OptionsImport['lignesExclues']>[number]

/** Leaves a row out, or takes it back. */
export function basculerLigne(reponses: Reponses, { fichier, feuille, ligne }: Ligne): Reponses {
  const exclues = reponses.lignesExclues ?? []
  const autres = exclues.filter(e => e.fichier !== fichier || e.feuille !== feuille || e.ligne !== ligne)
  const retiree = autres.length < exclues.length
  return { ...reponses, lignesExclues: retiree ? autres : [...autres, { fichier, feuille, ligne }] }
}

export type Comptes = {
  lignesLues: number
  ecartees: number
  aCreer: number
  aModifier: number
  identiques: number
  enErreur: number
}

/** Counts over every sheet of every file. */
export function totaliser(resultat: ResultatImport): Comptes {
  const total = { lignesLues: 0, ecartees: 0, aCreer: 0, aModifier: 0, identiques: 0, enErreur: 0 }
  for (const feuille of resultat.fichiers.flatMap(f => f.feuilles))
    for (const cle of Object.keys(total) as (keyof Comptes)[]) total[cle] += feuille[cle]
  return total
}

const estForme = (v: string) => v === 'nominatif' || v === 'agrege' || v === 'croise'
const estOrdre = (v: string) => v === 'jma' || v === 'mja' || v === 'amj'
const estDecimales = (v: string) => v === 'virgule' || v === 'point'
