import { compterLignes } from '../chasse.ts'

/** Twentieths of a point: one line of a cell, what surrounds its text, and one em of it. */
const [LIGNE, AUTOUR, EM] = [196, 70, 170]
const MARGES_CELLULE = 170

/**
 * The same document for the count of its pages: each row of a table is one empty cell as high as its text, which is far
 * quicker to lay out than all its cells. What keeps rows together stays.
 */
export function allegerTableau(tableau: unknown): unknown {
  const parties = lire(tableau, 'w:tbl')
  const largeur = parties.flatMap(p => lire(p, 'w:tblGrid')).reduce<number>((s, c) => s + lireLargeur(c), 0)
  const rangs = parties.filter(p => nommer(p) === 'w:tr').map(allegerRang)
  const reste = parties.filter(p => !['w:tr', 'w:tblGrid'].includes(nommer(p) ?? ''))
  return { 'w:tbl': [...reste, { 'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': largeur } } }] }, ...rangs] }
}

function allegerRang(rang: unknown): unknown {
  const parties = lire(rang, 'w:tr')
  const cellules = parties.filter(p => nommer(p) === 'w:tc').map(c => lire(c, 'w:tc'))
  const hauteur = Math.max(0, ...cellules.map(mesurerHauteur))
  const proprietes = parties.flatMap(p => lire(p, 'w:trPr'))
  const suite = (cellules[0] ?? []).flatMap(p => lire(p, 'w:p')).flatMap(p => lire(p, 'w:pPr'))
  const lie = suite.filter(p => nommer(p) === 'w:keepNext' || nommer(p) === 'w:pStyle')
  return {
    'w:tr': [
      { 'w:trPr': [...proprietes, { 'w:trHeight': { _attr: { 'w:val': hauteur, 'w:hRule': 'exact' } } }] },
      { 'w:tc': [{ 'w:p': [{ 'w:pPr': lie }] }] },
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
