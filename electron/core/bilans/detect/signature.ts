import { createHash } from 'node:crypto'
import type { Forme } from '../../../../shared/domain/bilan.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'

/**
 * Recognises a layout again: its shape and its headers, whatever their order, case and accents; years are not part of it
 * (next year's crosstab has the same layout).
 */
export function signer(forme: Forme, entetes: string[]): string {
  const cles = entetes
    .map(e => normaliserLibelle(e).replace(/\b(?:19|20)\d{2}\b/g, 'aaaa'))
    .filter(e => e !== '')
    .sort()
  const distincts = forme === 'croise' ? [...new Set(cles)] : cles
  return createHash('sha256')
    .update([forme, ...distincts].join('\n'))
    .digest('hex')
    .slice(0, 32)
}
