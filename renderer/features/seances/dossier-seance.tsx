import { Button } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Seance } from '../../../shared/domain/seance.ts'
import { invoke, invokeWindow } from '../../api.ts'
import { annoncer } from '../../ui/annonces.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { keyed } from '../../ui/keyed.ts'
import { formatOctets } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { Panel } from '../../ui/panel.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import css from './seances.module.css'
import { texts } from './texts.ts'

const t = texts.dossier

/** Before a meeting, its file for the members; once it is over, its archive: one pdf and one zip, in a chosen folder. */
export function DossierSeance({ seance }: { seance: Seance }) {
  const mots = estArchivee(seance) ? t.archive : t.preparation
  const ecrire = useMutation({
    mutationFn: async () => {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: t.ou })
      if (!dossier) return null
      const ecrit = await invoke('seances:dossier', { seance: seance.id, dossier: dossier.jeton })
      return { dossier, ...ecrit }
    },
    onSuccess: fait => fait && annoncer(mots.fait(fait.dossier.nom)),
  })
  return (
    <Panel titre={mots.titre}>
      <div className={css['dossier']}>
        <p>{mots.aide}</p>
        {ecrire.isPending ? <TaskProgress titre={t.enCours} /> : null}
        <ErrorNotice erreur={ecrire.error} />
        {ecrire.data ? <Fait phrase={mots.fait(ecrire.data.dossier.nom)} {...ecrire.data} /> : null}
        <div>
          <Button
            variant="default"
            leftSection={<IconFolders size={20} />}
            loading={ecrire.isPending}
            onClick={() => ecrire.mutate()}
          >
            {mots.bouton}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** Once closed, lacking its quorum or cancelled, a meeting has an archive. */
export const estArchivee = ({ etat }: Pick<Seance, 'etat'>) =>
  etat === 'close' || etat === 'sans_quorum' || etat === 'annulee'

type PropsFait = {
  phrase: string
  dossier: { jeton: string }
  fichiers: { fichier: string; octets: number }[]
  avertissements: string[]
}

const nomDe = (chemin: string) => chemin.split(/[\\/]/).at(-1) ?? chemin

function Fait({ phrase, dossier, fichiers, avertissements }: PropsFait) {
  return (
    <Notice
      tone={avertissements.length > 0 ? 'attention' : 'ok'}
      titre={phrase}
      actions={<OpenFolder jeton={dossier.jeton} />}
    >
      <ul className={css['changements']}>
        {fichiers.map(f => (
          <li key={f.fichier}>
            {nomDe(f.fichier)} ({formatOctets(f.octets)})
          </li>
        ))}
      </ul>
      {keyed(avertissements, a => a).map(({ key, element }) => (
        <p key={key}>{element}</p>
      ))}
    </Notice>
  )
}
