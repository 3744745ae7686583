import type { Destination } from '../../../shared/domain/secret.ts'
import { composerChapitres } from './chapitres/composer-chapitres.ts'
import type { DonneesRapport } from './donnees.ts'
import { feuilleDefinitions, feuilleSources } from './feuilles/annexes.ts'
import { feuilleDonnees, feuilleMasquages, lignesIndicateur } from './feuilles/donnees-masquees.ts'
import { feuilleIndicateurs } from './feuilles/indicateurs.ts'
import { feuilleMesures } from './feuilles/mesures.ts'
import { feuilleParcours } from './feuilles/parcours.ts'
import { feuillePublics } from './feuilles/publics.ts'
import { feuilleSynthese } from './feuilles/synthese.ts'
import { feuilleTerritoires } from './feuilles/territoires.ts'
import type { ModeleRapport, Rapport, Tableau } from './modele.ts'

const MENTIONS: Record<Destination, string> = {
  comite: 'Document de travail du comité – ne pas diffuser',
  public: 'Document destiné au public',
}

/** The one report model, from figures that all came through the one door. Nothing in it depends on the clock. */
export function assemblerRapport(d: DonneesRapport): Rapport {
  const jours = d.sources.flatMap(s => (s.arreteAu === null ? [] : [s.arreteAu]))
  const modele: ModeleRapport = {
    convention: d.convention.id,
    annee: d.annee,
    titre: `Bilan ${d.annee}\u00a0: ${d.convention.titre}`,
    sousTitre: d.convention.parties.map(p => p.nom).join(' – '),
    destination: d.destination,
    mention: MENTIONS[d.destination],
    destinataires: d.destinataires,
    arreteAu: jours.length === 0 ? null : Math.max(...jours),
    statut: null,
    pied: d.convention.titre,
    couverture: { logos: [], lignes: [], mentionFse: null },
    chapitres: composerChapitres(d),
    feuilles: [
      feuilleSynthese(d),
      feuilleIndicateurs(d),
      feuillePublics(d),
      feuilleParcours(d),
      feuilleTerritoires(d),
      feuilleMesures(d),
      feuilleDonnees(d),
      feuilleDefinitions(d),
      feuilleSources(d),
      feuilleMasquages(d),
    ],
    valeurs: tableauValeurs(d),
    avertissements: listAvertissements(d),
  }
  return modele as Rapport
}

function tableauValeurs(d: DonneesRapport): Tableau {
  return {
    titre: 'Toutes les valeurs',
    colonnes: ['Code', 'Indicateur', 'Ventilation', 'Modalité', 'Ligne', 'Année', 'Valeur', 'Part'].map(
      titre => ({
        titre,
        nombre: titre === 'Valeur' || titre === 'Part',
      }),
    ),
    lignes: [
      ...d.actuels.flatMap(i => lignesIndicateur(i, d.annee, true)),
      ...d.precedents.flatMap(i => lignesIndicateur(i, d.annee - 1, true)),
    ],
    notes: [],
  }
}

function listAvertissements(d: DonneesRapport): string[] {
  const vides = [
    [d.actuels, d.annee],
    [d.precedents, d.annee - 1],
  ] as const
  return [
    ...(d.sources.length === 0
      ? ['Aucun bilan n’a été importé\u00a0: le rapport ne contient que des valeurs absentes.']
      : []),
    ...vides
      .filter(([liste]) => d.sources.length > 0 && !liste.some(i => i.sources.length > 0))
      .map(([, annee]) => `Aucune donnée pour ${annee}\u00a0: les valeurs de cette année sont notées ND.`),
  ]
}
