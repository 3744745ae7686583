import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api.ts'
import { defaire } from '../../defaire.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { showUndo } from '../../ui/undo-toast.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import css from './convention.module.css'
import { CorrigerMandat } from './corriger-mandat.tsx'
import { type Chaise, type Mandat, momentDe, nommerPlace } from './mandats.ts'
import { NommerTitulaire } from './nommer-titulaire.tsx'
import { texts } from './texts.ts'

type Props = { instance: string; territoire: string | null; chaise: Chaise | null; fermer(): void }

/** Everyone who held one place, and the next one. */
export function MandatsPlace({ instance, territoire, chaise, fermer }: Props) {
  const t = texts.titulaires
  return (
    <Drawer
      opened={chaise !== null}
      onClose={fermer}
      position="right"
      size={560}
      title={chaise ? nommerPlace(chaise) : t.titre}
    >
      {chaise ? (
        <div className={css['pile']}>
          <NommerTitulaire key={chaise.mandats.length} {...{ instance, territoire, chaise }} />
          <Panel titre={t.histoire}>
            {chaise.mandats.length === 0 ? <p>{t.sansHistoire}</p> : null}
            <ol className={css['mandats']}>
              {chaise.mandats.map(m => (
                <LigneMandat key={m.id} mandat={m} />
              ))}
            </ol>
          </Panel>
        </div>
      ) : null}
    </Drawer>
  )
}

function LigneMandat({ mandat: m }: { mandat: Mandat }) {
  const { convention } = useCadre()
  const [correction, setCorrection] = useState<'corriger' | 'finir' | null>(null)
  const t = texts.titulaires
  const nom = m.nom ?? t.siegeVacant
  const { id: _, ...saisie } = m
  const remettre = () => defaire('titulaires:nommer', { convention: convention.id, ...saisie })
  const retirer = useAct('titulaires:retirer', () => showUndo(t.retire, remettre))
  return (
    <li>
      <strong>{nom}</strong>
      <span className={css['reference']}>
        {t.qualites[m.qualite]},{' '}
        {t.periode(formatDate(m.depuis), m.jusqua === null ? null : formatDate(m.jusqua))} (
        {t[momentDe(m, aujourdhui())]})
      </span>
      {m.fonction === null ? null : <span>{m.fonction}</span>}
      {correction === null ? (
        <div className={css['boutons']}>
          {m.jusqua === null ? (
            <Button
              variant="default"
              px="sm"
              aria-label={t.finDe(nom)}
              onClick={() => setCorrection('finir')}
            >
              {t.finDeMandat}
            </Button>
          ) : null}
          <Button
            variant="default"
            px="sm"
            aria-label={t.corrigerDe(nom)}
            onClick={() => setCorrection('corriger')}
          >
            {t.corriger}
          </Button>
          <Button
            variant="subtle"
            px="sm"
            aria-label={t.retirerDe(nom)}
            onClick={() => retirer.mutate({ id: m.id })}
          >
            {t.retirer}
          </Button>
        </div>
      ) : (
        <CorrigerMandat mandat={m} finSeule={correction === 'finir'} fermer={() => setCorrection(null)} />
      )}
      <ErrorNotice erreur={retirer.error} />
    </li>
  )
}
