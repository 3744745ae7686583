import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { Attaque } from '../../../../shared/domain/rapport.ts'
import type { Destination, Masquage } from '../../../../shared/domain/secret.ts'
import type { Base } from '../../database/open.ts'
import type { DonneesRapport } from '../donnees.ts'
import { type LigneRapport, lireContenu } from './versions.ts'

type Chiffres = {
  actuels: Indicateur[]
  precedents: Indicateur[]
  territoires: { code: string; actuels: Indicateur[]; precedents: Indicateur[] }[]
}

/**
 * What a validated report was made of, kept as JSON beside its bytes: figures of both years, definitions with their
 * versions, texts, sources, hidden values. Nothing of a single person: a purge of the rows leaves it whole.
 */
export type ContenuFige = {
  forme: 1
  convention: string
  annee: number
  version: number
  statut: string
  /** `public` is null when it was not made. */
  destinations: Record<Destination, (Chiffres & { masquages: Masquage[]; attaque: Attaque }) | null>
  definitions: DonneesRapport['definitions']
  sources: DonneesRapport['sources']
  declarees: DonneesRapport['declarees']
  /** As the editor stores them, JSON. */
  chapitres: { code: string; titre: string; ecarte: boolean; contenu: unknown }[]
  contributions: {
    chapitre: string
    partenaire: string
    auteur: string
    retenue: boolean
    contenu: unknown
  }[]
}

/** The JSON of a version about to be validated, UTF-8; keys in a fixed order. */
export function composerContenu(
  base: Base,
  ligne: LigneRapport,
  statut: string,
  prepares: readonly { destination: Destination; donnees: DonneesRapport }[],
): Uint8Array {
  const de = (destination: Destination) => prepares.find(p => p.destination === destination)?.donnees
  const comite = de('comite')
  if (comite === undefined) throw new Error('Un rapport se valide toujours pour le comité.')
  const contenu: ContenuFige = {
    forme: 1,
    convention: comite.convention.id,
    annee: ligne.annee,
    version: ligne.version,
    statut,
    destinations: { comite: garder(comite), public: garder(de('public')) },
    definitions: comite.definitions,
    sources: comite.sources,
    declarees: comite.declarees,
    ...lireTextes(base, ligne.id),
  }
  return new TextEncoder().encode(JSON.stringify(contenu))
}

function garder(donnees: DonneesRapport | undefined): ContenuFige['destinations'][Destination] {
  if (donnees === undefined) return null
  const { actuels, precedents, territoires, masquages, attaque } = donnees
  return { actuels, precedents, territoires, masquages, attaque }
}

function lireTextes(base: Base, rapport: number): Pick<ContenuFige, 'chapitres' | 'contributions'> {
  const chapitres = base.sqlite
    .prepare(
      'SELECT code, titre, ecarte, contenu FROM rapport_chapitres WHERE rapport_id = ? ORDER BY rang, id',
    )
    .all(rapport) as { code: string; titre: string; ecarte: number; contenu: string }[]
  const contributions = base.sqlite
    .prepare(
      'SELECT chapitre, partenaire, auteur, retenue, contenu FROM contributions WHERE rapport_id = ? AND ecartee = 0 ORDER BY id',
    )
    .all(rapport) as {
    chapitre: string
    partenaire: string
    auteur: string
    retenue: number
    contenu: string
  }[]
  return {
    chapitres: chapitres.map(c => ({
      ...c,
      ecarte: c.ecarte === 1,
      contenu: JSON.parse(c.contenu) as unknown,
    })),
    contributions: contributions.map(c => ({
      ...c,
      retenue: c.retenue === 1,
      contenu: JSON.parse(c.contenu) as unknown,
    })),
  }
}

/** What a validated version was made of, its bytes checked; null for a version without any (a draft). */
export function lireContenuFige(base: Base, ligne: LigneRapport): ContenuFige | null {
  if (ligne.contenu_sha256 === null) return null
  return JSON.parse(new TextDecoder().decode(lireContenu(base, ligne.contenu_sha256))) as ContenuFige
}
