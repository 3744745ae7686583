import { useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { keyed } from '../../../ui/keyed.ts'
import { Loading } from '../../../ui/loading.tsx'
import { formatMoment } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { Corriger } from './corriger.tsx'
import { Diffuser } from './diffuser.tsx'
import css from './diffusion.module.css'
import { EtapesRapport } from './etapes-rapport.tsx'
import { FichiersFiges } from './fichiers-figes.tsx'
import { Relire, Reprendre } from './relecture.tsx'
import { texts } from './texts.ts'
import { Valide } from './valide.tsx'
import { Valider } from './valider.tsx'
import { Versions } from './versions.tsx'

/** « Valider et diffuser »: where the report stands in its life, what comes next, and what was frozen. */
export function Diffusion() {
  const { convention, annee } = usePortee()
  const lue = useChannel('rapport:get', { convention, annee })
  const rapport = lue.isPlaceholderData ? undefined : lue.data
  return (
    <div className={ecrans['pile']}>
      <ErrorNotice erreur={lue.error} />
      {rapport || lue.error ? null : <Loading mot={communs.chargement} />}
      {rapport ? <Vie rapport={rapport} key={`${convention}/${annee}`} /> : null}
    </div>
  )
}

function Vie({ rapport: r }: { rapport: RapportAnnuel }) {
  const { etat } = r
  const [avertissements, setAvertissements] = useState<string[]>([])
  return (
    <>
      <EtapesRapport etat={etat} />
      {r.motif === null ? null : <p className={ecrans['doux']}>{texts.motif(r.motif)}</p>}
      {r.reluLe === null || r.reluPar === null ? null : (
        <p className={ecrans['doux']}>{texts.reluPar(r.reluPar, formatMoment(r.reluLe))}</p>
      )}
      {avertissements.length > 0 && r.valideLe !== null ? (
        <Notice tone="attention">
          {keyed(avertissements, a => a).map(({ key, element }) => (
            <p key={key}>{element}</p>
          ))}
        </Notice>
      ) : null}
      {etat === 'brouillon' ? <Relire rapport={r} /> : null}
      {etat === 'relu' ? (
        <>
          <Valider rapport={r} apres={setAvertissements} />
          <Reprendre rapport={r} />
        </>
      ) : null}
      {r.valideLe === null ? null : (
        <>
          <Valide rapport={r} />
          <div className={css['colonnes']}>
            {etat === 'valide' ? <Diffuser rapport={r} /> : null}
            <Corriger rapport={r} />
          </div>
          <FichiersFiges rapport={r} />
        </>
      )}
      {r.versions.length > 1 ? <Versions rapport={r} /> : null}
    </>
  )
}
