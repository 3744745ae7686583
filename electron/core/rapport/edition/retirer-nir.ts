import { listNir } from '../../../../shared/domain/formats-identite.ts'
import type { EnLigne, TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { joindreLignes } from './controler-texte.ts'
import { normaliserTexte } from './normaliser-texte.ts'
import { transformerLignes } from './parcourir-texte.ts'

const MARQUE = '[numéro retiré]'

/** A normalised text without its NIR, even those cut by a change of style, and how many were taken off. */
export function retirerNir(texte: TexteRiche): { texte: TexteRiche; retires: number } {
  let retires = 0
  const propre = transformerLignes(texte, lignes => {
    const nirs = listNir(joindreLignes(lignes))
    retires += nirs.length
    return nirs.length === 0 ? lignes : remplacer(lignes, nirs)
  })
  return { texte: retires === 0 ? texte : normaliserTexte(propre), retires }
}

/** The mark stands in the run where the number begins; the runs where it goes on lose their part. */
function remplacer(lignes: EnLigne[], nirs: { debut: number; fin: number }[]): EnLigne[] {
  let place = 0
  return lignes.map(l => {
    const debut = place
    place += l.type === 'text' ? l.text.length : 1
    return l.type === 'text' ? { ...l, text: retirer(l.text, debut, nirs) } : l
  })
}

function retirer(texte: string, debut: number, nirs: { debut: number; fin: number }[]): string {
  let garde = ''
  let suite = 0
  for (const nir of nirs) {
    const d = nir.debut - debut
    if (d >= texte.length || nir.fin <= debut + suite) continue
    garde += texte.slice(suite, Math.max(suite, d)) + (d >= 0 ? MARQUE : '')
    suite = Math.min(texte.length, nir.fin - debut)
  }
  return garde + texte.slice(suite)
}
