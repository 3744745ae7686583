import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { invoke, invokeWindow } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { texts } from './texts.ts'

/** Writes the dates as a calendar file that any agenda reads. */
export function ExportCalendrier() {
  const { convention } = useCadre()
  const ecrire = useMutation({
    mutationFn: async () => {
      const { fichier } = await invokeWindow('fenetre:enregistrerSous', {
        type: 'calendrier',
        nom: texts.nomFichier(convention.titre),
      })
      if (!fichier) return null
      const { evenements } = await invoke('calendrier:exporter', {
        convention: convention.id,
        fichier: fichier.jeton,
      })
      return { evenements, fichier }
    },
  })
  const fait = ecrire.data
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconCalendarPlus size={20} />}
        loading={ecrire.isPending}
        onClick={() => ecrire.mutate()}
      >
        {texts.exporter}
      </Button>
      <ErrorNotice erreur={ecrire.error} />
      {fait ? (
        <Notice tone="ok" actions={<OpenFolder jeton={fait.fichier.jeton} />}>
          <p>{texts.exporte(fait.evenements, fait.fichier.nom)}</p>
        </Notice>
      ) : null}
    </>
  )
}
