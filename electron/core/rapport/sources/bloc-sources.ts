import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import { celluleAnnee, celluleNombre, celluleTexte } from '../cellules.ts'
import type { Bloc } from '../modele.ts'

type Fichier = LigneSource['fichiers'][number]

/** More cells of a sheet than this are for the screen, which shows them all. */
const MONTRES_MAX = 8

const ORIGINES: Record<LigneSource['origine'], string> = {
  calcule: 'calculé',
  declare: 'déclaré',
  registre: 'registre',
  convention: 'convention',
  absent: 'non disponible',
}

/** A line with the marks of the places where its figure was read, and of those where the same one was read for the year before. */
type Lue = { ligne: LigneSource; marques: string; avant: string | null }

/**
 * The annex that the numbers of printed figures lead to: the places that were read, each with its mark, then one line per
 * figure that bears its own number and says the marks of its places. `precedentes`: lines of the year before, by code.
 */
export function blocsSources(
  lignes: readonly LigneSource[],
  annee: number,
  precedentes: ReadonlyMap<string, LigneSource> = new Map(),
): Bloc[] {
  const lieux = new Map<string, string>()
  const marquerTous = (l: LigneSource) =>
    listLieux(l.fichiers)
      .map(lieu => marquer(lieux, lieu))
      .join(', ') || '—'
  const lues = lignes.map((ligne): Lue => {
    const precedente = ligne.annee === annee ? precedentes.get(ligne.code) : undefined
    return {
      ligne,
      marques: marquerTous(ligne),
      avant: precedente === undefined ? null : marquerTous(precedente),
    }
  })
  const places = [...lieux].map(([cle, marque]) => ({ marque, ...(JSON.parse(cle) as Lieu) }))
  return [...(places.length === 0 ? [] : [blocLieux(places)]), blocChiffres(lues, annee)]
}

type Lieu = { ou: string; arreteAu: string }

function marquer(lieux: Map<string, string>, lieu: Lieu): string {
  const cle = JSON.stringify(lieu)
  const marque = lieux.get(cle) ?? `L${lieux.size + 1}`
  lieux.set(cle, marque)
  return marque
}

function blocLieux(places: readonly (Lieu & { marque: string })[]): Bloc {
  return {
    phrase: null,
    tableau: {
      titre: 'Où les chiffres ont été lus',
      colonnes: ['Repère', 'Fichier, feuille, cellules', 'Arrêté au'].map(titre => ({
        titre,
        nombre: false,
      })),
      lignes: places.map(({ marque, ou, arreteAu }) => ({
        cellules: [celluleTexte(marque), celluleTexte(ou), celluleTexte(arreteAu)],
      })),
      notes: ['«\u00a0Arrêté au\u00a0» est le dernier jour lu dans le fichier.'],
    },
    graphique: null,
  }
}

function blocChiffres(lues: readonly Lue[], annee: number): Bloc {
  const deux = lues.some(l => l.avant !== null)
  return {
    phrase: lues.length === 0 ? 'Aucun chiffre n’est imprimé dans ce bilan.' : null,
    tableau: {
      titre: 'D’où vient chaque chiffre',
      colonnes: [
        { titre: 'N°', nombre: true },
        { titre: 'Indicateur', nombre: false },
        { titre: 'Année', nombre: false },
        { titre: 'Origine', nombre: false },
        { titre: 'Lu dans', nombre: false },
        ...(deux ? [{ titre: `Pour ${annee - 1}`, nombre: false }] : []),
        { titre: 'Définition', nombre: true },
      ],
      lignes: lues.map(({ ligne: l, marques, avant }) => ({
        source: l.numero,
        cellules: [
          celluleNombre(l.numero, null, 'entier'),
          celluleTexte(l.libelle),
          celluleAnnee(l.annee),
          celluleTexte(ORIGINES[l.origine]),
          celluleTexte(marques),
          ...(deux ? [celluleTexte(avant ?? '—')] : []),
          celluleNombre(l.version, null, 'entier'),
        ],
      })),
      notes: [
        'Calculé\u00a0: sur les parcours des fichiers. Déclaré\u00a0: par un partenaire. Registre\u00a0: noté dans la base. Convention\u00a0: inscrit dans son texte. La définition est donnée avec son numéro de version.',
      ],
    },
    graphique: null,
  }
}

/** One place per sheet: its cells are said together. */
function listLieux(fichiers: readonly Fichier[]): Lieu[] {
  const feuilles = Map.groupBy(fichiers, f => JSON.stringify([f.import, f.fichier, f.feuille]))
  return [...feuilles.values()].map(siens => ({ ou: direFeuille(siens), arreteAu: direArrete(siens) }))
}

/** « bilan.xlsx, feuille « AG », A5:R108 (import n° 3) ». */
function direFeuille(cellules: Fichier[]): string {
  const [premiere] = cellules
  if (premiere === undefined) return ''
  const { fichier, feuille, import: numero } = premiere
  const ou = feuille === null ? fichier : `${fichier}, feuille «\u00a0${feuille}\u00a0»`
  const lesquelles = abreger(
    cellules.map(c => c.cellules),
    ', ',
  )
  return `${ou}, ${lesquelles} (import n°\u00a0${numero})`
}

function abreger(liste: readonly string[], separateur: string): string {
  const reste = liste.length - MONTRES_MAX
  const suite = reste > 0 ? ` et ${reste} autre${reste > 1 ? 's' : ''}` : ''
  return `${liste.slice(0, MONTRES_MAX).join(separateur)}${suite}`
}

function direArrete(fichiers: readonly Fichier[]): string {
  const jours = fichiers.flatMap(f => (f.arreteAu === null ? [] : [getJour(f.arreteAu)]))
  return jours.length === 0 ? '—' : formatJourFr(Math.max(...jours))
}
