import type { Correspondance, OptionsImport } from '../../../../shared/domain/bilan.ts'
import type { Context } from '../../context.ts'
import { creerDeclarees } from '../check/declarees.ts'
import type { Formes } from '../check/formes.ts'
import { creerColonnesLues } from '../check/lecteurs.ts'
import { type ColonneLue, VIDE } from '../check/lecture.ts'
import { creerLibelles, type Libelles } from '../check/libelles.ts'
import { creerNominatif } from '../check/nominatif.ts'
import type { Rangs } from '../check/place.ts'
import { creerTable, garder, type Table, vider } from '../check/table.ts'
import { CHAMPS, CHAMPS_LISTES, type Champ, type ChampListe } from '../commit/lot.ts'
import { depivoter } from '../detect/depivoter.ts'
import { detecterFeuille } from '../detect/detecter-feuille.ts'
import type { ContexteDetection, FeuilleDetectee } from '../detect/types.ts'
import type { Classeur, RawRow } from '../read/port.ts'
import { creerLecteurAgrege } from './agrege.ts'
import { blocsDe, lignesDuBloc } from './blocs.ts'
import type { Chantier } from './chantier.ts'
import { aDesCorrespondances, avecMemoire, lireMemoire } from './memoire.ts'
import { partagerSource, type Source, type SourcesDuFichier, trouverSource } from './source.ts'

/** One sheet once read: what was recognised, and the copy of its cells when it fits in memory. */
export type FeuilleAnalysee = {
  detectee: FeuilleDetectee
  source: Source | null
  /** Position among the sheets that give rows, −1 when it gives none. */
  numero: number
  table: Table
  colonnes: ColonneLue[]
  libelles: Libelles | null
  formes: Map<string, Formes>
  correspondance: Correspondance | undefined
}

/** A file on its way through the analysis: keys and ranks are shared by its sheets. */
export type FichierEnCours = {
  position: number
  classeur: Classeur
  rangs: Rangs
  cles: Map<string, number>
  sources: SourcesDuFichier
}

/** Recognises one sheet and converts its rows into the lot or its values into the list of declared ones. */
export async function analyserFeuille(
  ctx: Context,
  chantier: Chantier,
  fichier: FichierEnCours,
  index: number,
): Promise<FeuilleAnalysee> {
  const nom = fichier.classeur.feuilles[index]?.nom ?? ''
  const table = creerTable(chantier.budget())
  const options = await optionsDeLaFeuille(chantier, fichier, index, nom)
  const lignes = suivre(ctx, garder(fichier.classeur.lignes(index), table), nom)
  const detectee = await detecterFeuille(nom, index, lignes, contexteDe(chantier, fichier, options))
  const analysee: FeuilleAnalysee = {
    detectee,
    source: null,
    numero: -1,
    table,
    colonnes: [],
    libelles: null,
    formes: new Map(),
    correspondance: options.correspondance,
  }
  if (detectee.forme === null) {
    // A cover page may name the partner for the sheets that follow.
    sourceDe(chantier, fichier, detectee, options.correspondance)
    vider(table)
  } else await convertir(chantier, fichier, analysee)
  chantier.garder(table)
  return analysee
}

function contexteDe(chantier: Chantier, fichier: FichierEnCours, options: OptionsImport): ContexteDetection {
  const { nomenclatures, convention, lexique, indicateurs } = chantier.reference
  const { classeur } = fichier
  return {
    fichier: classeur.fichier,
    options,
    nomenclatures,
    convention,
    lexique,
    indicateurs,
    voisines: classeur.feuilles.filter(f => !f.masquee).map(f => f.nom),
    ...(classeur.depuis1904 === true ? { depuis1904: true } : {}),
  }
}

/** A layout that the base knows is read with what it was answered; its first rows are enough to recognise it. */
async function optionsDeLaFeuille(
  chantier: Chantier,
  fichier: FichierEnCours,
  index: number,
  nom: string,
): Promise<OptionsImport> {
  const { options, reference } = chantier
  const { base, conventionId } = reference
  if (!aDesCorrespondances(base, conventionId)) return options
  const debut = await prendreDebut(fichier.classeur.lignes(index))
  const vue = await detecterFeuille(nom, index, [debut], contexteDe(chantier, fichier, options))
  if (vue.forme === null) return options
  const { espace } = sourceDe(chantier, fichier, vue, options.correspondance)
  return avecMemoire(options, lireMemoire(base, conventionId, vue.signature, espace))
}

function sourceDe(
  chantier: Chantier,
  fichier: FichierEnCours,
  vue: FeuilleDetectee,
  dites: Correspondance | undefined,
): Source {
  const { reference, options } = chantier
  const propre = trouverSource(reference.convention, vue, options.source, dites?.numerotation)
  return partagerSource(propre, vue, fichier.sources)
}

const DEBUT = 400

async function prendreDebut(lots: AsyncIterable<RawRow[]>): Promise<RawRow[]> {
  const debut: RawRow[] = []
  for await (const lot of lots) {
    debut.push(...lot)
    if (debut.length >= DEBUT) break
  }
  return debut
}

async function* suivre(ctx: Context, lots: AsyncIterable<RawRow[]>, nom: string): AsyncIterable<RawRow[]> {
  let fait = 0
  for await (const lot of lots) {
    yield lot
    if (Math.floor((fait + lot.length) / 5000) > Math.floor(fait / 5000))
      ctx.progress({ tache: 'import', etape: `Lecture de « ${nom} »`, fait: fait + lot.length, total: null })
    fait += lot.length
  }
}

async function convertir(chantier: Chantier, fichier: FichierEnCours, f: FeuilleAnalysee): Promise<void> {
  const { reference, suivi } = chantier
  f.source = sourceDe(chantier, fichier, f.detectee, f.correspondance)
  f.libelles = creerLibelles(
    reference.index,
    reference.convention,
    f.correspondance?.valeurs ?? {},
    reference.territoires,
    chantier.ajouts,
  )
  f.numero = suivi.lot.feuilles.length
  if (f.detectee.forme === 'nominatif') await convertirNominatif(chantier, fichier, f, f.libelles, f.source)
  else await convertirDeclarees(chantier, fichier, f, f.libelles, f.source)
}

async function convertirNominatif(
  chantier: Chantier,
  fichier: FichierEnCours,
  f: FeuilleAnalysee,
  libelles: Libelles,
  source: Source,
): Promise<void> {
  const lieu = { fichier: fichier.classeur.fichier, feuille: f.detectee.feuille }
  f.colonnes = [
    ...creerColonnesLues(f.detectee.colonnes, libelles),
    ...territoireDeLaFeuille(f.detectee, libelles),
  ]
  chantier.suivi.lot.feuilles.push({ fichier: fichier.position, presents: champsPresents(f.colonnes) })
  avertirCle(chantier, f, lieu)
  const nominatif = creerNominatif(
    {
      ...lieu,
      numero: f.numero,
      espace: source.espace,
      rangs: fichier.rangs,
      colonnes: f.colonnes,
      exclues: chantier.exclues(lieu),
      corrections: chantier.corrections(lieu),
    },
    chantier.suivi,
  )
  for await (const bloc of blocsDe(f.detectee, f.table, () => fichier.classeur.lignes(f.detectee.index)))
    nominatif.bloc(bloc.table, bloc.positions)
  f.formes = nominatif.formes()
}

/** A sheet per territory: its name or its title stands for the missing column. */
function territoireDeLaFeuille(feuille: FeuilleDetectee, libelles: Libelles): ColonneLue[] {
  const { territoire } = feuille
  if (territoire === null || feuille.colonnes.some(c => c.sens === 'territoire')) return []
  const lu = libelles.lire('territoire', territoire, null)
  const lecture = { ...VIDE, texte: lu.codes[0] ?? null, avertissement: lu.avertissement }
  return [
    {
      index: -1,
      colonne: '',
      entete: '',
      sens: 'territoire',
      precision: null,
      vide: false,
      lire: () => lecture,
    },
  ]
}

function champsPresents(colonnes: readonly ColonneLue[]): Set<Champ | ChampListe> {
  const sens = new Set<string>(colonnes.map(c => c.sens))
  const presents = new Set<Champ | ChampListe>([...CHAMPS, ...CHAMPS_LISTES].filter(c => sens.has(c)))
  if (sens.has('date_naissance')) presents.add('annee_naissance').add('age_entree')
  if (sens.has('age')) presents.add('age_entree')
  if (sens.has('date_inscription')) presents.add('duree_inscription')
  if (sens.has('frein_oui_non')) presents.add('freins')
  return presents
}

/** What the key of a parcours misses in this layout, said once (`formats.md` « Identity », `indicateurs.md` « Words »). */
function avertirCle(
  chantier: Chantier,
  f: FeuilleAnalysee,
  lieu: { fichier: string; feuille: string },
): void {
  const a = (...sens: string[]) => f.colonnes.some(c => !c.vide && sens.includes(c.sens))
  const dire = (code: string, message: string) =>
    chantier.suivi.avertissements.ajouter({ ...lieu, ligne: null, colonne: null, code, message })
  if (!a('identifiant'))
    dire('sans_identifiant', 'Aucune colonne d’identifiant : chaque ligne est comptée comme une personne.')
  if (!a('axe', 'modalite'))
    dire('sans_axe', 'Aucune colonne d’axe : toutes les lignes sont comptées en accompagnement global (AG).')
  if (!a('date_prescription', 'date_entree'))
    dire(
      'sans_date',
      'Aucune date de prescription ni d’entrée : les accompagnements ne pourront pas être comptés dans une période.',
    )
}

async function convertirDeclarees(
  chantier: Chantier,
  fichier: FichierEnCours,
  f: FeuilleAnalysee,
  libelles: Libelles,
  source: Source,
): Promise<void> {
  const { detectee } = f
  const lieu = { fichier: fichier.classeur.fichier, feuille: detectee.feuille }
  const { valeurs, index, erreurs, avertissements, lot } = chantier.suivi
  const { indicateurs } = chantier.reference
  lot.feuilles.push({ fichier: fichier.position, presents: new Set() })
  const ajouter = creerDeclarees(
    {
      ...lieu,
      numero: f.numero,
      espace: source.espace,
      cles: fichier.cles,
      exclues: chantier.exclues(lieu),
      prefixe: detectee.croise?.prefixe ?? null,
    },
    { valeurs, index, indicateurs, libelles, annee: chantier.options.annee ?? null, erreurs, avertissements },
  )
  const corrections = chantier.corrections(lieu)
  const lireAgrege = creerLecteurAgrege(detectee)
  const typeTerritoire = typeDesTerritoires(chantier, detectee)
  const relire = () => fichier.classeur.lignes(detectee.index)
  for await (const bloc of blocsDe(detectee, f.table, relire)) {
    chantier.suivi.verifierAnnulation()
    const lignes = corriger(lignesDuBloc(bloc), corrections)
    if (detectee.forme === 'agrege') {
      for (const [row] of lignes) {
        const lue = row && lireAgrege(row)
        if (lue) ajouter(lue)
      }
    } else
      for await (const cellule of depivoter(detectee, lignes, indicateurs))
        ajouter({ ...cellule, territoireType: typeTerritoire })
  }
}

/** The type that the header of the territories says, if any. */
function typeDesTerritoires(chantier: Chantier, feuille: FeuilleDetectee): string | null {
  const cle = feuille.croise?.cles.find(c => c.axe === 'territoire')
  const colonne = feuille.colonnes.find(c => c.index === cle?.index)
  return colonne ? chantier.reference.index.territoires.typeEntete(colonne.entete) : null
}

function* corriger(
  lignes: Iterable<RawRow[]>,
  corrections: ReadonlyMap<number, ReadonlyMap<number, string>>,
): Iterable<RawRow[]> {
  for (const lot of lignes) {
    for (const row of lot) {
      for (const [colonne, texte] of corrections.get(row.ligne) ?? []) {
        while (row.cellules.length <= colonne) row.cellules.push(null)
        row.cellules[colonne] = texte.trim() === '' ? null : texte
      }
    }
    yield lot
  }
}
