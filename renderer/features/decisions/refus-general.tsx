import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Refus } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { texts } from './texts.ts'

/** A refusal that no field carries; when somebody saved first, the way to read what changed. */
export function RefusGeneral({ erreur, oublier }: { erreur: Error | null; oublier(): void }) {
  const client = useQueryClient()
  const relire = async () => {
    await client.invalidateQueries()
    oublier()
  }
  const ailleurs = erreur instanceof Refus && erreur.code === 'modifie_ailleurs'
  return (
    <ErrorNotice
      erreur={erreur}
      actions={ailleurs ? <Button onClick={() => void relire()}>{texts.conflit}</Button> : null}
    />
  )
}
