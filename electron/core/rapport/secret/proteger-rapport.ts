import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { sortirVers } from '../../../../shared/domain/masquage.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { Context } from '../../context.ts'
import { loadNomenclatures } from '../../conventions/nomenclatures.ts'
import { indicateursHandlers } from '../../indicateurs/handlers.ts'
import { listTerritoires } from '../../indicateurs/territoire.ts'
import type { DonneesRapport } from '../donnees.ts'
import { lireDejaPublies } from './lire-deja-publies.ts'
import { lireStructure } from './lire-structure.ts'
import { proteger } from './proteger.ts'

type AProtegerEntier = {
  conventionId: number
  convention: Convention
  annee: number
  destination: Destination
  actuels: readonly Indicateur[]
  precedents: readonly Indicateur[]
  /** Codes of the territories that the texts cite; one that the base does not know is left out. */
  cites: readonly string[]
}

type ChiffresSortis = Pick<
  DonneesRapport,
  'actuels' | 'precedents' | 'masques' | 'masquesPrecedents' | 'territoires' | 'masquages' | 'attaque'
>

/** Every figure of a report, through the one door: exact for the committee, protected together for the public. */
export async function protegerRapport(ctx: Context, a: AProtegerEntier): Promise<ChiffresSortis> {
  const { convention, conventionId, annee, destination, actuels, precedents } = a
  const base = ctx.base()
  const territoires = await calculerTerritoires(ctx, a)
  const protege = await proteger({
    annee,
    actuels,
    precedents,
    territoires,
    secret: convention.secret,
    structure: lireStructure(base, conventionId, convention, loadNomenclatures(ctx.ressources)),
    dejaPublies: lireDejaPublies(base, conventionId, annee),
  })
  return {
    actuels: sortirVers(destination, actuels, protege.actuels),
    precedents: sortirVers(destination, precedents, protege.precedents),
    masques: protege.actuels,
    masquesPrecedents: protege.precedents,
    territoires: protege.territoires.map((t, k) => ({
      code: t.code,
      actuels: sortirVers(destination, territoires[k]?.actuels ?? [], t.actuels),
      precedents: sortirVers(destination, territoires[k]?.precedents ?? [], t.precedents),
    })),
    masquages: protege.masquages,
    attaque: protege.attaque,
  }
}

type ChiffresTerritoire = { code: string; actuels: Indicateur[]; precedents: Indicateur[] }

async function calculerTerritoires(
  ctx: Context,
  { convention, conventionId, annee, cites }: AProtegerEntier,
): Promise<ChiffresTerritoire[]> {
  const connus = new Set((await listTerritoires(ctx.base().db, conventionId)).map(t => t.code))
  const calculer = (n: number, territoire: string) =>
    indicateursHandlers['indicateurs:list'](ctx, {
      convention: convention.id,
      annee: n,
      territoire,
      brut: true,
    })
  const chiffres: ChiffresTerritoire[] = []
  for (const code of cites.filter(c => connus.has(c)))
    chiffres.push({
      code,
      actuels: await calculer(annee, code),
      precedents: await calculer(annee - 1, code),
    })
  return chiffres
}
