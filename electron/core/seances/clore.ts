import type { Input } from '../../../shared/contract.ts'
import { formatHeure } from '../../../shared/domain/dates-en-mots.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { type Acte, enSeance } from './acte.ts'
import { chargerSeance } from './charger.ts'
import type { LigneSeance } from './lignes.ts'
import { porterSuites } from './suites.ts'

/**
 * Ends a meeting and brings what it leaves open into the next one. It ends « faute de quorum » when its body requires one,
 * nothing was voted and the quorum was never reached, neither at the opening nor at any item.
 */
export function cloreSeance(ctx: Context, demande: Input<'seances:clore'>): Promise<void> {
  const acte = { ...demande, action: 'seances:clore', etats: ['ouverte'] as const }
  return enSeance(ctx, acte, (base, ligne) => {
    refuserHeure(ligne, demande.heure)
    const seance = chargerSeance(ctx, base, ligne.id)
    return manqueQuorum(seance)
      ? cloreSansQuorum(base, seance, demande.heure)
      : cloreTenue(ctx, base, { seance, ligne, heure: demande.heure })
  })
}

const DEMI_JOURNEE = 720

/** A meeting may end after midnight, not before it began. */
function refuserHeure({ ouverte_a }: LigneSeance, heure: string): void {
  if (ouverte_a === null || heure >= ouverte_a) return
  if (getMinutes(heure) + 1440 - getMinutes(ouverte_a) <= DEMI_JOURNEE) return
  throw new AppError(
    'heure_cloture',
    `La séance est ouverte depuis ${ouverte_a} : elle ne peut pas être close à ${heure}. Corrigez l’heure.`,
    { champ: 'heure' },
  )
}

function getMinutes(heure: string): number {
  return Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3))
}

function manqueQuorum(seance: Seance): boolean {
  if (seance.quorum.requis === null || seance.points.some(p => p.vote !== null)) return false
  return ![seance, ...seance.points].some(moment => moment.quorum.atteint)
}

function cloreSansQuorum(base: Base, seance: Seance, heure: string): Acte<void> {
  base.sqlite
    .prepare("UPDATE seances SET etat = 'sans_quorum', close_a = ? WHERE id = ?")
    .run(heure, seance.id)
  const { comptes, requis } = seance.quorum
  const appel = [seance, ...seance.points].some(moment => moment.presences.length > 0)
  return {
    libelle: `Séance close à ${formatHeure(heure)} faute de quorum${appel ? '' : ' (aucune présence notée)'}`,
    valeur: undefined,
    detail: { comptes, requis: requis ?? 0 },
  }
}

type Tenue = { seance: Seance; ligne: LigneSeance; heure: string }

function cloreTenue(ctx: Context, base: Base, { seance, ligne, heure }: Tenue): Acte<void> {
  refuserDecisionEnCours(seance)
  base.sqlite
    .prepare(
      `UPDATE points SET etat = 'traite', clos_a = coalesce(clos_a, @heure) WHERE seance_id = @seance
         AND (etat = 'en_cours' OR (etat = 'a_traiter' AND id IN (SELECT point_id FROM votes WHERE seance_id = @seance)))`,
    )
    .run({ seance: seance.id, heure })
  base.sqlite.prepare("UPDATE seances SET etat = 'close', close_a = ? WHERE id = ?").run(heure, seance.id)
  porterSuites(ctx, base, ligne)
  return {
    libelle: `Séance close à ${formatHeure(heure)}`,
    valeur: undefined,
    detail: { points: seance.points.length },
  }
}

/** A decision that was begun and not voted would be neither taken nor put off. */
function refuserDecisionEnCours(seance: Seance): void {
  const point = seance.points.find(p => p.type === 'decision' && p.etat === 'en_cours' && p.vote === null)
  if (point === undefined) return
  throw new AppError(
    'decision_en_cours',
    `Le point ${point.numero}, « ${point.intitule} », est en cours et n’a pas été voté. Enregistrez le vote, ou marquez le point traité ou reporté, puis clôturez la séance.`,
    { champ: 'points', point: point.id },
  )
}
