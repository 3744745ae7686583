import { listOccurrences } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourIso, getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { getAnnee, type Intervalle } from './periode.ts'
import { absente, compte, ligneCompte, type Valeur } from './valeur.ts'

/** What governance is counted from: no parcours. `faits` is the register of commitments, by day. */
export type DossierGouvernance = {
  convention: Convention
  periode: Intervalle
  faits: readonly { code: string; jour: number }[]
  /** Every convention of the base. */
  conventions: readonly Convention[]
}

const SEANCES: readonly string[] = ['comite', 'comite_extraordinaire', 'instance']

/** Meetings, decisions, the register of commitments, and the deployment that the national protocole follows. */
export function computeGouvernance(dossier: DossierGouvernance): Valeur[] {
  return [
    baseRessources(dossier),
    seancesTenues(dossier),
    seancesPrevues(dossier),
    ...['taux_presence', 'decisions_prises', 'decisions_realisees'].map(c => absente(c, 'nd')),
    ...deploiement(dossier),
  ]
}

/** « base-ressources » and « base_ressources » are one commitment. */
function estBaseRessources(code: string): boolean {
  return code.replaceAll('-', '_').startsWith('base_ressources')
}

function baseRessources({ convention, periode, faits }: DossierGouvernance): Valeur {
  const code = 'base_ressources'
  const demandee =
    convention.echeances.baseRessources !== null ||
    convention.engagements.some(e => estBaseRessources(e.code)) ||
    convention.indicateurs.some(i => i.codes.includes(code))
  if (!demandee) return { ...absente(code, 'so'), date: null }
  const annee = getAnnee(partiesDuJour(periode.d2).annee)
  const jours = faits.filter(f => estBaseRessources(f.code) && f.jour >= annee.d1 && f.jour <= annee.d2)
  const dernier = jours
    .map(f => f.jour)
    .sort((a, b) => a - b)
    .at(-1)
  const date = dernier === undefined ? null : formatJourIso(dernier)
  return { ...absente(code, 'nd'), valeur: dernier === undefined ? 0 : 1, absence: null, date }
}

/** Meetings noted as held. While no meeting of the convention was ever noted, their number is not known. */
function seancesTenues({ convention, periode, faits }: DossierGouvernance): Valeur {
  const codes = new Set(convention.instances.map(i => i.code))
  const toutes = faits.filter(f => codes.has(f.code))
  if (toutes.length === 0) return absente('seances_tenues', 'nd')
  const tenues = toutes.filter(f => f.jour >= periode.d1 && f.jour <= periode.d2)
  return {
    ...compte('seances_tenues', tenues.length, []),
    ventilations: parInstance(
      convention,
      tenues.map(t => t.code),
    ),
  }
}

function seancesPrevues({ convention, periode }: DossierGouvernance): Valeur {
  const dues = listOccurrences(convention).filter(
    o => SEANCES.includes(o.code) && o.au >= periode.d1 && o.au <= periode.d2,
  )
  const instances = dues.map(o => o.instance ?? '')
  return { ...compte('seances_prevues', dues.length, []), ventilations: parInstance(convention, instances) }
}

function parInstance(convention: Convention, codes: string[]): Record<string, ModaliteValeur[]> {
  const instance = convention.instances.map(i =>
    ligneCompte(i.code, i.libelle, codes.filter(c => c === i.code).length, codes.length),
  )
  return { instance }
}

function deploiement({ convention, periode, conventions }: DossierGouvernance): Valeur[] {
  if (convention.nature !== 'protocole')
    return ['conventions_signees', 'departements_engages', 'axes_deployes'].map(c => absente(c, 'so'))
  const signees = conventions.filter(c => c.nature === 'convention' && estSignee(c, periode))
  const departements = new Set(signees.map(c => c.departement).filter(d => d !== null))
  const axes = new Map(signees.flatMap(c => c.axes).map(a => [a.code, a.libelle]))
  const axe = [...axes].map(([code, libelle]) =>
    ligneCompte(code, libelle, signees.filter(c => c.axes.some(a => a.code === code)).length, signees.length),
  )
  return [
    compte('conventions_signees', signees.length, []),
    compte('departements_engages', departements.size, []),
    compte('axes_deployes', axes.size, [], { ventilations: { axe } }),
  ]
}

function estSignee({ dates }: Convention, { d1, d2 }: Intervalle): boolean {
  return getJour(dates.signature ?? dates.acte ?? dates.effet) <= d2 && getJour(dates.fin) >= d1
}
