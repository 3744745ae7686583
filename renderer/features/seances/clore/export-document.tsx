import { Button, Checkbox } from '@mantine/core'
import { IconFileExport, IconFolderOpen } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type DocumentSeance,
  type FormatDocument,
  formatDocument,
} from '../../../../shared/domain/document.ts'
import { invoke, invokeWindow } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TaskProgress } from '../../../ui/task-progress.tsx'
import css from './clore.module.css'
import { refDe } from './documents.ts'
import { texts } from './texts.ts'

const t = texts.documents

/** Asks for the folder, then writes; null when the user gives up. */
function useExport(document: DocumentSeance) {
  return useMutation({
    mutationFn: async (formats: FormatDocument[]) => {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: t.dossier })
      if (!dossier) return null
      const demande = { ...refDe(document), formats, dossier: dossier.jeton }
      return { dossier, ...(await invoke('documents:exporter', demande)) }
    },
  })
}

/** The paper into a folder, in Word or pdf; a frozen one gives the frozen bytes. */
export function ExportDocument({ document }: { document: DocumentSeance }) {
  const [formats, setFormats] = useState<FormatDocument[]>(['docx'])
  const ecrire = useExport(document)
  return (
    <div className={css['etape']}>
      <Checkbox.Group
        label={t.formatsChoix}
        value={formats}
        onChange={v => setFormats(formatDocument.options.filter(f => v.includes(f)))}
        error={formats.length === 0 ? t.unFormat : null}
      >
        <div className={css['boutons']}>
          {formatDocument.options.map(f => (
            <Checkbox key={f} value={f} label={t.formats[f]} />
          ))}
        </div>
      </Checkbox.Group>
      <Button
        leftSection={<IconFileExport size={20} />}
        disabled={formats.length === 0 || ecrire.isPending}
        onClick={() => ecrire.mutate(formats)}
      >
        {t.exporterLancer}
      </Button>
      {ecrire.isPending ? <TaskProgress titre={t.enCours} /> : null}
      <ErrorNotice erreur={ecrire.error} />
      {ecrire.data ? <Fait {...ecrire.data} /> : null}
    </div>
  )
}

type Resultat = NonNullable<ReturnType<typeof useExport>['data']>

function Fait({ dossier, fichiers, avertissements }: Resultat) {
  return (
    <Notice
      tone={avertissements.length > 0 ? 'attention' : 'ok'}
      actions={
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={20} />}
          onClick={() => void invokeWindow('fenetre:ouvrirDossier', { jeton: dossier.jeton })}
        >
          {t.ouvrirDossier}
        </Button>
      }
    >
      <p>{t.fait(fichiers.length, dossier.nom)}</p>
      {avertissements.map(a => (
        <p key={a}>{a}</p>
      ))}
    </Notice>
  )
}
