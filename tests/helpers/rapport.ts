import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemblerRapport } from '../../electron/core/rapport/assemble.ts'
import type { DonneesRapport } from '../../electron/core/rapport/donnees.ts'
import { modeleDuProfil } from '../../electron/core/rapport/edition/lire-modele.ts'
import type { Rapport } from '../../electron/core/rapport/modele.ts'
import { CATALOGUE } from '../../shared/domain/catalogue.ts'
import { type Convention, conventionSchema } from '../../shared/domain/convention.ts'
import { getJour } from '../../shared/domain/dates.ts'
import { masquerIndicateurs, sortirExact } from '../../shared/domain/masquage.ts'
import { TEXTE_VIDE } from '../../shared/domain/texte-riche.ts'
import { anneeExemple } from './annee.ts'

export const RESSOURCES = join(import.meta.dirname, '..', '..', 'resources')

/** A profile shipped with the product. */
export function lireConvention(id = 'seine-et-marne-2022'): Convention {
  return conventionSchema.parse(
    JSON.parse(readFileSync(join(RESSOURCES, 'conventions', `${id}.json`), 'utf8')),
  )
}

/** Everything that the report of 2022 is made of, from a plausible year and the year before. */
export function donneesRapport(champs: Partial<DonneesRapport> = {}): DonneesRapport {
  const convention = lireConvention()
  const actuels = anneeExemple()
  const precedents = anneeExemple(0.86)
  return {
    convention,
    annee: 2022,
    destination: 'comite',
    destinataires: 'Membres du comité stratégique',
    mots: motsVides(convention),
    vie: vieVide(),
    fse: null,
    actuels: sortirExact(actuels),
    precedents: sortirExact(precedents),
    masques: masquerIndicateurs(actuels, convention.secret),
    masquesPrecedents: masquerIndicateurs(precedents, convention.secret),
    territoires: [],
    masquages: [],
    attaque: { cellules: 0, primaires: 0, secondaires: 0, trouvables: [] },
    definitions: CATALOGUE.map(d => ({
      ...d,
      demande: convention.indicateurs.find(i => i.codes.includes(d.code))?.statut ?? null,
    })),
    sources: [
      {
        import: 1,
        source: 'Pôle emploi',
        fichier: 'bilan-2022-accompagnement-global.xlsx',
        sha256: 'a'.repeat(64),
        octets: 123_456,
        importeLe: '2023-02-14T09:30:00.000Z',
        utilisateur: 'Secrétariat',
        annee: 2022,
        arreteAu: 19_357,
      },
    ],
    provenances: {
      feuilles: [
        { import: 1, fichier: 'bilan-2022-accompagnement-global.xlsx', feuille: 'Bilan AG', zone: 'A5:R731' },
      ],
      cellules: [],
    },
    declarees: [
      {
        indicateur: 'entrees',
        libelle: 'Entrées en AG',
        territoire: 'Meaux',
        periode: '2022',
        categorie: null,
        valeur: 59,
        absence: null,
        unite: 'parcours',
        origine: 'bilan-meaux.xlsx, Bilan!C7',
      },
    ],
    declareesOmises: 0,
    ...champs,
  }
}

/** A report that nobody began: the chapters of its profile, without a word. */
export function motsVides(convention: Convention): DonneesRapport['mots'] {
  return {
    chapitres: convention.chapitres.map(c => ({
      ...c,
      etat: 'a_ecrire',
      ecarte: false,
      version: 0,
      modifieLe: null,
      modifiePar: null,
      contenu: TEXTE_VIDE,
      contributions: [],
    })),
    modele: modeleDuProfil(convention, 2022),
    logos: [],
    images: new Map(),
  }
}

/** A convention in whose registers nobody wrote anything. */
export function vieVide(champs: Partial<DonneesRapport['vie']> = {}): DonneesRapport['vie'] {
  return {
    jour: getJour('2023-01-01'),
    engagements: [],
    echeances: [],
    seances: [],
    decisions: [],
    decisionsOuvertes: [],
    actions: [],
    conventions: [],
    territoires: new Map(),
    ...champs,
  }
}

/** The assembled report of `donneesRapport`. */
export function rapportExemple(champs: Partial<DonneesRapport> = {}): Rapport {
  return assemblerRapport(donneesRapport(champs))
}
