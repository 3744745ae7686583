import type { Context } from '../../../electron/core/context.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { CONSEIL, faire, LODEVE } from '../../helpers/reunion.ts'

/** Invented names: the papers print them, the tests look for them. */
const ELUS = [
  'M. Jean-Luc Martin',
  'Mme Martine Dupré',
  'M. Paul Faure',
  'Mme Inès Roux',
  'M. Hugo Blanc',
  'Mme Zoé Petit',
  'M. Léo Simon',
  'Mme Anna Lopez',
  'M. Éric Noël',
  'Mme Rose Weber',
]
const QUALIFIES = ['Mme Thérèse Aubert', 'M. Charles Vidal', 'Mme Lise Garnier', 'M. Omar Said']

export const ARTICLES = [
  { verbe: 'APPROUVE', texte: 'la convention de partenariat entre Pôle emploi et le CIAS ;' },
  { verbe: 'AUTORISE', texte: 'le président ou son représentant à signer tout document s’y rapportant ;' },
  { verbe: 'DIT', texte: 'que la délibération sera transmise au contrôle de légalité.' },
]

/** The two meetings of Lodève: 6 December 2023 without quorum, 15 December adopted by 4. Closed. */
export async function jouerLodeve(
  ctx: Context,
): Promise<{ premiere: Seance; seance: Seance; decision: number }> {
  await nommerConseil(ctx)
  const { id } = await faire(ctx, 'seances:creer', {
    convention: LODEVE,
    instance: CONSEIL,
    date: '2023-12-06',
    heure: '14:30',
    lieu: 'salle de réunion du CIAS',
  })
  await faire(ctx, 'points:ajouter', {
    seance: id,
    type: 'decision',
    intitule: 'Convention de partenariat avec Pôle emploi',
    texte: 'Projet joint à la convocation.',
    rapporteur: 'M. Jean-Luc Martin',
  })
  await faire(ctx, 'points:ajouter', { seance: id, type: 'information', intitule: 'Questions diverses' })
  await faire(ctx, 'seances:convoquer', { seance: id, le: '2023-11-29' })
  await faire(ctx, 'seances:ouvrir', { seance: id, heure: '14:30' })
  await faire(ctx, 'seances:modifier', { seance: id, president: 'administrateur:1' })
  await noter(ctx, id, ['administrateur:1', 'administrateur:2', 'administrateur_qualifie:1'])
  const premiere = await faire(ctx, 'seances:clore', { seance: id, heure: '14:50' })
  const { id: seconde } = await faire(ctx, 'seances:reconvoquer', {
    seance: id,
    le: '2023-12-07',
    date: '2023-12-15',
    heure: '14:30',
  })
  await faire(ctx, 'seances:modifier', {
    seance: seconde,
    president: 'administrateur:1',
    secretaire: 'Mme Claire Vernet',
  })
  return { premiere, ...(await tenir(ctx, seconde)) }
}

async function tenir(ctx: Context, seance: number): Promise<{ seance: Seance; decision: number }> {
  const ouverte = await faire(ctx, 'seances:ouvrir', { seance, heure: '14:30' })
  await noter(ctx, seance, [
    'administrateur:1',
    'administrateur:2',
    'administrateur_qualifie:1',
    'administrateur_qualifie:2',
    'directrice:1',
  ])
  const point = ouverte.points.find(p => p.objet === 'libre')?.id
  const { id: decision } = await faire(ctx, 'decisions:proposer', {
    point,
    titre: 'Convention de partenariat avec Pôle emploi',
    considerants: [
      'la complémentarité des missions du Département et de Pôle emploi,',
      'que l’accompagnement global lève ensemble les freins sociaux et professionnels,',
    ],
    articles: ARTICLES,
    responsable: 'Directrice du CIAS',
    echeance: '2024-01-31',
    actions: [
      { intitule: 'Signer la convention', responsable: 'M. Jean-Luc Martin', echeance: '2024-01-15' },
    ],
  })
  await faire(ctx, 'points:modifier', {
    point,
    notes: 'Le rapporteur présente la convention.\nUn échange porte sur le nombre de parcours.',
    etat: 'traite',
  })
  await faire(ctx, 'votes:enregistrer', { point, mode: 'main_levee', pour: 4 })
  return { seance: await faire(ctx, 'seances:clore', { seance, heure: '15:10' }), decision }
}

async function nommerConseil(ctx: Context): Promise<void> {
  const nommer = (siege: string, rang: number, nom: string, fonction: string) =>
    faire(ctx, 'titulaires:nommer', {
      convention: LODEVE,
      instance: CONSEIL,
      siege,
      rang,
      nom,
      fonction,
      depuis: '2020-09-07',
    })
  for (const [i, nom] of ELUS.entries())
    await nommer('administrateur', i + 1, nom, i === 0 ? 'Président du CIAS' : 'conseiller communautaire')
  for (const [i, nom] of QUALIFIES.entries())
    await nommer('administrateur_qualifie', i + 1, nom, 'représentant d’association')
  await nommer('directrice', 1, 'Mme Florence Bel', 'directrice du CIAS')
}

/** Those named are there, every other chair is marked absent. */
async function noter(ctx: Context, seance: number, presents: string[]): Promise<void> {
  const { membres } = await faire(ctx, 'seances:get', { seance })
  await faire(ctx, 'presences:noter', {
    seance,
    presences: membres.map(m => ({
      place: m.place,
      etat: presents.includes(m.place) ? 'present' : 'absent',
    })),
  })
}
