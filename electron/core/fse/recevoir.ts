import type { Input } from '../../../shared/contract.ts'
import { formatJourIso } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { ListeMensuelle } from '../../../shared/domain/fse.ts'
import { getJourSaisi } from '../../../shared/domain/jour-saisi.ts'
import type { Analyse } from '../bilans/analyse/analyser.ts'
import { getAnalyse } from '../bilans/analyse/derniere.ts'
import { A_CREER, A_MODIFIER, VERROUILLEE } from '../bilans/commit/resoudre.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { ecrireJournal } from '../database/journal.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { noterFait } from '../decisions/faits.ts'
import { decrire, listMoisAttendus, listRecues, type MoisAttendu } from './listes-mensuelles.ts'

type Differences = NonNullable<ListeMensuelle['differences']>

/** Rows told one by one; the counts tell the others. */
const EXEMPLES = 20

/**
 * Checks the list of a month against the base: it is read as a bilan is and nothing of it is stored but counts, the
 * places of a few rows, its name and its hash. A list received again replaces the check of the month.
 */
export async function recevoirListe(ctx: Context, demande: Input<'fse:recevoir'>): Promise<ListeMensuelle> {
  const { profil } = getConventionStockee(ctx.base(), demande.convention)
  const attendu = getMois(listMoisAttendus(profil), demande.mois)
  const recueLe = getJourRecu(ctx, attendu, demande.recueLe)
  const analyse = await getAnalyse(ctx, { ...demande.import, convention: demande.convention })
  refuserIllisible(analyse)
  const fichier = analyse.resultat.fichiers.map(f => f.fichier).join(', ')
  const sha256 = analyse.resultat.fichiers.map(f => f.sha256).join(' ')
  const faitLe = new Date(ctx.now()).toISOString()
  return inTransaction(ctx.base(), base => {
    const { id } = getConventionStockee(base, demande.convention)
    const differences = comparer(base, id, analyse, attendu)
    const nouvelle = !listRecues(base, id).some(r => r.mois === attendu.mois)
    base.sqlite
      .prepare(
        `INSERT INTO fse_listes (convention_id, mois, recue_le, fichier, sha256, differences) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (convention_id, mois) DO UPDATE SET recue_le = excluded.recue_le, fichier = excluded.fichier,
           sha256 = excluded.sha256, differences = excluded.differences`,
      )
      .run(id, attendu.mois, recueLe, fichier, sha256, JSON.stringify(differences))
    // The calendar is answered month by month: a list that comes late still answers its own month.
    if (nouvelle) noterReception(base, id, profil, attendu, recueLe)
    ecrireJournal(base.sqlite, {
      faitLe,
      utilisateur: ctx.utilisateur,
      action: 'fse:recevoir',
      detail: { mois: attendu.mois, lignes: differences.lignes, sha256 },
    })
    const recue = listRecues(base, id).find(r => r.mois === attendu.mois)
    return decrire(attendu, recue, ctx.aujourdhui())
  })
}

function getMois(attendus: readonly MoisAttendu[], mois: string): MoisAttendu {
  const attendu = attendus.find(m => m.mois === mois)
  if (attendu !== undefined) return attendu
  if (attendus.length === 0)
    throw new AppError(
      'liste_non_prevue',
      'Cette convention ne prévoit pas de liste mensuelle\u00a0: il n’y a rien à recevoir.',
    )
  const bornes = `${attendus[0]?.mois ?? ''} à ${attendus.at(-1)?.mois ?? ''}`
  throw new AppError(
    'mois_hors_convention',
    `La convention attend une liste pour chaque mois de ${bornes}\u00a0: «\u00a0${mois}\u00a0» n’en fait pas partie.`,
    { champ: 'mois' },
  )
}

function getJourRecu(ctx: Context, attendu: MoisAttendu, texte: string): number {
  const jour = getJourSaisi(texte, 'recueLe')
  if (jour > ctx.aujourdhui())
    throw new AppError(
      'date_a_venir',
      'La date de réception est à venir. Indiquez le jour où la liste est arrivée.',
      {
        champ: 'recueLe',
      },
    )
  if (jour < attendu.ouverture)
    throw new AppError(
      'date_trop_tot',
      `La liste de ${attendu.mois} ne peut pas être arrivée avant le mois qu’elle décrit. Vérifiez le mois et la date.`,
      { champ: 'recueLe' },
    )
  return jour
}

/**
 * A list that a question or an error stops is not received: its differences would be wrong. A row of a validated year is no
 * error here: it is compared, and nothing of it is written.
 */
function refuserIllisible({ resultat, pret }: Analyse): void {
  const { questions } = resultat
  const erreurs = resultat.erreurs.filter(e => e.code !== 'periode_verrouillee')
  if (questions.length > 0 || erreurs.length > 0)
    throw new AppError(
      'liste_illisible',
      `La liste n’a pas pu être lue entièrement (questions sans réponse\u00a0: ${questions.length}\u00a0; lignes en erreur\u00a0: ${erreurs.length}). Ouvrez-la d’abord par «\u00a0Importer un fichier\u00a0» pour répondre, puis enregistrez sa réception.`,
      { questions, erreurs },
    )
  if (pret.lot.n === 0)
    throw new AppError(
      'liste_vide',
      'Ce fichier ne contient aucun bénéficiaire\u00a0: une liste mensuelle a une ligne par personne. Vérifiez le fichier choisi.',
    )
}

function comparer(base: Base, convention: number, analyse: Analyse, mois: MoisAttendu): Differences {
  const { pret, resolutions } = analyse
  const { parcours } = resolutions.parcours
  const etats = lireEtats(analyse)
  const compter = (etat: number) => etats.filter(e => e === etat).length
  const absentes = listAbsentes(base, convention, analyse, mois, new Set(parcours.subarray(0, pret.lot.n)))
  const aCreer = compter(A_CREER)
  const aModifier = compter(A_MODIFIER)
  return {
    lignes: pret.lot.n,
    identiques: pret.lot.n - aCreer - aModifier,
    aModifier,
    absentesDeLaBase: aCreer,
    absentesDeLaListe: absentes.length,
    exemples: [
      ...placer(analyse, etats, A_CREER, 'Dans la liste, pas dans la base'),
      ...placer(analyse, etats, A_MODIFIER, 'Différente dans la base'),
      ...absentes.slice(0, EXEMPLES).map(place => ({ genre: 'Dans la base, pas dans la liste', place })),
    ],
  }
}

/** State of each row against the base; one that a validated year would refuse is told as what it is. */
function lireEtats({ pret, resolutions: { parcours } }: Analyse): Uint8Array {
  return parcours.etats
    .subarray(0, pret.lot.n)
    .map((etat, i) => (etat !== VERROUILLEE ? etat : parcours.parcours[i] === 0 ? A_CREER : A_MODIFIER))
}

function placer(
  { pret, resultat }: Analyse,
  etats: Uint8Array,
  etat: number,
  genre: string,
): Differences['exemples'] {
  const exemples: Differences['exemples'] = []
  for (let i = 0; i < pret.lot.n && exemples.length < EXEMPLES; i++) {
    if (etats[i] !== etat) continue
    const feuille = pret.feuilles[pret.lot.feuille[i] ?? 0]
    const fichier = resultat.fichiers[feuille?.fichier ?? 0]?.fichier ?? ''
    exemples.push({ genre, place: decrirePlace(fichier, feuille?.nom ?? '', pret.lot.ligne[i] ?? 0) })
  }
  return exemples
}

/** A text file has one sheet, named after it: said once. */
function decrirePlace(fichier: string, feuille: string, ligne: number): string {
  const seule = feuille === '' || fichier.startsWith(`${feuille}.`)
  return [fichier, ...(seule ? [] : [feuille]), `ligne ${ligne}`].join(', ')
}

/** Accompaniments of the same source, open in the month, that no row of the list names. */
function listAbsentes(
  base: Base,
  convention: number,
  { pret }: Analyse,
  mois: MoisAttendu,
  presents: ReadonlySet<number>,
): string[] {
  const ouverts = base.sqlite
    .prepare(
      `SELECT p.id, p.ligne, s.nom AS feuille, f.nom AS fichier
       FROM parcours p JOIN import_feuilles s ON s.id = p.feuille_id JOIN import_fichiers f ON f.id = s.fichier_id
         JOIN imports i ON i.id = f.import_id JOIN sources o ON o.id = i.source_id
       WHERE p.convention_id = ? AND o.nom = ? AND p.axe = 'AG' AND p.date_entree <= ?
         AND (p.date_sortie IS NULL OR p.date_sortie >= ?)
       ORDER BY f.id, s.id, p.ligne`,
    )
    .all(convention, pret.source.nom, mois.au, mois.ouverture) as {
    id: number
    ligne: number
    feuille: string
    fichier: string
  }[]
  return ouverts.filter(p => !presents.has(p.id)).map(p => decrirePlace(p.fichier, p.feuille, p.ligne))
}

function noterReception(
  base: Base,
  convention: number,
  profil: Parameters<typeof noterFait>[2],
  mois: MoisAttendu,
  recueLe: number,
): void {
  noterFait(base, convention, profil, {
    code: 'liste_mensuelle',
    date: formatJourIso(Math.min(recueLe, mois.au)),
    etat: 'tenu',
    preuve: `Liste de ${mois.mois} reçue le ${formatJourIso(recueLe)}`,
    commentaire: null,
    territoire: null,
  })
}
