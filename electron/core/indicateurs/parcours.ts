import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import type { GroupeParcours } from './cubes.ts'
import { type Dossier, estFournie, libelleDe, listCodes, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { ventilerParDelai } from './entrees-par-delai.ts'
import { sommerParTerritoire, ventilerComptes } from './par-territoire.ts'
import { absente, compte, ligneCompte, NON_RENSEIGNE, quotient, type Valeur } from './valeur.ts'

type Garde = (g: GroupeParcours) => boolean

/** Keeps the groups of one axe (all when null) that carry a flag. */
export function quand(axe: D.Axe | null, drapeau: number): Garde {
  return g => (axe === null || g.axe === axe) && (g.drapeaux & drapeau) !== 0
}

/** Number of parcours in the groups kept. */
export function compter(dossier: Dossier, garde: Garde): number {
  let nombre = 0
  for (const g of dossier.cubes.parcours) if (garde(g)) nombre += g.nombre
  return nombre
}

/** Orientations, entries, file active, prolongations, depassements: plain counts of parcours. */
export function computeParcours(dossier: Dossier): Valeur[] {
  return [
    ...orientations(dossier),
    entrees(dossier),
    parTerritoire(dossier, 'entrees_ase', quand('ASE', D.ENTRE)),
    parTerritoire(dossier, 'file_active_fin', quand('AG', D.ACTIF_FIN)),
    parTerritoire(dossier, 'file_active_periode', quand('AG', D.ACTIF_PERIODE)),
    parTerritoire(dossier, 'file_active_ase_fin', quand('ASE', D.ACTIF_FIN)),
    depassements(dossier),
    siFournie(dossier, parTerritoire(dossier, 'prolongations', quand('AG', D.PROLONGE)), 'date_prolongation'),
  ]
}

function entrees(dossier: Dossier): Valeur {
  const garde = quand('AG', D.ENTRE)
  const valeur = avecActeurs(dossier, parTerritoire(dossier, 'entrees', garde), garde)
  const delai = ventilerParDelai(dossier)
  return delai.length === 0 ? valeur : { ...valeur, ventilations: { ...valeur.ventilations, delai } }
}

/** A count of 0 that no column could have fed is not 0: it is not available. */
export function siFournie(dossier: Dossier, valeur: Valeur, ...sens: string[]): Valeur {
  return valeur.valeur !== 0 || estFournie(dossier, ...sens) ? valeur : absente(valeur.code, 'nd')
}

/** A count of parcours with its territories, when the catalogue breaks it down so. */
export function parTerritoire(dossier: Dossier, code: string, garde: Garde): Valeur {
  const nombre = compter(dossier, garde)
  const territoire = ventilerComptes(dossier, sommerParTerritoire(dossier.cubes.parcours, garde), nombre)
  const ventilations = code === 'prolongations' ? {} : { territoire }
  return compte(code, nombre, listSources(dossier, garde), { ventilations })
}

function orientations(dossier: Dossier): Valeur[] {
  const garde = quand(null, D.ORIENTE)
  const total = siFournie(
    dossier,
    avecAxes(dossier, avecActeurs(dossier, parTerritoire(dossier, 'orientations', garde), garde), garde),
    'date_prescription',
  )
  return [total, ...partsOrientations(dossier, garde)]
}

/** Over the orientations whose acteur is known. */
function partsOrientations(dossier: Dossier, garde: Garde): Valeur[] {
  const parActeur = sommerPar(dossier, garde, g => g.acteur)
  const inconnus = parActeur.get(NON_RENSEIGNE) ?? 0
  const connus = compter(dossier, garde) - inconnus
  const sources = listSources(dossier, garde)
  return listCodes(dossier, 'acteur', parActeur.keys()).map(acteur =>
    quotient(`part_orientations_${acteur}`, parActeur.get(acteur) ?? 0, connus, sources, {
      manquants: inconnus,
      nom: libelleDe(dossier, 'acteur', acteur),
    }),
  )
}

function avecActeurs(dossier: Dossier, valeur: Valeur, garde: Garde): Valeur {
  const parActeur = sommerPar(dossier, garde, g => g.acteur)
  const codes = [...listCodes(dossier, 'acteur', parActeur.keys()), NON_RENSEIGNE]
  const acteur: ModaliteValeur[] = codes
    .filter(c => parActeur.has(c))
    .map(c => ligneCompte(c, libelleDe(dossier, 'acteur', c), parActeur.get(c) ?? 0, valeur.valeur))
  return { ...valeur, ventilations: { acteur, ...valeur.ventilations } }
}

function avecAxes(dossier: Dossier, valeur: Valeur, garde: Garde): Valeur {
  const parAxe = sommerPar(dossier, garde, g => g.axe)
  const axe = D.AXES.filter(a => parAxe.has(a)).map(a =>
    ligneCompte(a, libelleDe(dossier, 'axe', a), parAxe.get(a) ?? 0, valeur.valeur),
  )
  return { ...valeur, ventilations: { ...valeur.ventilations, axe } }
}

/** Parcours by a nomenclature's code, unknown ones under `non_renseigne`. */
export function sommerPar(
  dossier: Dossier,
  garde: Garde,
  cle: (g: GroupeParcours) => string | null,
): Map<string, number> {
  const sommes = new Map<string, number>()
  for (const g of dossier.cubes.parcours) {
    if (!garde(g)) continue
    const code = cle(g) ?? NON_RENSEIGNE
    sommes.set(code, (sommes.get(code) ?? 0) + g.nombre)
  }
  return sommes
}

function depassements(dossier: Dossier): Valeur {
  const { max, maxExceptionnel } = dossier.convention.durees.AG
  if (max === null) return absente('depassements', 'so')
  const garde = quand('AG', D.DEPASSE)
  const total = compter(dossier, garde)
  const exceptionnels = compter(dossier, quand('AG', D.DEPASSE_EXCEPTIONNEL))
  const duree = [ligneCompte('max', `Plus de ${max} mois`, total - exceptionnels, total)]
  if (maxExceptionnel !== null) {
    duree[0] = {
      ...ligneCompte('max', `Plus de ${max} mois, au plus ${maxExceptionnel}`, total - exceptionnels, total),
    }
    duree.push(ligneCompte('max_exceptionnel', `Plus de ${maxExceptionnel} mois`, exceptionnels, total))
  }
  return compte('depassements', total, listSources(dossier, garde), { ventilations: { duree } })
}
