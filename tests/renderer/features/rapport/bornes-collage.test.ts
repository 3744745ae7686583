// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser as LecteurPm } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import {
  mesurerFragment,
  mesurerNoeuds,
  refusDeCollage,
  refusDePage,
} from '../../../../renderer/features/rapport/editeur/bornes-collage.ts'
import { lirePageCollee } from '../../../../renderer/features/rapport/editeur/coller.ts'
import { EXTENSIONS } from '../../../../renderer/features/rapport/editeur/extensions.ts'
import { nettoyerCollage } from '../../../../renderer/features/rapport/editeur/nettoyer-collage.ts'

const table = (lignes: number, colonnes: number) =>
  `<table>${`<tr>${'<td>a</td>'.repeat(colonnes)}</tr>`.repeat(lignes)}</table>`
const refus = (html: string) => refusDeCollage(mesurerNoeuds(nettoyerCollage(html).contenu))
const lireSeul = (html: string) => {
  const page = document.createElement('div')
  page.innerHTML = html
  return refusDeCollage(mesurerFragment(LecteurPm.fromSchema(getSchema(EXTENSIONS)).parse(page).content))
}

test('ce que la base refuserait d’enregistrer ne se colle pas, ce qu’elle prend se colle', () => {
  expect(refus(table(300, 40))).toBeNull()
  expect(refus(table(301, 2))).toMatch(/ce tableau a 301 lignes/)
  expect(refus(table(3, 41))).toMatch(/ce tableau a 41 colonnes/)
  expect(refus(`<ul><li>a${table(2, 41)}</li></ul>`)).toMatch(/41 colonnes/)
  expect(refus('<p>mot</p>'.repeat(60_000))).toMatch(/dépasse 2/)
  expect(refusDePage('a'.repeat(40_000_001))).toMatch(/dépasse 2/)
})

test('une page qui se dit de l’éditeur est mesurée comme les autres', () => {
  expect(lireSeul('<table><tr><td colspan="9999">a</td></tr></table>')).toMatch(/9999 colonnes/)
  expect(lireSeul(table(301, 1))).toMatch(/301 lignes/)
  expect(lireSeul(table(2, 3))).toBeNull()
})

test('l’éditeur ne lit par lui-même que ses propres pages', () => {
  expect(lirePageCollee('<p onclick="a()">x</p>')).toBe('')
  expect(lirePageCollee('<p data-pm-slice="0 0 []">x</p>')).toContain('x')
})
