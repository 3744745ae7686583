import type { Seance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import { DECISIONS, NOTES, POINTS, TITULAIRES } from './comite-textes.ts'
import { jouer } from './jouer.ts'

const CONVENTION = 'seine-et-marne-2022'
const COMITE = 'comite_strategique'
const LIEU = 'Hôtel du Département, Melun'

/** The year of a committee: launched, then the meeting that approves the bilan of 2022, and the next one to prepare. Returns the number of the meeting that decided. */
export async function jouerComite(ctx: Context): Promise<number> {
  for (const { siege, nom, fonction } of TITULAIRES)
    await jouer(ctx, 'titulaires:nommer', {
      convention: CONVENTION,
      instance: COMITE,
      siege,
      nom,
      fonction,
      depuis: '2022-01-01',
    })
  await tenirDemarrage(ctx)
  const { id } = await tenirBilan(ctx)
  await suivreActions(ctx, id)
  await jouer(ctx, 'seances:creer', {
    convention: CONVENTION,
    instance: COMITE,
    date: '2023-12-14',
    heure: '14:00',
    lieu: LIEU,
  })
  return id
}

async function tenirDemarrage(ctx: Context): Promise<void> {
  const { id: seance } = await creer(ctx, '2022-01-14', '10:00')
  await jouer(ctx, 'points:ajouter', {
    seance,
    type: 'information',
    intitule: 'Lancement de la convention et calendrier de l’année',
    dureeMin: 45,
  })
  await ouvrir(ctx, seance, '2022-01-03', '10:05')
  await jouer(ctx, 'seances:clore', { seance, heure: '11:00' })
}

async function tenirBilan(ctx: Context): Promise<Seance> {
  const { id: seance } = await creer(ctx, '2023-06-15', '14:00')
  for (const point of POINTS) await jouer(ctx, 'points:ajouter', { seance, ...point })
  const ouverte = await ouvrir(ctx, seance, '2023-05-30', '14:05')
  for (const point of ouverte.points) {
    const decision = DECISIONS[point.intitule]
    if (decision !== undefined) await jouer(ctx, 'decisions:proposer', { point: point.id, ...decision })
    if (point.type === 'decision')
      await jouer(ctx, 'votes:enregistrer', { point: point.id, mode: 'consensus', pour: point.votants })
    await jouer(ctx, 'points:modifier', {
      point: point.id,
      etat: 'traite',
      notes: NOTES[point.intitule] ?? point.notes,
    })
  }
  return jouer(ctx, 'seances:clore', { seance, heure: '16:00' })
}

function creer(ctx: Context, date: string, heure: string): Promise<Seance> {
  return jouer(ctx, 'seances:creer', { convention: CONVENTION, instance: COMITE, date, heure, lieu: LIEU })
}

/** Convened, opened, and the roll called: one director is represented, as the convention allows. */
async function ouvrir(ctx: Context, seance: number, convoqueeLe: string, heure: string): Promise<Seance> {
  await jouer(ctx, 'seances:convoquer', { seance, le: convoqueeLe })
  await jouer(ctx, 'seances:modifier', { seance, president: 'elu:1', secretaire: 'Mme Inès Roussel' })
  await jouer(ctx, 'seances:ouvrir', { seance, heure })
  return jouer(ctx, 'presences:noter', {
    seance,
    presences: [
      { place: 'elu:1', etat: 'present' },
      { place: 'dga_solidarites:1', etat: 'represente', par: 'Mme Julie Fabre' },
      { place: 'directeur_dihcs:1', etat: 'present' },
      { place: 'directeur_territorial:1', etat: 'present' },
    ],
  })
}

/** One action done with its proof, one half-way and late; the others wait. */
async function suivreActions(ctx: Context, seance: number): Promise<void> {
  const decisions = await jouer(ctx, 'decisions:list', { seance })
  const actions = decisions.flatMap(d => d.actions)
  for (const action of actions) {
    if (action.echeance === '2023-06-30')
      await jouer(ctx, 'actions:suivre', {
        action: action.id,
        etat: 'faite',
        preuve: 'Courriel de transmission du 28 juin 2023',
        le: '2023-06-28',
      })
    if (action.echeance === '2023-07-31')
      await jouer(ctx, 'actions:suivre', {
        action: action.id,
        etat: 'en_cours',
        avancement: 50,
        le: '2023-07-20',
        note: 'Liste envoyée par cinq agences sur huit.',
      })
  }
}
