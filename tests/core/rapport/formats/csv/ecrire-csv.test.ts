import { describe, expect, it } from 'vitest'
import { ecrireCsv } from '../../../../../electron/core/rapport/formats/csv/ecrire-csv.ts'
import type { Rapport } from '../../../../../electron/core/rapport/modele.ts'
import { rapportExemple } from '../../../../helpers/rapport.ts'

function lire(rapport: Rapport): string[][] {
  const texte = new TextDecoder('utf-8', { ignoreBOM: true }).decode(ecrireCsv(rapport))
  expect(texte.startsWith('\ufeffCode;')).toBe(true)
  expect(texte.endsWith('\r\n')).toBe(true)
  return texte
    .slice(1, -2)
    .split('\r\n')
    .map(l => l.split(';'))
}

describe('le csv du rapport', () => {
  it('a une ligne par valeur, et chaque nombre entier avec sa virgule', () => {
    const rapport = rapportExemple()
    const [, ...lignes] = lire(rapport)
    expect(lignes).toHaveLength(rapport.valeurs.lignes.length)
    for (const [i, ligne] of rapport.valeurs.lignes.entries()) {
      const cellule = ligne.cellules[6]
      const lu = lignes[i]?.[6] ?? ''
      if (cellule?.type === 'texte') {
        expect([lu, lignes[i]?.[7]]).toEqual([cellule.texte, 'oui / non'])
        continue
      }
      if (cellule?.type !== 'nombre') throw new Error('Une valeur est attendue')
      const diviseur = cellule.format === 'euros' ? 100 : 1
      expect(lu).not.toContain('.')
      if (cellule.valeur === null) expect([lu, lignes[i]?.[9]]).toEqual(['', cellule.absence])
      else expect(Number(lu.replace(',', '.'))).toBe(cellule.valeur / diviseur)
    }
  })

  it('neutralise les formules et répète la mention sur chaque ligne', () => {
    const lignes = lire(rapportExemple())
    expect(lignes.some(l => l[4] === "'=SOMME(A1:A9)")).toBe(true)
    expect(lignes.flat().filter(t => /^[=+@]/.test(t))).toEqual([])
    expect(lignes.slice(1).every(l => l[10] === 'Document de travail du comité – ne pas diffuser')).toBe(true)
  })

  it('met entre guillemets un point-virgule, un guillemet ou un retour à la ligne', () => {
    const rapport = rapportExemple()
    const [premiere] = rapport.valeurs.lignes
    if (premiere === undefined) throw new Error('Une ligne est attendue')
    premiere.cellules[1] = { type: 'texte', texte: 'A ; « B »\n"C"' }
    const texte = new TextDecoder().decode(ecrireCsv(rapport))
    expect(texte).toContain('"A ; « B »\n""C"""')
  })
})
