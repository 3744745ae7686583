import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { TEXTE_VIDE } from '../../../../shared/domain/texte-riche.ts'
import { Notice } from '../../../ui/notice.tsx'
import { enTexteRiche, enTexteSimple } from './texte-simple.ts'
import { texts } from './texts.ts'

type Props = {
  chapitre: { code: string; titre: string }
  modele: ModeleEdition
  changer(modele: ModeleEdition): void
}

/** The first text of a chapter in a new report, as plain paragraphs. */
export function TexteDepart({ chapitre: { code, titre }, modele, changer }: Props) {
  const texte = modele.textes[code] ?? TEXTE_VIDE
  const simple = enTexteSimple(texte)
  // What is typed is kept as it is typed: its paragraphs are cut again at each key.
  const [saisie, setSaisie] = useState(simple ?? '')
  const ecrire = (mots: string) => {
    setSaisie(mots)
    const { [code]: _, ...autres } = modele.textes
    const riche = enTexteRiche(mots)
    changer({ ...modele, textes: riche.content.length === 0 ? autres : { ...autres, [code]: riche } })
  }
  if (simple === null)
    return (
      <Notice
        tone="info"
        actions={
          <Button variant="default" onClick={() => ecrire('')}>
            {texts.remplacerTexte}
          </Button>
        }
      >
        <p>{texts.texteRiche}</p>
      </Notice>
    )
  return (
    <Textarea
      label={texts.texteNom(titre)}
      description={texts.texteAide}
      autosize
      minRows={4}
      maxRows={16}
      value={saisie}
      onChange={e => ecrire(e.currentTarget.value)}
    />
  )
}
