import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ListeMensuelle } from '../../../../shared/domain/fse.ts'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'
import { invokeWindow, Refus } from '../../../api.ts'
import { useSaisie } from '../../../saisie.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { TaskProgress } from '../../../ui/task-progress.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { useCadre } from '../../cadre/contexte.tsx'
import { aujourdhui } from '../../tableau-de-bord/echeances.tsx'
import ecrans from '../ecrans.module.css'
import css from './fse.module.css'
import { texts } from './texts.ts'
import { nommerMois } from './vue.ts'

const CHAMPS = ['mois', 'recueLe'] as const

/** Which file arrived for a month, and when; it is compared with the base and not kept. */
export function RecevoirListe({ liste, fermer }: { liste: ListeMensuelle; fermer(): void }) {
  const { convention, importer } = useCadre()
  const [fichier, setFichier] = useState<FichierChoisi | null>(null)
  const [recueLe, setRecueLe] = useState<string | null>(aujourdhui())
  const [vu, setVu] = useState(false)
  const mois = nommerMois(liste.mois)
  const recevoir = useSaisie('fse:recevoir', CHAMPS, () => {
    annoncer(texts.recue(mois))
    fermer()
  })
  const choisir = async () => {
    const { fichiers } = await invokeWindow('fenetre:choisirFichiers', { plusieurs: false, usage: 'bilan' })
    if (fichiers[0]) setFichier(fichiers[0])
  }
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setVu(true)
    if (fichier === null || recueLe === null) return
    const { id } = convention
    recevoir.mutate({
      convention: id,
      mois: liste.mois,
      recueLe,
      import: { fichiers: [fichier.jeton], convention: id },
    })
  }
  const illisible = recevoir.error instanceof Refus && recevoir.error.code === 'liste_illisible'
  return (
    <Modal opened onClose={fermer} title={texts.dialogue(mois)} size="lg">
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <div className={css['fichier']}>
          <span className={ecrans['fort']}>{texts.fichier}</span>
          <span>{fichier?.nom}</span>
          <Button variant="default" onClick={() => void choisir()}>
            {texts.choisirFichier}
          </Button>
          {vu && fichier === null ? (
            <p className={css['erreur']} role="alert">
              {texts.sansFichier}
            </p>
          ) : null}
        </div>
        <DateField
          label={texts.jour}
          valeur={recueLe}
          changer={setRecueLe}
          erreur={(vu && recueLe === null ? texts.sansDate : null) ?? recevoir.erreurDe('recueLe')}
          requis
        />
        <ErrorNotice
          erreur={recevoir.erreurGenerale ?? erreurMois(recevoir.erreurDe('mois'))}
          actions={
            illisible && fichier ? (
              <Button variant="default" onClick={() => void importer([fichier])}>
                {texts.importer}
              </Button>
            ) : null
          }
        />
        {recevoir.isPending ? <TaskProgress titre={texts.lecture} /> : null}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={fermer} disabled={recevoir.isPending}>
            {communs.annuler}
          </Button>
          <Button type="submit" loading={recevoir.isPending}>
            {texts.enregistrer}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** The month is that of the line: no field carries its refusal. */
const erreurMois = (message: string | null) => (message === null ? null : new Error(message))
