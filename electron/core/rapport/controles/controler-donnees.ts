import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatEcart } from '../../../../shared/domain/nombres.ts'
import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import { libelleDe, listCodesDemandes } from '../blocs/demandes.ts'
import { expliquerAbsence, motAbsence } from '../chapitres/raisons.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import { listDeuxSources, manqueMotif } from '../sources/deux-sources.ts'

/** What the figures lack, whatever the texts say: asked values, bilans, reasons of gaps. */
export function controlerDonnees(d: DonneesRapport): ControleRapport[] {
  return [...listDemandesAbsentes(d), ...listBilansManquants(d), ...listEcartsSansMotif(d)]
}

/** Asked by the convention and not available, one line per reason. */
function listDemandesAbsentes(d: DonneesRapport): ControleRapport[] {
  const demandes = d.convention.indicateurs.filter(i => i.statut === 'demande').flatMap(i => i.codes)
  const absentes = [...new Set(listCodesDemandes(d, demandes))].flatMap(code => {
    const raison = expliquerAbsence(d, code)
    const { actuel } = comparer(d, code)
    if (raison === undefined || actuel?.absence === 'masque') return []
    return [{ libelle: libelleDe(d, code), raison: `${motAbsence(actuel)}\u00a0: ${raison}` }]
  })
  return [...Map.groupBy(absentes, a => a.raison)].map(([raison, liste]) =>
    aLire(
      'indicateur_demande_absent',
      `Demandé par la convention et sans valeur en ${d.annee}\u00a0: ${liste.map(a => a.libelle).join(', ')} (${raison}).`,
    ),
  )
}

/** Partners who sent a bilan for another year and none for this one. An import that says no year may hold any. */
function listBilansManquants({ sources, annee }: DonneesRapport): ControleRapport[] {
  if (sources.length === 0)
    return [
      aLire(
        'bilan_manquant',
        `Aucun bilan n’a été importé\u00a0: le rapport ne contient que des valeurs absentes.`,
      ),
    ]
  return [...Map.groupBy(sources, s => s.source)].flatMap(([nom, fichiers]) => {
    if (fichiers.some(f => f.annee === null || f.annee === annee)) return []
    const derniere = Math.max(...fichiers.map(f => f.annee ?? 0))
    return [
      aLire(
        'bilan_manquant',
        `«\u00a0${nom}\u00a0» n’a pas de bilan pour ${annee}\u00a0: le dernier importé est celui de ${derniere}.`,
      ),
    ]
  })
}

function listEcartsSansMotif({ convention, actuels, annee }: DonneesRapport): ControleRapport[] {
  return listDeuxSources(actuels)
    .filter(deux => manqueMotif(convention, deux))
    .map(deux => {
      const ecart =
        deux.ecart === null
          ? ''
          : ` (écart de ${formatEcart(deux.ecart, formatDeUnite(deux.unite as Unite))})`
      return aLire(
        'deux_sources',
        `«\u00a0${deux.libelle}\u00a0»\u00a0: les valeurs calculée et déclarée de ${annee} diffèrent${ecart} et le bilan n’en dit pas la raison. Écrivez-la dans «\u00a0Deux sources\u00a0».`,
      )
    })
}

function aLire(code: string, message: string): ControleRapport {
  return { code, gravite: 'a_lire', chapitre: null, message }
}
