import { Button, Group, Modal, Select, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { Request } from '../../../../shared/contract.ts'
import { formatMembre } from '../../../../shared/domain/membre.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useActe } from '../acte.ts'
import { ChampHeure } from '../champ-heure.tsx'
import type { Suites } from '../texte-differe.ts'
import { ChampTexte } from './champ-texte.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = { seance: Seance; fige: boolean }
type Partie = Omit<Request<'seances:modifier'>, 'seance' | 'version'>

function useModifierSeance(seance: Seance) {
  const acte = useActe('seances:modifier')
  return {
    enregistrer: (partie: Partie, suites?: Partial<Suites>) =>
      acte.faire({ seance: seance.id, ...partie }, suites),
    erreur: acte.erreur()?.message ?? null,
  }
}

/** Day, hour and place, who presides and who writes: each field saved by itself. */
export function Reunion({ seance, fige }: Props) {
  const [dialogue, { open, close }] = useDisclosure(false)
  const avant = seance.etat === 'prevue' || seance.etat === 'convoquee'
  return (
    <Panel titre={texts.reunion}>
      <div className={css['champs']}>
        <div className={css['paire']}>
          <ChampDate seance={seance} fige={fige || !avant} />
          <ChampHeureSeance seance={seance} fige={fige || !avant} />
        </div>
        <ChampLibre seance={seance} fige={fige} champ="lieu" label={texts.lieu} />
        <ChampPresident seance={seance} fige={fige} />
        <ChampLibre seance={seance} fige={fige} champ="secretaire" label={texts.secretaire} />
        {avant ? (
          <Button variant="subtle" color="red" className={css['aGauche'] ?? ''} onClick={open}>
            {texts.annuler}
          </Button>
        ) : null}
      </div>
      {dialogue ? <DialogueAnnuler seance={seance} onClose={close} /> : null}
    </Panel>
  )
}

/** The typed day stays in the field, with its refusal, until the base takes it or the field is given another. */
function ChampDate({ seance, fige }: Props) {
  const { enregistrer, erreur } = useModifierSeance(seance)
  const [saisie, setSaisie] = useState<string | null>(null)
  const changer = (jour: string | null) => {
    if (jour === null || jour === seance.date) return setSaisie(null)
    setSaisie(jour)
    enregistrer({ date: jour }, { onSuccess: () => setSaisie(null) })
  }
  return (
    <DateField
      label={texts.date}
      valeur={saisie ?? seance.date}
      changer={changer}
      erreur={saisie === null ? null : erreur}
      disabled={fige}
      requis
    />
  )
}

function ChampHeureSeance({ seance, fige }: Props) {
  const { enregistrer, erreur } = useModifierSeance(seance)
  return (
    <ChampHeure
      label={texts.heure}
      valeur={seance.heure}
      changer={heure => enregistrer({ heure })}
      erreur={erreur}
      disabled={fige}
    />
  )
}

type PropsLibre = Props & { champ: 'lieu' | 'secretaire'; label: string }

function ChampLibre({ seance, fige, champ, label }: PropsLibre) {
  const { enregistrer, erreur } = useModifierSeance(seance)
  return (
    <ChampTexte
      label={label}
      valeur={seance[champ] ?? ''}
      enregistrer={(texte, suites) => enregistrer({ [champ]: texte === '' ? null : texte }, suites)}
      erreur={erreur}
      disabled={fige}
    />
  )
}

function ChampPresident({ seance, fige }: Props) {
  const { enregistrer, erreur } = useModifierSeance(seance)
  const membres = seance.membres.filter(m => !m.vacant)
  return (
    <Select
      label={texts.president}
      placeholder={texts.sansPresident}
      data={membres.map(m => ({ value: m.place, label: formatMembre(m) }))}
      value={seance.president}
      onChange={president => enregistrer({ president })}
      clearable
      searchable
      error={erreur}
      disabled={fige}
    />
  )
}

function DialogueAnnuler({ seance, onClose }: { seance: Seance; onClose(): void }) {
  const acte = useActe('seances:annuler')
  const [motif, setMotif] = useState('')
  return (
    <Modal opened onClose={onClose} title={texts.annulerTitre}>
      <form
        className={css['champs']}
        onSubmit={e => {
          e.preventDefault()
          if (motif.trim() !== '')
            acte.faire({ seance: seance.id, motif: motif.trim() }, { onSuccess: onClose })
        }}
      >
        <p>{texts.annulerTexte}</p>
        <Textarea
          label={texts.motif}
          required
          data-autofocus
          autosize
          minRows={2}
          value={motif}
          onChange={e => setMotif(e.currentTarget.value)}
          error={acte.erreurDe('motif')}
        />
        <ErrorNotice erreur={acte.erreur('motif')} />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onClose}>
            {texts.garder}
          </Button>
          <Button color="red.9" type="submit" loading={acte.enCours}>
            {texts.confirmerAnnuler}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
