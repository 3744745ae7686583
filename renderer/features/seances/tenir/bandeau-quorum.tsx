import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { ChampHeure } from '../champ-heure.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { quorumManque } from './vue.ts'

const t = texts.quorum

/** The quorum in one sentence, at the opening or at an item, and what to do when it is not there. */
export function BandeauQuorum({ seance, point }: { seance: Seance; point: Point | null }) {
  const quorum = point?.quorum ?? seance.quorum
  const appele = seance.presences.length > 0
  const titre = quorum.requis === null ? t.sansRegle : quorum.atteint ? t.atteint : t.nonAtteint
  const ton = appele ? (quorum.atteint ? 'oui' : 'non') : 'attente'
  return (
    <div className={css['bandeau']}>
      <p className={`${css['quorum']} ${css[ton]}`} role="status">
        <span aria-hidden="true">{SYMBOLES[ton]}</span>{' '}
        {appele ? (
          <>
            <strong>{titre}.</strong> {point?.phrase ?? quorum.phrase}
          </>
        ) : (
          t.appel
        )}
      </p>
      {quorumManque(seance) ? <CloreSansQuorum seance={seance} /> : null}
    </div>
  )
}

const SYMBOLES = { oui: '✓', non: '▲', attente: '○' }

function CloreSansQuorum({ seance }: { seance: Seance }) {
  const clore = useActe('seances:clore')
  const [ouvert, setOuvert] = useState(false)
  const [heure, setHeure] = useState<string | null>(null)
  const [demande, setDemande] = useState(false)
  if (!ouvert)
    return (
      <div className={css['suite']}>
        <p>
          <strong>{t.que}</strong> {t.attendre} {t.ensuite}
        </p>
        <Button variant="default" onClick={() => setOuvert(true)}>
          {t.clore}
        </Button>
      </div>
    )
  return (
    <form
      className={css['suite']}
      onSubmit={e => {
        e.preventDefault()
        setDemande(true)
        if (heure !== null) clore.faire({ seance: seance.id, heure })
      }}
    >
      <ChampHeure
        label={t.heure}
        valeur={heure}
        changer={setHeure}
        erreur={demande && heure === null ? texts.ouverture.heureRequise : clore.erreurDe('heure')}
      />
      <div className={css['boutons']}>
        <Button type="submit" loading={clore.enCours}>
          {t.confirmer}
        </Button>
        <Button variant="subtle" onClick={() => setOuvert(false)}>
          {t.renoncer}
        </Button>
      </div>
      <ErrorNotice erreur={clore.erreur('heure')} />
    </form>
  )
}
