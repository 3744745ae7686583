import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Couverture } from '../modele.ts'

/** The first page beside the title, the state and the recipients, which the report holds itself. */
export function composerCouverture(d: DonneesRapport): Couverture {
  const { modele, logos } = d.mots
  const { texte, presente } = modele.mentionFse
  return {
    logos,
    lignes: [direDates(d)],
    mentionFse: presente && texte.trim() !== '' ? texte : null,
  }
}

function direDates({ convention: { dates, nature } }: DonneesRapport): string {
  const nom = nature === 'protocole' ? 'Protocole' : 'Convention'
  return dates.precision === 'annee'
    ? `${nom} de ${dates.effet.slice(0, 4)} à ${dates.fin.slice(0, 4)}`
    : `${nom} du ${formatDateEnMots(dates.effet)} au ${formatDateEnMots(dates.fin)}`
}
