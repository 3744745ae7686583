import { Button, Checkbox } from '@mantine/core'
import { IconFileExport, IconFolderOpen } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type FormatDocument, formatDocument } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { invoke, invokeWindow } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TaskProgress } from '../../../ui/task-progress.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Demande = { type: 'convocation' | 'emargement'; membre: string | null; formats: FormatDocument[] }

/** Asks for the folder, then writes; null when the user gives up. */
function useExport(seance: number) {
  return useMutation({
    mutationFn: async ({ type, membre, formats }: Demande) => {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: texts.dossierPapiers })
      if (!dossier) return null
      const demande = {
        seance,
        type,
        formats,
        dossier: dossier.jeton,
        ...(membre === null ? {} : { membre }),
      }
      return { dossier, ...(await invoke('documents:exporter', demande)) }
    },
  })
}

type Props = { seance: Seance; papier: Demande['type']; membre: string | null; nombre: number }

/** Word and pdf, for one member or for all; then where they are. */
export function ExportPapiers({ seance, papier, membre, nombre }: Props) {
  const [formats, setFormats] = useState<FormatDocument[]>(['docx', 'pdf'])
  const ecrire = useExport(seance.id)
  const rien = formats.length === 0 || ecrire.isPending
  const lancer = (qui: string | null) => ecrire.mutate({ type: papier, membre: qui, formats })
  return (
    <>
      <Checkbox.Group
        label={texts.formats}
        value={formats}
        onChange={v => setFormats(formatDocument.options.filter(f => v.includes(f)))}
        error={formats.length === 0 ? texts.unFormat : null}
      >
        <div className={css['formats']}>
          {formatDocument.options.map(f => (
            <Checkbox key={f} value={f} label={texts.format[f]} />
          ))}
        </div>
      </Checkbox.Group>
      <Button leftSection={<IconFileExport size={20} />} disabled={rien} onClick={() => lancer(null)}>
        {papier === 'emargement' ? texts.exporterFeuille : texts.exporterTous(nombre)}
      </Button>
      {papier === 'convocation' && membre !== null ? (
        <Button variant="default" disabled={rien} onClick={() => lancer(membre)}>
          {texts.exporterUne}
        </Button>
      ) : null}
      {ecrire.isPending ? <TaskProgress titre={texts.exportEnCours} /> : null}
      <ErrorNotice erreur={ecrire.error} />
      {ecrire.data ? <Fait {...ecrire.data} /> : null}
    </>
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
          {texts.ouvrirDossier}
        </Button>
      }
    >
      <p>{texts.exportFait(fichiers.length, dossier.nom)}</p>
      {avertissements.map(a => (
        <p key={a}>{a}</p>
      ))}
    </Notice>
  )
}
