import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useActe } from './acte.ts'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'

type EtatFinal = keyof typeof texts.decision.etatsCloture
const ETATS = Object.entries(texts.decision.etatsCloture).map(([value, label]) => ({ value, label }))
const estFinal = (v: string | null): v is EtatFinal =>
  v !== null && Object.hasOwn(texts.decision.etatsCloture, v)

/** How the decision ends: carried out with its proof, or abandoned; a closed one can be opened again with a reason. */
export function ClotureDecision({ decision: d }: { decision: Decision }) {
  if (d.etat === 'adoptee') return <Clore decision={d} />
  if (d.etat === 'realisee' || d.etat === 'abandonnee') return <Rouvrir decision={d} />
  return null
}

function Clore({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  const [etat, setEtat] = useState<EtatFinal>('realisee')
  const [preuve, setPreuve] = useState(d.preuve ?? '')
  const [le, setLe] = useState<string | null>(null)
  const cloturer = useActe('decisions:cloturer', d, ['etat', 'preuve', 'le'])
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    cloturer.mutate({
      decision: d.id,
      etat,
      preuve: preuve.trim() || null,
      ...(le === null ? {} : { le }),
    })
  }
  return (
    <Panel titre={t.cloture}>
      <form onSubmit={enregistrer} className={css['champs']} noValidate>
        <Select
          label={t.clotureEtat}
          data={ETATS}
          value={etat}
          error={cloturer.erreurDe('etat')}
          onChange={v => estFinal(v) && setEtat(v)}
        />
        <TextInput
          label={t.preuve}
          description={t.preuveAide}
          value={preuve}
          error={cloturer.erreurDe('preuve')}
          onChange={e => setPreuve(e.currentTarget.value)}
        />
        <DateField
          label={t.le}
          aide={t.leAide}
          valeur={le}
          changer={setLe}
          erreur={cloturer.erreurDe('le')}
        />
        <RefusGeneral erreur={cloturer.erreurGenerale} oublier={cloturer.reset} />
        <div>
          <Button type="submit" loading={cloturer.isPending}>
            {t.clore}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function Rouvrir({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  const [motif, setMotif] = useState('')
  const rouvrir = useActe('decisions:rouvrir', d, ['motif'])
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    rouvrir.mutate({ decision: d.id, motif })
  }
  return (
    <Panel titre={t.close(texts.etats[d.etat])}>
      {d.preuve ? <p>{t.preuveDonnee(d.preuve)}</p> : null}
      <form onSubmit={enregistrer} className={css['champs']} style={{ marginTop: 14 }} noValidate>
        <Textarea
          label={t.motif}
          autosize
          minRows={2}
          value={motif}
          error={rouvrir.erreurDe('motif')}
          onChange={e => setMotif(e.currentTarget.value)}
        />
        <RefusGeneral erreur={rouvrir.erreurGenerale} oublier={rouvrir.reset} />
        <div>
          <Button type="submit" variant="default" loading={rouvrir.isPending}>
            {t.rouvrir}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
