import { Button, SegmentedControl } from '@mantine/core'
import { suitLeFse } from '../../../../shared/domain/fse-pieces.ts'
import { useChannel } from '../../../api.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { useCadre, usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { Grille } from './grille.tsx'
import { Listes } from './listes.tsx'
import { Participants } from './participants.tsx'
import { texts } from './texts.ts'

const VUES = { participants: Participants, grille: Grille, listes: Listes }
type Vue = keyof typeof VUES
const estVue = (nom: string | undefined): nom is Vue => nom !== undefined && Object.hasOwn(VUES, nom)

/** « FSE »: evidence of participants, grids by sexe, monthly lists; each in the address: `rapport/fse/grille`. */
export function Fse() {
  const { convention, annee } = usePortee()
  const { adresse, aller } = useCadre()
  const texte = useChannel('conventions:get', { convention })
  const vue = estVue(adresse.suite[1]) ? adresse.suite[1] : 'participants'
  const Ecran = VUES[vue]
  if (!texte.data || texte.isPlaceholderData)
    return texte.error ? <ErrorNotice erreur={texte.error} /> : <Loading mot={communs.chargement} />
  if (!suitLeFse(texte.data))
    return (
      <EmptyState
        titre={texts.sans}
        texte={texts.sansTexte}
        action={<Button onClick={() => aller('convention')}>{texts.versConvention}</Button>}
      />
    )
  return (
    <div className={ecrans['pile']}>
      <div>
        <SegmentedControl
          aria-label={texts.choixVue}
          value={vue}
          onChange={v => aller('rapport', 'fse', v)}
          data={Object.entries(texts.vues).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Ecran key={`${convention}/${annee}`} />
    </div>
  )
}
