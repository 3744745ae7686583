import { Switch, Textarea, TextInput } from '@mantine/core'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { Panel } from '../../../ui/panel.tsx'
import ecrans from '../ecrans.module.css'
import { texts } from './texts.ts'

type Props = {
  modele: ModeleEdition
  changer(partie: Partial<ModeleEdition>): void
  erreurDe(champ: string): string | null
}

/** What the first page says under its title, the foot of pages, and the mention of the social fund. */
export function ChampsPages({ modele, changer, erreurDe }: Props) {
  const { mentionFse } = modele
  return (
    <Panel titre={texts.pages}>
      <div className={ecrans['champs']}>
        <div className={ecrans['cote']}>
          <TextInput
            label={texts.sousTitre}
            description={texts.sousTitreAide}
            value={modele.sousTitre}
            onChange={e => changer({ sousTitre: e.currentTarget.value })}
            error={erreurDe('sousTitre')}
          />
          <TextInput
            label={texts.pied}
            description={texts.piedAide}
            value={modele.pied}
            onChange={e => changer({ pied: e.currentTarget.value })}
            error={erreurDe('pied')}
          />
        </div>
        <Switch
          label={texts.mention}
          checked={mentionFse.presente}
          onChange={e => changer({ mentionFse: { ...mentionFse, presente: e.currentTarget.checked } })}
        />
        {mentionFse.presente ? (
          <Textarea
            label={texts.mentionTexte}
            autosize
            minRows={2}
            value={mentionFse.texte}
            onChange={e => changer({ mentionFse: { ...mentionFse, texte: e.currentTarget.value } })}
            error={erreurDe('mentionFse.texte')}
          />
        ) : null}
      </div>
    </Panel>
  )
}
