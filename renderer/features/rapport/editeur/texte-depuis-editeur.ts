import type { JSONContent } from '@tiptap/react'
import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import {
  type EnLigne,
  type NoeudTexte,
  PROFONDEUR_MAX,
  refChiffre,
  refComparaison,
  type TexteRiche,
} from '../../../../shared/domain/texte-riche.ts'

const MAX_LIGNES = 300
/** Deepest place of a list, a table, a quote: what they hold must stay above `PROFONDEUR_MAX`. */
const PLUS_BAS = { liste: PROFONDEUR_MAX - 3, table: PROFONDEUR_MAX - 4, citation: PROFONDEUR_MAX - 2 }
const MAX_COLONNES = 40
const MARQUES = ['bold', 'italic', 'underline'] as const
const SHA256 = /^[0-9a-f]{64}$/

/**
 * The document of the editor in the closed subset that is stored: what is unknown (links, alignments, styles) goes away
 * and its words stay, as do
 * those of lists too deep to be stored. Always accepted by `texteRicheSchema`.
 */
export function texteDepuisEditeur(doc: JSONContent): TexteRiche {
  return { type: 'doc', content: lireBlocs(doc.content, 1) }
}

const lireBlocs = (noeuds: JSONContent[] | undefined, niveau: number): NoeudTexte[] =>
  (noeuds ?? []).flatMap(n => lireBloc(n, niveau))

function lireBloc(n: JSONContent, niveau: number): NoeudTexte[] {
  switch (n.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...lignesDe(n) }]
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { level: Number(n.attrs?.['level'] ?? 3) <= 3 ? 3 : 4 },
          ...lignesDe(n),
        },
      ]
    case 'bulletList':
    case 'orderedList':
      return niveau > PLUS_BAS.liste ? lireBlocs(n.content, niveau) : lireListe(n, n.type, niveau)
    case 'blockquote':
      if (niveau > PLUS_BAS.citation) return lireBlocs(n.content, niveau)
      return avecContenu(lireBlocs(n.content, niveau + 1), content => ({ type: 'blockquote', content }))
    case 'table':
      return niveau > PLUS_BAS.table ? lireParagraphes(n.content) : lireTableau(n)
    case 'image':
      return lireImage(n)
    case 'graphique':
      return typeof n.attrs?.['id'] === 'string' ? [{ type: 'graphique', attrs: { id: n.attrs['id'] } }] : []
    default:
      return lireInconnu(n, niveau)
  }
}

/** A block that the report does not have: its blocks stay, or its words in a paragraph. */
function lireInconnu(n: JSONContent, niveau: number): NoeudTexte[] {
  if (n.content?.some(estBloc)) return lireBlocs(n.content, niveau)
  const content = lireLignes(n.text === undefined ? n.content : [n])
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

const estBloc = (n: JSONContent) =>
  n.type !== undefined && !['text', 'hardBreak', 'chiffre', 'comparaison'].includes(n.type)

function avecContenu<T>(content: T[], fn: (content: T[]) => NoeudTexte): NoeudTexte[] {
  return content.length > 0 ? [fn(content)] : []
}

function lireListe(n: JSONContent, type: 'bulletList' | 'orderedList', niveau: number): NoeudTexte[] {
  const elements = (n.content ?? [])
    .map(e => ({ type: 'listItem' as const, content: lireBlocs(e.content, niveau + 2) }))
    .filter(e => e.content.length > 0)
  return avecContenu(elements, content => ({ type, content }))
}

function lireImage({ attrs }: JSONContent): NoeudTexte[] {
  const sha256 = String(attrs?.['sha256'] ?? '')
  if (!SHA256.test(sha256)) return []
  return [{ type: 'image', attrs: { sha256, alt: retirerInterdits(String(attrs?.['alt'] ?? '')) } }]
}

type Tableau = Extract<NoeudTexte, { type: 'table' }>
type LigneTableau = Tableau['content'][number]

/** A table that grew past what is stored becomes two, so that no line is lost. */
function lireTableau(n: JSONContent): NoeudTexte[] {
  const lignes = (n.content ?? []).map(lireLigne).filter(l => l.content.length > 0)
  const morceaux: NoeudTexte[] = []
  for (let debut = 0; debut < lignes.length; debut += MAX_LIGNES) {
    const content = lignes.slice(debut, debut + MAX_LIGNES)
    morceaux.push({ type: 'table', content: content.map((l, i) => borner(l, content.length - i)) })
  }
  return morceaux
}

/** A cell cannot reach below the last line of its table. */
function borner(ligne: LigneTableau, restantes: number): LigneTableau {
  const content = ligne.content.map(c =>
    c.attrs ? { ...c, attrs: { ...c.attrs, rowspan: Math.min(c.attrs.rowspan, restantes) } } : c,
  )
  return { type: 'tableRow', content }
}

function lireLigne(n: JSONContent): LigneTableau {
  const content = (n.content ?? []).map(c => ({
    type: c.type === 'tableHeader' ? ('tableHeader' as const) : ('tableCell' as const),
    attrs: {
      colspan: entre(c.attrs?.['colspan'], MAX_COLONNES),
      rowspan: entre(c.attrs?.['rowspan'], MAX_LIGNES),
    },
    content: lireParagraphes(c.content),
  }))
  return { type: 'tableRow', content }
}

const entre = (valeur: unknown, max: number): number => {
  const nombre = Math.trunc(Number(valeur ?? 1))
  return nombre >= 1 ? Math.min(nombre, max) : 1
}

type Paragraphe = Extract<NoeudTexte, { type: 'paragraph' }>

/** A cell holds paragraphs only: those of lists and titles stay as paragraphs. */
function lireParagraphes(noeuds: JSONContent[] | undefined): Paragraphe[] {
  return (noeuds ?? []).flatMap((n): Paragraphe[] => {
    if (n.type !== 'paragraph' && n.content?.some(estBloc)) return lireParagraphes(n.content)
    return [{ type: 'paragraph', ...lignesDe(estBloc(n) ? n : { content: [n] }) }]
  })
}

function lignesDe(n: JSONContent): { content?: EnLigne[] } {
  const content = lireLignes(n.content)
  return content.length > 0 ? { content } : {}
}

const lireLignes = (noeuds: JSONContent[] | undefined): EnLigne[] => (noeuds ?? []).flatMap(lireEnLigne)

function lireEnLigne(n: JSONContent): EnLigne[] {
  if (n.type === 'text') return lireMots(n)
  if (n.type === 'hardBreak') return [{ type: 'hardBreak' }]
  if (n.type === 'chiffre') {
    const lu = refChiffre.safeParse(n.attrs)
    return lu.success ? [{ type: 'chiffre', attrs: lu.data }] : []
  }
  if (n.type === 'comparaison') {
    const lu = refComparaison.safeParse(n.attrs)
    return lu.success ? [{ type: 'comparaison', attrs: lu.data }] : []
  }
  return lireLignes(n.content)
}

function lireMots(n: JSONContent): EnLigne[] {
  const text = retirerInterdits(n.text ?? '')
  if (text === '') return []
  const marks = MARQUES.filter(type => n.marks?.some(m => m.type === type)).map(type => ({ type }))
  return [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]
}
