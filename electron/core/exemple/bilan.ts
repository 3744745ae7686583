import type { Context } from '../context.ts'
import { CONTRIBUTION_2022, TEXTES_2022 } from './bilan-textes.ts'
import { jouer } from './jouer.ts'

const BILAN_2022 = { convention: 'seine-et-marne-2022', annee: 2022 }

/** Writes the words of the report of 2022, with what a partner sent, before the committee examines it. */
export async function ecrireBilan(ctx: Context): Promise<void> {
  for (const [code, contenu] of Object.entries(TEXTES_2022)) {
    await jouer(ctx, 'rapport:ecrire', { ...BILAN_2022, code, contenu })
    await jouer(ctx, 'rapport:chapitreModifier', { ...BILAN_2022, code, etat: 'pret' })
  }
  const { chapitre, ...contribution } = CONTRIBUTION_2022
  await jouer(ctx, 'contributions:ajouter', { ...BILAN_2022, code: chapitre, ...contribution })
}

/** Freezes the report of 2022 by the decision of the committee that approves it. Gives the warnings. */
export async function validerBilan(ctx: Context, seance: number): Promise<string[]> {
  const decisions = await jouer(ctx, 'decisions:list', { seance })
  const decision = decisions.find(d => d.titre.startsWith('Bilan 2022'))
  if (decision === undefined) throw new Error('La séance d’exemple approuve le bilan 2022.')
  await jouer(ctx, 'rapport:relire', BILAN_2022)
  const valide = await jouer(ctx, 'rapport:valider', { ...BILAN_2022, decision: decision.id })
  return valide.avertissements
}
