import { PageBreak, Paragraph, TableOfContents, TextRun } from 'docx'
import { formatJourFr } from '../../../../../shared/domain/dates.ts'
import type { ImageRapport, Rapport } from '../../modele.ts'
import { type Dessin, poserImage } from './blocs-docx.ts'
import { enLignes, propre } from './fragments-docx.ts'
import { largeurTexte } from './style-docx.ts'

/** Height of the logos, in pixels of a screen, and the air between two of them. */
const [HAUTEUR, INTERVALLE] = [76, 32]
const PIXELS_PAR_TWIP = 96 / 1440

/** The first page: logos, title, parties, state, mention. */
export function dessinerCouverture(rapport: Rapport): Dessin[] {
  const { couverture } = rapport
  const lignes = [
    ...couverture.lignes,
    ...(rapport.statut === null ? [] : [rapport.statut]),
    ...(rapport.arreteAu === null ? [] : [`Données arrêtées au ${formatJourFr(rapport.arreteAu)}`]),
    ...(rapport.destinataires === null ? [] : [`Destinataires\u00a0: ${rapport.destinataires}`]),
  ]
  return [
    ...dessinerLogos(couverture.logos),
    ...dessinerTitre(rapport.titre),
    new Paragraph({ style: 'Subtitle', children: enLignes(rapport.sousTitre) }),
    ...lignes.map(l => new Paragraph({ style: 'Couverture', children: enLignes(l) })),
    new Paragraph({
      style: 'Mention',
      spacing: { before: 480 },
      children: [new TextRun({ text: propre(rapport.mention) })],
    }),
  ]
}

function dessinerLogos(logos: readonly ImageRapport[]): Paragraph[] {
  if (logos.length === 0) return []
  const largeurs = logos.map(l => (l.largeur / Math.max(1, l.hauteur)) * HAUTEUR)
  const voulue = largeurs.reduce((somme, l) => somme + l + INTERVALLE, -INTERVALLE)
  const echelle = Math.min(1, (largeurTexte(false) * PIXELS_PAR_TWIP) / voulue)
  return [
    new Paragraph({
      children: logos.flatMap((logo, i) => [
        ...(i === 0 ? [] : [new TextRun('\u2003\u2003')]),
        poserImage(logo, (HAUTEUR * echelle * 0.92) / Math.max(1, logo.hauteur)),
      ]),
    }),
  ]
}

/** « Bilan 2022 » in large, then the convention; any other title as it is. */
function dessinerTitre(titre: string): Paragraph[] {
  const [, bilan, convention] = /^(Bilan \d{4})\u00a0: (.+)$/s.exec(titre) ?? []
  if (bilan === undefined || convention === undefined)
    return [new Paragraph({ style: 'Title', children: enLignes(titre) })]
  return [
    new Paragraph({ style: 'Title', children: enLignes(bilan) }),
    new Paragraph({ style: 'TitreConvention', children: enLignes(convention) }),
  ]
}

/** The table of contents, filled with the headings and (`pagine`) their pages: Word asks nothing when it opens the file. */
export function dessinerSommaire(niveaux: '1-1' | '1-2', pagine: boolean): (Dessin | TableOfContents)[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ style: 'TitreSommaire', children: [new TextRun('Sommaire')] }),
    new TableOfContents('Sommaire', {
      hyperlink: true,
      headingStyleRange: niveaux,
      beginDirty: false,
      ...(pagine ? {} : { pageNumbersEntryLevelsRange: '1-9' }),
    }),
  ]
}
