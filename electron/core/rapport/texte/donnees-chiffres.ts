import type { Input } from '../../../../shared/contract.ts'
import type { DonneesChiffres } from '../../../../shared/domain/lecture-chiffre.ts'
import { listCodesCites, listCodesParTerritoire } from '../../../../shared/domain/texte-citations.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import type { Base } from '../../database/open.ts'
import { lireEtat } from '../../indicateurs/memoire.ts'
import { listTextes } from '../chapitres/lire-mots.ts'
import { chargerRapport } from '../charger.ts'
import { lireRapport } from '../edition/lire-rapport.ts'
import { lireFigures } from './figures.ts'

type Demande = Pick<Input<'rapport:evaluer'>, 'convention' | 'annee' | 'chiffres' | 'comparaisons'>
type Publiques = { cle: string; donnees: Promise<DonneesChiffres> }

/** Public figures of the report that is open, per base. */
const memoires = new WeakMap<Base, Publiques>()

/**
 * What live nodes are evaluated against: exact for the committee; for the public, the very lists that the report would
 * print, hidden together. A territory that no saved text cites yet is then read from the breakdowns only.
 */
export function lireDonneesChiffres(
  ctx: Context,
  demande: Input<'rapport:evaluer'>,
): Promise<DonneesChiffres> {
  return demande.destination === 'public' ? lirePubliques(ctx, demande) : lireExactes(ctx, demande)
}

function lireExactes(ctx: Context, { convention, annee, chiffres, comparaisons }: Demande) {
  const refs = [...chiffres, ...comparaisons]
  const territoires = [...new Set(refs.flatMap(r => (r.territoire === null ? [] : [r.territoire])))]
  return lireFigures(ctx, { convention, annee, territoires })
}

/** Hiding takes longer than a pause in typing: what was hidden is kept while neither a figure nor what texts cite changes. */
async function lirePubliques(ctx: Context, { convention, annee }: Demande): Promise<DonneesChiffres> {
  const base = ctx.base()
  const { id } = getConventionStockee(base, convention)
  const textes = listTextes(lireRapport(base, id, annee).chapitres)
  const etat = await lireEtat(base.db)
  const cites = [listCodesCites(textes), listCodesParTerritoire(textes)]
  const cle = JSON.stringify([etat, convention, annee, cites])
  const gardees = memoires.get(base)
  if (gardees?.cle === cle) return gardees.donnees
  const donnees = chargerRapport(ctx, { convention, annee, destination: 'public', destinataires: undefined })
  memoires.set(base, { cle, donnees })
  donnees.catch(() => memoires.delete(base))
  return donnees
}
