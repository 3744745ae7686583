import { describe, expect, it } from 'vitest'
import { ecrireOdt, enLignes, lire } from './documents.ts'

const lignesDe = async (corps: string, styles = '') => enLignes((await lire(ecrireOdt(corps, styles))).texte)

const STYLES =
  '<style:style style:name="G" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="N" style:family="text" style:parent-style-name="G"><style:text-properties fo:font-weight="normal" style:text-underline-style="solid"/></style:style>' +
  '<style:style style:name="C" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>' +
  '<number:date-style style:name="D"><number:text>/</number:text></number:date-style>'

describe('lireOdt', () => {
  it('reads headings, nested runs, spaces and line ends as OpenDocument means them', async () => {
    expect(
      await lignesDe(
        '<text:h text:outline-level="2">Titre</text:h>' +
          '<text:p>  un\n   <text:span text:style-name="G"> gras <text:span text:style-name="N">souligné</text:span></text:span><text:s text:c="3"/>fin<text:line-break/> <text:tab/>suite</text:p>',
        STYLES,
      ),
    ).toEqual(['# Titre', 'un *gras *_souligné_   fin⏎suite'])
  })

  it('reads nested lists, each level of its kind, and further paragraphs of an item', async () => {
    expect(
      await lignesDe(
        '<text:list text:style-name="L"><text:list-item><text:p>un</text:p><text:p>suite</text:p><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list>',
        STYLES,
      ),
    ).toEqual(['- un', '  suite', '  1 a', '- deux'])
  })

  it('leaves out deleted passages, comments, notes, hidden text, indexes, and says so', async () => {
    const { texte, avertissements } = await lire(
      ecrireOdt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>retiré</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
          '<text:table-of-content><text:index-body><text:p>Sommaire</text:p></text:index-body></text:table-of-content>' +
          '<text:p>reste<office:annotation><text:p>remarque</text:p></office:annotation><text:note><text:note-body><text:p>bas</text:p></text:note-body></text:note><text:span text:style-name="C">caché</text:span></text:p>',
        STYLES,
        { 'Basic/Standard/Module1.xml': '<x/>', 'Basic/script-lc.xml': '<x/>' },
      ),
    )
    expect(enLignes(texte)).toEqual(['reste'])
    expect(avertissements.map(a => a.replaceAll('\u00a0', ' '))).toEqual([
      'Ce fichier portait des modifications suivies : 1 passage supprimé a été retiré, 1 passage ajouté a été gardé. Relisez le texte.',
      '1 commentaire n’a pas été repris.',
      '1 note n’a pas été reprise.',
      '1 passage masqué n’a pas été repris.',
      'Ce fichier contient un programme (macro ou script) : il n’a été ni lu ni exécuté.',
    ])
  })

  it('reads merged, repeated and header cells', async () => {
    expect(
      await lignesDe(
        '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>A</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>' +
          '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ).toEqual(['|!2×1 A', '||x'])
  })
})
