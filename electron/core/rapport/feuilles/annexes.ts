import { parseJour } from '../../../../shared/domain/dates.ts'
import { celluleJour, celluleNombre, celluleTexte } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille, Ligne } from '../modele.ts'

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
  const fichiers: Ligne[] = d.sources.map(s => ({
    cellules: [
      celluleTexte(`n° ${s.import}`),
      celluleTexte(s.fichier),
      celluleTexte(s.source),
      celluleJour(s.arreteAu),
      celluleJour(parseJour(s.importeLe.slice(0, 10)) ?? null),
      celluleTexte(s.sha256),
    ],
  }))
  const declarees: Ligne[] = d.declarees.map(v => ({
    cellules: [
      celluleTexte(v.indicateur),
      celluleTexte(v.libelle),
      celluleTexte([v.territoire, v.categorie].filter(t => t !== null).join(' · ') || '—'),
      celluleTexte(v.periode),
      celluleNombre(v.valeur, v.absence, v.unite === 'taux' ? 'pourcentage' : 'decimal'),
      celluleTexte(v.origine),
    ],
  }))
  const titres = ['Import', 'Fichier', 'Source', 'Arrêté au', 'Importé le', 'SHA-256']
  const titresDeclarees = [
    'Indicateur',
    'Libellé du fichier',
    'Territoire, ligne',
    'Période',
    'Valeur',
    'Fichier et cellule',
  ]
  return {
    nom: 'Sources',
    titre: 'Les sources',
    orientation: 'paysage',
    largeurs: [20, 36, 26, 12, 12, 40],
    intro: [
      '« Arrêté au » est le dernier jour lu dans le fichier. L’empreinte SHA-256 permet de vérifier qu’un fichier est bien celui qui a été importé.',
    ],
    blocs: [
      {
        phrase: fichiers.length === 0 ? 'Aucun fichier n’a été importé pour cette convention.' : null,
        tableau: {
          titre: 'Fichiers importés',
          colonnes: titres.map(titre => ({ titre, nombre: false })),
          lignes: fichiers,
          notes: [],
        },
        graphique: null,
      },
      ...(declarees.length === 0
        ? []
        : [
            {
              phrase: null,
              tableau: {
                titre: 'Valeurs déclarées par les partenaires',
                colonnes: titresDeclarees.map(titre => ({ titre, nombre: titre === 'Valeur' })),
                lignes: declarees,
                notes:
                  d.declareesOmises > 0
                    ? [
                        `${d.declareesOmises} autre(s) valeur(s) déclarée(s) ne sont pas imprimées\u00a0: elles se lisent dans l’écran Indicateurs.`,
                      ]
                    : [],
              },
              graphique: null,
            },
          ]),
    ],
  }
}
