/** What a parcours is in the period, one bit each, so that one small integer is a dimension of the cube. */
export const ORIENTE = 1
export const ENTRE = 2
export const ACTIF_FIN = 4
export const ACTIF_PERIODE = 8
/** Open at least one day of the period, from entry to exit included. */
export const OUVERT = 16
export const SORTI = 32
export const PROLONGE = 64
export const DEPASSE = 128
export const DEPASSE_EXCEPTIONNEL = 256
/** In the territory that was asked for; every parcours when none was. */
export const ICI = 512
/** First number above every combination. */
export const PLAFOND = 1024

export const AXES = ['AG', 'ASE', 'AUTRE'] as const
export type Axe = (typeof AXES)[number]
