import type { BlocChapitre, Chapitre } from '../modele.ts'
import { mesurerGrille, placerGrille } from './grille.ts'
import { mesurerTableau } from './largeurs.ts'

/** Blocks of a chapter that share pages of one orientation. */
export type Volet = { paysage: boolean; blocs: BlocChapitre[] }

/** Text that may stand on the landscape page of the table it goes with, in characters. */
const COURT = 700

/**
 * A chapter cut where the page must turn: a table too wide for an upright page gets landscape ones, with the heading and the
 * short text around it, so that no page holds a few lines only.
 */
export function decouperVolets(chapitre: Chapitre): Volet[] {
  const volets: Volet[] = []
  for (const bloc of chapitre.blocs) {
    const paysage = estLarge(bloc)
    const dernier = volets.at(-1)
    if (dernier?.paysage === paysage) dernier.blocs.push(bloc)
    else volets.push({ paysage, blocs: [...(paysage ? prendreTitre(dernier) : []), bloc] })
  }
  return fondre(volets.filter(v => v.blocs.length > 0).map(alleger(volets.some(v => v.paysage))))
}

/** True for a chapter that begins a page: the annexes. Any other follows the one before, so that no page stays half empty. */
export function commencePage({ code }: Chapitre): boolean {
  return code === 'annexes'
}

/** The last heading of the upright pages goes with the wide table that follows it. */
function prendreTitre(volet: Volet | undefined): BlocChapitre[] {
  if (volet === undefined) return []
  const rang = volet.blocs.findLastIndex(b => b.genre === 'intertitre')
  if (rang === -1 || !estCourt(volet.blocs.slice(rang))) return []
  return volet.blocs.splice(rang)
}

const alleger = (tourne: boolean) => (volet: Volet) =>
  tourne && !volet.paysage && estCourt(volet.blocs) ? { ...volet, paysage: true } : volet

function fondre(volets: readonly Volet[]): Volet[] {
  const fondus: Volet[] = []
  for (const volet of volets) {
    const dernier = fondus.at(-1)
    if (dernier?.paysage === volet.paysage) dernier.blocs.push(...volet.blocs)
    else fondus.push({ paysage: volet.paysage, blocs: [...volet.blocs] })
  }
  return fondus.length === 0 ? [{ paysage: false, blocs: [] }] : fondus
}

function estLarge(bloc: BlocChapitre): boolean {
  if (bloc.genre === 'figure') return mesurerTableau(bloc.bloc.tableau).paysage
  return bloc.genre === 'grille' && mesurerGrille(placerGrille(bloc.lignes)).paysage
}

function estCourt(blocs: readonly BlocChapitre[]): boolean {
  const textes = blocs.map(b => ('fragments' in b ? b.fragments.map(f => f.texte).join('') : null))
  return textes.reduce((n, t) => n + (t === null ? Number.POSITIVE_INFINITY : t.length), 0) <= COURT
}
