import type { ModaliteValeur } from '../../../../shared/domain/indicateur.ts'
import { celluleNombre, celluleTexte } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Cellule } from '../modele.ts'
import { blocVentilation, type OptionsBloc } from '../tableau-ventilation.ts'

const COMMUN: Pick<OptionsBloc, 'ordre' | 'type' | 'constat'> = {
  ordre: 'effectif',
  type: 'barres',
  constat: 'repartition',
}

/** Measures begun in the year, by the list of the convention or of the partners. */
export function blocMesures(d: DonneesRapport): Bloc | undefined {
  return blocVentilation(comparer(d, 'mesures'), {
    ...COMMUN,
    id: 'mesures',
    titre: 'Mesures mobilisées',
    libelle: 'Mesures',
    ventilation: 'mesure',
    axe: 'Mesure',
    total: 'Ensemble des mesures',
    graphique: true,
  })
}

/**
 * Measures by the obstacle that they answer, where files give both; undefined where none does. The shorter of both lists
 * makes the columns, so that the page stays upright.
 */
export function blocMesuresParFrein(d: DonneesRapport): Bloc | undefined {
  const lignes = comparer(d, 'mesures').actuel?.ventilations['mesure_frein'] ?? []
  if (lignes.length === 0) return undefined
  const couples = new Map(lignes.map(l => [l.modalite, l]))
  const mesures = nommer(lignes, 0)
  const freins = nommer(lignes, 1)
  const parFrein = freins.size > mesures.size
  const [rangs, colonnes] = parFrein ? [freins, mesures] : [mesures, freins]
  const lire = (rang: string, colonne: string) =>
    couples.get(parFrein ? `${colonne}/${rang}` : `${rang}/${colonne}`)
  return {
    phrase: null,
    tableau: {
      titre: `Mesures de ${d.annee} selon le frein auquel elles répondent`,
      colonnes: [
        { titre: parFrein ? 'Frein' : 'Mesure', nombre: false },
        ...[...colonnes.values()].map(titre => ({ titre, nombre: true })),
      ],
      lignes: [...rangs].map(([rang, libelle], i) => ({
        ...(i === 0 ? { code: 'mesures' } : {}),
        cellules: [
          celluleTexte(libelle),
          ...[...colonnes.keys()].map(colonne => celluleCouple(lire(rang, colonne))),
        ],
      })),
      notes: ['Une mesure peut répondre à plusieurs freins\u00a0: ces nombres ne s’additionnent pas.'],
    },
    graphique: null,
  }
}

/** Labels of one side of « mesure/frein », each once, in the order of the lines. */
function nommer(lignes: readonly ModaliteValeur[], cote: 0 | 1): Map<string, string> {
  return new Map(
    lignes.map(({ modalite, libelle }) => [couper(modalite, '/')[cote], couper(libelle, ' × ')[cote]]),
  )
}

/** Both sides of the last sign: a measure’s own label may hold one. */
function couper(texte: string, signe: string): [string, string] {
  const rang = texte.lastIndexOf(signe)
  return rang < 0 ? [texte, texte] : [texte.slice(0, rang), texte.slice(rang + signe.length)]
}

/** A couple that no file has is 0: the whole is known as soon as one couple is. */
function celluleCouple(ligne: ModaliteValeur | undefined): Cellule {
  return celluleNombre(ligne?.valeur ?? (ligne === undefined ? 0 : null), ligne?.absence ?? null, 'entier')
}
