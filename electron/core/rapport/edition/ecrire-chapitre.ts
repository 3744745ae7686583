import type { Input, Output } from '../../../../shared/contract.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { refuserModifieAilleurs } from '../../database/modifie-ailleurs.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { findVersion } from '../validation/versions.ts'
import { getLigneChapitre, obtenirBrouillon, refuserInconnu } from './acte-edition.ts'
import { verifierTexte } from './controler-texte.ts'
import { garderVersion } from './historique.ts'
import type { LigneChapitre } from './lignes-chapitres.ts'
import { listChapitres } from './lire-rapport.ts'
import { normaliserTexte } from './normaliser-texte.ts'

type Demande = Input<'rapport:ecrire'>
type Reponse = Output<'rapport:ecrire'>

/**
 * Saves the text of a chapter, all of it or nothing. The same text again is no new version, whatever version was seen: an
 * answer that was lost may be asked again. Throws `modifie_ailleurs`, `rapport_fige`, `rapport_relu` and what `verifierTexte` refuses.
 */
export function ecrireChapitre(ctx: Context, demande: Demande): Promise<Reponse> {
  const json = verifierTexte(normaliserTexte(demande.contenu))
  return inTransaction(
    ctx.base(),
    base => trouverPareil(ctx, base, demande, json) ?? ecrire(ctx, base, demande, json),
  )
}

/** The answer of a save that changes nothing: it neither begins a report nor touches a validated one. */
function trouverPareil(
  ctx: Context,
  base: Base,
  { convention, annee, code }: Demande,
  json: string,
): Reponse | undefined {
  const { id } = getConventionStockee(base, convention)
  const chapitres = listChapitres(base, id, annee, findVersion(base, id, annee))
  const chapitre = chapitres.find(c => c.code === code) ?? refuserInconnu(code, annee, 'code')
  if (chapitre.contenu !== json) return undefined
  return { version: chapitre.version, modifieLe: chapitre.modifie_le ?? new Date(ctx.now()).toISOString() }
}

function ecrire(ctx: Context, base: Base, demande: Demande, json: string): Reponse {
  const rapport = obtenirBrouillon(ctx, base, demande)
  const chapitre = getLigneChapitre(base, rapport, demande.code)
  refuserAncien(chapitre, demande.version)
  const modifieLe = new Date(ctx.now()).toISOString()
  const suivant = { contenu: demande.contenu, modifieLe, par: ctx.utilisateur, garder: demande.garder }
  garderVersion(base, rapport, chapitre, suivant)
  base.sqlite
    .prepare(
      `UPDATE rapport_chapitres SET contenu = ?, version = version + 1, modifie_le = ?, modifie_par = ?,
       etat = CASE etat WHEN 'a_ecrire' THEN 'en_cours' ELSE etat END WHERE id = ?`,
    )
    .run(json, modifieLe, ctx.utilisateur, chapitre.id)
  return { version: chapitre.version + 1, modifieLe }
}

function refuserAncien(chapitre: LigneChapitre, vue: number | undefined): void {
  if (vue === undefined || vue === chapitre.version) return
  refuserModifieAilleurs(`La rédaction de «\u00a0${chapitre.titre}\u00a0»`, chapitre.version, [
    `texte enregistré par ${chapitre.modifie_par ?? 'quelqu’un d’autre'} (version ${chapitre.version})`,
  ])
}
