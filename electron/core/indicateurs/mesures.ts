import type { GroupeMesures } from './cubes.ts'
import { type Dossier, libelleDe, listCodes, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { siFournie } from './parcours.ts'
import { compte, ligneCompte, NON_RENSEIGNE, type Valeur } from './valeur.ts'

/**
 * Mesures begun in the period. Where the convention defines its mesures by modalities (Creuse), each parcours entered
 * in the period counts for its own, once with the same mesure when its row names it too.
 */
export function computeMesures(dossier: Dossier): Valeur {
  const parMesure = new Map<string, number>()
  const croisees = new Map<string, Map<string, number>>()
  for (const g of dossier.cubes.mesures) {
    if (g.axe === 'AUTRE' && !dossier.convention.personnesConcerneesAvecAutre) continue
    for (const mesure of listMesuresDe(dossier, g)) {
      ajouter(parMesure, mesure, g.nombre)
      const freins = croisees.get(mesure) ?? new Map<string, number>()
      for (const frein of g.freins) ajouter(freins, frein, g.nombre)
      croisees.set(mesure, freins)
    }
  }
  const total = [...parMesure.values()].reduce((s, n) => s + n, 0)
  const codes = listModalites(dossier, parMesure)
  const mesure = codes.map(c => ligneCompte(c, getLibelleMesure(dossier, c), parMesure.get(c) ?? 0, total))
  const mesure_frein = codes.flatMap(c => croiser(dossier, c, croisees.get(c) ?? new Map(), total))
  const sources = listSources(dossier, g => (g.drapeaux & (D.ENTRE | D.OUVERT)) !== 0)
  const valeur = compte('mesures', total, sources, { ventilations: { mesure, mesure_frein } })
  return parModalite(dossier) ? valeur : siFournie(dossier, valeur, 'mesures')
}

function listMesuresDe(dossier: Dossier, g: GroupeMesures): string[] {
  if (!parModalite(dossier) || !g.entree) return g.mesures
  const modalite =
    g.modalite ?? dossier.convention.modalites.find(m => m.axe === g.axe && g.axe !== 'AUTRE')?.code
  const propre = dossier.convention.mesures.find(m => m.modalites?.includes(modalite ?? ''))?.code
  return [...new Set([...g.mesures, propre ?? NON_RENSEIGNE])]
}

function parModalite(dossier: Dossier): boolean {
  return dossier.convention.mesures.some(m => (m.modalites ?? []).length > 0)
}

/** The convention's own list first, in its order, with its zeros; then what the files bring. */
function listModalites(dossier: Dossier, parMesure: Map<string, number>): string[] {
  const propres = dossier.convention.mesures.map(m => m.code)
  const autres = listCodes(dossier, 'mesure', parMesure.keys()).filter(
    c => parMesure.has(c) && !propres.includes(c),
  )
  return [...propres, ...autres, ...(parMesure.has(NON_RENSEIGNE) ? [NON_RENSEIGNE] : [])]
}

function getLibelleMesure(dossier: Dossier, code: string): string {
  return dossier.convention.mesures.find(m => m.code === code)?.libelle ?? libelleDe(dossier, 'mesure', code)
}

function croiser(dossier: Dossier, mesure: string, freins: Map<string, number>, total: number) {
  return listCodes(dossier, 'frein', freins.keys())
    .filter(f => freins.has(f))
    .map(f => {
      const libelle = `${getLibelleMesure(dossier, mesure)} × ${libelleDe(dossier, 'frein', f)}`
      return ligneCompte(`${mesure}/${f}`, libelle, freins.get(f) ?? 0, total)
    })
}

function ajouter(comptes: Map<string, number>, code: string, nombre: number): void {
  comptes.set(code, (comptes.get(code) ?? 0) + nombre)
}
