import { hash } from 'node:crypto'
import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import type { Context } from '../../context.ts'
import type { Base } from '../../database/open.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Rapport } from '../modele.ts'
import { avecStatut, preparerRapport } from '../preparer-rapport.ts'
import { FORMATS_RAPPORT, type Redige, rediger, SANS_NAVIGATEUR } from '../rediger.ts'
import { composerContenu } from './contenu-fige.ts'
import type { LigneRapport } from './versions.ts'

type Demande = Pick<Input<'rapport:valider'>, 'convention' | 'annee'>
type Prepare = { destination: Destination; donnees: DonneesRapport; rapport: Rapport }

/** All that a validation stores, made before its transaction. `empreintes` tells whether the base still says the same. */
export type AFiger = {
  statut: string
  destinations: { destination: Destination; rediges: Redige[] }[]
  contenu: { contenu: Uint8Array; sha256: string }
  empreintes: string
  avertissements: string[]
}

/** Every format of each destination, and what they were made from. Nothing is written. */
export async function preparerVersion(
  ctx: Context,
  demande: Demande,
  ligne: LigneRapport,
  statut: string,
): Promise<AFiger> {
  const { prepares, avertissements } = await preparerDestinations(ctx, demande, statut)
  const destinations: AFiger['destinations'] = []
  for (const [i, { destination, rapport }] of prepares.entries()) {
    const { rediges, sansPdf } = await rediger(ctx, rapport, FORMATS_RAPPORT, (format, rang) =>
      suivre(ctx, `Écriture en ${format}`, i * FORMATS_RAPPORT.length + rang),
    )
    destinations.push({ destination, rediges })
    if (sansPdf !== null && i === 0)
      avertissements.push(
        `${SANS_NAVIGATEUR} Il sera imprimé une fois, depuis la page validée, au premier export sur un poste qui le peut.`,
      )
  }
  const contenu = composerContenu(ctx.base(), ligne, statut, prepares)
  return {
    statut,
    destinations,
    contenu: { contenu, sha256: hash('sha256', contenu, 'hex') },
    empreintes: prendreEmpreintes(prepares),
    avertissements,
  }
}

/** Fingerprint of what the same validation would print now. */
export async function lireEmpreintes(ctx: Context, demande: Demande, statut: string): Promise<string> {
  return prendreEmpreintes((await preparerDestinations(ctx, demande, statut)).prepares)
}

/** Changes when any window writes to the base, an autosave of this report included; not when temporary tables are made. */
export function lireMarque(base: Base, rapport: number): string {
  const { sqlite } = base
  const journal = sqlite.prepare('SELECT max(id) FROM journal').pluck().get()
  const textes = sqlite
    .prepare('SELECT total(version) FROM rapport_chapitres WHERE rapport_id = ?')
    .pluck()
    .get(rapport)
  const revision = sqlite.prepare('SELECT revision FROM rapports WHERE id = ?').pluck().get(rapport)
  return [sqlite.pragma('data_version', { simple: true }), journal, textes, revision].join(' ')
}

async function preparerDestinations(
  ctx: Context,
  demande: Demande,
  statut: string,
): Promise<{ prepares: Prepare[]; avertissements: string[] }> {
  suivre(ctx, 'Calcul des indicateurs', 0)
  const comite = await preparer(ctx, demande, 'comite', statut)
  const pourPublic = await preparer(ctx, demande, 'public', statut).catch(taireSecret)
  if (typeof pourPublic !== 'string') return { prepares: [comite, pourPublic], avertissements: [] }
  return {
    prepares: [comite],
    avertissements: [`Le rapport est validé pour le comité seul. ${pourPublic}`],
  }
}

/** Why no public report is made: an attacker would open it. The committee has its own all the same; anything else is thrown. */
function taireSecret(erreur: unknown): string {
  if (!(erreur instanceof AppError) || erreur.code !== 'controles_bloquants') throw erreur
  const { controles } = erreur.details as { controles: ControleRapport[] }
  if (controles.some(c => c.code !== 'valeurs_trouvables')) throw erreur
  return erreur.message
}

async function preparer(
  ctx: Context,
  demande: Demande,
  destination: Destination,
  statut: string,
): Promise<Prepare> {
  const { donnees, rapport } = await preparerRapport(ctx, {
    ...demande,
    destination,
    destinataires: undefined,
  })
  return { destination, donnees, rapport: avecStatut(rapport, statut) }
}

/** Images count by their hash, which the model holds beside their bytes. */
function prendreEmpreintes(prepares: readonly Prepare[]): string {
  const texte = JSON.stringify(
    prepares.map(p => p.rapport),
    (_, valeur: unknown) => (valeur instanceof Uint8Array ? null : valeur),
  )
  return hash('sha256', texte, 'hex')
}

function suivre(ctx: Context, etape: string, fait: number): void {
  if (ctx.annule())
    throw new AppError(
      'tache_annulee',
      'La validation a été arrêtée à votre demande\u00a0: rien n’a été enregistré.',
    )
  ctx.progress({ tache: 'Validation du rapport', etape, fait, total: 2 * FORMATS_RAPPORT.length + 1 })
}
