import { Button } from '@mantine/core'
import type { ResultatImport } from '../../../../shared/domain/bilan.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { Signalements } from '../signalements.tsx'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import { totaliser } from './etat.ts'

/** What was stored, and the next step. */
export function Termine({ resultat }: { resultat: ResultatImport }) {
  const { aller, importer } = useCadre()
  const totaux = totaliser(resultat)
  const nombre = totaux.aCreer + totaux.aModifier
  const t = texts.fini
  const titre = nombre === 0 ? t.titreRien : nombre === 1 ? t.titreUn : t.titre(formatNombre(nombre))
  return (
    <div className={css['pile']}>
      <Notice tone="ok" titre={titre}>
        <p>
          {t.detail(
            formatNombre(totaux.aCreer),
            formatNombre(totaux.aModifier),
            formatNombre(totaux.identiques),
          )}
        </p>
      </Notice>
      {resultat.avertissements.length > 0 ? (
        <Notice tone="attention" titre={texts.apercu.remarques(resultat.avertissements.length)}>
          <Signalements signalements={resultat.avertissements} />
        </Notice>
      ) : null}
      <Panel titre={t.suite}>
        <div className={css['options']}>
          <Button onClick={() => aller('tableau-de-bord')}>{t.tableau}</Button>
          <Button variant="default" onClick={() => aller('indicateurs')}>
            {t.indicateurs}
          </Button>
          <Button variant="default" onClick={() => void importer()}>
            {t.autre}
          </Button>
          <Button variant="default" onClick={() => aller('bilans')}>
            {t.journal}
          </Button>
        </div>
      </Panel>
    </div>
  )
}
