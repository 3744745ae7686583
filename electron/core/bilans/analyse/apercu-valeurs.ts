import type { LigneApercu, Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr } from '../../../../shared/domain/dates.ts'
import type { ColonneLue, Lecture } from '../check/lecture.ts'
import type { Champ, ChampListe } from '../commit/lot.ts'
import { convertisseur, formatValeur } from '../detect/convertisseur.ts'
import type { Analyse, FichierAnalyse } from './analyser.ts'
import type { FeuilleAnalysee } from './feuille.ts'

type Cellule = Pick<LigneApercu['cellules'][number], 'valeur' | 'probleme'>

/** What a cell will be stored as, in the words of the user, and what is wrong with it. */
export function creerValeurs(
  analyse: Analyse,
): (
  fichier: FichierAnalyse,
  feuille: FeuilleAnalysee,
  ligne: number,
  colonne: number,
  cell: Cell,
) => Cellule {
  const nommer = creerLibelleur(analyse)
  const problemes = indexerProblemes(analyse)
  return (fichier, feuille, ligne, colonne, cell) => {
    const lieu = { fichier: fichier.classeur.fichier, feuille: feuille.detectee.feuille }
    const corrigee = analyse.chantier.corrections(lieu).get(ligne)?.get(colonne)
    const finale = corrigee === undefined ? cell : corrigee
    const lue = feuille.colonnes.find(c => c.index === colonne)
    if (lue) return decrireLecture(lue, lue.lire(finale), nommer)
    const detectee = feuille.detectee.colonnes.find(c => c.index === colonne)
    if (!detectee) return { valeur: null, probleme: null }
    const { valeur, erreur } = convertisseur(detectee)(finale)
    const dit = problemes.get(`${lieu.fichier}\u0000${lieu.feuille}\u0000${ligne}\u0000${detectee.colonne}`)
    return {
      valeur: valeur === null ? null : formatValeur(valeur, detectee.format),
      probleme: erreur ?? dit ?? null,
    }
  }
}

function decrireLecture(lue: ColonneLue, lecture: Lecture, nommer: Libelleur): Cellule {
  const probleme = lecture.probleme?.message ?? lecture.avertissement?.message ?? null
  if (lecture.texte !== null) return { valeur: nommer(lue.sens, lecture.texte), probleme }
  return { valeur: lecture.nombre === null ? null : formatNombre(lue.sens, lecture.nombre), probleme }
}

const OUI_NON: readonly Sens[] = ['brsa', 'rqth', 'qpv', 'frein_oui_non']

/** Days as dd/mm/yyyy, 1 and 0 as OUI and NON, other numbers as they are. */
export function formatNombre(sens: string, nombre: number): string {
  if (sens.startsWith('date_')) return formatJourFr(nombre)
  if (OUI_NON.some(s => s === sens)) return nombre === 1 ? 'OUI' : 'NON'
  return String(nombre)
}

export type Libelleur = (sens: Sens | Champ | ChampListe, codes: string) => string

/** Codes joined by `|` → labels of the nomenclature of a meaning; a code that has none is shown as it is. */
export function creerLibelleur(analyse: Analyse): Libelleur {
  const { reference, ajouts } = analyse.chantier
  const libelles = new Map(reference.convention.territoires.liste.map(t => [t.code, t.libelle]))
  for (const t of ajouts.territoires.values()) libelles.set(t.code, t.libelle)
  return (sens, codes) =>
    codes
      .split('|')
      .filter(code => code !== '')
      .map(code =>
        sens === 'territoire' || sens === 'territoire_2'
          ? (libelles.get(code) ?? code)
          : (reference.index.nomenclature(sens as Sens)?.entrees.find(e => e.code === code)?.libelle ?? code),
      )
      .join(' ; ')
}

function indexerProblemes({ resultat }: Analyse): Map<string, string> {
  return new Map(
    [...resultat.erreurs, ...resultat.questions].map(
      e =>
        [
          `${e.fichier}\u0000${e.feuille ?? ''}\u0000${e.ligne ?? ''}\u0000${e.colonne ?? ''}`,
          e.message,
        ] as const,
    ),
  )
}
