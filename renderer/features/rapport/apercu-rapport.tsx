import { useRef, useState } from 'react'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePortee } from '../cadre/contexte.tsx'
import css from './rapport.module.css'
import { texts } from './texts.ts'
import { allerAuTitre, listTitres, type Titre } from './titres.ts'

/** « Aperçu »: the report exactly as it will print, its chapters at the left, and what must be read before it leaves. */
export function ApercuRapport() {
  const { convention, annee } = usePortee()
  const apercu = useChannel('rapport:apercu', { convention, annee })
  const [titres, setTitres] = useState<Titre[]>([])
  const feuille = useRef<HTMLIFrameElement>(null)
  return (
    <>
      <ErrorNotice erreur={apercu.error} />
      {apercu.isPending ? <Loading mot={texts.preparation} /> : null}
      {apercu.data ? (
        <div className={css['corps']}>
          <div className={css['gauche']}>
            <Controles avertissements={apercu.data.avertissements} />
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
