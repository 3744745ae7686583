import type { Input } from '../../../shared/contract.ts'
import { checkDelai, getPremierJour } from '../../../shared/domain/convocation.ts'
import { formatJourFr, formatJourIso } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { getAuteur } from '../decisions/acte-decision.ts'
import { enSeance, noterActe } from './acte.ts'
import { getCadre } from './cadre.ts'
import { refuserDoublon } from './champs-seance.ts'
import { findSeconde } from './delai.ts'
import type { LigneSeance } from './lignes.ts'
import { copierOrdreDuJour } from './points/copier-ordre-du-jour.ts'

type Demande = Input<'seances:reconvoquer'>
type Seconde = { le: number; date: number; heure: string | null; lieu: string | null }

/**
 * Convenes a meeting that had no quorum a second time: a new meeting, linked to it, with the same agenda, on the first day
 * allowed unless a later one is given. Once only. Gives the number of the new meeting.
 */
export function reconvoquerSeance(ctx: Context, demande: Demande): Promise<number> {
  const acte = { ...demande, action: 'seances:reconvoquer', etats: ['sans_quorum'] as const }
  return enSeance(ctx, acte, (base, premiere) => {
    refuserAutreSuite(base, premiere)
    const seconde = lireSeconde(base, premiere, demande)
    const id = ecrireSeconde(ctx, base, premiere, seconde)
    copierOrdreDuJour(base, getModele(base, premiere.id), { id, date: seconde.date, auteur: getAuteur(ctx) })
    const quand = formatJourFr(seconde.date)
    const suite = `Seconde convocation, après la séance sans quorum du ${formatJourFr(premiere.date)} : membres convoqués le ${formatJourFr(seconde.le)} pour le ${quand}`
    noterActe(ctx, base, id, 'seances:reconvoquer', suite, { premiere: premiere.id })
    return { libelle: `Seconde convocation pour le ${quand}`, valeur: id, detail: { seconde: id } }
  })
}

function refuserAutreSuite(base: Base, premiere: LigneSeance): void {
  const existante = findSeconde(base, premiere.id)
  if (premiere.convocation === 1 && existante === undefined) return
  throw new AppError(
    'seconde_convocation',
    existante === undefined
      ? 'Cette séance était déjà une seconde convocation : il n’y en a pas de troisième. Créez une nouvelle séance.'
      : `Une seconde convocation suit déjà cette séance, pour le ${formatJourFr(existante.date)} (séance n° ${existante.id}).`,
    { champ: 'seance' },
  )
}

function lireSeconde(base: Base, premiere: LigneSeance, demande: Demande): Seconde {
  const { reglement } = getCadre(base, premiere)
  const le = getJourSaisi(demande.le, 'le')
  const regle = { reglement, convocation: 2, le, premiere: premiere.date } as const
  const premierJour = getPremierJour(regle)
  const date = demande.date === undefined ? premierJour : getJourSaisi(demande.date, 'date')
  const { respecte, phrase } = checkDelai({ ...regle, date })
  if (!respecte)
    throw new AppError('delai_convocation', phrase, {
      champ: le < premiere.date ? 'le' : 'date',
      premierJour: formatJourIso(premierJour),
    })
  const heure = demande.heure ?? premiere.heure
  refuserDoublon(base, { ...premiere, convention: premiere.convention_id, date, heure }, 'date')
  return { le, date, heure, lieu: demande.lieu?.trim() || premiere.lieu }
}

function ecrireSeconde(ctx: Context, base: Base, premiere: LigneSeance, seconde: Seconde): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO seances (convention_id, instance, territoire, date, heure, lieu, etat, convocation, suite_de, convoquee_le, version, cree_le)
       VALUES (@convention_id, @instance, @territoire, @date, @heure, @lieu, 'convoquee', 2, @id, @le, 0, @creeLe)`,
    )
    .run({ ...premiere, ...seconde, creeLe: new Date(ctx.now()).toISOString() })
  return Number(lastInsertRowid)
}

/** The agenda to carry over: that of a second convocation which was cancelled since, if any, for the drafts went there. */
function getModele(base: Base, premiere: number): number {
  const annulee = base.sqlite
    .prepare('SELECT max(id) FROM seances WHERE suite_de = ? AND convocation = 2 AND etat = ?')
    .pluck()
    .get(premiere, 'annulee') as number | null
  return annulee ?? premiere
}
