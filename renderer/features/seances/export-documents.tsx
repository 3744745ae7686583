import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormatDocument, formatDocument, type RefDocument } from '../../../shared/domain/document.ts'
import { invoke, invokeWindow } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import css from './seances.module.css'
import { texts } from './texts.ts'

const t = texts.exportDocuments

/** Asks for the folder, then writes the papers of `ref`; null when the user gives up. */
export function useExportDocuments() {
  return useMutation({
    mutationFn: async ({ ref, formats }: { ref: RefDocument; formats: FormatDocument[] }) => {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: t.dossier })
      if (!dossier) return null
      const ecrit = await invoke('documents:exporter', { ...ref, formats, dossier: dossier.jeton })
      return { dossier, ...ecrit }
    },
  })
}

type PropsFormats = { formats: FormatDocument[]; changer(formats: FormatDocument[]): void }

/** Word, pdf or both: one at least. */
export function ChoixFormats({ formats, changer }: PropsFormats) {
  return (
    <Checkbox.Group
      label={t.formats}
      value={formats}
      onChange={v => changer(formatDocument.options.filter(f => v.includes(f)))}
      error={formats.length === 0 ? t.unFormat : null}
    >
      <div className={css['formats']}>
        {formatDocument.options.map(f => (
          <Checkbox key={f} value={f} label={t.format[f]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** What becomes of an export: its progress, its refusal, or where the papers are. */
export function SuiteExport({ ecrire }: { ecrire: ReturnType<typeof useExportDocuments> }) {
  return (
    <>
      {ecrire.isPending ? <TaskProgress titre={t.enCours} /> : null}
      <ErrorNotice erreur={ecrire.error} />
      {ecrire.data ? <Fait {...ecrire.data} /> : null}
    </>
  )
}

type Resultat = NonNullable<ReturnType<typeof useExportDocuments>['data']>

function Fait({ dossier, fichiers, avertissements }: Resultat) {
  return (
    <Notice
      tone={avertissements.length > 0 ? 'attention' : 'ok'}
      actions={<OpenFolder jeton={dossier.jeton} />}
    >
      <p>{t.fait(fichiers.length, dossier.nom)}</p>
      {avertissements.map(a => (
        <p key={a}>{a}</p>
      ))}
    </Notice>
  )
}
