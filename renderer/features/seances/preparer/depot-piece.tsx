import { Button, Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = { seance: number; point: number | null; fichier: FichierChoisi; fin(): void }

/** One file on its way into the base; a refused one (empty, too big) says so and lets the others in. */
export function DepotPiece({ seance, point, fichier, fin }: Props) {
  const acte = useActe('pieces:joindre')
  const parti = useRef(false)
  const { faire } = acte
  useEffect(() => {
    if (parti.current) return
    parti.current = true
    faire({ seance, point, fichier: fichier.jeton }, { onSuccess: fin })
  }, [faire, seance, point, fichier, fin])
  const erreur = acte.erreur()
  if (!acte.enCours && erreur === null && parti.current) return null
  return erreur === null ? (
    <output className={css['enDepot']}>
      <Loader size="xs" aria-hidden="true" /> {texts.pieceEnCours(fichier.nom)}
    </output>
  ) : (
    <ErrorNotice
      erreur={erreur}
      actions={
        <Button variant="default" onClick={fin}>
          {texts.compris}
        </Button>
      }
    />
  )
}
