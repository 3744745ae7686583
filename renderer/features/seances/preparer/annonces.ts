import {
  type Announcements,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { texts } from './texts.ts'

/** Pointer and keyboard; a click on the handle without a move is no drag. */
export function useCapteurs() {
  return useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
}

/** What a screen reader hears while an item of a list is moved. */
export function annonces(points: readonly { id: UniqueIdentifier; intitule: string }[]): Announcements {
  const total = points.length
  const rangDe = (id: UniqueIdentifier) => points.findIndex(p => p.id === id) + 1
  const nomDe = (id: UniqueIdentifier) => points.find(p => p.id === id)?.intitule ?? ''
  let vientDeSePrendre = false
  return {
    onDragStart: ({ active }) => {
      vientDeSePrendre = true
      return texts.pris(nomDe(active.id), rangDe(active.id), total)
    },
    onDragOver: ({ active, over }) => {
      // The item is first over itself, which would cut short what was just said.
      const surPlace = vientDeSePrendre && over?.id === active.id
      vientDeSePrendre = false
      return over && !surPlace ? texts.survole(nomDe(active.id), rangDe(over.id), total) : undefined
    },
    onDragEnd: ({ active, over }) =>
      over ? texts.pose(nomDe(active.id), rangDe(over.id), total) : texts.renonce(nomDe(active.id)),
    onDragCancel: ({ active }) => texts.renonce(nomDe(active.id)),
  }
}
