import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Decision } from '../../../shared/domain/decision.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { useInstances } from './donnees.ts'
import { texts } from './texts.ts'
import type { EtatCherche, Filtres } from './vue.ts'

const TOUS = ''
type Props = { filtres: Filtres; setFiltres(filtres: Filtres): void; responsables: string[] }

/** Words, body, state, who is in charge; the year is that of the window, or every year. */
export function FiltresRegistre({ filtres, setFiltres, responsables }: Props) {
  const { adresse } = useCadre()
  const { choix } = useInstances()
  const t = texts.filtres
  const changer = (partie: Partial<Filtres>) => setFiltres({ ...filtres, ...partie })
  return (
    <div className={css['filtres']}>
      <ChampRecherche valeur={filtres.recherche} changer={recherche => changer({ recherche })} />
      <ChoixInstance valeur={filtres.instance} choix={choix} changer={instance => changer({ instance })} />
      <Select
        label={t.etat}
        value={filtres.etat}
        data={ETATS_CHERCHES}
        onChange={v => v !== null && estEtat(v) && changer({ etat: v })}
      />
      <ChoixResponsable
        valeur={filtres.responsable}
        responsables={responsables}
        changer={responsable => changer({ responsable })}
      />
      <SegmentedControl
        className={css['entier'] ?? ''}
        aria-label={t.periode}
        value={filtres.anneeSeule ? 'annee' : 'toutes'}
        onChange={v => changer({ anneeSeule: v === 'annee' })}
        data={[
          { value: 'annee', label: t.annee(adresse.annee) },
          { value: 'toutes', label: t.toutesAnnees },
        ]}
      />
    </div>
  )
}

const ETATS: [Decision['etat'], string][] = [
  ['projet', texts.etats.projet],
  ['adoptee', texts.etats.adoptee],
  ['realisee', texts.etats.realisee],
  ['abandonnee', texts.etats.abandonnee],
  ['remplacee', texts.etats.remplacee],
  ['rejetee', texts.etats.rejetee],
]
const SUIVIS: [EtatCherche, string][] = [
  ['tous', texts.filtres.tousEtats],
  ['ouvertes', texts.filtres.ouvertes],
  ['retard', texts.filtres.enRetard],
]
const enChoix = ([value, label]: [string, string]) => ({
  value,
  label: label.charAt(0).toUpperCase() + label.slice(1),
})
const ETATS_CHERCHES = [
  { group: texts.filtres.groupes.suivi, items: SUIVIS.map(enChoix) },
  { group: texts.filtres.groupes.etat, items: ETATS.map(enChoix) },
]
const CONNUS: readonly string[] = [...SUIVIS, ...ETATS].map(([etat]) => etat)
const estEtat = (v: string): v is EtatCherche => CONNUS.includes(v)

type PropsInstance = {
  valeur: string | null
  choix: { value: string; label: string }[]
  changer(instance: string | null): void
}

/** One body of the convention, or all of them. */
export function ChoixInstance({ valeur, choix, changer }: PropsInstance) {
  return (
    <Select
      label={texts.filtres.instance}
      value={valeur ?? TOUS}
      data={[{ value: TOUS, label: texts.filtres.toutesInstances }, ...choix]}
      onChange={v => changer(v === TOUS ? null : v)}
    />
  )
}

type PropsResponsable = {
  valeur: string | null
  responsables: string[]
  changer(responsable: string | null): void
}

/** One of those who are in charge of something, or all of them. */
export function ChoixResponsable({ valeur, responsables, changer }: PropsResponsable) {
  const connus = valeur === null || responsables.includes(valeur) ? responsables : [valeur, ...responsables]
  return (
    <Select
      label={texts.filtres.responsable}
      searchable
      value={valeur ?? TOUS}
      data={[
        { value: TOUS, label: texts.filtres.tousResponsables },
        ...connus.map(r => ({ value: r, label: r })),
      ]}
      onChange={v => changer(v === TOUS ? null : v)}
    />
  )
}

/** Words looked for anywhere, accents ignored. */
export function ChampRecherche({ valeur, changer }: { valeur: string; changer(recherche: string): void }) {
  return (
    <TextInput
      label={texts.filtres.recherche}
      leftSection={<IconSearch size={18} />}
      value={valeur}
      onChange={e => changer(e.currentTarget.value)}
    />
  )
}
