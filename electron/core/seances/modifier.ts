import type { Input } from '../../../shared/contract.ts'
import { formatJourFr } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import { formatMembre } from '../../../shared/domain/membre.ts'
import type { MembreSeance } from '../../../shared/domain/seance.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { type Auteur, getAuteur, noterActeDecision } from '../decisions/acte-decision.ts'
import { enSeance } from './acte.ts'
import { getCadre } from './cadre.ts'
import { refuserDoublon } from './champs-seance.ts'
import type { LigneSeance } from './lignes.ts'
import { listMembres } from './membres.ts'

type Demande = Input<'seances:modifier'>

/**
 * Changes when and where a meeting is held and who chairs it. A convened meeting that changes day is to be convened again;
 * the day of an open meeting does not change.
 */
export function modifierSeance(ctx: Context, demande: Demande): Promise<void> {
  const acte = {
    ...demande,
    action: 'seances:modifier',
    etats: ['prevue', 'convoquee', 'ouverte'] as const,
  }
  return enSeance(ctx, acte, (base, seance) => {
    const changements = [
      ...deplacer(base, seance, demande, getAuteur(ctx)),
      ...modifierTextes(base, seance, demande),
      ...nommerPresident(base, seance, demande.president),
    ]
    return { libelle: majuscule(changements.join(', ') || 'aucun changement'), valeur: undefined }
  })
}

function deplacer(base: Base, seance: LigneSeance, demande: Demande, auteur: Auteur): string[] {
  const date = demande.date === undefined ? seance.date : getJourSaisi(demande.date, 'date')
  const heure = demande.heure === undefined ? seance.heure : demande.heure
  if (date === seance.date && heure === seance.heure) return []
  const champ = date === seance.date ? 'heure' : 'date'
  refuserDoublon(base, { ...seance, convention: seance.convention_id, date, heure }, champ, seance.id)
  base.sqlite.prepare('UPDATE seances SET date = ?, heure = ? WHERE id = ?').run(date, heure, seance.id)
  const aHeure = heure === null ? 'sans heure' : `à ${heure}`
  if (date === seance.date) return [`séance portée ${aHeure}`]
  return [`séance portée au ${formatJourFr(date)} ${aHeure}`, ...changerJour(base, seance, date, auteur)]
}

/** Members are convened for a day: another one needs another convocation. Drafts follow the day of their meeting. */
function changerJour(base: Base, seance: LigneSeance, date: number, auteur: Auteur): string[] {
  if (seance.etat === 'ouverte')
    throw new AppError(
      'seance_ouverte',
      `La séance est ouverte : elle se tient le ${formatJourFr(seance.date)} et ne change plus de jour.`,
      { champ: 'date' },
    )
  const projets = base.sqlite
    .prepare("UPDATE decisions SET date = ? WHERE seance_id = ? AND etat = 'projet' RETURNING id")
    .pluck()
    .all(date, seance.id) as number[]
  for (const id of projets) noterActeDecision(base, id, auteur, `portée à la séance du ${formatJourFr(date)}`)
  if (seance.etat !== 'convoquee') return []
  base.sqlite
    .prepare("UPDATE seances SET etat = 'prevue', convoquee_le = NULL, urgence = NULL WHERE id = ?")
    .run(seance.id)
  return ['les convocations sont à refaire']
}

const TEXTES = { lieu: 'lieu', secretaire: 'secrétaire de séance', notes: 'notes' } as const

function modifierTextes(base: Base, seance: LigneSeance, demande: Demande): string[] {
  return (['lieu', 'secretaire', 'notes'] as const).flatMap(champ => {
    const saisi = demande[champ]
    if (saisi === undefined) return []
    const texte = champ === 'notes' ? (saisi ?? '') : saisi?.trim() || null
    if (texte === seance[champ]) return []
    base.sqlite.prepare(`UPDATE seances SET ${champ} = ? WHERE id = ?`).run(texte, seance.id)
    return [champ === 'notes' ? 'notes modifiées' : `${TEXTES[champ]} : ${texte ?? 'aucun'}`]
  })
}

function nommerPresident(base: Base, seance: LigneSeance, place: string | null | undefined): string[] {
  if (place === undefined || place === seance.president) return []
  // The chair without its name: the history is also read in a refusal.
  const nom = place === null ? 'personne' : formatMembre({ ...getMembre(base, seance, place), nom: null })
  base.sqlite.prepare('UPDATE seances SET president = ? WHERE id = ?').run(place, seance.id)
  return [`présidence : ${nom}`]
}

function getMembre(base: Base, seance: LigneSeance, place: string): MembreSeance {
  const membre = listMembres(base, seance, getCadre(base, seance).profil).find(m => m.place === place)
  if (membre !== undefined && !membre.vacant) return membre
  throw new AppError(
    'place_inconnue',
    membre === undefined
      ? `Cette instance n’a pas de siège « ${place} ». Choisissez un de ses membres.`
      : `Le siège « ${place} » est vacant ce jour-là : choisissez un autre membre.`,
    { champ: 'president' },
  )
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
