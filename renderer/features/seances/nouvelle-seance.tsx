import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { checkDelai } from '../../../shared/domain/convocation.ts'
import { parseJour } from '../../../shared/domain/dates.ts'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './calendrier.module.css'
import { ChampHeure } from './champ-heure.tsx'
import { ChoixInstance, reunionParTerritoire, useInstances } from './choix-instance.tsx'
import { texts } from './texts.ts'

/** What is known before the dialog opens: all of it for a date due, nothing for « Nouvelle séance ». */
export type DepartSeance = { instance: string | null; territoire: string | null; date: string | null }

const CHAMPS = ['instance', 'territoire', 'date', 'heure', 'lieu'] as const
type Champ = (typeof CHAMPS)[number]

/** A meeting: which body, for which territory, when and where. Then its page. */
export function NouvelleSeance({ depart, onClose }: { depart: DepartSeance; onClose(): void }) {
  const { convention, aller } = useCadre()
  const instances = useInstances()
  const [choisie, setInstance] = useState(depart.instance)
  const instance = choisie ?? instances[0]?.code ?? null
  const [territoire, setTerritoire] = useState(depart.territoire)
  const [date, setDate] = useState(depart.date)
  const [heure, setHeure] = useState<string | null>(null)
  const [lieu, setLieu] = useState('')
  const [essaye, setEssaye] = useState(false)
  const acte = useSaisie('seances:creer', CHAMPS)
  const detail = instances.find(i => i.code === instance)
  const manque: Partial<Record<Champ, boolean>> = {
    instance: instance === null,
    territoire: territoire === null && reunionParTerritoire(detail) === 'requis',
    date: date === null,
  }
  const erreurDe = (champ: string) => {
    const vide = CHAMPS.some(c => c === champ && manque[c] === true)
    return essaye && vide ? texts.obligatoire : acte.erreurDe(champ)
  }
  const creer = (e: FormEvent) => {
    e.preventDefault()
    setEssaye(true)
    if (instance === null || date === null || Object.values(manque).some(Boolean)) return
    acte.mutate(
      { convention: convention.id, instance, territoire, date, heure, lieu: lieu.trim() || null },
      { onSuccess: seance => aller('seances', String(seance.id), 'preparer') },
    )
  }
  return (
    <Modal opened onClose={onClose} title={texts.dialogueNouvelle} size="lg">
      <form className={css['formulaire']} onSubmit={creer} noValidate>
        <ChoixInstance {...{ instance, setInstance, territoire, setTerritoire, erreurDe }} />
        <div className={css['rangee']}>
          <DateField
            label={texts.champs.date}
            aide={texts.champs.dateAide}
            valeur={date}
            changer={setDate}
            erreur={erreurDe('date')}
            requis
          />
          <ChampHeure
            label={texts.champs.heure}
            aide={texts.champs.heureAide}
            valeur={heure}
            changer={setHeure}
            erreur={erreurDe('heure')}
          />
        </div>
        <TextInput
          label={texts.champs.lieu}
          value={lieu}
          onChange={e => setLieu(e.currentTarget.value)}
          error={erreurDe('lieu')}
        />
        {detail ? <p className={css['doux']}>{phraseDelai(detail, date)}</p> : null}
        <ErrorNotice erreur={acte.erreurGenerale} />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onClose}>
            {communs.annuler}
          </Button>
          <Button type="submit" loading={acte.isPending}>
            {texts.creer}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

type Detail = ReturnType<typeof useInstances>[number]

/** When the members will have to be called for such a day. */
function phraseDelai({ reglement }: Detail, date: string | null): string {
  const jour = date === null ? undefined : parseJour(date)
  if (jour === undefined) return ''
  return checkDelai({ reglement, convocation: 1, le: null, date: jour, premiere: null }).phrase
}
