import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import { celluleAnnee, celluleNombre, celluleTexte } from '../cellules.ts'
import type { Bloc } from '../modele.ts'

type Fichier = LigneSource['fichiers'][number]

/** More sheets than this, or cells of a sheet, are for the screen, which shows them all. */
const MONTRES_MAX = 8

const ORIGINES: Record<LigneSource['origine'], string> = {
  calcule: 'calculé sur les parcours',
  declare: 'déclaré par un partenaire',
  registre: 'registre de la base',
  convention: 'texte de la convention',
  absent: 'non disponible',
}

/** The annex that the numbers of printed figures lead to: each of its lines bears its own number. */
export function blocSources(lignes: readonly LigneSource[]): Bloc {
  return {
    phrase: lignes.length === 0 ? 'Aucun chiffre n’est imprimé dans ce bilan.' : null,
    tableau: {
      titre: 'D’où vient chaque chiffre',
      colonnes: [
        { titre: 'N°', nombre: true },
        { titre: 'Indicateur', nombre: false },
        { titre: 'Année', nombre: false },
        { titre: 'Origine', nombre: false },
        { titre: 'Fichier, feuille, cellules', nombre: false },
        { titre: 'Arrêté au', nombre: false },
        { titre: 'Définition', nombre: true },
      ],
      lignes: lignes.map(l => ({
        source: l.numero,
        cellules: [
          celluleNombre(l.numero, null, 'entier'),
          celluleTexte(l.libelle),
          celluleAnnee(l.annee),
          celluleTexte(ORIGINES[l.origine]),
          celluleTexte(direFichiers(l.fichiers)),
          celluleTexte(direArrete(l.fichiers)),
          celluleNombre(l.version, null, 'entier'),
        ],
      })),
      notes: [
        '«\u00a0Arrêté au\u00a0» est le dernier jour lu dans les fichiers. La définition est donnée avec son numéro de version.',
      ],
    },
    graphique: null,
  }
}

/** « bilan.xlsx, feuille « AG », A5:R108 (import n° 3) »; cells of one sheet are said together. */
function direFichiers(fichiers: readonly Fichier[]): string {
  if (fichiers.length === 0) return '—'
  const feuilles = Map.groupBy(fichiers, f => JSON.stringify([f.import, f.fichier, f.feuille]))
  return abreger([...feuilles.values()].map(direFeuille), '\u00a0; ')
}

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
