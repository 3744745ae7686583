import type { Indicateur } from '../indicateur.ts'
import { cleCellule, type Place, placeDe, type RoleCompte } from './cle-cellule.ts'
import type { Figures } from './lier-portee.ts'
import type { Lieur } from './lieur.ts'
import { releverLigne, releverValeur } from './relever.ts'
import type { StructureSecret } from './structure.ts'

const FILES: readonly [string, string, string][] = [
  ['file_active_fin', 'entrees', 'sorties'],
  ['file_active_ase_fin', 'entrees_ase', 'sorties_ase'],
]

/**
 * What goes from one year to the next: who was there, plus who came, less who left. A territory that a table leaves out
 * has nobody in it, and its other counts are then tied all the same.
 */
export function lierAnnees(l: Lieur, avant: Figures, apres: Figures): void {
  for (const [file, entrees, sorties] of FILES) {
    l.equilibre([apres.cle(file), apres.cle(sorties)], [avant.cle(file), apres.cle(entrees)])
    for (const t of listTerritoires([avant, file], [apres, file], [apres, entrees], [apres, sorties])) {
      const de = (f: Figures, code: string) => f.terme(code, 'territoire', t)
      l.equilibre([...de(apres, file), ...de(apres, sorties)], [...de(avant, file), ...de(apres, entrees)])
    }
  }
  const periode = 'file_active_periode'
  l.equilibre([apres.cle(periode)], [avant.cle('file_active_fin'), apres.cle('entrees')])
  for (const t of listTerritoires([avant, 'file_active_fin'], [apres, periode], [apres, 'entrees'])) {
    const de = (f: Figures, code: string) => f.terme(code, 'territoire', t)
    l.equilibre(de(apres, periode), [...de(avant, 'file_active_fin'), ...de(apres, 'entrees')])
  }
}

function listTerritoires(...tables: readonly (readonly [Figures, string])[]): Set<string> {
  return new Set(tables.flatMap(([f, code]) => f.modalites(code, 'territoire')))
}

/** A territory, its own line in the whole and those linked to it, the other territories, and the whole: in one year. */
export function lierTerritoires(
  l: Lieur,
  entier: Figures,
  parties: readonly Figures[],
  { liens }: StructureSecret,
): void {
  const etendues = parties.map(f => ({ f, lignes: listLignesDe(f.portee.territoire ?? '', liens) }))
  for (const { f, lignes } of etendues) {
    for (const i of f.liste) lierLignes(l, entier, f, i, lignes)
    for (const place of listPlaces(f)) l.auPlus(cleDans(f, place), cleDans(entier, place))
    for (const autre of etendues)
      if (autre.f !== f && [...lignes].every(t => autre.lignes.has(t)))
        for (const place of listPlaces(f)) l.auPlus(cleDans(f, place), cleDans(autre.f, place))
  }
  for (const niveau of grouperParType(parties)) lierNiveau(l, entier, niveau)
}

type Lue = { place: Place; role: RoleCompte }

function cleDans(f: Figures, { place, role }: Lue): string {
  return cleCellule({ ...place, ...f.portee }, role)
}

function listPlaces(f: Figures): Lue[] {
  return f.liste.flatMap(i => {
    const place = placeDe(i.code, f.portee)
    const lignes = Object.entries(i.ventilations).flatMap(([ventilation, lignes]) =>
      lignes.flatMap(ligne =>
        releverLigne(i, ligne).map(({ role }) => ({
          place: { ...place, ventilation, modalite: ligne.modalite },
          role,
        })),
      ),
    )
    return [...releverValeur(i).map(({ role }) => ({ place, role })), ...lignes]
  })
}

/** Links are read in both directions: a territory takes in its own rows and those of every territory linked to it. */
function listLignesDe(territoire: string, liens: StructureSecret['liens']): Set<string> {
  const lies = liens.flatMap(({ de, vers }) => (de === territoire ? [vers] : vers === territoire ? [de] : []))
  return new Set([territoire, ...lies])
}

function lierLignes(l: Lieur, entier: Figures, f: Figures, i: Indicateur, lignes: ReadonlySet<string>): void {
  const publiees = entier.modalites(i.code, 'territoire').filter(t => lignes.has(t))
  for (const { role } of releverValeur(i))
    l.repartir(
      f.cle(i.code, role),
      publiees.map(t => entier.ligne(i.code, 'territoire', t, role)),
    )
}

function grouperParType(parties: readonly Figures[]): Figures[][] {
  const parType = new Map<string, Figures[]>()
  for (const f of parties) {
    const [type = ''] = (f.portee.territoire ?? '').split(':')
    parType.set(type, [...(parType.get(type) ?? []), f])
  }
  return [...parType.values()]
}

/** The territories of one level share the whole, or overlap over it, or leave some of it to those that no text cites. */
function lierNiveau(l: Lieur, entier: Figures, niveau: readonly Figures[]): void {
  for (const lue of listPlaces(entier)) {
    const parts = niveau.map(f => cleDans(f, lue))
    const total = cleDans(entier, lue)
    if (l.equilibre(parts, [total])) continue
    l.ensembleAuPlus(parts, [total])
    l.ensembleAuPlus([total], parts)
  }
}
