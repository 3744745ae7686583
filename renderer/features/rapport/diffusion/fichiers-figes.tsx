import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { formatOctets } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import tables from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import ecrans from '../ecrans.module.css'
import { useExport } from '../export/contexte-export.ts'
import { Empreinte } from '../export/empreinte.tsx'
import { texts as formats } from '../export/texts.ts'
import { texts } from './texts.ts'
import { rangerFichiers } from './vue.ts'

/** The bytes that the validation kept, each with its size and its fingerprint, and the way to have them again. */
export function FichiersFiges({ rapport: { fichiers, version } }: { rapport: RapportAnnuel }) {
  const { ouvrir } = useExport()
  const sansPublic = !fichiers.some(f => f.destination === 'public')
  const sansPdf = !fichiers.some(f => f.format === 'pdf')
  return (
    <Panel
      titre={texts.fichiers}
      note={texts.fichiersNote}
      action={
        <Button variant="default" leftSection={<IconFileExport size={20} />} onClick={() => ouvrir(version)}>
          {texts.ressortir}
        </Button>
      }
    >
      <div className={ecrans['champs']}>
        {sansPublic || sansPdf ? (
          <Notice tone="attention">
            {sansPublic ? <p>{texts.sansPublic}</p> : null}
            {sansPdf ? <p>{texts.sansPdf}</p> : null}
          </Notice>
        ) : null}
        <TableFrame nom={texts.fichiersNom}>
          <table className={tables['table']}>
            <thead>
              <tr>
                <th scope="col">{texts.colonnes.destination}</th>
                <th scope="col">{texts.colonnes.format}</th>
                <th scope="col" className={tables['nombre']}>
                  {texts.colonnes.octets}
                </th>
                <th scope="col">{texts.colonnes.empreinte}</th>
              </tr>
            </thead>
            <tbody>
              {rangerFichiers(fichiers).map(f => {
                const format = formats.formatsListe[f.format].label
                const pour = texts.destinations[f.destination]
                return (
                  <tr key={`${f.destination}/${f.format}`}>
                    <td>{pour}</td>
                    <th scope="row">{format}</th>
                    <td className={tables['nombre']}>{formatOctets(f.octets)}</td>
                    <td>
                      <Empreinte sha256={f.sha256} nom={texts.fichier(format, pour)} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </Panel>
  )
}
