import { Fragment, type Node as NoeudPm, Slice } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { handlePaste } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { NoeudTexte } from '../../../../shared/domain/texte-riche.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { mesurerFragment, mesurerNoeuds, refusDeCollage, refusDePage } from './bornes-collage.ts'
import { lireColonnes } from './collage-tableau.ts'
import { direEcarts } from './ecarts.ts'
import { estImage, rangerAdresse, rangerFichier } from './images.ts'
import { type Collage, listImages, nettoyerCollage } from './nettoyer-collage.ts'
import { noeudsVersEditeur } from './texte-vers-editeur.ts'
import { texts } from './texts.ts'

/** What the user must read about what was just pasted. */
export type AvisCollage = { tone: 'non' | 'attention'; titre: string; lignes: string[] }
export type Dire = (avis: AvisCollage) => void

/** Puts nodes where the cursor is: a paragraph alone joins the sentence, the rest makes its own blocks. */
export function inserer(view: EditorView, contenu: readonly NoeudTexte[], event?: ClipboardEvent): void {
  const noeuds = noeudsVersEditeur(contenu).map(json => view.state.schema.nodeFromJSON(json))
  const ouverture = (noeud: NoeudPm | undefined) => (noeud?.type.name === 'paragraph' ? 1 : 0)
  const slice = new Slice(Fragment.from(noeuds), ouverture(noeuds[0]), ouverture(noeuds.at(-1)))
  // Inside a table, cells go into cells.
  if (event && handlePaste(view, event, slice)) return
  view.dispatch(allerApres(view.state.tr.replaceSelection(slice)).scrollIntoView())
  view.focus()
}

/** A picture that was just put in is not left chosen: the next key would replace it. */
function allerApres(tr: Transaction): Transaction {
  if (!(tr.selection instanceof NodeSelection)) return tr
  const { to } = tr.selection
  const vide = tr.doc.type.schema.nodes['paragraph']?.create()
  if (vide && !tr.doc.resolve(to).nodeAfter) tr.insert(to, vide)
  return tr.setSelection(Selection.near(tr.doc.resolve(to), 1))
}

/** Marks a page that an editor of this kind wrote: the only one that it reads by itself. */
const MARQUE = 'data-pm-slice'

/** What the editor may read of a page before `coller` is asked: a page of somewhere else is not for it. */
export const lirePageCollee = (html: string): string =>
  html.includes(MARQUE) && refusDePage(html) === null ? html : ''

/** Takes a paste in hand; false leaves it to the editor (plain words, or its own text that was cut). */
export function coller(view: EditorView, event: ClipboardEvent, slice: Slice, dire: Dire): boolean {
  const presse = event.clipboardData
  if (!presse) return false
  const html = presse.getData('text/html')
  const fichiers = [...presse.files].filter(estImage)
  if (refuser(refusDePage(html), dire)) return true
  if (html.includes(MARQUE)) return refuser(refusDeCollage(mesurerFragment(slice.content)), dire)
  if (html.trim() !== '') {
    const collage = nettoyerCollage(html)
    if (collage.contenu.length > 0 || fichiers.length === 0) {
      void collerPage(view, event, html, collage, dire)
      return true
    }
  }
  if (fichiers.length > 0) {
    void collerImages(view, fichiers, dire)
    return true
  }
  const colonnes = lireColonnes(presse.getData('text/plain'))
  if (!colonnes) return false
  if (!refuser(refusDeCollage(mesurerNoeuds(colonnes.contenu)), dire)) inserer(view, colonnes.contenu, event)
  return true
}

/** Pictures dropped or pasted as files; what is no picture is said. */
export async function collerImages(view: EditorView, fichiers: readonly File[], dire: Dire): Promise<void> {
  for (const fichier of fichiers) {
    try {
      const sha256 = await rangerFichier(fichier)
      inserer(view, [{ type: 'image', attrs: { sha256, alt: '' } }])
    } catch (erreur) {
      if (!(erreur instanceof Error)) throw erreur
      dire({ tone: 'non', titre: texts.image.refus(fichier.name), lignes: [erreur.message] })
    }
  }
}

async function collerPage(
  view: EditorView,
  event: ClipboardEvent,
  html: string,
  lu: Collage,
  dire: Dire,
): Promise<void> {
  if (refuser(refusDeCollage({ ...mesurerNoeuds(lu.contenu), lignes: lu.lignes }), dire)) return
  const adresses = listImages(html)
  const collage = adresses.length === 0 ? lu : nettoyerCollage(html, await rangerAdresses(adresses))
  if (collage.contenu.length > 0) inserer(view, collage.contenu, event)
  const lignes = direEcarts(collage.ecartes)
  const vide = collage.contenu.length === 0
  if (lignes.length > 0 || vide)
    dire({ tone: 'attention', titre: vide ? texts.collage.vide : texts.collage.titre, lignes })
  else annoncer(texts.collage.fait)
}

/** Pictures that the base takes; the others are missing from the answer, and are said as left aside. */
async function rangerAdresses(adresses: readonly string[]): Promise<Map<string, string>> {
  const rangees = await Promise.allSettled(adresses.map(rangerAdresse))
  const paires = adresses.flatMap((adresse, i): [string, string][] => {
    const suite = rangees[i]
    return suite?.status === 'fulfilled' ? [[adresse, suite.value]] : []
  })
  return new Map(paires)
}

function refuser(titre: string | null, dire: Dire): boolean {
  if (titre === null) return false
  dire({ tone: 'non', titre, lignes: [texts.collage.tropLongSuite] })
  return true
}
