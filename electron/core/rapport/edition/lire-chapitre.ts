import type { Output } from '../../../../shared/contract.ts'
import { evaluerChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../../../shared/domain/comparaison.ts'
import type { ChapitreEcrit } from '../../../../shared/domain/rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { lireDonneesChiffres } from '../texte/donnees-chiffres.ts'
import { findVersion } from '../validation/versions.ts'
import { getLigneChapitre, refuserInconnu } from './acte-edition.ts'
import { listHistorique } from './historique.ts'
import { listLignesChapitres } from './lignes-chapitres.ts'
import { listContributions } from './lire-contributions.ts'
import { listChapitres, resumerChapitre } from './lire-rapport.ts'
import { parcourirLignes } from './parcourir-texte.ts'
import { ecrireHtmlTexte, type NoeudVivant } from './texte-en-html.ts'
import { lireTexteStocke } from './texte-stocke.ts'

type Ref = { convention: string; annee: number; code: string }

/** One chapter of the latest version with its text, that of the year before and the texts of partners. Throws `chapitre_inconnu`. */
export async function lireChapitre(ctx: Context, { convention, annee, code }: Ref): Promise<ChapitreEcrit> {
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
    precedent: await lirePrecedent(ctx, id, { convention, annee: annee - 1, code }),
    liste,
  }
}

/** The same chapter in the latest version of the year before; null when nobody wrote it. */
async function lirePrecedent(
  ctx: Context,
  conventionId: number,
  { convention, annee, code }: Ref,
): Promise<ChapitreEcrit['precedent']> {
  const base = ctx.base()
  const ligne = findVersion(base, conventionId, annee)
  const chapitre = ligne && listLignesChapitres(base, ligne.id).find(c => c.code === code)
  if (chapitre === undefined) return null
  const contenu = lireTexteStocke(chapitre.contenu)
  if (contenu.content.length === 0) return null
  const html = ecrireHtmlTexte(contenu, await lireMots(ctx, { convention, annee }, contenu))
  return { annee, titre: chapitre.titre, contenu, html }
}

/** Live nodes as that year's data say them today; nothing is computed for a text that has none. */
async function lireMots(
  ctx: Context,
  rapport: Pick<Ref, 'convention' | 'annee'>,
  texte: TexteRiche,
): Promise<(noeud: NoeudVivant) => string> {
  const vivants = [...parcourirLignes(texte)]
    .flat()
    .filter(l => l.type === 'chiffre' || l.type === 'comparaison')
  if (vivants.length === 0) return () => ''
  const donnees = await lireDonneesChiffres(ctx, {
    ...rapport,
    destination: 'comite',
    chiffres: vivants.flatMap(v => (v.type === 'chiffre' ? [v.attrs] : [])),
    comparaisons: vivants.flatMap(v => (v.type === 'comparaison' ? [v.attrs] : [])),
  })
  return noeud =>
    noeud.type === 'chiffre'
      ? evaluerChiffre(noeud.attrs, donnees).texte
      : evaluerComparaison(noeud.attrs, donnees).texte
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
