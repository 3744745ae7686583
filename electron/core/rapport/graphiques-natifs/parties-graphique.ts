import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { chartXml } from './chart-xml.ts'
import { classeurIncorpore, lierClasseurIncorpore } from './classeur-incorpore.ts'
import {
  ajouterRelation,
  declarer,
  declarerExtension,
  ecrire,
  type Parties,
  TYPE_GRAPHIQUE,
} from './paquet.ts'
import { formesXml, TYPE_FORMES } from './repere.ts'

const TYPE_CLASSEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Adds the parts of one native chart (chart, embedded workbook, relations, content types) to the package of a document
 * (`racine` is `word`) or of slides (`ppt`); `rang` counts from 1 and must be free. Returns the path of the chart part.
 */
export function ajouterGraphique(
  parties: Parties,
  racine: 'word' | 'ppt',
  rang: number,
  spec: ChartSpec,
): string {
  const chemin = `${racine}/charts/graphique${rang}.xml`
  const classeur = `${racine}/embeddings/graphique${rang}.xlsx`
  const formes = formesXml(spec)
  const renvois = { classeur: 'rId1', ...(formes === null ? {} : { formes: 'rId2' }) }
  ecrire(parties, chemin, chartXml(spec, lierClasseurIncorpore(spec), renvois))
  parties[classeur] = classeurIncorpore(spec)
  ajouterRelation(parties, chemin, 'package', `../embeddings/graphique${rang}.xlsx`)
  if (formes !== null) {
    const dessin = `${racine}/drawings/repere${rang}.xml`
    ecrire(parties, dessin, formes)
    ajouterRelation(parties, chemin, 'chartUserShapes', `../drawings/repere${rang}.xml`)
    declarer(parties, dessin, TYPE_FORMES)
  }
  declarer(parties, chemin, TYPE_GRAPHIQUE)
  declarerExtension(parties, 'xlsx', TYPE_CLASSEUR)
  return chemin
}

/** Words for who does not see the drawing: its finding, then its sentence. */
export function texteAlternatif(spec: ChartSpec): string {
  const titre = /[.!?…]$/.test(spec.titre) ? spec.titre : `${spec.titre}.`
  return `${titre} ${spec.phrase}`
}
