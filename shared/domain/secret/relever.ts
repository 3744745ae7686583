import type { Indicateur, ModaliteValeur } from '../indicateur.ts'
import { estHorsSecret, estRapportPublic, UNITES_DE_PERSONNES } from '../portee-secret.ts'
import type { RoleCompte } from './cle-cellule.ts'

/** One count of people (or sum of their days) that a printed value gives to whoever reads it. */
export type Releve = { role: RoleCompte; valeur: number }

const PREFIXE_OBJECTIF = 'taux_objectif_'

/** The indicator that a `taux_objectif_x` compares with its target; null for any other code. */
export function getOrigine(code: string): string | null {
  return code.startsWith(PREFIXE_OBJECTIF) ? code.slice(PREFIXE_OBJECTIF.length) : null
}

/** True for a count of people, whole or by line. */
export function estCompte(i: Pick<Indicateur, 'unite'>): boolean {
  return UNITES_DE_PERSONNES.includes(i.unite)
}

/** The counts that the indicator's own value gives, those of its declared value included. */
export function releverValeur(i: Indicateur): Releve[] {
  if (estHorsSecret(i)) return []
  return garderEntiers([...listChiffres(i, i), ['manquants', i.manquants], ...listDeclares(i)])
}

/** The counts that one line of a breakdown gives. */
export function releverLigne(i: Indicateur, ligne: ModaliteValeur): Releve[] {
  return estHorsSecret(i) ? [] : garderEntiers(listChiffres(i, ligne))
}

/** Roles that hide the printed value when one of their counts is hidden. */
export const ROLES_DECISIFS: readonly RoleCompte[] = ['valeur', 'numerateur', 'denominateur', 'jours']

/** True when hiding that count hides the whole printed value. The base of a count may be hidden alone, that of a rate not. */
export function estDecisif(i: Indicateur, role: RoleCompte): boolean {
  return ROLES_DECISIFS.includes(role) || (role === 'n' && !estCompte(i))
}

type Chiffre = [RoleCompte, number | null | undefined]

function listChiffres(
  i: Indicateur,
  c: Pick<ModaliteValeur, 'valeur' | 'numerateur' | 'denominateur' | 'n'>,
): Chiffre[] {
  if (estCompte(i))
    return [
      ['valeur', c.valeur],
      ['n', c.n],
    ]
  if (i.unite === 'jours') return listChiffresMoyenne(c)
  // A target that compares a rate or a delay divides no count: it follows what it compares.
  if (estRapportPublic(i.code)) return [['numerateur', c.numerateur]]
  const { numerateur, denominateur } = c
  const complement =
    typeof numerateur === 'number' && typeof denominateur === 'number' ? denominateur - numerateur : null
  return [
    ['numerateur', numerateur],
    ['denominateur', denominateur],
    ['n', c.n],
    ['complement', complement],
  ]
}

/** A mean and its base give the sum of the days, printed or not. */
function listChiffresMoyenne({
  valeur,
  numerateur,
  denominateur,
  n: base,
}: Pick<ModaliteValeur, 'valeur' | 'numerateur' | 'denominateur' | 'n'>): Chiffre[] {
  const n = base ?? denominateur ?? null
  const somme = valeur === null || n === null ? null : Math.round(valeur * n)
  return [
    ['n', n],
    ['jours', numerateur ?? somme],
  ]
}

function listDeclares(i: Indicateur): Chiffre[] {
  if (i.declare === null || !estCompte(i)) return []
  const { valeur, ecart } = i.declare
  const calcule = valeur === null || ecart === null || i.retenu === 'calcule' ? null : valeur - ecart
  return [
    ['declare', valeur],
    ['calcule', calcule],
  ]
}

/** A fraction of a person (a declared mean under a count's name) or a negative number is no count. */
function garderEntiers(chiffres: Chiffre[]): Releve[] {
  return chiffres.flatMap(([role, valeur]) =>
    typeof valeur === 'number' && Number.isInteger(valeur) && valeur >= 0 ? [{ role, valeur }] : [],
  )
}
