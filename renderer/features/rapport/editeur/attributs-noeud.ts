import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { z } from 'zod'

/** Attributes that are kept in the document and written in none of its html: the node writes them all in one. */
export function attributsDe(defauts: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(defauts).map(([nom, valeur]) => [nom, { default: valeur, rendered: false }]),
  )
}

/** The attributes of a pasted node; false when they are not of the report, so that the element is no node. */
export function lireAttribut<T extends object>(
  element: HTMLElement,
  nom: string,
  schema: z.ZodType<T>,
): T | false {
  try {
    return schema.parse(JSON.parse(element.getAttribute(nom) ?? ''))
  } catch {
    return false
  }
}

/** Enter on a chosen node does what a click on it does; false when another node has the keyboard. */
export function ouvrirParEntree(editor: Editor, type: string): boolean {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== type) return false
  const dom = editor.view.nodeDOM(selection.from)
  const bouton = dom instanceof HTMLElement ? dom.querySelector('button') : null
  bouton?.click()
  return bouton !== null
}
