import { getJour } from '../../../shared/domain/dates.ts'
import type { Destination } from '../../../shared/domain/secret.ts'
import { composerChapitres } from './chapitres/composer-chapitres.ts'
import { composerCouverture } from './chapitres/couverture.ts'
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
  const modele: ModeleRapport = {
    convention: d.convention.id,
    annee: d.annee,
    titre: `Bilan ${d.annee}\u00a0: ${d.convention.titre}`,
    sousTitre: d.mots.modele.sousTitre,
    destination: d.destination,
    mention: MENTIONS[d.destination],
    destinataires: d.destinataires,
    arreteAu: getArrete(d),
    statut: null,
    pied: d.mots.modele.pied,
    couverture: composerCouverture(d),
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

/** Last day read in the files, within the year: a file of the year after knows the whole of this one. */
function getArrete(d: DonneesRapport): number | null {
  const jours = d.sources.flatMap(s => (s.arreteAu === null ? [] : [s.arreteAu]))
  return jours.length === 0 ? null : Math.min(Math.max(...jours), getJour(`${d.annee}-12-31`))
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
      ...d.actuels.flatMap(i => lignesIndicateur(d, i, d.annee, true)),
      ...d.precedents.flatMap(i => lignesIndicateur(d, i, d.annee - 1, true)),
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
