import { type OptionsFilter, Select } from '@mantine/core'
import { useChannel } from '../../../api.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import { correspond } from './choix-chiffre.ts'
import { texts } from './texts.ts'

/** Accents ignored, words in any order; a group stays while one of its items does. */
const filtrer: OptionsFilter = ({ options, search }) =>
  options
    .map(o =>
      'group' in o
        ? { ...o, items: o.items.filter(i => correspond(`${i.label} ${String(o.group)}`, search)) }
        : o,
    )
    .filter(o => ('group' in o ? o.items.length > 0 : correspond(o.label, search)))

type PropsIndicateur = { code: string; changer(code: string): void }

/** The indicator, by a few letters of its name. */
export function ChoixIndicateur({ code, changer }: PropsIndicateur) {
  const { convention } = usePortee()
  const catalogue = useChannel('indicateurs:catalogue', { convention })
  const liste = catalogue.data ?? []
  const connu = code === '' || liste.some(i => i.code === code)
  return (
    <Select
      label={texts.chiffre.indicateur}
      description={texts.chiffre.indicateurAide}
      placeholder={texts.chiffre.chercher}
      data-autofocus
      searchable
      limit={80}
      filter={filtrer}
      nothingFoundMessage={texts.chiffre.rienTrouve}
      error={connu || catalogue.isPending ? null : texts.chiffre.retire(code)}
      value={code === '' ? null : code}
      data={liste.map(i => ({ value: i.code, label: i.libelle }))}
      onChange={v => v && changer(v)}
    />
  )
}

const TOUS = '*'

type PropsLieu = { territoire: string | null; changer(territoire: string | null): void }

/** The whole convention, or one of its territories. */
export function ChoixLieu({ territoire, changer }: PropsLieu) {
  const { convention } = usePortee()
  const lus = useChannel('conventions:territoires', { convention })
  const liste = lus.data ?? []
  const groupes = [...new Set(liste.map(t => t.type))].map(type => ({
    group: type,
    items: liste.filter(t => t.type === type).map(t => ({ value: t.code, label: t.libelle })),
  }))
  return (
    <Select
      label={texts.chiffre.territoire}
      searchable
      filter={filtrer}
      value={territoire ?? TOUS}
      data={[{ value: TOUS, label: texts.chiffre.tousTerritoires }, ...groupes]}
      onChange={v => v && changer(v === TOUS ? null : v)}
    />
  )
}
