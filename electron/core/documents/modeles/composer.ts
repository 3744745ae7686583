import type { Bloc, TypeDocument } from '../../../../shared/domain/document.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { typographier } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { composerConvocation } from './modele-convocation.ts'
import { composerEmargement } from './modele-emargement.ts'
import { composerExtrait } from './modele-extrait.ts'
import { composerCompteRendu, composerReleve } from './modele-releve.ts'

/** Which paper of the meeting: `decision` for an extrait, `membre` for the convocation of one member. */
export type Papier = { type: TypeDocument; decision: number | null; membre: string | null }
/** Phrases that the user changed, by key of block. */
export type Phrases = Readonly<Record<string, string>>

/** The blocks of a paper, with the user's own phrases. Throws `decision_inconnue`, `membre_inconnu`. */
export function composer(d: DonneesDocument, papier: Papier, phrases: Phrases): Bloc[] {
  return composerModele(d, papier).map(bloc => {
    const propre = {
      ...bloc,
      texte: typographier(bloc.texte),
      ...(bloc.lignes === undefined ? {} : { lignes: bloc.lignes.map(l => l.map(typographier)) }),
    }
    const texte = bloc.modifiable ? phrases[bloc.cle] : undefined
    return texte === undefined ? propre : { ...propre, texte, modifie: true }
  })
}

function composerModele(d: DonneesDocument, papier: Papier): Bloc[] {
  if (papier.type === 'convocation') return composerConvocation(d, findMembre(d, papier.membre))
  if (papier.type === 'emargement') return composerEmargement(d)
  if (papier.type === 'releve') return composerReleve(d)
  if (papier.type === 'compte_rendu') return composerCompteRendu(d)
  return composerExtrait(d, getDecision(d, papier.decision))
}

function findMembre({ seance }: DonneesDocument, place: string | null) {
  if (place === null) return null
  const membre = seance.membres.find(m => m.place === place && !m.vacant)
  if (membre !== undefined) return membre
  throw new AppError(
    'membre_inconnu',
    `La place « ${place} » n’a pas de membre à cette séance. Choisissez un membre de la séance.`,
    { champ: 'membre' },
  )
}

function getDecision(d: DonneesDocument, id: number | null) {
  const decision = d.decisions.find(x => x.id === id)
  if (decision === undefined)
    throw new AppError(
      'decision_inconnue',
      'Un extrait porte sur une décision de cette séance : indiquez laquelle.',
      { champ: 'decision' },
    )
  if (decision.etat === 'projet')
    throw new AppError(
      'decision_sans_vote',
      'Cette décision est encore un projet : son extrait existe une fois le vote enregistré.',
      { champ: 'decision' },
    )
  return decision
}

/** What a list calls the paper. */
export function nommerPapier(d: DonneesDocument, papier: Papier): string {
  if (papier.type === 'emargement') return 'Feuille d’émargement'
  if (papier.type === 'releve') return 'Relevé de décisions'
  if (papier.type === 'compte_rendu') return 'Compte rendu'
  if (papier.type === 'extrait') {
    const decision = d.decisions.find(x => x.id === papier.decision)
    const nature = d.seance.role === 'deliberation' ? 'délibération' : 'décision'
    return `Extrait de ${nature} n° ${decision?.numero ?? '?'}${decision === undefined ? '' : `, ${decision.titre}`}`
  }
  const membre = d.seance.membres.find(m => m.place === papier.membre)
  return membre === undefined ? 'Convocation des membres' : `Convocation de ${membre.nom ?? membre.fonction}`
}

/** Every paper that a meeting can have, in the order in which they are needed; a cancelled one only had its call. */
export function listPapiers({ seance, decisions }: DonneesDocument): Papier[] {
  const seul = (type: TypeDocument): Papier => ({ type, decision: null, membre: null })
  const convocations = seance.membres
    .filter(m => !m.vacant)
    .map((m): Papier => ({ type: 'convocation', decision: null, membre: m.place }))
  const appel = [seul('convocation'), ...convocations, seul('emargement')]
  if (seance.etat === 'annulee') return appel
  const extraits = decisions
    .filter(d => d.etat !== 'projet')
    .map((d): Papier => ({ type: 'extrait', decision: d.id, membre: null }))
  return [...appel, seul('releve'), seul('compte_rendu'), ...extraits]
}
