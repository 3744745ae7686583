import { ABSENCES } from '../../../../shared/domain/absence.ts'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { BaseDecision, Decision } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../../shared/domain/nombres.ts'
import type { Point, Vote } from '../../../../shared/domain/seance.ts'
import { article, fait, liste, majuscule, si, sousTitre, tableau } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'

/** One decision inside the account of its item. */
export function composerDecision(d: DonneesDocument, decision: Decision): Bloc[] {
  const cle = `decision:${decision.id}`
  const numero = decision.numero === null ? 'Projet de décision' : `Décision n° ${decision.numero}`
  return [
    sousTitre(cle, `${numero} : ${decision.titre}`, { niveau: 3 }),
    ...composerConsiderants(decision, cle),
    ...composerArticles(decision, cle),
    ...composerBase(d, decision, cle),
    ...composerLien(d, decision, cle),
    ...composerCharge(decision, cle),
  ]
}

/** Why: one paragraph each, « Considérant » or « Vu » said once. */
export function composerConsiderants(decision: Decision, cle: string): Bloc[] {
  return decision.considerants.map((texte, i) => fait(`${cle}:considerant:${i + 1}`, introduire(texte)))
}

function introduire(texte: string): string {
  if (/^(vu|considérant)\b/i.test(texte)) return majuscule(texte)
  return /^(qu[e’']|l[ae’']|les|le|d[u’']|des|un|une)/.test(texte)
    ? `Considérant ${texte}`
    : `Considérant : ${texte}`
}

/** « Article 1 : APPROUVE la convention… », numbered from 1 whatever the text copied. */
export function composerArticles(decision: Decision, cle: string): Bloc[] {
  return decision.articles.map(({ verbe, texte }, i) =>
    article(`${cle}:article:${i + 1}`, `Article ${i + 1} : ${verbe.toLocaleUpperCase('fr')} ${texte}`),
  )
}

/** The figure that motivated the decision, with its period and the day on which it was read; an absent one says why. */
export function composerBase(d: DonneesDocument, { base }: Decision, cle: string): Bloc[] {
  if (base === null) return []
  const periode = `du ${formatDateEnMots(base.du)} au ${formatDateEnMots(base.au)}`
  const ou = base.territoire === null ? '' : `, ${nommerTerritoire(d, base.territoire)}`
  return [
    fait(
      `${cle}:chiffre`,
      `Chiffre à l’appui : ${base.libelle} : ${formatBase(base)} (${periode}${ou} ; lu le ${formatDateEnMots(base.le)}).`,
    ),
  ]
}

function formatBase(base: BaseDecision): string {
  if (base.valeur === null) return ABSENCES[base.absence ?? 'nd'].libelle
  return formatValeur(base.valeur, base.absence, base.unite as Unite)
}

function nommerTerritoire({ convention }: DonneesDocument, code: string): string {
  return convention.territoires.liste.find(t => t.code === code)?.libelle ?? code
}

/** That the decision replaces or modifies an earlier one, by its number. */
export function composerLien(d: DonneesDocument, { lien }: Decision, cle: string): Bloc[] {
  const liee = d.liees.find(l => l.id === lien?.decision)
  if (lien === null || liee === undefined) return []
  const verbe = lien.type === 'remplace' ? 'remplace' : 'modifie'
  const numero = liee.numero === null ? '' : ` n° ${liee.numero}`
  return [fait(`${cle}:lien`, `Cette décision ${verbe} la décision${numero} « ${liee.titre} ».`)]
}

function composerCharge({ responsable, echeance }: Decision, cle: string): Bloc[] {
  const charge = [
    ...(responsable === null ? [] : [`Responsable : ${responsable}.`]),
    ...(echeance === null ? [] : [`Échéance : ${formatDateEnMots(echeance)}.`]),
  ]
  return si(charge.length > 0, fait(`${cle}:charge`, charge.join(' ')))
}

/** The counts of a vote, all of them, as an act prints them. */
export function composerVote({ id, vote }: Point): Bloc[] {
  if (vote === null) return []
  const reserves = vote.reserves.map(r => `${r.auteur} : ${r.texte}`)
  return [
    ...(vote.mode === 'consensus' ? [] : [tableauDesVoix(id, vote)]),
    fait(`point:${id}:resultat`, vote.phrase),
    ...si(
      reserves.length > 0,
      fait(`point:${id}:reserves:titre`, 'Réserves exprimées :'),
      liste(`point:${id}:reserves`, reserves),
    ),
  ]
}

function tableauDesVoix(point: number, vote: Vote): Bloc {
  return tableau(`point:${point}:vote`, 'Résultat du vote', [
    ['Votants', 'Pour', 'Contre', 'Abstentions', 'Blancs', 'Nuls', 'Ne prend pas part', 'Exprimés'],
    compterVoix(vote).map(String),
  ])
}

const compterVoix = (v: Vote) => [
  v.votants,
  v.pour,
  v.contre,
  v.abstentions,
  v.blancs,
  v.nuls,
  v.nePrendPasPart,
  v.exprimes,
]
