import { expect, test } from 'vitest'
import { evaluerChiffre } from '../../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../../shared/domain/comparaison.ts'
import { ecrireTexteHtml, type RenduTexte } from '../../../shared/domain/texte-html.ts'
import { type TexteRiche, texteRicheSchema } from '../../../shared/domain/texte-riche.ts'
import { anneeExemple } from '../../helpers/annee.ts'

const DONNEES = { annee: 2022, actuels: anneeExemple(), precedents: anneeExemple(0.9), territoires: [] }
const RENDU: RenduTexte = {
  chiffre: ref => evaluerChiffre(ref, DONNEES),
  comparaison: ref => evaluerComparaison(ref, DONNEES),
  image: () => undefined,
  graphique: () => undefined,
}
const doc = (...content: unknown[]): TexteRiche => texteRicheSchema.parse({ type: 'doc', content })
const chiffre = (code: string) => ({ type: 'chiffre', attrs: { code } })

test('a text typed by anyone is words, never markup', () => {
  const piege = '<img src=x onerror="alert(1)"> & \'</p><script>'
  const html = ecrireTexteHtml(
    doc(
      {
        type: 'paragraph',
        content: [{ type: 'text', text: piege, marks: [{ type: 'bold' }] }, chiffre(piege)],
      },
      { type: 'graphique', attrs: { id: piege } },
      { type: 'image', attrs: { sha256: 'a'.repeat(64), alt: piege } },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                content: [{ type: 'paragraph', content: [{ type: 'text', text: piege }] }],
              },
            ],
          },
        ],
      },
    ),
    { ...RENDU, image: () => `data:image/png;base64,"${piege}` },
  )
  expect(html).not.toMatch(/<script|<img src=x|onerror="/)
  expect(html.match(/<img /g)).toHaveLength(1)
})

test('live figures carry their full name, words of comparison what became of them', () => {
  const html = ecrireTexteHtml(
    doc({
      type: 'paragraph',
      content: [
        chiffre('entrees'),
        { type: 'hardBreak' },
        chiffre('disparu'),
        { type: 'comparaison', attrs: { code: 'entrees', mot: 'en_baisse' } },
      ],
    }),
    RENDU,
  )
  expect(html).toContain(
    '<span class="chiffre" title="Entrées en accompagnement global, 2022">485</span><br>',
  )
  expect(html).toContain('<span class="chiffre introuvable"')
  expect(html).toMatch(/<span class="comparaison fausse" title="[^"]+n’est pas vrai\.">en baisse<\/span>/)
})

test('a chapter of sixty pages with five hundred live nodes is written within a keystroke', () => {
  const paragraphe = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Un mot & un autre. '.repeat(30) },
      chiffre('entrees'),
      chiffre('sorties'),
    ],
  }
  const texte = doc(...Array.from({ length: 250 }, () => paragraphe))
  const durees = Array.from({ length: 5 }, () => {
    const debut = performance.now()
    ecrireTexteHtml(texte, RENDU)
    return performance.now() - debut
  })
  expect(Math.min(...durees)).toBeLessThan(50)
})
