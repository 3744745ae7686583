import { Button, Group, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { Chart } from '../../../ui/chart.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { correspond } from './choix-chiffre.ts'
import { useGraphiques } from './noeud-graphique.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = { poser(id: string): void; renoncer(): void }

/** « Insérer un graphique »: by its finding, drawn before it is put in. */
export function DialogueGraphique({ poser, renoncer }: Props) {
  const [id, setId] = useState<string | null>(null)
  const graphiques = useGraphiques()
  const liste = graphiques.data ?? []
  const choisi = liste.find(g => g.id === id)
  const t = texts.graphique
  return (
    <Modal opened onClose={renoncer} title={t.inserer} size="xl" returnFocus={false}>
      <form
        className={css['formulaire']}
        onSubmit={e => {
          e.preventDefault()
          if (id !== null) poser(id)
        }}
      >
        <ErrorNotice erreur={graphiques.error} />
        <Select
          label={t.lequel}
          placeholder={t.chercher}
          data-autofocus
          searchable
          filter={({ options, search }) => options.filter(o => 'label' in o && correspond(o.label, search))}
          nothingFoundMessage={t.rienTrouve}
          value={id}
          data={liste.map(g => ({ value: g.id, label: g.titre }))}
          onChange={setId}
        />
        {choisi?.spec ? <Chart spec={choisi.spec} /> : null}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={renoncer}>
            {communs.annuler}
          </Button>
          <Button type="submit" disabled={id === null}>
            {t.poser}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
