import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { Echeance } from '../../../../shared/domain/reponses.ts'
import type { ResumeSeance } from '../../../../shared/domain/seance.ts'
import { celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, BlocChapitre, Cellule } from '../modele.ts'
import { figures } from './blocs.ts'
import { tableauTexte } from './tableau-texte.ts'

const ETATS_SEANCE: Record<ResumeSeance['etat'], string> = {
  prevue: 'prévue',
  convoquee: 'convoquée',
  ouverte: 'ouverte, non close',
  close: 'tenue',
  sans_quorum: 'sans quorum',
  annulee: 'annulée',
}
const ETATS_ECHEANCE: Record<Echeance['etat'], string> = {
  fait: '✓ fait',
  en_retard: '✕ non fait à l’échéance',
  passee: 'passée',
  proche: '◌ à venir',
  a_venir: '◌ à venir',
}
/** Dates that other tables of the report count. */
const AILLEURS: readonly Echeance['code'][] = ['instance', 'liste_mensuelle', 'base_ressources']

/** Bodies, their meetings held and due, who came, and the dates of the convention in the year. */
export function composerGouvernance(d: DonneesRapport): BlocChapitre[] {
  return figures([instances(d), seances(d), echeances(d)])
}

function instances(d: DonneesRapport): Bloc {
  const [prevues, tenues, presence] = ['seances_prevues', 'seances_tenues', 'taux_presence'].map(
    code => comparer(d, code).actuel,
  )
  const ligne = (code: string) => [
    celluleInstance(prevues, code, 'entier'),
    celluleInstance(tenues, code, 'entier'),
    celluleInstance(presence, code, 'pourcentage'),
  ]
  const lignes = d.convention.instances.map(i => [i.libelle, ...ligne(i.code)])
  const tableau = tableauTexte(
    `Les instances en ${d.annee}`,
    ['Instance', 'Séances prévues', 'Séances tenues', 'Présence'],
    lignes,
    [
      'Présence\u00a0: sièges présents ou représentés parmi ceux qui ont voix délibérative, aux séances où l’appel a été fait.',
    ],
  )
  const total = {
    cellules: [
      celluleTexte('Ensemble'),
      celluleValeur(prevues),
      celluleValeur(tenues),
      celluleValeur(presence),
    ],
    total: true,
  }
  return { ...tableau, tableau: { ...tableau.tableau, lignes: [...tableau.tableau.lignes, total] } }
}

/** An absent whole says why for each of its lines; a body without a line has nothing to divide. */
function celluleInstance(
  i: Indicateur | undefined,
  instance: string,
  format: 'entier' | 'pourcentage',
): Cellule {
  const ligne = i?.ventilations['instance']?.find(l => l.modalite === instance)
  const absence = ligne?.absence ?? i?.absence ?? (format === 'entier' ? 'nd' : 'nc')
  return celluleNombre(ligne?.valeur ?? null, absence, format)
}

function seances(d: DonneesRapport): Bloc | undefined {
  const { seances: liste, territoires } = d.vie
  if (liste.length === 0) return undefined
  const lignes = liste.map(s => [
    formatJourFr(getJour(s.date)),
    s.libelle,
    s.territoire === null ? '—' : (territoires.get(s.territoire) ?? s.territoire),
    s.convocation === 2 ? `${ETATS_SEANCE[s.etat]} (seconde convocation)` : ETATS_SEANCE[s.etat],
    s.etat === 'close' || s.etat === 'sans_quorum' ? s.quorum.phrase : '—',
  ])
  return tableauTexte(
    'Séances des instances qui décident',
    ['Date', 'Instance', 'Territoire', 'État', 'Quorum'],
    lignes,
  )
}

function echeances(d: DonneesRapport): Bloc | undefined {
  const liste = d.vie.echeances.filter(e => !AILLEURS.includes(e.code))
  if (liste.length === 0) return undefined
  const lignes = liste.map(e => [e.libelle, direDate(e.date), ETATS_ECHEANCE[e.etat], e.regle])
  const titre = `Échéances de la convention pour ${d.annee}`
  return tableauTexte(titre, ['Échéance', 'Date', 'État', 'Règle'], lignes)
}

function direDate(date: Echeance['date']): string {
  const jour = (texte: string) => formatJourFr(getJour(texte))
  return typeof date === 'string' ? jour(date) : `du ${jour(date.du)} au ${jour(date.au)}`
}
