import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { useAct } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { usePortee } from '../cadre/contexte.tsx'
import css from './indicateurs.module.css'
import { texts } from './texts.ts'

/** Sets or removes the objective of the year; a rate is typed as a percentage. */
export function ObjectifIndicateur({ indicateur: i }: { indicateur: Indicateur }) {
  const { convention, annee } = usePortee()
  const fixer = useAct('objectifs:fixer')
  const echelle = i.unite === 'taux' || i.unite === 'centimes' ? 100 : 1
  const enEcran = (v: number) => (i.unite === 'centimes' ? v / 100 : v * (i.unite === 'taux' ? 100 : 1))
  const enDonnees = (v: number) => (i.unite === 'centimes' ? v * 100 : v / (i.unite === 'taux' ? 100 : 1))
  const actuel = i.objectif ? enEcran(i.objectif.valeur) : ''
  const [saisi, setSaisi] = useState<number | string>(actuel)
  const valeur = typeof saisi === 'number' ? enDonnees(saisi) : null
  return (
    <Panel titre={texts.objectifTitre}>
      <NumberInput
        label={texts.objectifValeur(annee)}
        {...(echelle === 100 ? { description: texts.objectifAide } : {})}
        value={saisi}
        onChange={setSaisi}
        min={0}
        decimalScale={2}
        decimalSeparator=","
        thousandSeparator=" "
        hideControls
      />
      <div className={css['filtres']} style={{ margin: '12px 0 0' }}>
        <Button
          variant="default"
          disabled={valeur === null || saisi === actuel}
          loading={fixer.isPending}
          onClick={() => fixer.mutate({ convention, code: i.code, annee, valeur })}
        >
          {texts.objectifEnregistrer}
        </Button>
        {i.objectif ? (
          <Button
            variant="subtle"
            onClick={() => {
              setSaisi('')
              fixer.mutate({ convention, code: i.code, annee, valeur: null })
            }}
          >
            {texts.objectifRetirer}
          </Button>
        ) : null}
      </div>
      <ErrorNotice erreur={fixer.error} />
    </Panel>
  )
}
