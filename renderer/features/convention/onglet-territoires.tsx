import { ActionIcon, Button, MultiSelect, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Convention } from '../../../shared/domain/convention.ts'
import { Panel } from '../../ui/panel.tsx'
import {
  ajouterTerritoire,
  nombreOuNull,
  type PropsBrouillon,
  relier,
  retirerTerritoire,
  typeDe,
} from './brouillon.ts'
import css from './convention.module.css'
import { texts } from './texts.ts'

type Type = Convention['territoires']['types'][number]

/** Each level of territory; the first level is linked, many to many, with the next. */
export function OngletTerritoires({ convention: c, changer }: PropsBrouillon) {
  const { types } = c.territoires
  return types.map((type, rang) => (
    <NiveauTerritoire
      key={type.code}
      convention={c}
      changer={changer}
      type={type}
      vers={rang === 0 ? types[1] : undefined}
    />
  ))
}

type Props = PropsBrouillon & { type: Type; vers: Type | undefined }

function NiveauTerritoire({ convention: c, changer, type, vers }: Props) {
  const t = texts.territoires
  const lignes = c.territoires.liste.filter(x => typeDe(x.code) === type.code)
  const [nom, setNom] = useState('')
  const ajouter = () => {
    changer({ territoires: ajouterTerritoire(c.territoires, type.code, nom.trim()) })
    setNom('')
  }
  return (
    <Panel titre={type.pluriel} note={vers ? t.aide : null}>
      <div className={css['liste']}>
        {lignes.length === 0 ? <p className={css['note']}>{t.aucun}</p> : null}
        {lignes.map(ligne => (
          <LigneTerritoire key={ligne.code} {...{ convention: c, changer, vers, ligne }} />
        ))}
        <div className={css['rangee']} style={{ '--colonnes': 'minmax(0,320px) max-content' }}>
          <TextInput
            label={t.nouveau(type.libelle)}
            value={nom}
            onChange={e => setNom(e.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            disabled={nom.trim() === ''}
            onClick={ajouter}
          >
            {texts.ajouter}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

type PropsLigne = PropsBrouillon & {
  vers: Type | undefined
  ligne: Convention['territoires']['liste'][number]
}

function LigneTerritoire({ convention: c, changer, vers, ligne }: PropsLigne) {
  const t = texts.territoires
  const { territoires } = c
  const modifier = (partie: Partial<typeof ligne>) =>
    changer({
      territoires: {
        ...territoires,
        liste: territoires.liste.map(x => (x.code === ligne.code ? { ...x, ...partie } : x)),
      },
    })
  const colonnes = vers
    ? 'minmax(0,1.2fr) minmax(0,0.7fr) minmax(0,0.7fr) minmax(0,2.6fr) 44px'
    : 'minmax(0,1.2fr) minmax(0,0.7fr) minmax(0,0.7fr) 44px'
  return (
    <div className={css['rangee']} style={{ '--colonnes': colonnes }}>
      <TextInput
        label={t.libelle}
        value={ligne.libelle}
        onChange={e => modifier({ libelle: e.currentTarget.value })}
      />
      <NumberInput
        label={t.conseillers}
        value={ligne.conseillersEtp ?? ''}
        min={0}
        decimalSeparator=","
        hideControls
        onChange={v => modifier({ conseillersEtp: nombreOuNull(v) })}
      />
      <NumberInput
        label={t.communes}
        value={ligne.communes ?? ''}
        min={0}
        hideControls
        onChange={v => modifier({ communes: nombreOuNull(v) })}
      />
      {vers ? (
        <MultiSelect
          label={t.rattaches(vers.pluriel)}
          searchable
          value={territoires.liens.filter(l => l.de === ligne.code).map(l => l.vers)}
          data={territoires.liste
            .filter(x => typeDe(x.code) === vers.code)
            .map(x => ({ value: x.code, label: x.libelle }))}
          onChange={codes => changer({ territoires: relier(territoires, ligne.code, codes) })}
        />
      ) : null}
      <ActionIcon
        aria-label={texts.retirer(ligne.libelle)}
        onClick={() => changer({ territoires: retirerTerritoire(territoires, ligne.code) })}
      >
        <IconTrash size={20} />
      </ActionIcon>
    </div>
  )
}
