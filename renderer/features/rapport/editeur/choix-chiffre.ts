import type { Indicateur, ModaliteValeur } from '../../../../shared/domain/indicateur.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { RefChiffre } from '../../../../shared/domain/texte-riche.ts'

/** Whether each word typed is in the label, accents and case apart. */
export function correspond(libelle: string, requete: string): boolean {
  const texte = normaliserLibelle(libelle)
  return normaliserLibelle(requete)
    .split(' ')
    .every(mot => texte.includes(mot))
}

/** A line of a breakdown as one value of a list: breakdown and line, kept apart by a sign that no code has. */
export const cleLigne = (ventilation: string, modalite: string): string => `${ventilation}\n${modalite}`

/** The breakdown and the line of a value of the list; both null for the whole. */
export function lireCleLigne(cle: string): Pick<RefChiffre, 'ventilation' | 'modalite'> {
  const coupe = cle.indexOf('\n')
  return coupe < 0
    ? { ventilation: null, modalite: null }
    : { ventilation: cle.slice(0, coupe), modalite: cle.slice(coupe + 1) }
}

/** Forms that a figure can take, the plain value first; the others only where the figure has them. */
export function listFormes(
  indicateur: Indicateur | undefined,
  ligne: ModaliteValeur | null,
  decalage: number,
): RefChiffre['forme'][] {
  if (indicateur === undefined) return ['valeur']
  const porteur = ligne ?? indicateur
  const formes: [RefChiffre['forme'], boolean][] = [
    ['valeur', true],
    ['part', ligne?.part != null || indicateur.unite === 'taux'],
    ['numerateur', porteur.numerateur != null],
    ['denominateur', porteur.denominateur != null],
    ['mediane', ligne === null && indicateur.mediane != null],
    ['evolution', decalage === 0 && indicateur.unite !== 'oui_non'],
    ['objectif', ligne === null && indicateur.objectif !== null],
  ]
  return formes.filter(([, possible]) => possible).map(([forme]) => forme)
}
