import type { Convention } from '../../../../shared/domain/convention.ts'
import { getJour, partiesDuJour } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { type ModeleEdition, modeleRapportSchema } from '../../../../shared/domain/rapport.ts'
import type { Base } from '../../database/open.ts'
import { demandeFse, redigerMentionFse } from './mention-fse.ts'
import { lireJsonStocke } from './texte-stocke.ts'

/**
 * The model of a convention: the user's, completed by the chapters that the profile gained since, or else the profile's.
 * `annee` dates the mention of the social fund of a model that nobody changed; without it, the year when the convention began.
 */
export function lireModele(
  base: Base,
  conventionId: number,
  profil: Convention,
  annee?: number,
): ModeleEdition {
  const ligne = base.sqlite
    .prepare('SELECT modele FROM rapport_modeles WHERE convention_id = ?')
    .pluck()
    .get(conventionId) as string | undefined
  if (ligne === undefined) return modeleDuProfil(profil, annee)
  const lu = modeleRapportSchema.safeParse(lireJsonStocke(ligne))
  if (!lu.success)
    throw new AppError(
      'base_abimee',
      'Le modèle du rapport est illisible dans cette base\u00a0: la base est abîmée. Ouvrez une sauvegarde.',
      null,
      { cause: lu.error },
    )
  return { ...lu.data, chapitres: completer(lu.data.chapitres, profil) }
}

/** What a report looks like before anybody changed its model. */
export function modeleDuProfil(profil: Convention, annee = anneeDebut(profil)): ModeleEdition {
  return {
    chapitres: profil.chapitres.map(({ code, titre }) => ({ code, titre, ecarte: false })),
    sousTitre: profil.parties.map(p => p.nom).join(' – '),
    pied: profil.titre,
    mentionFse: { presente: demandeFse(profil), texte: redigerMentionFse(annee) },
    textes: {},
  }
}

const anneeDebut = (profil: Convention) => partiesDuJour(getJour(profil.dates.effet)).annee

/** Chapters of the profile that the model does not know come after the one that they follow in the profile. */
function completer(chapitres: ModeleEdition['chapitres'], profil: Convention): ModeleEdition['chapitres'] {
  const liste = [...chapitres]
  for (const [rang, { code, titre }] of profil.chapitres.entries()) {
    if (liste.some(c => c.code === code)) continue
    const avant = profil.chapitres[rang - 1]?.code
    liste.splice(liste.findIndex(c => c.code === avant) + 1, 0, { code, titre, ecarte: false })
  }
  return liste
}
