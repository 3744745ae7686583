import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { type Dossier, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { ventilerQuotients } from './par-territoire.ts'
import { quand } from './parcours.ts'
import { absente, moyenne, quotient, type Repartition, sommer, type Valeur } from './valeur.ts'

const DELAIS = ['prescription_diagnostic', 'diagnostic_entree', 'prescription_entree'] as const

type Situee = { territoire: number; jours: number | null; nombre: number }[]

/** The three delays before entry, the share within the convention's target, and the lengths of what ended. */
export function computeDelais(dossier: Dossier): Valeur[] {
  const sources = listSources(dossier, quand('AG', D.ENTRE))
  const delais = DELAIS.map(nom => moyenneParTerritoire(dossier, `delai_${nom}`, lire(dossier, nom), sources))
  return [...delais, partDansLeDelai(dossier, sources), ...durees(dossier)]
}

function lire(dossier: Dossier, nom: (typeof DELAIS)[number]): Situee {
  return dossier.cubes.delais.map(g => ({ territoire: g.territoire, jours: g[nom], nombre: g.nombre }))
}

function durees(dossier: Dossier): Valeur[] {
  const de = (axe: D.Axe): Situee =>
    dossier.cubes.durees
      .filter(g => g.axe === axe)
      .map(g => ({ territoire: g.territoire, jours: g.duree, nombre: g.nombre }))
  const sources = (axe: D.Axe) => listSources(dossier, quand(axe, D.SORTI))
  return [
    moyenne('duree_accompagnement', de('AG'), sources('AG')),
    moyenneParTerritoire(dossier, 'duree_ase', de('ASE'), sources('ASE')),
  ]
}

/** Of the known delays from prescription to entry; without a target in the convention there is nothing to ask. */
function partDansLeDelai(dossier: Dossier, sources: number[]): Valeur {
  const code = 'part_delai_objectif'
  const cible = dossier.convention.delaiObjectifJours
  if (cible === null) return absente(code, 'so')
  const jours = lire(dossier, 'prescription_entree')
  const { n, manquants } = sommer(jours)
  const dedans = sommer(jours.filter(j => j.jours !== null && j.jours <= cible)).n
  return quotient(code, dedans, n, sources, { manquants })
}

function moyenneParTerritoire(dossier: Dossier, code: string, jours: Situee, sources: number[]): Valeur {
  return moyenne(code, jours, sources, { ventilations: { territoire: ventiler(dossier, jours) } })
}

function ventiler(dossier: Dossier, jours: Situee): ModaliteValeur[] {
  const parTerritoire = new Map<number, Repartition>()
  for (const j of jours) parTerritoire.set(j.territoire, [...(parTerritoire.get(j.territoire) ?? []), j])
  const sommes = [...parTerritoire].map(([t, r]) => [t, sommer(r)] as const)
  return ventilerQuotients(
    dossier,
    new Map(sommes.map(([t, s]) => [t, s.somme])),
    new Map(sommes.map(([t, s]) => [t, s.n])),
  )
}
