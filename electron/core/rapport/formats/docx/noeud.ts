import { BuilderElement, type XmlComponent } from 'docx'

/** One element of the document's XML that the library has no class for; attributes are escaped by the library. */
export function noeud(
  nom: string,
  attributs: Record<string, string | number>,
  children: XmlComponent[] = [],
): XmlComponent {
  const attributes = Object.fromEntries(
    Object.entries(attributs).map(([key, value]) => [key, { key, value }]),
  )
  // An empty list of attributes would be taken for the first child by what counts the pages.
  const aucun = Object.keys(attributs).length === 0
  return new BuilderElement({ name: nom, children, ...(aucun ? {} : { attributes }) })
}
