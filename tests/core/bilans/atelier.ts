import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Context } from '../../../electron/core/context.ts'
import { createContext } from '../../../electron/core/create-context.ts'
import { closeBase } from '../../../electron/core/database/open.ts'
import { dispatch } from '../../../electron/core/handlers.ts'
import type { Channel, Output, Request } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

export const CONVENTION = 'seine-et-marne-2022'
const RESSOURCES = path.join(import.meta.dirname, '..', '..', '..', 'resources')

/** A base of its own in a folder of its own, and the calls that the window and the command line make. */
export type Atelier = {
  ctx: Context
  dossier: string
  base: string
  appeler<C extends Channel>(canal: C, entree: Request<C>): Promise<Output<C>>
  importer(
    fichiers: string[],
    options?: Partial<Request<'bilans:importer'>>,
  ): Promise<Output<'bilans:importer'>>
  analyser(
    fichiers: string[],
    options?: Partial<Request<'bilans:analyser'>>,
  ): Promise<Output<'bilans:analyser'>>
  /** Writes a file of the partner and gives its path; lines are joined by CRLF. */
  ecrire(nom: string, lignes: string[]): string
  lignes(sql: string): unknown[]
}

export async function ouvrirAtelier(options: { annule?: () => boolean } = {}): Promise<Atelier> {
  const dossier = dossierTemporaire()
  const base = path.join(dossier, 'b.tandem')
  const ctx = createContext({
    ressources: RESSOURCES,
    utilisateur: 'Secrétariat',
    now: () => Date.UTC(2024, 4, 6, 10),
    ...options,
  })
  const appeler = async <C extends Channel>(canal: C, entree: Request<C>): Promise<Output<C>> => {
    const reponse = await dispatch(ctx, canal, entree)
    if (reponse.ok) return reponse.value
    throw new AppError(reponse.erreur.code, reponse.erreur.message, reponse.erreur.details)
  }
  await appeler('base:creer', { fichier: base, conventions: [CONVENTION] })
  onTestFinished(() => {
    const ouverte = ctx.findBase()
    if (ouverte?.sqlite.open) closeBase(ouverte)
  })
  const demande = (fichiers: string[], o = {}) => ({ fichiers, convention: CONVENTION, source: 'Test', ...o })
  return {
    ctx,
    dossier,
    base,
    appeler,
    importer: (fichiers, o) => appeler('bilans:importer', demande(fichiers, o)),
    analyser: (fichiers, o) => appeler('bilans:analyser', demande(fichiers, o)),
    ecrire(nom, lignes) {
      const chemin = path.join(dossier, nom)
      writeFileSync(chemin, `${lignes.join('\r\n')}\r\n`)
      return chemin
    },
    lignes: sql => ctx.base().sqlite.prepare(sql).all(),
  }
}

export const ENTETES =
  'Identifiant;Nom;Sexe;Date de naissance;Agence;Date de prescription;Date d’entrée;Date de sortie;Motif de sortie;RSA;Freins'

/** Lines of a nominative file: a header and as many plausible rows as asked, each one different. */
export function lignesNominatives(nombre: number): string[] {
  const deux = (n: number) => String(n).padStart(2, '0')
  const rangees = Array.from({ length: nombre }, (_, i) => {
    const jour = deux(13 + (i % 15))
    const mois = deux(1 + (i % 12))
    const sexe = i % 2 === 0 ? 'F' : 'M'
    return `P${1000 + i};Nom${i};${sexe};${jour}/${mois}/${1970 + (i % 30)};Meaux;${jour}/${mois}/2022;${jour}/${mois}/2022;;;${i % 3 === 0 ? 'OUI' : 'NON'};Mobilité`
  })
  return [ENTETES, ...rangees]
}
