import { blocDeclarees, blocFichiers } from '../blocs/fichiers.ts'
import { celluleNombre, celluleTexte } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille } from '../modele.ts'

/** What each figure means, with the version of its definition. */
export function feuilleDefinitions(d: DonneesRapport): Feuille {
  const connus = new Set([...d.actuels, ...d.precedents].map(i => i.code))
  const lignes = d.definitions
    .filter(def => connus.has(def.code) || def.demande !== null)
    .map(def => ({
      cellules: [
        celluleTexte(def.libelle),
        celluleTexte(def.definition),
        celluleTexte(def.demande === 'demande' ? 'demandé' : def.demande === 'mentionne' ? 'mentionné' : '—'),
        celluleTexte(def.code),
        celluleNombre(def.version, null, 'entier'),
      ],
    }))
  return {
    nom: 'Définitions',
    titre: 'Les définitions',
    orientation: 'paysage',
    largeurs: [34, 66, 12, 26, 8],
    intro: [],
    blocs: [
      {
        phrase: null,
        tableau: {
          titre: 'Définition de chaque indicateur',
          colonnes: ['Indicateur', 'Définition', 'Convention', 'Code']
            .map(titre => ({ titre, nombre: false }))
            .concat({ titre: 'Version', nombre: true }),
          lignes,
          notes: [],
        },
        graphique: null,
      },
    ],
  }
}

/** The files that the figures come from, with their fingerprint, and the values that partners declared. */
export function feuilleSources(d: DonneesRapport): Feuille {
  return {
    nom: 'Sources',
    titre: 'Les sources',
    orientation: 'paysage',
    largeurs: [20, 36, 26, 12, 12, 46],
    intro: [
      '« Arrêté au » est le dernier jour lu dans le fichier. L’empreinte SHA-256 permet de vérifier qu’un fichier est bien celui qui a été importé.',
    ],
    blocs: [blocFichiers(d), blocDeclarees(d)].filter(b => b !== undefined),
  }
}
