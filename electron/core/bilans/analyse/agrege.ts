import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { type Unite, uniteSchema } from '../../../../shared/domain/indicateur.ts'
import type { Declaree } from '../check/declarees.ts'
import { texteCellule } from '../detect/cellules.ts'
import { convertisseur } from '../detect/convertisseur.ts'
import type { ColonneDetectee, FeuilleDetectee } from '../detect/types.ts'
import { findUnite } from '../map/indicateurs.ts'
import type { RawRow } from '../read/port.ts'

const CATEGORIES: readonly Sens[] = [
  'categorie',
  'motif_sortie',
  'acteur',
  'freins',
  'mesures',
  'sexe',
  'axe',
  'modalite',
]

/** The value of one row of an aggregated list; null when the row holds none. Labels are as the file writes them. */
export function creerLecteurAgrege(feuille: FeuilleDetectee): (row: RawRow) => Declaree | null {
  const colonne = (sens: Sens) => feuille.colonnes.find(c => c.sens === sens)
  const valeur = colonne('valeur')
  const convertir = valeur ? convertisseur(valeur) : null
  const categories = feuille.colonnes.filter(c => c.sens !== null && CATEGORIES.includes(c.sens))
  return row => {
    if (!valeur || !convertir) return null
    const lire = (c: ColonneDetectee | undefined) => texteDe(c === undefined ? null : row.cellules[c.index])
    const cell = row.cellules[valeur.index] ?? null
    return {
      ligne: row.ligne,
      colonne: valeur.index,
      indicateurLibelle: lire(colonne('indicateur')),
      indicateurCode: null,
      territoireLibelle: lire(colonne('territoire')) ?? feuille.territoire,
      territoireType: colonne('territoire')?.precision ?? null,
      periodeLibelle: lire(colonne('periode')) ?? feuille.periode,
      categorieLibelles: categories.flatMap(c => lire(c) ?? []),
      unite: lireUnite(lire(colonne('unite'))),
      cell,
      conversion: convertir(cell),
    }
  }
}

function texteDe(cell: Cell | undefined): string | null {
  const texte = texteCellule(cell)
  return texte === '' ? null : texte
}

function lireUnite(texte: string | null): Unite | null {
  if (texte === null) return null
  const code = uniteSchema.safeParse(texte.toLowerCase())
  return code.success ? code.data : findUnite(texte)
}
