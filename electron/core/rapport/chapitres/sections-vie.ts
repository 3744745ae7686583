import { blocBudgets } from '../blocs/budgets.ts'
import { composerAnnexes } from './annexes.ts'
import { constats, figures } from './blocs.ts'
import { composerDecisions } from './decisions.ts'
import { composerDeploiement, DEPLOIEMENT } from './deploiement.ts'
import { composerEngagements } from './engagements.ts'
import { composerFse } from './fse.ts'
import { composerGouvernance } from './gouvernance.ts'
import { composerMoyens, MOYENS } from './moyens.ts'
import { composerRappel } from './rappel.ts'
import { composerRessources } from './ressources.ts'
import type { Section } from './section.ts'

/** Subjects read from the convention, its registers and its bilans, in the order in which they stand when they share a chapter. */
export const SECTIONS_VIE: readonly Section[] = [
  { lieux: ['rappel'], codes: [], composer: composerRappel },
  { lieux: ['deploiement'], codes: DEPLOIEMENT, composer: composerDeploiement },
  { lieux: ['engagements'], codes: [], composer: composerEngagements },
  {
    lieux: ['gouvernance', 'qualitatif'],
    codes: ['seances_tenues', 'seances_prevues', 'taux_presence'],
    composer: composerGouvernance,
  },
  { lieux: ['moyens', 'quantitatif_ag'], codes: MOYENS, chiffres: true, composer: composerMoyens },
  {
    lieux: ['financier', 'moyens'],
    codes: ['budget_prevu', 'budget_realise'],
    chiffres: true,
    composer: d => figures([blocBudgets(d)]),
  },
  {
    lieux: ['fse', 'financier', 'moyens'],
    codes: ['fse_montant'],
    composer: composerFse,
  },
  {
    lieux: ['ressources', 'engagements', 'gouvernance'],
    codes: ['base_ressources'],
    composer: composerRessources,
  },
  {
    lieux: ['qualitatif', 'publics'],
    codes: ['satisfaction'],
    composer: d => constats(d, ['satisfaction']),
  },
  { lieux: ['decisions'], codes: ['decisions_prises', 'decisions_realisees'], composer: composerDecisions },
  { lieux: ['annexes'], codes: [], composer: composerAnnexes },
]
