import type { Input, Output } from '../../../shared/contract.ts'
import { type Absence, absenceSchema } from '../../../shared/domain/absence.ts'
import { findDefinition } from '../../../shared/domain/catalogue.ts'
import { conventionSchema, type Secret } from '../../../shared/domain/convention.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { masquerValeur } from '../../../shared/domain/masquage.ts'
import { codeDepuisLibelle, normaliserLibelle } from '../../../shared/domain/texte.ts'
import type { Context } from '../context.ts'

type Ligne = {
  indicateur: string
  libelle: string
  code: string | null
  territoire: string | null
  type: string | null
  periode: string
  categorie: string | null
  unite: string
  valeur: number | null
  absence: string | null
  brut: string | null
  fichier: string
  feuille: string
  cellule: string
  import: number
  profil: number
}

/**
 * Declared values with the cell they come from, in the order of the files. Small counts are masked whole unless `brut`,
 * under the secrecy of their own convention. An indicator is asked by its code, its label or
 * its sheet, a territory by its code or its label.
 * Throws `indicateur_inconnu` or `territoire_inconnu`: an empty list would say that the partners gave nothing.
 */
export function listValeurs(ctx: Context, demande: Input<'valeurs:list'>): Output<'valeurs:list'> {
  const secrets = lireSecrets(ctx)
  refuserInconnus(ctx, demande)
  return lireLignes(ctx, demande)
    .filter(l => estDuTerritoire(l, demande.territoire) && estDeLIndicateur(l, demande.indicateur))
    .map(l => {
      const absence: Absence | null = l.absence === null ? null : absenceSchema.parse(l.absence)
      const valeur = {
        indicateur: l.indicateur,
        libelle: l.libelle,
        territoire:
          l.code === null ? null : { code: l.code, libelle: l.territoire ?? l.code, type: l.type ?? '' },
        periode: l.periode,
        categorie: l.categorie,
        valeur: l.valeur,
        absence,
        brut: l.brut,
        fichier: l.fichier,
        feuille: l.feuille,
        cellule: l.cellule,
        import: l.import,
      }
      const secret = secrets.get(l.profil)
      return demande.brut || !secret ? valeur : masquerValeur(valeur, l.unite, secret)
    })
}

function refuserInconnus(ctx: Context, { indicateur, territoire }: Input<'valeurs:list'>): void {
  const { sqlite } = ctx.base()
  if (indicateur !== undefined && findDefinition(indicateur) === undefined) {
    const declares = sqlite
      .prepare(
        `SELECT DISTINCT v.indicateur, v.libelle, s.nom AS feuille FROM valeurs_declarees v
         JOIN import_feuilles s ON s.id = v.feuille_id ORDER BY 1`,
      )
      .all() as Pick<Ligne, 'indicateur' | 'libelle' | 'feuille'>[]
    if (!declares.some(d => estDeLIndicateur(d, indicateur)))
      throw new AppError(
        'indicateur_inconnu',
        `Ni le catalogue ni les valeurs déclarées ne contiennent l’indicateur « ${indicateur} ».`,
        [...new Set(declares.map(d => d.indicateur))],
      )
  }
  if (territoire === undefined || /^departement:\w+$/.test(territoire)) return
  const connus = sqlite.prepare('SELECT DISTINCT code, libelle AS territoire FROM territoires').all() as {
    code: string
    territoire: string
  }[]
  if (!connus.some(t => estDuTerritoire(t, territoire)))
    throw new AppError(
      'territoire_inconnu',
      `Le territoire « ${territoire} » n’est pas connu de cette base. Donnez son code ou son nom.`,
      connus.map(t => t.code),
    )
}

function lireLignes(ctx: Context, { periode }: Input<'valeurs:list'>): Ligne[] {
  return ctx
    .base()
    .sqlite.prepare(
      `SELECT v.indicateur, v.libelle, t.code, t.libelle AS territoire, t.type, v.periode, v.categorie, v.unite,
         v.valeur, v.absence, v.brut, f.nom AS fichier, s.nom AS feuille, v.cellule, f.import_id AS import,
         v.convention_id AS profil
       FROM valeurs_declarees v JOIN import_feuilles s ON s.id = v.feuille_id
       JOIN import_fichiers f ON f.id = s.fichier_id LEFT JOIN territoires t ON t.id = v.territoire_id
       WHERE :periode IS NULL OR v.periode = :periode
       ORDER BY v.id`,
    )
    .all({ periode: periode ?? null }) as Ligne[]
}

/** A declared indicator is asked by its code, its label or the name of its sheet (« Tableau B13 »). */
function estDeLIndicateur(
  l: Pick<Ligne, 'indicateur' | 'libelle' | 'feuille'>,
  demande: string | undefined,
): boolean {
  if (demande === undefined) return true
  const cherche = normaliserLibelle(demande)
  return [l.indicateur, l.libelle, l.feuille].some(nom => normaliserLibelle(nom) === cherche)
}

function estDuTerritoire(l: Pick<Ligne, 'code' | 'territoire'>, demande: string | undefined): boolean {
  if (demande === undefined) return true
  if (l.code === null) return false
  const bare = codeDepuisLibelle(demande)
  return (
    l.code.toLowerCase() === demande.toLowerCase() ||
    normaliserLibelle(l.territoire ?? '') === normaliserLibelle(demande) ||
    l.code.split(':')[1]?.toLowerCase() === bare
  )
}

function lireSecrets(ctx: Context): Map<number, Secret> {
  const lignes = ctx.base().sqlite.prepare('SELECT id, profil FROM conventions').all() as {
    id: number
    profil: string
  }[]
  return new Map(lignes.map(l => [l.id, conventionSchema.parse(JSON.parse(l.profil)).secret]))
}
