import { ABSENCES } from '../../../../shared/domain/absence.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'

/** What a file must give for a figure to be computed, as a secretary would look for it in a bilan. */
const COLONNES: Record<string, string> = {
  orientations: 'la date de prescription et l’acteur qui oriente',
  sorties: 'la date de sortie',
  sorties_ase: 'la date de sortie',
  brsa: 'la situation au regard du RSA',
  part_brsa: 'la situation au regard du RSA',
  freins: 'les freins rencontrés',
  mesures: 'les mesures mobilisées',
  prolongations: 'la date de prolongation',
  depassements: 'les dates d’entrée et de sortie',
  delai_prescription_diagnostic: 'la date de prescription et la date de diagnostic',
  delai_diagnostic_entree: 'la date de diagnostic et la date d’entrée',
  delai_prescription_entree: 'la date de prescription et la date d’entrée',
  part_delai_objectif: 'la date de prescription et la date d’entrée',
  duree_accompagnement: 'les dates d’entrée et de sortie',
  duree_ase: 'les dates d’entrée et de sortie',
}
const DECLARES = ['satisfaction', 'budget_prevu', 'budget_realise', 'fse_montant']
const PAR_CONSEILLER = ['portefeuille_moyen', 'taux_occupation', 'entrees_par_conseiller']
const REGISTRES: Record<string, string> = {
  seances_tenues: 'aucune séance de cette convention n’est notée dans la base',
  taux_presence: 'aucune feuille de présence n’a été remplie pour une séance de l’année',
  decisions_prises: 'le registre des décisions de cette convention est vide',
  decisions_realisees: 'le registre des décisions de cette convention est vide',
}

/** Why an absent figure of the year is absent, without a capital nor a full stop; undefined when there is a value. */
export function expliquerAbsence(d: DonneesRapport, code: string): string | undefined {
  const { actuel } = comparer(d, code)
  if (actuel !== undefined && actuel.valeur !== null) return undefined
  switch (actuel?.absence) {
    case 'masque':
      return 'masqué au titre du secret statistique'
    case 'nr':
      return 'le partenaire a répondu « non renseigné » dans son bilan'
    case 'so':
      return expliquerSansObjet(d, code)
    case 'nc':
      return expliquerVide(d, code)
    default:
      return expliquerManque(d, code)
  }
}

/** Mark in words of an absent value: « non disponible », « non concerné »… */
export function motAbsence(i: Indicateur | undefined): string {
  return ABSENCES[i?.absence ?? 'nd'].libelle
}

function expliquerSansObjet(d: DonneesRapport, code: string): string {
  if (code === 'part_delai_objectif') return 'la convention ne fixe pas de délai'
  if (code === 'taux_occupation') return 'la convention ne fixe pas de portefeuille par conseiller'
  if (d.convention.nature !== 'protocole' && comparer(d, code).actuel?.unite === 'nombre')
    return 'ne concerne que le protocole national'
  return 'sans objet pour cette convention'
}

/** Nothing to divide by, or nothing to average. */
function expliquerVide(d: DonneesRapport, code: string): string {
  const colonnes = COLONNES[code]
  const socle = code.endsWith('_ase') ? 'ase' : ''
  if (/^(taux_sortie|taux_retour|taux_emploi|duree_)/.test(code))
    return estNul(d, socle === 'ase' ? 'sorties_ase' : 'sorties')
      ? `aucune sortie en ${d.annee}`
      : `aucune sortie de ${d.annee} ne permet de le calculer`
  if (/^(delai_|part_delai)/.test(code) && estNul(d, 'entrees')) return `aucune entrée en ${d.annee}`
  if (colonnes !== undefined) return `aucun parcours de ${d.annee} ne donne ${colonnes}`
  return `rien à compter en ${d.annee}`
}

function estNul(d: DonneesRapport, code: string): boolean {
  return comparer(d, code).actuel?.valeur === 0
}

function expliquerManque(d: DonneesRapport, code: string): string {
  const { annee } = d
  const registre = REGISTRES[code]
  if (registre !== undefined) return registre
  if (DECLARES.includes(code)) return `aucun bilan reçu ne le déclare pour ${annee}`
  const sansBilan = `aucun bilan de ${annee} n’a été importé`
  const aDesParcours = comparer(d, 'entrees').actuel?.absence !== 'nd'
  if (code === 'conseillers_etp')
    return `ni un bilan ni la convention ne donnent le nombre de conseillers au 31/12/${annee}`
  if (PAR_CONSEILLER.includes(code) && aDesParcours)
    return `le nombre de conseillers dédiés au 31/12/${annee} n’est pas connu`
  if (!aDesParcours) return sansBilan
  const colonnes = COLONNES[code]
  return colonnes === undefined
    ? `les fichiers reçus pour ${annee} ne permettent pas de l’établir`
    : `aucun fichier reçu pour ${annee} ne donne ${colonnes}`
}
