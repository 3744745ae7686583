import type { Reglement } from './instance.ts'
import type { Vote } from './seance.ts'

export type Comptes = Pick<Vote, 'pour' | 'contre' | 'abstentions' | 'blancs' | 'nuls' | 'nePrendPasPart'>

type Resultat = Pick<Vote, 'mode' | 'verdict' | 'exercice' | 'presents' | 'pouvoirs' | 'votants'> & {
  comptes: Comptes
  regle: 'consensus' | 'exprimes'
  /** The casting voice, when it was used. */
  voix: 'pour' | 'contre' | null
  reglement: Reglement
  reserves: number
}

/** The result of a vote as an act prints it: verdict and why, other voices, then members in exercise, there and voting. */
export function decrireVote(r: Resultat): string {
  const autres = listAutres(r.comptes)
  const reserves = r.reserves === 0 ? [] : [accorder(r.reserves, 'réserve')]
  const suite = [...autres, ...reserves]
  const representes = r.votants - r.presents - r.pouvoirs
  const assemblee = [
    `${r.exercice} ${r.exercice > 1 ? 'membres' : 'membre'} en exercice`,
    accorder(r.presents, 'présent'),
    ...(representes === 0 ? [] : [accorder(representes, 'représenté')]),
    accorder(r.pouvoirs, 'pouvoir'),
    accorder(r.votants, 'votant'),
  ]
  return `${decrireVerdict(r)}${suite.length === 0 ? '' : ` ; ${suite.join(', ')}`} ; ${assemblee.join(', ')}.`
}

function decrireVerdict(r: Resultat): string {
  const { pour, contre } = r.comptes
  const voix = `(${pour} pour, ${contre} contre)`
  if (pour + contre === 0) return 'Rejeté : aucun suffrage n’est exprimé'
  if (r.regle === 'consensus') return decrireConsensus(r, voix)
  if (pour === contre) return decrirePartage(r, voix)
  const [mot, opposes] = r.verdict === 'adopte' ? ['Adopté', contre] : ['Rejeté', pour]
  return `${mot} à ${opposes === 0 ? 'l’unanimité' : 'la majorité'} des suffrages exprimés ${voix}`
}

function decrireConsensus(r: Resultat, voix: string): string {
  if (r.verdict === 'adopte') return `Adopté par consensus ${voix}`
  const regle = r.mode === 'consensus' ? '' : ` de cette instance (${r.reglement.majorite.reference})`
  return `Rejeté : une opposition fait obstacle au consensus${regle} ${voix}`
}

function decrirePartage(r: Resultat, voix: string): string {
  const qui = r.reglement.voixPreponderante?.de === 'etat' ? 'du représentant de l’État' : 'du président'
  if (r.voix !== null)
    return `${r.voix === 'pour' ? 'Adopté' : 'Rejeté'} par la voix prépondérante ${qui}, à égalité des voix ${voix}`
  const pourquoi =
    r.mode === 'secret' && r.reglement.voixPreponderante !== null
      ? `, et la voix ${qui} n’est pas prépondérante au scrutin secret`
      : ', sans voix prépondérante'
  return `Rejeté : les voix sont partagées ${voix}${pourquoi}`
}

function listAutres({ abstentions, blancs, nuls, nePrendPasPart }: Comptes): string[] {
  const n = nePrendPasPart
  return [
    ...(abstentions === 0 ? [] : [accorder(abstentions, 'abstention')]),
    ...(blancs === 0 ? [] : [accorder(blancs, 'blanc')]),
    ...(nuls === 0 ? [] : [accorder(nuls, 'nul')]),
    ...(n === 0 ? [] : [`${n} ${n > 1 ? 'ne prennent' : 'ne prend'} pas part au vote`]),
  ]
}

function accorder(n: number, mot: string): string {
  return `${n} ${mot}${n > 1 ? 's' : ''}`
}
