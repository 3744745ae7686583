import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import { calculer, lireConvention } from '../../indicateurs/calculer.ts'
import { lireEtat } from '../../indicateurs/memoire.ts'
import { getAnnee } from '../../indicateurs/periode.ts'
import { listTerritoires } from '../../indicateurs/territoire.ts'

type DeuxAnnees = { actuels: Indicateur[]; precedents: Indicateur[] }

/** Exact figures of a year and of the one before, of the whole and of some territories: never to be printed as they are. */
export type Figures = DeuxAnnees & {
  annee: number
  territoires: (DeuxAnnees & { code: string; libelle: string })[]
}

type Demande = { convention: string; annee: number; territoires: readonly string[] }
type Memoire = { etat: string; listes: Map<string, Promise<Indicateur[]>> }

/** Two years of forty territories. */
const MAX = 82

const memoires = new WeakMap<Base, Memoire>()

/**
 * Exact lists, kept while the base does not change: a text asks for them at each pause of its author. A territory that the
 * convention does not know is left out. Throws `convention_absente`.
 */
export async function lireFigures(
  ctx: Context,
  { convention, annee, territoires }: Demande,
): Promise<Figures> {
  const lecture = lireConvention(ctx, convention)
  const { base } = lecture
  const memoire = getMemoire(base, await lireEtat(base.db))
  const deuxAnnees = async (territoire?: string): Promise<DeuxAnnees> => ({
    actuels: await lireListe(annee, territoire),
    precedents: await lireListe(annee - 1, territoire),
  })
  const lireListe = (n: number, territoire?: string) =>
    garder(memoire, JSON.stringify([convention, n, territoire]), () =>
      calculer(lecture, { convention, periode: getAnnee(n), territoire }),
    )
  const connus = await listTerritoires(base.db, lecture.conventionId)
  const figures: Figures = { annee, ...(await deuxAnnees()), territoires: [] }
  for (const { code, libelle } of connus.filter(t => territoires.includes(t.code)))
    figures.territoires.push({ code, libelle, ...(await deuxAnnees(code)) })
  return figures
}

function getMemoire(base: Base, etat: string): Memoire {
  const ancienne = memoires.get(base)
  if (ancienne?.etat === etat) return ancienne
  const neuve: Memoire = { etat, listes: new Map() }
  memoires.set(base, neuve)
  return neuve
}

/** A list that could not be computed is not kept: the next call tries again. */
function garder({ listes }: Memoire, cle: string, lire: () => Promise<Indicateur[]>): Promise<Indicateur[]> {
  const gardee = listes.get(cle)
  if (gardee !== undefined) return gardee
  const [plusAncienne] = listes.keys()
  if (listes.size >= MAX && plusAncienne !== undefined) listes.delete(plusAncienne)
  const liste = lire()
  listes.set(cle, liste)
  liste.catch(() => listes.delete(cle))
  return liste
}
