import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormatDocument } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ChoixFormats, SuiteExport, useExportDocuments } from '../export-documents.tsx'
import { texts } from './texts.ts'

type Props = {
  seance: Seance
  papier: 'convocation' | 'emargement'
  membre: string | null
  nombre: number
}

/** Word and pdf, for one member or for all; then where they are. */
export function ExportPapiers({ seance, papier, membre, nombre }: Props) {
  const [formats, setFormats] = useState<FormatDocument[]>(['docx', 'pdf'])
  const ecrire = useExportDocuments()
  const rien = formats.length === 0 || ecrire.isPending
  const lancer = (qui: string | null) =>
    ecrire.mutate({
      ref: { seance: seance.id, type: papier, ...(qui === null ? {} : { membre: qui }) },
      formats,
    })
  return (
    <>
      <ChoixFormats formats={formats} changer={setFormats} />
      <Button leftSection={<IconFileExport size={20} />} disabled={rien} onClick={() => lancer(null)}>
        {papier === 'emargement' ? texts.exporterFeuille : texts.exporterTous(nombre)}
      </Button>
      {papier === 'convocation' && membre !== null ? (
        <Button variant="default" disabled={rien} onClick={() => lancer(membre)}>
          {texts.exporterUne}
        </Button>
      ) : null}
      <SuiteExport ecrire={ecrire} />
    </>
  )
}
