import type { Input } from '../../../shared/contract.ts'
import { normaliserLibelle } from '../../../shared/domain/texte.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import { getAnnee } from '../indicateurs/periode.ts'
import { refuserInstanceInconnue } from '../seances/cadre.ts'
import { ACTION_OUVERTE } from './actions.ts'
import type { Filtre } from './charger.ts'

type Morceau = { condition: string; valeurs: Filtre['valeurs'] }
type Corps = { convention?: string | undefined; instance?: string | undefined }

/** Words are looked for whole text by whole text, without accents or case; each must be in the decision or in one of its actions. */
const MOTS_DECISION = `NOT EXISTS (SELECT 1 FROM json_each(?) m WHERE instr(d.recherche, m.value) = 0
  AND NOT EXISTS (SELECT 1 FROM actions t WHERE t.decision_id = d.id AND instr(t.recherche, m.value) > 0))`
const MOTS_ACTION = 'NOT EXISTS (SELECT 1 FROM json_each(?) m WHERE instr(a.recherche, m.value) = 0)'

/** The condition of a list of decisions, on `d` and `s`; throws `convention_absente` and `instance_inconnue`. */
export function filtrerDecisions(base: Base, f: Input<'decisions:list'>, aujourdhui: number): Filtre {
  return joindre([
    ...filtrerCorps(base, f),
    ...filtrerSeance(f),
    ...si(f.etat, etat => un('d.etat = ?', etat)),
    ...si(f.ouvertes || undefined, () => un(`d.etat = 'adoptee'`)),
    ...si(f.enRetard || undefined, () => un(`d.etat = 'adoptee' AND d.echeance < ?`, aujourdhui)),
    ...si(f.recherche, texte => un(MOTS_DECISION, listMots(texte))),
  ])
}

/** The condition of a list of actions, on `a`, `s` and `d`; throws `convention_absente` and `instance_inconnue`. */
export function filtrerActions(
  base: Base,
  f: Input<'actions:list'> & { annee?: number | undefined; seance?: number | undefined },
  aujourdhui: number,
): Filtre {
  return joindre([
    ...filtrerCorps(base, f),
    ...filtrerSeance(f),
    ...si(f.decision, id => un('a.decision_id = ?', id)),
    ...si(f.ouvertes || undefined, () => un(ACTION_OUVERTE)),
    ...si(f.enRetard || undefined, () => un(`${ACTION_OUVERTE} AND a.echeance < ?`, aujourdhui)),
    ...si(f.recherche, texte => un(MOTS_ACTION, listMots(texte))),
  ])
}

/** Keeps what somebody is responsible for: the words typed, anywhere in the name, accents and case ignored. */
export function estResponsable(nom: string | null, cherche: string | undefined): boolean {
  if (cherche === undefined) return true
  const propre = nom === null ? '' : normaliserLibelle(nom)
  return normaliserLibelle(cherche)
    .split(' ')
    .every(mot => propre.includes(mot))
}

function filtrerCorps(base: Base, { convention, instance }: Corps): Morceau[] {
  refuserInstanceInconnue(base, { convention, instance })
  return [
    ...si(convention, code => un('s.convention_id = ?', getConventionStockee(base, code).id)),
    ...si(instance, code => un('s.instance = ?', code)),
  ]
}

function filtrerSeance(f: { annee?: number | undefined; seance?: number | undefined }): Morceau[] {
  return [
    ...si(f.seance, id => un('s.id = ?', id)),
    ...si(f.annee, annee => {
      const { d1, d2 } = getAnnee(annee)
      return un('s.date BETWEEN ? AND ?', d1, d2)
    }),
  ]
}

function listMots(texte: string): string {
  return JSON.stringify([...new Set(normaliserLibelle(texte).split(' '))])
}

function un(condition: string, ...valeurs: Filtre['valeurs']): Morceau {
  return { condition, valeurs }
}

function si<T>(valeur: T | undefined, fn: (valeur: T) => Morceau): Morceau[] {
  return valeur === undefined ? [] : [fn(valeur)]
}

function joindre(morceaux: Morceau[]): Filtre {
  return {
    condition: ['1 = 1', ...morceaux.map(m => m.condition)].join(' AND '),
    valeurs: morceaux.flatMap(m => m.valeurs),
  }
}
