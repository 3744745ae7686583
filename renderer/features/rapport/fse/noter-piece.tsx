import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  type EtatPieceFse,
  etatPieceFse,
  type ParticipantFse,
  type PieceFse,
  pieceFse,
} from '../../../../shared/domain/fse.ts'
import { PIECES_FSE } from '../../../../shared/domain/fse-pieces.ts'
import { defaire } from '../../../defaire.ts'
import { useSaisie } from '../../../saisie.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import ecrans from '../ecrans.module.css'
import css from './fse.module.css'
import { texts } from './texts.ts'
import { notesInverses } from './vue.ts'

type Props = { participants: readonly ParticipantFse[]; choisis: ReadonlySet<number> }
const CHAMPS = ['piece', 'etat', 'reference'] as const
const MAX = 1000
const PIECES = Object.entries(PIECES_FSE).map(([value, label]) => ({ value, label }))
const ETATS = etatPieceFse.options.map(value => ({
  value,
  label: `${texts.etatsPieces[value].symbole} ${texts.etatsPieces[value].mot}`,
}))
const estPiece = (v: string | null): v is PieceFse => pieceFse.options.some(p => p === v)
const estEtat = (v: string | null): v is EtatPieceFse => etatPieceFse.options.some(e => e === v)

/** One kind of evidence for the chosen participants: here or missing, and where it is kept. */
export function NoterPiece({ participants, choisis }: Props) {
  const [piece, setPiece] = useState<PieceFse>('eligibilite')
  const [etat, setEtat] = useState<EtatPieceFse>('presente')
  const [reference, setReference] = useState('')
  const [vide, setVide] = useState(false)
  const noter = useSaisie('fse:noter', CHAMPS)
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setVide(choisis.size === 0)
    if (choisis.size === 0 || choisis.size > MAX) return
    const avant = notesInverses(participants, choisis, piece)
    noter.mutate(
      { parcours: [...choisis], piece, etat, reference: reference.trim() || null },
      {
        onSuccess: ({ notees }) =>
          showUndo(texts.note(PIECES_FSE[piece], notees), async () => {
            for (const note of avant) await defaire('fse:noter', note)
          }),
      },
    )
  }
  const erreur = choisis.size > MAX ? texts.trop : vide && choisis.size === 0 ? texts.sansChoix : null
  return (
    <Panel titre={texts.noter} note={texts.noterAide}>
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <div className={css['noter']}>
          <Select
            label={texts.piece}
            data={PIECES}
            value={piece}
            onChange={v => estPiece(v) && setPiece(v)}
            error={noter.erreurDe('piece')}
          />
          <Select
            label={texts.etat}
            data={ETATS}
            value={etat}
            onChange={v => estEtat(v) && setEtat(v)}
            error={noter.erreurDe('etat')}
          />
          <TextInput
            label={texts.reference}
            placeholder={texts.referenceExemple}
            value={reference}
            onChange={e => setReference(e.currentTarget.value)}
            error={noter.erreurDe('reference')}
          />
          <Button type="submit" loading={noter.isPending}>
            {texts.noterPour(choisis.size)}
          </Button>
        </div>
        <ErrorNotice erreur={erreur === null ? noter.erreurGenerale : new Error(erreur)} />
      </form>
    </Panel>
  )
}
