import { formatMembre } from '../../../../shared/domain/membre.ts'
import type {
  EtatPresence,
  MembreSeance,
  Pouvoir,
  Presence,
  Seance,
} from '../../../../shared/domain/seance.ts'

/** Who chairs: null when the meeting does not say. */
export function findPresident(seance: Seance): MembreSeance | null {
  return seance.membres.find(m => m.place === seance.president) ?? null
}

/** How the chair signs, from the function or the civility when one of them tells: « Le président, ». */
export function formatQualitePresident(president: MembreSeance | null): string {
  if (president === null) return 'La présidence de séance,'
  const { fonction, nom } = president
  if (/^présidente\b/i.test(fonction)) return 'La présidente,'
  if (/^président\b/i.test(fonction)) return 'Le président,'
  if (nom !== null && /^(mme|madame)\b/i.test(nom)) return 'La présidente de séance,'
  if (nom !== null && /^(m\.|m |monsieur\b)/i.test(nom)) return 'Le président de séance,'
  return 'La présidence de séance,'
}

/** Lines of the signature of the chair; a dotted line where nobody is named. */
export function signerPresident(seance: Seance): string[] {
  const president = findPresident(seance)
  return [formatQualitePresident(president), president?.nom ?? '………………………………']
}

/** Name of a chair, its function when nobody was named. Unnamed chairs keep their institution. */
export function nommer(membre: MembreSeance): string {
  return formatMembre(membre)
}

export function nommerPlace(seance: Seance, place: string): string {
  const membre = seance.membres.find(m => m.place === place)
  return membre === undefined ? place : nommer(membre)
}

/** Chairs in exercise with a deliberative voice, then the others: the two lists of every paper. */
export function separerVoix(seance: Seance): { deliberants: MembreSeance[]; consultatifs: MembreSeance[] } {
  const occupes = seance.membres.filter(m => !m.vacant)
  return {
    deliberants: occupes.filter(m => m.voix === 'deliberative'),
    consultatifs: occupes.filter(m => m.voix === 'consultative'),
  }
}

/** Members by what they were at an item; whoever is not listed was absent. The giver of a proxy that counts is in `pouvoir`. */
export type Appel = Record<EtatPresence | 'pouvoir', { membre: MembreSeance; par: string | null }[]>

export function faireAppel(
  membres: readonly MembreSeance[],
  presences: readonly Presence[],
  pouvoirs: readonly Pouvoir[],
): Appel {
  const appel: Appel = { present: [], visio: [], represente: [], pouvoir: [], excuse: [], absent: [] }
  for (const membre of membres) {
    const presence = presences.find(p => p.place === membre.place)
    const pouvoir = pouvoirs.find(p => p.compte && p.mandant === membre.place)
    const mandataire = membres.find(m => m.place === pouvoir?.mandataire)
    if (mandataire === undefined)
      appel[presence?.etat ?? 'absent'].push({ membre, par: presence?.par ?? null })
    else appel.pouvoir.push({ membre, par: nommer(mandataire) })
  }
  return appel
}

/** « Membres élus : A ; B. Membres qualifiés : C. » — one list when the body has no colleges. */
export function listerParCollege(
  entrees: readonly { membre: MembreSeance; texte: string }[],
): { college: string | null; textes: string[] }[] {
  const groupes = Map.groupBy(entrees, e => e.membre.college)
  return [...groupes].map(([college, liste]) => ({ college, textes: liste.map(e => e.texte) }))
}
