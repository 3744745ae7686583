import type { Handlers } from '../handlers.ts'
import { lirePage } from './analyse/apercu.ts'
import { getAnalyse } from './analyse/derniere.ts'
import { lireGrille } from './grille.ts'
import { importer } from './importer.ts'
import { listCorrespondances, listImports, listNomenclatures } from './listes.ts'
import { listValeurs } from './valeurs-declarees.ts'

/** Import of the partners' files and what it stored. */
export const bilansHandlers = {
  'bilans:analyser': async (ctx, options) => (await getAnalyse(ctx, options)).resultat,
  'bilans:apercu': async (ctx, { options, etat, debut, nombre }) =>
    lirePage(await getAnalyse(ctx, options), etat, debut, nombre),
  'bilans:grille': lireGrille,
  'bilans:importer': importer,
  'bilans:imports': (ctx, { convention }) => listImports(ctx, convention),
  'bilans:correspondances': (ctx, { convention }) => listCorrespondances(ctx, convention),
  'bilans:nomenclatures': (ctx, { convention }) => listNomenclatures(ctx, convention),
  'valeurs:list': listValeurs,
} satisfies Pick<
  Handlers,
  | 'bilans:analyser'
  | 'bilans:apercu'
  | 'bilans:grille'
  | 'bilans:importer'
  | 'bilans:imports'
  | 'bilans:correspondances'
  | 'bilans:nomenclatures'
  | 'valeurs:list'
>
