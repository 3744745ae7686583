import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { cellulesComparees, colonnesComparees } from '../blocs/compares.ts'
import { celluleCompte, celluleNombre, celluleTexte } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Cellule, Feuille, Tableau } from '../modele.ts'
import { blocDeuxSources } from '../sources/bloc-deux-sources.ts'

/** Every value of the catalogue: both years, objective and gap, what it stands on, declared beside computed. */
export function feuilleIndicateurs(d: DonneesRapport): Feuille {
  const deux = blocDeuxSources(d.actuels, d.annee)
  return {
    nom: 'Indicateurs',
    titre: 'Tous les indicateurs',
    orientation: 'paysage',
    largeurs: [46, 13, 14, 13, 12, 11, 11, 18],
    intro: [
      'ND non disponible · NR non répondant · NC non concerné · / sans objet · ▒ masqué. Une valeur absente n’est jamais 0.',
    ],
    blocs: [
      { phrase: null, tableau: tableauValeurs(d), graphique: null },
      { phrase: null, tableau: tableauFondements(d), graphique: null },
      ...(deux === undefined ? [] : [deux]),
    ],
  }
}

/** Codes of one year then those known only the year before, each once. */
function listCodes(d: DonneesRapport): string[] {
  return [...new Set([...d.actuels, ...d.precedents].map(i => i.code))]
}

function tableauValeurs(d: DonneesRapport): Tableau {
  const prorata = d.actuels.some(i => i.objectif?.prorata)
  return {
    titre: `Valeurs ${d.annee - 1} et ${d.annee}, objectifs`,
    colonnes: [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)],
    lignes: listCodes(d).map(code => {
      const { actuel, precedent } = comparer(d, code)
      const nom = celluleTexte((actuel ?? precedent)?.libelle ?? code)
      return { code, cellules: [nom, ...cellulesComparees(actuel, precedent)] }
    }),
    notes: prorata ? ['Un objectif de flux est ramené au nombre de jours de la période.'] : [],
  }
}

function tableauFondements(d: DonneesRapport): Tableau {
  const titres = ['Numérateur', 'Dénominateur', 'Calculé sur', 'Manquants', 'Médiane']
  return {
    titre: `Sur quoi portent les valeurs de ${d.annee}`,
    colonnes: [
      { titre: 'Indicateur', nombre: false },
      ...titres.map(titre => ({ titre, nombre: true })),
      { titre: 'Imports', nombre: false },
    ],
    lignes: d.actuels
      .filter(i => i.valeur !== null)
      .map(i => ({
        cellules: [
          celluleTexte(i.libelle),
          celluleCompte(i.numerateur, i),
          celluleDenominateur(i),
          celluleCompte(i.n, i),
          celluleCompte(i.manquants, i),
          celluleNombre(i.mediane ?? null, 'so', formatDeUnite(i.unite)),
          celluleTexte(i.sources.length === 0 ? '—' : i.sources.map(n => `n° ${n}`).join(', ')),
        ],
      })),
    notes: [],
  }
}

/** People or parcours, or a target and a number of advisers, which may have decimals. */
function celluleDenominateur(i: Indicateur): Cellule {
  const entier = i.denominateur === null || Number.isInteger(i.denominateur)
  return entier ? celluleCompte(i.denominateur, i) : celluleNombre(i.denominateur, 'so', 'decimal')
}
