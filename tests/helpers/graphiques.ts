import type { Absence } from '../../shared/domain/absence.ts'
import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'

const AGENCES = ['Chessy', 'Dammarie-les-Lys', 'Meaux', 'Mitry-Mory', 'Nemours', '=Provins & « Sud »']
const COMMUN = {
  empile: 'non',
  phrase: 'En 2022, 62 entrées à Meaux. Sans valeur à dessiner\u00a0: Nemours (masqué).',
  axeCategories: 'Agence',
  axeValeurs: 'Nombre de parcours',
  format: 'entier',
} as const

/** A series whose absent values are hidden by secrecy. */
export function serieGraphique(nom: string, valeurs: (number | null)[], absence: Absence = 'masque') {
  return { nom, valeurs, absences: valeurs.map(v => (v === null ? absence : null)) }
}

const DEUX = [
  serieGraphique('2021', [39, 111, null, 72, 57, 61]),
  serieGraphique('2022', [49, 121, 58, 62, null, 71]),
]

/** One chart of each kind, each with a hidden value. */
export function unDeChaque(): ChartSpec[] {
  const commun = { ...COMMUN, categories: AGENCES }
  const seule = [DEUX[1] ?? serieGraphique('2022', [])]
  const etapes = [
    'File active au 31/12/2021',
    'Entrées en 2022',
    'Sorties en 2022',
    'File active au 31/12/2022',
  ]
  return [
    { ...commun, id: 'barres', type: 'barres', titre: 'Barres <2022>', series: DEUX },
    { ...commun, id: 'colonnes', type: 'colonnes', titre: 'Colonnes', series: DEUX },
    { ...commun, id: 'empile', type: 'colonnes', empile: 'empile', titre: 'Colonnes empilées', series: DEUX },
    { ...commun, id: 'cent', type: 'barres', empile: 'cent', titre: 'Barres à 100\u00a0%', series: DEUX },
    {
      ...commun,
      id: 'lignes',
      type: 'lignes',
      format: 'pourcentage',
      titre: 'Lignes',
      series: [serieGraphique('Taux', [0.1, 0.25, null, 0.4, 0.333_333, 1])],
      repere: { position: 2.25, libelle: 'Décision 2022-03' },
    },
    { ...commun, id: 'anneau', type: 'anneau', titre: 'Anneau', series: seule },
    {
      ...COMMUN,
      id: 'entonnoir',
      type: 'entonnoir',
      titre: '485 entrées pour 674 prescriptions',
      categories: ['Prescriptions', 'Diagnostics datés', 'Entrées'],
      series: [serieGraphique('2022', [674, null, 485])],
    },
    {
      ...COMMUN,
      id: 'cascade',
      type: 'cascade',
      titre: 'Cascade',
      sens: ['stock', 'plus', 'moins', 'stock'],
      categories: etapes,
      series: [serieGraphique('Parcours', [440, null, 284, 641])],
    },
    {
      ...COMMUN,
      id: 'histogramme',
      type: 'histogramme',
      titre: 'Histogramme',
      categories: ['7 jours au plus', '8 à 14 jours', '15 à 21 jours', 'plus de 21 jours'],
      series: [serieGraphique('2022', [40, 95, null, 130])],
      repere: { position: 2.5, libelle: '21 jours' },
    },
    {
      ...commun,
      id: 'tuiles',
      type: 'tuiles',
      format: 'euros',
      titre: 'Tuiles',
      places: AGENCES.map((_, i) => ({ colonne: i % 3, ligne: Math.floor(i / 3) })),
      bornes: [6000, 10_000],
      series: [serieGraphique('2022', [4_950, 12_100, 5_800, 6_200, null, 7_101])],
    },
    {
      ...commun,
      id: 'multiples',
      type: 'multiples',
      format: 'jours',
      titre: 'Petits multiples',
      series: DEUX,
    },
  ]
}
