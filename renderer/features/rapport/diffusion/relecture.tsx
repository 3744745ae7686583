import { Button } from '@mantine/core'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useAct } from '../../../api.ts'
import { defaire } from '../../../defaire.ts'
import { Panel } from '../../../ui/panel.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import { RefusGeneral } from '../../decisions/refus-general.tsx'
import ecrans from '../ecrans.module.css'
import { enregistrerTextes } from '../editeur/texte-chapitre.ts'
import { texts } from './texts.ts'

type Props = { rapport: RapportAnnuel }
const refDe = ({ convention, annee, revision }: RapportAnnuel) => ({ convention, annee, revision })

/** Shuts the texts; taken back by the toast, or later by « Reprendre ». */
export function Relire({ rapport }: Props) {
  const relire = useAct('rapport:relire', fait => {
    showUndo(texts.reluFait, () => defaire('rapport:reprendre', refDe(fait)))
  })
  const envoyer = async () => {
    await enregistrerTextes()
    relire.mutate(refDe(rapport))
  }
  return (
    <Panel titre={texts.relireTitre}>
      <div className={ecrans['champs']}>
        <p className={ecrans['lecture']}>{texts.relireAide}</p>
        <RefusGeneral erreur={relire.error} oublier={relire.reset} />
        <div>
          <Button loading={relire.isPending} onClick={() => void envoyer()}>
            {texts.relire}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** Makes a draft again of a report that was read. */
export function Reprendre({ rapport }: Props) {
  const reprendre = useAct('rapport:reprendre', fait => {
    showUndo(texts.reprisFait, () => defaire('rapport:relire', refDe(fait)))
  })
  return (
    <div className={ecrans['champs']}>
      <div className={ecrans['ligne']}>
        <Button
          variant="default"
          loading={reprendre.isPending}
          onClick={() => reprendre.mutate(refDe(rapport))}
        >
          {texts.reprendre}
        </Button>
        <p className={`${ecrans['doux']} ${ecrans['large']}`}>{texts.reprendreAide}</p>
      </div>
      <RefusGeneral erreur={reprendre.error} oublier={reprendre.reset} />
    </div>
  )
}
