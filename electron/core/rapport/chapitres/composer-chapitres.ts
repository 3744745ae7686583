import type { ChapitreEcrit, DonneesRapport } from '../donnees.ts'
import { comparer } from '../donnees.ts'
import type { BlocChapitre, Chapitre } from '../modele.ts'
import { listNotesAbsences } from './absences.ts'
import { paragraphe } from './blocs.ts'
import type { Section } from './section.ts'
import { SECTIONS_CHIFFRES } from './sections-chiffres.ts'
import { SECTIONS_VIE } from './sections-vie.ts'
import { composerSynthese } from './synthese.ts'

const SECTIONS: readonly Section[] = [...SECTIONS_VIE, ...SECTIONS_CHIFFRES]

/**
 * The chapters that docx, html, pdf and pptx print, in the order of the user: L'essentiel first, then each chapter that was
 * not set aside. In a chapter the user's words come first, then what the data say, then what partners sent.
 */
export function composerChapitres(d: DonneesRapport): Chapitre[] {
  const places = new Set(d.chapitres.map(c => c.code))
  const gardes = d.chapitres.filter(c => !c.ecarte)
  return [
    composerSynthese(d),
    ...gardes.map((c, i) => ({
      code: c.code,
      numero: String(i + 1),
      titre: c.titre,
      blocs: composerChapitre(d, c, places),
    })),
  ]
}

function composerChapitre(d: DonneesRapport, c: ChapitreEcrit, places: ReadonlySet<string>): BlocChapitre[] {
  const siennes = SECTIONS.filter(s => s.lieux.find(lieu => places.has(lieu)) === c.code)
  const blocs = siennes.flatMap(s => composerSection(d, s, c.code))
  return blocs.length === 0 ? [paragraphe(direVide(d, c))] : blocs
}

/** A subject that stands in a chapter for want of its own is printed there only when it has something to tell. */
function composerSection(d: DonneesRapport, s: Section, chapitre: string): BlocChapitre[] {
  const notes = listNotesAbsences(d, s.codes)
  const accueilli = s.lieux[0] !== chapitre
  if (accueilli && notes.length === 0 && !aUneValeur(d, s.codes)) return []
  return [...s.composer(d), ...notes]
}

function aUneValeur(d: DonneesRapport, codes: readonly string[]): boolean {
  return codes.some(code => comparer(d, code).actuel?.absence === null)
}

function direVide(d: DonneesRapport, c: ChapitreEcrit): string {
  return c.type === 'texte'
    ? 'Ce chapitre n’a pas encore été rédigé.'
    : `Aucune donnée n’est disponible pour ce chapitre en ${d.annee}.`
}
