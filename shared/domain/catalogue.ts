import { type Definition, type Famille, famille } from './catalogue-construction.ts'
import { CATALOGUE_MOYENS } from './catalogue-moyens.ts'
import { CATALOGUE_PARCOURS } from './catalogue-parcours.ts'
import { CATALOGUE_PUBLICS } from './catalogue-publics.ts'
import type { Indicateur } from './indicateur.ts'

export type { Definition } from './catalogue-construction.ts'

/** Every code of `indicateurs.md` that is not a family, in the order of the annual report. */
export const CATALOGUE: readonly Definition[] = [
  ...CATALOGUE_PARCOURS,
  ...CATALOGUE_PUBLICS,
  ...CATALOGUE_MOYENS,
]

/** Codes made of a prefix and of an acteur, a motive, a group or another code. The longer prefix comes first. */
export const FAMILLES: readonly Famille[] = [
  famille(
    'part_orientations_',
    'Part des orientations : ',
    'Orientations de cet acteur rapportées aux orientations dont l’acteur est connu.',
  ),
  famille(
    'taux_sortie_groupe_',
    'Part des sorties : ',
    'Sorties de ce groupe rapportées à toutes les sorties de la période.',
  ),
  famille(
    'taux_sortie_',
    'Part des sorties : ',
    'Sorties de ce motif rapportées à toutes les sorties de la période.',
  ),
  famille(
    'taux_objectif_',
    'Réalisation de l’objectif : ',
    'Valeur rapportée à l’objectif de la même période et du même territoire. L’objectif d’un flux est ramené aux jours de la période quand elle ne couvre pas l’année ; celui d’un stock, d’un taux ou d’un délai ne l’est jamais.',
  ),
]

const PAR_CODE = new Map(CATALOGUE.map(d => [d.code, d]))

/** The definition of a code, family members included; undefined when no definition has that code. `suite` is the member's own name. */
export function findDefinition(code: string, suite?: string): Definition | undefined {
  const propre = PAR_CODE.get(code)
  if (propre !== undefined) return propre
  const membre = FAMILLES.find(f => code.startsWith(f.prefixe) && code.length > f.prefixe.length)
  if (membre === undefined) return undefined
  const { prefixe, libelle, ...reste } = membre
  const nom = suite ?? code.slice(prefixe.length).replaceAll('_', ' ')
  return { ...reste, code, libelle: `${libelle}${nom}` }
}

/**
 * Codes of acteurs that oriented nobody in any of these years and that the convention does not ask for: they keep
 * their value of 0 for a script, and are not worth a line on screen or on paper.
 */
export function listActeursSansOrientation(
  annees: Indicateur[][],
  demandes: ReadonlySet<string>,
): Set<string> {
  const valeurs = annees.flat().filter(i => i.code.startsWith('part_orientations_') && !demandes.has(i.code))
  const presents = new Set(valeurs.filter(i => i.numerateur !== 0 && i.absence !== 'nd').map(i => i.code))
  return new Set(valeurs.map(i => i.code).filter(code => !presents.has(code)))
}
