import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Action } from '../../../shared/domain/decision.ts'
import { defaire } from '../../defaire.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { showUndo } from '../../ui/undo-toast.tsx'
import { useActe } from './acte.ts'
import css from './decisions.module.css'
import { RefusGeneral } from './refus-general.tsx'
import { texts } from './texts.ts'
import { avancementSelon, etatPrecedent } from './vue.ts'

const CHAMPS = ['etat', 'avancement', 'preuve', 'le', 'note'] as const
const ETATS = Object.entries(texts.etatsAction).map(([value, label]) => ({ value, label }))
const estEtat = (v: string | null): v is Action['etat'] => v !== null && Object.hasOwn(texts.etatsAction, v)

/** State, progress, proof and a note; done is only done with its proof. What was not touched follows the action. */
export function FormulaireSuivi({ action, fermer }: { action: Action; fermer(): void }) {
  const t = texts.suivi
  const [saisi, setSaisi] = useState<Partial<Pick<Action, 'etat' | 'preuve'>>>({})
  const [pourcent, setPourcent] = useState<number | string | null>(null)
  const [note, setNote] = useState('')
  const [le, setLe] = useState<string | null>(null)
  const { etat, preuve } = { ...action, ...saisi }
  const avancement = pourcent ?? action.avancement
  const suivre = useActe('actions:suivre', action, CHAMPS, faite => {
    fermer()
    const avant = etatPrecedent(action)
    // What it was is noted again, as one more line of its history.
    showUndo(t.notee(texts.etatsAction[faite.etat]), () =>
      defaire('actions:suivre', { action: action.id, version: faite.version, ...avant }),
    )
  })
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    suivre.mutate({
      action: action.id,
      etat,
      ...(typeof avancement === 'number' ? { avancement } : {}),
      preuve: preuve?.trim() || null,
      note: note.trim() || null,
      ...(le === null ? {} : { le }),
    })
  }
  return (
    <Panel titre={t.titre}>
      <form onSubmit={enregistrer} className={css['champs']} noValidate>
        <div className={css['cote']}>
          <Select
            label={t.etat}
            data={ETATS}
            value={etat}
            error={suivre.erreurDe('etat')}
            onChange={v => {
              if (!estEtat(v)) return
              setSaisi({ ...saisi, etat: v })
              setPourcent(avancementSelon(v, Number(avancement)))
            }}
          />
          <NumberInput
            label={t.avancement}
            value={avancement}
            min={0}
            max={100}
            step={10}
            allowDecimal={false}
            error={suivre.erreurDe('avancement')}
            onChange={setPourcent}
          />
        </div>
        <TextInput
          label={t.preuve}
          description={t.preuveAide}
          value={preuve ?? ''}
          error={suivre.erreurDe('preuve')}
          onChange={e => setSaisi({ ...saisi, preuve: e.currentTarget.value })}
        />
        <DateField label={t.le} aide={t.leAide} valeur={le} changer={setLe} erreur={suivre.erreurDe('le')} />
        <Textarea
          label={t.note}
          autosize
          minRows={2}
          value={note}
          error={suivre.erreurDe('note')}
          onChange={e => setNote(e.currentTarget.value)}
        />
        <RefusGeneral erreur={suivre.erreurGenerale} oublier={suivre.reset} />
        <div>
          <Button type="submit" loading={suivre.isPending}>
            {t.enregistrer}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
