import path from 'node:path'
import type { Input, Output } from '../../../shared/contract.ts'
import { formatJourIso } from '../../../shared/domain/dates.ts'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import type { Context } from '../context.ts'
import { listConventions } from '../conventions/store.ts'
import type { Base } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { ecrireFichiers } from '../rapport/fichiers.ts'
import { journaliser } from './acte-decision.ts'
import { ecrireRegistre } from './ecrire-registre.ts'
import { listActions, listDecisions } from './lister.ts'
import type { Noms } from './registre-feuilles.ts'

type Demande = Input<'decisions:exporter'>

/** Writes the register, whole or not at all, with the filters of the list; journaled before it leaves. */
export async function exporterRegistre(
  ctx: Context,
  { fichier, ...filtres }: Demande,
): Promise<Output<'decisions:exporter'>> {
  const decisions = listDecisions(ctx, filtres)
  const actions = [...decisions.flatMap(d => d.actions), ...listActionsLibres(ctx, filtres)]
  const noms = lireNoms(ctx.base())
  const octets = await ecrireRegistre({ decisions, actions, noms, le: ctx.now() })
  const reel = ctx.resolveFichier(fichier)
  const cible = /\.xlsx$/i.test(reel) ? reel : `${reel}.xlsx`
  const aEcrire = [{ nom: path.basename(cible), octets }]
  const [ecrit] = await ecrireFichiers(path.dirname(cible), aEcrire, () => noter(ctx, decisions, actions))
  return { fichier: ecrit ?? cible, decisions: decisions.length, actions: actions.length }
}

/** Actions that no decision carries: a filter on the state of decisions leaves them out. */
function listActionsLibres(ctx: Context, { etat, ...filtres }: Omit<Demande, 'fichier'>): Action[] {
  return etat === undefined ? listActions(ctx, filtres).filter(a => a.decision === null) : []
}

function noter(ctx: Context, decisions: Decision[], actions: Action[]): Promise<void> {
  const detail = {
    decisions: decisions.length,
    actions: actions.length,
    le: formatJourIso(ctx.aujourdhui()),
  }
  return inTransaction(ctx.base(), base => journaliser(ctx, base, 'decisions:exporter', detail))
}

function lireNoms(base: Base): Noms {
  const conventions = new Map(listConventions(base).map(c => [c.id, c]))
  const territoires = base.sqlite
    .prepare(
      'SELECT c.code AS convention, t.code, t.libelle FROM territoires t JOIN conventions c ON c.id = t.convention_id',
    )
    .all() as { convention: string; code: string; libelle: string }[]
  const libelles = new Map(territoires.map(t => [`${t.convention} ${t.code}`, t.libelle]))
  return {
    instance: (convention, code) =>
      conventions.get(convention)?.instances.find(i => i.code === code)?.libelle ?? code,
    territoire: (convention, code) => (code === null ? '' : (libelles.get(`${convention} ${code}`) ?? code)),
  }
}
