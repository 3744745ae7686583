import type { Unite } from './indicateur.ts'

/**
 * What a value measures. Only a `flux` (events of the period) is prorated against a yearly objective;
 * a `stock` (a day), a `taux` and a `delai` never are.
 */
export type Nature = 'flux' | 'stock' | 'taux' | 'delai'

/** One definition, one code, one place. `version` changes when the meaning does, never when the words do. */
export type Definition = {
  code: string
  libelle: string
  unite: Unite
  nature: Nature
  definition: string
  version: number
  ventilations: string[]
  /** True when no parcours gives it: only a partner's bilan can. */
  declare: boolean
}

/** A code made of a prefix and of a value of a nomenclature (or of another code). */
export type Famille = Omit<Definition, 'code' | 'libelle'> & { prefixe: string; libelle: string }

export const PAR_TERRITOIRE: string[] = ['territoire']

/** A definition that parcours (or registers of the base) give. */
export function calcule(
  code: string,
  libelle: string,
  unite: Unite,
  nature: Nature,
  ventilations: string[],
  definition: string,
): Definition {
  return { code, libelle, unite, nature, definition, version: 1, ventilations, declare: false }
}

/** A definition that only a partner’s bilan gives. */
export function declaree(
  code: string,
  libelle: string,
  unite: Unite,
  nature: Nature,
  ventilations: string[],
  definition: string,
): Definition {
  return { ...calcule(code, libelle, unite, nature, ventilations, definition), declare: true }
}

/** Persons concerned by one attribute: the ventilation is named after the code without `typologie_`. */
export function typologie(nom: string, libelle: string): Definition {
  const sujet = `${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`
  return calcule(
    `typologie_${nom}`,
    `Public : ${sujet}`,
    'personnes',
    'flux',
    [nom],
    `Personnes concernées selon : ${sujet}. La valeur retenue est celle du parcours le plus récent où elle est connue ; sinon la personne est comptée « non renseigné ».`,
  )
}

/** Shares by value of a nomenclature, or by code of the catalogue. */
export function famille(prefixe: string, libelle: string, definition: string): Famille {
  return {
    prefixe,
    libelle,
    definition,
    unite: 'taux',
    nature: 'taux',
    version: 1,
    ventilations: [],
    declare: false,
  }
}
