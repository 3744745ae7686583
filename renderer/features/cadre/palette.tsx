import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconChartBar, IconDatabase, IconFileExport, IconFileImport, IconSearch } from '@tabler/icons-react'
import { normaliserLibelle } from '../../../shared/domain/texte.ts'
import { useChannel } from '../../api.ts'
import { PLACES, PLACES_BAS } from './adresse.ts'
import { ICONES } from './barre-laterale.tsx'
import { type Cadre, useCadre } from './contexte.tsx'
import { texts } from './texts.ts'

function listActions(cadre: Cadre): SpotlightActionGroupData {
  return {
    group: texts.actions,
    actions: [
      {
        id: 'importer',
        label: texts.importer,
        leftSection: <IconFileImport size={20} />,
        onClick: () => void cadre.importer(),
      },
      {
        id: 'exporter',
        label: texts.exporter,
        leftSection: <IconFileExport size={20} />,
        onClick: () => cadre.aller('rapport'),
      },
      {
        id: 'autre-base',
        label: texts.autreBase,
        leftSection: <IconDatabase size={20} />,
        onClick: () => cadre.aller('fichier'),
      },
    ],
  }
}

function listEcrans(cadre: Cadre): SpotlightActionGroupData {
  return {
    group: texts.ecrans,
    actions: [...PLACES, ...PLACES_BAS].map(place => {
      const Icone = ICONES[place]
      return {
        id: place,
        label: texts.places[place],
        leftSection: <Icone size={20} />,
        onClick: () => cadre.aller(place),
      }
    }),
  }
}

/** The parts of the report, by the address of each. */
function listParties(cadre: Cadre): SpotlightActionGroupData {
  const Icone = ICONES.rapport
  return {
    group: texts.places.rapport,
    actions: Object.entries(texts.partiesRapport).map(([partie, label]) => ({
      id: `rapport-${partie}`,
      label,
      leftSection: <Icone size={20} />,
      onClick: () => cadre.aller('rapport', partie),
    })),
  }
}

/** Ctrl+K: every screen, every indicator, the few actions; accents and case do not matter. */
export function Palette() {
  const cadre = useCadre()
  const catalogue = useChannel('indicateurs:catalogue', { convention: cadre.convention.id })
  const indicateurs: SpotlightActionGroupData = {
    group: texts.indicateurs,
    actions: (catalogue.data ?? []).map(i => ({
      id: `indicateur-${i.code}`,
      label: i.libelle,
      leftSection: <IconChartBar size={20} />,
      onClick: () => cadre.aller('indicateurs', 'tous', i.code),
    })),
  }
  return (
    <Spotlight
      actions={[listActions(cadre), listEcrans(cadre), listParties(cadre), indicateurs]}
      shortcut={null}
      attributes={{ content: { 'aria-label': texts.rechercher } }}
      scrollable
      maxHeight={480}
      transitionProps={{ duration: 0 }}
      nothingFound={texts.rienTrouve}
      searchProps={{
        placeholder: texts.rechercherPlaceholder,
        'aria-label': texts.rechercher,
        leftSection: <IconSearch size={20} />,
      }}
      filter={(requete, groupes) => filtrer(requete, groupes as SpotlightActionGroupData[])}
    />
  )
}

function filtrer(requete: string, groupes: SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const mots = normaliserLibelle(requete).split(' ')
  return groupes
    .map(groupe => ({
      ...groupe,
      actions: groupe.actions.filter(a => {
        const texte = normaliserLibelle(String(a.label))
        return mots.every(mot => texte.includes(mot))
      }),
    }))
    .filter(groupe => groupe.actions.length > 0)
}
