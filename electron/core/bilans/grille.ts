import type { Input, Output } from '../../../shared/contract.ts'
import type { Cell } from '../../../shared/domain/cellule.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import {
  estCourriel,
  estNir,
  estNirNombre,
  estNirScientifique,
  estTelephone,
} from '../../../shared/domain/formats-identite.ts'
import type { Context } from '../context.ts'
import { listConventions } from '../conventions/store.ts'
import { findFeuilleAnalysee } from './analyse/derniere.ts'
import { choisirFeuilles, ouvrirSource, trouverChemin } from './analyse/fichiers.ts'
import { loadReference } from './analyse/reference.ts'
import { texteCellule } from './detect/cellules.ts'
import { detecterFeuille } from './detect/detecter-feuille.ts'
import type { FeuilleDetectee } from './detect/types.ts'
import type { Classeur } from './read/port.ts'

type Page = Output<'bilans:grille'>
type Role = Page['lignes'][number]['role']

/** Stands for a cell that names somebody. */
const CACHE = '•••'
const CACHEES: ReadonlySet<string> = new Set(['identite', 'nir', 'identifiant', 'date_naissance'])

/** Rows `debut` to `debut + nombre − 1` of a sheet as the file holds them, with their role; cells that identify are hidden. */
export async function lireGrille(ctx: Context, demande: Input<'bilans:grille'>): Promise<Page> {
  const { classeur, index, detectee } = await ouvrirFeuille(ctx, demande)
  const roleDe = creerRoles(detectee)
  const estCachee = creerCaches(detectee)
  const fin = demande.debut + demande.nombre - 1
  const parLigne = new Map<number, string[]>()
  lecture: for await (const lot of classeur.lignes(index)) {
    for (const { ligne, cellules } of lot) {
      if (ligne > fin) break lecture
      if (ligne >= demande.debut)
        parLigne.set(
          ligne,
          cellules.map((c, i) => (estCachee(ligne, i, c) ? CACHE : texteCellule(c))),
        )
    }
  }
  const derniere = Math.max(demande.debut - 1, ...parLigne.keys())
  return {
    lignes: Array.from({ length: derniere - demande.debut + 1 }, (_, i) => {
      const ligne = demande.debut + i
      const cellules = parLigne.get(ligne)
      return { ligne, role: cellules ? roleDe(ligne) : 'vide', cellules: cellules ?? [] }
    }),
  }
}

async function ouvrirFeuille(
  ctx: Context,
  { fichier, feuille }: Input<'bilans:grille'>,
): Promise<{ classeur: Classeur; index: number; detectee: FeuilleDetectee }> {
  const chemin = trouverChemin(ctx, fichier)
  const connue = findFeuilleAnalysee(ctx, chemin, feuille)
  if (connue)
    return {
      classeur: connue.fichier.classeur,
      index: connue.feuille.detectee.index,
      detectee: connue.feuille.detectee,
    }
  const classeur = await ouvrirSource(chemin, { annule: () => ctx.annule() })
  const index = choisirFeuilles(classeur, feuille)[0] ?? 0
  const convention = listConventions(ctx.base())[0]?.id
  if (convention === undefined)
    throw new AppError('convention_absente', 'La base ne contient aucune convention. Ajoutez-en une d’abord.')
  const reference = loadReference(ctx, { convention })
  const contexte = { ...reference, fichier: classeur.fichier, options: { fichiers: [fichier], convention } }
  return {
    classeur,
    index,
    detectee: await detecterFeuille(feuille, index, classeur.lignes(index), contexte),
  }
}

function creerRoles({ zone, ecartees }: FeuilleDetectee): (ligne: number) => Role {
  const roles = new Map<number, Role>(ecartees.map(e => [e.ligne, e.role]))
  const entetes = new Set(zone?.entetes)
  return ligne => {
    if (entetes.has(ligne)) return 'entete'
    const dit = roles.get(ligne)
    if (dit) return dit
    if (zone === null || ligne < zone.premiere) return 'titre'
    return ligne > zone.derniere ? 'note' : 'donnees'
  }
}

/** Header cells are always shown; a sheet without a recognised table hides what looks like an identity. */
function creerCaches({
  zone,
  colonnes,
}: FeuilleDetectee): (ligne: number, index: number, cell: Cell) => boolean {
  const cachees = new Set(colonnes.filter(c => c.sens !== null && CACHEES.has(c.sens)).map(c => c.index))
  const entetes = new Set(zone?.entetes)
  return (ligne, index, cell) => {
    if (cell === null || entetes.has(ligne)) return false
    return cachees.has(index) || identifie(cell)
  }
}

function identifie(cell: Cell): boolean {
  if (typeof cell === 'number') return estNirNombre(cell)
  if (typeof cell !== 'string') return false
  const texte = cell.trim()
  return estNir(texte) || estNirScientifique(texte) || estCourriel(texte) || estTelephone(texte)
}
