import { Button, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { aujourdhui } from '../../tableau-de-bord/echeances.tsx'
import { useActe } from '../acte.ts'
import { ChampHeure } from '../champ-heure.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { peutReconvoquer, premierJourSeconde, proposerConvocation, proposerJour } from './vue.ts'

const t = texts.seconde

/** After a meeting without quorum: the same agenda on the first day allowed, in one click; then the way to it. */
export function Seconde({ seance }: { seance: Seance }) {
  if (seance.seconde !== null) return <SecondePrevue id={seance.seconde} />
  return peutReconvoquer(seance) ? <Reconvoquer seance={seance} /> : null
}

function SecondePrevue({ id }: { id: number }) {
  const { aller } = useCadre()
  const seconde = useChannel('seances:get', { seance: id })
  return (
    <Notice
      tone="ok"
      actions={
        <Button rightSection={<IconArrowRight size={20} />} onClick={() => aller('seances', String(id))}>
          {t.ouvrir}
        </Button>
      }
    >
      <p>{seconde.data ? t.faite(formatDateEnMots(seconde.data.date)) : t.faiteSans}</p>
    </Notice>
  )
}

function Reconvoquer({ seance }: { seance: Seance }) {
  const { aller } = useCadre()
  const reconvoquer = useActe('seances:reconvoquer')
  const [le, setLe] = useState<string | null>(() => proposerConvocation(seance, aujourdhui()))
  const [choisie, setChoisie] = useState<string | null>(null)
  const [heure, setHeure] = useState(seance.heure)
  const [lieu, setLieu] = useState(seance.lieu ?? '')
  const premier = premierJourSeconde(seance, le)
  const date = choisie ?? (premier === null ? null : proposerJour(premier))
  const { erreurDe } = reconvoquer
  const lancer = () => {
    if (le === null) return
    const reprise = {
      ...(date === null ? {} : { date }),
      ...(heure === null ? {} : { heure }),
      ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }),
    }
    reconvoquer.faire(
      { seance: seance.id, le, ...reprise },
      { onSuccess: nouvelle => aller('seances', String(nouvelle.id)) },
    )
  }
  return (
    <Panel titre={t.titre}>
      <p className={css['doux']}>{t.texte}</p>
      <form
        className={css['champs']}
        onSubmit={e => {
          e.preventDefault()
          lancer()
        }}
      >
        <DateField label={t.le} valeur={le} changer={setLe} erreur={erreurDe('le')} requis />
        <DateField
          label={t.date}
          valeur={date}
          changer={setChoisie}
          erreur={erreurDe('date')}
          requis
          {...(premier === null ? {} : { aide: t.premier(formatDateEnMots(premier)) })}
        />
        <ChampHeure label={t.heure} valeur={heure} changer={setHeure} erreur={erreurDe('heure')} />
        <TextInput
          label={t.lieu}
          value={lieu}
          onChange={e => setLieu(e.currentTarget.value)}
          error={erreurDe('lieu')}
        />
        <div className={css['boutons']}>
          <Button type="submit" loading={reconvoquer.enCours} disabled={le === null}>
            {t.convoquer}
          </Button>
        </div>
      </form>
      <ErrorNotice erreur={reconvoquer.erreur('le', 'date', 'heure', 'lieu')} />
    </Panel>
  )
}
