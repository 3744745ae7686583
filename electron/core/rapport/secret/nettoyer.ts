import { lireCompte } from '../../../../shared/domain/secret/systeme.ts'
import { elargir, essayer, estCouvert, type Protection, reprendre, type Temoin } from './protection.ts'

/** Solvings spent on showing again what was hidden for nothing. */
const SOLVINGS_MAX = 120
/** A count whose showing would leave more than this to prove again is left hidden. */
const A_REPROUVER_MAX = 8

type Acquis = { temoins: Temoin[]; bas: number[]; haut: number[] }

/** Shows again, the dearest first, each hidden count without which the others stay as doubtful as they were. */
export function nettoyer(p: Protection): void {
  const { comptes } = p.systeme
  for (const i of comptes.keys()) if (!p.caches[i]) p.modele.poser(i, 'montre')
  const candidats = [...comptes.keys()].filter(i => p.caches[i] && estSecondaire(p, i))
  candidats.sort((a, b) => lireCompte(comptes, b).poids - lireCompte(comptes, a).poids || a - b)
  const limite = p.solvings + SOLVINGS_MAX
  for (const i of candidats) {
    if (p.solvings > limite) return
    const acquis = { temoins: p.temoins, bas: p.bas, haut: p.haut }
    if (montrer(p, i, acquis)) continue
    p.caches[i] = true
    p.modele.poser(i, 'cache')
    Object.assign(p, acquis)
  }
}

function estSecondaire(p: Protection, i: number): boolean {
  const c = lireCompte(p.systeme.comptes, i)
  return !c.sensible && c.statut !== 'cache'
}

/** Shows count `i` and proves again what relied on its being hidden; false when something can no longer be proven. */
function montrer(p: Protection, i: number, avant: Acquis): boolean {
  const { comptes } = p.systeme
  const { valeur, vu } = lireCompte(comptes, i)
  p.caches[i] = false
  p.modele.poser(i, 'montre')
  reprendre(p, t => {
    const lu = valeur + (t.get(i) ?? 0)
    return lu >= vu[0] && lu <= vu[1]
  })
  const aReprouver = [...comptes.keys()].filter(k => !estAussiDouteux(p, k, avant))
  return aReprouver.length <= A_REPROUVER_MAX && aReprouver.every(k => reprouver(p, k, avant))
}

function reprouver(p: Protection, k: number, avant: Acquis): boolean {
  const [min, max] = getVise(p, k, avant)
  if ((p.haut[k] ?? 0) < max) essayer(p, k, max)
  if ((p.bas[k] ?? 0) > min) essayer(p, k, min)
  if (!estCouvert(p, k)) elargir(p, k)
  return estAussiDouteux(p, k, avant)
}

function estAussiDouteux(p: Protection, k: number, avant: Acquis): boolean {
  const [min, max] = getVise(p, k, avant)
  return estCouvert(p, k) && (p.bas[k] ?? 0) <= min && (p.haut[k] ?? 0) >= max
}

/** The part of its wanted range that a small count had before. */
function getVise(p: Protection, k: number, avant: Acquis): [number, number] {
  const c = lireCompte(p.systeme.comptes, k)
  if (!c.sensible) return [c.valeur, c.valeur]
  return [Math.max(c.plage[0], avant.bas[k] ?? c.valeur), Math.min(c.plage[1], avant.haut[k] ?? c.valeur)]
}
