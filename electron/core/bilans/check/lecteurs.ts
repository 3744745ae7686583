import { SENS_DATES, type Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { identifiantDepuisNombre, normaliserIdentifiant } from '../commit/identite.ts'
import { convertisseur } from '../detect/convertisseur.ts'
import type { ColonneDetectee, Conversion } from '../detect/types.ts'
import { separerListe } from '../map/listes.ts'
import { type ColonneLue, type Lecture, VIDE } from './lecture.ts'
import type { LibelleLu, Libelles } from './libelles.ts'

const OUI_NON: readonly Sens[] = ['brsa', 'rqth', 'qpv', 'frein_oui_non']
const LISTES: readonly Sens[] = ['freins', 'mesures']
const CODES: readonly Sens[] = [
  'sexe',
  'axe',
  'modalite',
  'territoire',
  'territoire_2',
  'acteur',
  'motif_sortie',
  'niveau_formation',
  'duree_inscription',
]
const NOMBRES: readonly Sens[] = ['date_naissance', 'annee_naissance', 'age', ...SENS_DATES]

/** The columns of a nominative sheet that give something to the base, in sheet order, and how each reads its cells. */
export function creerColonnesLues(colonnes: readonly ColonneDetectee[], libelles: Libelles): ColonneLue[] {
  return colonnes.flatMap(c => {
    const interpreter = interpretation(c, libelles)
    if (c.sens === null || interpreter === null) return []
    const convertir = convertisseur(c)
    const lire = (cell: Cell): Lecture => lireConversion(convertir(cell), interpreter)
    return [
      {
        index: c.index,
        colonne: c.colonne,
        entete: c.entete,
        sens: c.sens,
        precision: c.precision,
        vide: c.format === 'vide',
        lire,
      },
    ]
  })
}

type Interpreter = (valeur: string | number | boolean) => Lecture

function lireConversion(lue: Conversion, interpreter: Interpreter): Lecture {
  if (lue.erreur !== null)
    return { ...VIDE, probleme: { code: 'cellule_illisible', message: lue.erreur, question: null } }
  return lue.valeur === null ? VIDE : interpreter(lue.valeur)
}

function interpretation(colonne: ColonneDetectee, libelles: Libelles): Interpreter | null {
  const { sens, precision } = colonne
  if (sens === null) return null
  if (sens === 'identifiant') return lireIdentifiant
  if (NOMBRES.includes(sens)) return v => lireNombre(v, sens)
  if (OUI_NON.includes(sens)) return v => lireOuiNon(v, sens, libelles)
  if (LISTES.includes(sens)) return v => lireListe(enTexte(v), sens, libelles)
  if (CODES.includes(sens)) return v => lireCode(libelles.lire(sens, enTexte(v), precision))
  return null
}

function enTexte(valeur: string | number | boolean): string {
  if (typeof valeur === 'boolean') return valeur ? 'OUI' : 'NON'
  return typeof valeur === 'number' && Number.isInteger(valeur) ? BigInt(valeur).toString() : String(valeur)
}

function illisible(message: string): Lecture {
  return { ...VIDE, probleme: { code: 'cellule_illisible', message, question: null } }
}

function lireIdentifiant(valeur: string | number | boolean): Lecture {
  const texte =
    typeof valeur === 'number' ? identifiantDepuisNombre(valeur) : normaliserIdentifiant(String(valeur))
  if (texte !== '') return { ...VIDE, texte }
  return illisible(
    'Cet identifiant est un nombre dont des chiffres sont perdus. Redonnez la colonne au format Texte.',
  )
}

/** A birth is never cited. */
function lireNombre(valeur: string | number | boolean, sens: Sens): Lecture {
  if (typeof valeur === 'number') return { ...VIDE, nombre: Math.trunc(valeur) }
  const cite = sens.endsWith('naissance') ? 'Cette valeur' : `« ${enTexte(valeur)} »`
  return illisible(
    `${cite} n’est pas ${sens.startsWith('date_') ? 'une date' : 'un nombre'} : corrigez ou videz la cellule.`,
  )
}

function lireOuiNon(valeur: string | number | boolean, sens: Sens, libelles: Libelles): Lecture {
  if (typeof valeur === 'boolean') return { ...VIDE, nombre: valeur ? 1 : 0 }
  const lu = libelles.lire(sens, enTexte(valeur), null)
  const code = lu.codes[0]
  if (lu.probleme !== null || code === undefined) return { ...VIDE, probleme: lu.probleme }
  return { ...VIDE, nombre: code === 'oui' ? 1 : 0 }
}

function lireCode(lu: LibelleLu): Lecture {
  return { ...VIDE, texte: lu.codes[0] ?? null, probleme: lu.probleme, avertissement: lu.avertissement }
}

/** Several labels in one cell: all of their codes, sorted; unknown ones make one warning together. */
function lireListe(texte: string, sens: Sens, libelles: Libelles): Lecture {
  const lus = separerListe(texte, l => libelles.connu(sens, l)).map(l => libelles.lire(sens, l, null))
  const codes = [...new Set(lus.flatMap(l => l.codes))].sort()
  const avertissements = lus.flatMap(l => l.avertissement ?? [])
  const premier = avertissements[0]
  return {
    nombre: null,
    texte: codes.join('|'),
    probleme: lus.find(l => l.probleme !== null)?.probleme ?? null,
    avertissement: premier
      ? { code: premier.code, message: avertissements.map(a => a.message).join(' ') }
      : null,
  }
}
