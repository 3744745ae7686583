import { formatJourFr } from '../../../../../shared/domain/dates.ts'
import { echapper } from '../../../../../shared/graphiques/svg-texte.ts'
import type { Chapitre, Ligne, Rapport } from '../../modele.ts'
import { listAncres } from '../ancres.ts'
import { commencePage, decouperVolets } from '../volets.ts'
import { blocsHtml, idIntertitre, imageHtml } from './blocs-html.ts'
import type { Contexte } from './contexte.ts'
import { fragmentsHtml, texteHtml } from './fragments-html.ts'
import { placePage } from './numeroter-pages.ts'
import { styleHtml } from './style-html.ts'

/**
 * The whole report in one file that asks nothing of the network: cover, contents, chapters, ready to print on A4. With
 * `chapitre` (a code), that chapter alone, without cover or contents.
 */
export function ecrireHtml(rapport: Rapport, { chapitre }: { chapitre?: string | undefined } = {}): string {
  const chapitres = rapport.chapitres.filter(c => chapitre === undefined || c.code === chapitre)
  const ancres = listAncres(chapitres)
  const corps = chapitres.map((c, i) => chapitreHtml(c, i + 1, ancres)).join('\n')
  const seul = `<h1 class="cache">${texteHtml(rapport.titre)}</h1>`
  return [
    '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${echapper(rapport.titre)}</title>`,
    '<meta name="generator" content="Tandem">',
    `<style>${styleHtml(rapport, chapitre === undefined)}</style>\n</head>\n<body>`,
    chapitre === undefined
      ? `<a class="evitement" href="#contenu">Aller au contenu</a>${couvertureHtml(rapport)}${sommaireHtml(chapitres)}`
      : seul,
    `<main id="contenu">\n${corps}\n</main>\n`,
    `<footer><p class="mention">${texteHtml(rapport.mention)}</p></footer>\n</body>\n</html>\n`,
  ].join('')
}

function couvertureHtml(rapport: Rapport): string {
  const { logos, lignes, mentionFse } = rapport.couverture
  const suite = [
    ...lignes,
    ...(rapport.statut === null ? [] : [rapport.statut]),
    ...(rapport.arreteAu === null ? [] : [`Données arrêtées au ${formatJourFr(rapport.arreteAu)}`]),
    ...(rapport.destinataires === null ? [] : [`Destinataires\u00a0: ${rapport.destinataires}`]),
  ]
  return [
    `<header class="couverture"><div class="logos">${logos.map(imageHtml).join('')}</div>`,
    `<div class="titre"><h1>${titreHtml(rapport.titre)}</h1><p class="parties">${texteHtml(rapport.sousTitre)}</p>`,
    ...suite.map(l => `<p>${texteHtml(l)}</p>`),
    `<p class="mention">${texteHtml(rapport.mention)}</p></div>`,
    mentionFse === null ? '' : `<p class="fse">${texteHtml(mentionFse)}</p>`,
    '</header>\n',
  ].join('')
}

/** « Bilan 2022 » in large, then the convention; any other title as it is. */
function titreHtml(titre: string): string {
  const [, bilan, convention] = /^(Bilan \d{4})\u00a0: (.+)$/s.exec(titre) ?? []
  if (bilan === undefined || convention === undefined) return texteHtml(titre)
  return `<span class="annee">${texteHtml(bilan)}<span class="cache">\u00a0:</span></span> <span class="convention">${texteHtml(convention)}</span>`
}

function sommaireHtml(chapitres: readonly Chapitre[]): string {
  const entrees = chapitres.map((c, i) => {
    const prefixe = `c${i + 1}`
    const sous = listIntertitres(c, prefixe)
    const liste = sous.length === 0 ? '' : `<ul>${sous.join('')}</ul>`
    return `<li>${lienHtml(prefixe, nommer(c))}${liste}</li>`
  })
  return `<nav aria-label="Sommaire"><h2>Sommaire</h2><ul>${entrees.join('')}</ul></nav>\n`
}

function listIntertitres(chapitre: Chapitre, prefixe: string): string[] {
  const sansRenvois: Contexte = { ancres: new Map(), prefixe, graphiques: 0, intertitres: 0, niveau: 2 }
  return chapitre.blocs
    .filter(b => b.genre === 'intertitre')
    .flatMap((b, i) => {
      if (b.niveau !== 3) return []
      const fragments = b.fragments.map(({ texte }) => ({ texte }))
      return [`<li>${lienHtml(idIntertitre(prefixe, i + 1), fragmentsHtml(fragments, sansRenvois))}</li>`]
    })
}

const lienHtml = (id: string, nom: string) => `<a href="#${id}"><span>${nom}</span>${placePage(id)}</a>`

const nommer = ({ numero, titre }: Chapitre) => texteHtml(numero === '' ? titre : `${numero}.\u00a0${titre}`)

function chapitreHtml(chapitre: Chapitre, rang: number, ancres: ReadonlyMap<number, Ligne>): string {
  const prefixe = `c${rang}`
  const contexte: Contexte = { ancres, prefixe, graphiques: 0, intertitres: 0, niveau: 2 }
  const neuve = commencePage(chapitre) ? ' class="neuve"' : ''
  const volets = decouperVolets(chapitre).map(({ paysage, blocs }, i) => {
    const titre = i === 0 ? `<h2 id="${prefixe}-t">${nommer(chapitre)}</h2>\n` : ''
    return `<div class="${paysage ? 'paysage' : 'portrait'}">${titre}${blocsHtml(blocs, contexte)}</div>`
  })
  return `<section id="${prefixe}" aria-labelledby="${prefixe}-t"${neuve}>${volets.join('\n')}</section>`
}
