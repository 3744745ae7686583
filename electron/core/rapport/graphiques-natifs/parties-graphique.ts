import type { ChartSpec } from '../../../../shared/graphiques/chart-spec.ts'
import { chartXml } from './chart-xml.ts'
import { classeurIncorpore, lierClasseurIncorpore } from './classeur-incorpore.ts'
import {
  declarer,
  declarerExtension,
  ENTETE,
  ecrire,
  type Parties,
  REL,
  REL_PAQUET,
  TYPE_GRAPHIQUE,
} from './paquet.ts'

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
  ecrire(parties, chemin, chartXml(spec, lierClasseurIncorpore(spec), { classeur: 'rId1' }))
  parties[classeur] = classeurIncorpore(spec)
  ecrire(
    parties,
    `${racine}/charts/_rels/graphique${rang}.xml.rels`,
    `${ENTETE}<Relationships xmlns="${REL_PAQUET}"><Relationship Id="rId1" Type="${REL}/package" Target="../embeddings/graphique${rang}.xlsx"/></Relationships>`,
  )
  declarer(parties, chemin, TYPE_GRAPHIQUE)
  declarerExtension(parties, 'xlsx', TYPE_CLASSEUR)
  return chemin
}

/** Words for who does not see the drawing: its finding, then its sentence. */
export function texteAlternatif(spec: ChartSpec): string {
  const titre = /[.!?…]$/.test(spec.titre) ? spec.titre : `${spec.titre}.`
  return `${titre} ${spec.phrase}`
}
