import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EtatPresence, MembreSeance, Point, Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import { estLa } from './appel.ts'
import { Appel } from './appel.tsx'
import { nomDe, nommerMembres } from './noms.ts'
import { PresencesLues } from './presences-lues.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.mouvements

type Props = { seance: Seance; point: Point; modifiable: boolean }

/** Who is there from this item on; arriving and leaving are one press, the rest is in the full roll. */
export function Mouvements({ seance, point, modifiable }: Props) {
  const [vue, setVue] = useState<'resume' | 'liste' | 'detail'>('resume')
  const membres = seance.membres.filter(m => !m.vacant)
  const etats = new Map(point.presences.map(p => [p.place, p.etat]))
  const la = membres.filter(m => estLa(etats.get(m.place)))
  return (
    <div className={css['pile']}>
      <div className={css['boutons']}>
        <p className={css['grandit']}>
          <strong>{t.la(la.length)}</strong> · {t.pasLa(membres.length - la.length)}
        </p>
        {vue === 'liste' && modifiable ? (
          <Button variant="subtle" onClick={() => setVue('detail')}>
            {t.detail}
          </Button>
        ) : null}
        <Button
          variant="default"
          aria-expanded={vue !== 'resume'}
          onClick={() => setVue(vue === 'resume' ? 'liste' : 'resume')}
        >
          {vue === 'resume' ? t.voir : t.cacher}
        </Button>
      </div>
      {vue === 'liste' && modifiable ? <ArrivesPartis seance={seance} point={point} etats={etats} /> : null}
      {vue === 'liste' && !modifiable ? <PresencesLues seance={seance} presences={point.presences} /> : null}
      {vue === 'detail' ? (
        <Appel seance={seance} point={point.id} presences={point.presences} fait={() => setVue('liste')} />
      ) : null}
    </div>
  )
}

type PropsListe = { seance: Seance; point: Point; etats: ReadonlyMap<string, EtatPresence> }

function ArrivesPartis({ seance, point, etats }: PropsListe) {
  const noter = useActe('presences:noter')
  const noms = nommerMembres(seance.membres)
  const passer = (m: MembreSeance) =>
    noter.faire({
      seance: seance.id,
      point: point.id,
      presences: [{ place: m.place, etat: estLa(etats.get(m.place)) ? 'absent' : 'present', par: null }],
    })
  return (
    <>
      <p className={css['doux']}>{t.note}</p>
      <ul className={css['lignes']}>
        {seance.membres
          .filter(m => !m.vacant)
          .map(m => {
            const etat = etats.get(m.place)
            const nom = nomDe(noms, m.place)
            return (
              <li key={m.place} className={css['ligne']}>
                <span className={css['membre']}>{nom}</span>
                <span className={css['actions']}>
                  <span>
                    <span aria-hidden="true">{etat ? texts.appel.symboles[etat] : '○'}</span>{' '}
                    {etat ? texts.appel.etats[etat] : texts.appel.nonNote}
                  </span>
                  <Button
                    variant="default"
                    aria-label={estLa(etat) ? t.partDe(nom) : t.arriveDe(nom)}
                    onClick={() => passer(m)}
                  >
                    {estLa(etat) ? t.part : t.arrive}
                  </Button>
                </span>
              </li>
            )
          })}
      </ul>
      <ErrorNotice erreur={noter.erreur()} />
    </>
  )
}
