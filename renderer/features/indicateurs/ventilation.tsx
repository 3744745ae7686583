import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatTaux, formatValeur, noteArrondi } from '../../../shared/domain/nombres.ts'
import { graphiqueVentilation } from '../../../shared/graphiques/graphiques.ts'
import {
  aUnPrecedent,
  type Comparaison,
  type LigneVentilation,
  listLignesVentilation,
} from '../../../shared/graphiques/ventilation.ts'
import { Chart } from '../../ui/chart.tsx'
import { Panel } from '../../ui/panel.tsx'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { Chiffre } from './chiffre.tsx'
import local from './indicateurs.module.css'
import { texts } from './texts.ts'

type Props = {
  nom: string
  comparaison: Comparaison
  indicateur: Indicateur
  territoire: string | undefined
}

/** Answers where one person may stand in several lines. */
const MULTIPLES = new Set(['frein', 'frein_convention', 'mesure'])
/** Breakdowns whose order means something. */
const ORDONNEES = new Set(['tranche_age', 'duree_inscription', 'niveau_formation'])

/** One breakdown: chart, sentence, table; each number leads to its rows. */
export function Ventilation({ nom, comparaison, indicateur, territoire }: Props) {
  const titre = texts.ventilation(texts.noms[nom] ?? nom)
  const ordre = ORDONNEES.has(nom) ? 'donne' : 'effectif'
  const multiple = MULTIPLES.has(nom)
  const lignes = listLignesVentilation(comparaison, nom, ordre)
  if (lignes.length === 0) return null
  const spec = graphiqueVentilation(comparaison, {
    id: `${indicateur.code}-${nom}`,
    libelle: indicateur.libelle,
    ventilation: nom,
    axe: texts.noms[nom] ?? nom,
    ordre,
    type: 'barres',
    constat: 'repartition',
    multiple,
  })
  const note = multiple || nom === 'territoire' ? null : noteArrondi(lignes.map(l => l.actuel?.part ?? null))
  return (
    <Panel titre={titre}>
      {spec ? <Chart spec={spec} /> : null}
      <TableVentilation {...{ nom, titre, lignes, comparaison, indicateur, territoire }} />
      {nom === 'territoire' && indicateur.unite === 'personnes' ? (
        <p className={local['note']}>{texts.territoiresDistincts}</p>
      ) : null}
      {note ? <p className={local['note']}>{note}</p> : null}
    </Panel>
  )
}

type PropsTable = Props & { titre: string; lignes: LigneVentilation[] }

function TableVentilation({ nom, titre, lignes, comparaison, indicateur, territoire }: PropsTable) {
  const avecPart = lignes.some(l => typeof l.actuel?.part === 'number')
  const avecPrecedent = aUnPrecedent(lignes)
  const lieu = territoire === undefined ? {} : { territoire }
  const demande = { code: indicateur.code, libelle: indicateur.libelle, ...lieu }
  return (
    <TableFrame nom={titre}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.modalite}</th>
            <th scope="col" className={css['nombre']}>
              {comparaison.annee}
            </th>
            {avecPart ? (
              <th scope="col" className={css['nombre']}>
                {texts.part}
              </th>
            ) : null}
            {avecPrecedent ? (
              <th scope="col" className={css['nombre']}>
                {comparaison.annee - 1}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ modalite, libelle, actuel, precedent }) => (
            <tr key={modalite}>
              <th scope="row">{libelle}</th>
              <td className={css['nombre']}>
                <Chiffre
                  demande={{ ...demande, modalite: { ventilation: nom, modalite, libelle } }}
                  valeur={actuel?.valeur ?? null}
                  absence={actuel?.absence ?? null}
                  unite={indicateur.unite}
                />
              </td>
              {avecPart ? (
                <td className={css['nombre']}>
                  {typeof actuel?.part === 'number' ? formatTaux(actuel.part) : null}
                </td>
              ) : null}
              {avecPrecedent ? (
                <td className={`${css['nombre']} ${css['doux']}`}>
                  {precedent ? formatValeur(precedent.valeur, precedent.absence, indicateur.unite) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
