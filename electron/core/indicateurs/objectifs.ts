import type { Kysely } from 'kysely'
import { findDefinition } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Tables } from '../database/tables.ts'
import { getPartAnnee, type Intervalle, listAnnees } from './periode.ts'
import type { Territoire } from './territoire.ts'

export type Sens = 'au_moins' | 'au_plus'
export type Objectif = {
  code: string
  territoire: string | null
  valeur: number
  sens: Sens
  portee: string
  reference: string
}
/** A target typed by the user; `valeur` null takes away the one of the convention for that year. */
export type ObjectifFixe = { code: string; annee: number; territoire: number | null; valeur: number | null }

/** Targets that the users of the base have set, of every year. */
export function loadObjectifsFixes(db: Kysely<Tables>, conventionId: number): Promise<ObjectifFixe[]> {
  return db
    .selectFrom('objectifs')
    .select(['code', 'annee', 'territoire_id as territoire', 'valeur'])
    .where('convention_id', '=', conventionId)
    .execute()
}

/** The targets of a calendar year: those of the convention, replaced by the user's. */
export function listObjectifs(
  convention: Convention,
  fixes: readonly ObjectifFixe[],
  territoires: readonly Territoire[],
  annee: number,
): Objectif[] {
  const siens = fixes.filter(f => f.annee === annee)
  const codeDe = (id: number | null) => territoires.find(t => t.id === id)?.code ?? null
  const cles = new Set(siens.map(f => `${f.code} ${codeDe(f.territoire)}`))
  const duProfil = convention.objectifs.filter(
    o => (o.annee === null || o.annee === annee) && !cles.has(`${o.code} ${o.territoire}`),
  )
  const poses = siens.flatMap(f =>
    f.valeur === null
      ? []
      : [
          {
            code: f.code,
            territoire: codeDe(f.territoire),
            valeur: f.valeur,
            sens: getSens(convention, f.code),
            portee: 'annee',
            reference: `Objectif fixé pour ${annee}`,
          },
        ],
  )
  return [...duProfil.map(({ annee: _, ...o }) => o), ...poses].sort((a, b) => a.code.localeCompare(b.code))
}

/** A delay, a length or an overrun is to be kept low; anything else is to be reached, unless the convention says otherwise. */
function getSens(convention: Convention, code: string): Sens {
  const dit = convention.objectifs.find(o => o.code === code)?.sens
  if (dit !== undefined) return dit
  return findDefinition(code)?.nature === 'delai' || code === 'depassements' ? 'au_plus' : 'au_moins'
}

type Visee = { valeur: number; sens: Sens; prorata: boolean }

/**
 * The target of a period: a flow's is prorated by calendar days, year by year, and asks for a target in each of them;
 * that of a stock, a rate or a delay is the one of the last year, never prorated.
 */
export function findObjectif(
  convention: Convention,
  objectifsDe: (annee: number) => Objectif[],
  periode: Intervalle,
  code: string,
  territoire: string | null,
): Visee | undefined {
  const de = (annee: number) => objectifsDe(annee).find(o => o.code === code && o.territoire === territoire)
  const annees = listAnnees(periode)
  const dernier = de(annees.at(-1) ?? 0)
  if (dernier === undefined) return undefined
  const { sens } = dernier
  if (findDefinition(code)?.nature !== 'flux') return { valeur: dernier.valeur, sens, prorata: false }
  if (dernier.portee === 'convention') return viserConvention(convention, periode, dernier)
  let valeur = 0
  for (const annee of annees) {
    const objectif = de(annee)
    if (objectif === undefined) return undefined
    valeur += objectif.valeur * getPartAnnee(periode, annee)
  }
  const prorata = annees.some(a => getPartAnnee(periode, a) < 1)
  return { valeur, sens, prorata }
}

/** A flow to reach over the whole convention is prorated over its days. */
function viserConvention(convention: Convention, { d1, d2 }: Intervalle, o: Objectif): Visee | undefined {
  const effet = getJour(convention.dates.effet)
  const fin = getJour(convention.dates.fin)
  const jours = Math.min(d2, fin) - Math.max(d1, effet) + 1
  if (jours <= 0) return undefined
  const part = jours / (fin - effet + 1)
  return { valeur: o.valeur * part, sens: o.sens, prorata: part < 1 }
}

/** Within 10 % of the target is « à surveiller »; a target of 0 leaves no such margin. */
const MARGE = 0.1

/** The target with the state of a value against it. */
export function juger(visee: Visee, valeur: number | null): NonNullable<Indicateur['objectif']> {
  return { ...visee, etat: valeur === null ? 'non_disponible' : getEtat(visee, valeur) }
}

function getEtat({ valeur: cible, sens }: Visee, valeur: number): 'atteint' | 'a_surveiller' | 'non_atteint' {
  const manque = sens === 'au_moins' ? cible - valeur : valeur - cible
  if (manque <= 0) return 'atteint'
  return manque <= Math.abs(cible) * MARGE ? 'a_surveiller' : 'non_atteint'
}
