import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract.ts'
import { useChannel } from '../../../api.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatMoment } from '../../../ui/moments.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import css from './redaction.module.css'
import { TexteLu } from './texte-lu.tsx'
import { texteVersEditeur } from './texte-vers-editeur.ts'
import { texts } from './texts.ts'
import type { PropsVolet } from './volets.tsx'

type Ancien = Output<'rapport:historique'>[number]

/** Earlier texts of the chapter, latest first, and the way back to each. */
export function VoletHistorique({ chapitre, editor, remplacer }: PropsVolet) {
  const { convention, annee } = usePortee()
  const historique = useChannel('rapport:historique', { convention, annee, code: chapitre.code })
  const [lu, setLu] = useState<number | null>(null)
  const t = texts.historique
  const anciens = historique.data ?? []
  return (
    <>
      <ErrorNotice erreur={historique.error} />
      {historique.data && anciens.length === 0 ? <p className={css['doux']}>{t.aucun}</p> : null}
      <ol className={css['sobre']}>
        {anciens.map(a => (
          <li key={a.version} className={css['ancien']}>
            <div className={css['ligneSobre']}>
              <span>
                {t.version(formatMoment(a.le), a.par)}
                <span className={css['doux']}> · {t.mots(a.mots)}</span>
              </span>
              <Button
                variant="default"
                size="sm"
                aria-expanded={lu === a.version}
                aria-label={t.lireDu(formatMoment(a.le))}
                onClick={() => setLu(lu === a.version ? null : a.version)}
              >
                {t.lire}
              </Button>
            </div>
            {lu === a.version ? <TexteAncien ancien={a} editor={editor} remplacer={remplacer} /> : null}
          </li>
        ))}
      </ol>
    </>
  )
}

type PropsAncien = Pick<PropsVolet, 'editor' | 'remplacer'> & { ancien: Ancien }

function TexteAncien({ ancien, editor, remplacer }: PropsAncien) {
  const t = texts.historique
  const revenir = async () => {
    if (!editor) return
    await remplacer()
    editor.chain().focus().setContent(texteVersEditeur(ancien.contenu), { emitUpdate: true }).run()
    annoncer(t.revenu)
  }
  return (
    <>
      <TexteLu texte={ancien.contenu} titre={t.lu(formatMoment(ancien.le))} />
      {editor ? (
        <Button variant="light" onClick={() => void revenir()}>
          {t.revenir}
        </Button>
      ) : null}
    </>
  )
}
