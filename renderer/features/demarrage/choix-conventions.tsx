import { Button, Checkbox, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { formatDate } from '../../ui/moments.ts'
import { texts as communs } from '../../ui/texts.ts'
import css from './demarrage.module.css'
import { useOuverture } from './ouverture.ts'
import { texts } from './texts.ts'

type Props = { opened: boolean; onClose(): void }

/** The profiles shipped with the product: one or several make a new base. */
export function ChoixConventions({ opened, onClose }: Props) {
  const profils = useChannel('conventions:profils', {}, opened)
  const { creer } = useOuverture()
  const [choisis, setChoisis] = useState<string[]>([])
  const premier = profils.data?.find(p => p.id === choisis[0])
  return (
    <Modal opened={opened} onClose={onClose} title={texts.choixTitre} size="lg">
      <Text c="dimmed">{texts.choixIntro}</Text>
      {profils.isPending ? <Loading mot={communs.chargement} /> : null}
      <Checkbox.Group value={choisis} onChange={setChoisis} aria-label={texts.choixTitre}>
        <div className={css['profils']}>
          {(profils.data ?? []).map(p => (
            <div className={css['profil']} data-choisi={choisis.includes(p.id)} key={p.id}>
              <Checkbox
                value={p.id}
                label={p.titre}
                description={`${p.parties.join(' · ')}, ${texts.du(formatDate(p.effet), formatDate(p.fin))}`}
              />
            </div>
          ))}
        </div>
      </Checkbox.Group>
      <ErrorNotice erreur={profils.error ?? creer.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" onClick={onClose}>
          {communs.annuler}
        </Button>
        <Button
          disabled={!premier}
          loading={creer.isPending}
          onClick={() => premier && creer.mutate({ conventions: choisis, nom: texts.nomBase(premier.titre) })}
        >
          {texts.choixBouton}
        </Button>
      </Group>
    </Modal>
  )
}
