import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import { Sparkline } from '../../ui/sparkline.tsx'
import css from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { Chiffre } from './chiffre.tsx'
import { EtatIndicateur } from './etat-indicateur.tsx'
import local from './indicateurs.module.css'
import { texts } from './texts.ts'
import {
  ecartObjectif,
  estRepartition,
  type Famille,
  pointsDe,
  precedentDe,
  type Serie,
  texteObjectif,
} from './vue.ts'

type Props = {
  groupes: { famille: Famille; lignes: Indicateur[] }[]
  serie: Serie
  territoire: string | undefined
}

/** Value, objective, gap, year before, trend; the label opens the page, the value its provenance. */
export function TableIndicateurs({ groupes, serie, territoire }: Props) {
  const { adresse } = useCadre()
  const t = texts.colonnes
  return (
    <TableFrame nom={texts.titre}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t.indicateur}</th>
            <th scope="col" className={css['nombre']}>
              {t.valeur}
            </th>
            <th scope="col">{t.objectif}</th>
            <th scope="col" className={css['nombre']}>
              {t.ecart}
            </th>
            <th scope="col">{t.etat}</th>
            <th scope="col" className={css['nombre']}>
              {t.precedent(adresse.annee - 1)}
            </th>
            <th scope="col">{t.tendance}</th>
          </tr>
        </thead>
        <tbody>
          {groupes.map(({ famille, lignes }) => (
            <Fragment key={famille}>
              <tr className={css['groupe']}>
                <th scope="rowgroup" colSpan={7}>
                  {texts.familles[famille]}
                </th>
              </tr>
              {lignes.map(i => (
                <Ligne key={i.code} i={i} serie={serie} territoire={territoire} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

type PropsLigne = { i: Indicateur; serie: Serie; territoire: string | undefined }

function Ligne({ i, serie, territoire }: PropsLigne) {
  const { adresse, lien } = useCadre()
  const avant = precedentDe(serie, i.code, adresse.annee)
  const repartition = estRepartition(i)
  const demande = { code: i.code, libelle: i.libelle, ...(territoire === undefined ? {} : { territoire }) }
  return (
    <tr>
      <th scope="row" className={local['libelle']}>
        <Link href={lien('indicateurs', territoire ?? 'tous', i.code)} className={css['lien'] ?? ''}>
          {i.libelle}
        </Link>
      </th>
      <td className={`${css['nombre']} ${local['valeur']}`}>
        {repartition ? (
          <Link href={lien('indicateurs', territoire ?? 'tous', i.code)}>{texts.repartition}</Link>
        ) : (
          <Chiffre demande={demande} valeur={i.valeur} absence={i.absence} unite={i.unite} />
        )}
      </td>
      <td className={css['insecable']}>{texteObjectif(i)}</td>
      <td className={css['nombre']}>{ecartObjectif(i)}</td>
      <td>{repartition ? null : <EtatIndicateur indicateur={i} />}</td>
      <td className={`${css['nombre']} ${css['doux']}`}>
        {avant && !repartition ? formatValeur(avant.valeur, avant.absence, avant.unite) : null}
      </td>
      <td>
        {repartition ? null : (
          <Sparkline
            largeur={72}
            valeurs={pointsDe(serie, i.code).map(p => p.valeur)}
            mots={`${texts.colonnes.tendance} : ${pointsDe(serie, i.code)
              .map(p => `${p.annee} ${formatValeur(p.valeur, null, i.unite)}`)
              .join(', ')}`}
          />
        )}
      </td>
    </tr>
  )
}
