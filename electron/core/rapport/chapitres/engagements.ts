import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { BlocChapitre } from '../modele.ts'
import type { VieConvention } from '../vie/vie-convention.ts'
import { figures, paragraphe } from './blocs.ts'
import { tableauTexte } from './tableau-texte.ts'

type Engagement = VieConvention['engagements'][number]

/** A year that is over has no « late »: what was not done in time was not kept. */
const ETATS: Record<Engagement['etat'], string> = {
  tenu: '✓ tenu',
  en_cours: '▲ en cours',
  non_tenu: '✕ non tenu',
  en_retard: '✕ non tenu à l’échéance',
  a_venir: '◌ à venir',
}

/** The register of commitments of the year: who, when, state, and what was noted as proof. */
export function composerEngagements(d: DonneesRapport): BlocChapitre[] {
  const { engagements } = d.vie
  if (engagements.length === 0)
    return [paragraphe(`Aucun engagement de la convention n’est suivi en ${d.annee}.`)]
  const noms = new Map(d.convention.parties.map(p => [p.code, p.nomCourt]))
  const lignes = engagements.map(e => [
    `${e.texte} (${minuscule(e.reference)})`,
    e.partie === null ? 'Toutes les parties' : (noms.get(e.partie) ?? e.partie),
    e.recurrence,
    ETATS[e.etat],
    e.faits.length === 0 ? '—' : e.faits.map(direFait).join('\u00a0; '),
  ])
  const titres = ['Engagement', 'Qui', 'Échéance', 'État', `Noté en ${d.annee}`]
  const tableau = tableauTexte('Registre des engagements', titres, lignes)
  return figures([{ ...tableau, phrase: direEtats(engagements, d.vie.jour) }])
}

function minuscule(texte: string): string {
  return `${texte.charAt(0).toLowerCase()}${texte.slice(1)}`
}

function direFait({ date, etat, preuve, commentaire }: Engagement['faits'][number]): string {
  const mot = etat === 'tenu' ? '' : etat === 'en_cours' ? 'en cours' : 'non tenu'
  const suite = [mot, preuve, commentaire].filter(t => t !== null && t !== '').join(', ')
  return suite === '' ? formatJourFr(getJour(date)) : `${formatJourFr(getJour(date))} (${suite})`
}

function direEtats(engagements: readonly Engagement[], jour: number): string {
  const compter = (etats: readonly Engagement['etat'][]) =>
    engagements.filter(e => etats.includes(e.etat)).length
  const groupes: [number, string, string][] = [
    [compter(['tenu']), 'tenu', 'tenus'],
    [compter(['en_cours']), 'en cours', 'en cours'],
    [compter(['non_tenu', 'en_retard']), 'non tenu', 'non tenus'],
    [compter(['a_venir']), 'à venir', 'à venir'],
  ]
  const parts = groupes.filter(([n]) => n > 0).map(([n, un, plusieurs]) => `${n} ${n > 1 ? plusieurs : un}`)
  const total = engagements.length
  return `Au ${formatJourFr(jour - 1)}, sur ${total} ${total > 1 ? 'engagements suivis' : 'engagement suivi'}\u00a0: ${parts.join(', ')}.`
}
