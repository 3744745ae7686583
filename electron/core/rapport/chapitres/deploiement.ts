import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { blocCompares } from '../blocs/compares.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, BlocChapitre } from '../modele.ts'
import { blocVentilation } from '../tableau-ventilation.ts'
import { figures, paragraphe } from './blocs.ts'
import { tableauTexte } from './tableau-texte.ts'

/** What a national protocole follows, in this order. */
export const DEPLOIEMENT = ['conventions_signees', 'departements_engages', 'axes_deployes']

/** Conventions signed under the protocole, departments and axes, then each convention of the base. */
export function composerDeploiement(d: DonneesRapport): BlocChapitre[] {
  const axes = blocVentilation(comparer(d, 'axes_deployes'), {
    id: 'axes-deployes',
    titre: 'Conventions par axe',
    libelle: 'Conventions par axe',
    ventilation: 'axe',
    axe: 'Axe',
    ordre: 'donne',
    type: 'barres',
    constat: 'repartition',
    total: null,
    multiple: true,
    sansParts: true,
    graphique: false,
  })
  return [...figures([blocCompares(d, 'Déploiement', DEPLOIEMENT), axes]), ...listConventions(d)]
}

function listConventions(d: DonneesRapport): BlocChapitre[] {
  const { conventions } = d.vie
  if (conventions.length === 0)
    return [paragraphe('La base ne contient encore aucune convention signée dans ce cadre.')]
  const jour = (texte: string) => formatJourFr(getJour(texte))
  const tableau: Bloc = tableauTexte(
    'Conventions de la base',
    ['Convention', 'Département', 'Parties', 'Effet', 'Fin'],
    conventions.map(c => [
      c.titre,
      c.departement ?? '—',
      c.parties.map(p => p.nomCourt).join(', '),
      jour(c.dates.effet),
      jour(c.dates.fin),
    ]),
  )
  return figures([tableau])
}
