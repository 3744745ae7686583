import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { invoke, invokeWindow } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatOctets } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import { texts } from './texts.ts'

/** A full copy, opened again and checked before it is said to be good. */
export function Sauvegarde() {
  const { base } = useCadre()
  const ecrire = useMutation({
    mutationFn: async () => {
      const { fichier } = await invokeWindow('fenetre:enregistrerSous', {
        type: 'sauvegarde',
        nom: texts.nomSauvegarde(base.nom, aujourdhui()),
      })
      if (!fichier) return null
      return { fichier, copie: await invoke('base:sauvegarder', { fichier: fichier.jeton }) }
    },
  })
  const faite = ecrire.data
  return (
    <>
      <p>{texts.sauvegarderTexte}</p>
      <Button
        leftSection={<IconDeviceFloppy size={20} />}
        loading={ecrire.isPending}
        onClick={() => ecrire.mutate()}
      >
        {texts.sauvegarder}
      </Button>
      {ecrire.isPending ? <TaskProgress titre={texts.sauvegardeTitre} /> : null}
      <ErrorNotice erreur={ecrire.error} />
      {faite ? (
        <Notice
          tone={faite.copie.verifiee ? 'ok' : 'non'}
          actions={<OpenFolder jeton={faite.fichier.jeton} />}
        >
          <p>
            {faite.copie.verifiee
              ? texts.sauvegardeFaite(faite.fichier.nom, formatOctets(faite.copie.octets))
              : texts.sauvegardeNonVerifiee(faite.fichier.nom)}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
