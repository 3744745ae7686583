import type { IStylesOptions } from 'docx'

export const COULEURS = {
  fort: '0F5C63',
  alerte: '9A3C06',
  discret: '4B5563',
  trait: '9CA3AF',
  fond: 'E6EFEF',
}

/** Margins and width of the text on A4, in twentieths of a point. */
export const FEUILLE = {
  largeur: 11906,
  hauteur: 16838,
  marge: 1134,
  texte: 11906 - 2 * 1134,
} as const

const suivant = { next: 'Normal', quickFormat: true } as const

/** Named styles, so that a secretary changes the look of a whole paper at once; sizes are half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: '1F2937', language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: {
      run: { font: 'Arial', size: 32, bold: true, color: '1F2937' },
      paragraph: {
        spacing: { before: 300, after: 160 },
        alignment: 'center',
        keepNext: true,
        keepLines: true,
      },
    },
    heading2: {
      run: { font: 'Arial', size: 24, bold: true, color: COULEURS.fort },
      paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font: 'Arial', size: 21, bold: true, color: '1F2937' },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Entete',
      name: 'Tandem En-tête',
      basedOn: 'Normal',
      ...suivant,
      run: { size: 19, color: COULEURS.discret },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Mention',
      name: 'Tandem Mention',
      basedOn: 'Normal',
      ...suivant,
      run: { size: 18, italics: true, color: COULEURS.discret },
    },
    {
      id: 'Alerte',
      name: 'Tandem Alerte',
      basedOn: 'Normal',
      ...suivant,
      run: { bold: true, color: COULEURS.alerte },
      paragraph: { alignment: 'center' },
    },
    {
      id: 'Article',
      name: 'Tandem Article',
      basedOn: 'Normal',
      ...suivant,
      paragraph: { indent: { left: 340 }, keepLines: true },
    },
    {
      id: 'Cellule',
      name: 'Tandem Cellule',
      basedOn: 'Normal',
      ...suivant,
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
    {
      id: 'Pied',
      name: 'Tandem Pied',
      basedOn: 'Normal',
      ...suivant,
      run: { size: 16, color: COULEURS.discret },
      paragraph: { spacing: { after: 0 } },
    },
  ],
}
