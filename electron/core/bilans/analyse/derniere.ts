import { statSync } from 'node:fs'
import type { OptionsImport } from '../../../../shared/domain/bilan.ts'
import { texteColle } from '../../../../shared/domain/collage.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { marqueDeLaBase } from '../commit/ecrire.ts'
import { type Analyse, analyser, type FichierAnalyse } from './analyser.ts'
import type { FeuilleAnalysee } from './feuille.ts'
import { trouverChemin, verifierInchange } from './fichiers.ts'

type Gardee = { cle: string; analyse: Analyse }

const dernieres = new WeakMap<Base, Gardee>()

/**
 * The analysis of an import, made again only when the options, a file or the base changed: pages of a preview and the
 * import that follows use the same one.
 */
export async function getAnalyse(ctx: Context, options: OptionsImport): Promise<Analyse> {
  const base = ctx.base()
  const gardee = dernieres.get(base)
  if (gardee && gardee.cle === cleDe(ctx, base, options)) return gardee.analyse
  dernieres.delete(base)
  const analyse = await analyser(ctx, options, true)
  dernieres.set(base, { cle: cleDe(ctx, base, options), analyse })
  return analyse
}

/** The analysis to store: the one of the preview if it still holds, its files checked byte for byte, else a new one. */
export async function prendreAnalyse(ctx: Context, options: OptionsImport): Promise<Analyse> {
  const base = ctx.base()
  const gardee = dernieres.get(base)
  dernieres.delete(base)
  const tenue = gardee && gardee.cle === cleDe(ctx, base, options) ? gardee.analyse : null
  const analyse = tenue ?? (await analyser(ctx, options, false))
  for (const fichier of analyse.fichiers) await verifierInchange(fichier)
  return analyse
}

/** A sheet of the last preview, when its file has not changed since; undefined otherwise. */
export function findFeuilleAnalysee(
  ctx: Context,
  chemin: string,
  nom: string,
): { fichier: FichierAnalyse; feuille: FeuilleAnalysee } | undefined {
  const gardee = dernieres.get(ctx.base())
  const fichier = gardee?.analyse.fichiers.find(f => f.chemin === chemin)
  if (!gardee || !fichier || gardee.cle !== cleDe(ctx, ctx.base(), gardee.analyse.options)) return undefined
  const feuille = fichier.feuilles.find(f => f.detectee.feuille === nom)
  return feuille && { fichier, feuille }
}

/** `accepterPartiel` changes what is stored of an analysis, and nothing in it. */
function cleDe(ctx: Context, base: Base, options: OptionsImport): string {
  const { accepterPartiel: _, ...lues } = options
  const fichiers = options.fichiers.map(f => empreinteRapide(trouverChemin(ctx, f)))
  return JSON.stringify([lues, fichiers, marqueDeLaBase(base.sqlite), ctx.aujourdhui()])
}

/** Enough to see that a file was saved again; a file that is not there has none, and opening it will say why; a pasted table is its own key. */
function empreinteRapide(chemin: string): string {
  if (texteColle(chemin) !== undefined) return ''
  const infos = statSync(chemin, { throwIfNoEntry: false })
  return infos ? `${infos.size}:${infos.mtimeMs}` : ''
}
