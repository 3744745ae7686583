import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { TEXTE_VIDE } from '../../../../shared/domain/texte-riche.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { type Detail, enEdition, getLigneChapitre, refuserInconnu } from './acte-edition.ts'
import { insererChapitre, listLignesChapitres } from './lignes-chapitres.ts'

const PREFIXE = 'libre_'
const TITRE_MAX = 300
const CHAPITRES_MAX = 200

/** Changes the title or the state of a chapter, leaves it out of the report or takes it back. The same values change nothing. */
export function modifierChapitre(ctx: Context, demande: Input<'rapport:chapitreModifier'>): Promise<void> {
  if (demande.titre !== undefined) refuserTitre(demande.titre)
  return enEdition(ctx, demande, 'rapport:chapitreModifier', (base, rapport) => {
    const avant = getLigneChapitre(base, rapport, demande.code)
    const titre = demande.titre ?? avant.titre
    const etat = demande.etat ?? avant.etat
    const ecarte = demande.ecarte === undefined ? avant.ecarte : Number(demande.ecarte)
    if (titre === avant.titre && etat === avant.etat && ecarte === avant.ecarte) return null
    base.sqlite
      .prepare('UPDATE rapport_chapitres SET titre = ?, etat = ?, ecarte = ? WHERE id = ?')
      .run(titre, etat, ecarte, avant.id)
    return { chapitre: demande.code, ...direChangement(avant.ecarte, ecarte, etat) }
  })
}

function direChangement(avant: number, apres: number, etat: string): Detail {
  if (avant === apres) return { etat }
  return { etat: apres === 1 ? 'ecarte' : 'retabli' }
}

/** Adds a chapter of the user's own after another one, or at the end. */
export function ajouterChapitre(ctx: Context, demande: Input<'rapport:chapitreAjouter'>): Promise<void> {
  refuserTitre(demande.titre)
  return enEdition(ctx, demande, 'rapport:chapitreAjouter', (base, rapport) => {
    const codes = listLignesChapitres(base, rapport.id).map(c => c.code)
    if (codes.length >= CHAPITRES_MAX)
      throw new AppError('trop_de_chapitres', `Un rapport a au plus ${CHAPITRES_MAX} chapitres.`, {
        champ: 'titre',
      })
    const place = demande.apres === null ? codes.length : codes.indexOf(demande.apres) + 1
    if (demande.apres !== null && place === 0) refuserInconnu(demande.apres, demande.annee, 'apres')
    const code = trouverCode(codes)
    insererChapitre(base, rapport.id, {
      code,
      titre: demande.titre,
      type: 'texte',
      rang: codes.length,
      etat: 'a_ecrire',
      ecarte: 0,
      contenu: JSON.stringify(TEXTE_VIDE),
      version: 0,
      modifie_le: null,
      modifie_par: null,
    })
    ordonner(base, rapport.id, codes.toSpliced(place, 0, code))
    return { chapitre: code }
  })
}

/** A chapter left out keeps its code: no number is given twice. */
function trouverCode(codes: string[]): string {
  const pris = codes.filter(c => /^libre_\d+$/.test(c)).map(c => Number(c.slice(PREFIXE.length)))
  return `${PREFIXE}${Math.max(0, ...pris) + 1}`
}

/** Puts the chapters in an order; refuses (`ordre_incomplet`) a list that is not all of them, each once. */
export function ordonnerChapitres(ctx: Context, demande: Input<'rapport:chapitresOrdonner'>): Promise<void> {
  return enEdition(ctx, demande, 'rapport:chapitresOrdonner', (base, rapport) => {
    const avant = listLignesChapitres(base, rapport.id).map(c => c.code)
    const voulus = new Set(demande.codes)
    if (
      voulus.size !== demande.codes.length ||
      voulus.size !== avant.length ||
      !avant.every(c => voulus.has(c))
    )
      throw new AppError(
        'ordre_incomplet',
        'Cet ordre ne reprend pas tous les chapitres du rapport, une fois chacun\u00a0: il a peut-être changé dans une autre fenêtre. Relisez-le, puis recommencez.',
        { champ: 'codes', attendus: avant },
      )
    if (avant.join() === demande.codes.join()) return null
    ordonner(base, rapport.id, demande.codes)
    return { chapitres: avant.length }
  })
}

function ordonner(base: Base, rapport: number, codes: readonly string[]): void {
  const placer = base.sqlite.prepare(
    'UPDATE rapport_chapitres SET rang = ? WHERE rapport_id = ? AND code = ?',
  )
  for (const [rang, code] of codes.entries()) placer.run(rang, rapport, code)
}

function refuserTitre(titre: string): void {
  if (titre.length <= TITRE_MAX) return
  throw new AppError('titre_trop_long', `Le titre d’un chapitre a au plus ${TITRE_MAX} caractères.`, {
    champ: 'titre',
  })
}
