import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useChannel } from '../../api.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './indicateurs.module.css'
import { texts } from './texts.ts'

export type Liste = 'demandes' | 'tous'

type Props = {
  requete: string
  setRequete(requete: string): void
  liste: Liste
  setListe(liste: Liste): void
  nombre: number
}

/** Text, territory (kept in the address) and which list. The year is chosen at the top of the window. */
export function Filtres({ requete, setRequete, liste, setListe, nombre }: Props) {
  return (
    <div className={css['filtres']}>
      <TextInput
        className={css['recherche'] ?? ''}
        label={texts.filtreTexte}
        leftSection={<IconSearch size={18} />}
        value={requete}
        onChange={e => setRequete(e.currentTarget.value)}
      />
      <ChoixTerritoire />
      <SegmentedControl
        aria-label={texts.filtreListe}
        value={liste}
        onChange={v => setListe(v === 'tous' ? 'tous' : 'demandes')}
        data={[
          { value: 'demandes', label: texts.demandes },
          { value: 'tous', label: texts.tous },
        ]}
      />
      <span className={css['compte']} role="status">
        {texts.compte(nombre)}
      </span>
    </div>
  )
}

/** The territory of the address; the rest of the address stays. */
export function ChoixTerritoire() {
  const { convention, adresse, aller } = useCadre()
  const territoires = useChannel('conventions:territoires', { convention: convention.id })
  const liste = territoires.data ?? []
  if (liste.length === 0) return null
  const groupes = [...new Set(liste.map(t => t.type))].map(type => ({
    group: type,
    items: liste.filter(t => t.type === type).map(t => ({ value: t.code, label: t.libelle })),
  }))
  return (
    <Select
      className={css['lieu'] ?? ''}
      label={texts.filtreTerritoire}
      searchable
      value={adresse.suite[0] ?? 'tous'}
      data={[{ value: 'tous', label: texts.tousTerritoires }, ...groupes]}
      onChange={lieu => lieu && aller('indicateurs', lieu, ...adresse.suite.slice(1))}
    />
  )
}
