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
  const acte = useActeLie('documents:signer', d.seance)
  const noms = nommerMembres(seance.membres)
  return (
    <NomEtDate
      acte={acte}
      champ="signataire"
      depart={seance.president === null ? '' : nomDe(noms, seance.president)}
      mots={{ nom: t.signataire, date: t.signeLe, bouton: t.signer }}
      envoyer={(signataire, le) => acte.faire({ ...refDe(d), signataire, le })}
    />
  )
}

/** To whom the paper went and when. */
export function Diffuser({ document: d }: Props) {
  const acte = useActeLie('documents:diffuser', d.seance)
  return (
    <NomEtDate
      acte={acte}
      champ="destinataires"
      depart=""
      exemple={t.destinatairesExemple}
      mots={{ nom: t.destinataires, date: t.diffuseLe, bouton: t.diffuser }}
      envoyer={(destinataires, le) => acte.faire({ ...refDe(d), destinataires, le })}
    />
  )
}

type PropsNomEtDate = {
  acte: Pick<ReturnType<typeof useActeLie>, 'enCours' | 'erreurDe' | 'erreur'>
  champ: string
  depart: string
  exemple?: string
  mots: { nom: string; date: string; bouton: string }
  envoyer(nom: string, le: string): void
}

/** A step of a paper that somebody took on a day, today unless told otherwise. */
function NomEtDate({ acte, champ, depart, exemple, mots, envoyer }: PropsNomEtDate) {
  const [nom, setNom] = useState(depart)
  const [le, setLe] = useState<string | null>(aujourdhui())
  return (
    <form
      className={css['ligne']}
      onSubmit={e => {
        e.preventDefault()
        if (le !== null) envoyer(nom, le)
      }}
    >
      <TextInput
        className={css['large'] ?? ''}
        label={mots.nom}
        {...(exemple === undefined ? {} : { placeholder: exemple })}
        value={nom}
        onChange={e => setNom(e.currentTarget.value)}
        error={acte.erreurDe(champ)}
      />
      <DateField label={mots.date} valeur={le} changer={setLe} erreur={acte.erreurDe('le')} requis />
      <Button type="submit" loading={acte.enCours} disabled={le === null || nom.trim() === ''}>
        {mots.bouton}
      </Button>
      <ErrorNotice erreur={acte.erreur(champ, 'le')} />
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
