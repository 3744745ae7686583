import { Button } from '@mantine/core'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { formatMomentCourt } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import tables from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { useExport } from '../export/contexte-export.ts'
import { texts } from './texts.ts'

/** Every version of the year, latest first; each can be read as it was. */
export function Versions({ rapport: { versions } }: { rapport: RapportAnnuel }) {
  const { aller } = useCadre()
  const { ouvrir } = useExport()
  const t = texts.colonnesVersions
  return (
    <Panel titre={texts.versions}>
      <TableFrame nom={texts.versionsNom}>
        <table className={tables['table']}>
          <thead>
            <tr>
              {[t.version, t.etat, t.motif, t.valideLe, t.actes].map(titre => (
                <th scope="col" key={titre}>
                  {titre}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(v => (
              <tr key={v.version}>
                <th scope="row">{texts.version(v.version)}</th>
                <td>{texts.etats[v.etat]}</td>
                <td>{v.motif ?? texts.premiere}</td>
                <td>{v.valideLe === null ? '–' : formatMomentCourt(v.valideLe)}</td>
                <td>
                  <span className={ecrans['boutons']}>
                    <Button
                      size="sm"
                      variant="subtle"
                      aria-label={texts.lireNom(v.version)}
                      onClick={() =>
                        aller('rapport', 'apercu', ...(v.valideLe === null ? [] : [`v${v.version}`]))
                      }
                    >
                      {texts.lire}
                    </Button>
                    <Button
                      size="sm"
                      variant="subtle"
                      aria-label={texts.exporterNom(v.version)}
                      onClick={() => ouvrir(v.version)}
                    >
                      {texts.exporter}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  )
}
