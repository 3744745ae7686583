import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { useInstances } from './donnees.ts'
import { ChampRecherche, ChoixInstance, ChoixResponsable } from './filtres-registre.tsx'
import { EffacerFiltres } from './registre.tsx'
import { SuiviAction } from './suivi-action.tsx'
import { TableActions } from './table-actions.tsx'
import { texts } from './texts.ts'
import {
  ACTIONS_OUVERTES,
  demandeActions,
  type FiltresActions,
  listResponsables,
  ordonnerActions,
  sontMemesFiltres,
} from './vue.ts'

type Props = { filtres: FiltresActions; setFiltres(filtres: FiltresActions): void }

/** What is to be done, late first, whatever the year it was decided. */
export function Actions({ filtres, setFiltres }: Props) {
  const { convention } = useCadre()
  const [suivie, setSuivie] = useState<number | null>(null)
  const t = texts.actions
  const differes = useDeferredValue(filtres)
  const toutes = useChannel('actions:list', { convention: convention.id })
  const trouvees = useChannel('actions:list', demandeActions(convention.id, differes))
  if (trouvees.isPending || toutes.isPending) return <Loading mot={communs.chargement} />
  const actions = ordonnerActions(trouvees.data ?? [])
  const total = toutes.data?.length ?? 0
  return (
    <>
      <ErrorNotice erreur={trouvees.error ?? toutes.error} />
      <Filtres {...{ filtres, setFiltres }} responsables={listResponsables(toutes.data ?? [])} />
      <div className={css['compte']}>
        <span role="status">{t.compte(actions.length, actions.filter(a => a.enRetard).length)}</span>
        <EffacerFiltres
          actif={!sontMemesFiltres(differes, ACTIONS_OUVERTES)}
          effacer={() => setFiltres(ACTIONS_OUVERTES)}
        />
      </div>
      {actions.length > 0 ? <TableActions actions={actions} suivre={a => setSuivie(a.id)} /> : null}
      {actions.length === 0 && total === 0 ? <EmptyState titre={t.vide} texte={t.videTexte} /> : null}
      {actions.length === 0 && total > 0 ? <EmptyState titre={t.rien} texte={t.rienTexte} /> : null}
      <SuiviAction action={toutes.data?.find(a => a.id === suivie) ?? null} fermer={() => setSuivie(null)} />
    </>
  )
}

function Filtres({ filtres, setFiltres, responsables }: Props & { responsables: string[] }) {
  const { choix } = useInstances()
  const t = texts.filtres
  const changer = (partie: Partial<FiltresActions>) => setFiltres({ ...filtres, ...partie })
  return (
    <div className={css['filtres']}>
      <ChampRecherche valeur={filtres.recherche} changer={recherche => changer({ recherche })} />
      <ChoixInstance valeur={filtres.instance} choix={choix} changer={instance => changer({ instance })} />
      <ChoixResponsable
        valeur={filtres.responsable}
        responsables={responsables}
        changer={responsable => changer({ responsable })}
      />
      <SegmentedControl
        className={css['entier'] ?? ''}
        aria-label={t.etat}
        value={filtres.etat}
        onChange={v => changer({ etat: v === 'retard' || v === 'toutes' ? v : 'ouvertes' })}
        data={[
          { value: 'ouvertes', label: texts.actions.filtreOuvertes },
          { value: 'retard', label: t.enRetard },
          { value: 'toutes', label: texts.actions.filtreToutes },
        ]}
      />
    </div>
  )
}
