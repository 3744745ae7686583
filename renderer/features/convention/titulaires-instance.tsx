import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Instance } from '../../../shared/domain/instance.ts'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Column, LongTable } from '../../ui/long-table.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from '../../ui/table.module.css'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import local from './convention.module.css'
import { type Chaise, listChaises, type Mandat, nommerPlace } from './mandats.ts'
import { MandatsPlace } from './mandats-place.tsx'
import { texts } from './texts.ts'

const TOUS = ''
const AUCUN: Mandat[] = []
type Props = { instance: Instance; territoires: Convention['territoires'] }

/** Who holds each place today; « Nommer » opens everything that a place had. */
export function TitulairesInstance({ instance, territoires }: Props) {
  const { convention } = useCadre()
  const [territoire, setTerritoire] = useState<string | null>(null)
  const [ouverte, setOuverte] = useState<string | null>(null)
  const mandats = useChannel('titulaires:list', { convention: convention.id, instance: instance.code })
  const t = texts.titulaires
  const chaises = listChaises(instance, mandats.data ?? AUCUN, { jour: aujourdhui(), territoire })
  const pourvues = chaises.filter(c => c.occupant?.nom != null).length
  return (
    <Panel titre={t.titre} note={t.note(pourvues, chaises.length)}>
      <ErrorNotice erreur={mandats.error} />
      {instance.role === 'local' && territoires.liste.length > 0 ? (
        <Select
          className={local['choix'] ?? ''}
          label={t.territoire}
          value={territoire ?? TOUS}
          searchable
          mb="md"
          data={[
            { value: TOUS, label: t.tousTerritoires },
            ...territoires.liste.map(x => ({ value: x.code, label: x.libelle })),
          ]}
          onChange={v => setTerritoire(v === TOUS ? null : v)}
        />
      ) : null}
      <LongTable
        nom={t.titre}
        lignes={chaises}
        cle={c => c.place}
        colonnes={colonnesDe(c => setOuverte(c.place))}
      />
      <MandatsPlace
        instance={instance.code}
        territoire={territoire}
        chaise={chaises.find(c => c.place === ouverte) ?? null}
        fermer={() => setOuverte(null)}
      />
    </Panel>
  )
}

function colonnesDe(ouvrir: (chaise: Chaise) => void): Column<Chaise>[] {
  const t = texts.titulaires
  return [
    { cle: 'place', titre: t.place, entete: true, contenu: nommerPlace },
    {
      cle: 'titulaire',
      titre: t.titulaire,
      largeur: 260,
      contenu: c => <Occupant mandat={c.occupant} />,
    },
    { cle: 'suppleant', titre: t.suppleant, largeur: 180, contenu: c => c.suppleant?.nom ?? '–' },
    {
      cle: 'depuis',
      titre: t.depuis,
      largeur: 124,
      contenu: c => (c.occupant ? formatDate(c.occupant.depuis) : '–'),
    },
    {
      cle: 'gestion',
      titre: t.gestion,
      largeur: 124,
      contenu: c => (
        <Button variant="default" px="sm" aria-label={t.gererPlace(nommerPlace(c))} onClick={() => ouvrir(c)}>
          {t.gerer}
        </Button>
      ),
    },
  ]
}

function Occupant({ mandat }: { mandat: Mandat | null }) {
  const t = texts.titulaires
  if (mandat === null) return <StateBadge tone="neutre" symbole="○" mot={t.aNommer} />
  if (mandat.qualite === 'vacant') return <StateBadge tone="attention" symbole="▲" mot={t.vacant} />
  return (
    <>
      {mandat.nom}
      {mandat.fonction === null ? null : (
        <span className={`${css['doux']} ${css['petit']}`} style={{ display: 'block' }}>
          {mandat.fonction}
        </span>
      )}
    </>
  )
}
