import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Pouvoir, Seance } from '../../../../shared/domain/seance.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useActe } from '../acte.ts'
import { listChoix, nomDe, nommerMembres } from './noms.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.pouvoirs

type Props = {
  seance: Seance
  /** Item from which a pouvoir is given or revoked; null: from the opening. */
  point: number | null
  modifiable: boolean
}

/** Who gave a proxy to whom, whether it counts and why not; giving and revoking. */
export function Pouvoirs({ seance, point, modifiable }: Props) {
  const { pouvoirs: regle } = seance.reglement
  const noms = nommerMembres(seance.membres)
  const compte = new Map(seance.points.find(p => p.id === point)?.pouvoirs.map(p => [p.id, p]))
  return (
    <div className={css['pile']}>
      {regle === null ? <p className={css['doux']}>{t.interdits}</p> : null}
      {regle !== null ? <p className={css['doux']}>{t.regle(regle.parMembre, regle.reference)}</p> : null}
      {seance.pouvoirs.length === 0 ? <p>{t.aucun}</p> : null}
      <ul className={css['lignes']}>
        {seance.pouvoirs.map(p => (
          <LignePouvoir
            key={p.id}
            pouvoir={point === null ? p : { ...p, ...compte.get(p.id) }}
            revoque={p.revoque}
            point={point}
            noms={noms}
            modifiable={modifiable}
          />
        ))}
      </ul>
      {modifiable && regle !== null ? <NouveauPouvoir seance={seance} point={point} /> : null}
    </div>
  )
}

type PropsLigne = {
  pouvoir: Pouvoir
  revoque: boolean
  point: number | null
  noms: ReadonlyMap<string, string>
  modifiable: boolean
}

function LignePouvoir({ pouvoir: p, revoque, point, noms, modifiable }: PropsLigne) {
  const revoquer = useActe('pouvoirs:revoquer')
  const mandant = nomDe(noms, p.mandant)
  const etat = revoque
    ? { tone: 'neutre' as const, symbole: '–', mot: t.revoque }
    : p.compte
      ? { tone: 'ok' as const, symbole: '✓', mot: t.compte }
      : { tone: 'attention' as const, symbole: '▲', mot: t.neComptePas }
  return (
    <li className={css['ligne']}>
      <span className={css['membre']}>
        {t.a(mandant, nomDe(noms, p.mandataire))}
        {p.raison !== null && !revoque ? <span className={css['doux']}>{p.raison}</span> : null}
        <ErrorNotice erreur={revoquer.erreur()} />
      </span>
      <span className={css['actions']}>
        <StateBadge {...etat} />
        {modifiable && !revoque ? (
          <Button
            variant="subtle"
            aria-label={t.revoquerDe(mandant)}
            loading={revoquer.enCours}
            onClick={() => revoquer.faire({ pouvoir: p.id, point })}
          >
            {t.revoquer}
          </Button>
        ) : null}
      </span>
    </li>
  )
}

function NouveauPouvoir({ seance, point }: { seance: Seance; point: number | null }) {
  const donner = useActe('pouvoirs:donner')
  const [mandant, setMandant] = useState<string | null>(null)
  const [mandataire, setMandataire] = useState<string | null>(null)
  const [recuLe, setRecuLe] = useState<string | null>(null)
  const votants = seance.membres.filter(m => m.voix === 'deliberative' && !m.vacant)
  const choix = listChoix(nommerMembres(seance.membres), votants)
  const vider = () => {
    setMandant(null)
    setMandataire(null)
    setRecuLe(null)
  }
  const lancer = () =>
    mandant &&
    mandataire &&
    donner.faire({ seance: seance.id, mandant, mandataire, recuLe, point }, { onSuccess: vider })
  const liste = { placeholder: t.choisir, searchable: true, data: choix }
  return (
    <form
      className={css['champs']}
      onSubmit={e => {
        e.preventDefault()
        lancer()
      }}
    >
      <Select
        {...liste}
        label={t.mandant}
        value={mandant}
        onChange={setMandant}
        error={donner.erreurDe('mandant')}
      />
      <Select
        {...liste}
        label={t.mandataire}
        value={mandataire}
        onChange={setMandataire}
        error={donner.erreurDe('mandataire')}
      />
      <DateField label={t.recuLe} valeur={recuLe} changer={setRecuLe} erreur={donner.erreurDe('recuLe')} />
      <div className={css['boutons']}>
        <Button
          type="submit"
          variant="default"
          loading={donner.enCours}
          disabled={mandant === null || mandataire === null}
        >
          {t.donner}
        </Button>
      </div>
      <ErrorNotice erreur={donner.erreur('mandant', 'mandataire', 'recuLe')} />
    </form>
  )
}
