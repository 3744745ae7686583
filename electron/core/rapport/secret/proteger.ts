import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { Attaque } from '../../../../shared/domain/rapport.ts'
import { appliquer } from '../../../../shared/domain/secret/appliquer.ts'
import type { Portee } from '../../../../shared/domain/secret/cle-cellule.ts'
import { type Fusion, fusionner } from '../../../../shared/domain/secret/fusionner.ts'
import { listMasquages } from '../../../../shared/domain/secret/lister-masquages.ts'
import type { Systeme } from '../../../../shared/domain/secret/systeme.ts'
import { creerSystemeRapport } from '../../../../shared/domain/secret/systeme-rapport.ts'
import type { IndicateursSortis, Masquage } from '../../../../shared/domain/secret.ts'
import { attaquer, type Trouvaille } from './attaquer.ts'
import { chargerSolveur } from './solveur.ts'
import { supprimer } from './supprimer.ts'
import type { AProteger, Protege } from './types.ts'

/**
 * Hides, in everything that one report would publish, the small counts and what would give them back, then attacks the
 * result: `attaque.trouvables` is empty unless what was published before leaves no way. In mode `aucun` nothing is hidden.
 */
export async function proteger(a: AProteger): Promise<Protege> {
  const { systeme, fusion, caches, trouvailles } = await resoudre(a)
  const clesCachees = new Set(
    systeme.comptes.filter((_, i) => caches.has(fusion.classe[i] ?? -1)).map(c => c.cle),
  )
  const masquages: Masquage[] = []
  const sortir = (exacts: readonly Indicateur[], portee: Portee): IndicateursSortis => {
    const sortis = appliquer(exacts, portee, a.secret, cle => clesCachees.has(cle))
    masquages.push(...listMasquages(exacts, sortis, portee, a.secret))
    return sortis
  }
  const deuxAnnees = (l: Pick<AProteger, 'actuels' | 'precedents'>, territoire: string | null) => ({
    actuels: sortir(l.actuels, { annee: a.annee, territoire }),
    precedents: sortir(l.precedents, { annee: a.annee - 1, territoire }),
  })
  const entier = deuxAnnees(a, null)
  const territoires = a.territoires.map(t => ({ code: t.code, ...deuxAnnees(t, t.code) }))
  return {
    ...entier,
    territoires,
    masquages,
    attaque: decrireAttaque(a, systeme, fusion, masquages, trouvailles),
  }
}

type Resolution = { systeme: Systeme; fusion: Fusion; caches: ReadonlySet<number>; trouvailles: Trouvaille[] }

async function resoudre(a: AProteger): Promise<Resolution> {
  const systeme = creerSystemeRapport(a)
  const fusion = fusionner(systeme)
  if (a.secret.mode === 'aucun') return { systeme, fusion, caches: new Set(), trouvailles: [] }
  const highs = await chargerSolveur()
  const caches = supprimer(highs, fusion.systeme)
  return { systeme, fusion, caches, trouvailles: attaquer(highs, fusion.systeme, caches) }
}

function decrireAttaque(
  a: AProteger,
  systeme: Systeme,
  fusion: Fusion,
  masquages: readonly Masquage[],
  trouvailles: readonly Trouvaille[],
): Attaque {
  const listes = [a, ...a.territoires].flatMap(t => [t.actuels, t.precedents])
  const libelles = new Map(listes.flat().map(i => [i.code, i.libelle]))
  const compter = (genre: Masquage['genre']) => masquages.filter(m => m.genre === genre).length
  return {
    cellules: systeme.comptes.filter(c => !c.implicite).length,
    primaires: compter('primaire'),
    secondaires: compter('secondaire'),
    trouvables: trouvailles.map(({ compte, min, max }) => {
      const cle = systeme.comptes[fusion.classe.indexOf(compte)]?.cle ?? ''
      const [code = '', annee = '', territoire = '', , modalite = ''] = cle.split('\t')
      const precisions = [territoire, modalite].filter(p => p !== '')
      const suite = precisions.length === 0 ? '' : ` (${precisions.join(', ')})`
      return { libelle: `${libelles.get(code) ?? code}${suite}`, annee: Number(annee), min, max }
    }),
  }
}
