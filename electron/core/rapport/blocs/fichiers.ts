import { parseJour } from '../../../../shared/domain/dates.ts'
import { celluleJour, celluleNombre, celluleTexte } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'

/** The files that were imported, with the last day read in each and its fingerprint. */
export function blocFichiers(d: DonneesRapport): Bloc {
  const titres = ['Import', 'Fichier', 'Source', 'Arrêté au', 'Importé le', 'SHA-256']
  return {
    phrase: d.sources.length === 0 ? 'Aucun fichier n’a été importé pour cette convention.' : null,
    tableau: {
      titre: 'Fichiers importés',
      colonnes: titres.map(titre => ({ titre, nombre: false })),
      lignes: d.sources.map(s => ({
        cellules: [
          celluleTexte(`n° ${s.import}`),
          celluleTexte(s.fichier),
          celluleTexte(s.source),
          celluleJour(s.arreteAu),
          celluleJour(parseJour(s.importeLe.slice(0, 10)) ?? null),
          celluleTexte(s.sha256),
        ],
      })),
      notes: [],
    },
    graphique: null,
  }
}

/** Values as partners declared them, for the committee only: they are not hidden together with the report. */
export function blocDeclarees(d: DonneesRapport): Bloc | undefined {
  if (d.destination === 'public' || d.declarees.length === 0) return undefined
  const titres = [
    'Indicateur',
    'Libellé du fichier',
    'Territoire, ligne',
    'Période',
    'Valeur',
    'Fichier et cellule',
  ]
  const omises = `${d.declareesOmises} autre(s) valeur(s) déclarée(s) ne sont pas imprimées\u00a0: elles se lisent dans l’écran Indicateurs.`
  return {
    phrase: null,
    tableau: {
      titre: 'Valeurs déclarées par les partenaires',
      colonnes: titres.map(titre => ({ titre, nombre: titre === 'Valeur' })),
      lignes: d.declarees.map(v => ({
        cellules: [
          celluleTexte(v.indicateur),
          celluleTexte(v.libelle),
          celluleTexte([v.territoire, v.categorie].filter(t => t !== null).join(' · ') || '—'),
          celluleTexte(v.periode),
          celluleNombre(v.valeur, v.absence, v.unite === 'taux' ? 'pourcentage' : 'decimal'),
          celluleTexte(v.origine),
        ],
      })),
      notes: d.declareesOmises > 0 ? [omises] : [],
    },
    graphique: null,
  }
}
