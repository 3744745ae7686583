import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Context } from '../../electron/core/context.ts'
import { loadProfil } from '../../electron/core/conventions/profils.ts'
import { ajouterConvention } from '../../electron/core/conventions/store.ts'
import { type Base, closeBase, createBase } from '../../electron/core/database/open.ts'
import { inTransaction } from '../../electron/core/database/transaction.ts'
import type { Convention } from '../../shared/domain/convention.ts'
import { getJour } from '../../shared/domain/dates.ts'
import { dossierTemporaire } from './dossier.ts'

export const RESSOURCES = join(import.meta.dirname, '../../resources')

export const IDS = [
  'creuse-2023',
  'indre-et-loire-2014',
  'lodevois-larzac-2024',
  'protocole-national-2014',
  'seine-et-marne-2022',
] as const

/** One of the five shipped profiles. */
export const profil = (id: (typeof IDS)[number]): Convention =>
  loadProfil(join(RESSOURCES, 'conventions', `${id}.json`))

/** A context on a fixed day (1 May 2023), with a real base that holds the given conventions. */
export async function contexteAvecBase(
  profils: Convention[],
  jour = '2023-05-01',
): Promise<{ ctx: Context; base: Base; dossier: string }> {
  const dossier = dossierTemporaire()
  const base = createBase(join(dossier, 'essai.tandem'))
  onTestFinished(() => closeBase(base))
  const ctx: Context = {
    base: () => base,
    findBase: () => base,
    setBase: () => undefined,
    resolveFichier: reference => reference,
    ressources: RESSOURCES,
    now: () => Date.parse(`${jour}T10:00:00Z`),
    aujourdhui: () => getJour(jour),
    utilisateur: 'Secrétariat',
    imprimer: () => Promise.reject(new Error('Ce test n’imprime pas.')),
    progress: () => undefined,
    annule: () => false,
  }
  await inTransaction(base, () => {
    for (const p of profils) ajouterConvention(ctx, base, p)
  })
  return { ctx, base, dossier }
}
