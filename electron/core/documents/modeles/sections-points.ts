import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Point } from '../../../../shared/domain/seance.ts'
import { fait, phrase, si, sousTitre } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { nommerInstance } from './instance-en-mots.ts'
import { composerDecision, composerVote } from './sections-decision.ts'

/** `notes`: with what was said (compte rendu), or the outcome alone (relevé). */
type Detail = { notes: boolean }

/** Each item with its outcome, its vote and its decisions. */
export function composerPoints(d: DonneesDocument, detail: Detail): Bloc[] {
  return d.seance.points.flatMap((point, i) => composerPoint(d, point, d.seance.points[i - 1], detail))
}

function composerPoint(d: DonneesDocument, point: Point, avant: Point | undefined, detail: Detail): Bloc[] {
  const cle = `point:${point.id}`
  const decisions = d.decisions.filter(x => x.point === point.id && x.etat !== 'projet')
  const issue = raconterIssue(d, point)
  return [
    sousTitre(cle, `${point.numero}. ${point.intitule}`),
    ...si(
      detail.notes && point.rapporteur !== null,
      fait(`${cle}:rapporteur`, `Rapporteur : ${point.rapporteur}.`),
    ),
    ...si(detail.notes && point.texte !== '', fait(`${cle}:texte`, point.texte)),
    ...si(detail.notes && point.notes !== '', phrase(`${cle}:notes`, point.notes)),
    ...si(aChange(d, point, avant), fait(`${cle}:presences`, `À ce point : ${point.phrase}`)),
    ...composerVote(point),
    ...si(issue !== null, phrase(`${cle}:issue`, issue ?? '')),
    ...decisions.flatMap(decision => composerDecision(d, decision)),
  ]
}

/** What became of an item that nobody voted on; null when the vote tells it. */
function raconterIssue({ seance }: DonneesDocument, point: Point): string | null {
  if (point.vote !== null) return null
  if (point.etat === 'reporte') return 'L’examen de ce point est reporté à une prochaine séance.'
  if (point.etat === 'a_traiter') return 'Ce point n’a pas été examiné.'
  const { le, pluriel } = nommerInstance(seance.libelle)
  const sujet = le.charAt(0).toUpperCase() + le.slice(1)
  if (point.type === 'information')
    return `${sujet} ${pluriel ? 'prennent' : 'prend'} acte de cette information.`
  if (point.type === 'debat') return 'Ce point a donné lieu à un échange, sans vote.'
  return 'Ce point n’a pas été mis aux voix.'
}

/** True when those who vote are no longer the same as at the item before (at the first item: as at the opening). */
function aChange({ seance }: DonneesDocument, point: Point, avant: Point | undefined): boolean {
  const [ici, la] = [point, avant ?? seance].map(m =>
    JSON.stringify([
      m.presences.map(p => [p.place, p.etat, p.par]).sort(),
      m.pouvoirs.filter(p => p.compte).map(p => p.id),
    ]),
  )
  return ici !== la
}
