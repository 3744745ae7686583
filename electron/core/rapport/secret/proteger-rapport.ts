import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { sortirVers } from '../../../../shared/domain/masquage.ts'
import { getOrigine } from '../../../../shared/domain/secret/relever.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import { listCodesParTerritoire } from '../../../../shared/domain/texte-citations.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Context } from '../../context.ts'
import { loadNomenclatures } from '../../conventions/nomenclatures.ts'
import { indicateursHandlers } from '../../indicateurs/handlers.ts'
import { listTerritoires } from '../../indicateurs/territoire.ts'
import type { DonneesRapport } from '../donnees.ts'
import { lireDejaPublies } from './lire-deja-publies.ts'
import { lireStructure } from './lire-structure.ts'
import { protegerGarde } from './proteger-garde.ts'

type AProtegerEntier = {
  conventionId: number
  convention: Convention
  annee: number
  destination: Destination
  actuels: readonly Indicateur[]
  precedents: readonly Indicateur[]
  /** What the report will print of its words: the figures of single territories are those that they cite. */
  textes: readonly TexteRiche[]
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
  const protege = await protegerGarde(base, {
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

/** A territory that the base does not know is left out. */
async function calculerTerritoires(
  ctx: Context,
  { convention, conventionId, annee, textes }: AProtegerEntier,
): Promise<ChiffresTerritoire[]> {
  const connus = new Set((await listTerritoires(ctx.base().db, conventionId)).map(t => t.code))
  const chiffres: ChiffresTerritoire[] = []
  for (const [code, cites] of listCodesParTerritoire(textes)) {
    if (!connus.has(code)) continue
    // A target reached is hidden with what it compares.
    const codes = new Set(cites.flatMap(c => [c, getOrigine(c) ?? c]))
    const calculer = async (n: number) => {
      const demande = { convention: convention.id, annee: n, territoire: code, brut: true }
      const tous = await indicateursHandlers['indicateurs:list'](ctx, demande)
      return tous.filter(i => codes.has(i.code))
    }
    chiffres.push({ code, actuels: await calculer(annee), precedents: await calculer(annee - 1) })
  }
  return chiffres
}
