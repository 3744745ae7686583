import type { Input } from '../../../../shared/contract.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { getJourSaisi } from '../../../../shared/domain/jour-saisi.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { ecrireJournal } from '../../database/journal.ts'
import type { Base } from '../../database/open.ts'
import { inTransaction } from '../../database/transaction.ts'
import { getCadre, getCadreInstance } from '../cadre.ts'
import type { LigneTitulaire } from '../membres.ts'
import {
  checkChaiseLibre,
  checkSaisie,
  checkUnSeulSiege,
  estMemeChaise,
  getSiege,
} from './check-titulaire.ts'
import { checkVacance } from './check-vacance.ts'
import {
  formatTitulaire,
  getLigneTitulaire,
  listLignesTitulaires,
  type Titulaire,
  type TitulaireStocke,
} from './lignes-titulaires.ts'

/** Holders past, present and to come, in the order of the bodies and seats of the convention, then by date. */
export function listTitulaires(ctx: Context, demande: Input<'titulaires:list'>): Titulaire[] {
  const { id, profil } = getConventionStockee(ctx.base(), demande.convention)
  const instances =
    demande.instance === undefined ? profil.instances : [getCadreInstance(profil, demande.instance).instance]
  return instances.flatMap(({ code, sieges }) => {
    const ordre = new Map(sieges.map((s, i) => [s.code, i]))
    const rang = (t: TitulaireStocke) => ordre.get(t.siege) ?? sieges.length
    return listLignesTitulaires(ctx.base(), id, code)
      .sort((a, b) => rang(a) - rang(b) || a.rang - b.rang)
      .map(formatTitulaire)
  })
}

/**
 * Names a holder or a substitute, or declares a chair vacant. Whoever sat there before, in the same quality and territory,
 * ends the day before; a holder who comes later is never shortened, the new one must then end before.
 */
export function nommerTitulaire(ctx: Context, demande: Input<'titulaires:nommer'>): Promise<Titulaire> {
  return inTransaction(ctx.base(), base => {
    const { id: convention_id, profil } = getConventionStockee(base, demande.convention)
    const { instance, siege, rang, territoire, qualite, nom, fonction } = demande
    const depuis = getJourSaisi(demande.depuis, 'depuis')
    const jusqua = demande.jusqua === null ? null : getJourSaisi(demande.jusqua, 'jusqua')
    const ligne = { convention_id, instance, siege, rang, territoire, qualite, nom, fonction, depuis, jusqua }
    checkSaisie(ligne, getSiege(base, profil, ligne))
    terminerPrecedent(base, ligne)
    checkAutour(base, profil, ligne)
    const nomme = { ...ligne, id: inserer(base, ligne) }
    checkVacance(base, nomme, 'depuis')
    journaliser(ctx, base, 'titulaires:nommer', nomme)
    return formatTitulaire(nomme)
  })
}

/** Corrects a name, a function or days; nobody else is ended by it. */
export function modifierTitulaire(ctx: Context, demande: Input<'titulaires:modifier'>): Promise<Titulaire> {
  return inTransaction(ctx.base(), base => {
    const avant = getLigneTitulaire(base, demande.id)
    const { profil } = getCadre(base, avant)
    const apres = appliquer(avant, demande)
    checkSaisie(apres, getSiege(base, profil, apres))
    checkAutour(base, profil, apres)
    base.sqlite
      .prepare(
        'UPDATE titulaires SET nom = @nom, fonction = @fonction, depuis = @depuis, jusqua = @jusqua WHERE id = @id',
      )
      .run({
        id: apres.id,
        nom: apres.nom,
        fonction: apres.fonction,
        depuis: apres.depuis,
        jusqua: apres.jusqua,
      })
    checkVacance(base, apres, 'depuis')
    journaliser(ctx, base, 'titulaires:modifier', apres)
    return formatTitulaire(apres)
  })
}

/** Takes away what was recorded by mistake and answers it, so that it can be named again. Whoever it had ended stays ended. */
export function retirerTitulaire(ctx: Context, id: number): Promise<Titulaire> {
  return inTransaction(ctx.base(), base => {
    const ligne = getLigneTitulaire(base, id)
    base.sqlite.prepare('DELETE FROM titulaires WHERE id = ?').run(id)
    checkVacance(base, ligne, 'id')
    journaliser(ctx, base, 'titulaires:retirer', ligne)
    return formatTitulaire(ligne)
  })
}

function appliquer(avant: TitulaireStocke, d: Input<'titulaires:modifier'>): TitulaireStocke {
  return {
    ...avant,
    ...(d.nom !== undefined && { nom: d.nom }),
    ...(d.fonction !== undefined && { fonction: d.fonction }),
    ...(d.depuis !== undefined && { depuis: getJourSaisi(d.depuis, 'depuis') }),
    ...(d.jusqua !== undefined && { jusqua: d.jusqua === null ? null : getJourSaisi(d.jusqua, 'jusqua') }),
  }
}

function terminerPrecedent(base: Base, nouveau: LigneTitulaire): void {
  const terminer = base.sqlite.prepare('UPDATE titulaires SET jusqua = ? WHERE id = ?')
  for (const t of listLignesTitulaires(base, nouveau.convention_id, nouveau.instance)) {
    const court = t.depuis < nouveau.depuis && (t.jusqua === null || t.jusqua >= nouveau.depuis)
    if (court && estMemeChaise(t, nouveau)) terminer.run(nouveau.depuis - 1, t.id)
  }
}

function checkAutour(base: Base, profil: Convention, ligne: LigneTitulaire & { id?: number }): void {
  const autres = listLignesTitulaires(base, ligne.convention_id, ligne.instance).filter(
    t => t.id !== ligne.id,
  )
  checkChaiseLibre(ligne, autres)
  checkUnSeulSiege(ligne, autres, getCadreInstance(profil, ligne.instance).instance.sieges)
}

function inserer(base: Base, ligne: LigneTitulaire): number {
  const { lastInsertRowid } = base.sqlite
    .prepare(
      `INSERT INTO titulaires (convention_id, instance, siege, rang, territoire, qualite, nom, fonction, depuis, jusqua)
       VALUES (@convention_id, @instance, @siege, @rang, @territoire, @qualite, @nom, @fonction, @depuis, @jusqua)`,
    )
    .run(ligne)
  return Number(lastInsertRowid)
}

/** The journal tells the chair and the row, never who. */
function journaliser(ctx: Context, base: Base, action: string, t: TitulaireStocke): void {
  const convention = base.sqlite
    .prepare('SELECT code FROM conventions WHERE id = ?')
    .pluck()
    .get(t.convention_id)
  ecrireJournal(base.sqlite, {
    faitLe: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
    action,
    detail: {
      convention,
      instance: t.instance,
      place: `${t.siege}:${t.rang}`,
      qualite: t.qualite,
      titulaire: t.id,
    },
  })
}
