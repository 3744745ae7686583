import { Button, Group } from '@mantine/core'
import type { Output } from '../../../shared/contract.ts'
import type { RapportAnnuel } from '../../../shared/domain/rapport.ts'
import type { FichierChoisi } from '../../../shared/window-contract.ts'
import { keyed } from '../../ui/keyed.ts'
import { formatOctets } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { OpenFolder } from '../../ui/open-folder.tsx'
import { useControles } from './controles/use-controles.ts'
import ecrans from './ecrans.module.css'
import { useExport } from './export/contexte-export.ts'
import { Empreinte } from './export/empreinte.tsx'
import css from './export/export.module.css'
import { texts } from './export/texts.ts'

type Props = {
  resultat: Output<'rapport:exporter'>
  dossier: FichierChoisi
  /** Files frozen at the validation; none for a draft. */
  fige: RapportAnnuel['fichiers']
  onClose(): void
}

const nomDe = (chemin: string) => chemin.split(/[\\/]/).at(-1) ?? chemin

/** What was written, and the way to its folder. */
export function ExportFait({ resultat, dossier, fige, onClose }: Props) {
  const { fichiers, avertissements } = resultat
  const { choix } = useExport()
  const { data } = useControles(choix.destination, fige.length === 0)
  const lus = avertissements.filter(a => data?.controles.some(c => c.message === a))
  const nouveaux = avertissements.filter(a => !lus.includes(a))
  const identiques = fichiers.every(f => fige.some(g => g.format === f.format && g.sha256 === f.sha256))
  return (
    <div className={css['formulaire']}>
      <Notice tone="ok" titre={texts.fait(fichiers.length)}>
        {identiques ? <p>{texts.faitIdentiques(fichiers.length)}</p> : null}
        <ul className={ecrans['liste']}>
          {fichiers.map(f => (
            <li key={f.fichier}>
              {nomDe(f.fichier)} ({formatOctets(f.octets)}){' '}
              <Empreinte sha256={f.sha256} nom={nomDe(f.fichier)} />
            </li>
          ))}
        </ul>
      </Notice>
      {nouveaux.length > 0 ? (
        <Notice tone="attention">
          <Liste phrases={nouveaux} />
        </Notice>
      ) : null}
      {lus.length > 0 ? (
        <details>
          <summary>{texts.avertissements(lus.length)}</summary>
          <Liste phrases={lus} />
        </details>
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

function Liste({ phrases }: { phrases: readonly string[] }) {
  return (
    <ul className={ecrans['liste']}>
      {keyed(phrases, p => p).map(({ key, element }) => (
        <li key={key}>{element}</li>
      ))}
    </ul>
  )
}
