import { aUneValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { ChapitreLu } from '../edition/lire-rapport.ts'
import { parcourirNoeuds } from '../edition/parcourir-texte.ts'
import type { Bloc, BlocChapitre, Chapitre } from '../modele.ts'
import { garderConnues } from '../sources/lignes-imprimees.ts'
import { creerNumeroSource, listLignesSources } from '../sources/lignes-sources.ts'
import { poserSources } from '../sources/poser-sources.ts'
import { type ContexteTexte, composerTexte } from '../texte/composer-texte.ts'
import { listNotesAbsences } from './absences.ts'
import { paragraphe } from './blocs.ts'
import { composerContributions } from './contributions.ts'
import { listTextes } from './lire-mots.ts'
import type { Section } from './section.ts'
import { SECTIONS_CHIFFRES } from './sections-chiffres.ts'
import { SECTIONS_VIE } from './sections-vie.ts'
import { composerSources } from './sources.ts'
import { composerSynthese } from './synthese.ts'

const SECTIONS: readonly Section[] = [...SECTIONS_VIE, ...SECTIONS_CHIFFRES]

/**
 * The chapters that docx, html, pdf and pptx print: L'essentiel first, then each chapter that the user kept, in the user's
 * order, then where figures come from. In a chapter the user's words come first, then what the data say, then what partners
 * sent. A chart that a text shows is not printed a second time.
 */
export function composerChapitres(d: DonneesRapport): Chapitre[] {
  const automatiques = composerAutomatiques(d)
  const gardes = d.mots.chapitres.filter(c => !c.ecarte)
  const sources = garderConnues(listLignesSources(d))
  const numeroSource = creerNumeroSource(sources)
  const contexte: ContexteTexte = {
    donnees: d,
    images: sha256 => d.mots.images.get(sha256),
    graphiques: new Map(listGraphiques(automatiques).map(({ id, bloc }) => [id, bloc])),
    source: numeroSource,
  }
  const cites = listGraphiquesCites(d)
  const chapitres = gardes.map((c, i) => ({
    code: c.code,
    numero: String(i + 1),
    titre: c.titre,
    blocs: composerChapitre(d, c, contexte, retirerCites(automatiques.get(c.code) ?? [], cites)),
  }))
  const poses = poserSources([composerSynthese(d), ...chapitres], d.annee, numeroSource)
  return [...poses, composerSources(d, sources, poses, String(gardes.length + 1))]
}

/** Every chart of the report with its table, those of chapters set aside included. */
export function listGraphiquesRapport(d: DonneesRapport): { id: string; bloc: Bloc }[] {
  return listGraphiques(composerAutomatiques(d))
}

function composerChapitre(
  d: DonneesRapport,
  c: ChapitreLu,
  contexte: ContexteTexte,
  automatique: readonly BlocChapitre[],
): BlocChapitre[] {
  const blocs = [
    ...composerTexte(c.contenu, contexte),
    ...automatique,
    ...composerContributions(d, c.contributions, contexte),
  ]
  return blocs.length === 0 ? [paragraphe(direVide(d, c))] : blocs
}

/** What the data say in each chapter of the report, by its code. */
function composerAutomatiques(d: DonneesRapport): Map<string, BlocChapitre[]> {
  const places = new Set(d.mots.chapitres.map(c => c.code))
  const contenus = new Map<string, BlocChapitre[]>()
  for (const section of SECTIONS) {
    const lieu = section.lieux.find(code => places.has(code))
    if (lieu !== undefined)
      contenus.set(lieu, [...(contenus.get(lieu) ?? []), ...composerSection(d, section, lieu)])
  }
  return contenus
}

/**
 * A subject that stands in a chapter for want of its own is printed there only when it has something to tell. Figures that
 * neither year has are not printed as empty tables: only why they are absent.
 */
function composerSection(d: DonneesRapport, s: Section, chapitre: string): BlocChapitre[] {
  const notes = listNotesAbsences(d, s.codes)
  const connue = s.codes.some(code => estConnu(d, code))
  if (s.chiffres && !connue) return notes
  const accueilli = s.lieux[0] !== chapitre
  if (accueilli && notes.length === 0 && !connue) return []
  return [...s.composer(d), ...notes]
}

function estConnu(d: DonneesRapport, code: string): boolean {
  const { actuel, precedent } = comparer(d, code)
  return aUneValeur(actuel) || aUneValeur(precedent)
}

function listGraphiques(contenus: ReadonlyMap<string, BlocChapitre[]>): { id: string; bloc: Bloc }[] {
  return [...contenus.values()].flat().flatMap(b => {
    if (b.genre !== 'figure' || b.bloc.graphique === null) return []
    return [{ id: b.bloc.graphique.spec.id, bloc: b.bloc }]
  })
}

function listGraphiquesCites(d: DonneesRapport): Set<string> {
  const noeuds = listTextes(d.mots.chapitres).flatMap(texte => [...parcourirNoeuds(texte)])
  return new Set(noeuds.flatMap(n => (n.type === 'graphique' ? [n.attrs.id] : [])))
}

function retirerCites(blocs: readonly BlocChapitre[], cites: ReadonlySet<string>): BlocChapitre[] {
  return blocs.filter(b => b.genre !== 'figure' || !cites.has(b.bloc.graphique?.spec.id ?? ''))
}

function direVide(d: DonneesRapport, c: ChapitreLu): string {
  return c.type === 'texte'
    ? 'Ce chapitre n’a pas encore été rédigé.'
    : `Aucune donnée n’est disponible pour ce chapitre en ${d.annee}.`
}
