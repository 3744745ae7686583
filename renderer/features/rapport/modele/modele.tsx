import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { EditerModele } from './editer-modele.tsx'
import { Logos } from './logos.tsx'

/** « Modèle et logos »: what the report of this convention prints each year. */
export function Modele() {
  const { convention } = usePortee()
  const lu = useChannel('modeles:get', { convention })
  const profil = useChannel('conventions:get', { convention })
  const pret = !lu.isPlaceholderData && !profil.isPlaceholderData && lu.data && profil.data
  return (
    <div className={ecrans['pile']}>
      <ErrorNotice erreur={lu.error ?? profil.error} />
      {pret || lu.error || profil.error ? null : <Loading mot={communs.chargement} />}
      {pret && lu.data && profil.data ? (
        <>
          <Logos convention={profil.data} logos={lu.data.logos} />
          <EditerModele key={convention} convention={profil.data} modele={lu.data.modele} />
        </>
      ) : null}
    </div>
  )
}
