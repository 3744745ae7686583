import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import type { Base } from '../../database/open.ts'
import type { DonneesRapport } from '../donnees.ts'
import { lireContenuFige } from './contenu-fige.ts'
import { estFigee, findVersion } from './versions.ts'

/**
 * What to read on a validated year whose figures the base no longer gives as the report printed them for this destination;
 * null when they are the same, and while the report is a draft.
 */
export function controlerPublie(
  base: Base,
  convention: number,
  { annee, destination, actuels }: Pick<DonneesRapport, 'annee' | 'destination' | 'actuels'>,
): ControleRapport | null {
  const ligne = findVersion(base, convention, annee)
  const publies = estFigee(ligne)
    ? lireContenuFige(base, ligne)?.destinations[destination]?.actuels
    : undefined
  if (publies === undefined) return null
  const parCode = new Map(publies.map(i => [i.code, dire(i)]))
  const changes = actuels.filter(i => parCode.has(i.code) && parCode.get(i.code) !== dire(i))
  if (changes.length === 0) return null
  const noms = changes.slice(0, 5).map(i => i.libelle)
  const suite = changes.length > noms.length ? '…' : ''
  return {
    code: 'chiffres_changes',
    gravite: 'a_lire',
    chapitre: null,
    message: `Depuis la validation, la base ne donne plus les mêmes chiffres pour ${annee}\u00a0: ${noms.join('\u00a0; ')}${suite}. Le rapport validé garde les siens\u00a0; pour publier les nouveaux, ouvrez une correction.`,
  }
}

/** What a figure says, without where it comes from. */
function dire({ valeur, absence, numerateur, denominateur, ventilations }: Indicateur): string {
  const lignes = Object.entries(ventilations).map(([nom, liste]) => [
    nom,
    liste.map(l => [l.modalite, l.valeur, l.absence]),
  ])
  return JSON.stringify([valeur, absence, numerateur, denominateur, lignes])
}
