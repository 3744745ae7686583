import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Output } from '../../../shared/contract.ts'
import { partiesDuJour } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Context } from '../context.ts'
import { trouverProfil } from '../conventions/profils.ts'
import { ajouterConvention, listConventions, resumer } from '../conventions/store.ts'
import type { Handlers } from '../handlers.ts'
import { backup } from './backup.ts'
import { checkIntegrity } from './integrity.ts'
import { ecrireJournal, listJournal } from './journal.ts'
import { type Base, closeBase, createBase, effacerBase, openBase } from './open.ts'
import { inTransaction } from './transaction.ts'

export const baseHandlers = {
  'base:creer': async (ctx, { fichier, conventions }) => {
    const chemin = avecExtension(ctx.resolveFichier(fichier))
    const profils = conventions.map(c => trouverProfil(ctx.ressources, c, ctx.resolveFichier))
    const base = createBase(chemin)
    try {
      await inTransaction(base, () => {
        for (const profil of profils) ajouterConvention(ctx, base, profil)
        ecrireJournal(base.sqlite, {
          faitLe: instant(ctx),
          utilisateur: ctx.utilisateur,
          action: 'base:creer',
          detail: { conventions: profils.map(p => p.id) },
        })
      })
    } catch (erreur) {
      closeBase(base)
      effacerBase(chemin)
      throw erreur
    }
    // The WAL is folded in, so that the size said is that of the file.
    base.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    remplacer(ctx, base)
    return decrire(base)
  },

  'base:ouvrir': (ctx, { fichier }) => {
    const base = openBase(ctx.resolveFichier(fichier))
    try {
      refuserBaseAbimee(base)
      remplacer(ctx, base)
      return decrire(base)
    } catch (erreur) {
      if (ctx.findBase() !== base) closeBase(base)
      throw erreur
    }
  },

  'base:info': ctx => {
    const base = ctx.findBase()
    return base && decrire(base)
  },

  'base:fermer': ctx => {
    const ferme = ctx.findBase() !== null
    remplacer(ctx, null)
    return { ferme }
  },

  'base:verifier': ctx => {
    const controles = checkIntegrity(ctx.base().sqlite)
    return { integre: controles.every(c => c.ok), controles }
  },

  'base:sauvegarder': async (ctx, { fichier }) =>
    backup(ctx.base(), avecExtension(ctx.resolveFichier(fichier))),

  'base:journal': (ctx, { limite }) => listJournal(ctx.base().sqlite, limite),
} satisfies Partial<Handlers>

const instant = (ctx: Context) => new Date(ctx.now()).toISOString()

/** Users type a name without its extension: a base is always `….tandem`. */
function avecExtension(fichier: string): string {
  return path.extname(fichier) === '' ? `${fichier}.tandem` : fichier
}

function remplacer(ctx: Context, base: Base | null): void {
  const avant = ctx.findBase()
  ctx.setBase(base)
  if (avant && avant !== base) closeBase(avant)
}

/** A quick reading of every page: a truncated copy is said at once, not in the middle of the work. */
function refuserBaseAbimee(base: Base): void {
  const resultat = base.sqlite.pragma('quick_check(1)', { simple: true })
  if (resultat === 'ok') return
  throw new AppError(
    'base_abimee',
    `Le fichier « ${base.fichier} » est abîmé. Il n’a pas été modifié : ouvrez une sauvegarde.`,
  )
}

function decrire(base: Base): NonNullable<Output<'base:info'>> {
  return {
    fichier: base.fichier,
    nom: path.basename(base.fichier, '.tandem'),
    octets: existsSync(base.fichier) ? statSync(base.fichier).size : 0,
    version: base.sqlite.pragma('user_version', { simple: true }) as number,
    journalisation: base.sqlite.pragma('journal_mode', { simple: true }) === 'wal' ? 'wal' : 'delete',
    conventions: listConventions(base).map(resumer),
    annees: listAnnees(base),
  }
}

/** Years that hold a parcours or a declared value, in order. */
function listAnnees(base: Base): number[] {
  const lignes = base.sqlite
    .prepare(
      `SELECT min(coalesce(date_prescription, date_entree)) AS debut, max(coalesce(date_sortie, date_entree, date_prescription)) AS fin FROM parcours`,
    )
    .get() as { debut: number | null; fin: number | null }
  return anneesEntre(lignes.debut, lignes.fin)
}

function anneesEntre(debut: number | null, fin: number | null): number[] {
  if (debut === null || fin === null) return []
  const premiere = partiesDuJour(debut).annee
  const derniere = partiesDuJour(fin).annee
  return Array.from({ length: derniere - premiere + 1 }, (_, i) => premiere + i).filter(
    a => a >= 1990 && a <= 2100,
  )
}
