import type { Indicateur } from './indicateur.ts'

/** Units that count people, directly or by what was done for them: the only counts that secrecy protects. */
export const UNITES_DE_PERSONNES: readonly string[] = ['parcours', 'personnes', 'mesures']

const UNITES_DE_MOYENS: readonly string[] = ['etp', 'centimes', 'seances', 'decisions', 'oui_non']
const DU_COMITE: readonly string[] = ['taux_presence']
const PAR_MOYENS: readonly string[] = ['entrees_par_conseiller', 'portefeuille_moyen', 'taux_occupation']

/** Staff, money, meetings and seats are not statistics on people: they are never hidden. */
export function estHorsSecret(i: Pick<Indicateur, 'code' | 'unite'>): boolean {
  return UNITES_DE_MOYENS.includes(i.unite) || DU_COMITE.includes(i.code)
}

/** Divided by staff, places or a target, all public: only the numerator counts people. */
export function estRapportPublic(code: string): boolean {
  return PAR_MOYENS.includes(code) || code.startsWith('taux_objectif_')
}
