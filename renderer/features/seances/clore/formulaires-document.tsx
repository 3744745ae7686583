import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DocumentSeance } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { aujourdhui } from '../../tableau-de-bord/echeances.tsx'
import { useActeLie } from '../tenir/acte-lie.ts'
import { nomDe, nommerMembres } from '../tenir/noms.ts'
import css from './clore.module.css'
import { refDe } from './documents.ts'
import { texts } from './texts.ts'

const t = texts.documents

type Props = { document: DocumentSeance }

/** Freezes the paper. */
export function Valider({ document: d }: Props) {
  const valider = useActeLie('documents:valider', d.seance)
  return (
    <div className={css['etape']}>
      <p>{t.validerAide}</p>
      <Button loading={valider.enCours} onClick={() => valider.faire(refDe(d))}>
        {t.valider}
      </Button>
      <ErrorNotice erreur={valider.erreur()} />
    </div>
  )
}

/** Who signed and when; the chair of the meeting is proposed. */
export function Signer({ seance, document: d }: Props & { seance: Seance }) {
  const signer = useActeLie('documents:signer', d.seance)
  const noms = nommerMembres(seance.membres)
  const [signataire, setSignataire] = useState(seance.president === null ? '' : nomDe(noms, seance.president))
  const [le, setLe] = useState<string | null>(aujourdhui())
  return (
    <form
      className={css['ligne']}
      onSubmit={e => {
        e.preventDefault()
        if (le !== null) signer.faire({ ...refDe(d), signataire, le })
      }}
    >
      <TextInput
        className={css['large'] ?? ''}
        label={t.signataire}
        value={signataire}
        onChange={e => setSignataire(e.currentTarget.value)}
        error={signer.erreurDe('signataire')}
      />
      <DateField label={t.signeLe} valeur={le} changer={setLe} erreur={signer.erreurDe('le')} requis />
      <Button type="submit" loading={signer.enCours} disabled={le === null || signataire.trim() === ''}>
        {t.signer}
      </Button>
      <ErrorNotice erreur={signer.erreur('signataire', 'le')} />
    </form>
  )
}

/** To whom the paper went and when. */
export function Diffuser({ document: d }: Props) {
  const diffuser = useActeLie('documents:diffuser', d.seance)
  const [destinataires, setDestinataires] = useState('')
  const [le, setLe] = useState<string | null>(aujourdhui())
  return (
    <form
      className={css['ligne']}
      onSubmit={e => {
        e.preventDefault()
        if (le !== null) diffuser.faire({ ...refDe(d), destinataires, le })
      }}
    >
      <TextInput
        className={css['large'] ?? ''}
        label={t.destinataires}
        placeholder={t.destinatairesExemple}
        value={destinataires}
        onChange={e => setDestinataires(e.currentTarget.value)}
        error={diffuser.erreurDe('destinataires')}
      />
      <DateField label={t.diffuseLe} valeur={le} changer={setLe} erreur={diffuser.erreurDe('le')} requis />
      <Button type="submit" loading={diffuser.enCours} disabled={le === null || destinataires.trim() === ''}>
        {t.diffuser}
      </Button>
      <ErrorNotice erreur={diffuser.erreur('destinataires', 'le')} />
    </form>
  )
}

/** A new version, with its reason; the frozen one stays. */
export function Corriger({ document: d, fermer }: Props & { fermer(): void }) {
  const corriger = useActeLie('documents:corriger', d.seance)
  const [motif, setMotif] = useState('')
  return (
    <form
      className={css['ligne']}
      onSubmit={e => {
        e.preventDefault()
        corriger.faire({ ...refDe(d), motif }, { onSuccess: fermer })
      }}
    >
      <TextInput
        className={css['large'] ?? ''}
        label={t.corrigerMotif}
        description={t.corrigerAide}
        value={motif}
        onChange={e => setMotif(e.currentTarget.value)}
        error={corriger.erreurDe('motif')}
      />
      <Button type="submit" loading={corriger.enCours} disabled={motif.trim() === ''}>
        {t.corrigerLancer}
      </Button>
      <ErrorNotice erreur={corriger.erreur('motif')} />
    </form>
  )
}
