import { scaleLinear } from 'd3-scale'
import type { Indicateur, ModaliteValeur } from '../domain/indicateur.ts'
import { formatDeUnite, formatSelon } from '../domain/nombres.ts'
import { normaliserLibelle } from '../domain/texte.ts'
import type { ChartSpec } from './chart-spec.ts'
import { creerSerie, direAbsences, nomUnite } from './series.ts'

const ESPACE = '\u00a0'
const MAX_COLONNES = 6
const MAX_BORNES = 4

/** `niveau`: prefix of the territories kept (« agence »), null for all of them. */
export type OptionsTerritoires = { id: string; libelle: string; axe: string; niveau: string | null }

type Annee = { annee: number; indicateur: Indicateur | undefined }

/**
 * One tile per territory, on an even grid ordered by name: the data have no map. Lines that name no territory are left
 * out. Undefined when the indicator is not known by territory.
 */
export function graphiqueTuiles({ annee, indicateur }: Annee, o: OptionsTerritoires): ChartSpec | undefined {
  const lignes = listTerritoires(indicateur, o.niveau)
  if (indicateur === undefined || lignes.length === 0) return undefined
  const format = formatDeUnite(indicateur.unite)
  return direAbsences({
    id: o.id,
    type: 'tuiles',
    empile: 'non',
    places: placer(lignes.map(l => l.libelle)),
    bornes: calculerBornes(lignes.flatMap(l => (l.valeur === null ? [] : [l.valeur]))),
    ...direEtendue(lignes, annee, o.libelle, format),
    axeCategories: o.axe,
    axeValeurs: nomUnite(indicateur),
    format,
    categories: lignes.map(l => l.libelle),
    series: [creerSerie(String(annee), lignes)],
  })
}

/** One small drawing per territory over the years given, rising. Undefined when the last year is not known by territory. */
export function graphiqueMultiples(annees: readonly Annee[], o: OptionsTerritoires): ChartSpec | undefined {
  const derniere = annees.at(-1)
  const lignes = listTerritoires(derniere?.indicateur, o.niveau)
  if (derniere?.indicateur === undefined || lignes.length === 0) return undefined
  const series = annees.map(({ annee, indicateur }) => {
    const siennes = new Map(listTerritoires(indicateur, o.niveau).map(l => [l.modalite, l]))
    return creerSerie(
      String(annee),
      lignes.map(l => siennes.get(l.modalite)),
    )
  })
  const format = formatDeUnite(derniere.indicateur.unite)
  const { phrase } = direEtendue(lignes, derniere.annee, o.libelle, format)
  return direAbsences({
    id: o.id,
    type: 'multiples',
    empile: 'non',
    titre: constatHausses(series, o.libelle),
    phrase,
    axeCategories: o.axe,
    axeValeurs: nomUnite(derniere.indicateur),
    format,
    categories: lignes.map(l => l.libelle),
    series,
  })
}

function listTerritoires(i: Indicateur | undefined, niveau: string | null): ModaliteValeur[] {
  const prefixe = niveau === null ? '' : `${niveau}:`
  return (i?.ventilations['territoire'] ?? []).filter(
    l => l.modalite.includes(':') && l.modalite.startsWith(prefixe),
  )
}

/** Places on the grid by alphabetical order, whatever the order of the lines. */
function placer(noms: readonly string[]): { colonne: number; ligne: number }[] {
  const colonnes = Math.min(MAX_COLONNES, Math.max(1, Math.ceil(Math.sqrt(noms.length * 1.6))))
  const ordre = noms
    .map((nom, rang) => ({ cle: normaliserLibelle(nom), rang }))
    .sort((a, b) => (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : a.rang - b.rang))
  const places = new Map(ordre.map(({ rang }, place) => [rang, place]))
  return noms.map((_, rang) => {
    const place = places.get(rang) ?? 0
    return { colonne: place % colonnes, ligne: Math.floor(place / colonnes) }
  })
}

/** Round limits that share the span of the known values into at most five classes. */
function calculerBornes(valeurs: readonly number[]): number[] {
  const [min, max] = [Math.min(...valeurs), Math.max(...valeurs)]
  if (valeurs.length < 2 || min === max) return []
  for (let nombre = 5; nombre > 1; nombre -= 1) {
    const bornes = scaleLinear()
      .domain([min, max])
      .ticks(nombre)
      .filter(b => b > min && b <= max)
    if (bornes.length <= MAX_BORNES) return bornes
  }
  return [(min + max) / 2]
}

function direEtendue(
  lignes: readonly ModaliteValeur[],
  annee: number,
  libelle: string,
  format: ChartSpec['format'],
): { titre: string; phrase: string } {
  const connues = lignes.filter(l => l.valeur !== null).sort((a, b) => (a.valeur ?? 0) - (b.valeur ?? 0))
  const [bas, haut] = [connues[0], connues.at(-1)]
  if (bas === undefined || haut === undefined)
    return {
      titre: `${libelle} par territoire, ${annee}`,
      phrase: `${libelle}, ${annee}${ESPACE}: aucun territoire n’a de valeur à montrer.`,
    }
  const lire = (l: ModaliteValeur) => formatSelon(l.valeur ?? 0, format)
  if (bas.valeur === haut.valeur)
    return {
      titre: `${libelle}${ESPACE}: ${lire(haut)} dans chaque territoire connu en ${annee}`,
      phrase: `En ${annee}, la valeur est la même partout où elle est connue${ESPACE}: ${lire(haut)}.`,
    }
  return {
    titre: `${libelle}${ESPACE}: de ${lire(bas)} (${bas.libelle}) à ${lire(haut)} (${haut.libelle}) en ${annee}`,
    phrase: `En ${annee}, la valeur la plus haute est celle de ${haut.libelle} (${lire(haut)}), la plus basse celle de ${bas.libelle} (${lire(bas)}).`,
  }
}

/** « en hausse dans 5 territoires sur 8 »: only those known in the first and the last year are counted. */
function constatHausses(series: ChartSpec['series'], libelle: string): string {
  const [debut, fin] = [series[0], series.at(-1)]
  if (debut === undefined || fin === undefined || debut === fin) return `${libelle} par territoire`
  const couples = debut.valeurs.flatMap((avant, i) => {
    const apres = fin.valeurs[i] ?? null
    return avant === null || apres === null ? [] : [apres - avant]
  })
  const periode = `entre ${debut.nom} et ${fin.nom}`
  if (couples.length === 0) return `${libelle} par territoire, ${periode}`
  const hausses = couples.filter(e => e > 0).length
  const mot = hausses > 1 ? 'territoires' : 'territoire'
  const connus = couples.length === debut.valeurs.length ? '' : ' dont les deux années sont connues'
  if (hausses === 0) return `${libelle}${ESPACE}: aucun territoire en hausse${connus} ${periode}`
  return `${libelle}${ESPACE}: en hausse dans ${hausses} ${mot} sur ${couples.length}${connus} ${periode}`
}
