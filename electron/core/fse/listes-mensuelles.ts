import { listOccurrences } from '../../../shared/domain/calendrier.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourIso, partiesDuJour } from '../../../shared/domain/dates.ts'
import { type ListeMensuelle, listeMensuelle } from '../../../shared/domain/fse.ts'
import type { Context } from '../context.ts'
import { getConventionStockee } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'

type Recue = { mois: string; recue_le: number; fichier: string; sha256: string; differences: string }

/** A month for which a list is due; days since 1970-01-01. */
export type MoisAttendu = { mois: string; ouverture: number; au: number }

/** The months that owe a list by the calendar of the convention; none when it asks for no list. */
export function listMoisAttendus(convention: Convention): MoisAttendu[] {
  return listOccurrences(convention)
    .filter(o => o.code === 'liste_mensuelle')
    .map(({ ouverture, au }) => ({ mois: formatJourIso(au).slice(0, 7), ouverture, au }))
}

/** The monthly lists of a year, received or not; empty when the convention asks for none. */
export function listListes(ctx: Context, convention: string, annee: number): ListeMensuelle[] {
  const base = ctx.base()
  const { id, profil } = getConventionStockee(base, convention)
  const recues = new Map(listRecues(base, id).map(r => [r.mois, r]))
  return listMoisAttendus(profil)
    .filter(m => partiesDuJour(m.au).annee === annee)
    .map(m => decrire(m, recues.get(m.mois), ctx.aujourdhui()))
}

/** One month as it stands. */
export function decrire(attendu: MoisAttendu, recue: Recue | undefined, aujourdhui: number): ListeMensuelle {
  const { mois, au, ouverture } = attendu
  const commun = { mois, attendueLe: formatJourIso(au) }
  if (recue === undefined) {
    const etat = aujourdhui > au ? 'en_retard' : aujourdhui >= ouverture ? 'attendue' : 'a_venir'
    return { ...commun, recueLe: null, etat, fichier: null, sha256: null, differences: null }
  }
  return {
    ...commun,
    recueLe: formatJourIso(recue.recue_le),
    etat: recue.recue_le > au ? 'recue_en_retard' : 'recue',
    fichier: recue.fichier,
    sha256: recue.sha256,
    differences: listeMensuelle.shape.differences.parse(JSON.parse(recue.differences)),
  }
}

/** What was received, by month. */
export function listRecues(base: Base, convention: number): Recue[] {
  return base.sqlite
    .prepare(
      'SELECT mois, recue_le, fichier, sha256, differences FROM fse_listes WHERE convention_id = ? ORDER BY mois',
    )
    .all(convention) as Recue[]
}
