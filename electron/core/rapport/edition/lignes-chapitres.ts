import type { Selectable } from 'kysely'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { TEXTE_VIDE } from '../../../../shared/domain/texte-riche.ts'
import type { Base } from '../../database/open.ts'
import type { TablesRapport } from '../../database/tables-rapport.ts'
import { lireModele } from './lire-modele.ts'

/** One chapter of one version, as it is stored; `rang` orders them. */
export type LigneChapitre = Selectable<TablesRapport['rapport_chapitres']>
/** The same before anything was written: no row yet. */
export type ChapitreNeuf = Omit<LigneChapitre, 'id' | 'rapport_id'>

/** Stored chapters of a version, in their order. */
export function listLignesChapitres(base: Base, rapport: number): LigneChapitre[] {
  return base.sqlite
    .prepare('SELECT * FROM rapport_chapitres WHERE rapport_id = ? ORDER BY rang, id')
    .all(rapport) as LigneChapitre[]
}

/** Chapters of a report that nobody began: those of the model. A chapter of figures alone is ready, no text is missing. */
export function listChapitresNeufs(
  base: Base,
  conventionId: number,
  profil: Convention,
  annee: number,
): ChapitreNeuf[] {
  const types = new Map(profil.chapitres.map(c => [c.code, c.type]))
  const modele = lireModele(base, conventionId, profil, annee)
  return modele.chapitres.map(({ code, titre, ecarte }, rang) => {
    const type = types.get(code) ?? 'texte'
    return {
      code,
      titre,
      type,
      rang,
      etat: type === 'chiffres' ? ('pret' as const) : ('a_ecrire' as const),
      ecarte: ecarte ? 1 : 0,
      contenu: JSON.stringify(modele.textes[code] ?? TEXTE_VIDE),
      version: 0,
      modifie_le: null,
      modifie_par: null,
    }
  })
}

/** Stores one chapter. To be called inside a transaction. */
export function insererChapitre(base: Base, rapport: number, c: ChapitreNeuf): void {
  base.sqlite
    .prepare(
      `INSERT INTO rapport_chapitres (rapport_id, code, titre, type, rang, etat, ecarte, contenu, version, modifie_le, modifie_par)
       VALUES (@rapport, @code, @titre, @type, @rang, @etat, @ecarte, @contenu, @version, @modifie_le, @modifie_par)`,
    )
    .run({ rapport, ...c })
}
