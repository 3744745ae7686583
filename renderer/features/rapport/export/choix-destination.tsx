import { Radio } from '@mantine/core'
import { useExport } from './contexte-export.ts'
import css from './export.module.css'
import { texts } from './texts.ts'

/** The committee or the public. `publicFige` false: this version was validated without a public one. */
export function ChoixDestination({ publicFige }: { publicFige: boolean }) {
  const { choix, changer } = useExport()
  return (
    <Radio.Group
      label={texts.destination}
      value={choix.destination}
      onChange={v => changer({ destination: v === 'public' ? 'public' : 'comite' })}
    >
      <div className={css['choix']}>
        <Radio value="comite" label={texts.comite} description={texts.comiteAide} />
        <Radio
          value="public"
          label={texts.publique}
          description={publicFige ? texts.publiqueAide : texts.publiqueNonFigee}
          disabled={!publicFige}
        />
      </div>
    </Radio.Group>
  )
}
