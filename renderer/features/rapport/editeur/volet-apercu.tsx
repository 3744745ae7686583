import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import css from './redaction.module.css'
import { TexteLu } from './texte-lu.tsx'
import { texts } from './texts.ts'
import type { PropsVolet } from './volets.tsx'

/** Long enough for a long chapter to be laid out between two words and not between two keys. */
const PAUSE_MS = 250

/** The text as it prints, at each pause; or the whole chapter with its tables, as it was last saved. */
export function VoletApercu({ chapitre, texte }: PropsVolet) {
  const [entier, setEntier] = useState(chapitre.type === 'chiffres')
  const [differe] = useDebouncedValue(texte, PAUSE_MS)
  const t = texts.apercu
  return (
    <>
      <SegmentedControl
        aria-label={t.quoi}
        fullWidth
        value={entier ? 'chapitre' : 'texte'}
        onChange={v => setEntier(v === 'chapitre')}
        data={[
          { value: 'texte', label: t.texte },
          { value: 'chapitre', label: t.chapitre },
        ]}
      />
      {entier ? (
        <ChapitreImprime code={chapitre.code} titre={chapitre.titre} />
      ) : (
        <TexteLu texte={differe} titre={t.texteTitre(chapitre.titre)} plein />
      )}
    </>
  )
}

function ChapitreImprime({ code, titre }: { code: string; titre: string }) {
  const { convention, annee } = usePortee()
  const apercu = useChannel('rapport:apercu', { convention, annee, chapitre: code })
  return (
    <>
      <ErrorNotice erreur={apercu.error} />
      {apercu.isPending ? <Loading mot={texts.apercu.chargement} /> : null}
      {apercu.data ? (
        <iframe
          className={css['feuillePleine']}
          data-plein=""
          title={texts.apercu.chapitreTitre(titre)}
          sandbox="allow-same-origin"
          srcDoc={apercu.data.html}
        />
      ) : null}
    </>
  )
}
