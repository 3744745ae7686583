import { CLASSES_DELAI, compterClassesJusque } from '../../../../shared/domain/classes-delai.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { graphiqueEntonnoir, graphiqueHistogramme } from '../../../../shared/graphiques/etapes.ts'
import { celluleNombre, celluleTexte } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

/** From prescriptions of an accompagnement global to its entries, those whose diagnosis is dated between the two. */
export function blocEntonnoir(d: DonneesRapport): Bloc | undefined {
  const orientations = garderAg(comparer(d, 'orientations').actuel)
  const entrees = comparer(d, 'entrees').actuel
  const diagnostic = comparer(d, 'delai_diagnostic_entree').actuel
  const absence = diagnostic?.absence === 'masque' ? ('masque' as const) : null
  const diagnostics =
    diagnostic === undefined || (diagnostic.n === null && absence === null)
      ? null
      : { valeur: absence === null ? diagnostic.n : null, absence }
  const spec = graphiqueEntonnoir({ annee: d.annee, orientations, diagnostics, entrees })
  const serie = spec?.series[0]
  if (spec === undefined || serie === undefined) return undefined
  return {
    phrase: spec.phrase,
    tableau: {
      titre: 'De la prescription à l’entrée en accompagnement global',
      colonnes: [
        { titre: 'Étape', nombre: false },
        { titre: 'Parcours', nombre: true },
      ],
      lignes: spec.categories.map((nom, rang) => ({
        cellules: [
          celluleTexte(nom),
          celluleNombre(serie.valeurs[rang] ?? null, serie.absences[rang] ?? null, 'entier'),
        ],
      })),
      notes: ['Diagnostics datés\u00a0: entrées de l’année dont la date de diagnostic est connue.'],
    },
    graphique: { spec, colonnes: [1] },
  }
}

/** Prescriptions of the accompagnement global alone; undefined where no file gives the axe of a prescription. */
function garderAg(orientations: Indicateur | undefined): Indicateur | undefined {
  const ag = orientations?.ventilations['axe']?.find(l => l.modalite === 'AG')
  if (orientations === undefined || ag === undefined) return undefined
  return { ...orientations, valeur: ag.valeur, absence: ag.absence }
}

/** Entries by class of days since their prescription, with the target of the convention; undefined without a known delay. */
export function blocHistogrammeDelais(d: DonneesRapport): Bloc | undefined {
  const c = comparer(d, 'entrees')
  const bloc = blocVentilation(c, {
    id: 'histogramme-delais',
    titre: 'Entrées selon le délai depuis la prescription',
    libelle: 'Entrées',
    ventilation: 'delai',
    axe: 'Délai',
    ordre: 'donne',
    type: 'colonnes',
    constat: 'repartition',
    total: 'Ensemble des entrées',
    graphique: false,
  })
  const lignes = c.actuel?.ventilations['delai'] ?? []
  const cible = d.convention.delaiObjectifJours
  const classes = cible === null ? null : compterClassesJusque(cible)
  const spec = graphiqueHistogramme(lignes, {
    id: 'histogramme-delais',
    annee: d.annee,
    libelle: 'Entrées',
    axe: 'Délai',
    unite: 'parcours',
    ...(classes === null ? {} : { jusque: { classes, libelle: `${cible} jours au plus` } }),
  })
  if (bloc === undefined || spec === undefined) return bloc
  // The chart shows the classes only: what has no delay is the line after them.
  const colonne = bloc.tableau.colonnes.findIndex(col => col.titre === String(d.annee))
  return spec.categories.length === CLASSES_DELAI.length
    ? { ...bloc, phrase: spec.phrase, graphique: { spec, colonnes: [colonne] } }
    : bloc
}
