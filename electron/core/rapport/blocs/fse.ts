import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { GrilleFse, ListeMensuelle } from '../../../../shared/domain/fse.ts'
import { PIECES_FSE } from '../../../../shared/domain/fse-pieces.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import type { DonneesFse } from '../../fse/charger-fse.ts'
import { NOMS_PROGRAMMES } from '../../fse/grille.ts'
import { celluleNombre, celluleTexte } from '../cellules.ts'
import type { Bloc, Cellule, Tableau } from '../modele.ts'

const colonnes = (noms: readonly string[], nombres: readonly string[]): Tableau['colonnes'] => [
  ...noms.map(titre => ({ titre, nombre: false })),
  ...nombres.map(titre => ({ titre, nombre: true })),
]

/** The fund in the report: its grid, then for the committee the evidence and the monthly lists. */
export function blocsFse({ grille, suivi }: DonneesFse): Bloc[] {
  return [
    blocGrille(grille),
    blocPieces(suivi),
    ...(suivi.listes.length === 0 ? [] : [blocListes(suivi.listes)]),
  ]
}

function blocGrille({ programme, participants, lignes, notes, annee }: GrilleFse): Bloc {
  const nom = NOMS_PROGRAMMES[programme]
  const absents = lignes.filter(l => l.absence === 'nd' && l.motif !== null)
  const nombre = (valeur: number | null, absence: (typeof lignes)[number]['absence']): Cellule =>
    celluleNombre(valeur, absence, 'entier')
  return {
    phrase:
      participants === null
        ? null
        : `${formatNombre(participants)}\u00a0participant${participants > 1 ? 's sont entrés' : ' est entré'} en ${annee} au sens du ${nom}.`,
    tableau: {
      titre: `Indicateurs communs ${nom}, ${annee}`,
      colonnes: colonnes(['Code', 'Indicateur'], ['Femmes', 'Hommes', 'Sexe non renseigné', 'Total']),
      lignes: lignes.map(l => ({
        cellules: [
          celluleTexte(l.code),
          celluleTexte(l.libelle),
          nombre(l.femmes, l.absence),
          nombre(l.hommes, l.absence),
          nombre(l.nonRenseigne, l.absence),
          nombre(l.total, l.absence),
        ],
      })),
      notes: [...notes, ...grouperMotifs(absents)],
    },
    graphique: null,
  }
}

/** « ND, EECO04, EECO05 : … »: one line per reason. */
function grouperMotifs(absents: GrilleFse['lignes']): string[] {
  const parMotif = Map.groupBy(absents, l => l.motif ?? '')
  return [...parMotif].map(([motif, lignes]) => `${lignes.map(l => l.code).join(', ')}\u00a0: ${motif}`)
}

function blocPieces({ participants, complets, pieces }: DonneesFse['suivi']): Bloc {
  const s = complets > 1 ? 's' : ''
  return {
    phrase:
      participants === 0
        ? 'Aucun participant n’est suivi cette année.'
        : `${formatNombre(complets)} dossier${s} complet${s} sur ${formatNombre(participants)} participant${participants > 1 ? 's' : ''} suivi${participants > 1 ? 's' : ''}.`,
    tableau: {
      titre: 'Pièces justificatives',
      colonnes: colonnes(['Pièce'], ['Requises', 'Présentes ou non requises', 'Manquantes']),
      lignes: pieces.map(p => ({
        cellules: [
          celluleTexte(PIECES_FSE[p.piece]),
          celluleNombre(p.requises, null, 'entier'),
          celluleNombre(p.requises - p.manquantes, null, 'entier'),
          celluleNombre(p.manquantes, null, 'entier'),
        ],
      })),
      notes: [
        'Un participant est un accompagnement global ouvert dans l’année, de plus d’un jour. Les pièces sont suivies par leur référence, jamais par leur contenu.',
      ],
    },
    graphique: null,
  }
}

const ETATS: Record<ListeMensuelle['etat'], string> = {
  a_venir: 'à venir',
  attendue: 'attendue',
  en_retard: 'en retard',
  recue: 'reçue',
  recue_en_retard: 'reçue en retard',
}

/** Twelve lines of nothing would say no more. */
function direAucune(listes: readonly ListeMensuelle[]): string {
  const retards = listes.filter(l => l.etat === 'en_retard').length
  const suite = retards === 0 ? '' : ` Échéance passée pour ${retards} d’entre elles.`
  return `Aucune des ${listes.length} listes mensuelles de l’année n’a été reçue.${suite}`
}

/** What Pôle emploi owes each month, received or not, with its differences from the base. */
export function blocListes(listes: readonly ListeMensuelle[]): Bloc {
  const recues = listes.filter(l => l.recueLe !== null).length
  const compte = (valeur: number | undefined) => celluleNombre(valeur ?? null, 'nd', 'entier')
  return {
    phrase:
      recues === 0
        ? direAucune(listes)
        : `${recues} liste${recues > 1 ? 's' : ''} mensuelle${recues > 1 ? 's' : ''} reçue${recues > 1 ? 's' : ''} sur ${listes.length}.`,
    tableau: {
      titre: 'Listes mensuelles des bénéficiaires',
      colonnes: colonnes(
        ['Mois', 'Attendue le', 'Reçue le', 'État'],
        ['Lignes', 'Identiques', 'Différentes', 'Absentes de la base', 'Absentes de la liste'],
      ),
      lignes: (recues === 0 ? [] : listes).map(({ mois, attendueLe, recueLe, etat, differences: d }) => ({
        cellules: [
          celluleTexte(`${mois.slice(5)}/${mois.slice(0, 4)}`),
          celluleTexte(formatJourFr(getJour(attendueLe))),
          celluleTexte(recueLe === null ? '—' : formatJourFr(getJour(recueLe))),
          celluleTexte(ETATS[etat]),
          compte(d?.lignes),
          compte(d?.identiques),
          compte(d?.aModifier),
          compte(d?.absentesDeLaBase),
          compte(d?.absentesDeLaListe),
        ],
      })),
      notes: [],
    },
    graphique: null,
  }
}
