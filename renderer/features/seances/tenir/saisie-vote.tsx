import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Point, Seance, Vote } from '../../../../shared/domain/seance.ts'
import { useBrouillonGarde } from '../../../brouillons.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import {
  COMPTES,
  commencerVote,
  compterVote,
  demandeVoix,
  direSomme,
  listVoix,
  type Mode,
  preparerVote,
} from './brouillon-vote.ts'
import { ChampsComptes } from './champs-comptes.tsx'
import { ChoixRadio } from './choix-radio.tsx'
import { Reserves } from './reserves.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'
import { VoixNominales } from './voix-nominales.tsx'

const t = texts.vote
const MODES = (Object.keys(t.modes) as Mode[]).map(value => ({ value, label: t.modes[value] }))

type Props = {
  seance: Seance
  point: Point
  /** The vote to correct; null for a first one. */
  corrige: Vote | null
  fermer(): void
}

/** Where the vote being entered is kept. */
export const nommerBrouillon = (point: number, corrige: Vote | null) =>
  `vote/${point}/${corrige?.id ?? 'premier'}`

/** One vote: its mode, its counts with their running sum, the voice that decides when it must, the reserves. */
export function SaisieVote({ seance, point, corrige, fermer }: Props) {
  const enregistrer = useActe('votes:enregistrer')
  const corriger = useActe('votes:corriger')
  const acte = corrige ? corriger : enregistrer
  const habituel = seance.reglement.majorite.regle === 'consensus' ? 'consensus' : 'main_levee'
  const saisie = useBrouillonGarde(nommerBrouillon(point.id, corrige), () => commencerVote(habituel, corrige))
  const { valeur: b, changer: setB } = saisie
  const [motif, setMotif] = useState('')
  const voix = listVoix(point, seance)
  const comptes = compterVote(b, voix, point.votants)
  const somme = direSomme(comptes, point.votants)
  const egalite = demandeVoix(b.mode, comptes, seance)
  const finir = () => {
    saisie.oublier()
    fermer()
  }
  const lancer = () => {
    const vote = preparerVote(b, voix, point.votants, seance)
    if (corrige) corriger.faire({ ...vote, vote: corrige.id, motif }, { onSuccess: finir })
    else enregistrer.faire({ ...vote, point: point.id }, { onSuccess: saisie.oublier })
  }
  return (
    <form
      className={css['pile']}
      aria-label={corrige ? t.corrigerTitre : t.titre}
      onSubmit={e => {
        e.preventDefault()
        lancer()
      }}
    >
      <ChoixRadio
        nom={t.mode}
        visible
        options={MODES}
        valeur={b.mode}
        changer={mode => setB({ ...b, mode })}
      />
      {b.mode === 'nominal' ? (
        <VoixNominales voix={voix} membres={seance.membres} brouillon={b} changer={setB} />
      ) : (
        <ChampsComptes brouillon={b} changer={setB} votants={point.votants} erreurDe={acte.erreurDe} />
      )}
      <p role="status" className={somme.juste ? css['juste'] : css['faux']}>
        <span aria-hidden="true">{somme.juste ? '✓' : '▲'}</span> {somme.phrase}
      </p>
      {egalite ? <VoixPreponderante seance={seance} brouillon={b} changer={setB} /> : null}
      <Reserves reserves={b.reserves} changer={reserves => setB({ ...b, reserves })} />
      {corrige ? (
        <Textarea
          label={t.motif}
          description={t.motifAide}
          autosize
          minRows={2}
          value={motif}
          onChange={e => setMotif(e.currentTarget.value)}
          error={acte.erreurDe('motif')}
        />
      ) : null}
      <ErrorNotice erreur={acte.erreur(...COMPTES, 'motif')} />
      <div className={css['boutons']}>
        <Button
          type="submit"
          loading={acte.enCours}
          disabled={!somme.juste || point.votants === 0 || (corrige !== null && motif.trim() === '')}
        >
          {corrige ? t.enregistrerCorrection : t.enregistrer}
        </Button>
        {corrige ? (
          <Button variant="subtle" onClick={finir}>
            {t.renoncer}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

type PropsVoix = Pick<Parameters<typeof ChampsComptes>[0], 'brouillon' | 'changer'> & { seance: Seance }

/** Asked on a tie only: how the one whose voice decides voted; « neither » is an answer too. */
function VoixPreponderante({ seance, brouillon, changer }: PropsVoix) {
  const regle = seance.reglement.voixPreponderante
  if (regle === null) return null
  return (
    <div className={css['egalite']}>
      <p>{t.egaliteAide(t.de[regle.de], regle.reference)}</p>
      <ChoixRadio
        nom={t.egalite}
        visible
        options={[
          { value: 'pour', label: t.comptes.pour },
          { value: 'contre', label: t.comptes.contre },
          { value: 'aucune', label: t.nePour },
        ]}
        valeur={brouillon.voixPreponderante ?? 'aucune'}
        changer={v => changer({ ...brouillon, voixPreponderante: v === 'aucune' ? null : v })}
      />
    </div>
  )
}
