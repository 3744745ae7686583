import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { DonneesDocument } from '../../documents/modeles/donnees.ts'
import { ecrireHtml } from '../../rapport/formats/html/ecrire-html.ts'
import type { Chapitre, ModeleRapport, Rapport } from '../../rapport/modele.ts'

const VIDE = { titre: '', colonnes: [], lignes: [], notes: [] }

/** The file as one page of the report's own writer, for the members: its sheets are numbered from end to end. */
export function ecrirePageDossier(
  titre: string,
  { seance, convention }: DonneesDocument,
  chapitres: Chapitre[],
  archive: boolean,
): string {
  const lieu = [seance.heure?.replace(':', '\u00a0h\u00a0') ?? null, seance.lieu].filter(x => x !== null)
  const modele: ModeleRapport = {
    convention: convention.id,
    annee: Number(seance.date.slice(0, 4)),
    titre,
    sousTitre: `${convention.titre} – ${convention.parties.map(p => p.nom).join(' – ')}`,
    destination: 'comite',
    mention: 'Document de travail du comité – ne pas diffuser',
    destinataires: null,
    arreteAu: null,
    statut: archive ? 'Archive de la séance' : null,
    pied: `${seance.libelle}, ${formatDateEnMots(seance.date)}`,
    couverture: { logos: [], lignes: lieu.length === 0 ? [] : [lieu.join(', ')], mentionFse: null },
    chapitres,
    feuilles: [],
    valeurs: VIDE,
    avertissements: [],
  }
  // Every figure in it came out of the report's door, or is the masked basis of a decision.
  return ecrireHtml(modele as Rapport)
}
