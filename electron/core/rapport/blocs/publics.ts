import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'

type Typologie = { cle: string; libelle: string; axe: string; type: 'barres' | 'anneau' }

const TYPOLOGIES: Typologie[] = [
  { cle: 'sexe', libelle: 'Personnes par sexe', axe: 'Sexe', type: 'anneau' },
  { cle: 'tranche_age', libelle: 'Personnes par tranche d’âge', axe: 'Tranche d’âge', type: 'barres' },
  { cle: 'niveau_formation', libelle: 'Personnes par niveau de formation', axe: 'Niveau', type: 'barres' },
  { cle: 'duree_inscription', libelle: 'Personnes par durée d’inscription', axe: 'Durée', type: 'barres' },
  { cle: 'brsa', libelle: 'Personnes selon le RSA', axe: 'RSA', type: 'anneau' },
  { cle: 'rqth', libelle: 'Personnes selon la RQTH', axe: 'RQTH', type: 'anneau' },
  {
    cle: 'qpv',
    libelle: 'Personnes selon le quartier prioritaire',
    axe: 'Quartier prioritaire',
    type: 'anneau',
  },
]

/** Who the people are: one table for each typology that has data, with its chart unless its code is in `sansGraphique`. */
export function blocsTypologies(d: DonneesRapport, sansGraphique: readonly string[] = []): Bloc[] {
  return TYPOLOGIES.flatMap(t => {
    const bloc = blocVentilation(comparer(d, `typologie_${t.cle}`), {
      id: `typologie-${t.cle.replaceAll('_', '-')}`,
      titre: t.libelle,
      libelle: t.libelle,
      ventilation: t.cle,
      axe: t.axe,
      ordre: 'donne',
      type: t.type,
      constat: 'repartition',
      sansZeros: t.cle === 'niveau_formation' || t.cle === 'duree_inscription',
      total: 'Ensemble des personnes concernées',
      graphique: !sansGraphique.includes(t.cle),
    })
    return bloc ? [bloc] : []
  })
}

/** Persons concerned by axe: one person may be in several, the total is the distinct one. */
export function blocPersonnesParAxe(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'personnes_concernees'), {
    id: 'personnes-axe',
    titre: 'Personnes concernées par axe d’accompagnement',
    libelle: 'Personnes concernées par axe',
    ventilation: 'axe',
    axe: 'Axe',
    ordre: 'donne',
    type: 'barres',
    constat: 'repartition',
    multiple: true,
    total: 'Total distinct',
    graphique: false,
  })
}
