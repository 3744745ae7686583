import { useQuery } from '@tanstack/react-query'
import { invokeWindow } from '../../../api.ts'
import { useExport } from './contexte-export.ts'
import { texts } from './texts.ts'

/** The folder proposed, or the one the user took instead. */
export function useDossier() {
  const { choix, changer } = useExport()
  const propose = useQuery({
    queryKey: ['fenetre:dossierPropose', 'rapports'],
    queryFn: () => invokeWindow('fenetre:dossierPropose', { usage: 'rapports' }),
  })
  return {
    dossier: choix.dossier ?? propose.data?.dossier ?? null,
    erreur: propose.error,
    async choisir() {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: texts.dossierChoix })
      if (dossier) changer({ dossier })
    },
  }
}
