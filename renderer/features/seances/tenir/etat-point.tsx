import { Button } from '@mantine/core'
import type { Point } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.points

/** Where the item stands: begun, done, put off. */
export function EtatPoint({ point }: { point: Point }) {
  const modifier = useActe('points:modifier')
  const passer = (etat: Point['etat']) => modifier.faire({ point: point.id, etat })
  const bouton = (etat: Point['etat'], mot: string) => (
    <Button variant="default" key={etat} loading={modifier.enCours} onClick={() => passer(etat)}>
      {mot}
    </Button>
  )
  return (
    <div className={css['boutons']}>
      {point.etat === 'a_traiter' ? bouton('en_cours', t.commencer) : null}
      {point.etat === 'en_cours' ? bouton('traite', t.traite) : null}
      {point.etat === 'a_traiter' || point.etat === 'en_cours' ? bouton('reporte', t.reporter) : null}
      {point.etat === 'traite' || point.etat === 'reporte' ? bouton('en_cours', t.reprendre) : null}
      <ErrorNotice erreur={modifier.erreur()} />
    </div>
  )
}
