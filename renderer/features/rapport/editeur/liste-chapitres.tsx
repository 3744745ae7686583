import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useState } from 'react'
import type { RapportAnnuel, ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import { useAct } from '../../../api.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { annonces, useCapteurs } from '../../seances/preparer/annonces.ts'
import { deplacer } from '../../seances/preparer/ordre.ts'
import { AjouterChapitre } from './ajouter-chapitre.tsx'
import { CarteChapitre } from './carte-chapitre.tsx'
import { ChapitresEcartes } from './chapitres-ecartes.tsx'
import { replacer } from './ordre-chapitres.ts'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = {
  rapport: RapportAnnuel
  actuel: string | undefined
  choisir(code: string): void
  fige: boolean
}

/** The order being saved stays on the screen until the answer; a refusal gives the former order back. */
function useOrdre({ convention, annee, chapitres }: RapportAnnuel) {
  const acte = useAct('rapport:chapitresOrdonner')
  const [voulu, setVoulu] = useState<string[] | null>(null)
  const parCode = new Map(chapitres.map(c => [c.code, c]))
  const ordonnes = voulu?.flatMap(code => parCode.get(code) ?? []) ?? chapitres
  const imprimes = ordonnes.filter(c => !c.ecarte)
  const ordonner = (de: number, vers: number) => {
    if (de === vers || vers < 0 || vers >= imprimes.length) return
    const codes = replacer(ordonnes, deplacer(imprimes, de, vers)).map(c => c.code)
    annoncer(texts.liste.pose(imprimes[de]?.titre ?? '', vers + 1, imprimes.length))
    setVoulu(codes)
    acte.mutate({ convention, annee, codes }, { onSettled: () => setVoulu(null) })
  }
  return { imprimes, ordonner, erreur: acte.error }
}

/** Chapters in the order of the print: chosen, moved (mouse, keyboard on the handle, or the menu), left out, added. */
export function ListeChapitres({ rapport, actuel, choisir, fige }: Props) {
  const { imprimes, ordonner, erreur } = useOrdre(rapport)
  const capteurs = useCapteurs()
  const codes = imprimes.map(c => c.code)
  const poser = ({ active, over }: DragEndEvent) => {
    if (over) ordonner(codes.indexOf(String(active.id)), codes.indexOf(String(over.id)))
  }
  return (
    <DndContext
      sensors={capteurs}
      collisionDetection={closestCenter}
      onDragEnd={poser}
      accessibility={{
        announcements: annonces(imprimes.map(enPoint)),
        screenReaderInstructions: { draggable: texts.liste.consigne },
      }}
    >
      <SortableContext items={codes} strategy={verticalListSortingStrategy}>
        <ol className={css['chapitres']}>
          {imprimes.map((chapitre, rang) => (
            <CarteChapitre
              key={chapitre.code}
              rapport={rapport}
              chapitre={chapitre}
              rang={rang}
              total={imprimes.length}
              actuel={chapitre.code === actuel}
              fige={fige}
              choisir={choisir}
              bouger={vers => ordonner(rang, vers)}
            />
          ))}
        </ol>
      </SortableContext>
      <ErrorNotice erreur={erreur} />
      {fige ? null : <AjouterChapitre rapport={rapport} apres={actuel ?? null} />}
      <ChapitresEcartes rapport={rapport} fige={fige} />
    </DndContext>
  )
}

const enPoint = ({ code, titre }: ResumeChapitre) => ({ id: code, intitule: titre })
