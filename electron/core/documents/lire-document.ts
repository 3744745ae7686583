import type { Output } from '../../../shared/contract.ts'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Bloc, DocumentSeance, RefDocument } from '../../../shared/domain/document.ts'
import type { Context } from '../context.ts'
import type { Base } from '../database/open.ts'
import { chargerDonnees } from './charger.ts'
import { ecrireHtml } from './formats/ecrire-html.ts'
import type { Page } from './formats/mise-en-page.ts'
import {
  findLigne,
  type LigneDocument,
  lireBlocsGeles,
  lirePapier,
  lirePhrases,
  listLignes,
  versDocument,
} from './lignes.ts'
import { composer, listPapiers, nommerPapier, type Papier } from './modeles/composer.ts'
import type { DonneesDocument } from './modeles/donnees.ts'

/** One paper with its blocks: frozen ones once it is validated, those of the meeting as it is now before. */
export type DocumentLu = {
  papier: Papier
  ligne: LigneDocument | undefined
  document: DocumentSeance
  blocs: Bloc[]
}

/** Every paper that the meeting can have, with its state. */
export function listDocuments(ctx: Context, seance: number): DocumentSeance[] {
  const base = ctx.base()
  const donnees = chargerDonnees(ctx, base, seance)
  const lignes = listLignes(base, seance)
  return listPapiers(donnees).map(papier => {
    const ligne = lignes.find(
      l => l.type === papier.type && l.decision_id === papier.decision && l.place === papier.membre,
    )
    return versDocument(base, seance, papier, nommerPapier(donnees, papier), ligne)
  })
}

/** The page of one paper, as it is exported. */
export function lireApercu(ctx: Context, ref: RefDocument): Output<'documents:apercu'> {
  const base = ctx.base()
  const donnees = chargerDonnees(ctx, base, ref.seance)
  const { document, blocs } = lireDocument(base, donnees, lirePapier(ref), ref.revision)
  return { document, blocs, html: ecrireHtml(mettreEnPage(donnees, document, blocs)) }
}

/** Throws `decision_inconnue`, `membre_inconnu` or `version_inconnue`. */
export function lireDocument(
  base: Base,
  donnees: DonneesDocument,
  papier: Papier,
  revision?: number,
): DocumentLu {
  const seance = donnees.seance.id
  const ligne = findLigne(base, seance, papier, revision)
  const geles = lireBlocsGeles(ligne)
  const blocs = geles ?? composer(donnees, papier, choisirPhrases(base, seance, papier, ligne))
  const document = versDocument(base, seance, papier, nommerPapier(donnees, papier), ligne)
  return { papier, ligne, document, blocs }
}

/** A convocation takes the phrases of the model that all members share, then its own. */
function choisirPhrases(base: Base, seance: number, papier: Papier, ligne: LigneDocument | undefined) {
  const communes =
    papier.type === 'convocation' && papier.membre !== null
      ? lirePhrases(findLigne(base, seance, { ...papier, membre: null }))
      : {}
  return { ...communes, ...lirePhrases(ligne) }
}

/** A draft says so on each sheet. */
export function mettreEnPage({ seance }: DonneesDocument, document: DocumentSeance, blocs: Bloc[]): Page {
  const version = document.version > 1 ? `, version ${document.version}` : ''
  return {
    titre: `${document.titre}, ${seance.libelle}, ${formatDateEnMots(seance.date)}`,
    pied: `${seance.libelle}, séance du ${formatDateEnMots(seance.date)}${version}`,
    mention: document.etat === 'brouillon' ? 'Brouillon' : null,
    blocs,
  }
}
