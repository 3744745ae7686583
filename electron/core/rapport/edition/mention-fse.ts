import type { Convention } from '../../../../shared/domain/convention.ts'

/** The first year of the programme that follows FSE 2014-2020. */
const ANNEE_FSE_PLUS = 2021

/** True when the convention asks for the evidence of the social fund: its papers then carry the mention. */
export function demandeFse(profil: Convention): boolean {
  return profil.indicateurs.some(i => i.code === 'fse' && i.statut === 'demande')
}

/**
 * The mention of the programme of a year: Règlement (UE) n° 1303/2013, annexe XII, until 2020; règlement (UE) 2021/1060,
 * article 47, from 2021.
 */
export function redigerMentionFse(annee: number): string {
  return annee < ANNEE_FSE_PLUS
    ? 'Cette action est cofinancée par le Fonds social européen dans le cadre du programme opérationnel national «\u00a0Emploi et inclusion\u00a0» 2014-2020.'
    : 'Cofinancé par l’Union européenne. Cette action relève du Fonds social européen plus (FSE+), programme national «\u00a0Emploi – Inclusion – Jeunesse – Compétences\u00a0» 2021-2027.'
}
