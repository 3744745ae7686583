import { NumberInput, Radio, TextInput } from '@mantine/core'
import type { Secret } from '../../../shared/domain/convention.ts'
import { Panel } from '../../ui/panel.tsx'
import type { PropsBrouillon } from './brouillon.ts'
import css from './convention.module.css'
import { texts } from './texts.ts'

const estMode = (v: string): v is Secret['mode'] => Object.hasOwn(texts.secret.modes, v)

/** How small counts are shown, and how long individual rows are kept. */
export function OngletSecret({ convention: c, changer }: PropsBrouillon) {
  const t = texts.secret
  const regler = (partie: Partial<Secret>) => changer({ secret: { ...c.secret, ...partie } })
  return (
    <>
      <Panel titre={t.titre}>
        <div className={css['liste']}>
          <Radio.Group
            label={t.mode}
            value={c.secret.mode}
            onChange={v =>
              estMode(v) && regler({ mode: v, base: v === 'arrondi' ? (c.secret.base ?? 5) : null })
            }
          >
            <div className={css['liste']} style={{ marginTop: 8 }}>
              {Object.entries(t.modes).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </div>
          </Radio.Group>
          <div className={css['champs']}>
            {c.secret.mode === 'aucun' ? (
              <TextInput
                label={t.motif}
                description={t.motifAide}
                value={c.secret.motif ?? ''}
                onChange={e => regler({ motif: e.currentTarget.value || null })}
              />
            ) : (
              <NumberInput
                label={t.seuil}
                description={t.seuilAide(c.secret.seuil)}
                value={c.secret.seuil}
                min={2}
                allowDecimal={false}
                onChange={v => typeof v === 'number' && v >= 2 && regler({ seuil: v })}
              />
            )}
            {c.secret.mode === 'arrondi' ? (
              <NumberInput
                label={t.base}
                value={c.secret.base ?? 5}
                min={2}
                allowDecimal={false}
                onChange={v => typeof v === 'number' && regler({ base: v })}
              />
            ) : null}
          </div>
        </div>
      </Panel>
      <Panel titre={t.conservation} note={c.conservation.reference}>
        <div className={css['champs']}>
          <NumberInput
            label={t.mois}
            value={c.conservation.moisApresFin}
            min={1}
            allowDecimal={false}
            onChange={v =>
              typeof v === 'number' && changer({ conservation: { ...c.conservation, moisApresFin: v } })
            }
          />
        </div>
      </Panel>
    </>
  )
}
