import { Button, Checkbox } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { Contribution } from '../../../../shared/domain/rapport.ts'
import { useAct, useChannel } from '../../../api.ts'
import { defaire } from '../../../defaire.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import { AjouterContribution } from './ajouter-contribution.tsx'
import css from './redaction.module.css'
import { TexteLu } from './texte-lu.tsx'
import { texts } from './texts.ts'
import { ajouterALaFin, type PropsVolet } from './volets.tsx'

/** Texts of partners for this chapter, with their author, their territory and their date. */
export function VoletContributions({ chapitre, editor }: PropsVolet) {
  const [dialogue, { open, close }] = useDisclosure(false)
  const t = texts.contributions
  const vues = chapitre.liste.filter(c => !c.ecartee)
  const ecartees = chapitre.liste.filter(c => c.ecartee)
  return (
    <>
      {editor ? (
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={open}>
          {t.ajouter}
        </Button>
      ) : null}
      {vues.length === 0 ? <p className={css['doux']}>{t.aucune}</p> : null}
      <ul className={css['sobre']}>
        {vues.map(c => (
          <li key={c.id} className={css['contribution']}>
            <UneContribution contribution={c} editor={editor} />
          </li>
        ))}
      </ul>
      {ecartees.length > 0 ? <Ecartees liste={ecartees} modifiable={editor !== null} /> : null}
      {dialogue ? <AjouterContribution code={chapitre.code} fermer={close} /> : null}
    </>
  )
}

function UneContribution({ contribution: c, editor }: { contribution: Contribution; editor: Editor | null }) {
  const modifier = useAct('contributions:modifier')
  const t = texts.contributions
  const ecarter = useAct('contributions:modifier', () =>
    showUndo(
      t.ecartee(c.partenaire),
      () => void defaire('contributions:modifier', { id: c.id, ecartee: false }),
    ),
  )
  const inserer = (dans: Editor) => {
    ajouterALaFin(dans, c.contenu.content, c.retenue ? t.insereeSeule : t.inseree)
    // Now part of the text: it would be printed twice.
    if (c.retenue) modifier.mutate({ id: c.id, retenue: false })
  }
  return (
    <>
      <p className={css['etiquette']}>{t.de(c.partenaire, c.auteur)}</p>
      <p className={css['doux']}>
        <Lieu code={c.territoire} />
        {t.recue(formatDate(c.recueLe), c.fichier)}
      </p>
      {c.avertissements.length > 0 ? (
        <Notice tone="attention">
          <ul className={css['liste']}>
            {c.avertissements.map(a => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TexteLu texte={c.contenu} titre={t.lue(c.partenaire)} />
      {editor ? (
        <>
          <Checkbox
            label={t.retenue}
            checked={c.retenue}
            onChange={e => modifier.mutate({ id: c.id, retenue: e.currentTarget.checked })}
          />
          <div className={css['boutons']}>
            <Button
              variant="default"
              size="sm"
              aria-label={t.insererDe(c.partenaire)}
              onClick={() => inserer(editor)}
            >
              {t.inserer}
            </Button>
            <Button
              variant="subtle"
              size="sm"
              aria-label={t.ecarterDe(c.partenaire)}
              onClick={() => ecarter.mutate({ id: c.id, ecartee: true })}
            >
              {t.ecarter}
            </Button>
          </div>
        </>
      ) : null}
      <ErrorNotice erreur={modifier.error ?? ecarter.error} />
    </>
  )
}

function Lieu({ code }: { code: string | null }) {
  const { convention } = usePortee()
  const territoires = useChannel('conventions:territoires', { convention }, code !== null)
  if (code === null) return null
  return <>{territoires.data?.find(t => t.code === code)?.libelle ?? code} · </>
}

function Ecartees({ liste, modifiable }: { liste: Contribution[]; modifiable: boolean }) {
  const modifier = useAct('contributions:modifier')
  const t = texts.contributions
  return (
    <section className={css['ecartes']} aria-label={t.ecartees}>
      <h3 className={css['sousTitre']}>{t.ecartees}</h3>
      <ul className={css['sobre']}>
        {liste.map(c => (
          <li key={c.id} className={css['ligneSobre']}>
            <span>{t.de(c.partenaire, c.auteur)}</span>
            {modifiable ? (
              <Button
                variant="default"
                size="sm"
                aria-label={t.remettreDe(c.partenaire)}
                onClick={() => modifier.mutate({ id: c.id, ecartee: false })}
              >
                {t.remettre}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ErrorNotice erreur={modifier.error} />
    </section>
  )
}
