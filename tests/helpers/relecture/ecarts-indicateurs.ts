import type { Cellule } from '../../../electron/core/rapport/modele.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../shared/domain/nombres.ts'
import type { ChartSpec } from '../../../shared/graphiques/chart-spec.ts'
import type { GraphiqueLu } from '../lire-graphiques.ts'
import { aplanir, dit, tient } from './comparer-cellule.ts'
import type { Feuilles } from './lire-feuilles.ts'
import type { TableauLu } from './lire-tableaux.ts'

const MOTS = {
  nr: 'non répondant',
  nd: 'non disponible',
  nc: 'non concerné',
  so: 'sans objet',
  masque: 'masqué',
}

/** The cell that an indicator must be printed as. */
function celluleDe({ valeur, absence, unite }: Indicateur): Cellule {
  if (unite === 'oui_non' && valeur !== null) return { type: 'texte', texte: valeur > 0 ? 'oui' : 'non' }
  return {
    type: 'nombre',
    valeur,
    absence: valeur === null ? (absence ?? 'nd') : null,
    format: formatDeUnite(unite),
  }
}

/** In the annex of a document: each figure asked, its value, or the mark of its absence with the reason in words. */
export function listNonRepondus(tableaux: readonly TableauLu[], demandes: readonly Indicateur[]): string[] {
  const reponses = tableaux.find(t => t.titre === 'Réponse à chaque demande de la convention')?.lignes ?? []
  return demandes.flatMap(i => {
    const lignes = reponses.filter(l => aplanir(l[2] ?? '') === aplanir(i.libelle))
    const mot = MOTS[i.absence ?? 'nd']
    const trouvee = lignes.find(
      l =>
        dit(l[3] ?? '', celluleDe(i)) &&
        (i.valeur === null
          ? aplanir(l[4] ?? '').startsWith(`${mot} : `) && l[4]?.length !== mot.length
          : l[4] === '—'),
    )
    return trouvee === undefined ? [`${i.code} : ${JSON.stringify(lignes)}`] : []
  })
}

/** In the first sheet of a workbook: the row of each figure asked, with all its digits, and why it has none. */
export function listHorsSynthese(
  feuilles: Feuilles,
  demandes: readonly { actuel: Indicateur; precedent: Indicateur | undefined }[],
): string[] {
  const rangees = feuilles.get('Synthèse') ?? []
  const notes = rangees.flatMap(r => (r.length === 1 ? [aplanir(String(r[0]))] : []))
  return demandes.flatMap(({ actuel, precedent }) => {
    const nom = aplanir(`● ${actuel.libelle}`)
    const lignes = rangees.filter(r => aplanir(String(r[0])) === nom)
    const valeurs = lignes.some(
      r => tient(r[3], celluleDe(actuel)) && (precedent === undefined || tient(r[2], celluleDe(precedent))),
    )
    const mot = MOTS[actuel.absence ?? 'nd']
    const expliquee =
      actuel.valeur !== null ||
      notes.some(n => n.includes(aplanir(actuel.libelle)) && n.includes(`${mot} : `))
    return [
      ...(valeurs ? [] : [`${actuel.code} : ${JSON.stringify(lignes)}`]),
      ...(expliquee ? [] : [`${actuel.code} : ${mot}, sans raison`]),
    ]
  })
}

/** What each chart counts: code and breakdown. Those of territories and of typologies tell it in their name. */
const COMPTES: Record<string, [string, string]> = {
  orientations: ['orientations', 'acteur'],
  freins: ['freins', 'frein'],
  'freins-convention': ['freins', 'frein_convention'],
  mesures: ['mesures', 'mesure'],
  'sorties-motif': ['sorties', 'motif_sortie'],
  'sorties-groupe': ['sorties', 'groupe_sortie'],
  'sorties-convention': ['sorties', 'regroupement_sortie'],
  'histogramme-delais': ['entrees', 'delai'],
}

/** The code and the breakdown of a chart; undefined for one that shows several figures. */
export function getCompte({ id }: ChartSpec): [code: string, ventilation: string] | undefined {
  const nom = id.replaceAll('-', '_')
  if (nom.startsWith('typologie_')) return [nom, nom.slice('typologie_'.length)]
  if (nom.startsWith('territoires_')) return [nom.slice('territoires_'.length), 'territoire']
  return COMPTES[id]
}

type Lignes = (code: string, ventilation: string, annee: number) => Map<string, number | null> | undefined

/** Points of a native chart that are not the lines of its indicator; at least half of the categories must be lines. */
export function listPointsFaux(
  lu: GraphiqueLu,
  spec: ChartSpec,
  anneeSeule: number,
  lignes: Lignes,
): string[] {
  const compte = getCompte(spec)
  if (compte === undefined) return []
  const [code, ventilation] = compte
  return lu.series.flatMap(serie => {
    const annee = Number(/\d{4}/.exec(serie.nom)?.[0] ?? anneeSeule)
    const attendues = lignes(code, ventilation, annee)
    if (attendues === undefined) return []
    const connues = serie.categories.filter(c => attendues.has(aplanir(c)))
    if (connues.length * 2 < serie.categories.length)
      return [`${spec.id} : catégories ${serie.categories.join()}`]
    return serie.categories.flatMap((c, i) => {
      const attendue = attendues.get(aplanir(c))
      return attendue === undefined || attendue === serie.cache[i]
        ? []
        : [`${spec.id}, ${annee}, ${c} : ${serie.cache[i]} au lieu de ${attendue}`]
    })
  })
}
