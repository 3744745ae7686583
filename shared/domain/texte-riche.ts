import { z } from 'zod'

/** Text of a chapter, as the editor holds it: a small closed subset of its JSON, so that every format can draw all of it. */

/** A figure that follows the data. `decalage` 0 is the year of the report, -1 the year before: a copied text stays true. */
export const refChiffre = z.object({
  code: z.string().min(1),
  decalage: z.int().min(-10).max(0).default(0),
  territoire: z.string().nullable().default(null),
  /** One line of a breakdown; null is the whole. */
  ventilation: z.string().nullable().default(null),
  modalite: z.string().nullable().default(null),
  forme: z
    .enum(['valeur', 'part', 'numerateur', 'denominateur', 'mediane', 'evolution', 'objectif'])
    .default('valeur'),
})

export const motComparaison = z.enum([
  'en_hausse',
  'en_baisse',
  'stable',
  'au_dessus_objectif',
  'en_dessous_objectif',
  'objectif_atteint',
  'objectif_non_atteint',
])

/** Words that hold only while their condition does. `vu`: the two values on the day when they were written. */
export const refComparaison = z.object({
  code: z.string().min(1),
  territoire: z.string().nullable().default(null),
  mot: motComparaison,
  vu: z.object({ avant: z.number().nullable(), apres: z.number().nullable() }).nullable().default(null),
})

const marque = z.object({ type: z.enum(['bold', 'italic', 'underline']) })
const enLigne = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(marque).optional() }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('chiffre'), attrs: refChiffre }),
  z.object({ type: z.literal('comparaison'), attrs: refComparaison }),
])
const lignes = z.array(enLigne).optional()

const paragraphe = z.object({ type: z.literal('paragraph'), content: lignes })
const intertitre = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(3), z.literal(4)]) }),
  content: lignes,
})
const image = z.object({
  type: z.literal('image'),
  attrs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), alt: z.string() }),
})
/** A chart of the report, by the id of its ChartSpec, with its sentence and its table. */
const graphique = z.object({ type: z.literal('graphique'), attrs: z.object({ id: z.string() }) })
const attrsCellule = z.object({
  colspan: z.int().min(1).max(40).default(1),
  rowspan: z.int().min(1).max(300).default(1),
})
const cellule = z.object({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: attrsCellule.optional(),
  content: z.array(paragraphe),
})
const tableau = z.object({
  type: z.literal('table'),
  content: z.array(z.object({ type: z.literal('tableRow'), content: z.array(cellule) })),
})

export type EnLigne = z.infer<typeof enLigne>
export type RefChiffre = z.infer<typeof refChiffre>
export type RefComparaison = z.infer<typeof refComparaison>
export type MotComparaison = z.infer<typeof motComparaison>
type Liste = { type: 'bulletList' | 'orderedList'; content: ElementListe[] }
type ElementListe = { type: 'listItem'; content: NoeudTexte[] }
type Citation = { type: 'blockquote'; content: NoeudTexte[] }
export type NoeudTexte =
  | z.infer<typeof paragraphe>
  | z.infer<typeof intertitre>
  | z.infer<typeof image>
  | z.infer<typeof graphique>
  | z.infer<typeof tableau>
  | Liste
  | Citation

const liste = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  content: z.lazy((): z.ZodType<ElementListe[]> => z.array(elementListe)),
})
const citation = z.object({
  type: z.literal('blockquote'),
  content: z.lazy((): z.ZodType<NoeudTexte[]> => z.array(noeud)),
})
// One branch per type: a plain union tries them all at each level, and takes minutes on a deep text.
const noeud: z.ZodType<NoeudTexte> = z.discriminatedUnion('type', [
  paragraphe,
  intertitre,
  image,
  graphique,
  tableau,
  liste,
  citation,
])
const elementListe: z.ZodType<ElementListe> = z.object({
  type: z.literal('listItem'),
  content: z.lazy((): z.ZodType<NoeudTexte[]> => z.array(noeud)),
})
const document = z.object({ type: z.literal('doc'), content: z.array(noeud) })
export type TexteRiche = z.infer<typeof document>

/** Nodes inside one another; a list inside a list counts for two. */
export const PROFONDEUR_MAX = 20

/** Looked at before the nodes are: a text that is too deep would exhaust the stack of the reader. */
export const texteRicheSchema = z
  .custom<z.input<typeof document>>(texte => !estTropProfond(texte), {
    error: 'Ce texte contient trop de listes ou de citations les unes dans les autres (20 niveaux au plus).',
  })
  .pipe(document)

function estTropProfond(texte: unknown): boolean {
  let niveau: unknown[] = [texte]
  for (let profondeur = 0; niveau.length > 0; profondeur++) {
    if (profondeur > PROFONDEUR_MAX) return true
    niveau = [...new Set(niveau.flatMap(listEnfants))]
  }
  return false
}

function listEnfants(noeudBrut: unknown): unknown[] {
  if (typeof noeudBrut !== 'object' || noeudBrut === null || !('content' in noeudBrut)) return []
  return Array.isArray(noeudBrut.content) ? noeudBrut.content : []
}

/** A chapter that nobody wrote yet. */
export const TEXTE_VIDE: TexteRiche = { type: 'doc', content: [] }
