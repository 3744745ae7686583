import type { Question, Sens } from '../../../../shared/domain/bilan.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import {
  CHAMPS_CODES,
  CHAMPS_NOMBRES,
  type Etat,
  type LotParcours,
  NUL,
  type ValeurLot,
} from '../commit/lot.ts'
import { positionAxe } from './axes.ts'
import type { CelluleLue } from './bloc.ts'
import { type CellulesLigne, creerCellulesLigne } from './cellules-ligne.ts'
import { creerCleLigne } from './cle-ligne.ts'
import { creerCoherence } from './coherence.ts'
import { creerContenus } from './contenus.ts'
import { creerEnsembles } from './ensembles.ts'
import type { Formes } from './formes.ts'
import { type IndexLignes, indexer } from './index-lignes.ts'
import { calculerInscription } from './inscription.ts'
import type { ColonneLue } from './lecture.ts'
import { calculerNaissance, type Naissance } from './naissance.ts'
import type { Personnes } from './personnes.ts'
import { assurerPlace, type Rangs } from './place.ts'
import type { Questions } from './questions.ts'
import type { Signalements } from './signalements.ts'
import type { Table } from './table.ts'

/** One nominative sheet on its way to the lot. */
export type FeuilleNominative = {
  /** Position in `lot.feuilles`. */
  numero: number
  fichier: string
  feuille: string
  espace: string
  /** Shared by the sheets of one file. */
  rangs: Rangs
  colonnes: ColonneLue[]
  exclues: ReadonlySet<number>
  /** Row of the sheet → column index → text typed by the user. */
  corrections: ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** What the sheets of one import share. */
export type Suivi = {
  convention: Convention
  lot: LotParcours
  /** Declared values of the sheets that are not nominative. */
  valeurs: ValeurLot[]
  index: IndexLignes
  personnes: Personnes
  erreurs: Signalements
  avertissements: Signalements
  questions: Questions
  choixPersonne(element: string): 'meme' | 'distinctes' | undefined
  verifierAnnulation(): void
}

export type ConvertirBloc = {
  /** Converts rows of a table, given by their positions, in order. */
  bloc(table: Table, positions: Int32Array): void
  /** How each column writes its values, by letter: stored with the mapping. */
  formes(): Map<string, Formes>
}

/** Converts the rows of one nominative sheet: each becomes a row of the lot, or an error with its place. */
export function creerNominatif(f: FeuilleNominative, s: Suivi): ConvertirBloc {
  const cellules = creerCellulesLigne(f.colonnes, s.lot)
  const lireCle = creerCleLigne(s.convention)
  const identifier = creerIdentification(f, s, cellules)
  const ecrire = creerEcriture(f, s, cellules)
  const verifier = creerVerification(f, s, cellules)
  /** A label outside an open nomenclature is said once, where it is first met. */
  const dits = new Set<string>()
  let numero = 0
  let refus = false
  let brut: Record<string, string> | null = null

  const place = (sens: Sens) => f.colonnes.find(c => c.sens === sens)?.colonne ?? null
  const refuser = (code: string, message: string, colonne: string | null) => {
    refus = true
    s.erreurs.ajouter({ fichier: f.fichier, feuille: f.feuille, ligne: numero, colonne, code, message })
  }
  const dire = (colonne: ColonneLue, { lecture, brut: texte }: CelluleLue) => {
    const lieu = { fichier: f.fichier, feuille: f.feuille, ligne: numero, colonne: colonne.colonne }
    const { probleme, avertissement } = lecture
    if (probleme?.question) {
      refus = true
      s.questions.ajouter({ ...lieu, code: probleme.code, message: probleme.message, ...probleme.question })
    } else if (probleme) refuser(probleme.code, probleme.message, colonne.colonne)
    if (avertissement && !dits.has(avertissement.message)) {
      dits.add(avertissement.message)
      s.avertissements.ajouter({ ...lieu, ...avertissement })
    }
    if (texte !== null) {
      brut ??= {}
      brut[colonne.colonne] = texte
    }
  }

  function convertirLigne(position: number): { etat: Etat; lot: number } {
    refus = false
    brut = null
    cellules.lire(position, f.corrections.get(numero), dire)
    const cle = lireCle(cellules)
    if ('message' in cle) refuser(cle.code, cle.message, place(cle.sens))
    const naissance = calculerNaissance(cellules)
    const personne = refus ? -1 : identifier(numero, naissance, refuser)
    if (refus || 'message' in cle || personne < 0) return { etat: 'en_erreur', lot: -1 }
    const axe = positionAxe(cle.axe)
    const rang = f.rangs.suivant(personne, axe, cle.cleDate)
    verifier(numero, cle.axe, naissance)
    const lot = ecrire({ numero, personne, axe, cleDate: cle.cleDate, rang, naissance })
    s.lot.brut.push(brut === null ? null : JSON.stringify(brut))
    return { etat: 'a_creer', lot }
  }

  return {
    formes: () => cellules.formes(),
    bloc(table, positions) {
      assurerPlace(s.lot, positions.length)
      cellules.ouvrir(table)
      for (let i = 0; i < positions.length; i++) {
        if (i % 1000 === 0) s.verifierAnnulation()
        const position = positions[i] ?? 0
        numero = table.lignes[position] ?? 0
        const suite: { etat: Etat; lot: number } = f.exclues.has(numero)
          ? { etat: 'exclue', lot: -1 }
          : convertirLigne(position)
        indexer(s.index, { feuille: f.numero, ligne: numero, position, ...suite })
      }
    },
  }
}

type Refuser = (code: string, message: string, colonne: string | null) => void

/** Finds the person of a row; −1 after an error or a question. */
function creerIdentification(
  f: FeuilleNominative,
  s: Suivi,
  cellules: CellulesLigne,
): (numero: number, n: Naissance, refuser: Refuser) => number {
  const colonne = f.colonnes.find(c => c.sens === 'identifiant')?.colonne ?? null
  const contenu = colonne === null ? creerContenus() : null
  return (numero, naissance, refuser) => {
    const identifiant = contenu ? contenu(cellules) : (cellules.texte('identifiant') ?? '')
    if (identifiant === '') {
      refuser(
        'identifiant_manquant',
        'L’identifiant de la personne manque. Complétez-le ou laissez la ligne de côté.',
        colonne,
      )
      return -1
    }
    const sexe = cellules.texte('sexe')
    const annee = naissance.annee === NUL ? null : naissance.annee
    const element = `${f.fichier}!${f.feuille}!${numero}`
    const { position, conflit } = s.personnes.trouver({ espace: f.espace, identifiant, sexe, annee }, () =>
      s.choixPersonne(element),
    )
    if (conflit !== null)
      s.questions.ajouter(
        demanderPersonne(
          { fichier: f.fichier, feuille: f.feuille, ligne: numero, colonne },
          conflit,
          element,
        ),
      )
    return position
  }
}

function demanderPersonne(
  lieu: { fichier: string; feuille: string; ligne: number; colonne: string | null },
  conflit: string,
  element: string,
): Question {
  return {
    ...lieu,
    code: 'personne_incoherente',
    message: `Cet identifiant est déjà connu avec ${conflit}. Est-ce la même personne ? (« * » répond pour toutes les lignes)`,
    options: [
      { valeur: 'meme', libelle: 'C’est la même personne : une des deux valeurs est une faute de saisie' },
      { valeur: 'distinctes', libelle: 'Ce sont deux personnes qui portent le même identifiant' },
    ],
    reponse: { cle: 'personnes', sens: null, element },
  }
}

function creerVerification(f: FeuilleNominative, s: Suivi, cellules: CellulesLigne) {
  const controler = creerCoherence(s.convention, cellules.a('motif_sortie'))
  const place = (sens: Sens) => f.colonnes.find(c => c.sens === sens)?.colonne ?? null
  return (numero: number, axe: string, naissance: Naissance): void => {
    const motif = cellules.texte('motif_sortie')
    const trouvees = controler({
      axe,
      prescription: cellules.valeur('date_prescription'),
      diagnostic: cellules.valeur('date_diagnostic'),
      entree: cellules.valeur('date_entree'),
      sortie: cellules.valeur('date_sortie'),
      motif: motif !== null && motif !== 'non_renseigne',
      brsa: cellules.valeur('brsa'),
      naissance: naissance.annee,
      age: naissance.age,
    })
    for (const { code, sens, message } of trouvees)
      s.avertissements.ajouter({
        fichier: f.fichier,
        feuille: f.feuille,
        ligne: numero,
        colonne: place(sens),
        code,
        message,
      })
  }
}

type LigneEcrite = {
  numero: number
  personne: number
  axe: number
  cleDate: number
  rang: number
  naissance: Naissance
}

const SIMPLES = [...CHAMPS_NOMBRES, ...CHAMPS_CODES].filter(
  c => c !== 'annee_naissance' && c !== 'age_entree',
)

/** Puts a row at the end of the lot and gives its position. */
function creerEcriture(f: FeuilleNominative, s: Suivi, cellules: CellulesLigne): (l: LigneEcrite) => number {
  const { lot } = s
  const simples = SIMPLES.filter(c => cellules.placesDe([c]).length > 0)
  const parInscription =
    cellules.a('date_inscription') && cellules.placesDe(['duree_inscription']).length === 0
  const freins = creerEnsembles(cellules, cellules.placesDe(['freins', 'frein_oui_non']), lot.codes.freins)
  const mesures = creerEnsembles(cellules, cellules.placesDe(['mesures']), lot.codes.mesures)
  return l => {
    const i = lot.n++
    lot.feuille[i] = f.numero
    lot.ligne[i] = l.numero
    lot.personne[i] = l.personne
    lot.axe[i] = l.axe
    lot.cleDate[i] = l.cleDate
    lot.rang[i] = l.rang
    for (const champ of simples) lot.champs[champ][i] = cellules.valeur(champ)
    lot.champs.annee_naissance[i] = l.naissance.annee
    lot.champs.age_entree[i] = l.naissance.age
    if (parInscription)
      lot.champs.duree_inscription[i] = calculerInscription(cellules, lot.codes.duree_inscription)
    lot.listes.freins[i] = freins()
    lot.listes.mesures[i] = mesures()
    return i
  }
}
