import { arrondirAuSecret } from '../../../shared/domain/arrondi-secret.ts'
import type { Secret } from '../../../shared/domain/convention.ts'
import type { GrilleFse } from '../../../shared/domain/fse.ts'
import { protegerTableau, type TableauSecret } from '../rapport/secret/proteger-tableau.ts'

type Ligne = GrilleFse['lignes'][number]
type Colonne = (typeof COLONNES)[number]
type Somme = TableauSecret['sommes'][number]

const COLONNES = ['femmes', 'hommes', 'nonRenseigne', 'total'] as const
/** Lines that count every participant: one number, printed several times. */
const ENSEMBLES: readonly string[] = ['CO01', 'EECO01', 'EECO02']
/** A line inside another, and lines that may share the whole between them. */
const INCLUSIONS: readonly [string, string][] = [
  ['CO02', 'CO01'],
  ['CO08', 'CO07'],
  ['CO07', 'CO08'],
  ['EECO03', 'EECO02'],
]
const PARTAGES: readonly (readonly string[])[] = [
  ['CO09', 'CO10', 'CO11'],
  ['EECO09', 'EECO10', 'EECO11'],
  ['EECO06', 'EECO07', 'EECO08'],
]

/**
 * The grid under the convention's secrecy: small counts and what would give them back by subtraction between columns and
 * lines are hidden. When one could still be found, the whole grid is.
 */
export async function masquerGrille(secret: Secret, grille: GrilleFse): Promise<GrilleFse> {
  if (secret.mode === 'aucun') return grille
  const lignes = grille.lignes.filter(l => l.total !== null)
  const comptes = lignes.flatMap(l => COLONNES.map(c => ({ cle: cleDe(l.code, c), valeur: l[c] ?? 0 })))
  const { caches, trouvables } = await protegerTableau({ comptes, sommes: listSommes(lignes), secret })
  const cache = (cle: string) => trouvables.length > 0 || caches.has(cle)
  const ensemble = lignes.find(l => ENSEMBLES.includes(l.code))
  const participants =
    ensemble !== undefined && cache(cleDe(ensemble.code, 'total')) ? null : grille.participants
  return {
    ...grille,
    participants: participants === null ? null : arrondir(participants, secret),
    lignes: grille.lignes.map(l => (l.total === null ? l : masquerLigne(l, cache, secret))),
  }
}

const cleDe = (code: string, colonne: Colonne) => `${code}:${colonne}`

function arrondir(compte: number, secret: Secret): number {
  return secret.mode === 'arrondi' ? arrondirAuSecret(compte, secret) : compte
}

function masquerLigne(l: Ligne, cache: (cle: string) => boolean, secret: Secret): Ligne {
  const cellule = (c: Colonne) => {
    const valeur = l[c]
    return valeur === null || cache(cleDe(l.code, c)) ? null : arrondir(valeur, secret)
  }
  const [femmes, hommes, nonRenseigne, total] = COLONNES.map(cellule) as [
    number | null,
    number | null,
    number | null,
    number | null,
  ]
  const masquee = [femmes, hommes, nonRenseigne, total].includes(null)
  return { ...l, femmes, hommes, nonRenseigne, total, absence: masquee ? 'masque' : l.absence }
}

function listSommes(lignes: readonly Ligne[]): Somme[] {
  const codes = new Set(lignes.map(l => l.code))
  const lier = (total: string, parties: readonly string[], exacte: boolean): Somme[] =>
    [total, ...parties].every(c => codes.has(c))
      ? COLONNES.map(c => ({ total: cleDe(total, c), parties: parties.map(p => cleDe(p, c)), exacte }))
      : []
  const parSexe = lignes.map(l => ({
    total: cleDe(l.code, 'total'),
    parties: COLONNES.slice(0, 3).map(c => cleDe(l.code, c)),
    exacte: true,
  }))
  const ensembles = ENSEMBLES.filter(c => codes.has(c))
  return [
    ...parSexe,
    ...ensembles.slice(1).flatMap(c => lier(ensembles[0] ?? '', [c], true)),
    ...INCLUSIONS.flatMap(([partie, tout]) => lier(tout, [partie], false)),
    ...ensembles.slice(0, 1).flatMap(tout => PARTAGES.flatMap(parties => lier(tout, parties, true))),
    // Every line is a part of the whole, whatever else it shares with others.
    ...ensembles
      .slice(0, 1)
      .flatMap(tout =>
        [...codes].filter(c => c !== tout && !c.startsWith('EECR')).flatMap(c => lier(tout, [c], false)),
      ),
  ]
}
