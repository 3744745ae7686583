import { type RawBuilder, sql } from 'kysely'
import type { Convention } from '../../../shared/domain/convention.ts'

/** The attributes of a person, in the order in which they are packed into one integer. */
export const ATTRIBUTS = [
  'sexe',
  'tranche_age',
  'niveau_formation',
  'duree_inscription',
  'brsa',
  'rqth',
  'qpv',
] as const
export type Attribut = (typeof ATTRIBUTS)[number]

/**
 * How seven attributes make one integer: the value `codes[i]` of an attribute adds `(i + 1) × poids`; 0 is unknown.
 * One integer is one column to sort, and a few hundred groups come back instead of every person.
 */
export type Grille = Record<Attribut, { codes: string[]; poids: number; base: number }>

/** Dictionary of the attributes that files may bring values to. */
export type CodesPresents = Record<'sexe' | 'niveau_formation' | 'duree_inscription', string[]>

/** An age that no class of the convention's grid holds, told apart from an unknown one. */
export const HORS_GRILLE = 'hors_grille'
const OUI_NON = ['non', 'oui']

/** The places of seven attributes in one integer, for one dictionary and the age grid of one convention. */
export function creerGrille(convention: Convention, presents: CodesPresents): Grille {
  const ages = [...convention.grilleAges.map(g => g.code), HORS_GRILLE]
  let poids = 1
  const place = (codes: string[]) => {
    const ici = { codes, poids, base: codes.length + 2 }
    poids *= ici.base
    return ici
  }
  return {
    sexe: place(presents.sexe),
    tranche_age: place(ages),
    niveau_formation: place(presents.niveau_formation),
    duree_inscription: place(presents.duree_inscription),
    brsa: place(OUI_NON),
    rqth: place(OUI_NON),
    qpv: place(OUI_NON),
  }
}

/** The value of one attribute in a packed profile; null when it is unknown. */
export function lireAttribut(grille: Grille, profil: number, attribut: Attribut): string | null {
  const { codes, poids, base } = grille[attribut]
  return codes[(Math.floor(profil / poids) % base) - 1] ?? null
}

/** True when a profile holds a value that the dictionary did not have: it has to be made again from the values themselves. */
export function estHorsDictionnaire(grille: Grille, profil: number): boolean {
  return ATTRIBUTS.some(a => {
    const { codes, poids, base } = grille[a]
    return Math.floor(profil / poids) % base > codes.length
  })
}

/** The rank of one attribute in a packed profile, in SQL: 0 when unknown. */
export function exprimerRang(grille: Grille, attribut: Attribut): RawBuilder<number> {
  const { poids, base } = grille[attribut]
  return sql<number>`((profil / ${sql.lit(poids)}) % ${sql.lit(base)})`
}

/** The packed profile of one row of `parcours p`, in SQL. */
export function exprimerProfil(convention: Convention, grille: Grille): RawBuilder<number> {
  const rangs: Record<Attribut, RawBuilder<unknown>> = {
    sexe: rangTexte('sexe', grille.sexe.codes),
    tranche_age: rangAge(convention),
    niveau_formation: rangTexte('niveau_formation', grille.niveau_formation.codes),
    duree_inscription: rangTexte('duree_inscription', grille.duree_inscription.codes),
    brsa: sql`coalesce(p.brsa + 1, 0)`,
    rqth: sql`coalesce(p.rqth + 1, 0)`,
    qpv: sql`coalesce(p.qpv + 1, 0)`,
  }
  return sql<number>`${sql.join(
    ATTRIBUTS.map(a => sql`${rangs[a]} * ${sql.lit(grille[a].poids)}`),
    sql` + `,
  )}`
}

/** One more than the codes of the dictionary for a value that it does not have. */
function rangTexte(colonne: string, codes: string[]): RawBuilder<unknown> {
  const ref = sql.ref(`p.${colonne}`)
  if (codes.length === 0) return sql`(CASE WHEN ${ref} IS NULL THEN 0 ELSE 1 END)`
  const cas = codes.map((code, i) => sql`WHEN ${sql.lit(code)} THEN ${sql.lit(i + 1)}`)
  return sql`(CASE WHEN ${ref} IS NULL THEN 0 ELSE CASE ${ref} ${sql.join(cas, sql` `)} ELSE ${sql.lit(codes.length + 1)} END END)`
}

/** The rank of the class of age of a row of `parcours p` in the convention's grid, in SQL: 0 unknown, one more than the grid outside it. */
export function rangAge(convention: Convention): RawBuilder<unknown> {
  const classe = (age: RawBuilder<unknown>) => {
    const cas = convention.grilleAges.map(
      (g, i) =>
        sql`WHEN ${age} BETWEEN ${sql.lit(g.min ?? -1000)} AND ${sql.lit(g.max ?? 1000)} THEN ${sql.lit(i + 1)}`,
    )
    return sql`CASE ${sql.join(cas, sql` `)} ELSE ${sql.lit(cas.length + 1)} END`
  }
  return sql`(CASE WHEN p.age_entree IS NOT NULL THEN ${classe(sql`p.age_entree`)}
    WHEN p.annee_naissance IS NULL OR p.date_entree IS NULL THEN 0 ELSE ${classe(sql`${ANNEE_ENTREE} - p.annee_naissance`)} END)`
}

/**
 * The calendar year of `date_entree` by whole numbers only, exact from 1969 to 2099: four years are 1 461 days,
 * counted from 01/01/1969 so that the leap year ends the cycle.
 */
const DEPUIS_1969 = sql`(p.date_entree + 365)`
export const ANNEE_ENTREE = sql`(1969 + 4 * (${DEPUIS_1969} / 1461) + ((${DEPUIS_1969} % 1461) - (${DEPUIS_1969} % 1461) / 1460) / 365)`
