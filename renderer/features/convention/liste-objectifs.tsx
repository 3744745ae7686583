import { ActionIcon, Button, NumberInput, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useChannel } from '../../api.ts'
import { keyed } from '../../ui/keyed.ts'
import { Panel } from '../../ui/panel.tsx'
import { nombreOuNull, type PropsBrouillon, remplacer, retirer } from './brouillon.ts'
import css from './convention.module.css'
import { texts } from './texts.ts'

const COLONNES =
  'minmax(0,2fr) minmax(0,1.2fr) minmax(0,1fr) minmax(0,0.9fr) minmax(0,1.4fr) minmax(0,0.8fr) 44px'

/** The numbers that the convention sets, one line each. */
export function ListeObjectifs({ convention: c, changer }: PropsBrouillon) {
  const catalogue = useChannel('indicateurs:catalogue', { convention: c.id })
  const t = texts.objectifs
  const modifier = (rang: number, partie: Partial<(typeof c.objectifs)[number]>) =>
    changer({ objectifs: remplacer(c.objectifs, rang, partie) })
  const ajouter = () =>
    changer({
      objectifs: [
        ...c.objectifs,
        {
          code: catalogue.data?.[0]?.code ?? 'entrees',
          annee: Number(c.dates.effet.slice(0, 4)),
          territoire: null,
          valeur: 0,
          portee: 'annee',
          sens: 'au_moins',
          reference: '',
        },
      ],
    })
  const indicateurs = (catalogue.data ?? []).map(i => ({ value: i.code, label: i.libelle }))
  const lieux = c.territoires.liste.map(x => ({ value: x.code, label: x.libelle }))
  return (
    <Panel titre={t.objectifs}>
      <div className={css['liste']}>
        {c.objectifs.length === 0 ? <p className={css['note']}>{t.aucun}</p> : null}
        {keyed(c.objectifs, () => 'objectif').map(({ key, element: o }, rang) => (
          // The lines have no name of their own: two of them may be equal while one is being typed.
          <div className={css['rangee']} key={key} style={{ '--colonnes': COLONNES }}>
            <Select
              label={t.code}
              searchable
              value={o.code}
              data={indicateurs}
              onChange={v => v !== null && modifier(rang, { code: v })}
            />
            <Select
              label={t.territoire}
              value={o.territoire ?? ''}
              data={[{ value: '', label: t.tous }, ...lieux]}
              onChange={v => modifier(rang, { territoire: v || null })}
            />
            <Select
              label={t.sens}
              value={o.sens}
              data={Object.entries(t.senss).map(([value, label]) => ({ value, label }))}
              onChange={v => (v === 'au_moins' || v === 'au_plus') && modifier(rang, { sens: v })}
            />
            <NumberInput
              label={t.valeur}
              value={o.valeur}
              min={0}
              decimalSeparator=","
              hideControls
              onChange={v => typeof v === 'number' && modifier(rang, { valeur: v })}
            />
            <Select
              label={t.portee}
              value={o.portee}
              data={Object.entries(t.portees).map(([value, label]) => ({ value, label }))}
              onChange={v =>
                (v === 'annee' || v === 'convention' || v === 'permanent') && modifier(rang, { portee: v })
              }
            />
            <NumberInput
              label={t.annee}
              value={o.annee ?? ''}
              min={1990}
              max={2100}
              hideControls
              onChange={v => modifier(rang, { annee: nombreOuNull(v) })}
            />
            <ActionIcon
              aria-label={texts.retirer(o.code)}
              onClick={() => changer({ objectifs: retirer(c.objectifs, rang) })}
            >
              <IconTrash size={20} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={ajouter}>
            {texts.ajouter}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
