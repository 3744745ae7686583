import { Button, Checkbox } from '@mantine/core'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { keyed } from '../../../ui/keyed.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { AvisSecret } from '../controles/avis-secret.tsx'
import { texts as controlesTexts } from '../controles/texts.ts'
import type { useControles } from '../controles/use-controles.ts'
import ecrans from '../ecrans.module.css'
import { useExport } from './contexte-export.ts'
import { texts } from './texts.ts'

type Props = { controles: ReturnType<typeof useControles>; voir(): void }

/** What stops the export, or must be read before it. */
export function ControlesExport({ controles, voir }: Props) {
  const { choix } = useExport()
  const { data, erreur, bloquants, aLire } = controles
  if (erreur) return <ErrorNotice erreur={erreur} />
  if (!data) return <Loading mot={texts.verification} />
  return (
    <>
      {data.attaque && choix.destination === 'public' ? (
        <AvisSecret attaque={data.attaque} destination="public" />
      ) : null}
      {bloquants.length > 0 ? (
        <Notice
          tone="non"
          titre={texts.nombreBloquants(bloquants.length)}
          actions={
            <Button variant="default" onClick={voir}>
              {texts.versControles}
            </Button>
          }
        >
          <Messages messages={bloquants.map(c => c.message)} />
        </Notice>
      ) : null}
      {aLire.length > 0 ? (
        <Notice tone="attention" titre={texts.nombreALire(aLire.length)}>
          <Messages messages={aLire.map(c => c.message)} />
          <Checkbox
            mt="sm"
            label={controlesTexts.lus}
            checked={controles.lus}
            disabled={!controles.frais}
            onChange={e => controles.noterLus(e.currentTarget.checked)}
          />
        </Notice>
      ) : null}
    </>
  )
}

function Messages({ messages }: { messages: string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by the keyboard too
    <ul className={`${ecrans['liste']} ${ecrans['defile']}`} tabIndex={0}>
      {keyed(messages, m => m).map(({ key, element }) => (
        <li key={key}>{element}</li>
      ))}
    </ul>
  )
}
