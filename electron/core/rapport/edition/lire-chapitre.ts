import type { Output } from '../../../../shared/contract.ts'
import type { ChapitreEcrit } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { findVersion } from '../validation/versions.ts'
import { getLigneChapitre, refuserInconnu } from './acte-edition.ts'
import { listHistorique } from './historique.ts'
import { listContributions } from './lire-contributions.ts'
import { listChapitres, resumerChapitre } from './lire-rapport.ts'
import { ecrireHtmlTexte } from './texte-en-html.ts'
import { lireTexteStocke } from './texte-stocke.ts'

type Ref = { convention: string; annee: number; code: string }

/** One chapter of the latest version with its text, that of the year before and the texts of partners. Throws `chapitre_inconnu`. */
export function lireChapitre(ctx: Context, { convention, annee, code }: Ref): ChapitreEcrit {
  const base = ctx.base()
  const { id } = getConventionStockee(base, convention)
  const ligne = findVersion(base, id, annee)
  const chapitre = listChapitres(base, id, annee, ligne).find(c => c.code === code)
  if (chapitre === undefined) return refuserInconnu(code, annee, 'code')
  const contributions = ligne === undefined ? [] : listContributions(base, ligne.id)
  const liste = contributions.filter(c => c.chapitre === code)
  return {
    ...resumerChapitre(chapitre),
    contributions: liste.filter(c => !c.ecartee).length,
    contenu: lireTexteStocke(chapitre.contenu),
    precedent: lirePrecedent(ctx, id, annee - 1, code),
    liste,
  }
}

/** The same chapter in the latest version of the year before; null when nobody wrote it. */
function lirePrecedent(
  ctx: Context,
  conventionId: number,
  annee: number,
  code: string,
): ChapitreEcrit['precedent'] {
  const base = ctx.base()
  const ligne = findVersion(base, conventionId, annee)
  if (ligne === undefined) return null
  const chapitre = listChapitres(base, conventionId, annee, ligne).find(c => c.code === code)
  if (chapitre === undefined) return null
  const contenu = lireTexteStocke(chapitre.contenu)
  if (contenu.content.length === 0) return null
  return { annee, titre: chapitre.titre, contenu, html: ecrireHtmlTexte(contenu) }
}

/** Earlier texts of a chapter of the latest version, latest first; none when nobody began the report. */
export function lireHistorique(ctx: Context, ref: Ref): Output<'rapport:historique'> {
  const base = ctx.base()
  const { id } = getConventionStockee(base, ref.convention)
  const ligne = findVersion(base, id, ref.annee)
  if (ligne !== undefined) return listHistorique(base, getLigneChapitre(base, ligne, ref.code))
  if (listChapitres(base, id, ref.annee, undefined).some(c => c.code === ref.code)) return []
  return refuserInconnu(ref.code, ref.annee, 'code')
}
