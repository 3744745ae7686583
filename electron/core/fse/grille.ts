import type { Input } from '../../../shared/contract.ts'
import type { GrilleFse, ProgrammeFse } from '../../../shared/domain/fse.ts'
import { GRILLES_FSE, type LigneGrille } from '../../../shared/domain/fse-grilles.ts'
import type { Context } from '../context.ts'
import { loadNomenclatures } from '../conventions/nomenclatures.ts'
import { getConventionStockee } from '../conventions/store.ts'
import { getAnnee } from '../indicateurs/periode.ts'
import { iterateParticipants, type ParticipantCompte } from './profils.ts'

type Ligne = GrilleFse['lignes'][number]
type Compteur = { femmes: number; hommes: number; nonRenseigne: number; inconnus: number }

const NOTES: readonly string[] = [
  'Participants\u00a0: personnes entrées en accompagnement global dans l’année, sans celles qui n’y ont passé qu’un jour. Les résultats portent sur les sorties de l’année.',
  'L’accompagnement global s’adresse à des demandeurs d’emploi inscrits\u00a0: tous les participants sont comptés au chômage à l’entrée.',
  'Longue durée\u00a0: inscription de 12 mois et plus, de 6 mois et plus avant 25 ans.',
]

/** The fund's grid of a year, exact, with counts by sexe; a line that no file of the year informs says why. */
export function calculerGrille(
  ctx: Context,
  { convention, annee, programme }: Pick<Input<'fse:grille'>, 'convention' | 'annee' | 'programme'>,
): GrilleFse {
  const { id } = getConventionStockee(ctx.base(), convention)
  const groupes = new Map(
    loadNomenclatures(ctx.ressources).motif_sortie.entrees.map(e => [e.code, e.groupe ?? null]),
  )
  const groupeDe = (motif: string | null) => (motif === null ? null : (groupes.get(motif) ?? null))
  const definitions = GRILLES_FSE[programme]
  const compteurs = definitions.map(() => ({ femmes: 0, hommes: 0, nonRenseigne: 0, inconnus: 0 }))
  const populations = { entrees: 0, sorties: 0 }
  for (const p of iterateParticipants(ctx.base(), id, getAnnee(annee), groupeDe)) {
    if (p.entre) populations.entrees += 1
    if (p.sorti) populations.sorties += 1
    for (const [i, d] of definitions.entries()) compter(compteurs[i], d, p)
  }
  const aucun = populations.entrees === 0 && populations.sorties === 0
  return {
    annee,
    programme,
    participants: aucun ? null : populations.entrees,
    lignes: definitions.map((d, i) => conclure(d, compteurs[i], populations[d.population], aucun)),
    notes: [...NOTES, ...direInconnus(definitions, compteurs)],
  }
}

function compter(c: Compteur | undefined, d: LigneGrille, p: ParticipantCompte): void {
  if (c === undefined || d.compte === null || !(d.population === 'entrees' ? p.entre : p.sorti)) return
  const dedans = d.compte(p)
  if (dedans === null) c.inconnus += 1
  if (dedans !== true) return
  if (p.sexe === null) c.nonRenseigne += 1
  else c[p.sexe === 'femme' ? 'femmes' : 'hommes'] += 1
}

function conclure(d: LigneGrille, c: Compteur | undefined, population: number, aucun: boolean): Ligne {
  const { code, libelle } = d
  if (aucun) return absente(code, libelle, 'Aucun parcours de l’année n’a été importé.')
  if (d.compte === null || c === undefined) return absente(code, libelle, d.motif ?? '')
  if (population > 0 && c.inconnus === population)
    return absente(code, libelle, 'Aucun fichier de l’année ne donne ce renseignement.')
  const { femmes, hommes, nonRenseigne } = c
  const total = femmes + hommes + nonRenseigne
  return { code, libelle, femmes, hommes, nonRenseigne, total, absence: null, motif: null }
}

function absente(code: string, libelle: string, motif: string): Ligne {
  return { code, libelle, femmes: null, hommes: null, nonRenseigne: null, total: null, absence: 'nd', motif }
}

/** Persons that a line could not place are said once, never counted as « no ». The number itself could be a small one. */
function direInconnus(definitions: readonly LigneGrille[], compteurs: readonly Compteur[]): string[] {
  const codes = definitions.flatMap((d, i) => ((compteurs[i]?.inconnus ?? 0) > 0 ? [d.code] : []))
  if (codes.length === 0) return []
  return [
    `Le renseignement manque pour une partie des participants\u00a0: ${codes.join(', ')} ne comptent que ceux pour qui il est connu.`,
  ]
}

/** French name of a programme. */
export const NOMS_PROGRAMMES: Record<ProgrammeFse, string> = {
  fse_2014_2020: 'FSE 2014-2020',
  fse_plus_2021_2027: 'FSE+ 2021-2027',
}
