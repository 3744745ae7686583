import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { DocumentSeance, FormatDocument } from '../../../../shared/domain/document.ts'
import { ChoixFormats, SuiteExport, useExportDocuments } from '../export-documents.tsx'
import css from './clore.module.css'
import { refDe } from './documents.ts'
import { texts } from './texts.ts'

/** The paper into a folder, in Word or pdf; a frozen one gives the frozen bytes. */
export function ExportDocument({ document }: { document: DocumentSeance }) {
  const [formats, setFormats] = useState<FormatDocument[]>(['docx'])
  const ecrire = useExportDocuments()
  return (
    <div className={css['etape']}>
      <ChoixFormats formats={formats} changer={setFormats} />
      <Button
        leftSection={<IconFileExport size={20} />}
        disabled={formats.length === 0 || ecrire.isPending}
        onClick={() => ecrire.mutate({ ref: refDe(document), formats })}
      >
        {texts.documents.exporterLancer}
      </Button>
      <SuiteExport ecrire={ecrire} />
    </div>
  )
}
