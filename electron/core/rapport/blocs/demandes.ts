import { celluleTexte } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc } from '../modele.ts'
import { cellulesComparees, colonnesComparees, tableauCompares } from './compares.ts'

/** Codes that a convention names; the family of a `*` code is every value whose code begins so. */
export function listCodesDemandes(d: DonneesRapport, codes: readonly string[]): string[] {
  return codes.flatMap(code => {
    if (!code.endsWith('*')) return [code]
    return d.actuels.filter(i => i.code.startsWith(code.slice(0, -1))).map(i => i.code)
  })
}

/** Label of a code: that of its value, else that of its definition. */
export function libelleDe(d: DonneesRapport, code: string): string {
  const { actuel, precedent } = comparer(d, code)
  return (actuel ?? precedent)?.libelle ?? d.definitions.find(def => def.code === code)?.libelle ?? code
}

/** What the convention asks and mentions, with both years, the objective and its state. */
export function blocDemandes(d: DonneesRapport): Bloc {
  const lignes = d.convention.indicateurs.flatMap(demande =>
    listCodesDemandes(d, demande.codes).map(code => {
      const { actuel, precedent } = comparer(d, code)
      const prefixe = demande.statut === 'demande' ? '● ' : '○ '
      const nom = celluleTexte(`${prefixe}${libelleDe(d, code)}`)
      return { code, cellules: [nom, ...cellulesComparees(actuel, precedent)] }
    }),
  )
  return {
    phrase: null,
    tableau: {
      titre: 'Ce que la convention demande',
      colonnes: [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)],
      lignes,
      notes: ['● demandé par la convention · ○ mentionné.'],
    },
    graphique: null,
  }
}

/** Breakdowns that have their own chapter: the whole of the first is the same number seven times, the others are a page long. */
const AILLEURS = /^(typologie_|taux_sortie_(?!positive$|groupe_))/

/** The figures that the convention asks, each once, for the first page. */
export function blocEssentiel(d: DonneesRapport): Bloc | undefined {
  const demandes = d.convention.indicateurs.filter(i => i.statut === 'demande')
  const codes = new Set(demandes.flatMap(i => listCodesDemandes(d, i.codes)))
  const lignes = [...codes]
    .filter(code => !AILLEURS.test(code))
    .map(code => ({ nom: libelleDe(d, code), ...comparer(d, code) }))
  if (lignes.length === 0) return undefined
  const manquants = lignes.filter(l => (l.actuel?.valeur ?? null) === null)
  const notes =
    manquants.length === 0
      ? []
      : ['Les raisons des valeurs absentes sont données en annexe, demande par demande.']
  return {
    phrase: null,
    tableau: tableauCompares(d.annee, 'Ce que la convention demande', lignes, notes),
    graphique: null,
  }
}
