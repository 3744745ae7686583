import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatEcart, formatSelon, formatValeur } from '../../../../shared/domain/nombres.ts'
import type { DeuxSources } from '../../../../shared/domain/rapport.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import tables from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import ecrans from '../ecrans.module.css'
import { DeciderSource } from './decider-source.tsx'
import css from './sources.module.css'
import { texts } from './texts.ts'
import { etatEcart, TONS_ECART } from './vue.ts'

/** Computed beside declared: their gap, what is tolerated, what is printed and why. */
export function DeuxSourcesRapport({ lignes }: { lignes: DeuxSources[] }) {
  const [ouverte, setOuverte] = useState<string | null>(null)
  const choisie = lignes.find(l => l.code === ouverte)
  const t = texts.colonnesDeux
  return (
    <Panel titre={texts.deux} note={texts.deuxNote}>
      {lignes.length === 0 ? <p className={ecrans['doux']}>{texts.deuxVide}</p> : null}
      {lignes.length > 0 ? (
        <TableFrame nom={texts.deuxNom}>
          <table className={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{t.libelle}</th>
                <th scope="col" className={tables['nombre']}>
                  {t.calcule}
                </th>
                <th scope="col" className={tables['nombre']}>
                  {t.declare}
                </th>
                <th scope="col" className={tables['nombre']}>
                  {t.ecart}
                </th>
                <th scope="col">{t.retenu}</th>
                <th scope="col">{t.acte}</th>
              </tr>
            </thead>
            <tbody>
              {lignes.map(l => (
                <Ligne key={l.code} ligne={l} decider={() => setOuverte(l.code)} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
      {choisie ? <DeciderSource ligne={choisie} fermer={() => setOuverte(null)} /> : null}
    </Panel>
  )
}

function Ligne({ ligne: l, decider }: { ligne: DeuxSources; decider(): void }) {
  const unite = l.unite as Unite
  const etat = etatEcart(l)
  return (
    <tr>
      <th scope="row">
        {l.libelle}
        <p className={`${tables['doux']} ${tables['petit']}`}>{texts.source(l.source)}</p>
      </th>
      <td className={tables['nombre']}>{formatValeur(l.calcule, null, unite)}</td>
      <td className={tables['nombre']}>{formatValeur(l.declare, l.absenceDeclare, unite)}</td>
      <td className={tables['nombre']}>
        {l.ecart === null ? '–' : formatEcart(l.ecart, formatDeUnite(unite))}
        <p className={`${tables['doux']} ${tables['petit']}`}>
          {texts.tolerance(formatSelon(l.tolerance, formatDeUnite(unite)))}
        </p>
      </td>
      <td>
        {texts.retenus[l.retenu]}
        <span className={css['etat']}>
          <StateBadge tone={TONS_ECART[etat]} {...texts.etats[etat]} />
        </span>
        {l.motif ? <p className={tables['petit']}>{l.motif}</p> : null}
      </td>
      <td>
        <Button size="sm" variant="default" aria-label={texts.deciderNom(l.libelle)} onClick={decider}>
          {texts.decider}
        </Button>
      </td>
    </tr>
  )
}
