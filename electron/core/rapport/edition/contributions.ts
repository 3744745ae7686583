import type { Input } from '../../../../shared/contract.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { formatJourFr } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { getJourSaisi } from '../../../../shared/domain/jour-saisi.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import type { Contribution } from '../../../../shared/domain/rapport.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { checkTerritoire, listTerritoires } from '../../conventions/territoires.ts'
import type { Base } from '../../database/open.ts'
import { enEdition, getLigneChapitre, type RefRapport } from './acte-edition.ts'
import { verifierTexte } from './controler-texte.ts'
import { type ContributionLue, lireFichierTexte } from './lecture/lire-fichier.ts'
import { findContribution } from './lire-contributions.ts'
import { normaliserTexte } from './normaliser-texte.ts'
import { compterMots } from './parcourir-texte.ts'
import { retirerNir } from './retirer-nir.ts'

type Lue = Omit<ContributionLue, 'fichier'> & { fichier: string | null; json: string }

const NOM_MAX = 200

/** Adds the text of a partner, typed or read from a file, to a chapter of the draft of a year. Nothing is stored of a file that is refused. */
export async function ajouterContribution(
  ctx: Context,
  demande: Input<'contributions:ajouter'>,
): Promise<Contribution> {
  verifierNom(demande.partenaire, 'partenaire')
  verifierNom(demande.auteur, 'auteur')
  const recueLe = lireJourRecu(ctx, demande.recueLe)
  const lue = await lireContenu(ctx, demande)
  let id = 0
  await enEdition(ctx, demande, 'contributions:ajouter', (base, rapport) => {
    getLigneChapitre(base, rapport, demande.code)
    const { lastInsertRowid } = base.sqlite
      .prepare(
        `INSERT INTO contributions (rapport_id, chapitre, partenaire, territoire_id, auteur, recue_le, contenu, fichier, avertissements)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        rapport.id,
        demande.code,
        demande.partenaire,
        findTerritoire(base, demande.convention, demande.territoire),
        demande.auteur,
        recueLe,
        lue.json,
        lue.fichier,
        JSON.stringify(lue.avertissements),
      )
    id = Number(lastInsertRowid)
    return { chapitre: demande.code, contribution: id, mots: compterMots(lue.texte) }
  })
  return getContribution(ctx.base(), id)
}

function lireJourRecu(ctx: Context, texte: string): number {
  const jour = getJourSaisi(texte, 'recueLe')
  if (jour <= ctx.aujourdhui()) return jour
  throw new AppError(
    'date_future',
    `Le ${formatJourFr(jour)} n’est pas encore passé. Notez le jour où la contribution a été reçue.`,
    { champ: 'recueLe' },
  )
}

async function lireContenu(ctx: Context, { contenu, fichier }: Input<'contributions:ajouter'>): Promise<Lue> {
  if ((contenu === undefined) === (fichier === undefined))
    throw new AppError(
      'contribution_attendue',
      'Écrivez le texte de la contribution, ou choisissez son fichier\u00a0: l’un des deux.',
      { champ: 'fichier' },
    )
  const lue = fichier === undefined ? null : await lireFichierTexte(ctx.resolveFichier(fichier))
  const nettoye = nettoyer(lue?.texte ?? contenu, lue === null ? 'contenu' : 'fichier')
  return {
    fichier: lue?.fichier ?? null,
    texte: nettoye.texte,
    json: nettoye.json,
    avertissements: [...(lue?.avertissements ?? []), ...nettoye.avertissements],
  }
}

/** The text to store: no number that names somebody, and not nothing. */
function nettoyer(
  contenu: TexteRiche | undefined,
  champ: string,
): { texte: TexteRiche; json: string; avertissements: string[] } {
  const { texte, retires } = retirerNir(normaliserTexte(contenu ?? { type: 'doc', content: [] }))
  if (compterMots(texte) === 0)
    throw new AppError(
      'contribution_vide',
      champ === 'fichier'
        ? 'Aucun texte n’a été trouvé dans ce fichier. S’il ne contient que des images, demandez le texte à votre partenaire.'
        : 'Cette contribution est vide\u00a0: écrivez son texte.',
      { champ },
    )
  return { texte, json: verifierTexte(texte), avertissements: direRetires(retires) }
}

function direRetires(nombre: number): string[] {
  if (nombre === 0) return []
  return nombre === 1
    ? ['Un numéro de sécurité sociale a été retiré du texte.']
    : [`${formatNombre(nombre)} numéros de sécurité sociale ont été retirés du texte.`]
}

/** Row number of a territory given by its code or by its name; null is the whole convention. Throws `territoire_inconnu`. */
function findTerritoire(base: Base, convention: string, territoire: string | null): number | null {
  if (territoire === null) return null
  const { id, profil } = getConventionStockee(base, convention)
  const code = trouverCode(base, id, profil, territoire)
  checkTerritoire(base, id, profil, code)
  return base.sqlite
    .prepare('SELECT id FROM territoires WHERE convention_id = ? AND code = ?')
    .pluck()
    .get(id, code) as number
}

function trouverCode(base: Base, id: number, profil: Convention, territoire: string): string {
  const connus = listTerritoires(base, id, profil)
  if (connus.some(t => t.code === territoire)) return territoire
  const voulu = normaliserLibelle(territoire)
  const memes = connus.filter(t => normaliserLibelle(t.libelle) === voulu)
  // Two levels may bear one name (« Meaux », agence and MDS): the code must then be given.
  return memes.length === 1 && memes[0] !== undefined ? memes[0].code : territoire
}

/** Changes the text or the author of a contribution, prints it or not, sets it aside or takes it back. */
export async function modifierContribution(
  ctx: Context,
  demande: Input<'contributions:modifier'>,
): Promise<Contribution> {
  if (demande.auteur !== undefined) verifierNom(demande.auteur, 'auteur')
  const neuf = demande.contenu === undefined ? null : nettoyer(demande.contenu, 'contenu')
  const ref = getRapport(ctx.base(), demande.id)
  await enEdition(ctx, ref, 'contributions:modifier', (base, rapport) => {
    refuserAutreVersion(base, rapport.id, demande.id)
    const avant = getContribution(base, demande.id)
    const apres = {
      contenu: neuf?.json ?? JSON.stringify(avant.contenu),
      avertissements: JSON.stringify([
        ...new Set([...avant.avertissements, ...(neuf?.avertissements ?? [])]),
      ]),
      auteur: demande.auteur ?? avant.auteur,
      retenue: Number(demande.retenue ?? avant.retenue),
      ecartee: Number(demande.ecartee ?? avant.ecartee),
    }
    const { changes } = base.sqlite
      .prepare(
        `UPDATE contributions SET contenu = @contenu, avertissements = @avertissements, auteur = @auteur,
         retenue = @retenue, ecartee = @ecartee
         WHERE id = @id AND (contenu, auteur, retenue, ecartee) IS NOT (@contenu, @auteur, @retenue, @ecartee)`,
      )
      .run({ id: demande.id, ...apres })
    if (changes === 0) return null
    const etat = apres.retenue === 1 ? 'retenue' : 'non_retenue'
    return {
      chapitre: avant.chapitre,
      contribution: demande.id,
      etat: apres.ecartee === 1 ? 'ecartee' : etat,
    }
  })
  return getContribution(ctx.base(), demande.id)
}

function getContribution(base: Base, id: number): Contribution {
  return findContribution(base, id) ?? refuserInconnue(id)
}

/** Which report a contribution is for. */
function getRapport(base: Base, id: number): RefRapport {
  const ref = base.sqlite
    .prepare(
      `SELECT v.code AS convention, r.annee FROM contributions c JOIN rapports r ON r.id = c.rapport_id
       JOIN conventions v ON v.id = r.convention_id WHERE c.id = ?`,
    )
    .get(id) as RefRapport | undefined
  return ref ?? refuserInconnue(id)
}

/** A correction has its own copies: those of the version that was validated do not change. */
function refuserAutreVersion(base: Base, rapport: number, id: number): void {
  const sien = base.sqlite.prepare('SELECT rapport_id FROM contributions WHERE id = ?').pluck().get(id)
  if (sien === rapport) return
  throw new AppError(
    'rapport_fige',
    'Cette contribution est celle d’une version validée du rapport\u00a0: elle ne change plus. Modifiez celle de la correction en cours.',
    { champ: 'id' },
  )
}

function refuserInconnue(id: number): never {
  throw new AppError('contribution_inconnue', `Cette base ne contient pas de contribution n°\u00a0${id}.`, {
    champ: 'id',
  })
}

function verifierNom(nom: string, champ: string): void {
  if (nom.length <= NOM_MAX) return
  throw new AppError('nom_trop_long', `Ce nom a au plus ${NOM_MAX} caractères\u00a0: raccourcissez-le.`, {
    champ,
  })
}
