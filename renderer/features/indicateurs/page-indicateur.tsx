import { Button } from '@mantine/core'
import { IconArrowLeft, IconZoomQuestion } from '@tabler/icons-react'
import { Link } from 'wouter'
import { graphiqueSerie } from '../../../shared/graphiques/graphiques.ts'
import { constatEvolution, phraseEvolution } from '../../../shared/graphiques/phrases.ts'
import { Chart } from '../../ui/chart.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { DeclareCalcule } from './declare-calcule.tsx'
import { useIndicateurs, useTerritoire } from './donnees.ts'
import { FicheIndicateur } from './fiche-indicateur.tsx'
import { ChoixTerritoire } from './filtres.tsx'
import css from './indicateurs.module.css'
import { ObjectifIndicateur } from './objectif-indicateur.tsx'
import { TableAnnees } from './table-annees.tsx'
import { texts } from './texts.ts'
import { Ventilation } from './ventilation.tsx'
import { estRepartition, precedentDe } from './vue.ts'

/** One indicator: the finding, its chart and table, its definition, its breakdowns, where it comes from. */
export function PageIndicateur() {
  const { adresse, lien, provenance } = useCadre()
  const territoire = useTerritoire()
  const code = adresse.suite[1] ?? ''
  const { indicateurs, serie, catalogue, enAttente, erreur } = useIndicateurs(territoire)
  const i = indicateurs.find(x => x.code === code)
  const retour = (
    <Link href={lien('indicateurs', territoire ?? 'tous')} className={css['retour'] ?? ''}>
      <IconArrowLeft size={18} /> {texts.retour}
    </Link>
  )
  if (!i)
    return (
      <Page titre={texts.titre}>
        {retour}
        <ErrorNotice erreur={erreur} />
        {enAttente ? <Loading mot={communs.chargement} /> : null}
        {enAttente || erreur ? null : <EmptyState titre={texts.rien} texte={texts.inconnu(code)} />}
      </Page>
    )
  const comparaison = { annee: adresse.annee, actuel: i, precedent: precedentDe(serie, code, adresse.annee) }
  const annees = serie.map(s => ({ annee: s.annee, indicateur: s.indicateurs.find(x => x.code === code) }))
  const spec = annees.length > 1 && !estRepartition(i) ? graphiqueSerie(i.libelle, annees) : undefined
  const entree = catalogue.find(c => c.code === code)
  const demande = { code, libelle: i.libelle, ...(territoire === undefined ? {} : { territoire }) }
  return (
    <Page
      titre={estRepartition(i) ? i.libelle : constatEvolution(i.libelle, comparaison)}
      intro={estRepartition(i) ? null : phraseEvolution(i.libelle, comparaison)}
      actions={
        <>
          {retour}
          <Button leftSection={<IconZoomQuestion size={20} />} onClick={() => provenance(demande)}>
            {texts.dOuVient}
          </Button>
        </>
      }
    >
      <ErrorNotice erreur={erreur} />
      <div className={css['filtres']}>
        <ChoixTerritoire />
      </div>
      <div className={css['page']}>
        <div className={css['colonne']}>
          {spec ? (
            <Panel titre={texts.evolution}>
              <Chart spec={spec} sansTitre />
              <TableAnnees annees={annees} />
            </Panel>
          ) : null}
          {Object.keys(i.ventilations).map(nom => (
            <Ventilation
              key={nom}
              nom={nom}
              comparaison={comparaison}
              indicateur={i}
              territoire={territoire}
            />
          ))}
        </div>
        <div className={css['colonne']}>
          <FicheIndicateur indicateur={i} entree={entree} demande={demande} />
          <DeclareCalcule indicateur={i} />
          {territoire === undefined && !estRepartition(i) ? <ObjectifIndicateur indicateur={i} /> : null}
        </div>
      </div>
    </Page>
  )
}
