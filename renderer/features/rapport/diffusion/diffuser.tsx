import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useSaisie } from '../../../saisie.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RefusGeneral } from '../../decisions/refus-general.tsx'
import { aujourdhui } from '../../tableau-de-bord/echeances.tsx'
import ecrans from '../ecrans.module.css'
import { useExport } from '../export/contexte-export.ts'
import { texts } from './texts.ts'

const CHAMPS = ['le', 'destinataires'] as const

/** To whom the validated report went, and when; those of the last export are proposed. */
export function Diffuser({ rapport: { convention, annee, revision } }: { rapport: RapportAnnuel }) {
  const { choix } = useExport()
  const [le, setLe] = useState<string | null>(aujourdhui())
  const [destinataires, setDestinataires] = useState(choix.destinataires)
  const [vu, setVu] = useState(false)
  const diffuser = useSaisie('rapport:diffuser', CHAMPS)
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setVu(true)
    if (le !== null && destinataires.trim() !== '')
      diffuser.mutate({ convention, annee, revision, le, destinataires })
  }
  return (
    <Panel titre={texts.diffuserTitre}>
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <p className={ecrans['doux']}>{texts.diffuserAide}</p>
        <DateField
          label={texts.diffuserLe}
          valeur={le}
          changer={setLe}
          erreur={(vu && le === null ? texts.requis : null) ?? diffuser.erreurDe('le')}
          requis
        />
        <TextInput
          label={texts.destinataires}
          placeholder={texts.destinatairesExemple}
          required
          value={destinataires}
          onChange={e => setDestinataires(e.currentTarget.value)}
          error={
            (vu && destinataires.trim() === '' ? texts.requis : null) ?? diffuser.erreurDe('destinataires')
          }
        />
        <RefusGeneral erreur={diffuser.erreurGenerale} oublier={diffuser.reset} />
        <div>
          <Button type="submit" loading={diffuser.isPending}>
            {texts.diffuser}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
