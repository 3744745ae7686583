import { formatNombre } from '../../../../shared/domain/nombres.ts'
import type { Attaque, ControleRapport, ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { Tone } from '../../../ui/state-badge.tsx'
import type { Place } from '../../cadre/adresse.ts'
import { texts } from './texts.ts'

export type Gravite = ControleRapport['gravite']
export type GroupeChapitre = {
  /** Null for the whole report. */
  code: string | null
  titre: string
  controles: ControleRapport[]
}
export type GroupeGravite = { gravite: Gravite; nombre: number; chapitres: GroupeChapitre[] }

export const TONS: Record<Gravite, Tone> = { bloquant: 'non', a_lire: 'attention' }
const GRAVITES: readonly Gravite[] = ['bloquant', 'a_lire']

/** What refuses the export first, then by chapter in the order of the report; empty parts are left out. */
export function grouperControles(
  controles: readonly ControleRapport[],
  chapitres: readonly Pick<ResumeChapitre, 'code' | 'titre'>[],
): GroupeGravite[] {
  const titres = new Map(chapitres.map(c => [c.code, c.titre]))
  return GRAVITES.flatMap(gravite => {
    const siens = controles.filter(c => c.gravite === gravite)
    if (siens.length === 0) return []
    const parChapitre = [...Map.groupBy(siens, c => c.chapitre)].map(([code, liste]) => ({
      code,
      titre: code === null ? texts.rapportEntier : (titres.get(code) ?? code),
      controles: liste,
    }))
    return [{ gravite, nombre: siens.length, chapitres: parChapitre }]
  })
}

/** Changes as soon as there is something else to read; the order does not matter. */
export function signer(controles: readonly ControleRapport[]): string {
  return JSON.stringify(controles.map(c => `${c.gravite} ${c.message}`).sort())
}

/** Under which name the reading of a list is kept. */
export const cleLus = (convention: string, annee: number, destination: Destination) =>
  `${convention}/${annee}/${destination}`

/** What an attacker found, in one sentence; `sur` is false when a value could be found again. */
export function direAttaque(attaque: Attaque, destination: Destination): { sur: boolean; phrase: string } {
  const { cellules, primaires, secondaires, trouvables } = attaque
  if (destination === 'comite') return { sur: true, phrase: texts.exact }
  const compte = texts.attaque(cellules, primaires, secondaires)
  if (trouvables.length > 0) return { sur: false, phrase: texts.trouvables(compte, trouvables.length) }
  if (primaires + secondaires === 0) return { sur: true, phrase: texts.sansMasque(cellules) }
  return { sur: true, phrase: texts.introuvables(compte) }
}

/** « Entrées, 2023 : entre 0 et 2 ». */
export function direTrouvable({ libelle, annee, min, max }: Attaque['trouvables'][number]): string {
  return texts.trouvable(libelle, annee, formatNombre(min, 1), formatNombre(max, 1))
}

/** Where a point that no chapter holds is settled; null when there is nothing to open. */
export function trouverChemin(code: string): { place: Place; suite: string[]; mot: string } | null {
  const t = texts.chemins
  if (code === 'deux_sources') return { place: 'rapport', suite: ['sources'], mot: t.sources }
  if (code === 'bilan_manquant') return { place: 'bilans', suite: [], mot: t.bilans }
  if (code === 'indicateur_demande_absent') return { place: 'indicateurs', suite: [], mot: t.indicateurs }
  if (code.startsWith('coherence_')) return { place: 'convention', suite: ['controle'], mot: t.convention }
  return null
}
