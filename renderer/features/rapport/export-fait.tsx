import { Button, Group } from '@mantine/core'
import type { Output } from '../../../shared/contract.ts'
import type { FichierChoisi } from '../../../shared/window-contract.ts'
import { formatOctets } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import css from './rapport.module.css'
import { texts } from './texts.ts'

type Props = { resultat: Output<'rapport:exporter'>; dossier: FichierChoisi; onClose(): void }

const nomDe = (chemin: string) => chemin.split(/[\\/]/).at(-1) ?? chemin

/** What was written, and the way to its folder. */
export function ExportFait({ resultat, dossier, onClose }: Props) {
  return (
    <div className={css['formulaire']}>
      <Notice tone="ok" titre={texts.fait(resultat.fichiers.length)}>
        <ul className={css['fichiers']}>
          {resultat.fichiers.map(f => (
            <li key={f.fichier}>
              {nomDe(f.fichier)} ({formatOctets(f.octets)})
            </li>
          ))}
        </ul>
      </Notice>
      {resultat.avertissements.length > 0 ? (
        <Notice tone="attention">
          <ul className={css['fichiers']}>
            {resultat.avertissements.map(a => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.fermer}
        </Button>
        <OpenFolder jeton={dossier.jeton} principal />
      </Group>
    </div>
  )
}
