import { hash } from 'node:crypto'
import type { Context } from '../../electron/core/context.ts'
import type { Base } from '../../electron/core/database/open.ts'
import type { Output } from '../../shared/contract.ts'
import { ecrireMonde } from '../core/indicateurs/monde.ts'
import { parcours } from '../core/indicateurs/parcours-simple.ts'
import { baseDuComite, deciderLe, SEM } from './comite.ts'
import { faire } from './reunion.ts'

export const REF_2022 = { convention: SEM, annee: 2022 }

/** A machine that prints: the pdf only has to be bytes that follow the page. Gives the pages printed. */
export function avecImprimante(ctx: Context): string[] {
  const pages: string[] = []
  ctx.imprimer = async html => {
    pages.push(html)
    return new TextEncoder().encode(`%PDF- ${hash('sha256', html, 'hex')}`)
  }
  return pages
}

/** Thirty people of three agencies in 2022, and the decision of June 2023 that approves their report. */
export async function ouvrirBilan2022(): Promise<{
  ctx: Context
  base: Base
  dossier: string
  pages: string[]
  decision: number
}> {
  const { ctx, base, dossier } = await baseDuComite()
  const agences = ['agence:meaux', 'agence:torcy', 'agence:chessy']
  const liste = Array.from({ length: 30 }, (_, i) =>
    parcours(i + 1, {
      entree: `2022-0${1 + (i % 9)}-15`,
      prescription: `2022-0${1 + (i % 9)}-01`,
      territoires: [agences[i % 3] ?? ''],
      sexe: i % 2 === 0 ? 'femme' : 'homme',
      ...(i % 4 === 0 ? { sortie: '2022-11-30', motif: 'cdi' } : {}),
    }),
  )
  ecrireMonde(base, liste, [])
  const { id: decision } = await deciderLe(ctx, '2023-06-15', { titre: 'Bilan 2022' })
  return { ctx, base, dossier, pages: avecImprimante(ctx), decision }
}

/** The report of 2022, read then validated by the committee. */
export async function valider2022(ctx: Context, decision: number): Promise<Output<'rapport:valider'>> {
  await faire(ctx, 'rapport:relire', REF_2022)
  return faire(ctx, 'rapport:valider', { ...REF_2022, decision })
}
