import type { Request } from '../../../../shared/contract.ts'
import { ABSENCES } from '../../../../shared/domain/absence.ts'
import type { BaseDecision, Decision } from '../../../../shared/domain/decision.ts'
import { uniteSchema } from '../../../../shared/domain/indicateur.ts'
import { formatNombre, formatValeur } from '../../../../shared/domain/nombres.ts'
import { formatDate } from '../../../ui/moments.ts'
import type { Tone } from '../../../ui/state-badge.tsx'
import { texts } from './texts.ts'

export const ETATS_DECISION: Record<Decision['etat'], { tone: Tone; symbole: string }> = {
  projet: { tone: 'neutre', symbole: '✎' },
  adoptee: { tone: 'ok', symbole: '✓' },
  rejetee: { tone: 'non', symbole: '✕' },
  realisee: { tone: 'ok', symbole: '✔' },
  abandonnee: { tone: 'neutre', symbole: '–' },
  remplacee: { tone: 'neutre', symbole: '⇄' },
}

/** `cle` holds an article in its place while it is typed. */
type ArticleSaisi = { cle: number; verbe: string; texte: string }

/** A decision as its form holds it: considérants one per line. */
export type BrouillonDecision = {
  titre: string
  considerants: string
  articles: ArticleSaisi[]
  responsable: string
  echeance: string | null
  indicateur: string | null
  lienType: 'aucun' | 'remplace' | 'modifie'
  lienDecision: number | null
}

/** The form of a decision, or an empty one with its first article. `titre` is what an empty one proposes. */
export function commencerDecision(decision: Decision | null, titre: string): BrouillonDecision {
  const articles = (decision?.articles ?? []).map((a, cle) => ({ cle, ...a }))
  return {
    titre: decision?.titre ?? titre,
    considerants: (decision?.considerants ?? []).join('\n'),
    articles: articles.length > 0 ? articles : [{ cle: 0, verbe: '', texte: '' }],
    responsable: decision?.responsable ?? '',
    echeance: decision?.echeance ?? null,
    indicateur: decision?.indicateur ?? null,
    lienType: decision?.lien?.type ?? 'aucun',
    lienDecision: decision?.lien?.decision ?? null,
  }
}

/** One more article, at the end. */
export function ajouterArticle(articles: readonly ArticleSaisi[]): ArticleSaisi[] {
  const cle = Math.max(0, ...articles.map(a => a.cle)) + 1
  return [...articles, { cle, verbe: '', texte: '' }]
}

/** An article with a text and no verb cannot be printed: its number from 1, or null when all are whole. */
export function articleIncomplet(b: Pick<BrouillonDecision, 'articles'>): number | null {
  const rang = b.articles.findIndex(a => (a.verbe.trim() === '') !== (a.texte.trim() === ''))
  return rang === -1 ? null : rang + 1
}

type Champs = Omit<Request<'decisions:proposer'>, 'point' | 'actions'>

/** The decision as the channel wants it; empty lines and empty articles are left out. */
export function preparerDecision(b: BrouillonDecision): Champs {
  return {
    titre: b.titre.trim(),
    considerants: b.considerants
      .split('\n')
      .map(c => c.trim())
      .filter(c => c !== ''),
    articles: b.articles
      .map(({ verbe, texte }) => ({ verbe: verbe.trim().toLocaleUpperCase('fr'), texte: texte.trim() }))
      .filter(a => a.verbe !== '' && a.texte !== ''),
    responsable: b.responsable.trim() || null,
    echeance: b.echeance,
    indicateur: b.indicateur,
    lien:
      b.lienType === 'aucun' || b.lienDecision === null
        ? null
        : { type: b.lienType, decision: b.lienDecision },
  }
}

/** The figure that motivated a decision, as it stood that day, or why there was none. */
export function direBase(base: BaseDecision): string {
  const t = texts.decisions
  if (base.valeur === null)
    return t.baseAbsente(base.libelle, ABSENCES[base.absence ?? 'nd'].libelle, formatDate(base.le))
  const unite = uniteSchema.safeParse(base.unite)
  const valeur = unite.success ? formatValeur(base.valeur, null, unite.data) : formatNombre(base.valeur, 2)
  return t.base(base.libelle, valeur, formatDate(base.le))
}
