import { Button } from '@mantine/core'
import { Refus } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { texts } from './texts.ts'

const DOSSIER: readonly string[] = [
  'dossier_non_accessible',
  'dossier_invalide',
  'nom_deja_pris',
  'chemin_trop_long',
  'disque_plein',
  'fichier_verrouille',
]

type Props = { erreur: Error | null; reessayer(): void; autreDossier(): void; voirControles(): void }

/** Why nothing was written, and what can be done at once; the choices stay as they were. */
export function RefusExport({ erreur, reessayer, autreDossier, voirControles }: Props) {
  const code = erreur instanceof Refus ? erreur.code : ''
  if (erreur && code === 'tache_annulee')
    return (
      <Notice tone="neutre" titre={texts.arrete}>
        <p>{erreur.message}</p>
      </Notice>
    )
  const actions = (
    <>
      {code === 'controles_bloquants' ? (
        <Button variant="default" onClick={voirControles}>
          {texts.versControles}
        </Button>
      ) : (
        <Button variant="default" onClick={reessayer}>
          {texts.reessayer}
        </Button>
      )}
      {DOSSIER.includes(code) ? (
        <Button variant="default" onClick={autreDossier}>
          {texts.autreDossier}
        </Button>
      ) : null}
    </>
  )
  return <ErrorNotice erreur={erreur} actions={actions} />
}
