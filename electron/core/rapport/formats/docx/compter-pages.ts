import type { IContext, IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { allegerTableau } from './alleger-tableaux.ts'

/** Rows that may be laid out before the last heading: past them the count would last longer than the writing. */
const RANGS = 600
/** A longer word is counted as several: where it breaks changes nothing to the page where a heading stands. */
const MOT = /\S{41,}/g
const TITRES: ReadonlySet<string> = new Set(['Heading1', 'Heading2'])

/** The estimator of the pages of the table of contents; `rangs` is the number of rows of the tables before the last heading. */
export function compterPages(rangs: number): PageNumberEstimator | undefined {
  if (rangs > RANGS) return undefined
  const estimer = estimatePageNumbersWith({ guess: true })
  return (body: IXmlableObject, context: IContext) => estimer(abreger(body), context)
}

/** What the count needs: nothing after the last heading, no endless word, no cell. */
function abreger(body: IXmlableObject): IXmlableObject {
  return Object.fromEntries(
    Object.entries(body).map(([nom, enfants]) => {
      if (!Array.isArray(enfants)) return [nom, enfants]
      const dernier = enfants.findLastIndex(estTitre)
      const gardes = enfants.filter((e, i) => i <= dernier || nommer(e) === 'w:sectPr')
      return [nom, dernier === -1 ? enfants : gardes.map(alleger)]
    }),
  )
}

function estTitre(element: unknown): boolean {
  if (nommer(element) !== 'w:p') return false
  const style = /"w:pStyle":\{"_attr":\{"w:val":"(\w+)"/.exec(JSON.stringify(element).slice(0, 200))?.[1]
  return style !== undefined && TITRES.has(style)
}

const alleger = (element: unknown) =>
  nommer(element) === 'w:tbl' ? allegerTableau(element) : couperMots(element)

function couperMots(noeud: unknown): unknown {
  if (typeof noeud === 'string') return noeud.replace(MOT, mot => mot.replace(/\S{20}/g, '$& '))
  if (Array.isArray(noeud)) return noeud.map(couperMots)
  if (typeof noeud !== 'object' || noeud === null) return noeud
  return Object.fromEntries(
    Object.entries(noeud).map(([nom, valeur]) => [nom, nom === '_attr' ? valeur : couperMots(valeur)]),
  )
}

const nommer = (element: unknown) =>
  typeof element === 'object' && element !== null ? Object.keys(element)[0] : undefined
