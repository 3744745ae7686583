import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePortee } from '../cadre/contexte.tsx'
import { DialogueExport } from './dialogue-export.tsx'
import css from './rapport.module.css'
import { texts } from './texts.ts'
import { allerAuTitre, listTitres, type Titre } from './titres.ts'

/** The report exactly as it will print, its chapters at the left, and what must be read before it leaves. */
export function Rapport() {
  const { convention, annee } = usePortee()
  const apercu = useChannel('rapport:apercu', { convention, annee })
  const [dialogue, { open, close }] = useDisclosure(false)
  const [titres, setTitres] = useState<Titre[]>([])
  const feuille = useRef<HTMLIFrameElement>(null)
  const tete = useRef<HTMLHeadingElement>(null)
  useEffect(() => tete.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = `${texts.titre(annee)} – Tandem`
  }, [annee])
  const avertissements = apercu.data?.avertissements ?? []
  return (
    <div className={css['page']}>
      <div className={css['tete']}>
        <h1 className={css['titre']} tabIndex={-1} ref={tete}>
          {texts.titre(annee)}
        </h1>
        <Button leftSection={<IconFileExport size={20} />} onClick={open} disabled={!apercu.data}>
          {texts.exporter}
        </Button>
      </div>
      <ErrorNotice erreur={apercu.error} />
      {apercu.isPending ? <Loading mot={texts.preparation} /> : null}
      {apercu.data ? (
        <div className={css['corps']}>
          <div className={css['gauche']}>
            <Controles avertissements={avertissements} />
            <Chapitres titres={titres} aller={t => allerAuTitre(feuille.current, t)} />
          </div>
          <iframe
            ref={feuille}
            className={css['feuille']}
            title={texts.apercu}
            sandbox="allow-same-origin"
            srcDoc={apercu.data.html}
            onLoad={() => setTitres(listTitres(feuille.current?.contentDocument))}
          />
        </div>
      ) : null}
      {dialogue ? <DialogueExport avertissements={avertissements} onClose={close} /> : null}
    </div>
  )
}

function Controles({ avertissements }: { avertissements: string[] }) {
  return (
    <Panel titre={texts.controles}>
      {avertissements.length === 0 ? <p>✓ {texts.controlesOk}</p> : null}
      <ul className={css['controles']}>
        {avertissements.map(a => (
          <li key={a}>{a}</li>
        ))}
      </ul>
    </Panel>
  )
}

function Chapitres({ titres, aller }: { titres: Titre[]; aller(titre: Titre): void }) {
  if (titres.length === 0) return null
  return (
    <Panel titre={texts.chapitres}>
      <ul className={css['chapitres']}>
        {titres.map(t => (
          <li key={t.rang}>
            <button type="button" className={css['chapitre']} onClick={() => aller(t)}>
              {t.texte}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
