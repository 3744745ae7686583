import { Select } from '@mantine/core'
import { useState } from 'react'
import { ABSENCES } from '../../../../shared/domain/absence.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../../shared/domain/nombres.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useCadre, usePortee } from '../../cadre/contexte.tsx'
import { EtatIndicateur } from '../../indicateurs/etat-indicateur.tsx'
import { precedentDe, texteObjectif } from '../../indicateurs/vue.ts'
import css from './mode.module.css'
import { texts } from './texts.ts'

const t = texts.chiffres

type Props = { seance: Seance; codes: readonly string[] }

/** The figures that the item is about, masked as everywhere, each with its objective and the year before. */
export function Chiffres({ seance, codes }: Props) {
  const { annees } = useCadre()
  const portee = usePortee()
  const [annee, setAnnee] = useState(portee.annee)
  const serie = useChannel('indicateurs:serie', {
    convention: seance.convention,
    jusqua: annee,
    codes: [...codes],
    brut: portee.brut,
    ...(seance.territoire === null ? {} : { territoire: seance.territoire }),
  })
  const catalogue = useChannel('indicateurs:catalogue', { convention: seance.convention })
  const annuels = serie.data ?? []
  const actuels = annuels.find(s => s.annee === annee)?.indicateurs ?? []
  return (
    <section className={css['chiffres']} aria-label={t.titre}>
      <div className={css['teteChiffres']}>
        <h2 className={css['sousTitre']}>{t.titre}</h2>
        <Select
          aria-label={t.annee}
          data={annees.map(String)}
          value={String(annee)}
          onChange={a => a !== null && setAnnee(Number(a))}
          w="8rem"
        />
      </div>
      <ErrorNotice erreur={serie.error} />
      <ul className={css['cartes']}>
        {codes.map(code => {
          const actuel = actuels.find(i => i.code === code)
          const avant = precedentDe(annuels, code, annee)
          if (actuel) return <Carte key={code} indicateur={actuel} annee={annee} avant={avant} />
          const libelle = catalogue.data?.find(c => c.code === code)?.libelle ?? code
          return serie.data ? <CarteVide key={code} libelle={libelle} /> : null
        })}
      </ul>
    </section>
  )
}

function CarteVide({ libelle }: { libelle: string }) {
  return (
    <li className={css['carte']}>
      <span className={css['libelle']}>{libelle}</span>
      <span className={css['valeur']}>
        {ABSENCES.nd.marque} <small>{ABSENCES.nd.libelle}</small>
      </span>
    </li>
  )
}

type PropsCarte = { indicateur: Indicateur; annee: number; avant: Indicateur | undefined }

function Carte({ indicateur: i, annee, avant }: PropsCarte) {
  const objectif = texteObjectif(i)
  return (
    <li className={css['carte']}>
      <span className={css['libelle']}>{i.libelle}</span>
      <span className={css['valeur']}>
        {formatValeur(i.valeur, i.absence, i.unite)}
        {i.valeur === null ? <small> {ABSENCES[i.absence ?? 'nd'].libelle}</small> : null}
      </span>
      <span className={css['reperes']}>
        <EtatIndicateur indicateur={i} />
        <span>{objectif === null ? t.sansObjectif : t.objectif(objectif)}</span>
        <span>
          {avant
            ? t.precedent(annee - 1, formatValeur(avant.valeur, avant.absence, avant.unite))
            : t.sansPrecedent(annee - 1)}
        </span>
      </span>
    </li>
  )
}
