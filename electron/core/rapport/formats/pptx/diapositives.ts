import type PptxGenJS from 'pptxgenjs'
import { ENCRE, PAPIER } from '../../../../../shared/graphiques/palette.ts'
import type { ImageRapport, ModeleRapport } from '../../modele.ts'
import type { Constat } from './listes-diapositives.ts'

type Diapositive = PptxGenJS.Slide
/** Inches, as slides are measured. */
export type Cadre = { x: number; y: number; w: number; h: number }

const MAITRE = 'TANDEM'
/** Name of the shape that holds the title of a slide. */
export const TITRE = 'Titre'
const POLICE = 'Calibri'
const VERT = '0F5C63'
const ALERTE = '9A3C06'
const GRIS = '4B5563'
const encre = ENCRE.slice(1).toUpperCase()
/** A larger table is in the notes of the slide. */
const TABLE_MAX = { lignes: 9, colonnes: 4 }

/** Paper, foot with the mention and the number of the slide. */
export function definirMaitre(pptx: PptxGenJS, { mention, pied }: ModeleRapport): void {
  const bas = { y: 7.05, h: 0.3, fontFace: POLICE, fontSize: 11, margin: 0 }
  pptx.defineSlideMaster({
    title: MAITRE,
    background: { color: PAPIER.slice(1).toUpperCase() },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: VERT } } },
      { text: { text: pied, options: { ...bas, x: 0.6, w: 6.2, color: GRIS } } },
      {
        text: {
          text: mention,
          options: { ...bas, x: 6.8, w: 5.2, align: 'right', bold: true, color: ALERTE },
        },
      },
    ],
    slideNumber: {
      x: 12.2,
      y: 7.02,
      w: 0.8,
      h: 0.36,
      fontFace: POLICE,
      fontSize: 11,
      color: GRIS,
      align: 'right',
    },
  })
}

/** The first slide: what it is, of whom, its state. */
export function poserCouverture(pptx: PptxGenJS, rapport: ModeleRapport): void {
  const d = pptx.addSlide({ masterName: MAITRE })
  poserLogos(d, rapport.couverture.logos)
  d.addText(rapport.titre, titre({ x: 0.9, y: 2, w: 11.5, h: 1.6 }, 38))
  d.addText(rapport.sousTitre, texte({ x: 0.9, y: 3.7, w: 11.5, h: 0.7 }, 20))
  const lignes = [rapport.statut, ...rapport.couverture.lignes, rapport.couverture.mentionFse].filter(
    l => l !== null,
  )
  d.addText(lignes.join('\n'), texte({ x: 0.9, y: 4.6, w: 11.5, h: 2 }, 16))
}

/** What the members read first. */
export function poserEssentiel(pptx: PptxGenJS, phrases: readonly string[]): void {
  if (phrases.length === 0) return
  const d = pptx.addSlide({ masterName: MAITRE })
  d.addText('L’essentiel', titre({ x: 0.6, y: 0.4, w: 12.2, h: 0.8 }, 30))
  d.addText(
    phrases.map(p => ({ text: p, options: { bullet: { indent: 18 }, breakLine: true, paraSpaceAfter: 10 } })),
    { ...texte({ x: 0.6, y: 1.4, w: 12.2, h: 5.4 }, 20), valign: 'top' },
  )
}

/** Where the chart of a finding goes: beside its table when it is small. */
export function cadreGraphique(c: Constat): Cadre {
  return { x: 0.6, y: 1.75, w: aUneTable(c) ? 7.4 : 12.2, h: 4.35 }
}

/** A slide with everything but its chart, which takes the place of the shape named `marque`. */
export function poserConstat(pptx: PptxGenJS, c: Constat, marque: string): void {
  const d = pptx.addSlide({ masterName: MAITRE })
  d.addText(c.chapitre, { ...texte({ x: 0.6, y: 0.3, w: 12.2, h: 0.35 }, 13), color: VERT, bold: true })
  d.addText(c.spec.titre, { ...titre({ x: 0.6, y: 0.65, w: 12.2, h: 1.05 }, 26), fit: 'shrink' })
  d.addText('', { ...cadreGraphique(c), objectName: marque })
  d.addText(c.spec.phrase, {
    ...texte({ x: 0.6, y: 6.15, w: 12.2, h: 0.85 }, 16),
    valign: 'top',
    fit: 'shrink',
  })
  if (aUneTable(c)) poserTable(d, c)
  d.addNotes(ecrireNotes(c))
}

function aUneTable({ lignes, entetes }: Constat): boolean {
  return lignes.length <= TABLE_MAX.lignes && entetes.length <= TABLE_MAX.colonnes
}

function poserTable(d: Diapositive, { entetes, lignes }: Constat): void {
  const bord = { type: 'solid', pt: 0.75, color: 'D9D4CA' } as const
  const cellule = (t: string, i: number, options: object) => ({
    text: t,
    options: { align: i === 0 ? ('left' as const) : ('right' as const), ...options },
  })
  const tete = entetes.map((t, i) => cellule(t, i, { bold: true, color: 'FFFFFF', fill: { color: VERT } }))
  const corps = lignes.map(l => l.map((t, i) => cellule(t, i, { color: encre })))
  d.addTable([tete, ...corps], {
    x: 8.2,
    y: 1.8,
    w: 4.6,
    colW: partager(entetes.length, 4.6),
    fontFace: POLICE,
    fontSize: 12,
    border: bord,
    margin: 0.06,
    autoPage: false,
  })
}

/** The first column is wider: it holds words. */
function partager(colonnes: number, largeur: number): number[] {
  if (colonnes < 2) return [largeur]
  const premiere = largeur * (colonnes === 2 ? 0.66 : 0.46)
  return [premiere, ...Array.from({ length: colonnes - 1 }, () => (largeur - premiere) / (colonnes - 1))]
}

/** The whole table in words: what a presenter reads, and what a screen reader finds. */
function ecrireNotes({ spec, entetes, lignes, notes }: Constat): string {
  const corps = lignes.map(([nom, ...valeurs]) =>
    [nom, ...valeurs.map((v, i) => `${entetes[i + 1] ?? ''}\u00a0: ${v}`)].join(' ; '),
  )
  return [spec.phrase, '', ...corps, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')
}

function poserLogos(d: Diapositive, logos: readonly ImageRapport[]): void {
  const hauteur = 0.9
  let x = 0.9
  for (const { octets, type, largeur, hauteur: h, alt } of logos) {
    const w = Math.min(3, (largeur / Math.max(1, h)) * hauteur)
    const data = `image/${type};base64,${Buffer.from(octets).toString('base64')}`
    d.addImage({ data, x, y: 0.6, w, h: Math.min(hauteur, (w * h) / Math.max(1, largeur)), altText: alt })
    x += w + 0.4
  }
}

function titre(cadre: Cadre, taille: number) {
  return {
    ...texte(cadre, taille),
    bold: true,
    valign: 'middle' as const,
    align: 'left' as const,
    objectName: TITRE,
  }
}

function texte(cadre: Cadre, taille: number) {
  return { ...cadre, fontFace: POLICE, fontSize: taille, color: encre, margin: 0, lang: 'fr-FR' }
}
