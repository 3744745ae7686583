import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { NoeudChiffre } from './noeud-chiffre.tsx'
import { NoeudComparaison } from './noeud-comparaison.tsx'
import { NoeudGraphique } from './noeud-graphique.tsx'
import { NoeudImage } from './noeud-image.tsx'

/** What a chapter may hold, and nothing else: the closed subset of `texte-riche.ts`. */
export const EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    heading: { levels: [3, 4] },
    undoRedo: { depth: 300 },
  }),
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  NoeudChiffre,
  NoeudComparaison,
  NoeudGraphique,
  NoeudImage,
]
