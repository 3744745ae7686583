import { Button, SegmentedControl } from '@mantine/core'
import { useRef, useState } from 'react'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCadre, usePortee } from '../cadre/contexte.tsx'
import { lireVersion } from './diffusion/vue.ts'
import { useExport } from './export/contexte-export.ts'
import css from './rapport.module.css'
import { texts } from './texts.ts'
import { allerAuTitre, listTitres, type Titre } from './titres.ts'

/** « Aperçu »: the report exactly as it will print for whom it is meant; `rapport/apercu/v1` is an earlier version. */
export function ApercuRapport() {
  const { convention, annee } = usePortee()
  const { adresse } = useCadre()
  const { choix } = useExport()
  const version = lireVersion(adresse.suite[1])
  const apercu = useChannel('rapport:apercu', {
    convention,
    annee,
    destination: choix.destination,
    ...(version === null ? {} : { version }),
  })
  const [titres, setTitres] = useState<Titre[]>([])
  const feuille = useRef<HTMLIFrameElement>(null)
  const autre = apercu.isPlaceholderData
  return (
    <>
      <div className={css['lecture']}>
        <Lecture version={version} />
      </div>
      <ErrorNotice erreur={apercu.error} />
      {apercu.isPending || autre ? <Loading mot={texts.preparation} /> : null}
      {apercu.data ? (
        <div className={css['corps']} aria-busy={autre}>
          <div className={css['gauche']}>
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
    </>
  )
}

/** For whom it is read, which version, and the way to what must be read before it leaves. */
function Lecture({ version }: { version: number | null }) {
  const { aller } = useCadre()
  const { choix, changer } = useExport()
  return (
    <>
      <SegmentedControl
        aria-label={texts.apercuPour}
        value={choix.destination}
        onChange={v => changer({ destination: v === 'public' ? 'public' : 'comite' })}
        data={[
          { value: 'comite', label: texts.apercuDestinations.comite },
          { value: 'public', label: texts.apercuDestinations.public },
        ]}
      />
      <Button variant="subtle" onClick={() => aller('rapport', 'controles')}>
        {texts.versControles}
      </Button>
      {version === null ? null : (
        <Notice
          tone="info"
          actions={
            <Button variant="default" onClick={() => aller('rapport', 'apercu')}>
              {texts.apercuActuelle}
            </Button>
          }
        >
          <p>{texts.apercuVersion(version)}</p>
        </Notice>
      )}
    </>
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
