import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import css from './convention.module.css'
import type { Chaise, Mandat } from './mandats.ts'
import { texts } from './texts.ts'

type Props = { instance: string; territoire: string | null; chaise: Chaise }
type Qualite = Mandat['qualite']

const CHAMPS = ['qualite', 'nom', 'fonction', 'depuis', 'jusqua'] as const
const estQualite = (v: string | null): v is Qualite =>
  v !== null && Object.hasOwn(texts.titulaires.qualites, v)

/** The next holder or substitute of a place, or a vacancy; whoever sat there ends the day before. */
export function NommerTitulaire({ instance, territoire, chaise }: Props) {
  const { convention } = useCadre()
  const t = texts.titulaires
  const [qualite, setQualite] = useState<Qualite>('titulaire')
  const [nom, setNom] = useState('')
  const [fonction, setFonction] = useState('')
  const [depuis, setDepuis] = useState<string | null>(aujourdhui())
  const [jusqua, setJusqua] = useState<string | null>(null)
  const nommer = useSaisie('titulaires:nommer', CHAMPS)
  const vacant = qualite === 'vacant'
  const enregistrer = (e: FormEvent) => {
    e.preventDefault()
    nommer.mutate({
      convention: convention.id,
      instance,
      siege: chaise.siege.code,
      rang: chaise.rang,
      territoire,
      qualite,
      nom: vacant ? null : nom.trim() || null,
      fonction: vacant ? null : fonction.trim() || null,
      depuis: depuis ?? '',
      jusqua,
    })
  }
  return (
    <Panel titre={t.nommer}>
      <form onSubmit={enregistrer} className={css['formulaire']} noValidate>
        <Select
          label={t.qualite}
          value={qualite}
          error={nommer.erreurDe('qualite')}
          data={Object.entries(t.qualites).map(([value, label]) => ({ value, label }))}
          onChange={v => estQualite(v) && setQualite(v)}
        />
        {vacant ? null : (
          <>
            <TextInput
              label={t.nom}
              description={t.nomAide}
              value={nom}
              error={nommer.erreurDe('nom')}
              onChange={e => setNom(e.currentTarget.value)}
            />
            <TextInput
              label={t.fonction}
              description={t.fonctionAide}
              value={fonction}
              error={nommer.erreurDe('fonction')}
              onChange={e => setFonction(e.currentTarget.value)}
            />
          </>
        )}
        <div className={css['champs']}>
          <DateField
            label={t.debut}
            valeur={depuis}
            changer={setDepuis}
            erreur={nommer.erreurDe('depuis')}
            requis
          />
          <DateField label={t.fin} valeur={jusqua} changer={setJusqua} erreur={nommer.erreurDe('jusqua')} />
        </div>
        <ErrorNotice erreur={nommer.erreurGenerale} />
        <div>
          <Button type="submit" loading={nommer.isPending}>
            {t.enregistrer}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
