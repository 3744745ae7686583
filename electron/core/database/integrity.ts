import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { verifierJournal } from './journal.ts'

export type ControleIntegrite = { code: string; libelle: string; ok: boolean; detail: string }

/**
 * What `verifier` looks at: the pages of the file, the references between tables, the bytes of the attachments and of the
 * validated papers, the chain of the journal.
 */
export function checkIntegrity(sqlite: Database.Database): ControleIntegrite[] {
  const pages = sqlite.pragma('integrity_check(20)') as { integrity_check: string }[]
  const references = sqlite.pragma('foreign_key_check') as unknown[]
  const rupture = verifierJournal(sqlite)
  const fichierSain = pages.length === 1 && pages[0]?.integrity_check === 'ok'
  return [
    {
      code: 'fichier',
      libelle: 'Le fichier est lisible en entier',
      ok: fichierSain,
      detail: fichierSain ? 'Aucune page abîmée.' : pages.map(p => p.integrity_check).join(' ; '),
    },
    {
      code: 'references',
      libelle: 'Chaque ligne renvoie à des lignes qui existent',
      ok: references.length === 0,
      detail: references.length === 0 ? 'Aucun renvoi rompu.' : `${references.length} renvois rompus.`,
    },
    checkContenus(sqlite),
    {
      code: 'journal',
      libelle: 'Le journal n’a pas été modifié',
      ok: rupture === null,
      detail:
        rupture === null
          ? 'La chaîne des empreintes est complète.'
          : `La chaîne est rompue à l’écriture n° ${rupture}.`,
    },
  ]
}

/** Each content against the hash under which it was kept, one at a time: together they may not fit in memory. */
function checkContenus(sqlite: Database.Database): ControleIntegrite {
  let abimes = 0
  const lignes = sqlite.prepare('SELECT sha256, contenu FROM contenus').iterate() as Iterable<{
    sha256: string
    contenu: Buffer
  }>
  for (const { sha256, contenu } of lignes) if (hash('sha256', contenu, 'hex') !== sha256) abimes += 1
  return {
    code: 'contenus',
    libelle: 'Les pièces jointes et les documents validés sont tels qu’ils ont été enregistrés',
    ok: abimes === 0,
    detail: abimes === 0 ? 'Chaque empreinte est celle des octets gardés.' : `Contenus modifiés : ${abimes}.`,
  }
}
