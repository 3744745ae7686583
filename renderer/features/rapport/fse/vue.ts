import { MOIS } from '../../../../shared/domain/dates-en-mots.ts'
import type {
  EtatPieceFse,
  GrilleFse,
  ListeMensuelle,
  ParticipantFse,
  PieceFse,
  ProgrammeFse,
} from '../../../../shared/domain/fse.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import type { Tone } from '../../../ui/state-badge.tsx'
import { texts } from './texts.ts'

const ORDRE: readonly EtatPieceFse[] = ['manquante', 'presente', 'non_requise']

/** The evidence of a participant by state, what is missing first; states without any are left out. */
export function grouperPieces(
  pieces: ParticipantFse['pieces'],
): { etat: EtatPieceFse; pieces: ParticipantFse['pieces'] }[] {
  return ORDRE.map(etat => ({ etat, pieces: pieces.filter(p => p.etat === etat) })).filter(
    g => g.pieces.length > 0,
  )
}

export type NoteFse = { parcours: number[]; piece: PieceFse; etat: EtatPieceFse; reference: string | null }

/** The notes that give back what a piece was for these participants, one per state and reference. */
export function notesInverses(
  participants: readonly ParticipantFse[],
  choisis: ReadonlySet<number>,
  piece: PieceFse,
): NoteFse[] {
  const avant = participants
    .filter(p => choisis.has(p.parcours))
    .flatMap(({ parcours, pieces }) =>
      pieces.filter(p => p.piece === piece).map(({ etat, reference }) => ({ parcours, etat, reference })),
    )
  const groupes = Map.groupBy(avant, a => JSON.stringify([a.etat, a.reference]))
  return [...groupes.values()].flatMap(groupe => {
    const [premier] = groupe
    if (!premier) return []
    const { etat, reference } = premier
    return [{ parcours: groupe.map(a => a.parcours), piece, etat, reference }]
  })
}

/** The grid that a year reports on first: the programme began in 2021. */
export const programmeDe = (annee: number): ProgrammeFse =>
  annee < 2021 ? 'fse_2014_2020' : 'fse_plus_2021_2027'

/** A cell of the grid: its number, or the mark and the words of what it lacks. */
export function lireCellule(
  valeur: number | null,
  absence: GrilleFse['lignes'][number]['absence'],
): { texte: string; mot: string | null } {
  if (valeur !== null) return { texte: formatNombre(valeur), mot: null }
  return absence === 'masque' ? { texte: '▒', mot: texts.masque } : { texte: '◌', mot: texts.nonDisponible }
}

/** « 2023-04 » → « avril 2023 »; a text that is no month is given back as it is. */
export function nommerMois(mois: string): string {
  const [annee, numero] = mois.split('-')
  const nom = MOIS[Number(numero) - 1]
  return nom === undefined ? mois : `${nom} ${annee}`
}

export const ETATS_LISTE: Record<ListeMensuelle['etat'], { tone: Tone; symbole: string }> = {
  a_venir: { tone: 'neutre', symbole: '○' },
  attendue: { tone: 'attention', symbole: '▲' },
  en_retard: { tone: 'non', symbole: '✕' },
  recue: { tone: 'ok', symbole: '✓' },
  recue_en_retard: { tone: 'attention', symbole: '✓' },
}

/** « 412 lignes : 400 identiques, 8 différentes dans la base, 4 absentes de la base » ; what is 0 is not said. */
export function direDifferences(d: NonNullable<ListeMensuelle['differences']>): string {
  const t = texts
  const ecarts = [
    ...(d.aModifier > 0 ? [t.aModifier(d.aModifier)] : []),
    ...(d.absentesDeLaBase > 0 ? [t.absentesDeLaBase(d.absentesDeLaBase)] : []),
    ...(d.absentesDeLaListe > 0 ? [t.absentesDeLaListe(d.absentesDeLaListe)] : []),
  ]
  const suite = ecarts.length === 0 ? [t.conforme.toLowerCase()] : [t.identiques(d.identiques), ...ecarts]
  return `${t.lignes(d.lignes)}\u00a0: ${suite.join(', ')}`
}
