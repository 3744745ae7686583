import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'
import type { Engagement, Fait } from './vue.ts'

/** Notes that a commitment was kept, or not, on a day. */
export function NoterEngagement({ engagement, fermer }: { engagement: Engagement | null; fermer(): void }) {
  return (
    <Modal opened={engagement !== null} onClose={fermer} title={texts.engagements.dialogue} size="lg">
      {engagement ? <Formulaire key={engagement.code} engagement={engagement} fermer={fermer} /> : null}
    </Modal>
  )
}

const CHAMPS = ['date', 'etat', 'preuve', 'commentaire'] as const
const ETATS: Record<Fait['etat'], string> = {
  tenu: texts.engagements.etats.tenu,
  en_cours: texts.engagements.etats.en_cours,
  non_tenu: texts.engagements.etats.non_tenu,
}
const estEtat = (v: string | null): v is Fait['etat'] => v !== null && Object.hasOwn(ETATS, v)

function Formulaire({ engagement, fermer }: { engagement: Engagement; fermer(): void }) {
  const { convention, adresse } = useCadre()
  const t = texts.engagements
  const [date, setDate] = useState<string | null>(jourPropose(adresse.annee))
  const [etat, setEtat] = useState<Fait['etat']>('tenu')
  const [preuve, setPreuve] = useState('')
  const [commentaire, setCommentaire] = useState('')
  const noter = useSaisie('engagements:noter', CHAMPS, fermer)
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    noter.mutate({
      convention: convention.id,
      code: engagement.code,
      date: date ?? '',
      etat,
      ...(preuve.trim() === '' ? {} : { preuve: preuve.trim() }),
      ...(commentaire.trim() === '' ? {} : { commentaire: commentaire.trim() }),
    })
  }
  return (
    <form onSubmit={enregistrer} className={css['champs']} noValidate>
      <p>{engagement.texte}</p>
      <div className={css['cote']}>
        <DateField label={t.date} valeur={date} changer={setDate} erreur={noter.erreurDe('date')} requis />
        <Select
          label={t.etat}
          data={Object.entries(ETATS).map(([value, label]) => ({ value, label }))}
          value={etat}
          error={noter.erreurDe('etat')}
          onChange={v => estEtat(v) && setEtat(v)}
        />
      </div>
      <TextInput
        label={t.preuve}
        description={t.preuveAide}
        value={preuve}
        error={noter.erreurDe('preuve')}
        onChange={e => setPreuve(e.currentTarget.value)}
      />
      <Textarea
        label={t.commentaire}
        autosize
        minRows={2}
        value={commentaire}
        error={noter.erreurDe('commentaire')}
        onChange={e => setCommentaire(e.currentTarget.value)}
      />
      <ErrorNotice erreur={noter.erreurGenerale} />
      <div>
        <Button type="submit" loading={noter.isPending}>
          {t.enregistrer}
        </Button>
      </div>
    </form>
  )
}

/** Today when it is in the year shown; an older register starts empty. */
function jourPropose(annee: number): string | null {
  const jour = aujourdhui()
  return jour.startsWith(String(annee)) ? jour : null
}
