import type { Convention } from '../../../../shared/domain/convention.ts'
import { type Axe, NUL } from '../commit/lot.ts'
import { axeDuCode, axesDesModalites } from './axes.ts'
import type { CellulesLigne } from './cellules-ligne.ts'

/** The part of a parcours' key that is not the person, or why the row is refused. */
export type CleLigne = { axe: Axe; cleDate: number } | { code: string; sens: SensCle; message: string }
export type SensCle = 'axe' | 'date_prescription' | 'date_entree'

/** Stands for the date of a layout that has neither date_prescription nor date_entree. */
const SANS_DATE = 0

/** Reads axe and date of the key: date_prescription if the layout has that column, else date_entree (`formats.md` « Identity »). */
export function creerCleLigne(convention: Convention): (cellules: CellulesLigne) => CleLigne {
  const axeModalite = axesDesModalites(convention)
  return cellules => {
    const axe = lireAxe(cellules, axeModalite)
    if (axe === null)
      return {
        code: 'axe_manquant',
        sens: 'axe',
        message: 'L’axe de l’accompagnement manque : écrivez AG ou ASE.',
      }
    const sens = cellules.a('date_prescription') ? 'date_prescription' : 'date_entree'
    if (!cellules.a(sens)) return { axe, cleDate: SANS_DATE }
    const cleDate = cellules.valeur(sens)
    return cleDate === NUL ? { code: 'date_manquante', sens, message: MANQUANTES[sens] } : { axe, cleDate }
  }
}

const MANQUANTES = {
  date_prescription:
    'La date de prescription manque : elle distingue les accompagnements d’une même personne. Complétez-la dans le fichier ou dans l’aperçu.',
  date_entree:
    'La date d’entrée manque : elle distingue les accompagnements d’une même personne. Complétez-la dans le fichier ou dans l’aperçu.',
}

/** No axe column: the modalité says, else AG (`indicateurs.md` « Words »). Null when the column is there and empty. */
function lireAxe(cellules: CellulesLigne, axeModalite: (code: string) => Axe): Axe | null {
  const code = cellules.texte('axe')
  if (code !== null) return axeDuCode(code)
  const modalite = cellules.texte('modalite')
  if (modalite !== null) return axeModalite(modalite)
  return cellules.a('axe') ? null : 'AG'
}
