import type { Destination } from '../../../../shared/domain/secret.ts'
import { useChannel } from '../../../api.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import { useExport } from '../export/contexte-export.ts'
import { cleLus, signer } from './vue.ts'

/** What must be read for a destination, and whether it was. `frais` is false while the list is being made again. */
export function useControles(destination: Destination, actif = true) {
  const { convention, annee } = usePortee()
  const { choix, changer } = useExport()
  const lecture = useChannel('rapport:controles', { convention, annee, destination }, actif)
  // The answer for another destination is not the list to read.
  const data = lecture.isPlaceholderData ? undefined : lecture.data
  const frais = data !== undefined && !lecture.isFetching
  const cle = cleLus(convention, annee, destination)
  const signature = data ? signer(data.controles) : null
  const aLire = data?.controles.filter(c => c.gravite === 'a_lire') ?? []
  return {
    data,
    frais,
    erreur: lecture.error,
    bloquants: data?.controles.filter(c => c.gravite === 'bloquant') ?? [],
    aLire,
    lus: frais && (aLire.length === 0 || choix.lus[cle] === signature),
    noterLus: (lus: boolean) => changer({ lus: { ...choix.lus, [cle]: lus && signature ? signature : '' } }),
  }
}
