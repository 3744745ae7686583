import type { OptionsImport, ResultatImport } from '../../../shared/domain/bilan.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import type { Analyse } from './analyse/analyser.ts'
import { prendreAnalyse } from './analyse/derniere.ts'
import { compter as compterLignes, ecrireImport } from './commit/ecrire.ts'

/**
 * Stores what the preview of the same options shows. Refused whole, with `{erreurs, questions}` in its details, by any
 * open question, and by any error unless `accepterPartiel`. The very same files again, with nothing to change, store
 * nothing: `import` is then null.
 */
export async function importer(ctx: Context, options: OptionsImport): Promise<ResultatImport> {
  const analyse = await prendreAnalyse(ctx, options)
  refuser(analyse, options.accepterPartiel === true)
  if (analyse.rienDeNouveau) return { ...analyse.resultat, simulation: false }
  ctx.progress({ tache: 'import', etape: 'Enregistrement', fait: 0, total: analyse.pret.lot.n })
  const numero = await ecrireImport(ctx.base(), analyse.pret, analyse.resolutions)
  return { ...analyse.resultat, import: numero, simulation: false }
}

function refuser({ resultat, resolutions }: Analyse, partiel: boolean): void {
  const { erreurs, questions } = resultat
  const { aCreer, aModifier, identiques } = compterLignes(resolutions)
  const rien = aCreer + aModifier + identiques === 0
  const bloquantes = partiel && !rien ? erreurs.filter(e => e.code === 'aucun_tableau') : erreurs
  if (bloquantes.length === 0 && questions.length === 0) return
  const quoi = [
    compter(bloquantes.length, 'erreur à corriger', 'erreurs à corriger'),
    compter(questions.length, 'question sans réponse', 'questions sans réponse'),
  ].filter(t => t !== '')
  throw new AppError('import_refuse', `Rien n’a été importé : ${quoi.join(' et ')}.`, { erreurs, questions })
}

function compter(n: number, un: string, plusieurs: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? un : plusieurs}`
}
