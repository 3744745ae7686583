import type { IStylesOptions } from 'docx'

export const COULEURS = {
  encre: '1F2937',
  fort: '0F5C63',
  alerte: '9A3C06',
  discret: '4B5563',
  trait: 'D9D4CA',
  fond: 'E6EFEF',
  total: 'F3EFE6',
  blanc: 'FFFFFF',
} as const

/** Margins of a sheet and width of its text, in twentieths of a point. */
export const FEUILLE = { court: 11906, long: 16838, haut: 1304, bas: 1191, cote: 1134, entete: 567 } as const

/** Width of the text on one orientation, in twentieths of a point. */
export const largeurTexte = (paysage: boolean) => (paysage ? FEUILLE.long : FEUILLE.court) - 2 * FEUILLE.cote

export const POLICE = 'Arial'
const suivant = { next: 'Normal', quickFormat: true } as const
const titre = (size: number, before: number, after: number, color: string = COULEURS.fort) => ({
  run: { font: POLICE, size, bold: true, color },
  paragraph: {
    spacing: { before, after, line: 252, lineRule: 'auto' as const },
    keepNext: true,
    keepLines: true,
  },
})

/** Word's own names, so that a secretary changes the look of the whole report at once; sizes are half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: POLICE, size: 20, color: COULEURS.encre, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: POLICE, size: 80, bold: true, color: COULEURS.fort },
      paragraph: {
        spacing: { before: 3000, after: 160, line: 252, lineRule: 'auto' },
        border: { top: { style: 'single', size: 48, space: 18, color: COULEURS.fort } },
        keepLines: true,
      },
    },
    heading1: titre(34, 480, 200),
    heading2: titre(25, 320, 100),
    heading3: titre(21, 240, 80, COULEURS.encre),
    caption: {
      run: { font: POLICE, size: 19, bold: true, color: COULEURS.encre },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: COULEURS.fort } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    style(
      'TitreConvention',
      'Tandem Titre de la convention',
      { size: 40, bold: true },
      { spacing: { after: 240, line: 264, lineRule: 'auto' } },
    ),
    style('Subtitle', 'Subtitle', { size: 26, color: COULEURS.discret }, { spacing: { after: 360 } }),
    style('Couverture', 'Tandem Couverture', { size: 22 }, { spacing: { after: 80 } }),
    style('TitreSommaire', 'Tandem Sommaire', titre(34, 0, 240).run, titre(34, 0, 240).paragraph),
    style('TOC1', 'toc 1', { bold: true }, { spacing: { before: 120, after: 40 } }),
    style('TOC2', 'toc 2', {}, { spacing: { after: 20 }, indent: { left: 340 } }),
    style('Quote', 'Quote', { italics: true }, { ...citation(), spacing: { before: 80, after: 80 } }),
    style(
      'Auteur',
      'Tandem Auteur',
      { size: 18, color: COULEURS.discret },
      { ...citation(), spacing: { after: 220 } },
    ),
    style('Constat', 'Tandem Constat', {}, { spacing: { after: 100 }, keepNext: true, keepLines: true }),
    style('Graphique', 'Tandem Graphique', {}, { spacing: { before: 60, after: 100 }, keepNext: true }),
    style(
      'Note',
      'Tandem Note',
      { size: 17, color: COULEURS.discret },
      { spacing: { before: 40, after: 60, line: 252, lineRule: 'auto' } },
    ),
    style('Ecart', 'Tandem Écart', { size: 2 }, { spacing: { after: 120, line: 20, lineRule: 'exact' } }),
    style(
      'Cellule',
      'Tandem Cellule',
      { size: 17 },
      { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } },
    ),
    style(
      'EnteteTableau',
      'Tandem En-tête de tableau',
      { size: 17, bold: true, color: COULEURS.blanc },
      {
        spacing: { before: 50, after: 50, line: 240, lineRule: 'auto' },
        keepNext: true,
      },
    ),
    style('Mention', 'Tandem Mention', { bold: true, color: COULEURS.alerte }, {}),
    style(
      'Pied',
      'Tandem Pied',
      { size: 16, color: COULEURS.discret },
      { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    ),
  ],
  characterStyles: [
    { id: 'Reference', name: 'Tandem Référence', run: { superScript: true, color: COULEURS.fort } },
  ],
}

type Run = NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['run']>
type Paragraphe = NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']>

function style(id: string, name: string, run: Run, paragraph: Paragraphe) {
  return { id, name, basedOn: 'Normal', ...suivant, run, paragraph }
}

function citation(): Paragraphe {
  return {
    indent: { left: 397, right: 397 },
    border: { left: { style: 'single', size: 18, space: 12, color: COULEURS.fort } },
    keepLines: true,
  }
}

const bord = (nom: string, couleur: string, epaisseur: number) =>
  `<w:${nom} w:val="single" w:sz="${epaisseur}" w:space="0" w:color="${couleur}"/>`

/** The look of every table, in one place, as the library cannot write it: horizontal lines, a dark header. */
export const STYLE_TABLEAU = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="TableauTandem"><w:name w:val="Tandem Tableau"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${bord('top', COULEURS.fort, 6)}${bord('bottom', COULEURS.fort, 6)}${bord('insideH', COULEURS.trait, 4)}</w:tblBorders></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COULEURS.fort}"/></w:tcPr></w:tblStylePr></w:style>`,
].join('')
