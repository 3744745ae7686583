import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { cellulesComparees, colonnesComparees, uniteCourte } from '../blocs/compares.ts'
import { celluleCompte, celluleEcart, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Feuille, Tableau } from '../modele.ts'

/** Every value of the catalogue: both years, objective and gap, what it stands on, declared beside computed. */
export function feuilleIndicateurs(d: DonneesRapport): Feuille {
  return {
    nom: 'Indicateurs',
    titre: 'Tous les indicateurs',
    orientation: 'paysage',
    largeurs: [42, 13, 13, 13, 11, 11, 11, 18],
    intro: [
      'ND non disponible · NR non répondant · NC non concerné · / sans objet · ▒ masqué. Une valeur absente n’est jamais 0.',
    ],
    blocs: [
      { phrase: null, tableau: tableauValeurs(d), graphique: null },
      { phrase: null, tableau: tableauFondements(d), graphique: null },
      ...(d.actuels.some(i => i.declare !== null)
        ? [{ phrase: null, tableau: tableauDeclares(d), graphique: null }]
        : []),
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
      return { cellules: [nom, ...cellulesComparees(actuel, precedent)] }
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
          i.unite === 'nombre' || i.unite === 'taux'
            ? celluleNombre(i.denominateur, 'so', 'decimal')
            : celluleCompte(i.denominateur, i),
          celluleCompte(i.n, i),
          celluleCompte(i.manquants, i),
          celluleNombre(i.mediane ?? null, 'so', formatDeUnite(i.unite)),
          celluleTexte(i.sources.length === 0 ? '—' : i.sources.map(n => `n° ${n}`).join(', ')),
        ],
      })),
    notes: [],
  }
}

function tableauDeclares(d: DonneesRapport): Tableau {
  return {
    titre: `Valeurs calculées et déclarées, ${d.annee}`,
    colonnes: [
      { titre: 'Indicateur', nombre: false },
      { titre: 'Unité', nombre: false },
      { titre: 'Calculée', nombre: true },
      { titre: 'Déclarée', nombre: true },
      { titre: 'Écart', nombre: true },
      { titre: 'Retenue', nombre: false },
      { titre: 'Source', nombre: false },
    ],
    lignes: d.actuels.flatMap(i => {
      if (i.declare === null) return []
      const format = formatDeUnite(i.unite)
      return {
        cellules: [
          celluleTexte(i.libelle),
          celluleTexte(uniteCourte(i)),
          celluleValeur(i),
          celluleNombre(i.declare.valeur, i.declare.absence, format),
          celluleEcart(i.declare.valeur, i.valeur, format, i.declare.absence ?? i.absence),
          celluleTexte(i.retenu === 'calcule' ? 'calculée' : 'déclarée'),
          celluleTexte(i.declare.source),
        ],
      }
    }),
    notes: [
      'L’écart est la valeur déclarée moins la valeur calculée. La convention dit laquelle est retenue.',
    ],
  }
}
