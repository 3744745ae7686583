import { formatJourIso } from '../../../../shared/domain/dates.ts'
import type { Contribution } from '../../../../shared/domain/rapport.ts'
import type { Base } from '../../database/open.ts'
import { lireJsonStocke, lireTexteStocke } from './texte-stocke.ts'

type Ligne = {
  id: number
  chapitre: string
  partenaire: string
  territoire: string | null
  auteur: string
  recue_le: number
  contenu: string
  fichier: string | null
  avertissements: string
  retenue: number
  ecartee: number
}

const SELECTION = `SELECT c.id, c.chapitre, c.partenaire, t.code AS territoire, c.auteur, c.recue_le, c.contenu, c.fichier,
  c.avertissements, c.retenue, c.ecartee FROM contributions c LEFT JOIN territoires t ON t.id = c.territoire_id`

/** Texts of partners for one version of a report, those set aside included, in the order in which they came in. */
export function listContributions(base: Base, rapport: number): Contribution[] {
  const lignes = base.sqlite
    .prepare(`${SELECTION} WHERE c.rapport_id = ? ORDER BY c.id`)
    .all(rapport) as Ligne[]
  return lignes.map(versContribution)
}

/** One text of a partner with the version of the report that it belongs to; undefined when the base does not hold it. */
export function findContribution(base: Base, id: number): Contribution | undefined {
  const ligne = base.sqlite.prepare(`${SELECTION} WHERE c.id = ?`).get(id) as Ligne | undefined
  return ligne && versContribution(ligne)
}

function versContribution({ recue_le, ...l }: Ligne): Contribution {
  return {
    ...l,
    recueLe: formatJourIso(recue_le),
    contenu: lireTexteStocke(l.contenu),
    avertissements: lireAvertissements(l.avertissements),
    retenue: l.retenue === 1,
    ecartee: l.ecartee === 1,
  }
}

function lireAvertissements(json: string): string[] {
  const lus = lireJsonStocke(json)
  return Array.isArray(lus) ? lus.filter(a => typeof a === 'string') : []
}
