import type { OptionsImport } from '../../../../shared/domain/bilan.ts'
import { indexColonne } from '../../../../shared/domain/cellule.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Context } from '../../context.ts'
import { creerIndexLignes } from '../check/index-lignes.ts'
import type { Ajouts } from '../check/libelles.ts'
import type { Suivi } from '../check/nominatif.ts'
import { creerPersonnes, type Personnes } from '../check/personnes.ts'
import { creerQuestions } from '../check/questions.ts'
import { creerSignalements } from '../check/signalements.ts'
import { type Table, vider } from '../check/table.ts'
import { lireSecret } from '../commit/identite.ts'
import { creerLotParcours } from '../commit/lot.ts'
import { loadReference, type Reference } from './reference.ts'

/** Memory for the cells of the sheets, all together; beyond, a file is read twice instead of being kept. */
export const BUDGET_CELLULES = 96 * 1024 * 1024

export type Lieu = { fichier: string; feuille: string }

/** Everything that the analysis of one import gathers. */
export type Chantier = {
  options: OptionsImport
  reference: Reference
  secret: { secret: Uint8Array; nouveau: boolean }
  suivi: Suivi
  personnes: Personnes
  ajouts: Ajouts
  /** Bytes left for the cells of the next sheet. */
  budget(): number
  /** The sheet is converted: its cells stay only for a preview. */
  garder(table: Table): void
  exclues(lieu: Lieu): ReadonlySet<number>
  /** Row → 0-based column → text. */
  corrections(lieu: Lieu): ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** Opens an import: nothing is read of the files and nothing is written to the base. */
export function creerChantier(ctx: Context, options: OptionsImport, pourApercu: boolean): Chantier {
  const reference = loadReference(ctx, options)
  const secret = lireSecret(reference.base.sqlite)
  const personnes = creerPersonnes(reference.base.sqlite, secret.secret)
  let restant = BUDGET_CELLULES
  const verifierAnnulation = () => {
    if (ctx.annule())
      throw new AppError('tache_annulee', 'L’import a été arrêté à votre demande. Rien n’a été enregistré.')
  }
  const reponses = options.correspondance?.personnes ?? {}
  return {
    options,
    reference,
    secret,
    personnes,
    ajouts: { territoires: new Map(), locales: new Map() },
    suivi: {
      convention: reference.convention,
      lot: creerLotParcours(1024),
      valeurs: [],
      index: creerIndexLignes(),
      personnes,
      erreurs: creerSignalements(),
      avertissements: creerSignalements(),
      questions: creerQuestions(),
      choixPersonne: element => reponses[element] ?? reponses['*'],
      verifierAnnulation,
    },
    budget: () => restant,
    garder(table) {
      if (!pourApercu) vider(table)
      else restant -= table.octets ?? 0
    },
    exclues: lieu => new Set((options.lignesExclues ?? []).filter(e => estDans(e, lieu)).map(e => e.ligne)),
    corrections: lieu => listCorrections(options, lieu),
  }
}

function estDans(place: Lieu, lieu: Lieu): boolean {
  return place.fichier === lieu.fichier && place.feuille === lieu.feuille
}

function listCorrections(options: OptionsImport, lieu: Lieu): Map<number, Map<number, string>> {
  const parLigne = new Map<number, Map<number, string>>()
  for (const c of (options.corrections ?? []).filter(x => estDans(x, lieu))) {
    const ligne = parLigne.get(c.ligne) ?? new Map<number, string>()
    parLigne.set(c.ligne, ligne.set(indexColonne(c.colonne), c.valeur))
  }
  return parLigne
}
