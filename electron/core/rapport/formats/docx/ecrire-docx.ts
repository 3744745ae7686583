import {
  Document,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx'
import type { Chapitre, Rapport } from '../../modele.ts'
import { listAncres } from '../ancres.ts'
import { commencePage, decouperVolets, type Volet } from '../volets.ts'
import { dessinerBlocs } from './blocs-docx.ts'
import { compterPages } from './compter-pages.ts'
import { compterRangs } from './compter-rangs.ts'
import type { Contexte } from './contexte.ts'
import { dessinerCouverture, dessinerSommaire } from './couverture-docx.ts'
import { enLignes, propre } from './fragments-docx.ts'
import { dessinerMarges } from './marges-docx.ts'
import { sceller } from './sceller-docx.ts'
import { FEUILLE, POLICE, STYLES } from './style-docx.ts'

/** The whole report for a word processor. The same report gives the same bytes, on any day and in any time zone. */
export async function ecrireDocx(rapport: Rapport): Promise<Uint8Array> {
  const contexte: Contexte = {
    ancres: listAncres(rapport.chapitres),
    graphiques: [],
    numerotees: 0,
    paysage: false,
  }
  const pageNumbers = compterPages(compterRangs(rapport.chapitres.slice(0, -1)))
  const document = new Document({
    title: propre(rapport.titre),
    subject: propre(rapport.sousTitre),
    description: propre(rapport.mention),
    creator: 'Tandem',
    lastModifiedBy: 'Tandem',
    styles: STYLES,
    theme: { fonts: { headings: POLICE, body: POLICE } },
    numbering: { config: [definirListe('puces'), definirListe('numeros')] },
    ...(pageNumbers === undefined ? {} : { pageNumbers }),
    sections: [dessinerDebut(rapport, pageNumbers !== undefined), ...dessinerChapitres(rapport, contexte)],
  })
  return sceller(new Uint8Array(await Packer.toArrayBuffer(document)), rapport, contexte.graphiques)
}

function dessinerDebut(rapport: Rapport, pagine: boolean): ISectionOptions {
  const entrees = rapport.chapitres.flatMap(c =>
    c.blocs.filter(b => b.genre === 'intertitre' && b.niveau === 3),
  )
  const niveaux = entrees.length + rapport.chapitres.length > LONG_SOMMAIRE ? '1-1' : '1-2'
  return {
    properties: { titlePage: true, page: definirPage(false) },
    ...dessinerMarges(rapport, false),
    children: [...dessinerCouverture(rapport), ...dessinerSommaire(niveaux, pagine)],
  }
}

/** More headings than this do not stand on one page. */
const LONG_SOMMAIRE = 44

type Suite = { paysage: boolean; morceaux: { chapitre: Chapitre | null; volet: Volet }[] }

/** One section per turn of the page; chapters of one orientation share theirs. */
function dessinerChapitres(rapport: Rapport, contexte: Contexte): ISectionOptions[] {
  const suites: Suite[] = []
  for (const chapitre of rapport.chapitres)
    for (const [i, volet] of decouperVolets(chapitre).entries()) {
      const morceau = { chapitre: i === 0 ? chapitre : null, volet }
      const derniere = suites.at(-1)
      if (derniere?.paysage === volet.paysage) derniere.morceaux.push(morceau)
      else suites.push({ paysage: volet.paysage, morceaux: [morceau] })
    }
  return suites.map(({ paysage, morceaux }) => {
    contexte.paysage = paysage
    return {
      properties: { type: SectionType.NEXT_PAGE, page: definirPage(paysage) },
      ...dessinerMarges(rapport, paysage),
      children: morceaux.flatMap(({ chapitre, volet }, i) => [
        ...(chapitre === null ? [] : [dessinerTitre(chapitre, i > 0)]),
        ...dessinerBlocs(volet.blocs, contexte),
      ]),
    }
  })
}

function dessinerTitre(chapitre: Chapitre, precede: boolean): Paragraph {
  const numero = chapitre.numero === '' ? '' : `${chapitre.numero}.\u00a0`
  return new Paragraph({
    style: 'Heading1',
    pageBreakBefore: precede && commencePage(chapitre),
    children: enLignes(`${numero}${chapitre.titre}`),
  })
}

function definirPage(paysage: boolean) {
  return {
    size: {
      // The library swaps both for a landscape page.
      width: FEUILLE.court,
      height: FEUILLE.long,
      orientation: paysage ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: FEUILLE.haut,
      bottom: FEUILLE.bas,
      left: FEUILLE.cote,
      right: FEUILLE.cote,
      header: FEUILLE.entete,
      footer: FEUILLE.entete,
    },
  }
}

const PUCES = ['•', '–', '▪']
const NUMEROS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]

function definirListe(reference: 'puces' | 'numeros') {
  return {
    reference,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format:
        reference === 'puces' ? LevelFormat.BULLET : (NUMEROS[level % NUMEROS.length] ?? LevelFormat.DECIMAL),
      text: reference === 'puces' ? (PUCES[level % PUCES.length] ?? '•') : `%${level + 1}.`,
      style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 284 } } },
    })),
  }
}
