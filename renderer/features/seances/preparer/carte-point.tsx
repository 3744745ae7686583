import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Button, Collapse } from '@mantine/core'
import { useDisclosure, useId } from '@mantine/hooks'
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronUp,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react'
import { formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import { useActe } from '../acte.ts'
import { formatDuree } from '../heure.ts'
import { ActionsReportees } from './actions-reportees.tsx'
import { ChampTexte } from './champ-texte.tsx'
import { ChampDuree, ChampType } from './champs-point.tsx'
import { DetailsPoint } from './details-point.tsx'
import { heureApres } from './horaire.ts'
import { useModifierPoint } from './modifier-point.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = {
  seance: Seance
  point: Point
  /** From 0. */
  rang: number
  total: number
  /** Minutes after the opening. */
  debutMin: number
  /** First item that does not fit in the planned time. */
  auDela: boolean
  fige: boolean
  bouger(sens: 'monter' | 'descendre'): void
}

/** One item: its title, nature and duration edited in place, the rest under « Détails ». */
export function CartePoint({ seance, point, rang, total, debutMin, auDela, fige, bouger }: Props) {
  const [ouvert, { toggle }] = useDisclosure(false)
  const idDetails = useId()
  const intitule = useModifierPoint(point)
  const { ecarter, erreur } = useEcarter(point)
  const tri = useSortable({
    id: point.id,
    disabled: fige,
    attributes: { roleDescription: texts.deplacable },
    transition: null,
  })
  return (
    <li
      ref={tri.setNodeRef}
      data-point={point.id}
      className={`${css['point']} ${tri.isDragging ? css['porte'] : ''}`}
      style={{ transform: CSS.Translate.toString(tri.transform) }}
    >
      <div className={css['tetePoint']}>
        {fige ? null : (
          <ActionIcon
            ref={tri.setActivatorNodeRef}
            className={css['poignee'] ?? ''}
            color="gray"
            {...tri.attributes}
            {...tri.listeners}
            aria-label={texts.deplacer(point.intitule)}
          >
            <IconGripVertical size={20} />
          </ActionIcon>
        )}
        <span className={css['numero']}>
          <span className="masque-visuel">{texts.numero(rang + 1)}</span>
          <span aria-hidden="true">{rang + 1}</span>
        </span>
        <ChampTexte
          classNames={{ root: css['intitule'] ?? '', input: css['intituleSaisie'] ?? '' }}
          aria-label={`${texts.intitule}, ${texts.numero(rang + 1)}`}
          valeur={point.intitule}
          enregistrer={(texte, suites) => intitule.enregistrer({ intitule: texte }, suites)}
          erreur={intitule.erreur}
          disabled={fige}
          requis
        />
        {fige ? null : (
          <div className={css['boutons']}>
            <Fleche sens="monter" point={point} impossible={rang === 0} bouger={bouger} />
            <Fleche sens="descendre" point={point} impossible={rang === total - 1} bouger={bouger} />
          </div>
        )}
      </div>
      <div className={css['lignePoint']}>
        <Debut seance={seance} point={point} debutMin={debutMin} />
        <ChampType point={point} fige={fige} />
        <ChampDuree point={point} fige={fige} />
        <div className={css['finLigne']}>
          <Button
            variant="subtle"
            rightSection={ouvert ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
            aria-expanded={ouvert}
            aria-controls={idDetails}
            aria-label={texts.details(point.intitule)}
            onClick={toggle}
          >
            {texts.detailsCourt}
          </Button>
          {fige ? null : (
            <ActionIcon
              color="gray"
              aria-label={texts.retirer(point.intitule)}
              title={texts.retirer(point.intitule)}
              data-retirer
              onClick={e => ecarter(voisinDe(e.currentTarget))}
            >
              <IconTrash size={20} />
            </ActionIcon>
          )}
        </div>
      </div>
      <FaitsPoint point={point} />
      {auDela ? <StateBadge tone="attention" symbole="▲" mot={texts.auDela} /> : null}
      {point.objet === 'actions' ? <ActionsReportees actions={seance.actionsOuvertes} /> : null}
      <ErrorNotice erreur={erreur} />
      <Collapse expanded={ouvert} transitionDuration={0} id={idDetails}>
        {ouvert ? <DetailsPoint seance={seance} point={point} fige={fige} /> : null}
      </Collapse>
    </li>
  )
}

/** Who presents it, how many papers it has and why it is there; nothing for a bare item. */
function FaitsPoint({ point }: { point: Point }) {
  const faits = [
    point.objet === 'libre' ? null : texts.objets[point.objet],
    point.rapporteur,
    point.pieces.length > 0 ? texts.nPieces(point.pieces.length) : null,
  ].filter(f => f !== null)
  return faits.length === 0 ? null : <p className={css['faitsPoint']}>{faits.join(' · ')}</p>
}

/** Where the focus goes when the item leaves: the same button of the next one, of the one before, else the new item. */
function voisinDe(bouton: HTMLElement): HTMLElement | null {
  const carte = bouton.closest('li')
  const suivante = carte?.nextElementSibling ?? carte?.previousElementSibling
  return suivante?.querySelector('[data-retirer]') ?? document.querySelector('[data-nouveau-point]')
}

function useEcarter(point: Point) {
  const acte = useActe('points:ecarter')
  const retablir = useActe('points:retablir')
  const ecarter = (voisin: HTMLElement | null) =>
    acte.faire(
      { point: point.id },
      {
        onSuccess: () => {
          voisin?.focus()
          showUndo(texts.retire(point.intitule), () => retablir.faire({ point: point.id }))
        },
      },
    )
  return { ecarter, erreur: acte.erreur() ?? retablir.erreur() }
}

type PropsFleche = {
  sens: 'monter' | 'descendre'
  point: Point
  impossible: boolean
  bouger: Props['bouger']
}

/** Stays in the tab order at the ends of the list, so that the focus is never lost. */
function Fleche({ sens, point, impossible, bouger }: PropsFleche) {
  const Icone = sens === 'monter' ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      color="gray"
      data-sens={sens}
      aria-label={texts[sens](point.intitule)}
      title={texts[sens](point.intitule)}
      aria-disabled={impossible}
      className={impossible ? (css['impossible'] ?? '') : ''}
      onClick={() => {
        if (!impossible) bouger(sens)
      }}
    >
      <Icone size={20} />
    </ActionIcon>
  )
}

/** The hour at which the item starts, or how long after the opening when no hour is set. */
function Debut({ seance, debutMin }: { seance: Seance; point: Point; debutMin: number }) {
  const heure = heureApres(seance.heure, debutMin)
  const mot =
    heure !== null ? formatHeure(heure) : debutMin === 0 ? texts.auDebut : texts.apres(formatDuree(debutMin))
  return <span className={css['debut']}>{mot}</span>
}
