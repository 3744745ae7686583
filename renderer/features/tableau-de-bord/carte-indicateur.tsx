import { Link } from 'wouter'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import { Sparkline } from '../../ui/sparkline.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { Chiffre } from '../indicateurs/chiffre.tsx'
import { EtatIndicateur } from '../indicateurs/etat-indicateur.tsx'
import { pointsDe, precedentDe, type Serie, texteObjectif } from '../indicateurs/vue.ts'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'

/** One indicator: its value (which opens its provenance), objective and state, the year before, the line since the start. */
export function CarteIndicateur({ indicateur: i, serie }: { indicateur: Indicateur; serie: Serie }) {
  const { adresse, lien } = useCadre()
  const avant = precedentDe(serie, i.code, adresse.annee)
  const objectif = texteObjectif(i)
  const points = pointsDe(serie, i.code)
  return (
    <li className={css['carte']}>
      <Link href={lien('indicateurs', 'tous', i.code)} className={css['libelle'] ?? ''}>
        {i.libelle}
      </Link>
      <div className={css['ligneValeur']}>
        <span className={css['valeur']}>
          <Chiffre
            demande={{ code: i.code, libelle: i.libelle }}
            valeur={i.valeur}
            absence={i.absence}
            unite={i.unite}
          />
        </span>
        <Sparkline
          valeurs={points.map(p => p.valeur)}
          mots={points.map(p => `${p.annee} : ${formatValeur(p.valeur, null, i.unite)}`).join(', ')}
        />
      </div>
      <div className={css['bas']}>
        <EtatIndicateur indicateur={i} />
        <span>
          {avant && avant.valeur !== null
            ? texts.precedent(adresse.annee - 1, formatValeur(avant.valeur, null, avant.unite))
            : texts.sansPrecedent(adresse.annee - 1)}
        </span>
      </div>
      {objectif ? (
        <div className={css['bas']}>
          <span>{texts.objectif(objectif)}</span>
        </div>
      ) : null}
    </li>
  )
}
