import { useElementSize } from '@mantine/hooks'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatNombre } from '../../../shared/domain/nombres.ts'
import { Panel } from '../../ui/panel.tsx'
import { Waterfall } from '../../ui/waterfall.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { Chiffre } from '../indicateurs/chiffre.tsx'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'
import { cascadeDe } from './vue.ts'

/** The stock at the start, what came in, what went out, the stock at the end. */
export function FileActive({ indicateurs }: { indicateurs: readonly Indicateur[] }) {
  const { adresse } = useCadre()
  const { ref, width } = useElementSize()
  const cascade = cascadeDe(indicateurs)
  if (!cascade)
    return (
      <Panel titre={texts.fileActive} className={css['moitie'] ?? ''}>
        <p>{texts.fileAbsente}</p>
      </Panel>
    )
  const { debut, entrees, sorties, fin } = cascade
  const phrase = texts.filePhrase(
    formatNombre(debut),
    formatNombre(entrees),
    formatNombre(sorties),
    formatNombre(fin),
  )
  return (
    <Panel titre={texts.fileActive} className={css['moitie'] ?? ''}>
      <div ref={ref}>
        {width > 0 ? (
          <Waterfall
            largeur={width}
            mots={phrase}
            pas={[
              { nom: texts.fileDebut(adresse.annee), de: 0, a: debut, sorte: 'stock' },
              { nom: texts.fileEntrees, de: debut, a: debut + entrees, sorte: 'plus' },
              { nom: texts.fileSorties, de: debut + entrees, a: fin, sorte: 'moins' },
              { nom: texts.fileFin(adresse.annee), de: 0, a: fin, sorte: 'stock' },
            ]}
          />
        ) : null}
      </div>
      <p className={css['phrase']}>
        {formatNombre(debut)} parcours au départ, <Lien code="entrees" de={indicateurs} /> entrées,{' '}
        <Lien code="sorties" de={indicateurs} /> sorties{'\u00a0'}:{' '}
        <Lien code="file_active_fin" de={indicateurs} /> parcours à la fin de l’année.
      </p>
    </Panel>
  )
}

function Lien({ code, de }: { code: string; de: readonly Indicateur[] }) {
  const i = de.find(x => x.code === code)
  if (!i) return null
  return (
    <Chiffre demande={{ code, libelle: i.libelle }} valeur={i.valeur} absence={i.absence} unite={i.unite} />
  )
}
