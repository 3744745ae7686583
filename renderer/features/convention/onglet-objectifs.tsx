import { NumberInput } from '@mantine/core'
import type { Convention } from '../../../shared/domain/convention.ts'
import { Panel } from '../../ui/panel.tsx'
import { nombreOuNull, type PropsBrouillon } from './brouillon.ts'
import css from './convention.module.css'
import { ListeObjectifs } from './liste-objectifs.tsx'
import { texts } from './texts.ts'

type Duree = Convention['durees']['AG']

/** How long an accompaniment lasts, with which means, and the targets. */
export function OngletObjectifs({ convention: c, changer }: PropsBrouillon) {
  const t = texts.objectifs
  const { AG, ASE } = c.durees
  return (
    <>
      <Panel titre={t.durees}>
        <p className={css['sous']}>{t.ag}</p>
        <ChampsDuree duree={AG} changer={d => changer({ durees: { ...c.durees, AG: d } })} />
        {ASE ? (
          <>
            <p className={css['sous']} style={{ marginTop: 18 }}>
              {t.ase}
            </p>
            <ChampsDuree duree={ASE} changer={d => changer({ durees: { ...c.durees, ASE: d } })} />
          </>
        ) : null}
      </Panel>
      <Panel titre={t.moyens}>
        <div className={css['champs']}>
          <NumberInput
            label={t.portefeuille}
            value={c.portefeuille?.cible ?? ''}
            min={1}
            allowDecimal={false}
            onChange={v =>
              changer({
                portefeuille:
                  typeof v === 'number'
                    ? { min: c.portefeuille?.min ?? null, max: c.portefeuille?.max ?? null, cible: v }
                    : null,
              })
            }
          />
          <NumberInput
            label={t.delai}
            value={c.delaiObjectifJours ?? ''}
            min={1}
            allowDecimal={false}
            onChange={v => changer({ delaiObjectifJours: nombreOuNull(v) })}
          />
          <NumberInput
            label={t.conseillers}
            value={c.conseillersEtp ?? ''}
            min={0}
            decimalSeparator=","
            onChange={v => changer({ conseillersEtp: nombreOuNull(v) })}
          />
        </div>
      </Panel>
      <ListeObjectifs convention={c} changer={changer} />
    </>
  )
}

function ChampsDuree({ duree, changer }: { duree: Duree; changer(duree: Duree): void }) {
  const t = texts.objectifs
  const champs = [
    ['initialMois', t.initial],
    ['renouvellementMois', t.renouvellement],
    ['max', t.max],
    ['maxExceptionnel', t.exceptionnel],
  ] as const
  return (
    <>
      <div className={css['champs']}>
        {champs.map(([cle, label]) => (
          <NumberInput
            key={cle}
            label={label}
            value={duree[cle] ?? ''}
            min={cle === 'renouvellementMois' ? 0 : 1}
            allowDecimal={false}
            onChange={v => changer({ ...duree, [cle]: nombreOuNull(v) })}
          />
        ))}
      </div>
      <p className={css['reference']}>{duree.reference}</p>
    </>
  )
}
