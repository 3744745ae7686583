import type { Convention } from './convention.ts'
import { formatJourFr, getJour } from './dates.ts'
import { calculerQuorum } from './quorum.ts'
import type { Controle } from './reponses.ts'

type Deliberation = NonNullable<Convention['deliberations']>[number]

/** Clear days that a second convocation leaves before the meeting (CASF R. 123-16, CGCT L. 2121-17, L. 3121-14). */
const JOURS_SECONDE_CONVOCATION = 3

/** Whether each deliberation of the text holds: quorum, second convocation and its delay, sums of the vote. */
export function checkDeliberations(c: Convention): Controle[] {
  return (c.deliberations ?? []).flatMap(d => [...checkQuorum(d), ...checkVote(d)])
}

function checkQuorum(d: Deliberation): Controle[] {
  const presence = {
    regle: d.regle,
    exercice: d.exercice,
    presents: d.presents,
    representes: 0,
    pouvoirs: d.pouvoirs,
  }
  const simple = calculerQuorum({ ...presence, convocation: 1 })
  if (simple.atteint) return []
  const seconde = d.premiereSeance !== null && respecteDelai(d)
  return [
    {
      code: 'quorum_deliberation',
      gravite: seconde ? 'a_verifier' : 'contradiction',
      message: `${d.reference} : ${d.presents} présents et ${formatPouvoirs(d.pouvoirs)} pour un quorum de ${simple.requis} (${d.exercice} membres en exercice). ${conclure(d, seconde)}`,
      elements: listElements(d, simple.requis),
    },
  ]
}

function conclure(d: Deliberation, seconde: boolean): string {
  if (d.premiereSeance === null)
    return 'La délibération n’est valable que si elle suit une séance sans quorum, que le texte ne cite pas.'
  const faits = `séance du ${fr(d.premiereSeance)} sans quorum, nouvelle convocation du ${fr(d.convocation)}, séance du ${fr(d.date)}${d.heure === undefined ? '' : ` à ${d.heure}`}`
  return seconde
    ? `La délibération n’est valable que comme seconde convocation : ${faits}.`
    : `La seconde convocation ne respecte pas le délai de ${JOURS_SECONDE_CONVOCATION} jours : ${faits}.`
}

function respecteDelai(d: Deliberation): boolean {
  if (d.premiereSeance === null) return false
  const convocation = getJour(d.convocation)
  return (
    convocation >= getJour(d.premiereSeance) && getJour(d.date) - convocation >= JOURS_SECONDE_CONVOCATION
  )
}

function listElements(d: Deliberation, requis: number | null): Controle['elements'] {
  const { reference } = d
  return [
    { texte: 'membres en exercice', valeur: d.exercice, reference },
    { texte: 'présents', valeur: d.presents, reference },
    { texte: 'pouvoirs', valeur: d.pouvoirs, reference },
    { texte: 'quorum', valeur: requis, reference: 'Règle de l’instance' },
    ...(d.premiereSeance === null
      ? []
      : [{ texte: 'première séance, sans quorum', valeur: d.premiereSeance, reference }]),
    { texte: 'date de convocation', valeur: d.convocation, reference },
    { texte: 'date de la séance', valeur: d.date, reference },
    { texte: 'votes pour', valeur: d.pour, reference },
    { texte: 'votes contre', valeur: d.contre, reference },
    { texte: 'votes blancs', valeur: d.blancs, reference },
    { texte: 'votes nuls', valeur: d.nuls, reference },
  ]
}

function checkVote(d: Deliberation): Controle[] {
  const votes = d.pour + d.contre + d.blancs + d.nuls
  const votants = d.presents + d.pouvoirs
  if (votes <= votants) return []
  return [
    {
      code: 'vote_impossible',
      gravite: 'contradiction',
      message: `${d.reference} : ${votes} votes pour ${votants} votants (présents et pouvoirs).`,
      elements: [
        { texte: 'votes', valeur: votes, reference: d.reference },
        { texte: 'votants', valeur: votants, reference: d.reference },
      ],
    },
  ]
}

function formatPouvoirs(n: number): string {
  return n === 0 ? 'aucun pouvoir' : `${n} ${n === 1 ? 'pouvoir' : 'pouvoirs'}`
}

function fr(jour: string): string {
  return formatJourFr(getJour(jour))
}
