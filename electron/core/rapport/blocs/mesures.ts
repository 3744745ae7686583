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

/** Measures (rows) by the obstacle that they answer (columns), where files give both; undefined where none does. */
export function blocMesuresParFrein(d: DonneesRapport): Bloc | undefined {
  const lignes = comparer(d, 'mesures').actuel?.ventilations['mesure_frein'] ?? []
  if (lignes.length === 0) return undefined
  const couples = new Map(lignes.map(l => [l.modalite, l]))
  const mesures = nommer(lignes, 0)
  const freins = nommer(lignes, 1)
  return {
    phrase: null,
    tableau: {
      titre: `Mesures de ${d.annee} selon le frein auquel elles répondent`,
      colonnes: [
        { titre: 'Mesure', nombre: false },
        ...[...freins.values()].map(titre => ({ titre, nombre: true })),
      ],
      lignes: [...mesures].map(([mesure, libelle]) => ({
        code: 'mesures',
        cellules: [
          celluleTexte(libelle),
          ...[...freins.keys()].map(frein => celluleCouple(couples.get(`${mesure}/${frein}`))),
        ],
      })),
      notes: [
        'Une mesure peut répondre à plusieurs freins\u00a0: les nombres d’une ligne ne s’additionnent pas.',
      ],
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
