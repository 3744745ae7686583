import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useChannel } from '../../api.ts'
import { useCadre, usePortee } from '../cadre/contexte.tsx'
import { useDernierePlace } from './derniere-place.ts'
import { DialogueExport } from './dialogue-export.tsx'
import css from './rapport.module.css'
import { lireSection, SECTIONS, type Section } from './sections.ts'
import { texts } from './texts.ts'

/** The annual report: its parts as tabs, and its export from each of them. */
export function Rapport() {
  const { annee } = usePortee()
  const { adresse, aller } = useCadre()
  const tete = useRef<HTMLHeadingElement>(null)
  const section = lireSection(adresse.suite[0])
  const Ecran = SECTIONS[section]
  useDernierePlace()
  useEffect(() => tete.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${texts.titre(annee)} – Tandem`
  }, [annee])
  return (
    <div className={css['page']} data-section={section}>
      <div className={css['tete']}>
        <h1 className={css['titre']} tabIndex={-1} ref={tete}>
          {texts.titre(annee)}
        </h1>
        <Exporter />
      </div>
      <Tabs
        value={section}
        onChange={s => s && aller('rapport', s)}
        className={css['sections'] ?? ''}
        keepMounted={false}
      >
        <Tabs.List aria-label={texts.sectionsNom}>
          {(Object.keys(SECTIONS) as Section[]).map(s => (
            <Tabs.Tab value={s} key={s}>
              {texts.sections[s]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section} className={css['section'] ?? ''}>
          <Ecran />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

/** « Exporter… »: offered when the warnings of the moment are known. */
function Exporter() {
  const { convention, annee } = usePortee()
  const apercu = useChannel('rapport:apercu', { convention, annee })
  const [dialogue, { open, close }] = useDisclosure(false)
  const ouvrir = async () => {
    if (apercu.isStale) await apercu.refetch()
    open()
  }
  return (
    <>
      <Button
        leftSection={<IconFileExport size={20} />}
        onClick={() => void ouvrir()}
        disabled={!apercu.data}
        loading={apercu.isFetching && apercu.data !== undefined}
      >
        {texts.exporter}
      </Button>
      {dialogue && apercu.data ? (
        <DialogueExport avertissements={apercu.data.avertissements} onClose={close} />
      ) : null}
    </>
  )
}
