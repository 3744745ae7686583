import { Button, Tabs } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { suitLeFse } from '../../../shared/domain/fse-pieces.ts'
import { useChannel } from '../../api.ts'
import { useCadre, usePortee } from '../cadre/contexte.tsx'
import { useDernierePlace } from './derniere-place.ts'
import { useExport } from './export/contexte-export.ts'
import { FournisseurExport } from './export/fournisseur-export.tsx'
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
  const presentes = useSections(section)
  useDernierePlace()
  useEffect(() => tete.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${texts.titre(annee)} – Tandem`
  }, [annee])
  return (
    <FournisseurExport>
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
            {presentes.map(s => (
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
    </FournisseurExport>
  )
}

/** The social fund has its part where the convention speaks of it. */
function useSections(actuelle: Section): Section[] {
  const { convention } = usePortee()
  const texte = useChannel('conventions:get', { convention })
  const fse = texte.data !== undefined && suitLeFse(texte.data)
  return (Object.keys(SECTIONS) as Section[]).filter(s => s !== 'fse' || fse || actuelle === 'fse')
}

function Exporter() {
  const { ouvrir } = useExport()
  return (
    <Button leftSection={<IconFileExport size={20} />} onClick={() => ouvrir()} aria-keyshortcuts="Control+E">
      {texts.exporter}
    </Button>
  )
}
