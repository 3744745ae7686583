import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useSaisie } from '../../../saisie.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RefusGeneral } from '../../decisions/refus-general.tsx'
import ecrans from '../ecrans.module.css'
import { texts } from './texts.ts'

const CHAMPS = ['motif'] as const

/** Opens the next version, with its reason; the validated one keeps its bytes. */
export function Corriger({ rapport: { convention, annee, revision } }: { rapport: RapportAnnuel }) {
  const [motif, setMotif] = useState('')
  const [vu, setVu] = useState(false)
  const corriger = useSaisie('rapport:corriger', CHAMPS, fait => annoncer(texts.corrigeFait(fait.version)))
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setVu(true)
    if (motif.trim() !== '') corriger.mutate({ convention, annee, revision, motif })
  }
  return (
    <Panel titre={texts.corrigerTitre}>
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <p className={ecrans['doux']}>{texts.corrigerAide}</p>
        <Textarea
          label={texts.corrigerMotif}
          placeholder={texts.corrigerExemple}
          required
          autosize
          minRows={2}
          value={motif}
          onChange={e => setMotif(e.currentTarget.value)}
          error={(vu && motif.trim() === '' ? texts.requis : null) ?? corriger.erreurDe('motif')}
        />
        <RefusGeneral erreur={corriger.erreurGenerale} oublier={corriger.reset} />
        <div>
          <Button type="submit" variant="default" loading={corriger.isPending}>
            {texts.corriger}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
