import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { FiltresRegistre } from './filtres-registre.tsx'
import { TableDecisions } from './table-decisions.tsx'
import { texts } from './texts.ts'
import { demandeRegistre, type Filtres, listResponsables, SANS_FILTRE, sontMemesFiltres } from './vue.ts'

type Props = { filtres: Filtres; setFiltres(filtres: Filtres): void }

/** Every decision of the year, found by words, body, state or who is in charge. */
export function Registre({ filtres, setFiltres }: Props) {
  const { convention, adresse, aller } = useCadre()
  const t = texts.registre
  const differes = useDeferredValue(filtres)
  const ensemble = { ...SANS_FILTRE, anneeSeule: filtres.anneeSeule }
  const toutes = useChannel('decisions:list', demandeRegistre(convention.id, adresse.annee, ensemble))
  const trouvees = useChannel('decisions:list', demandeRegistre(convention.id, adresse.annee, differes))
  const total = toutes.data?.length ?? 0
  const decisions = trouvees.data ?? []
  if (trouvees.isPending) return <Loading mot={communs.chargement} />
  return (
    <>
      <ErrorNotice erreur={trouvees.error ?? toutes.error} />
      <FiltresRegistre
        filtres={filtres}
        setFiltres={setFiltres}
        responsables={listResponsables(toutes.data ?? [])}
      />
      <div className={css['compte']}>
        <span role="status">{t.compte(decisions.length, total)}</span>
        <EffacerFiltres
          actif={!sontMemesFiltres(differes, SANS_FILTRE)}
          effacer={() => setFiltres(SANS_FILTRE)}
        />
      </div>
      {decisions.length > 0 ? <TableDecisions decisions={decisions} /> : null}
      {decisions.length === 0 && total === 0 ? (
        <EmptyState
          icone={<IconGavel size={34} />}
          titre={filtres.anneeSeule ? t.videAnnee(adresse.annee) : t.vide}
          texte={t.videTexte}
          action={<Button onClick={() => aller('seances')}>{t.versSeances}</Button>}
        />
      ) : null}
      {decisions.length === 0 && total > 0 ? <EmptyState titre={t.rien} texte={t.rienTexte} /> : null}
    </>
  )
}

/** Back to the whole list, shown once something is filtered. */
export function EffacerFiltres({ actif, effacer }: { actif: boolean; effacer(): void }) {
  return actif ? (
    <Button variant="subtle" onClick={effacer}>
      {texts.filtres.effacer}
    </Button>
  ) : null
}
