import type { Input } from '../../../shared/contract.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import { type Cadre, getCadreInstance, refuserInstanceInconnue } from './cadre.ts'
import type { LigneSeance } from './lignes.ts'
import { composerMembres, type LigneTitulaire } from './membres.ts'
import { lireFeuillesOuverture } from './presences/lire-presences.ts'
import { calculerSituation } from './presences/situation.ts'
import { resumerSeance } from './resume.ts'
import { getExercice } from './titulaires/exercice.ts'

/**
 * Meetings in order of date and hour. A constant number of queries whatever their number: hundreds of meetings are listed
 * at once.
 */
export function listSeances(base: Base, filtre: Input<'seances:list'>): ResumeSeance[] {
  return resumerSeances(base, lireLignes(base, filtre))
}

/** Meetings by their numbers, in order of date and hour. */
export function listSeancesParNumero(base: Base, ids: readonly number[]): ResumeSeance[] {
  const lignes = base.sqlite
    .prepare(`SELECT * FROM seances WHERE id IN (SELECT value FROM json_each(?)) ${ORDRE}`)
    .all(JSON.stringify(ids)) as LigneSeance[]
  return resumerSeances(base, lignes)
}

const ORDRE = 'ORDER BY date, heure IS NULL, heure, id'

function lireLignes(base: Base, { convention, instance, annee }: Input<'seances:list'>): LigneSeance[] {
  const stockee = convention === undefined ? undefined : getConventionStockee(base, convention)
  refuserInstanceInconnue(base, { convention, instance })
  return base.sqlite
    .prepare(
      `SELECT * FROM seances WHERE (@convention IS NULL OR convention_id = @convention)
         AND (@instance IS NULL OR instance = @instance) AND date BETWEEN @du AND @au ${ORDRE}`,
    )
    .all({
      convention: stockee?.id ?? null,
      instance: instance ?? null,
      du: annee === undefined ? Number.MIN_SAFE_INTEGER : getJour(`${annee}-01-01`),
      au: annee === undefined ? Number.MAX_SAFE_INTEGER : getJour(`${annee}-12-31`),
    }) as LigneSeance[]
}

function resumerSeances(base: Base, lignes: readonly LigneSeance[]): ResumeSeance[] {
  if (lignes.length === 0) return []
  const getCadreListe = retenirCadres(base)
  const titulaires = lireTitulaires(base)
  const feuilles = lireFeuillesOuverture(
    base,
    lignes.map(l => l.id),
  )
  return lignes.map(seance => {
    const cadre = getCadreListe(seance)
    const membres = composerMembres(
      cadre.instance,
      cadre.profil,
      seance,
      titulaires.get(cleCorps(seance)) ?? [],
    )
    const feuille = feuilles.get(seance.id) ?? { mouvements: [], pouvoirs: [] }
    const exercice = getExercice(seance, membres, feuille)
    const { quorum } = calculerSituation({ cadre, seance, exercice, membres, feuille, rang: A_LOUVERTURE }, 0)
    return resumerSeance(seance, cadre, quorum)
  })
}

const A_LOUVERTURE = (point: number | null) => (point === null ? 0 : 1)

type Corps = { convention_id: number; instance: string }
const cleCorps = ({ convention_id, instance }: Corps) => `${convention_id} ${instance}`

/** Each profile is read once, each body found once. */
function retenirCadres(base: Base): (corps: Corps) => Cadre {
  const codes = base.sqlite.prepare('SELECT id, code FROM conventions').all() as {
    id: number
    code: string
  }[]
  const profils = new Map(codes.map(({ id, code }) => [id, getConventionStockee(base, code).profil]))
  const cadres = new Map<string, Cadre>()
  return corps => {
    const connu = cadres.get(cleCorps(corps))
    if (connu !== undefined) return connu
    const profil = profils.get(corps.convention_id)
    if (profil === undefined) throw new Error(`Séance sans convention (${corps.convention_id}).`)
    const cadre = getCadreInstance(profil, corps.instance)
    cadres.set(cleCorps(corps), cadre)
    return cadre
  }
}

function lireTitulaires(base: Base): Map<string, LigneTitulaire[]> {
  const lignes = base.sqlite.prepare('SELECT * FROM titulaires ORDER BY depuis, id').all() as LigneTitulaire[]
  return Map.groupBy(lignes, cleCorps)
}
