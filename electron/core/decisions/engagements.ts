import type { Output } from '../../../shared/contract.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import { formatJourFr, formatJourIso, getJour, partiesDuJour } from '../../../shared/domain/dates.ts'
import {
  estAnneeDEffet,
  getEtatEngagement,
  listEngagementsSuivis,
  souligner,
} from '../../../shared/domain/engagement.ts'
import type { Base } from '../database/open.ts'
import { type LigneFait, listLignesFaits } from './faits.ts'

type Registre = Output<'engagements:list'>

/**
 * The register of one calendar year on `jour`, in the order of the convention. Outside the years of effect only what was
 * noted is listed.
 */
export function listEngagements(
  base: Base,
  convention: number,
  profil: Convention,
  annee: number,
  jour: number,
): Registre {
  const faits = listLignesFaits(base, convention)
  return listEngagementsSuivis(profil).flatMap(e => {
    const siens = faits.filter(f => souligner(f.code) === souligner(e.code))
    const deLAnnee = siens.filter(f => partiesDuJour(f.jour).annee === annee)
    if (!estAnneeDEffet(profil, annee) && deLAnnee.length === 0) return []
    const { tenus: _, ...etat } = getEtatEngagement(profil, e, siens, annee, jour)
    return {
      code: e.code,
      texte: e.texte,
      partie: e.partie,
      reference: e.reference,
      ...etat,
      echeance: etat.echeance === null ? null : formatJourIso(etat.echeance),
      faits: deLAnnee.map(versFait),
    }
  })
}

function versFait({ id, jour, etat, preuve, commentaire }: LigneFait): Registre[number]['faits'][number] {
  return { id, date: formatJourIso(jour), etat, preuve, commentaire }
}

export type Retard = {
  code: string
  texte: string
  reference: string
  manques: { echeance: number; tenus: number }[]
}

/** Commitments whose due date passed without the expected number, with each due date that was missed, in the order of the convention. */
export function listRetards(base: Base, convention: number, profil: Convention, jour: number): Retard[] {
  const faits = listLignesFaits(base, convention)
  const annees = listAnneesEchues(profil, jour)
  return listEngagementsSuivis(profil).flatMap(e => {
    const siens = faits.filter(f => souligner(f.code) === souligner(e.code))
    const manques = annees.flatMap(annee => {
      const { etat, echeance, tenus } = getEtatEngagement(profil, e, siens, annee, jour)
      return etat === 'en_retard' && echeance !== null ? [{ echeance, tenus }] : []
    })
    const uniques = [...new Map(manques.map(m => [m.echeance, m])).values()]
    return uniques.length === 0
      ? []
      : [{ code: e.code, texte: e.texte, reference: e.reference, manques: uniques }]
  })
}

/** The same as lines of an ordre du jour: « Mettre à jour… (dû le 31/12/2023) ». */
export function listEngagementsEnRetard(
  base: Base,
  conventionId: number,
  profil: Convention,
  jour: number,
): { code: string; texte: string }[] {
  return listRetards(base, conventionId, profil, jour).map(({ code, texte, manques }) => ({
    code,
    texte: `${texte} (dû le ${manques.map(m => formatJourFr(m.echeance)).join(', le ')})`,
  }))
}

function listAnneesEchues(profil: Convention, jour: number): number[] {
  const debut = partiesDuJour(getJour(profil.dates.effet)).annee
  const fin = Math.min(partiesDuJour(getJour(profil.dates.fin)).annee, partiesDuJour(jour).annee)
  return Array.from({ length: Math.max(0, fin - debut + 1) }, (_, i) => debut + i)
}
