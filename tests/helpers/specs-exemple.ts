import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'

/** One chart of each kind, with a masked and an absent value where the kind takes them. */
export function specsExemple(): ChartSpec[] {
  const commun = (id: string) => ({
    id,
    empile: 'non' as const,
    titre: `Entrées : 1 234 en 2022, en hausse de 15,2 % par rapport à 2021 (${id})`,
    phrase: 'Entrées : 1 234 en 2022, contre 1 071 en 2021 (+ 163).',
    axeCategories: 'Territoire',
    axeValeurs: 'Nombre de parcours',
    format: 'entier' as const,
    categories: ['Meaux', 'Melun', 'Torcy', 'Provins et sa région'],
    series: [
      { nom: '2021', valeurs: [310, 260, null, 210], absences: [null, null, 'masque' as const, null] },
      { nom: '2022', valeurs: [402, 301, 120, null], absences: [null, null, null, 'nd' as const] },
    ],
  })
  const seule = (id: string, categories: string[], valeurs: number[]) => ({
    ...commun(id),
    categories,
    series: [{ nom: 'Parcours', valeurs, absences: valeurs.map(() => null) }],
  })
  return [
    { ...commun('colonnes'), type: 'colonnes' },
    { ...commun('barres'), type: 'barres' },
    { ...commun('barres-empilees'), type: 'barres', empile: 'empile' },
    { ...commun('barres-cent'), type: 'barres', empile: 'cent' },
    { ...commun('lignes'), type: 'lignes', repere: { position: 1.5, libelle: 'Décision 2022-03' } },
    {
      ...seule('anneau', ['Emploi', 'Formation', 'Réorientation', 'Autres'], [120, 45, 80, 32]),
      type: 'anneau',
    },
    {
      ...seule('entonnoir', ['Prescriptions', 'Diagnostics', 'Entrées'], [2100, 1650, 1234]),
      type: 'entonnoir',
    },
    {
      ...seule('histogramme', ['0 à 7', '8 à 14', '15 à 21', '22 à 28', 'plus'], [90, 240, 410, 180, 60]),
      type: 'histogramme',
      repere: { position: 2.5, libelle: 'Objectif : 21 jours' },
    },
    {
      ...seule(
        'cascade',
        ['File active au 31/12/2021', 'Entrées en 2022', 'Sorties en 2022', 'File active au 31/12/2022'],
        [700, 1234, 1180, 754],
      ),
      type: 'cascade',
      sens: ['stock', 'plus', 'moins', 'stock'],
    },
    {
      ...seule('tuiles', ['Meaux', 'Melun', 'Torcy', 'Provins'], [402, 301, 120, 210]),
      type: 'tuiles',
      places: [
        { colonne: 1, ligne: 0 },
        { colonne: 0, ligne: 1 },
        { colonne: 1, ligne: 1 },
        { colonne: 2, ligne: 1 },
      ],
      bornes: [150, 250, 350],
    },
    { ...commun('multiples'), type: 'multiples' },
  ]
}
