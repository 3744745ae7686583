import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import { CHOIX_SUITE, ETATS_ACTION, ETATS_DECISION } from '../../../../shared/domain/decision-mots.ts'
import { uniteSchema } from '../../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../../shared/domain/nombres.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, BlocChapitre } from '../modele.ts'
import type { DecisionVotee } from '../vie/vie-convention.ts'
import { constats, figures, paragraphe } from './blocs.ts'
import { tableauTexte } from './tableau-texte.ts'

/** Decisions of the year with their vote, the figure that motivated them, their follow-up and their actions. */
export function composerDecisions(d: DonneesRapport): BlocChapitre[] {
  const { decisions, decisionsOuvertes } = d.vie
  const debut =
    decisions.length === 0
      ? [paragraphe(`Aucune décision n’a été prise en ${d.annee}.`)]
      : [
          ...constats(d, ['decisions_prises', 'decisions_realisees']),
          ...figures([tableauDecisions(d, `Décisions de ${d.annee}`, decisions), tableauMotifs(d)]),
        ]
  const anterieures =
    decisionsOuvertes.length === 0
      ? undefined
      : tableauDecisions(d, 'Décisions antérieures encore à réaliser', decisionsOuvertes)
  return [...debut, ...figures([anterieures, tableauActions(d)])]
}

function tableauDecisions(d: DonneesRapport, titre: string, decisions: readonly DecisionVotee[]): Bloc {
  const instances = new Map(d.convention.instances.map(i => [i.code, i.libelle]))
  return tableauTexte(
    titre,
    ['Numéro', 'Date', 'Instance', 'Décision', 'Vote', 'Suite'],
    decisions.map(x => [
      x.numero ?? '—',
      jour(x.date),
      instances.get(x.instance) ?? x.instance,
      x.titre,
      x.resultat ?? '—',
      direSuite(x),
    ]),
  )
}

function direSuite(x: Decision): string {
  const etat = x.etat === 'adoptee' && x.echeance !== null ? `à réaliser pour le ${jour(x.echeance)}` : null
  const derniere = x.suites.at(-1)
  return [
    etat ?? ETATS_DECISION[x.etat],
    x.lien === null
      ? null
      : `${x.lien.type === 'remplace' ? 'remplace' : 'modifie'} ${x.lien.numero ?? 'une décision antérieure'}`,
    derniere === undefined ? null : CHOIX_SUITE[derniere.choix].toLowerCase(),
    x.preuve === null ? null : `preuve\u00a0: ${x.preuve}`,
  ]
    .filter(t => t !== null)
    .join(', ')
}

/** The figure read on the day of the decision, for those that have one. */
function tableauMotifs(d: DonneesRapport): Bloc | undefined {
  const lignes = d.vie.decisions.flatMap(x => {
    if (x.base === null) return []
    const { libelle, du, au, territoire } = x.base
    const lieu = territoire === null ? 'ensemble' : (d.vie.territoires.get(territoire) ?? territoire)
    return [[x.numero ?? x.titre, libelle, lieu, `du ${jour(du)} au ${jour(au)}`, direBase(d, x.base)]]
  })
  if (lignes.length === 0) return undefined
  return tableauTexte(
    'Le chiffre qui a motivé la décision',
    ['Décision', 'Indicateur', 'Territoire', 'Période', 'Valeur lue ce jour-là'],
    lignes,
  )
}

/**
 * A figure frozen on the day of a vote was hidden on its own, not with this report: for the public it is printed only when
 * the report itself publishes that very value.
 */
function direBase(d: DonneesRapport, base: NonNullable<Decision['base']>): string {
  const unite = uniteSchema.catch('nombre').parse(base.unite)
  const publiee = d.destination === 'comite' || base.valeur === null || estPubliee(d, base)
  return publiee ? formatValeur(base.valeur, base.absence, unite) : formatValeur(null, 'masque', unite)
}

function estPubliee(d: DonneesRapport, base: NonNullable<Decision['base']>): boolean {
  const { actuel, precedent } = comparer(d, base.indicateur)
  const annee = Number(base.du.slice(0, 4))
  const entiere = base.du === `${annee}-01-01` && base.au === `${annee}-12-31`
  const publie = annee === d.annee ? actuel : annee === d.annee - 1 ? precedent : undefined
  return entiere && base.territoire === null && publie?.valeur === base.valeur
}

/** Names of those in charge stay with the committee. */
function tableauActions(d: DonneesRapport): Bloc | undefined {
  const { decisions, decisionsOuvertes, actions } = d.vie
  const portees = [...decisions, ...decisionsOuvertes].flatMap(x =>
    x.actions.map(a => ({ action: a, decision: x.numero })),
  )
  const toutes = [...portees, ...actions.map(a => ({ action: a, decision: null }))]
  if (toutes.length === 0) return undefined
  const comite = d.destination === 'comite'
  return tableauTexte(
    'Actions décidées',
    ['Décision', 'Action', ...(comite ? ['Responsable'] : []), 'Échéance', 'État'],
    toutes.map(({ action: a, decision }) => [
      decision ?? '—',
      a.intitule,
      ...(comite ? [a.responsable ?? '—'] : []),
      a.echeance === null ? '—' : jour(a.echeance),
      direAction(a),
    ]),
  )
}

function direAction(a: Action): string {
  const avance = a.etat === 'en_cours' && a.avancement > 0 ? ` (${a.avancement}\u202f%)` : ''
  const preuve = a.preuve === null ? '' : `, preuve\u00a0: ${a.preuve}`
  return `${ETATS_ACTION[a.etat]}${avance}${preuve}`
}

function jour(texte: string): string {
  return formatJourFr(getJour(texte))
}
