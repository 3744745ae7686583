import { ActionIcon } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Piece } from '../../../../shared/domain/seance.ts'
import { invoke, invokeWindow } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatOctets } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { OpenFolder } from '../../../ui/open-folder.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import { useActe } from '../acte.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** Asks where, then writes the very bytes that were attached; null when the user gives up. */
function useCopie(piece: Piece) {
  return useMutation({
    mutationFn: async () => {
      const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: texts.copieDossier })
      if (!dossier) return null
      await invoke('pieces:extraire', { piece: piece.id, dossier: dossier.jeton })
      return dossier
    },
  })
}

/** Where the focus goes when a paper leaves: the button that adds one, in the same place. */
const choisirDe = (bouton: HTMLElement): HTMLElement | null =>
  bouton.closest('fieldset')?.querySelector('[data-choisir]') ?? null

/** One paper: its name and size, a copy of it, and its removal, which can be undone. */
export function LignePiece({ piece, fige }: { piece: Piece; fige: boolean }) {
  const copie = useCopie(piece)
  const ecarter = useActe('pieces:ecarter')
  const retablir = useActe('pieces:retablir')
  const retirer = (suite: HTMLElement | null) =>
    ecarter.faire(
      { piece: piece.id },
      {
        onSuccess: () => {
          suite?.focus()
          showUndo(texts.pieceRetiree(piece.nom), () => retablir.faire({ piece: piece.id }))
        },
      },
    )
  const dossier = copie.data
  return (
    <li>
      <div className={css['piece']}>
        <span className={css['nomPiece']}>{piece.nom}</span>
        <span className={css['doux']}>{formatOctets(piece.octets)}</span>
        <ActionIcon
          color="gray"
          aria-label={texts.copieDe(piece.nom)}
          title={texts.copie}
          onClick={() => copie.mutate()}
        >
          <IconDownload size={20} />
        </ActionIcon>
        {fige ? null : (
          <ActionIcon
            color="gray"
            aria-label={texts.retirerPiece(piece.nom)}
            title={texts.retirerPiece(piece.nom)}
            onClick={e => retirer(choisirDe(e.currentTarget))}
          >
            <IconTrash size={20} />
          </ActionIcon>
        )}
      </div>
      <ErrorNotice erreur={copie.error ?? ecarter.erreur() ?? retablir.erreur()} />
      {dossier ? (
        <Notice tone="ok" actions={<OpenFolder jeton={dossier.jeton} />}>
          <p>{texts.copieFaite(piece.nom, dossier.nom)}</p>
        </Notice>
      ) : null}
    </li>
  )
}
