import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '../../../shared/contract.ts'
import { invoke, invokeWindow, showBase } from '../../api.ts'

/** The three ways to a base; each leaves it open and shows its first screen. */
export function useOuverture() {
  const client = useQueryClient()
  const montrer = (info: Output<'base:info'>) => {
    if (info) showBase(client, info)
  }
  const ouvrirBase = (fichier: string) => invoke('base:ouvrir', { fichier })
  const ouvrir = useMutation({ mutationFn: ouvrirBase, onSuccess: montrer })
  const parcourir = useMutation({
    mutationFn: async () => {
      const { base } = await invokeWindow('fenetre:choisirBase', {})
      return base ? ouvrirBase(base.jeton) : null
    },
    onSuccess: montrer,
  })
  const exemple = useMutation({ mutationFn: ouvrirExemple, onSuccess: montrer })
  const creer = useMutation({ mutationFn: creerBase, onSuccess: montrer })
  const actes = [ouvrir, parcourir, exemple, creer]
  return {
    ouvrir,
    parcourir,
    exemple,
    creer,
    enCours: actes.some(a => a.isPending),
    echec: [ouvrir.error, parcourir.error, exemple.error].find(e => e !== null) ?? null,
  }
}

async function ouvrirExemple() {
  const { dossier } = await invokeWindow('fenetre:dossierPropose', { usage: 'exemple' })
  await invoke('exemple:creer', { dossier: dossier.jeton })
  return invoke('base:info', {})
}

/** Null when the user gives up in the dialog. */
async function creerBase(demande: { conventions: string[]; nom: string }) {
  const { fichier } = await invokeWindow('fenetre:enregistrerSous', { type: 'base', nom: demande.nom })
  return fichier ? invoke('base:creer', { fichier: fichier.jeton, conventions: demande.conventions }) : null
}
