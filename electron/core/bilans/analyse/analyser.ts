import type { OptionsImport, Question, ResultatImport, Signalement } from '../../../../shared/domain/bilan.ts'
import type { Context } from '../../context.ts'
import { creerRangs } from '../check/place.ts'
import { type ImportPret, type Resolutions, resoudreTout } from '../commit/ecrire.ts'
import { IDENTIQUE } from '../commit/resoudre.ts'
import { type Chantier, creerChantier } from './chantier.ts'
import { findDejaImportes } from './deja-importes.ts'
import { analyserFeuille, type FeuilleAnalysee, type FichierEnCours } from './feuille.ts'
import { avertirMasquees, choisirFeuilles, type FichierOuvert, ouvrirFichier } from './fichiers.ts'
import { preparer } from './preparer.ts'
import { decrireFichier, poserEtats } from './resultat.ts'
import { signalerVerrouillees } from './signaler-verrouillees.ts'
import { creerSourcesDuFichier } from './source.ts'

export type FichierAnalyse = FichierOuvert & { feuilles: FeuilleAnalysee[] }

/** What an import would do: the preview shows it, the import writes it, nothing else is computed in between. */
export type Analyse = {
  options: OptionsImport
  chantier: Chantier
  fichiers: FichierAnalyse[]
  pret: ImportPret
  resolutions: Resolutions
  resultat: ResultatImport
  /** Every file, byte for byte, is already in the base and nothing would change. */
  rienDeNouveau: boolean
}

/**
 * Reads the files of an import and compares them with the base, without writing anything. `pourApercu` keeps the cells
 * in memory so that pages of rows come at once.
 */
export async function analyser(ctx: Context, options: OptionsImport, pourApercu: boolean): Promise<Analyse> {
  const chantier = creerChantier(ctx, options, pourApercu)
  const fichiers: FichierAnalyse[] = []
  for (const [position, reference] of options.fichiers.entries()) {
    const noms = fichiers.map(f => f.classeur.fichier)
    const ouvert = await ouvrirFichier(ctx, options, reference, noms)
    fichiers.push({ ...ouvert, feuilles: await analyserFichier(ctx, chantier, ouvert, position) })
  }
  const pret = preparer(ctx, chantier, fichiers)
  ctx.progress({ tache: 'import', etape: 'Comparaison avec la base', fait: 0, total: null })
  const resolutions = resoudreTout(chantier.reference.base.sqlite, pret)
  poserEtats(chantier.suivi.index, chantier.suivi.lot.feuilles, fichiers, resolutions)
  signalerVerrouillees(chantier.suivi, fichiers, resolutions)
  return conclure(chantier, fichiers, pret, resolutions)
}

async function analyserFichier(
  ctx: Context,
  chantier: Chantier,
  { classeur }: FichierOuvert,
  position: number,
): Promise<FeuilleAnalysee[]> {
  const enCours: FichierEnCours = {
    position,
    classeur,
    rangs: creerRangs(),
    cles: new Map(),
    sources: creerSourcesDuFichier(),
  }
  const feuilles: FeuilleAnalysee[] = []
  for (const index of choisirFeuilles(classeur, chantier.options.feuille))
    feuilles.push(await analyserFeuille(ctx, chantier, enCours, index))
  return feuilles
}

function conclure(
  chantier: Chantier,
  fichiers: FichierAnalyse[],
  pret: ImportPret,
  resolutions: Resolutions,
): Analyse {
  const { suivi, reference, options } = chantier
  const deja = findDejaImportes(reference, fichiers)
  const { parcours, valeurs } = resolutions
  const change = parcours.aCreer + parcours.aModifier > 0 || valeurs.etats.some(e => e !== IDENTIQUE)
  const detectees = fichiers.flatMap(f => f.feuilles.map(x => x.detectee))
  const avertissements = [
    ...deja.avertissements,
    ...fichiers.flatMap(f =>
      f.classeur.avertissements.map(a => ({ ...a, fichier: f.classeur.fichier, ligne: null, colonne: null })),
    ),
    ...fichiers.flatMap(f => avertirMasquees(f.classeur, options.feuille)),
    ...detectees.flatMap(d => d.avertissements),
    ...suivi.avertissements.list(),
  ]
  const erreurs: Signalement[] = [
    ...fichiers.flatMap(sansTableau),
    ...detectees.flatMap(d => d.erreurs),
    ...suivi.erreurs.list(),
  ]
  const questions: Question[] = [...detectees.flatMap(d => d.questions), ...suivi.questions.list()]
  const resultat: ResultatImport = {
    import: null,
    simulation: true,
    source: pret.source.nom,
    fichiers: fichiers.map(f => decrireFichier(f, suivi.index)),
    erreurs,
    avertissements,
    questions,
  }
  pret.fichiers = resultat.fichiers
  pret.avertissements = avertissements
  pret.enErreur = resultat.fichiers.flatMap(f => f.feuilles).reduce((n, f) => n + f.enErreur, 0)
  return { options, chantier, fichiers, pret, resolutions, resultat, rienDeNouveau: deja.tous && !change }
}

function sansTableau(fichier: FichierAnalyse): Signalement[] {
  const reconnues = fichier.feuilles.filter(f => f.detectee.forme !== null)
  if (reconnues.some(f => f.detectee.lignesLues > 0)) return []
  const message = reconnues.length > 0 ? SANS_LIGNE : sansForme(fichier)
  const fichierNom = fichier.classeur.fichier
  return [{ fichier: fichierNom, feuille: null, ligne: null, colonne: null, code: 'aucun_tableau', message }]
}

const SANS_LIGNE =
  'Le tableau de ce fichier n’a aucune ligne sous ses en-têtes : il n’y a rien à importer. Vérifiez le fichier ou demandez-le de nouveau à votre partenaire.'

function sansForme(fichier: FichierAnalyse): string {
  const raisons = [...new Set(fichier.feuilles.map(f => f.detectee.raison).filter(r => r !== null))].join(
    ', ',
  )
  return `Aucun tableau n’a été reconnu dans ce fichier (${raisons}). Indiquez la feuille et les lignes du tableau, ou vérifiez le fichier.`
}
