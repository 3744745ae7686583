import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import css from './redaction.module.css'
import { TexteLu } from './texte-lu.tsx'
import { texts } from './texts.ts'
import type { PropsVolet } from './volets.tsx'

/** The text as it prints, at each key; or the whole chapter with its tables, as it was last saved. */
export function VoletApercu({ chapitre, texte }: PropsVolet) {
  const [entier, setEntier] = useState(chapitre.type === 'chiffres')
  const differe = useDeferredValue(texte)
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
