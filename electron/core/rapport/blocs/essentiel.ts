import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatSelon, formatValeur } from '../../../../shared/domain/nombres.ts'
import { graphiqueComparaison } from '../../../../shared/graphiques/graphiques.ts'
import { phraseEvolution } from '../../../../shared/graphiques/phrases.ts'
import type { Comparaison } from '../../../../shared/graphiques/ventilation.ts'
import { celluleAnnee, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Tableau } from '../modele.ts'
import { cellulesComparees, colonnesComparees } from './compares.ts'

const MAJEURS = ['entrees', 'file_active_fin', 'personnes_concernees', 'sorties']

/** What the year says, one sentence for each figure that is known. */
export function listConstats(d: DonneesRapport): string[] {
  const codes = [...MAJEURS, 'taux_retour_emploi', 'delai_prescription_entree']
  return codes.flatMap(code => {
    const c = comparer(d, code)
    return c.actuel === undefined || c.actuel.valeur === null ? [] : [direConstat(c.actuel, c)]
  })
}

/** One figure in a sentence: its value, that of the year before when it is known, and its objective. */
export function direConstat(actuel: Indicateur, c: Comparaison): string {
  const avant = c.precedent?.valeur ?? null
  const debut =
    avant === null && c.precedent?.absence !== 'masque'
      ? `${actuel.libelle}\u00a0: ${formatValeur(actuel.valeur, actuel.absence, actuel.unite)} en ${c.annee}`
      : phraseEvolution(actuel.libelle, c).slice(0, -1)
  if (actuel.objectif === null || actuel.valeur === null) return `${debut}.`
  const cible = formatSelon(actuel.objectif.valeur, formatDeUnite(actuel.unite))
  return `${debut} (objectif de ${cible}\u00a0: ${ETATS[actuel.objectif.etat]}).`
}

const ETATS = {
  atteint: 'atteint',
  a_surveiller: 'à surveiller',
  non_atteint: 'non atteint',
  non_disponible: 'non disponible',
} as const

/** The four figures that everybody asks first, with their chart; undefined without any of them. */
export function blocMajeurs(d: DonneesRapport): Bloc | undefined {
  const comparaisons = MAJEURS.map(code => comparer(d, code))
  const presents = comparaisons.filter(c => c.actuel !== undefined)
  const spec = graphiqueComparaison(d.annee, comparaisons, {
    id: 'synthese',
    axe: 'Indicateur',
    principal: 0,
  })
  if (spec === undefined) return undefined
  return {
    phrase: null,
    tableau: {
      titre: 'L’essentiel',
      colonnes: [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)],
      lignes: presents.map(c => ({
        code: c.actuel?.code ?? '',
        cellules: [celluleTexte(c.actuel?.libelle ?? ''), ...cellulesComparees(c.actuel, c.precedent)],
      })),
      notes: [],
    },
    graphique: { spec, colonnes: spec.series.length === 2 ? [2, 3] : [3] },
  }
}

/** Figures that the convention itself quotes, beside those of the year; undefined where it quotes none. */
export function blocReperes(d: DonneesRapport): Bloc | undefined {
  const { reperes } = d.convention
  if (reperes.length === 0) return undefined
  const connus = new Set(d.definitions.map(def => def.code))
  const tableau: Tableau = {
    titre: 'Repères cités par la convention',
    colonnes: [
      { titre: 'Repère', nombre: false },
      { titre: 'Année', nombre: false },
      { titre: 'Valeur citée', nombre: true },
      { titre: String(d.annee), nombre: true },
    ],
    lignes: reperes.map(r => {
      const { actuel } = comparer(d, r.code)
      const format = formatDeUnite(actuel?.unite ?? (r.valeur <= 1 ? 'taux' : 'nombre'))
      return {
        cellules: [
          celluleTexte(`${r.libelle} (${r.reference})`),
          celluleAnnee(r.annee),
          celluleNombre(r.valeur, null, format),
          connus.has(r.code) ? celluleValeur(actuel) : celluleNombre(null, 'so', format),
        ],
      }
    }),
    notes: [],
  }
  return { phrase: null, tableau, graphique: null }
}
