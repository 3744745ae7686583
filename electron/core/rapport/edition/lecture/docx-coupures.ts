import type { Constats } from './constats.ts'

/** Says which elements of a Word document are not its text. Each call is told of every element, read or not. */
export type Coupures = {
  /** True when the element is not to be read. */
  ouvre(nom: string, parent: string, attributs: string): boolean
  ferme(nom: string): boolean
  estCoupe(): boolean
}

/** Notes, comments and fields leave a mark in the text. */
const MARQUES: Record<string, 'commentaires' | 'notes'> = {
  commentReference: 'commentaires',
  footnoteReference: 'notes',
  endnoteReference: 'notes',
}
const DESSINS = new Set(['drawing', 'pict', 'object'])
const PROPRIETES = new Set(['rPr', 'trPr', 'tcPr'])

type Etat = {
  constats: Constats
  /** Elements open since one that is cut, itself included. */
  coupe: number
  /** The same inside a drawing, where only the text of its boxes is read; those of outer boxes. */
  dessin: number
  boites: number[]
  /** For each open choice between two writings of one thing, how many were seen: the first is read. */
  choix: number[]
}

/** Counts in `constats` what it leaves out. */
export function createCoupures(constats: Constats): Coupures {
  const e: Etat = { constats, coupe: 0, dessin: 0, boites: [], choix: [] }
  return {
    ouvre: (nom, parent) => ouvrir(e, nom, parent),
    ferme: nom => fermer(e, nom),
    estCoupe: () => e.coupe > 0 || e.dessin > 0,
  }
}

function ouvrir(e: Etat, nom: string, parent: string): boolean {
  if (e.coupe > 0 || doitCouper(e, nom, parent)) {
    e.coupe += 1
    return true
  }
  if (nom === 'AlternateContent') e.choix.push(0)
  if (nom === 'txbxContent') {
    e.boites.push(e.dessin)
    e.dessin = 0
    return true
  }
  if (e.dessin > 0 || DESSINS.has(nom)) {
    compterDessin(e.constats, nom)
    e.dessin += 1
    return true
  }
  const marque = MARQUES[nom]
  if (marque !== undefined) e.constats[marque] += 1
  if (nom === 'ins' && !PROPRIETES.has(parent)) e.constats.ajouts += 1
  return false
}

function fermer(e: Etat, nom: string): boolean {
  if (e.coupe > 0) {
    e.coupe -= 1
    return true
  }
  if (nom === 'AlternateContent') e.choix.pop()
  if (nom === 'txbxContent') {
    e.dessin = e.boites.pop() ?? 0
    return true
  }
  if (e.dessin === 0) return false
  e.dessin -= 1
  return true
}

/** Deleted passages, former settings (`rPrChange`…), the second writing of a thing. */
function doitCouper(e: Etat, nom: string, parent: string): boolean {
  if ((nom === 'del' && !PROPRIETES.has(parent)) || nom === 'moveFrom') {
    e.constats.suppressions += 1
    return true
  }
  if (nom === 'Choice' || nom === 'Fallback') {
    const vus = e.choix.pop() ?? 0
    e.choix.push(vus + 1)
    return vus > 0
  }
  return nom.endsWith('Change')
}

function compterDessin(constats: Constats, nom: string): void {
  if (nom === 'pic' || nom === 'imagedata' || nom === 'chart') constats.images += 1
  else if (nom === 'OLEObject') constats.objets += 1
}
