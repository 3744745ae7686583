import { listOccurrences } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourIso, getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { getAnnee, type Intervalle } from './periode.ts'
import type { Registres } from './registres.ts'
import { absente, compte, ligneCompte, ligneQuotient, quotient, type Valeur } from './valeur.ts'

/** What governance is counted from: no parcours. */
export type DossierGouvernance = Registres & {
  convention: Convention
  periode: Intervalle
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
    tauxPresence(dossier),
    ...decisions(dossier),
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

/** Meetings closed with their quorum or noted as held. While the convention never had one, their number is not known. */
function seancesTenues({ convention, periode, tenues }: DossierGouvernance): Valeur {
  if (tenues.length === 0) return absente('seances_tenues', 'nd')
  const codes = tenues.filter(t => t.jour >= periode.d1 && t.jour <= periode.d2).map(t => t.code)
  return {
    ...compte('seances_tenues', codes.length, []),
    ventilations: parInstance(convention, codes),
  }
}

/** Over the meetings whose roll was called: a rate is recomputed from its two terms, never averaged. */
function tauxPresence({ convention, appels }: DossierGouvernance): Valeur {
  const connus = appels.flatMap(a => (a.presents === null ? [] : [{ ...a, presents: a.presents }]))
  if (connus.length === 0) return absente('taux_presence', 'nd')
  const sommer = (de: typeof connus) => ({
    presents: de.reduce((n, a) => n + a.presents, 0),
    exercice: de.reduce((n, a) => n + a.exercice, 0),
  })
  const instance = convention.instances.flatMap(i => {
    const { presents, exercice } = sommer(connus.filter(a => a.instance === i.code))
    return exercice === 0 ? [] : [ligneQuotient(i.code, i.libelle, presents, exercice)]
  })
  const { presents, exercice } = sommer(connus)
  return quotient('taux_presence', presents, exercice, [], { ventilations: { instance } })
}

function decisions({ decisions: comptes }: DossierGouvernance): Valeur[] {
  if (comptes === null) return ['decisions_prises', 'decisions_realisees'].map(c => absente(c, 'nd'))
  const { prises, realisees } = comptes
  return [
    compte('decisions_prises', prises, []),
    { ...compte('decisions_realisees', realisees, []), denominateur: prises, n: prises },
  ]
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
