import { MultiSelect, Select, TextInput } from '@mantine/core'
import { type Point, typePoint } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { useCadre } from '../../cadre/contexte.tsx'
import { useTexteDiffere } from '../texte-differe.ts'
import { useModifierPoint } from './modifier-point.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = { point: Point; fige: boolean }

export const TYPES_POINT = typePoint.options.map(value => ({ value, label: texts.types[value] }))

/** Information, débat or décision. */
export function ChampType({ point, fige }: Props) {
  const { enregistrer, erreur } = useModifierPoint(point)
  return (
    <Select
      className={css['type'] ?? ''}
      aria-label={`${texts.type}, ${point.intitule}`}
      data={TYPES_POINT}
      value={point.type}
      onChange={v => {
        const type = typePoint.options.find(o => o === v)
        if (type && type !== point.type) enregistrer({ type })
      }}
      error={erreur}
      disabled={fige}
    />
  )
}

/** Minutes; empty when nobody said. */
export function ChampDuree({ point, fige }: Props) {
  const { enregistrer, erreur } = useModifierPoint(point)
  const duree = point.dureeMin === null ? '' : String(point.dureeMin)
  const brouillon = useTexteDiffere(duree, (texte, suites) =>
    enregistrer({ dureeMin: texte === '' ? null : Number(texte) }, suites),
  )
  return (
    <TextInput
      className={css['duree'] ?? ''}
      aria-label={`${texts.duree}, ${point.intitule}`}
      inputMode="numeric"
      rightSection={<span className={css['unite']}>{texts.dureeCourte}</span>}
      rightSectionPointerEvents="none"
      value={brouillon.texte}
      onChange={e => brouillon.changer(e.currentTarget.value.replace(/\D/g, '').slice(0, 4))}
      onBlur={brouillon.valider}
      onKeyDown={e => brouillon.touche(e)}
      error={brouillon.enAttente ? erreur : null}
      disabled={fige}
    />
  )
}

/** The indicators of the bilan to show with the item. */
export function ChampIndicateurs({ point, fige }: Props) {
  const { convention } = useCadre()
  const { enregistrer, erreur } = useModifierPoint(point)
  const catalogue = useChannel('indicateurs:catalogue', { convention: convention.id })
  return (
    <MultiSelect
      label={texts.indicateurs}
      description={texts.indicateursAide}
      placeholder={point.indicateurs.length === 0 ? texts.indicateursChercher : ''}
      nothingFoundMessage={texts.aucunIndicateur}
      searchable
      hidePickedOptions
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={(catalogue.data ?? []).map(i => ({ value: i.code, label: i.libelle }))}
      value={point.indicateurs}
      onChange={indicateurs => enregistrer({ indicateurs })}
      error={erreur}
      disabled={fige}
    />
  )
}
