import { type Compte, estVraie, lireCompte, type Relation, type Systeme } from './systeme.ts'

/** A system where one count printed in several places is one count; `classe[i]` is where count i went. */
export type Fusion = { systeme: Systeme; classe: number[] }

/** Merges counts that an equality makes the same, and drops the relations that the real figures deny. */
export function fusionner({ comptes, relations }: Systeme): Fusion {
  const vraies = relations.filter(r => estVraie(comptes, r))
  const parents = comptes.map((_, i) => i)
  for (const r of vraies) {
    const paire = lirePaire(r)
    if (paire !== undefined) parents[racine(parents, paire[0])] = racine(parents, paire[1])
  }
  const rangs = new Map<number, number>()
  const classe = comptes.map((_, i) => {
    const r = racine(parents, i)
    const rang = rangs.get(r) ?? rangs.size
    rangs.set(r, rang)
    return rang
  })
  const groupes: Compte[][] = Array.from({ length: rangs.size }, () => [])
  for (const [i, c] of comptes.entries()) groupes[classe[i] ?? 0]?.push(c)
  const fondues = vraies.map(r => fondre(r, classe)).filter(r => r.termes.length > 0)
  return { systeme: { comptes: groupes.map(unir), relations: dedoublonner(fondues) }, classe }
}

function racine(parents: number[], i: number): number {
  let r = i
  for (let p = parents[r] ?? r; p !== r; p = parents[r] ?? r) r = p
  parents[i] = r
  return r
}

function lirePaire({ termes, sens }: Relation): [number, number] | undefined {
  const [a, b] = termes
  if (sens !== 'egal' || termes.length !== 2 || a === undefined || b === undefined) return undefined
  return a.coef + b.coef === 0 ? [a.compte, b.compte] : undefined
}

function unir(groupe: Compte[]): Compte {
  const premier = lireCompte(groupe, 0)
  return {
    ...premier,
    poids: groupe.reduce((s, c) => s + c.poids, 0),
    sensible: groupe.some(c => c.sensible),
    implicite: groupe.every(c => c.implicite),
    statut: unirStatuts(groupe),
    vu: [Math.max(...groupe.map(c => c.vu[0])), Math.min(...groupe.map(c => c.vu[1]))],
    plancher: groupe.some(c => c.plancher === 1) ? 1 : 0,
    marge: Math.max(...groupe.map(c => c.marge)),
    plage: [Math.min(...groupe.map(c => c.plage[0])), Math.max(...groupe.map(c => c.plage[1]))],
  }
}

/** Shown once is known everywhere; else hidden once is hidden everywhere. */
function unirStatuts(groupe: Compte[]): Compte['statut'] {
  if (groupe.some(c => c.statut === 'montre')) return 'montre'
  return groupe.some(c => c.statut === 'cache') ? 'cache' : 'libre'
}

function fondre(r: Relation, classe: readonly number[]): Relation {
  const coefs = new Map<number, number>()
  for (const t of r.termes) {
    const c = classe[t.compte] ?? t.compte
    coefs.set(c, (coefs.get(c) ?? 0) + t.coef)
  }
  const termes = [...coefs].filter(([, coef]) => coef !== 0).sort((a, b) => a[0] - b[0])
  return { sens: r.sens, termes: termes.map(([compte, coef]) => ({ compte, coef })) }
}

function dedoublonner(relations: Relation[]): Relation[] {
  const vues = new Map(relations.map(r => [JSON.stringify(r), r]))
  return [...vues.values()]
}
