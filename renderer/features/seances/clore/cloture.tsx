import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useActe } from '../acte.ts'
import { ChampHeure } from '../champ-heure.tsx'
import { quorumManque } from '../tenir/vue.ts'
import css from './clore.module.css'
import { texts } from './texts.ts'

const t = texts.cloture

/** How the meeting ends or ended, and the way to open it again with a reason. */
export function Cloture({ seance }: { seance: Seance }) {
  if (seance.etat === 'ouverte') return <CloreMaintenant seance={seance} />
  if (seance.etat === 'close' || seance.etat === 'sans_quorum') return <Close seance={seance} />
  return (
    <Notice tone="neutre">
      <p>{seance.etat === 'annulee' ? t.annulee : t.pasOuverte}</p>
    </Notice>
  )
}

function CloreMaintenant({ seance }: { seance: Seance }) {
  const clore = useActe('seances:clore')
  const [heure, setHeure] = useState<string | null>(null)
  const [demande, setDemande] = useState(false)
  const restants = seance.points.filter(p => p.etat === 'a_traiter').length
  const sansQuorum = quorumManque(seance) && !seance.points.some(p => p.quorum.atteint || p.vote)
  return (
    <Panel titre={t.titre}>
      <form
        className={css['pile']}
        onSubmit={e => {
          e.preventDefault()
          setDemande(true)
          if (heure !== null) clore.faire({ seance: seance.id, heure })
        }}
      >
        {seance.presences.length === 0 ? <Avertir mot={t.sansAppel} /> : null}
        {sansQuorum ? <Avertir mot={t.sansQuorum} /> : <p className={css['doux']}>{t.texte}</p>}
        {restants > 0 && !sansQuorum ? <Avertir mot={t.restants(restants)} /> : null}
        <div className={css['ligne']}>
          <ChampHeure
            label={t.heure}
            valeur={heure}
            changer={setHeure}
            erreur={demande && heure === null ? t.heureRequise : clore.erreurDe('heure')}
          />
          <Button type="submit" loading={clore.enCours}>
            {sansQuorum ? t.cloreSansQuorum : t.clore}
          </Button>
        </div>
        <ErrorNotice erreur={clore.erreur('heure')} />
      </form>
    </Panel>
  )
}

function Avertir({ mot }: { mot: string }) {
  return (
    <Notice tone="attention">
      <p>{mot}</p>
    </Notice>
  )
}

function Close({ seance }: { seance: Seance }) {
  const [rouvre, setRouvre] = useState(false)
  const close = seance.closeA === null ? '' : formatHeure(seance.closeA)
  const ouverte = seance.ouverteA === null ? '' : formatHeure(seance.ouverteA)
  return (
    <div className={css['pile']}>
      <Notice
        tone={seance.etat === 'close' ? 'ok' : 'attention'}
        actions={
          rouvre ? null : (
            <Button variant="default" onClick={() => setRouvre(true)}>
              {t.rouvrir}
            </Button>
          )
        }
      >
        <p>{seance.etat === 'close' ? t.close(ouverte, close) : t.closeSansQuorum(close)}</p>
      </Notice>
      {rouvre ? <Rouvrir seance={seance} fermer={() => setRouvre(false)} /> : null}
    </div>
  )
}

function Rouvrir({ seance, fermer }: { seance: Seance; fermer(): void }) {
  const rouvrir = useActe('seances:rouvrir')
  const [motif, setMotif] = useState('')
  return (
    <form
      className={css['pile']}
      onSubmit={e => {
        e.preventDefault()
        rouvrir.faire({ seance: seance.id, motif })
      }}
    >
      <TextInput
        label={t.motif}
        description={t.motifAide}
        value={motif}
        onChange={e => setMotif(e.currentTarget.value)}
        error={rouvrir.erreurDe('motif')}
      />
      <div className={css['boutons']}>
        <Button type="submit" loading={rouvrir.enCours} disabled={motif.trim() === ''}>
          {t.confirmer}
        </Button>
        <Button variant="subtle" onClick={fermer}>
          {t.renoncer}
        </Button>
      </div>
      <ErrorNotice erreur={rouvrir.erreur('motif')} />
    </form>
  )
}
