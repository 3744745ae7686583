import type { Input } from '../../../shared/contract.ts'
import { absenceSchema } from '../../../shared/domain/absence.ts'
import { listActeursSansOrientation } from '../../../shared/domain/catalogue.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Destination } from '../../../shared/domain/secret.ts'
import { listCodesCites } from '../../../shared/domain/texte-citations.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import { chargerFse } from '../fse/charger-fse.ts'
import { indicateursHandlers } from '../indicateurs/handlers.ts'
import { lireMots, listTextes } from './chapitres/lire-mots.ts'
import type { DeclareeSortie, DonneesRapport, SourceRapport } from './donnees.ts'
import { protegerRapport } from './secret/proteger-rapport.ts'
import { lireProvenances, type Provenances } from './sources/lire-provenances.ts'
import { lireVie } from './vie/lire-vie.ts'

/** A longer list of declared values is for the screen, not for paper. */
const DECLAREES_MAX = 400

type Demande = Pick<Input<'rapport:exporter'>, 'convention' | 'annee' | 'destinataires'> & {
  destination: Destination
}

/**
 * Reads all that a report needs and passes every figure through the one door. Declared values are for the committee: a
 * partner's own count is the hidden one, or close to it.
 */
export async function chargerRapport(ctx: Context, demande: Demande): Promise<DonneesRapport> {
  const { annee, destination } = demande
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, demande.convention)
  const calculer = (n: number) =>
    indicateursHandlers['indicateurs:list'](ctx, { convention: profil.id, annee: n, brut: true })
  const mots = lireMots(base, id, profil, annee)
  const textes = listTextes(mots.chapitres)
  const gardes = [...profil.indicateurs.flatMap(i => i.codes), ...listCodesCites(textes)]
  const [actuels, precedents] = ecarterActeursVides(gardes, await calculer(annee), await calculer(annee - 1))
  const declarees = destination === 'public' ? [] : await listDeclarees(base, id, annee)
  const provenances = await lireProvenances(base, id, profil, annee)
  const chiffres = await protegerRapport(ctx, {
    conventionId: id,
    convention: profil,
    annee,
    destination,
    actuels,
    precedents,
    textes,
  })
  return {
    convention: profil,
    annee,
    destination,
    destinataires: demande.destinataires?.trim() || null,
    mots,
    vie: lireVie(ctx, id, profil, annee),
    fse: destination === 'comite' ? chargerFse(ctx, profil.id, annee) : null,
    ...chiffres,
    definitions: indicateursHandlers['indicateurs:catalogue'](ctx, { convention: profil.id }),
    sources: await listSources(base, id),
    provenances: destination === 'public' ? taireLignes(provenances) : provenances,
    declarees: declarees.slice(0, DECLAREES_MAX),
    declareesOmises: Math.max(0, declarees.length - DECLAREES_MAX),
  }
}

/** « A5:R108 » counts the rows of a partner's file: the public reads « A:R ». */
function taireLignes({ feuilles, cellules }: Provenances): Provenances {
  return { feuilles: feuilles.map(f => ({ ...f, zone: f.zone.replace(/\d+/g, '') })), cellules }
}

/** Acteurs who oriented nobody in either year and whom neither the convention nor a text names take no line. */
function ecarterActeursVides(
  gardes: readonly string[],
  actuels: Indicateur[],
  precedents: Indicateur[],
): [Indicateur[], Indicateur[]] {
  const vides = listActeursSansOrientation([actuels, precedents], new Set(gardes))
  const garder = (liste: Indicateur[]) => liste.filter(i => !vides.has(i.code))
  return [garder(actuels), garder(precedents)]
}

async function listSources(base: Base, conventionId: number): Promise<SourceRapport[]> {
  const fichiers = await base.db
    .selectFrom('import_fichiers as f')
    .innerJoin('imports as i', 'i.id', 'f.import_id')
    .innerJoin('sources as s', 's.id', 'i.source_id')
    .select(['f.id', 'f.import_id', 'f.nom', 'f.sha256', 'f.octets'])
    .select(['i.fait_le', 'i.utilisateur', 'i.annee', 's.nom as source'])
    .where('i.convention_id', '=', conventionId)
    .orderBy('f.id')
    .execute()
  const derniers = await mapDerniersJours(base, conventionId)
  return fichiers.map(f => ({
    import: f.import_id,
    source: f.source,
    fichier: f.nom,
    sha256: f.sha256,
    octets: f.octets,
    importeLe: f.fait_le,
    utilisateur: f.utilisateur,
    annee: f.annee,
    arreteAu: derniers.get(f.id) ?? null,
  }))
}

/** Last day of an event found in each nominative file: until when its figures go. */
async function mapDerniersJours(base: Base, conventionId: number): Promise<Map<number, number>> {
  const lignes = await base.db
    .selectFrom('parcours as p')
    .innerJoin('import_feuilles as s', 's.id', 'p.feuille_id')
    .select(['s.fichier_id'])
    .select(eb => [
      eb.fn.max('p.date_prescription').as('prescription'),
      eb.fn.max('p.date_diagnostic').as('diagnostic'),
      eb.fn.max('p.date_entree').as('entree'),
      eb.fn.max('p.date_sortie').as('sortie'),
    ])
    .where('p.convention_id', '=', conventionId)
    .groupBy('s.fichier_id')
    .execute()
  return new Map(
    lignes.flatMap(l => {
      const jours = [l.prescription, l.diagnostic, l.entree, l.sortie].filter(j => j !== null)
      return jours.length === 0 ? [] : [[l.fichier_id, Math.max(...jours)] as const]
    }),
  )
}

async function listDeclarees(base: Base, conventionId: number, annee: number): Promise<DeclareeSortie[]> {
  const lignes = await base.db
    .selectFrom('valeurs_declarees as v')
    .innerJoin('import_feuilles as s', 's.id', 'v.feuille_id')
    .innerJoin('import_fichiers as f', 'f.id', 's.fichier_id')
    .leftJoin('territoires as t', 't.id', 'v.territoire_id')
    .select(['v.indicateur', 'v.libelle', 'v.periode', 'v.categorie', 'v.valeur', 'v.absence', 'v.unite'])
    .select(['v.cellule', 's.nom as feuille', 'f.nom as fichier', 't.libelle as territoire'])
    .where('v.convention_id', '=', conventionId)
    .where(eb => eb.or([annee, annee - 1].map(n => eb('v.periode', 'like', `${n}%`))))
    .orderBy('v.id')
    .execute()
  return lignes.map(({ feuille, fichier, cellule, absence, ...v }) => ({
    ...v,
    absence: absence === null ? null : absenceSchema.parse(absence),
    origine: `${fichier}, ${feuille === '' ? cellule : `${feuille}!${cellule}`}`,
  }))
}
