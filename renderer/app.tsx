import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient, useChannel } from './api.ts'
import { Aide } from './features/aide/aide.tsx'
import { Assistant } from './features/bilans/assistant/assistant.tsx'
import { Bilans } from './features/bilans/bilans.tsx'
import type { Place } from './features/cadre/adresse.ts'
import { Cadre } from './features/cadre/cadre.tsx'
import { useCadre } from './features/cadre/contexte.tsx'
import { Convention } from './features/convention/convention.tsx'
import { Decisions } from './features/decisions/decisions.tsx'
import { Demarrage } from './features/demarrage/demarrage.tsx'
import { Fichier } from './features/fichier/fichier.tsx'
import { Indicateurs } from './features/indicateurs/indicateurs.tsx'
import { PageIndicateur } from './features/indicateurs/page-indicateur.tsx'
import { Rapport } from './features/rapport/rapport.tsx'
import { Seances } from './features/seances/seances.tsx'
import { TableauDeBord } from './features/tableau-de-bord/tableau-de-bord.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Loading } from './ui/loading.tsx'
import { texts } from './ui/texts.ts'
import { theme } from './ui/theme.ts'

const ECRANS: Record<Place, () => React.JSX.Element> = {
  'tableau-de-bord': TableauDeBord,
  bilans: EcranBilans,
  indicateurs: EcranIndicateurs,
  seances: Seances,
  decisions: Decisions,
  rapport: Rapport,
  convention: Convention,
  fichier: Fichier,
  aide: Aide,
}

function EcranBilans() {
  return useCadre().adresse.suite[0] === 'importer' ? <Assistant /> : <Bilans />
}

function EcranIndicateurs() {
  const code = useCadre().adresse.suite[1]
  return code === undefined ? <Indicateurs /> : <PageIndicateur key={code} />
}

function Ecran() {
  const { adresse } = useCadre()
  const Composant = ECRANS[adresse.place]
  return <Composant key={adresse.convention} />
}

function Racine() {
  const base = useChannel('base:info', {})
  if (base.isPending) return <Loading mot={texts.chargement} />
  if (!base.data) return <Demarrage erreur={base.error} />
  return (
    <Cadre base={base.data}>
      <Ecran />
    </Cadre>
  )
}

/** The window: theme, data, addresses, and the screen of the moment. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'fr', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" transitionDuration={0} />
          <Router hook={useHashLocation}>
            <ErrorBoundary cle="racine">
              <Racine />
            </ErrorBoundary>
          </Router>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}
