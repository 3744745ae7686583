import type { Indicateur, ModaliteValeur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { graphiqueMultiples, graphiqueTuiles } from '../../../../shared/graphiques/territoires.ts'
import { celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Cellule, Tableau } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

const EN_GRAPHIQUE = [
  { code: 'entrees', titre: 'Entrées par territoire' },
  { code: 'file_active_fin', titre: 'File active au 31 décembre par territoire' },
]
/** Staff, rates and means: nobody is counted twice in them. */
const SANS_PERSONNES: readonly Indicateur['unite'][] = ['etp', 'taux', 'nombre', 'jours']
const COLONNES_PAR_TABLEAU = 5
/** Fewer tiles say less than columns. */
const TUILES_MIN = 4
const NOTE_SECOND = 'Un parcours dont le fichier ne nomme pas ce niveau n’est compté que dans l’ensemble.'
const NOTE_DISTINCT =
  'Le total est le total distinct\u00a0: une personne suivie sur deux territoires compte dans chacun, une fois dans le total.'

/** Entries and stock of each territory, with a chart each; a total is the indicator's own value, never a sum. */
export function blocsParTerritoire(d: DonneesRapport): Bloc[] {
  const blocs = EN_GRAPHIQUE.map(({ code, titre }) => {
    const c = comparer(d, code)
    return blocVentilation(c, {
      id: `territoires-${code.replaceAll('_', '-')}`,
      titre,
      libelle: c.actuel?.libelle ?? titre,
      ventilation: 'territoire',
      axe: 'Territoire',
      ordre: 'donne',
      type: 'colonnes',
      constat: 'evolution',
      total: 'Ensemble (total distinct)',
      notes: [NOTE_DISTINCT],
      sansParts: true,
      graphique: true,
    })
  })
  return blocs.filter(b => b !== undefined)
}

/** The same stock as one tile a territory, when its table begins with those of the first level. */
export function enTuiles(d: DonneesRapport, bloc: Bloc): Bloc {
  if (bloc.graphique?.spec.id !== 'territoires-file-active-fin') return bloc
  const indicateur = comparer(d, 'file_active_fin').actuel
  const spec = graphiqueTuiles(
    { annee: d.annee, indicateur },
    {
      id: bloc.graphique.spec.id,
      libelle: indicateur?.libelle ?? '',
      axe: 'Territoire',
      niveau: d.convention.territoires.types[0]?.code ?? null,
    },
  )
  const colonne = bloc.tableau.colonnes.findIndex(c => c.titre === String(d.annee))
  if (
    spec === undefined ||
    spec.categories.length < TUILES_MIN ||
    !commencePar(bloc.tableau, spec.categories)
  )
    return bloc
  return { ...bloc, phrase: spec.phrase, graphique: { spec, colonnes: [colonne] } }
}

/** Entries of both years as one small drawing a territory, when the year before is known and the table begins with those of the first level. */
export function enMultiples(d: DonneesRapport, bloc: Bloc): Bloc {
  const { graphique } = bloc
  if (graphique?.spec.id !== 'territoires-entrees' || graphique.colonnes.length < 2) return bloc
  const { annee, actuel, precedent } = comparer(d, 'entrees')
  const spec = graphiqueMultiples(
    [
      { annee: annee - 1, indicateur: precedent },
      { annee, indicateur: actuel },
    ],
    {
      id: graphique.spec.id,
      libelle: actuel?.libelle ?? '',
      axe: 'Territoire',
      niveau: d.convention.territoires.types[0]?.code ?? null,
    },
  )
  if (
    spec === undefined ||
    spec.categories.length < TUILES_MIN ||
    !commencePar(bloc.tableau, spec.categories)
  )
    return bloc
  return { ...bloc, phrase: spec.phrase, graphique: { ...graphique, spec } }
}

function commencePar({ lignes }: Tableau, categories: readonly string[]): boolean {
  return categories.every((nom, rang) => {
    const cellule = lignes[rang]?.cellules[0]
    return cellule?.type === 'texte' && cellule.texte === nom
  })
}

/** All other indicators known by territory: one level at a time, a few columns at a time so that a page stays legible. */
export function blocsMatrice(d: DonneesRapport): Bloc[] {
  const indicateurs = d.actuels.filter(
    i =>
      !EN_GRAPHIQUE.some(g => g.code === i.code) &&
      !i.code.startsWith('typologie_') &&
      lignesTerritoire(i).length > 0,
  )
  return matrices(d, `Autres indicateurs de ${d.annee}, par territoire`, indicateurs)
}

/** These indicators by territory, a table for each level; those that are not known by territory take no column. */
export function blocsMatriceDe(d: DonneesRapport, titre: string, codes: readonly string[]): Bloc[] {
  const indicateurs = codes.flatMap(code => comparer(d, code).actuel ?? [])
  return matrices(
    d,
    titre,
    indicateurs.filter(i => lignesTerritoire(i).length > 0),
  )
}

function matrices(d: DonneesRapport, sujet: string, indicateurs: readonly Indicateur[]): Bloc[] {
  const types = [...new Set(indicateurs.flatMap(i => lignesTerritoire(i).map(l => typeDe(l.modalite))))]
  return types
    .filter(type => type !== '')
    .flatMap(type => {
      const siens = indicateurs.filter(i => lignesTerritoire(i).some(l => typeDe(l.modalite) === type))
      const nombre = Math.ceil(siens.length / COLONNES_PAR_TABLEAU)
      const niveau = d.convention.territoires.types.find(t => t.code === type)?.libelle ?? type
      return Array.from({ length: nombre }, (_, rang) => {
        const groupe = siens.slice(rang * COLONNES_PAR_TABLEAU, (rang + 1) * COLONNES_PAR_TABLEAU)
        const suite = nombre > 1 ? ` (${rang + 1} sur ${nombre})` : ''
        const titre = `${sujet}\u00a0: ${niveau}${suite}`
        const tableau = matrice(titre, niveau, type, groupe)
        const notes = type === d.convention.territoires.types[0]?.code ? [] : [NOTE_SECOND]
        return { phrase: null, tableau: { ...tableau, notes: [...tableau.notes, ...notes] }, graphique: null }
      })
    })
}

/** `agence` of `agence:meaux`; empty for a line that is no territory (« non renseigné »). */
function typeDe(code: string): string {
  return code.includes(':') ? code.slice(0, code.indexOf(':')) : ''
}

function lignesTerritoire(i: Indicateur): ModaliteValeur[] {
  return i.ventilations['territoire'] ?? []
}

/** A territory that no figure is known for takes no line; one whose figures are hidden keeps its own. */
function estDit(c: Cellule): boolean {
  return c.type === 'nombre' && (c.valeur !== null || c.absence === 'masque')
}

function matrice(titre: string, niveau: string, type: string, indicateurs: readonly Indicateur[]): Tableau {
  const lignes = indicateurs.flatMap(lignesTerritoire).filter(l => ['', type].includes(typeDe(l.modalite)))
  const territoires = new Map(lignes.map(l => [l.modalite, l.libelle]))
  const corps = [...territoires]
    .sort(([a], [b]) => Number(typeDe(a) === '') - Number(typeDe(b) === ''))
    .map(([code, libelle]) => ({
      nom: celluleTexte(libelle),
      valeurs: indicateurs.map(i => {
        const ligne = lignesTerritoire(i).find(l => l.modalite === code)
        return celluleNombre(ligne?.valeur ?? null, ligne?.absence ?? 'so', formatDeUnite(i.unite))
      }),
    }))
    .filter(({ valeurs }) => valeurs.some(estDit))
    .map(({ nom, valeurs }) => ({ cellules: [nom, ...valeurs] }))
  const total = [celluleTexte('Ensemble'), ...indicateurs.map(i => celluleValeur(i))]
  return {
    titre,
    colonnes: [
      { titre: niveau, nombre: false },
      ...indicateurs.map(i => ({ titre: i.libelle, nombre: true })),
    ],
    lignes: [...corps, { cellules: total, total: true }],
    notes: indicateurs.some(i => !SANS_PERSONNES.includes(i.unite)) ? [NOTE_DISTINCT] : [],
  }
}
