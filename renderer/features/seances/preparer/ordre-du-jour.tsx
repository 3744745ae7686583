import { Button, NumberInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useActe } from '../acte.ts'
import { formatDuree } from '../heure.ts'
import { AjouterPoint } from './ajouter-point.tsx'
import { calculerHoraire, DUREE_PREVUE_MIN, heureApres } from './horaire.ts'
import { ListePoints } from './liste-points.tsx'
import { PointsEcartes } from './points-ecartes.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** The items in their order, with the hour that each reaches and what does not fit. */
export function OrdreDuJour({ seance, fige }: { seance: Seance; fige: boolean }) {
  const [prevueMin, setPrevueMin] = useLocalStorage({
    key: `tandem-duree-prevue/${seance.convention}/${seance.instance}`,
    defaultValue: DUREE_PREVUE_MIN,
    getInitialValueInEffect: false,
  })
  const actualiser = useActe('seances:actualiser')
  const horaire = calculerHoraire(seance.points, prevueMin)
  const retrouver = useRetrouver(seance)
  return (
    <Panel
      titre={texts.ordreDuJour}
      action={
        fige ? null : (
          <Button
            variant="subtle"
            leftSection={<IconRefresh size={18} />}
            title={texts.actualiserAide}
            loading={actualiser.enCours}
            onClick={() => actualiser.faire({ seance: seance.id })}
          >
            {texts.actualiser}
          </Button>
        )
      }
    >
      <ErrorNotice erreur={actualiser.erreur()} />
      {seance.points.length === 0 ? (
        <p className={css['doux']}>{texts.videTexte}</p>
      ) : (
        <>
          <ListePoints seance={seance} horaire={horaire} fige={fige} />
          <div className={css['totaux']}>
            <Totaux seance={seance} prevueMin={prevueMin} />
            <NumberInput
              className={css['prevue'] ?? ''}
              label={texts.prevue}
              min={5}
              max={1440}
              step={15}
              allowDecimal={false}
              value={prevueMin}
              onChange={v => typeof v === 'number' && v > 0 && setPrevueMin(v)}
            />
          </div>
        </>
      )}
      {fige ? null : <AjouterPoint seance={seance} />}
      {seance.pointsEcartes.length > 0 ? (
        <PointsEcartes seance={seance} fige={fige} retabli={retrouver} />
      ) : null}
    </Panel>
  )
}

/** Gives the focus to an item as soon as the list shows it. */
function useRetrouver(seance: Seance) {
  const [attendu, setAttendu] = useState<number | null>(null)
  const arrive = seance.points.some(p => p.id === attendu)
  useEffect(() => {
    if (!arrive) return
    document.querySelector<HTMLElement>(`[data-point="${attendu}"] textarea`)?.focus()
    setAttendu(null)
  }, [arrive, attendu])
  return setAttendu
}

/** « Durée totale : 1 h 50, fin vers 16 h 20 », what was not counted, and what does not fit. */
function Totaux({ seance, prevueMin }: { seance: Seance; prevueMin: number }) {
  const { totalMin, depassementMin, sansDuree } = calculerHoraire(seance.points, prevueMin)
  const fin = heureApres(seance.heure, totalMin)
  const limite = heureApres(seance.heure, prevueMin)
  const parts = [
    texts.total(formatDuree(totalMin)),
    fin === null || totalMin === 0 ? null : texts.finVers(formatHeure(fin)),
    sansDuree === 0 ? null : texts.sansDuree(sansDuree),
  ].filter(p => p !== null)
  const trop = formatDuree(depassementMin)
  return (
    <div className={css['total']} role="status">
      <p>{parts.join(', ')}</p>
      {depassementMin > 0 ? (
        <StateBadge
          tone="attention"
          symbole="▲"
          mot={limite === null ? texts.depasse(trop) : texts.depasseFin(trop, formatHeure(limite))}
        />
      ) : null}
    </div>
  )
}
