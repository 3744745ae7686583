import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconEyeOff, IconGripVertical } from '@tabler/icons-react'
import type { RapportAnnuel, ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import { useAct } from '../../../api.ts'
import { defaire } from '../../../defaire.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = {
  rapport: RapportAnnuel
  chapitre: ResumeChapitre
  /** From 0, among the printed ones. */
  rang: number
  total: number
  actuel: boolean
  fige: boolean
  choisir(code: string): void
  bouger(vers: number): void
}

/** One chapter of the list: its title opens it, its state is a colour, a symbol and a word. */
export function CarteChapitre(props: Props) {
  const { chapitre, rang, actuel, fige, choisir } = props
  const { code, titre, etat, contributions } = chapitre
  const tri = useSortable({
    id: code,
    disabled: fige,
    attributes: { roleDescription: texts.liste.deplacable },
    transition: null,
  })
  const { symbole, mot } = texts.etats[etat]
  return (
    <li
      ref={tri.setNodeRef}
      className={`${css['chapitre']} ${actuel ? css['actuel'] : ''} ${tri.isDragging ? css['porte'] : ''}`}
      style={{ transform: CSS.Translate.toString(tri.transform) }}
    >
      {fige ? null : (
        <ActionIcon
          ref={tri.setActivatorNodeRef}
          className={css['poignee'] ?? ''}
          color="gray"
          {...tri.attributes}
          {...tri.listeners}
          aria-label={texts.liste.deplacer(titre)}
        >
          <IconGripVertical size={18} />
        </ActionIcon>
      )}
      <button
        type="button"
        className={css['choix']}
        aria-current={actuel ? 'true' : undefined}
        onClick={() => choisir(code)}
      >
        <span className={css['choixTitre']}>
          {rang + 1}. {titre}
        </span>
        <span className={css['choixEtat']} data-etat={etat}>
          <span aria-hidden="true">{symbole} </span>
          {mot}
          {contributions > 0 ? ` · ${texts.nContributions(contributions)}` : ''}
        </span>
      </button>
      {fige ? null : <Actes {...props} />}
    </li>
  )
}

function Actes({ rapport, chapitre, rang, total, bouger }: Props) {
  const { convention, annee } = rapport
  const { code, titre } = chapitre
  const t = texts.liste
  const ecarter = useAct('rapport:chapitreModifier', () =>
    showUndo(
      t.ecarte(titre),
      () => void defaire('rapport:chapitreModifier', { convention, annee, code, ecarte: false }),
    ),
  )
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon color="gray" aria-label={t.actes(titre)} title={t.actes(titre)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowUp size={18} />}
            disabled={rang === 0}
            onClick={() => bouger(rang - 1)}
          >
            {t.monter}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={18} />}
            disabled={rang === total - 1}
            onClick={() => bouger(rang + 1)}
          >
            {t.descendre}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconEyeOff size={18} />}
            onClick={() => ecarter.mutate({ convention, annee, code, ecarte: true })}
          >
            {t.ecarter}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice erreur={ecarter.error} />
    </>
  )
}
