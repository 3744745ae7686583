import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { graphiqueFileActive } from '../../../../shared/graphiques/graphiques.ts'
import { celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Feuille, Tableau } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

const EN_GRAPHIQUE = [
  { code: 'entrees', titre: 'Entrées par territoire' },
  { code: 'file_active_fin', titre: 'File active au 31 décembre par territoire' },
]
const COLONNES_PAR_TABLEAU = 5
const NOTE_DISTINCT =
  'Le total est le total distinct\u00a0: une personne suivie sur deux territoires compte dans chacun, une fois dans le total.'

/** Each territory beside the others; a total is the indicator's own value, never a sum. */
export function feuilleTerritoires(d: DonneesRapport): Feuille {
  const parTerritoire = EN_GRAPHIQUE.map(({ code, titre }) => {
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
  const blocs = [blocCascade(d), ...parTerritoire, ...blocsMatrice(d)]
  return {
    nom: 'Territoires',
    titre: 'Les territoires',
    orientation: 'portrait',
    largeurs: [30, 13],
    intro: [
      'Un taux de l’ensemble est recalculé sur les effectifs de l’ensemble, jamais une moyenne de taux.',
    ],
    blocs: blocs.filter(b => b !== undefined),
  }
}

function blocCascade(d: DonneesRapport): Bloc | undefined {
  const fileActive = comparer(d, 'file_active_fin')
  const entrees = comparer(d, 'entrees').actuel
  const sorties = comparer(d, 'sorties').actuel
  const spec = graphiqueFileActive({ annee: d.annee, fileActive, entrees, sorties })
  if (spec === undefined) return undefined
  const etapes = [fileActive.precedent, entrees, sorties, fileActive.actuel]
  return {
    phrase: spec.phrase,
    tableau: {
      titre: 'De la file active de début d’année à celle de fin d’année',
      colonnes: [
        { titre: 'Étape', nombre: false },
        { titre: 'Parcours', nombre: true },
      ],
      lignes: etapes.map((i, rang) => ({
        cellules: [celluleTexte(spec.categories[rang] ?? ''), celluleValeur(i)],
      })),
      notes: [],
    },
    graphique: { spec, colonnes: [1] },
  }
}

/** All other indicators known by territory, a few columns at a time so that a page stays legible. */
function blocsMatrice(d: DonneesRapport): Bloc[] {
  const indicateurs = d.actuels.filter(
    i =>
      !EN_GRAPHIQUE.some(g => g.code === i.code) &&
      !i.code.startsWith('typologie_') &&
      (i.ventilations['territoire']?.length ?? 0) > 0,
  )
  const nombre = Math.ceil(indicateurs.length / COLONNES_PAR_TABLEAU)
  return Array.from({ length: nombre }, (_, rang) => {
    const groupe = indicateurs.slice(rang * COLONNES_PAR_TABLEAU, (rang + 1) * COLONNES_PAR_TABLEAU)
    const suite = nombre > 1 ? ` (${rang + 1} sur ${nombre})` : ''
    return {
      phrase: null,
      tableau: matrice(`Autres indicateurs par territoire, ${d.annee}${suite}`, groupe),
      graphique: null,
    }
  })
}

function matrice(titre: string, indicateurs: readonly Indicateur[]): Tableau {
  const territoires = new Map<string, string>()
  for (const i of indicateurs)
    for (const ligne of i.ventilations['territoire'] ?? []) territoires.set(ligne.modalite, ligne.libelle)
  const lignes = [...territoires].map(([code, libelle]) => ({
    cellules: [
      celluleTexte(libelle),
      ...indicateurs.map(i => {
        const ligne = i.ventilations['territoire']?.find(l => l.modalite === code)
        return celluleNombre(ligne?.valeur ?? null, ligne?.absence ?? null, formatDeUnite(i.unite))
      }),
    ],
  }))
  const total = [celluleTexte('Ensemble'), ...indicateurs.map(i => celluleValeur(i))]
  return {
    titre,
    colonnes: [
      { titre: 'Territoire', nombre: false },
      ...indicateurs.map(i => ({ titre: i.libelle, nombre: true })),
    ],
    lignes: [...lignes, { cellules: total, total: true }],
    notes: [NOTE_DISTINCT],
  }
}
