import { compterLignes } from '../chasse.ts'

/** Twentieths of a point: one line of a cell, what surrounds its text, and one em of it. */
const [LIGNE, AUTOUR, EM] = [196, 70, 170]
const MARGES_CELLULE = 170
/** Rows that stay together are one as long as they hold on a page. */
const PAGE = 11_000

/** `lie`: the row stays with the next one. */
type Rang = { hauteur: number; entete: boolean; lie: boolean }

/**
 * The same table for the count of pages: rows that stay together are one empty cell as high as their text, which is far
 * quicker to lay out than all their cells. The header that comes again on each page stays apart from the rows it heads.
 */
export function allegerTableau(tableau: unknown): unknown {
  const parties = lire(tableau, 'w:tbl')
  const largeur = parties.flatMap(p => lire(p, 'w:tblGrid')).reduce<number>((s, c) => s + lireLargeur(c), 0)
  const rangs = joindre(parties.filter(p => nommer(p) === 'w:tr').map(lireRang))
  const reste = parties.filter(p => !['w:tr', 'w:tblGrid'].includes(nommer(p) ?? ''))
  const grille = { 'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': largeur } } }] }
  return { 'w:tbl': [...reste, grille, ...rangs.map(dessinerRang)] }
}

function lireRang(rang: unknown): Rang {
  const parties = lire(rang, 'w:tr')
  const cellules = parties.filter(p => nommer(p) === 'w:tc').map(c => lire(c, 'w:tc'))
  const proprietes = (cellules[0] ?? []).flatMap(p => lire(p, 'w:p')).flatMap(p => lire(p, 'w:pPr'))
  return {
    hauteur: Math.max(0, ...cellules.map(mesurerHauteur)),
    entete: parties.flatMap(p => lire(p, 'w:trPr')).some(p => nommer(p) === 'w:tblHeader'),
    lie: proprietes.some(p => nommer(p) === 'w:keepNext'),
  }
}

function joindre(rangs: readonly Rang[]): Rang[] {
  const joints: Rang[] = []
  for (const rang of rangs) {
    const dernier = joints.at(-1)
    const ensemble = dernier?.lie && dernier.entete === rang.entete && dernier.hauteur + rang.hauteur < PAGE
    if (dernier && ensemble) joints[joints.length - 1] = { ...rang, hauteur: dernier.hauteur + rang.hauteur }
    else joints.push(rang)
  }
  const [entete, corps] = joints
  if (joints.length !== 2 || !entete?.entete || !corps || entete.hauteur + corps.hauteur >= PAGE)
    return joints
  return [{ ...corps, hauteur: entete.hauteur + corps.hauteur }]
}

function dessinerRang({ hauteur, entete, lie }: Rang): unknown {
  const proprietes = [{ 'w:cantSplit': {} }, ...(entete ? [{ 'w:tblHeader': {} }] : [])]
  const suite = lie || entete ? [{ 'w:keepNext': {} }] : []
  return {
    'w:tr': [
      { 'w:trPr': [...proprietes, { 'w:trHeight': { _attr: { 'w:val': hauteur, 'w:hRule': 'exact' } } }] },
      { 'w:tc': [{ 'w:p': [{ 'w:pPr': suite }] }] },
    ],
  }
}

function mesurerHauteur(cellule: readonly unknown[]): number {
  const largeur = cellule.flatMap(p => lire(p, 'w:tcPr')).reduce<number>((s, p) => s + lireLargeur(p), 0)
  const place = Math.max(EM, largeur - MARGES_CELLULE) / EM
  const paragraphes = cellule.filter(p => nommer(p) === 'w:p')
  return paragraphes.reduce<number>((s, p) => s + AUTOUR + LIGNE * compterLignes(lireTexte(p), place), 0)
}

function lireTexte(noeud: unknown): string {
  if (typeof noeud === 'string') return noeud
  if (Array.isArray(noeud)) return noeud.map(lireTexte).join('')
  if (typeof noeud !== 'object' || noeud === null) return ''
  return Object.entries(noeud)
    .map(([nom, valeur]) => (nom === '_attr' ? '' : lireTexte(valeur)))
    .join('')
}

function lireLargeur(noeud: unknown): number {
  const [attributs] = typeof noeud === 'object' && noeud !== null ? Object.values(noeud) : []
  return Number(attributs?._attr?.['w:w'] ?? 0)
}

function lire(noeud: unknown, nom: string): unknown[] {
  if (typeof noeud !== 'object' || noeud === null) return []
  const enfants = (noeud as Record<string, unknown>)[nom]
  return Array.isArray(enfants) ? enfants : []
}

const nommer = (noeud: unknown) =>
  typeof noeud === 'object' && noeud !== null ? Object.keys(noeud)[0] : undefined
