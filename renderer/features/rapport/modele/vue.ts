import type { Convention } from '../../../../shared/domain/convention.ts'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { codeDepuisLibelle } from '../../../../shared/domain/texte.ts'
import { texts } from './texts.ts'

/** The place of the emblem that the social fund asks for, as the core names it. */
const UNION_EUROPEENNE = 'union_europeenne'

/** Where a logo may stand, in the order of the first page. */
export function listPlaces({ parties }: Pick<Convention, 'parties'>): { code: string; nom: string }[] {
  return [
    ...parties.map(({ code, nom }) => ({ code, nom })),
    { code: UNION_EUROPEENNE, nom: texts.unionEuropeenne },
  ]
}

/** A chapter of the user's own at the end; null when its code, made from the title, is empty or taken. */
export function ajouterChapitre(modele: ModeleEdition, titre: string): ModeleEdition | null {
  const code = codeDepuisLibelle(titre, '_').slice(0, 60).replace(/_+$/, '')
  if (code === '' || modele.chapitres.some(c => c.code === code)) return null
  return { ...modele, chapitres: [...modele.chapitres, { code, titre: titre.trim(), ecarte: false }] }
}

/** The chapter and its first text gone. */
export function retirerChapitre(modele: ModeleEdition, code: string): ModeleEdition {
  const { [code]: _, ...textes } = modele.textes
  return { ...modele, chapitres: modele.chapitres.filter(c => c.code !== code), textes }
}
