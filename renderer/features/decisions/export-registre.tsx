import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { invoke, invokeWindow } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { texts } from './texts.ts'
import { demandeRegistre, type Filtres } from './vue.ts'

/** Writes what the register shows, filters included, as a workbook. */
export function ExportRegistre({ filtres }: { filtres: Filtres }) {
  const { convention, adresse } = useCadre()
  const t = texts.registre
  const ecrire = useMutation({
    mutationFn: async () => {
      const { fichier } = await invokeWindow('fenetre:enregistrerSous', {
        type: 'registre',
        nom: t.nomFichier(filtres.anneeSeule ? adresse.annee : null),
      })
      if (!fichier) return null
      const demande = demandeRegistre(convention.id, adresse.annee, filtres)
      const ecrit = await invoke('decisions:exporter', { ...demande, fichier: fichier.jeton })
      return { ...ecrit, choisi: fichier }
    },
  })
  const fait = ecrire.data
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={20} />}
        loading={ecrire.isPending}
        onClick={() => ecrire.mutate()}
      >
        {t.exporter}
      </Button>
      <ErrorNotice erreur={ecrire.error} />
      {fait ? (
        <Notice tone="ok" actions={<OpenFolder jeton={fait.choisi.jeton} />}>
          <p>{t.exporte(fait.decisions, fait.actions, fait.choisi.nom)}</p>
        </Notice>
      ) : null}
    </>
  )
}
