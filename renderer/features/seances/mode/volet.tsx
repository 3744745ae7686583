import { Switch } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { Appel } from '../tenir/appel.tsx'
import { BandeauQuorum } from '../tenir/bandeau-quorum.tsx'
import { DecisionsDuPoint } from '../tenir/decisions-point.tsx'
import { Mouvements } from '../tenir/mouvements.tsx'
import { NotesPoint } from '../tenir/notes-point.tsx'
import { Ouverture } from '../tenir/ouverture.tsx'
import { Pouvoirs } from '../tenir/pouvoirs.tsx'
import { SansDecision } from '../tenir/sans-decision.tsx'
import { Seconde } from '../tenir/seconde.tsx'
import { texts as tenir } from '../tenir/texts.ts'
import { VoteDuPoint } from '../tenir/vote-point.tsx'
import { estModifiable } from '../tenir/vue.ts'
import { Marque } from './marque.tsx'
import css from './mode.module.css'
import { texts } from './texts.ts'
import type { Volet } from './touches.ts'

type Props = {
  seance: Seance
  point: Point | null
  volet: Volet
  lettres: boolean
  setLettres(lettres: boolean): void
  fermer(): void
  /** Gives the focus back to the item when the panel goes. */
  rendreFocus(): void
}

/** What is done about the item, beside it; the focus enters it when it opens. */
export function VoletMode({ seance, point, volet, lettres, setLettres, fermer, rendreFocus }: Props) {
  const tete = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    tete.current?.focus()
    return rendreFocus
  }, [rendreFocus])
  return (
    <section className={css['volet']} aria-labelledby="titre-volet">
      <div className={css['teteVolet']}>
        <h2 className={css['sousTitre']} id="titre-volet" tabIndex={-1} ref={tete}>
          {texts.volets[volet]}
        </h2>
        <button type="button" className={css['bouton']} onClick={fermer} aria-keyshortcuts="Escape">
          {texts.fermerVolet} <Marque touche={texts.touches.quitter} />
        </button>
      </div>
      {volet === 'aide' ? <Aide lettres={lettres} setLettres={setLettres} /> : null}
      {volet === 'presence' ? <Presences seance={seance} point={point} /> : null}
      {point === null ? null : <SurLePoint seance={seance} point={point} volet={volet} />}
    </section>
  )
}

function SurLePoint({ seance, point, volet }: { seance: Seance; point: Point; volet: Volet }) {
  const props = { seance, point, modifiable: estModifiable(seance) }
  if (volet === 'vote')
    return point.type === 'information' ? (
      <p>{tenir.decisions.pasInformation}</p>
    ) : (
      <VoteDuPoint {...props} deplie />
    )
  if (volet === 'notes') return <NotesPoint point={point} modifiable={seance.etat !== 'annulee'} />
  if (volet !== 'decisions') return null
  return point.type === 'decision' ? <DecisionsDuPoint {...props} /> : <SansDecision {...props} />
}

/** Opening, roll, or who comes and goes, according to where the meeting stands. */
function Presences({ seance, point }: { seance: Seance; point: Point | null }) {
  if (seance.etat === 'prevue' || seance.etat === 'convoquee') return <Ouverture seance={seance} />
  const modifiable = estModifiable(seance)
  const appele = seance.presences.length > 0
  return (
    <>
      <BandeauQuorum seance={seance} point={point} />
      <Seconde seance={seance} />
      {modifiable && (!appele || point === null) ? (
        <Appel seance={seance} point={null} presences={seance.presences} />
      ) : null}
      {appele && point ? <Mouvements seance={seance} point={point} modifiable={modifiable} /> : null}
      <h3 className={css['sousTitre']}>{tenir.pouvoirs.titre}</h3>
      <Pouvoirs seance={seance} point={point?.id ?? null} modifiable={modifiable} />
    </>
  )
}

function Aide({ lettres, setLettres }: Pick<Props, 'lettres' | 'setLettres'>) {
  return (
    <>
      <dl className={css['raccourcis']}>
        {texts.raccourcis.map(r => (
          <div key={r.touches}>
            <dt>
              <kbd>{r.touches}</kbd>
            </dt>
            <dd>{r.effet}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={texts.lettres}
        description={texts.lettresAide}
        checked={lettres}
        onChange={e => setLettres(e.currentTarget.checked)}
      />
    </>
  )
}
