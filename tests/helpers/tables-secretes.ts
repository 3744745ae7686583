import type { TableauSecret } from '../../electron/core/rapport/secret/proteger-tableau.ts'

type Table = Omit<TableauSecret, 'secret'>
type Somme = TableauSecret['sommes'][number]
type Hasard = () => number

/** Numbers between 0 and 1 that a seed gives again. */
export function creerHasard(graine: number): Hasard {
  let etat = graine >>> 0
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const entre = (tirer: Hasard, min: number, max: number) => min + Math.floor(tirer() * (max - min + 1))
const noms = (prefixe: string, n: number) => Array.from({ length: n }, (_, i) => `${prefixe}${i}`)
/** Many small counts, some 0, a few large ones. */
const effectif = (tirer: Hasard) =>
  tirer() < 0.15 ? 0 : Math.floor(-Math.log(1 - tirer()) * entre(tirer, 3, 25))

type Ecriture = {
  lire: (cle: string) => number
  poser: (cle: string, valeur: number) => string
  /** Writes the total of the parts and the sum that ties them. */
  totaliser: (total: string, parties: readonly string[]) => void
  auPlusLaSomme: (total: string, parties: readonly string[]) => void
  finir: () => Table
}

function ecrire(): Ecriture {
  const valeurs = new Map<string, number>()
  const sommes: Somme[] = []
  const lire = (cle: string) => valeurs.get(cle) ?? 0
  const poser = (cle: string, valeur: number) => {
    valeurs.set(cle, valeur)
    return cle
  }
  return {
    lire,
    poser,
    totaliser: (total, parties) => {
      sommes.push({ total, parties, exacte: true })
      poser(
        total,
        parties.reduce((s, p) => s + lire(p), 0),
      )
    },
    auPlusLaSomme: (total, parties) => sommes.push({ total, parties, exacte: false }),
    finir: () => ({ comptes: [...valeurs].map(([cle, valeur]) => ({ cle, valeur })), sommes }),
  }
}

function croiser(e: Ecriture, lignes: readonly string[], colonnes: readonly string[], tirer: Hasard): void {
  for (const l of lignes)
    e.totaliser(
      l,
      colonnes.map(c => e.poser(`${l}/${c}`, effectif(tirer))),
    )
  for (const c of colonnes)
    e.totaliser(
      c,
      lignes.map(l => `${l}/${c}`),
    )
  e.totaliser('total', lignes)
  e.totaliser('total', colonnes)
}

/** A table of 2 to 6 rows and columns, with its margins. */
export function marges(tirer: Hasard): Table {
  const e = ecrire()
  croiser(e, noms('l', entre(tirer, 2, 6)), noms('c', entre(tirer, 2, 6)), tirer)
  return e.finir()
}

/** Agencies crossed with motives; MDS that share agencies many to many; distinct persons of both, fewer than their sum. */
export function hierarchie(tirer: Hasard): Table {
  const e = ecrire()
  const agences = noms('agence', entre(tirer, 4, 6))
  croiser(e, agences, noms('motif', 3), tirer)
  for (const mds of noms('mds', 3)) {
    const siennes = agences.filter(() => tirer() < 0.5)
    const parties = siennes.length < 2 ? agences.slice(0, 2) : siennes
    e.totaliser(mds, parties)
    const personnes = parties.map(a => `personnes ${mds} ${a}`)
    for (const [k, p] of personnes.entries()) e.poser(p, e.lire(parties[k] ?? ''))
    const nombres = personnes.map(p => e.lire(p))
    const somme = nombres.reduce((s, n) => s + n, 0)
    e.poser(`personnes ${mds}`, Math.max(...nombres, somme - entre(tirer, 0, 6)))
    e.auPlusLaSomme(`personnes ${mds}`, personnes)
  }
  return e.finir()
}

/** Files actives of two years by territory: who was there, plus who came, is who is there, plus who left. */
export function deuxAnnees(tirer: Hasard): Table {
  const e = ecrire()
  const lieux = noms('lieu', entre(tirer, 3, 6))
  for (const l of lieux) {
    const avant = effectif(tirer)
    const entrees = effectif(tirer)
    const sorties = Math.min(avant + entrees, effectif(tirer))
    e.poser(`avant ${l}`, avant)
    e.poser(`entrees ${l}`, entrees)
    e.poser(`sorties ${l}`, sorties)
    e.poser(`fin ${l}`, avant + entrees - sorties)
    lierFile(e, l)
  }
  for (const quoi of ['avant', 'entrees', 'sorties', 'fin'])
    e.totaliser(
      `${quoi} total`,
      lieux.map(l => `${quoi} ${l}`),
    )
  lierFile(e, 'total')
  e.totaliser(
    'periode total',
    lieux.map(l => `periode ${l}`),
  )
  return e.finir()
}

function lierFile(e: Ecriture, lieu: string): void {
  e.totaliser(`periode ${lieu}`, [`avant ${lieu}`, `entrees ${lieu}`])
  e.totaliser(`periode ${lieu}`, [`fin ${lieu}`, `sorties ${lieu}`])
}

/** Three tables of the same people by territory: they share its margin. */
export function tablesLiees(tirer: Hasard): Table {
  const e = ecrire()
  const lieux = noms('lieu', entre(tirer, 2, 5))
  croiser(e, lieux, noms('motif', entre(tirer, 2, 4)), tirer)
  for (const axe of ['age', 'sexe']) {
    const colonnes = noms(axe, entre(tirer, 2, 3))
    for (const l of lieux) {
      let reste = e.lire(l)
      const parties = colonnes.map((c, k) => {
        const part = k === colonnes.length - 1 ? reste : Math.min(reste, Math.floor(reste * tirer() ** 2))
        reste -= part
        return e.poser(`${l}/${c}`, part)
      })
      e.totaliser(l, parties)
    }
    for (const c of colonnes)
      e.totaliser(
        c,
        lieux.map(l => `${l}/${c}`),
      )
    e.totaliser('total', colonnes)
  }
  return e.finir()
}
