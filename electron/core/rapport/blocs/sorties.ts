import { aUneValeur, celluleCompte, celluleEvolution, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const COMMUN = { constat: 'repartition', graphique: true, total: 'Ensemble des sorties' } as const

/** Exits of the accompagnement global by motive, largest first. */
export function blocSortiesParMotif(d: DonneesRapport): Bloc | undefined {
  return ventiler(d, 'sorties', {
    id: 'sorties-motif',
    titre: 'Sorties par motif',
    libelle: 'Sorties par motif',
    ventilation: 'motif_sortie',
    sansZeros: true,
    axe: 'Motif',
    ordre: 'effectif',
    type: 'barres',
  })
}

/** Exits by group: emploi, formation, poursuite, autres. */
export function blocSortiesParNature(d: DonneesRapport): Bloc | undefined {
  return ventiler(d, 'sorties', {
    id: 'sorties-groupe',
    titre: 'Sorties par nature',
    libelle: 'Sorties par nature',
    ventilation: 'groupe_sortie',
    axe: 'Nature de la sortie',
    ordre: 'donne',
    type: 'anneau',
  })
}

/** Exits in the groups of the convention itself. */
export function blocSortiesConvention(d: DonneesRapport): Bloc | undefined {
  return ventiler(d, 'sorties', {
    id: 'sorties-convention',
    titre: 'Sorties selon le regroupement de la convention',
    libelle: 'Sorties',
    ventilation: 'regroupement_sortie',
    axe: 'Nature de la sortie',
    ordre: 'donne',
    type: 'colonnes',
  })
}

/** Exits of the accompagnement social exclusif by motive, without a chart. */
export function blocSortiesAse(d: DonneesRapport): Bloc | undefined {
  return ventiler(d, 'sorties_ase', {
    id: 'sorties-ase',
    titre: 'Sorties de l’accompagnement social exclusif',
    libelle: 'Sorties de l’accompagnement social exclusif',
    ventilation: 'motif_sortie',
    sansZeros: true,
    axe: 'Motif',
    ordre: 'effectif',
    type: 'barres',
    graphique: false,
  })
}

/** Every rate whose denominator is the exits of the year, with its two terms. */
export function blocTauxSortie(d: DonneesRapport): Bloc | undefined {
  return tableauTaux(d, /^taux_(sortie|retour|emploi)/)
}

/** The same without the share of each motive, which the table of motives gives. */
export function blocTauxResultat(d: DonneesRapport): Bloc | undefined {
  return tableauTaux(d, /^taux_(retour|emploi|sortie_positive|sortie_groupe)/)
}

function tableauTaux(d: DonneesRapport, codes: RegExp): Bloc | undefined {
  const lignes = d.actuels.filter(i => i.unite === 'taux' && codes.test(i.code))
  if (lignes.length === 0) return undefined
  const deux = lignes.some(i => aUneValeur(comparer(d, i.code).precedent))
  const colonnes = [
    ...(deux ? [String(d.annee - 1)] : []),
    String(d.annee),
    ...(deux ? ['Évolution (points)'] : []),
    'Sorties comptées',
    'Sur',
  ]
  return {
    phrase: null,
    tableau: {
      titre: 'Taux de sortie',
      colonnes: [{ titre: 'Taux', nombre: false }, ...colonnes.map(titre => ({ titre, nombre: true }))],
      lignes: lignes.map(i => {
        const { precedent } = comparer(d, i.code)
        return {
          code: i.code,
          cellules: [
            celluleTexte(i.libelle),
            ...(deux ? [celluleValeur(precedent)] : []),
            celluleValeur(i),
            ...(deux ? [celluleEvolution(i, precedent)] : []),
            celluleCompte(i.numerateur, i),
            celluleCompte(i.denominateur, i),
          ],
        }
      }),
      notes: [],
    },
    graphique: null,
  }
}

function ventiler(
  d: DonneesRapport,
  code: string,
  o: Omit<OptionsBloc, 'constat' | 'graphique' | 'total'> & { graphique?: boolean },
): Bloc | undefined {
  return blocVentilation(comparer(d, code), { ...COMMUN, ...o })
}
