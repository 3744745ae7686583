import type { Input } from '../../../../shared/contract.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { Context } from '../../context.ts'
import { getConventionStockee } from '../../conventions/store.ts'
import { ecrireJournal } from '../../database/journal.ts'
import { inTransaction } from '../../database/transaction.ts'
import { verifierTexte } from './controler-texte.ts'
import { normaliserTexte } from './normaliser-texte.ts'

const LONGUEURS = { sousTitre: 300, pied: 200, mention: 2000, titre: 300 }
const CHAPITRES_MAX = 200
const CODE = /^[a-z0-9]+(_[a-z0-9]+)*$/

/** Stores the model of a convention, or gives that of its profile back (null). Reports already begun keep their chapters. */
export async function modifierModele(ctx: Context, demande: Input<'modeles:modifier'>): Promise<void> {
  const modele = demande.modele === null ? null : verifierModele(demande.modele)
  await inTransaction(ctx.base(), base => {
    const { id } = getConventionStockee(base, demande.convention)
    const faitLe = new Date(ctx.now()).toISOString()
    if (modele === null) base.sqlite.prepare('DELETE FROM rapport_modeles WHERE convention_id = ?').run(id)
    else
      base.sqlite
        .prepare(
          `INSERT INTO rapport_modeles (convention_id, modele, modifie_le) VALUES (?, ?, ?)
           ON CONFLICT (convention_id) DO UPDATE SET modele = excluded.modele, modifie_le = excluded.modifie_le`,
        )
        .run(id, JSON.stringify(modele), faitLe)
    ecrireJournal(base.sqlite, {
      faitLe,
      utilisateur: ctx.utilisateur,
      action: 'modeles:modifier',
      detail: { convention: demande.convention, modele: modele === null ? 'profil' : 'propre' },
    })
  })
}

function verifierModele(modele: ModeleEdition): ModeleEdition {
  verifierChapitres(modele.chapitres)
  const sousTitre = verifierLongueur(modele.sousTitre, 'sousTitre', LONGUEURS.sousTitre)
  const pied = verifierLongueur(modele.pied, 'pied', LONGUEURS.pied)
  const texte = verifierLongueur(modele.mentionFse.texte, 'mentionFse.texte', LONGUEURS.mention)
  if (modele.mentionFse.presente && texte === '')
    throw new AppError(
      'mention_vide',
      'La mention du Fonds social européen est demandée, mais son texte est vide. Écrivez-le, ou retirez la mention.',
      { champ: 'mentionFse.texte' },
    )
  const mentionFse = { presente: modele.mentionFse.presente, texte }
  return { chapitres: modele.chapitres, sousTitre, pied, mentionFse, textes: verifierTextes(modele) }
}

function verifierChapitres(chapitres: ModeleEdition['chapitres']): void {
  const codes = new Set<string>()
  for (const { code, titre } of chapitres) {
    verifierLongueur(titre, 'chapitres', LONGUEURS.titre)
    if (CODE.test(code) && code.length <= 60 && !codes.has(code)) codes.add(code)
    else
      throw new AppError(
        'modele_invalide',
        `Le chapitre «\u00a0${titre}\u00a0» du modèle a un code absent, mal formé ou déjà pris. Retirez-le, puis ajoutez-le de nouveau.`,
        { champ: 'chapitres' },
      )
  }
  if (codes.size > 0 && codes.size <= CHAPITRES_MAX) return
  throw new AppError('modele_invalide', `Un modèle a de 1 à ${CHAPITRES_MAX} chapitres.`, {
    champ: 'chapitres',
  })
}

/** First texts of chapters that the model has; an empty one is no text. */
function verifierTextes({ chapitres, textes }: ModeleEdition): Record<string, TexteRiche> {
  const gardes: [string, TexteRiche][] = []
  for (const { code } of chapitres) {
    const texte = Object.hasOwn(textes, code) ? textes[code] : undefined
    if (texte === undefined) continue
    const normal = normaliserTexte(texte)
    verifierTexte(normal)
    if (normal.content.length > 0) gardes.push([code, normal])
  }
  return Object.fromEntries(gardes)
}

function verifierLongueur(texte: string, champ: string, max: number): string {
  const propre = texte.trim()
  if (propre.length <= max) return propre
  throw new AppError(
    'modele_invalide',
    `Ce texte du modèle a au plus ${max} caractères\u00a0: raccourcissez-le.`,
    {
      champ,
    },
  )
}
