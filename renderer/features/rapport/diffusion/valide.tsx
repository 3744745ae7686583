import { Link } from 'wouter'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { formatDate, formatMoment } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { texts } from './texts.ts'

/** What is locked, since when, by which decision, and to whom it went. */
export function Valide({ rapport: r }: { rapport: RapportAnnuel }) {
  const { lien } = useCadre()
  const { decision: d } = r
  return (
    <Notice tone="ok" titre={texts.verrou(r.annee)}>
      <p>{texts.verrouTexte(r.annee)}</p>
      {r.valideLe === null ? null : (
        <p>
          {texts.valideLe(formatMoment(r.valideLe))}{' '}
          {d ? texts.parDecision(d.numero, d.titre, formatDate(d.date)) : null}{' '}
          {d ? <Link href={lien('decisions', String(d.id))}>{texts.voirDecision}</Link> : null}
        </p>
      )}
      {r.diffuseLe === null ? null : <p>{texts.diffuseA(r.destinataires ?? '', formatDate(r.diffuseLe))}</p>}
    </Notice>
  )
}
