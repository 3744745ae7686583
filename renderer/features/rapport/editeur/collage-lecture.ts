import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import type { EnLigne } from '../../../../shared/domain/texte-riche.ts'

/** What a pasted page held and the report does not take. `lien`, `barre` and `imbrique` lose their form, not their words. */
export type Ecart =
  | 'script'
  | 'suppression'
  | 'commentaire'
  | 'image'
  | 'masque'
  | 'lien'
  | 'barre'
  | 'imbrique'

export type Marque = 'bold' | 'italic' | 'underline'

/** What is known while a page is read. `images`: fingerprint of each picture that could be kept, by its address. */
export type Lecture = { ecartes: Map<Ecart, number>; images: ReadonlyMap<string, string>; lignes: number }

export function ecarter(lecture: Lecture, quoi: Ecart): void {
  lecture.ecartes.set(quoi, (lecture.ecartes.get(quoi) ?? 0) + 1)
}

const SILENCIEUX = new Set(
  'HEAD META LINK TITLE STYLE XML TEMPLATE NOSCRIPT COL COLGROUP INPUT SELECT BUTTON ANNOTATION'.split(' '),
)
const ACTIFS = new Set('SCRIPT OBJECT EMBED APPLET IFRAME FRAME'.split(' '))

export const styleDe = (e: Element): string =>
  (e.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '')
const nomDe = (e: Element) => e.nodeName.toUpperCase()

/** Whether an element leaves with all it holds; what is worth saying is counted. */
export function estEcarte(e: Element, lecture: Lecture): boolean {
  if (SILENCIEUX.has(nomDe(e))) return true
  const quoi = raisonDe(e)
  if (quoi !== null) ecarter(lecture, quoi)
  return quoi !== null
}

function raisonDe(e: Element): Ecart | null {
  const style = styleDe(e)
  const classe = e.getAttribute('class') ?? ''
  if (ACTIFS.has(nomDe(e))) return 'script'
  if (nomDe(e) === 'DEL' || /\bmsoDel\b/i.test(classe)) return 'suppression'
  if (/MsoComment(?:Reference|Text|Subject)|\bmsocom/i.test(classe) || /mso-element:comment/.test(style))
    return 'commentaire'
  if (/(?:^|;)display:none|mso-hide:all/.test(style) || e.hasAttribute('hidden')) return 'masque'
  return null
}

/** What an element says beside its words: acts that it would run, a link, a strike. */
export function noterForme(e: Element, lecture: Lecture): void {
  if (e.getAttributeNames().some(nom => /^on/i.test(nom))) ecarter(lecture, 'script')
  if (nomDe(e) === 'A') {
    const cible = (e.getAttribute('href') ?? '').trim()
    if (/^(?:javascript|vbscript|data):/i.test(cible)) ecarter(lecture, 'script')
    else if (cible !== '' && !cible.startsWith('#')) ecarter(lecture, 'lien')
  }
  if (['S', 'STRIKE'].includes(nomDe(e)) || /(?:^|;)text-decoration:[^;]*line-through/.test(styleDe(e)))
    ecarter(lecture, 'barre')
}

/** The marks inside an element, from its name and its style; a style of « normal » takes a mark away. */
export function marquesDe(e: Element, avant: ReadonlySet<Marque>): ReadonlySet<Marque> {
  const style = styleDe(e)
  const marques = new Set(avant)
  const poser = (marque: Marque, oui: boolean, non: boolean) => {
    if (oui) marques.add(marque)
    if (non) marques.delete(marque)
  }
  const nom = nomDe(e)
  poser(
    'bold',
    nom === 'B' || nom === 'STRONG' || /(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style),
    /(?:^|;)font-weight:(?:normal|[1-4]00)/.test(style),
  )
  poser(
    'italic',
    nom === 'I' || nom === 'EM' || /(?:^|;)font-style:italic/.test(style),
    /(?:^|;)font-style:normal/.test(style),
  )
  poser(
    'underline',
    nom === 'U' || /(?:^|;)text-decoration:[^;]*underline/.test(style),
    /(?:^|;)text-decoration:none/.test(style),
  )
  return marques
}

/** Words of one text node; line ends of the source are spaces, no-break spaces stay. */
export function motsDe(texte: string, marques: ReadonlySet<Marque>): EnLigne[] {
  const text = retirerInterdits(texte.replace(/[ \t\r\n\f]+/g, ' '))
  if (text === '') return []
  const marks = (['bold', 'italic', 'underline'] as const).filter(m => marques.has(m)).map(type => ({ type }))
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
}

/** A line of text without spaces at its ends nor doubled; empty when it holds nothing but spaces. */
export function resserrer(ligne: readonly EnLigne[]): EnLigne[] {
  const suite: EnLigne[] = []
  for (const n of ligne) {
    if (n.type !== 'text') {
      if (n.type === 'hardBreak') raccourcir(suite)
      suite.push(n)
      continue
    }
    const precedent = suite.at(-1)
    const colle = precedent?.type === 'text' ? !precedent.text.endsWith(' ') : precedent?.type === 'chiffre'
    const text = colle ? n.text : n.text.replace(/^ +/, '')
    if (text !== '') suite.push({ ...n, text })
  }
  raccourcir(suite)
  while (suite.at(-1)?.type === 'hardBreak') suite.pop()
  return suite.some(n => n.type !== 'hardBreak' && (n.type !== 'text' || n.text.trim() !== '')) ? suite : []
}

function raccourcir(suite: EnLigne[]): void {
  const dernier = suite.at(-1)
  if (dernier?.type !== 'text') return
  const text = dernier.text.replace(/ +$/, '')
  if (text === '') suite.pop()
  else suite[suite.length - 1] = { ...dernier, text }
}
