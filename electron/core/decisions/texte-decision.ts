import type { Article } from '../../../shared/domain/decision.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { normaliserLibelle } from '../../../shared/domain/texte.ts'
import type { Base } from '../database/open.ts'
import { formatNumero, type LigneDecision } from './lignes.ts'

type Textes = { titre: string; considerants: readonly string[]; articles: readonly Article[] }

/** A whole decision as one text: title, considérants, then articles numbered by their order. */
export function formatTexte({ titre, considerants, articles }: Textes): string {
  const numerotes = articles.map((a, i) => `Article ${i + 1} : ${a.verbe} ${a.texte}`)
  return [titre, ...considerants, ...numerotes].join('\n')
}

/** Articles as they are stored, verb in capitals (« APPROUVE »); refuses an article without a verb or without a text. */
export function lireArticles(articles: readonly Article[]): Article[] {
  return articles.map((a, i) => {
    const verbe = a.verbe.trim().toLocaleUpperCase('fr')
    const texte = a.texte.trim()
    if (verbe !== '' && texte !== '') return { verbe, texte }
    const manque = verbe === '' ? 'de verbe (APPROUVE, AUTORISE, DIT…)' : 'de texte'
    throw new AppError(
      'article_incomplet',
      `L’article ${i + 1} n’a pas ${manque}. Complétez-le ou retirez-le.`,
      {
        champ: 'articles',
      },
    )
  })
}

/** The form under which an action is searched. */
export function formatRecherche(...textes: (string | null)[]): string {
  return normaliserLibelle(textes.filter(t => t !== null).join(' '))
}

/** Brings the searched form of a decision up to date with what is stored. To be called inside a transaction. */
export function indexer(base: Base, d: LigneDecision): void {
  const considerants = JSON.parse(d.considerants) as string[]
  const articles = JSON.parse(d.articles) as Article[]
  const texte = formatTexte({ titre: d.titre, considerants, articles })
  base.sqlite
    .prepare('UPDATE decisions SET recherche = ? WHERE id = ?')
    .run(formatRecherche(formatNumero(d), texte, d.responsable), d.id)
}

/** A name or a free text as it is stored: null when nothing was typed. */
export function lireTexte(texte: string | null | undefined): string | null {
  const propre = texte?.trim() ?? ''
  return propre === '' ? null : propre
}
