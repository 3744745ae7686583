import type { Output } from '../../../shared/contract.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import type { DemandeProvenance } from '../cadre/contexte.tsx'
import { Chiffre } from './chiffre.tsx'
import { EtatIndicateur } from './etat-indicateur.tsx'
import css from './indicateurs.module.css'
import { texts } from './texts.ts'
import { compte, ecartObjectif, estRepartition, texteObjectif } from './vue.ts'

type Props = {
  indicateur: Indicateur
  entree: Output<'indicateurs:catalogue'>[number] | undefined
  demande: DemandeProvenance
}

/** The value, what it is made of, and its definition in plain French with its version. */
export function FicheIndicateur({ indicateur: i, entree, demande }: Props) {
  const faits = listFaits(i)
  return (
    <Panel titre={texts.definition} note={texts.version(i.version)}>
      {estRepartition(i) ? null : (
        <p className={css['tete']}>
          <span className={css['grand']}>
            <Chiffre demande={demande} valeur={i.valeur} absence={i.absence} unite={i.unite} />
          </span>
          <EtatIndicateur indicateur={i} />
        </p>
      )}
      {entree ? <p className={css['note']}>{entree.definition}</p> : null}
      <dl className={css['faits']} style={{ marginTop: 14 }}>
        {faits.map(([nom, valeur]) => (
          <div key={nom} style={{ display: 'contents' }}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      {i.objectif?.prorata ? <p className={css['note']}>{texts.prorata}</p> : null}
    </Panel>
  )
}

/** Only what this indicator has. */
function listFaits(i: Indicateur): [string, string][] {
  const faits: [string, string | null][] = [
    [texts.colonnes.objectif, texteObjectif(i)],
    [texts.ecart, ecartObjectif(i)],
    [
      texts.mediane,
      i.mediane === undefined || i.mediane === null ? null : formatValeur(i.mediane, null, i.unite),
    ],
    [texts.numerateur, i.denominateur === null || i.numerateur === null ? null : compte(i.numerateur)],
    [texts.denominateur, i.denominateur === null ? null : compte(i.denominateur)],
    [texts.effectif, i.n === null ? null : compte(i.n)],
    [texts.manquants, i.manquants === null || i.manquants === 0 ? null : compte(i.manquants)],
    [texts.miseAJour, i.date ? formatDate(i.date) : null],
  ]
  return faits.filter((fait): fait is [string, string] => fait[1] !== null)
}
