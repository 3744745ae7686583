import { ImageRun, Paragraph, type Table, TextRun } from 'docx'
import type { Bloc, BlocChapitre, Fragment, ImageRapport } from '../../modele.ts'
import type { Contexte } from './contexte.ts'
import { enLignes, listRuns, propre } from './fragments-docx.ts'
import { dessinerGraphique } from './graphique-docx.ts'
import { dessinerGrille } from './grille-docx.ts'
import { FEUILLE, largeurTexte } from './style-docx.ts'
import { dessinerTableau } from './tableau-docx.ts'

export type Dessin = Paragraph | Table
/** Where a block stands: `niveau` of the list that holds it (0 outside), `cite` inside a quotation. */
type Place = { niveau: number; cite: boolean }
const DEHORS: Place = { niveau: 0, cite: false }
/** Word has nine levels of lists. */
const DERNIER_NIVEAU = 8
const RETRAIT = 397

/** Blocks of a chapter as paragraphs and tables with named styles. */
export function dessinerBlocs(
  blocs: readonly BlocChapitre[],
  contexte: Contexte,
  place: Place = DEHORS,
): Dessin[] {
  return blocs.flatMap((bloc, i) => dessinerBloc(bloc, contexte, { ...place, suivant: blocs[i + 1] }))
}

type Ici = Place & { suivant: BlocChapitre | undefined }

function dessinerBloc(bloc: BlocChapitre, contexte: Contexte, ici: Ici): Dessin[] {
  switch (bloc.genre) {
    case 'paragraphe':
      return [dessinerParagraphe(bloc.fragments, contexte, ici)]
    case 'intertitre':
      return [
        new Paragraph({
          style: bloc.niveau === 3 ? 'Heading2' : 'Heading3',
          children: listRuns(bloc.fragments, contexte),
        }),
      ]
    case 'note':
      return [new Paragraph({ style: 'Note', children: listRuns(bloc.fragments, contexte) })]
    case 'liste':
      return dessinerListe(bloc, contexte, ici)
    case 'citation':
      return dessinerCitation(bloc, contexte, ici)
    case 'grille':
      return [...dessinerGrille(bloc.lignes, contexte), ecart()]
    case 'image':
      return dessinerImage(bloc.image, contexte)
    case 'figure':
      return dessinerFigure(bloc.bloc, contexte)
  }
}

function dessinerParagraphe(fragments: readonly Fragment[], contexte: Contexte, ici: Ici): Paragraph {
  const avantListe = ici.suivant?.genre === 'liste' || ici.suivant?.genre === 'grille'
  return new Paragraph({
    ...(ici.cite ? { style: 'Quote' } : {}),
    ...(ici.niveau > 0 && !ici.cite ? { indent: { left: ici.niveau * RETRAIT } } : {}),
    ...(avantListe ? { keepNext: true } : {}),
    children: listRuns(fragments, contexte),
  })
}

function dessinerListe(
  { ordonnee, elements }: Extract<BlocChapitre, { genre: 'liste' }>,
  contexte: Contexte,
  ici: Ici,
): Dessin[] {
  if (ordonnee) contexte.numerotees += 1
  const instance = ordonnee ? contexte.numerotees : 0
  const level = Math.min(ici.niveau, DERNIER_NIVEAU)
  const interieur = { ...ici, niveau: ici.niveau + 1 }
  return elements.flatMap(element => {
    const [premier, ...suite] = element
    if (premier?.genre !== 'paragraphe') return dessinerBlocs(element, contexte, interieur)
    const puce = new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: ordonnee ? 'numeros' : 'puces', level, instance },
      children: listRuns(premier.fragments, contexte),
    })
    return [puce, ...dessinerBlocs(suite, contexte, interieur)]
  })
}

function dessinerCitation(
  { blocs, auteur }: Extract<BlocChapitre, { genre: 'citation' }>,
  contexte: Contexte,
  ici: Ici,
): Dessin[] {
  const dedans = dessinerBlocs(blocs, contexte, { ...ici, cite: true })
  if (auteur === null) return dedans
  return [...dedans, new Paragraph({ style: 'Auteur', children: enLignes(`— ${auteur}`) })]
}

/** Caption, sentence, chart, table and notes, which stay together. */
function dessinerFigure({ phrase, tableau, graphique }: Bloc, contexte: Contexte): Dessin[] {
  return [
    new Paragraph({ style: 'Caption', children: enLignes(tableau.titre) }),
    ...(phrase === null ? [] : [new Paragraph({ style: 'Constat', children: enLignes(phrase) })]),
    ...(graphique === null ? [] : [dessinerGraphique(graphique.spec, contexte)]),
    ...(tableau.lignes.length === 0 ? [] : [dessinerTableau(tableau, contexte)]),
    ...tableau.notes.map(n => new Paragraph({ style: 'Note', children: enLignes(n) })),
    ...(tableau.notes.length === 0 ? [ecart()] : []),
  ]
}

const POINTS_PAR_PIXEL = 0.75
const POUCE = 1440

/** The image as large as it is, and no larger than the page; pixels are those of a screen (96 to the inch). */
function dessinerImage(image: ImageRapport, { paysage }: Contexte): Dessin[] {
  const hauteurPage = (paysage ? FEUILLE.court : FEUILLE.long) - FEUILLE.haut - FEUILLE.bas - POUCE
  const reduction = Math.min(
    1,
    largeurTexte(paysage) / (image.largeur * POINTS_PAR_PIXEL * 20),
    hauteurPage / (image.hauteur * POINTS_PAR_PIXEL * 20),
  )
  return [new Paragraph({ style: 'Graphique', keepNext: false, children: [poserImage(image, reduction)] })]
}

/** One image in a run, with its alternative text; `reduction` is a fraction of its size. */
export function poserImage(image: ImageRapport, reduction: number): ImageRun | TextRun {
  const alt = propre(image.alt)
  if (image.octets.length === 0 || image.largeur < 1 || image.hauteur < 1)
    return new TextRun({ text: `[Image illisible\u00a0: ${alt}]`, italics: true })
  return new ImageRun({
    type: image.type === 'jpeg' ? 'jpg' : 'png',
    data: image.octets,
    transformation: {
      width: Math.max(1, Math.round(image.largeur * reduction)),
      height: Math.max(1, Math.round(image.hauteur * reduction)),
    },
    altText: { name: 'Image', title: '', description: alt },
  })
}

/** Air after a table, which has no space of its own. */
const ecart = () => new Paragraph({ style: 'Ecart', children: [] })
