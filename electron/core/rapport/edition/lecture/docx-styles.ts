import { attribut } from '../../../bilans/read/xml-attributes.ts'
import { readXmlPart } from '../../../bilans/read/xml-part.ts'
import type { Archive } from '../../../bilans/read/zip.ts'

/** What a style of Word says that a text keeps; undefined says nothing. `titre` counts from 1. */
export type StyleDocx = {
  nom: string
  parent: string | undefined
  titre?: number | undefined
  gras?: boolean | undefined
  italique?: boolean | undefined
  souligne?: boolean | undefined
  liste?: { numero: string; niveau: number } | undefined
}

/** Word itself allows no longer chain of styles. */
const PARENTS_MAX = 12

/** Styles by their identifier; none when the document has no such part. */
export async function lireStylesDocx(archive: Archive, partie: string): Promise<Map<string, StyleDocx>> {
  const styles = new Map<string, StyleDocx>()
  let style: StyleDocx | undefined
  if (!archive.contient(partie)) return styles
  await readXmlPart(archive, partie, {
    ouvre(nom, attributs) {
      if (nom === 'style') {
        style = { nom: '', parent: undefined }
        styles.set(attribut(attributs, 'styleId') ?? '', style)
      } else if (style !== undefined) lireReglage(style, nom, attributs)
    },
    ferme(nom) {
      if (nom === 'style') style = undefined
    },
    texte() {},
  })
  return styles
}

function lireReglage(style: StyleDocx, nom: string, attributs: string): void {
  const valeur = attribut(attributs, 'val')
  if (nom === 'name') style.nom = (valeur ?? '').toLowerCase()
  else if (nom === 'basedOn') style.parent = valeur
  else if (nom === 'outlineLvl') style.titre = lireNiveauTitre(valeur)
  else if (nom === 'b') style.gras = estOui(valeur)
  else if (nom === 'i') style.italique = estOui(valeur)
  else if (nom === 'u') style.souligne = valeur !== 'none'
  else if (nom === 'numId') style.liste = { niveau: style.liste?.niveau ?? 0, numero: valeur ?? '0' }
  else if (nom === 'ilvl') style.liste = { niveau: Number(valeur) || 0, numero: style.liste?.numero ?? '0' }
}

/** A toggle without a value is on. */
export function estOui(valeur: string | undefined): boolean {
  return valeur !== '0' && valeur !== 'false' && valeur !== 'off'
}

/** Level 9 is running text. */
export function lireNiveauTitre(valeur: string | undefined): number | undefined {
  const niveau = Number(valeur)
  return valeur !== undefined && niveau >= 0 && niveau < 9 ? niveau + 1 : undefined
}

/** A style completed by those that it is based on; undefined for an identifier that the document does not define. */
export function getStyleDocx(
  styles: ReadonlyMap<string, StyleDocx>,
  id: string | undefined,
): StyleDocx | undefined {
  const propre = id === undefined ? undefined : styles.get(id)
  if (propre === undefined) return undefined
  const complet = { ...propre }
  let parent = propre.parent
  for (let n = 0; n < PARENTS_MAX && parent !== undefined; n++) {
    const suivant = styles.get(parent)
    complet.titre ??= suivant?.titre
    complet.gras ??= suivant?.gras
    complet.italique ??= suivant?.italique
    complet.souligne ??= suivant?.souligne
    complet.liste ??= suivant?.liste
    parent = suivant?.parent
  }
  const numero = /^heading ([1-9])$/.exec(complet.nom)?.[1]
  if (complet.nom === 'title') complet.titre ??= 1
  else if (numero !== undefined) complet.titre ??= Number(numero)
  return complet
}

/** Which levels of which lists are numbered, by number of list: `numero:niveau`. A list that is not here has points. */
export async function lireNumerotation(archive: Archive, partie: string): Promise<Set<string>> {
  const abstraites = new Map<string, Set<string>>()
  const listes = new Map<string, string>()
  let abstraite = ''
  let numero = ''
  let niveau = ''
  if (!archive.contient(partie)) return new Set()
  await readXmlPart(archive, partie, {
    ouvre(nom, attributs) {
      if (nom === 'abstractNum') {
        abstraite = attribut(attributs, 'abstractNumId') ?? ''
        abstraites.set(abstraite, new Set())
      } else if (nom === 'lvl') niveau = attribut(attributs, 'ilvl') ?? ''
      else if (nom === 'numFmt' && !['bullet', 'none'].includes(attribut(attributs, 'val') ?? ''))
        abstraites.get(abstraite)?.add(niveau)
      else if (nom === 'num') numero = attribut(attributs, 'numId') ?? ''
      else if (nom === 'abstractNumId') listes.set(numero, attribut(attributs, 'val') ?? '')
    },
    ferme() {},
    texte() {},
  })
  const numerotees = new Set<string>()
  for (const [liste, laquelle] of listes)
    for (const n of abstraites.get(laquelle) ?? []) numerotees.add(`${liste}:${n}`)
  return numerotees
}
