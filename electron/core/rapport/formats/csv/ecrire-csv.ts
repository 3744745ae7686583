import type { FormatNombre } from '../../../../../shared/domain/nombres.ts'
import type { Cellule, Ligne, Rapport } from '../../modele.ts'
import { neutraliser } from '../../neutraliser.ts'

const BOM = '\ufeff'
const ENTETES = [
  'Code',
  'Indicateur',
  'Ventilation',
  'Modalité',
  'Ligne',
  'Année',
  'Valeur',
  'Unité',
  'Part',
  'Absence',
  'Diffusion',
]
const UNITES: Record<FormatNombre, string> = {
  entier: 'nombre',
  decimal: 'nombre',
  pourcentage: 'taux (0 à 1)',
  jours: 'jours',
  euros: 'euros',
}

/**
 * Every value, one per line, for a French spreadsheet: `;`, byte order mark, CRLF, decimal comma, all digits kept.
 * An absent value is an empty field with its reason beside it.
 */
export function ecrireCsv(rapport: Rapport): Uint8Array {
  const lignes = rapport.valeurs.lignes.map(ligne => champs(ligne, rapport.mention))
  const texte = [ENTETES, ...lignes].map(l => `${l.join(';')}\r\n`).join('')
  return new TextEncoder().encode(BOM + texte)
}

function champs(ligne: Ligne, mention: string): string[] {
  const [code, libelle, ventilation, modalite, nom, annee, valeur, part] = ligne.cellules.map(champ)
  const mesure = ligne.cellules[6]
  const nombre = mesure?.type === 'nombre' ? mesure : undefined
  return [
    code ?? '',
    libelle ?? '',
    ventilation ?? '',
    modalite ?? '',
    nom ?? '',
    annee ?? '',
    valeur ?? '',
    nombre ? UNITES[nombre.format] : 'oui / non',
    part ?? '',
    nombre?.absence ?? '',
    citer(mention),
  ]
}

function champ(cellule: Cellule): string {
  if (cellule.type === 'texte') return citer(neutraliser(cellule.texte))
  if (cellule.type === 'jour') return String(cellule.jour)
  if (cellule.type === 'annee') return String(cellule.annee)
  if (cellule.valeur === null) return ''
  const valeur = cellule.format === 'euros' ? cellule.valeur / 100 : cellule.valeur
  return String(valeur).replace('.', ',')
}

function citer(texte: string): string {
  return /[";\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}
