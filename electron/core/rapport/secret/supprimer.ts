import type { Highs } from 'highs'
import { listComposantes } from '../../../../shared/domain/secret/composantes.ts'
import type { Systeme } from '../../../../shared/domain/secret/systeme.ts'
import { extraire } from './extraire.ts'
import { nettoyer } from './nettoyer.ts'
import { creerProtection, estCouvert, type Protection, proteger, toutCacher } from './protection.ts'

/** Solvings allowed for one set of tied counts: past them, everything that may be hidden is. */
const SOLVINGS_MAX = 3000
const TOURS_MAX = 3

/**
 * Which counts to hide so that no small one can be found again: those that are small, then as few and as small others as
 * the sums ask for. Ends by hiding more, never less; the same figures give the same answer.
 */
export function supprimer(highs: Highs, systeme: Systeme): Set<number> {
  const caches = new Set<number>()
  for (const composante of listComposantes(systeme)) {
    const partie = extraire(systeme, composante)
    if (!partie.comptes.some(c => c.sensible || c.statut === 'cache')) continue
    const protection = creerProtection(highs, partie)
    cacherPartie(protection)
    for (const [i, cache] of protection.caches.entries()) {
      const origine = composante.comptes[i]
      if (cache && origine !== undefined) caches.add(origine)
    }
    protection.modele.liberer()
  }
  return caches
}

function cacherPartie(p: Protection): void {
  const { comptes } = p.systeme
  const ordre = [...comptes.keys()].filter(i => comptes[i]?.sensible || p.caches[i])
  ordre.sort((a, b) => (comptes[b]?.valeur ?? 0) - (comptes[a]?.valeur ?? 0) || a - b)
  for (const i of ordre) {
    if (p.solvings > SOLVINGS_MAX) toutCacher(p)
    else proteger(p, i)
  }
  // A count hidden on the way to another one has to be doubtful too, and its hiding may ask for a new proof of others.
  for (let tour = 0; tour < TOURS_MAX && comptes.some((_, i) => !estCouvert(p, i)); tour += 1)
    for (const i of comptes.keys()) if (!estCouvert(p, i)) proteger(p, i)
  nettoyer(p)
}
