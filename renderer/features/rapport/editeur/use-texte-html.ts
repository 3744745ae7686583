import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { cleChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { cleComparaison, MOTS_COMPARAISON } from '../../../../shared/domain/comparaison.ts'
import { ecrireTexteHtml } from '../../../../shared/domain/texte-html.ts'
import type { RefChiffre, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { svgGraphique } from '../../../../shared/graphiques/svg.ts'
import { invoke } from '../../../api.ts'
import { useChiffres, useComparaisons } from './evaluation.ts'
import { useGraphiques } from './noeud-graphique.tsx'
import { listRefs } from './refs-texte.ts'

/**
 * A text as it prints, with today's figures. `deLAnneeAvant`: a text of the year before, whose figures are of its own
 * year and whose words of comparison stay as they were written.
 */
export function useTexteHtml(texte: TexteRiche, deLAnneeAvant = false): string {
  const refs = useMemo(() => listRefs(texte), [texte])
  const decaler = (ref: RefChiffre): RefChiffre =>
    deLAnneeAvant ? { ...ref, decalage: Math.max(-10, ref.decalage - 1) } : ref
  const chiffres = useChiffres(refs.chiffres.map(decaler))
  const comparaisons = useComparaisons(deLAnneeAvant ? [] : refs.comparaisons)
  const graphiques = useGraphiques()
  const images = useQueries({
    queries: refs.images.map(sha256 => ({
      queryKey: ['images:get', { sha256 }],
      queryFn: () => invoke('images:get', { sha256 }),
    })),
  })
  const parChiffre = new Map(refs.chiffres.map((ref, i) => [cleChiffre(ref), chiffres[i]?.data]))
  const parMots = new Map(refs.comparaisons.map((ref, i) => [cleComparaison(ref), comparaisons[i]?.data]))
  const parImage = new Map(refs.images.map((sha256, i) => [sha256, images[i]?.data?.url]))
  return ecrireTexteHtml(texte, {
    chiffre: ref => parChiffre.get(cleChiffre(ref)),
    comparaison: ref =>
      deLAnneeAvant
        ? { texte: MOTS_COMPARAISON[ref.mot], tenue: 'vraie', explication: null, avant: null, apres: null }
        : parMots.get(cleComparaison(ref)),
    image: sha256 => parImage.get(sha256),
    graphique: id => {
      const spec = graphiques.data?.find(g => g.id === id)?.spec
      return spec ? `<figure>${svgGraphique(spec, 'apercu')}</figure>` : undefined
    },
  })
}
