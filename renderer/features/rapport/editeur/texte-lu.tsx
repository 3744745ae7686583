import { memo, useEffect, useRef, useState } from 'react'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import css from './page.module.css'
import { STYLE_PAGE } from './style-page.ts'
import { useTexteHtml } from './use-texte-html.ts'

type Props = {
  texte: TexteRiche
  titre: string
  deLAnneeAvant?: boolean
  /** Fills its place instead of being as high as its text. */
  plein?: boolean
}

/** A text as it prints, in a frame where nothing runs. Its place in the page stays when the text changes. */
export const TexteLu = memo(function TexteLu({ texte, titre, deLAnneeAvant = false, plein = false }: Props) {
  const html = useTexteHtml(texte, deLAnneeAvant)
  const cadre = useRef<HTMLIFrameElement>(null)
  const [hauteur, setHauteur] = useState(120)
  const [pret, setPret] = useState(false)
  useEffect(() => {
    const page = cadre.current?.contentDocument
    if (!pret || !page) return
    page.body.innerHTML = html
    setHauteur(page.documentElement.scrollHeight)
  }, [html, pret])
  return (
    <iframe
      ref={cadre}
      className={plein ? css['feuillePleine'] : css['feuilleLue']}
      style={plein ? undefined : { height: hauteur }}
      data-plein={plein ? '' : undefined}
      title={titre}
      sandbox="allow-same-origin"
      srcDoc={STYLE_PAGE}
      onLoad={() => setPret(true)}
    />
  )
})
