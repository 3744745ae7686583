import type { EtatSeance, Point, Seance } from '../../../shared/domain/seance.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'
import { lireNumero } from './numero.ts'

/** States of a meeting in the words of the terminal. */
export const ETATS_SEANCE: Record<EtatSeance, string> = {
  prevue: 'à préparer',
  convoquee: 'convoquée',
  ouverte: 'ouverte',
  close: 'tenue',
  sans_quorum: 'sans quorum',
  annulee: 'annulée',
}

export const seance: Command = {
  nom: 'seance',
  usage: 'N --base B [--json]',
  resume: 'une séance : ordre du jour, présences, votes, décisions',
  options: {},
  mots: { min: 1, max: 1, nom: 'le numéro de la séance' },
  base: 'requise',
  async run(session, args) {
    const value = await session.call('seances:get', { seance: lireNumero(args.mots[0], 'la séance') })
    return { value, text: [formatEntete(value), '', formatPoints(value.points)].join('\n') }
  },
}

function formatEntete(s: Seance): string {
  const quand = s.heure === null ? s.date : `${s.date} à ${s.heure}`
  const suite = s.suiteDe === null ? '' : ` (seconde convocation, suite de la séance ${s.suiteDe})`
  return [`${s.libelle}, ${quand}${suite} : ${ETATS_SEANCE[s.etat]}`, s.delai.phrase, s.quorum.phrase]
    .filter(ligne => ligne !== '')
    .join('\n')
}

function formatPoints(points: readonly Point[]): string {
  const lignes = points.map(p => [
    p.numero,
    TYPES[p.type],
    p.intitule,
    p.votants,
    p.vote?.phrase ?? '',
    p.decisions.join(', '),
  ])
  return formatTable(['Point', 'Type', 'Intitulé', 'Votants', 'Vote', 'Décisions'], lignes)
}

const TYPES: Record<Point['type'], string> = {
  information: 'information',
  debat: 'débat',
  decision: 'décision',
}
