type ClasseDelai = { code: string; libelle: string; min: number; max: number | null }

/** Classes of days from prescription to entry, both ends included; the last one has none. 21 days is the target of a convention. */
export const CLASSES_DELAI: readonly ClasseDelai[] = [
  { code: '0_7', libelle: '0 à 7 jours', min: 0, max: 7 },
  { code: '8_14', libelle: '8 à 14 jours', min: 8, max: 14 },
  { code: '15_21', libelle: '15 à 21 jours', min: 15, max: 21 },
  { code: '22_30', libelle: '22 à 30 jours', min: 22, max: 30 },
  { code: '31_60', libelle: '31 à 60 jours', min: 31, max: 60 },
  { code: 'plus_60', libelle: 'Plus de 60 jours', min: 61, max: null },
]

/** How many of the first classes hold the delays of at most `jours` days; null when one of them goes beyond. */
export function compterClassesJusque(jours: number): number | null {
  const rang = CLASSES_DELAI.findIndex(c => c.max === jours)
  return rang < 0 ? null : rang + 1
}
