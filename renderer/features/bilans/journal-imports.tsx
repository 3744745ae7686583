import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { formatNombre } from '../../../shared/domain/nombres.ts'
import { formatMomentCourt } from '../../ui/moments.ts'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { Signalements } from './signalements.tsx'
import { texts } from './texts.ts'

type Import = Output<'bilans:imports'>[number]

/** Every import, most recent first, with what was kept of it. */
export function JournalImports({ imports }: { imports: Import[] }) {
  const [ouvert, setOuvert] = useState<Import | null>(null)
  const t = texts.colonnes
  return (
    <>
      <TableFrame nom={texts.journal}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              <th scope="col">{t.source}</th>
              <th scope="col">{t.annee}</th>
              <th scope="col">{t.fichiers}</th>
              {[t.crees, t.modifies, t.identiques, t.erreurs].map(nom => (
                <th scope="col" className={table['nombre']} key={nom}>
                  {nom}
                </th>
              ))}
              <th scope="col">{t.remarques}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(i => (
              <tr key={i.import}>
                <td className={table['insecable']}>{formatMomentCourt(i.date)}</td>
                <td>{i.source}</td>
                <td>{i.annee ?? '–'}</td>
                <th scope="row">{i.fichiers.map(f => f.fichier).join(', ')}</th>
                {[i.aCreer, i.aModifier, i.identiques, i.enErreur].map((n, rang) => (
                  <td className={table['nombre']} key={texts.colonnes.crees + String(rang)}>
                    {formatNombre(n)}
                  </td>
                ))}
                <td>
                  {i.avertissements.length === 0 ? (
                    texts.remarques(0)
                  ) : (
                    <Button variant="subtle" px={0} onClick={() => setOuvert(i)}>
                      {texts.remarques(i.avertissements.length)}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Modal
        opened={ouvert !== null}
        onClose={() => setOuvert(null)}
        title={texts.colonnes.remarques}
        size="lg"
        closeButtonProps={{ 'aria-label': communs.fermer }}
      >
        <Signalements signalements={ouvert?.avertissements ?? []} />
      </Modal>
    </>
  )
}
