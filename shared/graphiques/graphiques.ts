import type { Indicateur } from '../domain/indicateur.ts'
import { formatDeUnite, formatSelon } from '../domain/nombres.ts'
import type { ChartSpec, TypeSimple } from './chart-spec.ts'
import { constatEvolution, constatRepartition, phraseEvolution, phraseRepartition } from './phrases.ts'
import { creerSerie, direAbsences, nomUnite } from './series.ts'
import { aUnPrecedent, type Comparaison, listLignesVentilation, type Ordre } from './ventilation.ts'

/** What a chart of one breakdown is about. `constat`: what the title tells, the change or the largest line. */
export type OptionsVentilation = {
  id: string
  libelle: string
  ventilation: string
  axe: string
  ordre: Ordre
  type: TypeSimple
  constat: 'evolution' | 'repartition'
  /** Several answers per person: shares do not add up, which the table says under its lines. */
  multiple?: boolean
}

/** One breakdown, this year beside the year before; undefined when this year has no line of it. */
export function graphiqueVentilation(c: Comparaison, o: OptionsVentilation): ChartSpec | undefined {
  const lignes = listLignesVentilation(c, o.ventilation, o.ordre)
  if (c.actuel === undefined || lignes.length === 0) return undefined
  const actuelle = creerSerie(
    String(c.annee),
    lignes.map(l => l.actuel),
  )
  const precedente = creerSerie(
    String(c.annee - 1),
    lignes.map(l => l.precedent),
  )
  const deux = o.type !== 'anneau' && aUnPrecedent(lignes)
  const parEvolution = o.constat === 'evolution'
  const phrase = parEvolution ? phraseEvolution(o.libelle, c) : phraseRepartition(o.libelle, lignes, c.annee)
  return direAbsences({
    id: o.id,
    type: o.type,
    empile: 'non',
    titre: parEvolution ? constatEvolution(o.libelle, c) : constatRepartition(o.libelle, lignes, c.annee),
    phrase,
    axeCategories: o.axe,
    axeValeurs: nomUnite(c.actuel),
    format: formatDeUnite(c.actuel.unite),
    categories: lignes.map(l => l.libelle),
    series: deux ? [precedente, actuelle] : [actuelle],
  })
}

/** Several indicators of one unit side by side, this year beside the year before (the three delays). */
export function graphiqueComparaison(
  annee: number,
  comparaisons: readonly Comparaison[],
  o: { id: string; axe: string; principal: number; type?: TypeSimple },
): ChartSpec | undefined {
  const presents = comparaisons.filter(c => c.actuel !== undefined)
  const principal = comparaisons[o.principal]
  const modele = principal?.actuel ?? presents[0]?.actuel
  if (modele === undefined || principal === undefined) return undefined
  const actuelle = creerSerie(
    String(annee),
    presents.map(c => c.actuel),
  )
  const precedente = creerSerie(
    String(annee - 1),
    presents.map(c => c.precedent),
  )
  const deux = precedente.valeurs.some(v => v !== null)
  return direAbsences({
    id: o.id,
    type: o.type ?? 'colonnes',
    empile: 'non',
    titre: `${constatEvolution(modele.libelle, principal)}${suiteObjectif(principal.actuel)}`,
    phrase: phraseEvolution(modele.libelle, principal),
    axeCategories: o.axe,
    axeValeurs: nomUnite(modele),
    format: formatDeUnite(modele.unite),
    categories: presents.map(c => c.actuel?.libelle ?? ''),
    series: deux ? [precedente, actuelle] : [actuelle],
  })
}

/** One line over the years. */
export function graphiqueSerie(
  libelle: string,
  annees: readonly { annee: number; indicateur: Indicateur | undefined }[],
): ChartSpec | undefined {
  const derniere = annees.at(-1)
  if (derniere?.indicateur === undefined) return undefined
  const c: Comparaison = {
    annee: derniere.annee,
    actuel: derniere.indicateur,
    precedent: annees.at(-2)?.indicateur,
  }
  return direAbsences({
    id: `serie-${derniere.indicateur.code}`,
    type: 'lignes',
    empile: 'non',
    titre: constatEvolution(libelle, c),
    phrase: phraseEvolution(libelle, c),
    axeCategories: 'Année',
    axeValeurs: nomUnite(derniere.indicateur),
    format: formatDeUnite(derniere.indicateur.unite),
    categories: annees.map(a => String(a.annee)),
    series: [
      creerSerie(
        libelle,
        annees.map(a => a.indicateur),
      ),
    ],
  })
}

const ETATS = {
  atteint: 'atteint',
  a_surveiller: 'à surveiller',
  non_atteint: 'non atteint',
  non_disponible: 'non disponible',
} as const

function suiteObjectif(i: Indicateur | undefined): string {
  if (!i?.objectif || i.valeur === null) return ''
  const cible = formatSelon(i.objectif.valeur, formatDeUnite(i.unite))
  return ` (objectif ${cible}\u00a0: ${ETATS[i.objectif.etat]})`
}
