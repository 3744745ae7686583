import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { calculerVote } from '../../../../shared/domain/vote.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { appliquerVerdict, lireBases } from '../../decisions/verdict.ts'
import { enSeance } from '../acte.ts'
import { chargerSeance } from '../charger.ts'
import { refuserPapierValide } from '../papiers-valides.ts'
import { getLignePoint, getPointVivant } from '../points/lignes-points.ts'

type Saisie = Omit<Input<'votes:enregistrer'>, 'point' | 'version'>
type Correction = { remplace: number; motif: string }

/** Records the vote of an item of an open meeting and carries its verdict to the decisions of the item. Answers the meeting. */
export async function enregistrerVote(ctx: Context, demande: Input<'votes:enregistrer'>): Promise<number> {
  const { point, version, ...saisie } = demande
  const { seance_id: seance } = getLignePoint(ctx.base(), point)
  const bases = await lireBases(ctx, point)
  const acte = { seance, version, action: 'votes:enregistrer', etats: ['ouverte'] as const }
  return enSeance(ctx, acte, base => {
    const { type, etat } = getPointVivant(base, seance, point)
    refuserSansVote(type, etat)
    if (base.sqlite.prepare('SELECT 1 FROM votes WHERE point_id = ?').get(point) !== undefined)
      throw new AppError(
        'vote_existant',
        'Le vote de ce point est déjà enregistré : corrigez le vote, en donnant la raison de la correction.',
        { champ: 'point' },
      )
    return noter(ctx, base, { seance, point, saisie, bases, correction: null })
  })
}

/** Replaces a vote recorded by mistake, with its reason; the first stays visible. Allowed after the meeting as long as no paper that tells it is validated. */
export async function corrigerVote(ctx: Context, demande: Input<'votes:corriger'>): Promise<number> {
  const { vote, version, motif, ...saisie } = demande
  const { point, seance } = getLigneVote(ctx.base(), vote)
  const bases = await lireBases(ctx, point)
  const acte = { seance, version, action: 'votes:corriger', etats: ['ouverte', 'close'] as const }
  return enSeance(ctx, acte, base => {
    if (base.sqlite.prepare('SELECT 1 FROM votes WHERE remplace = ?').get(vote) !== undefined)
      throw new AppError(
        'vote_deja_corrige',
        'Ce vote a déjà été corrigé : corrigez celui qui l’a remplacé.',
        { champ: 'vote' },
      )
    return noter(ctx, base, { seance, point, saisie, bases, correction: { remplace: vote, motif } })
  })
}

function getLigneVote(base: Base, id: number): { point: number; seance: number } {
  const ligne = base.sqlite
    .prepare('SELECT point_id AS point, seance_id AS seance FROM votes WHERE id = ?')
    .get(id) as { point: number; seance: number } | undefined
  if (ligne !== undefined) return ligne
  throw new AppError('vote_inconnu', `Cette base ne contient pas de vote n° ${id}.`, { champ: 'vote' })
}

function refuserSansVote(type: string, etat: string): void {
  if (type === 'information')
    throw new AppError(
      'point_sans_vote',
      'Un point d’information ne se vote pas. Changez son type en « débat » ou « décision », puis enregistrez le vote.',
      { champ: 'point' },
    )
  if (etat === 'reporte')
    throw new AppError(
      'point_reporte',
      'Ce point est reporté à une autre séance. Reprenez-le, puis enregistrez le vote.',
      { champ: 'point' },
    )
}

type ANoter = {
  seance: number
  point: number
  saisie: Saisie
  bases: Awaited<ReturnType<typeof lireBases>>
  correction: Correction | null
}

function noter(ctx: Context, base: Base, d: ANoter) {
  refuserPapierValide(base, d.seance, d.point)
  const seance = chargerSeance(ctx, base, d.seance)
  const point = getPoint(seance, d.point)
  refuserConsensus(seance, d.saisie)
  refuserReserveVide(d.saisie)
  const calcul = compter(seance, point, d.saisie)
  const vote = inserer(ctx, base, { ...d, exercice: seance.exercice, de: point, calcul })
  base.sqlite.prepare("UPDATE points SET etat = 'traite' WHERE id = ? AND etat = 'a_traiter'").run(d.point)
  appliquerVerdict(base, { point: d.point, verdict: calcul.verdict, bases: d.bases })
  const verdict = calcul.verdict === 'adopte' ? 'adopté' : 'rejeté'
  const suite = d.correction === null ? '' : ` (${d.correction.motif})`
  return {
    libelle: `Vote ${d.correction === null ? 'enregistré' : 'corrigé'} au point ${point.numero} : ${verdict}${suite}`,
    valeur: d.seance,
    detail: { point: d.point, vote, verdict: calcul.verdict },
  }
}

function getPoint(seance: Seance, id: number): Point {
  const point = seance.points.find(p => p.id === id)
  if (point !== undefined) return point
  throw new AppError('point_ecarte', 'Ce point est écarté de l’ordre du jour. Rétablissez-le d’abord.', {
    champ: 'point',
  })
}

/** A council is unanimous when its votes say so: the law counts them. */
function refuserConsensus(seance: Seance, saisie: Saisie): void {
  if (saisie.mode !== 'consensus' || seance.reglement.majorite.regle !== 'exprimes') return
  throw new AppError(
    'consensus_impossible',
    `Cette instance décide à la majorité des suffrages exprimés (${seance.reglement.majorite.reference}) : comptez les voix, à main levée par exemple, même si tous sont d’accord.`,
    { champ: 'mode' },
  )
}

function refuserReserveVide({ reserves }: Saisie): void {
  if (reserves.every(r => r.auteur.trim() !== '' && r.texte.trim() !== '')) return
  throw new AppError(
    'reserve_vide',
    'Une réserve dit qui la fait et ce qu’elle dit : complétez-la ou retirez-la.',
    {
      champ: 'reserves',
    },
  )
}

function compter(seance: Seance, point: Point, saisie: Saisie): ReturnType<typeof calculerVote> {
  return calculerVote({
    saisie,
    votants: point.votants,
    presents: point.quorum.presents,
    pouvoirs: point.pouvoirs,
    membres: seance.membres,
    presences: point.presences,
    quorum: point.quorum,
    reglement: seance.reglement,
    president: seance.president,
    exercice: seance.exercice,
  })
}

type AInserer = ANoter & { exercice: number; de: Point; calcul: ReturnType<typeof calculerVote> }

function inserer(ctx: Context, base: Base, d: AInserer): number {
  const { saisie, calcul, de } = d
  const ligne = {
    seance_id: d.seance,
    point_id: d.point,
    mode: saisie.mode,
    exercice: d.exercice,
    presents: de.quorum.presents,
    pouvoirs: de.pouvoirs.filter(p => p.compte).length,
    votants: calcul.votants,
    pour: calcul.pour,
    contre: calcul.contre,
    abstentions: calcul.abstentions,
    blancs: calcul.blancs,
    nuls: calcul.nuls,
    ne_prend_pas_part: calcul.nePrendPasPart,
    reserves: JSON.stringify(saisie.reserves.map(r => ({ auteur: r.auteur.trim(), texte: r.texte.trim() }))),
    nominal: JSON.stringify(saisie.nominal),
    voix_preponderante: calcul.voixPreponderante,
    verdict: calcul.verdict,
    phrase: calcul.phrase,
    quorum: JSON.stringify(de.quorum),
    remplace: d.correction?.remplace ?? null,
    motif: d.correction?.motif ?? null,
    fait_le: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
  }
  const colonnes = Object.keys(ligne)
  const { lastInsertRowid } = base.sqlite
    .prepare(`INSERT INTO votes (${colonnes.join(', ')}) VALUES (${colonnes.map(c => `@${c}`).join(', ')})`)
    .run(ligne)
  return Number(lastInsertRowid)
}
