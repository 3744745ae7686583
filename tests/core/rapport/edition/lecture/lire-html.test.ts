import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { lireHtml } from '../../../../../electron/core/rapport/edition/lecture/lire-html.ts'
import { finirTexte } from '../../../../../electron/core/rapport/edition/lecture/texte-lu.ts'
import { normaliserTexte } from '../../../../../electron/core/rapport/edition/normaliser-texte.ts'
import { texteRicheSchema } from '../../../../../shared/domain/texte-riche.ts'
import { ecrireFichier } from '../../../bilans/read/read-all.ts'
import { enLignes, lire, lirePage } from './documents.ts'

const lireCorps = (html: string) => normaliserTexte(finirTexte(lireHtml(html)))
const lignesDe = (html: string) => enLignes(lireCorps(html))

describe('lireHtml', () => {
  it('reads a page without its programs, styles and hidden parts', async () => {
    const { texte, avertissements } = await lirePage(
      '<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body onload="x()"><h1>Un</h1><script>alert("<p>non</p>")</script><p>Caf&eacute; &amp; th&#233; &laquo;&nbsp;ici&nbsp;&raquo;<img src=x onerror=alert(1)></p><p style="display:none">caché</p><svg><text>non</text></svg><h2>Deux</h2>hors paragraphe<br>suite</body></html>',
    )
    expect(enLignes(texte)).toEqual([
      '# Un',
      'Café & thé «\u00a0ici\u00a0»',
      '## Deux',
      'hors paragraphe⏎suite',
    ])
    expect(avertissements).toHaveLength(3)
  })

  it('reads what Word saves as a page: its lists, tracked changes, comments and conditions', () => {
    const element = (niveau: number, puce: string, texte: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${niveau} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${puce}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${texte}<o:p></o:p></p>`
    expect(
      lignesDe(
        `<html xmlns:o="x"><!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--><body><p class=MsoNormal><b>Gras</b> <span style='font-weight:bold;font-style:italic'>deux</span><o:p>&nbsp;</o:p></p>${element(1, '·', 'point')}${element(2, 'o', 'sous')}${element(1, '1.', 'numéro')}<p>reste <del>ôté</del><ins>mis</ins><span class=msoDel>ôté</span><a class=msocomanchor>[A1]</a></p><div style='mso-element:comment-list'><p>remarque</p></div></body></html>`,
      ),
    ).toEqual(['*Gras* */deux/*\u00a0', '- point', '  - sous', '1 numéro', 'reste mis'])
  })

  it('reads tables, nested lists, and tags that are never closed', () => {
    expect(
      lignesDe(
        '<table><thead><tr><td>A<td colspan=2>B</thead><tbody><tr><th rowspan="9">C</th><td>d<td>e</table><ul><li>un<ol><li>a</ol><li>deux<p>suite</ul><p>fin <b>gras <i>et</b> reste',
      ),
    ).toEqual(['|!A|!2×1 B', '|!C|d|e', '- un', '  1 a', '- deux', '  suite', 'fin *gras **/et/* reste'])
  })

  it('reads the encoding that the page says, when its bytes are not UTF-8', async () => {
    const page = (charset: string) => `<html><meta charset="${charset}"><p>Œuvre à 5 €, d’été</p></html>`
    for (const charset of ['utf-8', 'windows-1252', 'iso-8859-15']) {
      const texte = charset === 'iso-8859-15' ? page(charset).replace('’', "'") : page(charset)
      const { texte: lu } = await lire(ecrireFichier('p.htm', iconv.encode(texte, charset)))
      expect(enLignes(lu)[0]?.replace("'", '’')).toBe('Œuvre à 5 €, d’été')
    }
  })

  it('makes of any soup a text that can be stored', () => {
    const morceau = fc.constantFrom(
      ...'<p> </p> <b> </i> <i> <ul> <ol> </ul> <li> <table> <tr> <td colspan=0> <td rowspan=99999> </table> <thead> <h1> </h1> <h5> <br> <del> </del> <script> </script> <!-- --> <![if <![endif]> < > & &#0; &#xD800; &eacute " \' = <a <pre> \n texte <blockquote> <svg> </svg> <x'.split(
        ' ',
      ),
      '<p style="display:none">',
      "<p style='mso-list:l0 level9'>",
      '<![if !supportLists]>',
      '\u0000\ud800',
    )
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 60 }), morceaux => {
        const texte = lireCorps(morceaux.join(''))
        expect(texteRicheSchema.parse(texte)).toEqual(texte)
        expect(normaliserTexte(texte)).toEqual(texte)
      }),
      { numRuns: 500 },
    )
  })

  it('takes a time that grows with the page, whatever is left open in it', () => {
    for (const motif of [
      '<a "',
      '<ul><li>',
      '<!--',
      '<b>',
      '<b></i>',
      '<table><tr><td>',
      '<![if !supportLists]>',
      '&',
    ]) {
      const debut = performance.now()
      try {
        lireHtml(motif.repeat(20_000))
      } catch (erreur) {
        expect(erreur).toMatchObject({ code: 'texte_trop_long' })
      }
      expect(performance.now() - debut).toBeLessThan(3000)
    }
  })
})
