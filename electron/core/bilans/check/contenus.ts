import { hash } from 'node:crypto'
import { NUL } from '../commit/lot.ts'
import type { CellulesLigne } from './cellules-ligne.ts'

/**
 * Stands for an identifier in a file that has none: each row is a person of its own, and the same row of the same file
 * imported again is the same person. Whatever the order of the columns; the second of two identical rows is another person.
 */
export function creerContenus(): (cellules: CellulesLigne) => string {
  const vus = new Map<string, number>()
  return cellules => {
    const parties = cellules.colonnes.map((c, i) => {
      const v = cellules.valeurs[i] ?? NUL
      const texte = v === NUL ? '' : (c.dictionnaire.textes[v] ?? String(v))
      return `${c.lue.sens}:${c.lue.precision ?? ''}=${texte}`
    })
    const empreinte = hash('sha256', parties.sort().join('\u0000'), 'base64url')
    const rang = vus.get(empreinte) ?? 0
    vus.set(empreinte, rang + 1)
    return `\u0001${empreinte}#${rang}`
  }
}
