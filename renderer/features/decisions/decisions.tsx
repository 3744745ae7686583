import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { Page } from '../../ui/page.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { Actions } from './actions.tsx'
import css from './decisions.module.css'
import { Engagements } from './engagements.tsx'
import { ExportRegistre } from './export-registre.tsx'
import { PageDecision } from './page-decision.tsx'
import { Registre } from './registre.tsx'
import { texts } from './texts.ts'
import { ACTIONS_OUVERTES, type EtatActionCherche, type Filtres, SANS_FILTRE } from './vue.ts'

/** Register, actions and commitments; `/decisions/12` is the page of one decision. Filters outlive a visit to it. */
export function Decisions() {
  const { adresse, aller } = useCadre()
  const [filtres, setFiltres] = useState<Filtres>(SANS_FILTRE)
  const [filtresActions, setFiltresActions] = useState(() => ({
    ...ACTIONS_OUVERTES,
    etat: etatDemande(adresse.suite[1]),
  }))
  const vue = adresse.suite[0] ?? 'registre'
  if (/^\d+$/.test(vue)) return <PageDecision key={vue} id={Number(vue)} />
  const onglet = Object.hasOwn(texts.onglets, vue) ? vue : 'registre'
  return (
    <Page
      titre={texts.titre}
      intro={texts.intro}
      actions={onglet === 'registre' ? <ExportRegistre filtres={filtres} /> : null}
    >
      <Tabs value={onglet} onChange={v => v && aller('decisions', v)}>
        <Tabs.List>
          {Object.entries(texts.onglets).map(([nom, libelle]) => (
            <Tabs.Tab value={nom} key={nom}>
              {libelle}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="registre" className={css['pile'] ?? ''}>
          <Registre filtres={filtres} setFiltres={setFiltres} />
        </Tabs.Panel>
        <Tabs.Panel value="actions" className={css['pile'] ?? ''}>
          <Actions filtres={filtresActions} setFiltres={setFiltresActions} />
        </Tabs.Panel>
        <Tabs.Panel value="engagements" className={css['pile'] ?? ''}>
          <Engagements />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** The dashboard leads straight to what is late. */
function etatDemande(suite: string | undefined): EtatActionCherche {
  return suite === 'retard' ? 'retard' : 'ouvertes'
}
