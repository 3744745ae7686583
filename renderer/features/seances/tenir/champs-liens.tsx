import { Select } from '@mantine/core'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import type { BrouillonDecision } from './decision.ts'
import { texts } from './texts.ts'

const t = texts.decisions

type PropsIndicateur = {
  convention: string
  valeur: string | null
  changer(code: string | null): void
  erreur: string | null
}

/** The indicator that the decision wants to move; those that the convention names come first. */
export function ChampIndicateur({ convention, valeur, changer, erreur }: PropsIndicateur) {
  const catalogue = useChannel('indicateurs:catalogue', { convention })
  const entrees = catalogue.data ?? []
  const ordonnees = [...entrees.filter(c => c.demande !== null), ...entrees.filter(c => c.demande === null)]
  return (
    <Select
      label={t.indicateur}
      description={t.indicateurAide}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t.effacerIndicateur }}
      placeholder={t.sansIndicateur}
      data={ordonnees.map(c => ({ value: c.code, label: c.libelle }))}
      value={valeur}
      onChange={changer}
      error={erreur}
    />
  )
}

type PropsLien = {
  seance: Seance
  /** The decision being changed, which cannot replace itself. */
  sauf: number | null
  b: BrouillonDecision
  changer(partie: Partial<BrouillonDecision>): void
  erreur: string | null
}

/** Whether the decision is new, or replaces or modifies another one of the body. */
export function ChampLien({ seance, sauf, b, changer, erreur }: PropsLien) {
  const { convention, instance } = seance
  const liste = useChannel('decisions:list', { convention, instance })
  const choix = (liste.data ?? []).filter(d => d.numero !== null && d.id !== sauf)
  if (choix.length === 0) return null
  return (
    <>
      <Select
        label={t.lien}
        data={(['aucun', 'remplace', 'modifie'] as const).map(value => ({ value, label: t.liens[value] }))}
        value={b.lienType}
        onChange={v => changer({ lienType: v === 'remplace' || v === 'modifie' ? v : 'aucun' })}
        error={erreur}
      />
      {b.lienType === 'aucun' ? null : (
        <Select
          label={t.lienQuelle}
          searchable
          data={choix.map(d => ({ value: String(d.id), label: `${d.numero} – ${d.titre}` }))}
          value={b.lienDecision === null ? null : String(b.lienDecision)}
          onChange={v => changer({ lienDecision: v === null ? null : Number(v) })}
        />
      )}
    </>
  )
}
