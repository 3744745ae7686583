import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useActe } from '../acte.ts'
import { ChampHeure } from '../champ-heure.tsx'
import { ChampsBureau } from './en-tete.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.ouverture

/** Hour, chair and secretary, then the meeting is open. */
export function Ouverture({ seance }: { seance: Seance }) {
  const modifier = useActe('seances:modifier')
  const ouvrir = useActe('seances:ouvrir')
  const [heure, setHeure] = useState(seance.heure)
  const [demande, setDemande] = useState(false)
  const [president, setPresident] = useState(seance.president)
  const [secretaire, setSecretaire] = useState(seance.secretaire ?? '')
  const bureau = { president, secretaire: secretaire.trim() || null }
  const lancer = () => {
    setDemande(true)
    if (heure === null) return
    const suite = () => ouvrir.faire({ seance: seance.id, heure })
    const pareil = bureau.president === seance.president && bureau.secretaire === seance.secretaire
    if (pareil) suite()
    else modifier.faire({ seance: seance.id, ...bureau }, { onSuccess: suite })
  }
  return (
    <Panel titre={t.titre}>
      <div className={css['pile']}>
        {seance.etat === 'prevue' ? (
          <Notice tone="attention">
            <p>{t.pasConvoquee}</p>
          </Notice>
        ) : null}
        <form
          className={css['champs']}
          onSubmit={e => {
            e.preventDefault()
            lancer()
          }}
        >
          <ChampHeure
            label={t.heure}
            valeur={heure}
            changer={setHeure}
            erreur={demande && heure === null ? t.heureRequise : ouvrir.erreurDe('heure')}
          />
          <ChampsBureau
            {...{ seance, president, setPresident, secretaire, setSecretaire, erreurDe: modifier.erreurDe }}
          />
          <div className={css['boutons']}>
            <Button type="submit" loading={modifier.enCours || ouvrir.enCours}>
              {t.ouvrir}
            </Button>
          </div>
        </form>
        <ErrorNotice erreur={ouvrir.erreur('heure') ?? modifier.erreur('president', 'secretaire')} />
      </div>
    </Panel>
  )
}
