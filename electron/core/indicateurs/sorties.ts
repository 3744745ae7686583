import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { type Dossier, estFournie, libelleDe, listCodes, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { sommerParTerritoire, ventilerQuotients } from './par-territoire.ts'
import { compter, parTerritoire, quand, sommerPar } from './parcours.ts'
import { absente, ligneCompte, NON_RENSEIGNE, quotient, type Valeur } from './valeur.ts'

const DURABLES = ['cdi', 'cdd_plus_6_mois', 'creation_entreprise']

/** Exits, their motives, their groups, and the rates that stand on them. */
export function computeSorties(dossier: Dossier): Valeur[] {
  const taux = partsDesSorties(dossier)
  if (!estFournie(dossier, 'date_sortie'))
    return ['sorties', 'sorties_ase'].map(c => absente(c, 'nd')).concat(taux)
  return [sorties(dossier, 'sorties', 'AG'), sorties(dossier, 'sorties_ase', 'ASE'), ...taux]
}

function sorties(dossier: Dossier, code: string, axe: D.Axe): Valeur {
  const valeur = parTerritoire(dossier, code, quand(axe, D.SORTI))
  const motifs = sommerPar(dossier, quand(axe, D.SORTI), g => g.motif)
  const groupes = grouper(dossier, motifs)
  const ventilations = {
    motif_sortie: lignes(dossier, 'motif_sortie', motifs, valeur.valeur),
    groupe_sortie: lignes(dossier, 'groupe_sortie', groupes, valeur.valeur),
    regroupement_sortie: regrouper(dossier, groupes, valeur.valeur),
  }
  return {
    ...valeur,
    manquants: motifs.get(NON_RENSEIGNE) ?? 0,
    ventilations: { ...ventilations, ...valeur.ventilations },
  }
}

function lignes(
  dossier: Dossier,
  nomenclature: 'motif_sortie' | 'groupe_sortie',
  comptes: Map<string, number>,
  total: number | null,
): ModaliteValeur[] {
  return [...listCodes(dossier, nomenclature, comptes.keys()), NON_RENSEIGNE].map(c =>
    ligneCompte(c, libelleDe(dossier, nomenclature, c), comptes.get(c) ?? 0, total),
  )
}

/** The group of each motive comes from the nomenclature; an unknown motive is its own group. */
function grouper(dossier: Dossier, motifs: Map<string, number>): Map<string, number> {
  const groupes = new Map<string, number>()
  for (const [motif, nombre] of motifs) {
    const groupe = getGroupe(dossier, motif)
    groupes.set(groupe, (groupes.get(groupe) ?? 0) + nombre)
  }
  return groupes
}

/** Group of a fine motive; `non_renseigne` when the motive is unknown. */
export function getGroupe(dossier: Dossier, motif: string | null): string {
  const entree = dossier.nomenclatures.motif_sortie.entrees.find(e => e.code === motif)
  return entree?.groupe ?? NON_RENSEIGNE
}

/** The convention's own roll-up, derived from the groups; unknown motives stay a line of their own. */
function regrouper(dossier: Dossier, groupes: Map<string, number>, total: number | null): ModaliteValeur[] {
  const somme = (codes: string[]) => codes.reduce((s, c) => s + (groupes.get(c) ?? 0), 0)
  return [
    ...dossier.convention.regroupementSorties.map(r =>
      ligneCompte(r.code, r.libelle, somme(r.groupes), total),
    ),
    ligneCompte(NON_RENSEIGNE, 'Non renseigné', somme([NON_RENSEIGNE]), total),
  ]
}

/** Every share is over all the exits of the period, unknown motives included. */
function partsDesSorties(dossier: Dossier): Valeur[] {
  const garde = quand('AG', D.SORTI)
  const motifs = sommerPar(dossier, garde, g => g.motif)
  const groupes = grouper(dossier, motifs)
  const total = compter(dossier, garde)
  const reste = { manquants: motifs.get(NON_RENSEIGNE) ?? 0 }
  const sources = listSources(dossier, garde)
  const taux = (code: string, nombre: number, nom?: string) =>
    quotient(code, nombre, total, sources, nom === undefined ? reste : { ...reste, nom })
  const somme = (codes: string[], de: Map<string, number>) => codes.reduce((s, c) => s + (de.get(c) ?? 0), 0)
  const membres = (
    nomenclature: 'motif_sortie' | 'groupe_sortie',
    prefixe: string,
    de: Map<string, number>,
  ) =>
    [...listCodes(dossier, nomenclature, de.keys()), NON_RENSEIGNE].map(c =>
      taux(`${prefixe}${c}`, de.get(c) ?? 0, libelleDe(dossier, nomenclature, c)),
    )
  return [
    ...membres('motif_sortie', 'taux_sortie_', motifs),
    ...membres('groupe_sortie', 'taux_sortie_groupe_', groupes),
    { ...taux('taux_retour_emploi', somme(['emploi'], groupes)), ventilations: retourParTerritoire(dossier) },
    taux('taux_emploi_durable', somme(DURABLES, motifs)),
    taux('taux_sortie_positive', somme(['emploi', 'formation'], groupes)),
  ]
}

function retourParTerritoire(dossier: Dossier): Record<string, ModaliteValeur[]> {
  const garde = quand('AG', D.SORTI)
  const sortis = sommerParTerritoire(dossier.cubes.parcours, garde)
  const enEmploi = sommerParTerritoire(
    dossier.cubes.parcours,
    g => garde(g) && getGroupe(dossier, g.motif) === 'emploi',
  )
  return { territoire: ventilerQuotients(dossier, enEmploi, sortis) }
}
