import type { Indicateur, ModaliteValeur } from '../../shared/domain/indicateur.ts'

/** A computed value with nothing but what the test names. */
export function indicateur(code: string, champs: Partial<Indicateur> = {}): Indicateur {
  return {
    code,
    libelle: code,
    unite: 'parcours',
    valeur: null,
    absence: null,
    numerateur: null,
    denominateur: null,
    n: null,
    manquants: null,
    objectif: null,
    ventilations: {},
    declare: null,
    retenu: 'calcule',
    version: 1,
    sources: [],
    ...champs,
  }
}

/** A count with its breakdowns: each line's share is of the sum of the lines. */
export function compte(
  code: string,
  libelle: string,
  valeur: number,
  ventilations: Record<string, [string, string, number][]> = {},
  champs: Partial<Indicateur> = {},
): Indicateur {
  return indicateur(code, {
    libelle,
    valeur,
    numerateur: valeur,
    n: valeur,
    manquants: 0,
    ventilations: Object.fromEntries(
      Object.entries(ventilations).map(([nom, lignes]) => [nom, lignesDeCompte(lignes)]),
    ),
    ...champs,
  })
}

/** A rate from its two counts; a denominator of 0 is « non concerné ». */
export function taux(
  code: string,
  libelle: string,
  numerateur: number,
  denominateur: number,
  champs: Partial<Indicateur> = {},
): Indicateur {
  return indicateur(code, {
    libelle,
    unite: 'taux',
    valeur: denominateur === 0 ? null : numerateur / denominateur,
    absence: denominateur === 0 ? 'nc' : null,
    numerateur,
    denominateur,
    n: denominateur,
    manquants: 0,
    ...champs,
  })
}

function lignesDeCompte(lignes: [string, string, number][]): ModaliteValeur[] {
  const total = lignes.reduce((somme, [, , n]) => somme + n, 0)
  return lignes.map(([modalite, libelle, valeur]) => ({
    modalite,
    libelle,
    valeur,
    part: total === 0 ? null : valeur / total,
    absence: null,
  }))
}
