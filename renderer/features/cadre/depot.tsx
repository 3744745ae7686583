import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { invokeWindow } from '../../api.ts'
import css from './cadre.module.css'
import { useCollage } from './collage.ts'
import { useCadre } from './contexte.tsx'
import { texts } from './texts.ts'

const contientFichiers = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false

/** A part of a screen that takes files itself (papers of a meeting): they are not for the wizard. */
const surDepotPropre = (e: DragEvent) =>
  e.target instanceof Element && e.target.closest('[data-depot]') !== null

/** Files dropped, and cells pasted, anywhere on the window go to the wizard. */
export function Depot() {
  const { importer } = useCadre()
  const [survol, setSurvol] = useState(false)
  useCollage(importer)
  useEffect(() => {
    const entrer = (e: DragEvent) => {
      if (!contientFichiers(e)) return
      e.preventDefault()
      setSurvol(!surDepotPropre(e))
    }
    const sortir = (e: DragEvent) => {
      if (e.relatedTarget === null) setSurvol(false)
    }
    const deposer = async (e: DragEvent) => {
      if (!contientFichiers(e)) return
      e.preventDefault()
      setSurvol(false)
      if (surDepotPropre(e)) return
      const deposes = [...(e.dataTransfer?.files ?? [])]
      try {
        const { fichiers } = await invokeWindow('fenetre:deposer', { fichiers: deposes })
        await importer(fichiers)
      } catch (erreur) {
        if (!(erreur instanceof Error)) throw erreur
        notifications.show({ color: 'red', title: texts.deposerRefus, message: erreur.message })
      }
    }
    window.addEventListener('dragover', entrer)
    window.addEventListener('dragleave', sortir)
    window.addEventListener('drop', deposer)
    return () => {
      window.removeEventListener('dragover', entrer)
      window.removeEventListener('dragleave', sortir)
      window.removeEventListener('drop', deposer)
    }
  }, [importer])
  return survol ? <div className={css['depot']}>{texts.deposer}</div> : null
}
