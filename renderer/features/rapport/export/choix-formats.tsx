import { Button, Checkbox } from '@mantine/core'
import { FORMATS, useExport } from './contexte-export.ts'
import css from './export.module.css'
import { texts } from './texts.ts'

/** Every format, each with what it is for; one at least. */
export function ChoixFormats() {
  const { choix, changer } = useExport()
  const { formats } = choix
  return (
    <Checkbox.Group
      size="md"
      label={texts.formats}
      value={formats}
      onChange={v => changer({ formats: FORMATS.filter(f => v.includes(f)) })}
      error={formats.length === 0 ? texts.auMoinsUn : null}
    >
      <div className={css['formats']}>
        {FORMATS.map(f => (
          <Checkbox
            key={f}
            value={f}
            label={texts.formatsListe[f].label}
            description={texts.formatsListe[f].aide}
          />
        ))}
        {formats.length < FORMATS.length ? (
          <Button
            size="sm"
            variant="subtle"
            justify="flex-start"
            onClick={() => changer({ formats: [...FORMATS] })}
          >
            {texts.toutCocher}
          </Button>
        ) : null}
      </div>
    </Checkbox.Group>
  )
}
