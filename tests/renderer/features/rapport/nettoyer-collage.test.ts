// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { lireColonnes } from '../../../../renderer/features/rapport/editeur/collage-tableau.ts'
import {
  listImages,
  nettoyerCollage,
} from '../../../../renderer/features/rapport/editeur/nettoyer-collage.ts'
import { texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'

/** What Word 365 puts in the clipboard, cut to what matters. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri"} --></style><script>alert('macro')</script></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='mso-list:none'><b>Moyens humains</b><o:p></o:p></h1>
<p class=MsoNormal onclick="AutoOpen()"><b style='mso-bidi-font-weight:normal'>Le Département</b> finance
<span style='mso-spacerun:yes'>  </span>deux postes<span class=msoDel><del cite="mailto:Jeanne%20Dupont"
datetime="2023-05-02T10:11">, puis trois</del></span><span class=msoIns><ins cite="mailto:Jeanne%20Dupont">, et demi</ins></span>.
<a style='mso-comment-reference:JD_1;mso-comment-date:20230502T1011'>Voir l’avenant</a><span class=MsoCommentReference><span
style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[JD1]</a></span></span>
et <a href="https://exemple.fr/x">le site</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Accueil<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]><i>sur rendez-vous</i></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Suivi</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Premier</p>
<p class=MsoNormal><![if !vml]><img width=300 height=200 src="file:///C:/Users/JD/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"><![endif]></p>
<table class=MsoTableGrid border=1><thead><tr><td colspan=2><p class=MsoNormal><b>Poste</b></p></td></tr></thead>
<tr><td><p class=MsoNormal>Référent</p><p class=MsoNormal>à Melun</p></td><td x:num x:fmla="=SUM(A1:A2)">=SOMME(A1)</td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>À vérifier avec Paul Martin</p></div></div>
<p class=MsoNormal><span style='display:none;mso-hide:all'>caché</span>Fin<br clear=all>de page</p>
<!--EndFragment--></body></html>`

const lire = (html: string) => nettoyerCollage(html)
const mots = (html: string) => JSON.stringify(lire(html).contenu)

test('un texte de Word garde ses titres, ses puces, ses tableaux et ses mots en gras, dans le sous-ensemble du rapport', () => {
  const { contenu } = lire(WORD)
  expect(texteRicheSchema.safeParse({ type: 'doc', content: contenu }).success).toBe(true)
  expect(contenu.map(n => n.type)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'table',
    'paragraph',
  ])
  expect(contenu[0]).toEqual({
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'Moyens humains' }],
  })
  expect(contenu[1]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Le Département', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' finance ' },
      { type: 'text', text: 'deux postes' },
      { type: 'text', text: ', et demi' },
      { type: 'text', text: '. ' },
      { type: 'text', text: 'Voir l’avenant' },
      { type: 'text', text: ' et ' },
      { type: 'text', text: 'le site' },
      { type: 'text', text: '.' },
    ],
  })
  expect(contenu[2]).toEqual({
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Accueil' }] },
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  {
                    type: 'paragraph',
                    content: [{ type: 'text', text: 'sur rendez-vous', marks: [{ type: 'italic' }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Suivi' }] }] },
    ],
  })
})

test('macros, passages supprimés, commentaires et images du disque sont laissés de côté et comptés', () => {
  const { ecartes } = lire(WORD)
  const texte = mots(WORD)
  for (const absent of ['alert', 'puis trois', 'JD1', 'Paul Martin', 'caché', 'msohtmlclip', 'AutoOpen'])
    expect(texte).not.toContain(absent)
  expect(Object.fromEntries(ecartes)).toEqual({
    script: 1,
    suppression: 1,
    commentaire: 2,
    lien: 1,
    image: 1,
    masque: 1,
  })
})

test('une formule d’un tableur reste le texte qu’on lit, dans sa cellule', () => {
  const tableau = lire(WORD).contenu.find(n => n.type === 'table')
  expect(tableau).toEqual({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableHeader',
            attrs: { colspan: 2, rowspan: 1 },
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'Poste', marks: [{ type: 'bold' }] }] },
            ],
          },
        ],
      },
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableCell',
            attrs: { colspan: 1, rowspan: 1 },
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'Référent' }] },
              { type: 'paragraph', content: [{ type: 'text', text: 'à Melun' }] },
            ],
          },
          {
            type: 'tableCell',
            attrs: { colspan: 1, rowspan: 1 },
            content: [{ type: 'paragraph', content: [{ type: 'text', text: '=SOMME(A1)' }] }],
          },
        ],
      },
    ],
  })
})

test('la longueur du plus long tableau est dite, même imbriqué', () => {
  const ligne = '<tr><td>a</td><td>b</td></tr>'
  expect(lire(`<table>${ligne.repeat(3000)}</table>`).lignes).toBe(3000)
  const imbrique = lire(`<table><tr><td><table>${ligne.repeat(4)}</table></td></tr></table>`)
  expect(imbrique.lignes).toBe(4)
  expect(imbrique.ecartes.get('imbrique')).toBe(1)
})

test('un attribut hostile ne passe pas : balises inconnues, liens qui agissent, colspan démesuré', () => {
  const { contenu, ecartes } = lire(
    `<a href="javascript:alert(1)">cliquez</a><img src=x onerror=alert(1)><svg onload=alert(1)><text>dessin</text></svg>
     <table><tr><td colspan=100000 rowspan=100000>x</td></tr></table><iframe src="https://a"></iframe><form><input value=y></form>`,
  )
  expect(texteRicheSchema.safeParse({ type: 'doc', content: contenu }).success).toBe(true)
  expect(ecartes.get('script')).toBe(4)
  expect(JSON.stringify(contenu)).toContain('"attrs":{"colspan":40,"rowspan":1}')
})

test('une page de Google Docs n’est pas toute en gras', () => {
  const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Titre</span></p>
    <ul><li><p>un</p></li><ul><li><p>un bis</p></li></ul></ul></b>`
  expect(lire(html).contenu).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Titre', marks: [{ type: 'bold' }] }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'un' }] },
            {
              type: 'bulletList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un bis' }] }],
                },
              ],
            },
          ],
        },
      ],
    },
  ])
})

test('une image portée par la page est gardée quand elle a été rangée, sinon comptée', () => {
  const html =
    '<p>avant <img alt="Carte" src="data:image/png;base64,AAAA"> après</p><img src="data:image/svg+xml;base64,AA">'
  expect(listImages(html)).toEqual(['data:image/png;base64,AAAA'])
  const sha = 'a'.repeat(64)
  const { contenu, ecartes } = nettoyerCollage(html, new Map([['data:image/png;base64,AAAA', sha]]))
  expect(contenu).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'avant' }] },
    { type: 'image', attrs: { sha256: sha, alt: 'Carte' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'après' }] },
  ])
  expect(ecartes.get('image')).toBe(1)
})

test('des cellules collées sans page deviennent un tableau, une phrase reste une phrase', () => {
  expect(lireColonnes('une phrase\nsur deux lignes')).toBeUndefined()
  expect(lireColonnes('a\tb\r\nc\td\r\n')?.lignes).toBe(2)
  expect(lireColonnes('a\tb\n'.repeat(3000))?.lignes).toBe(3000)
})
