import { attribut } from '../../../bilans/read/xml-attributes.ts'
import { readXmlPart } from '../../../bilans/read/xml-part.ts'
import type { XmlHandler } from '../../../bilans/read/xml-scanner.ts'
import type { Archive } from '../../../bilans/read/zip.ts'

/** What a style of OpenDocument says that a text keeps; undefined says nothing. */
export type StyleOdt = {
  parent: string | undefined
  gras?: boolean
  italique?: boolean
  souligne?: boolean
  cache?: boolean
  /** Level of a heading, 1 for the highest. */
  titre?: number
}

export type StylesOdt = {
  /** Of paragraphs and of runs, by family and name. */
  textes: Map<string, StyleOdt>
  /** Which levels (from 0) of which lists are numbered: `style:niveau`. */
  numerotees: Set<string>
}

const PARENTS_MAX = 12

/** Styles of the document's own part; `lireStyle` goes on with those of its content. */
export async function lireStylesOdt(archive: Archive): Promise<StylesOdt> {
  const styles: StylesOdt = { textes: new Map(), numerotees: new Set() }
  if (!archive.contient('styles.xml')) return styles
  const lecteur = createLecteurStyles(styles)
  await readXmlPart(archive, 'styles.xml', { ...lecteur, texte() {} })
  return styles
}

/** Fills `styles` from the elements that it is told of. */
export function createLecteurStyles(styles: StylesOdt): Pick<XmlHandler, 'ouvre' | 'ferme'> {
  let style: StyleOdt | undefined
  let liste = ''
  return {
    ouvre(nom, attributs) {
      if (nom === 'style') {
        style = { parent: attribut(attributs, 'parent-style-name') }
        const nomStyle = attribut(attributs, 'style:name') ?? ''
        const titre = attribut(attributs, 'default-outline-level') || /^Heading_20_(\d+)$/.exec(nomStyle)?.[1]
        if (titre !== undefined) style.titre = Number(titre) || 1
        else if (nomStyle === 'Title') style.titre = 1
        styles.textes.set(cle(attribut(attributs, 'family'), nomStyle), style)
      } else if (nom === 'list-style') liste = attribut(attributs, 'style:name') ?? ''
      else if (nom === 'list-level-style-number' && attribut(attributs, 'num-format') !== '')
        styles.numerotees.add(`${liste}:${Number(attribut(attributs, 'level') ?? 1) - 1}`)
      else if (nom === 'text-properties' && style !== undefined) lireReglages(style, attributs)
    },
    ferme(nom) {
      if (nom === 'style') style = undefined
    },
  }
}

function lireReglages(style: StyleOdt, attributs: string): void {
  const graisse = attribut(attributs, 'fo:font-weight')
  const pente = attribut(attributs, 'fo:font-style')
  const trait = attribut(attributs, 'text-underline-style')
  const affichage = attribut(attributs, 'text:display')
  if (graisse !== undefined) style.gras = graisse === 'bold' || Number(graisse) >= 600
  if (pente !== undefined) style.italique = pente !== 'normal'
  if (trait !== undefined) style.souligne = trait !== 'none'
  if (affichage !== undefined) style.cache = affichage === 'none'
}

const cle = (famille = '', nom = '') => `${famille}:${nom}`

/** A style completed by those that it is based on; says nothing when the document does not define it. */
export function getStyleOdt(
  { textes }: StylesOdt,
  famille: 'paragraph' | 'text',
  nom: string | undefined,
): StyleOdt {
  const complet: StyleOdt = { parent: undefined }
  let suivant = nom
  for (let n = 0; n < PARENTS_MAX && suivant !== undefined; n++) {
    const style = textes.get(cle(famille, suivant))
    const { parent, ...reglages } = style ?? { parent: undefined }
    Object.assign(complet, { ...reglages, ...complet })
    suivant = parent
  }
  return complet
}
