import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { useIndicateurs } from '../indicateurs/donnees.ts'
import { Alertes } from './alertes.tsx'
import { CarteIndicateur } from './carte-indicateur.tsx'
import { Delais } from './delais.tsx'
import { Echeances } from './echeances.tsx'
import { FileActive } from './file-active.tsx'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'
import { choisirCartes } from './vue.ts'

/** The year at a glance: what is due, what the convention follows first, what needs a hand. */
export function TableauDeBord() {
  const { adresse, convention, importer } = useCadre()
  const { indicateurs, serie, catalogue, enAttente, erreur } = useIndicateurs()
  const texte = useChannel('conventions:get', { convention: convention.id })
  const demandes = (texte.data?.indicateurs ?? []).filter(i => i.statut === 'demande').flatMap(i => i.codes)
  const cartes = choisirCartes(catalogue, indicateurs, demandes)
  const imports = useChannel('bilans:imports', { convention: convention.id })
  // Before any bilan a count is 0 and staff comes from the text: that is no figure of the year.
  const sansChiffre =
    imports.data?.length === 0 || cartes.every(i => i.valeur === null && i.absence !== 'masque')
  return (
    <Page titre={texts.titre(adresse.annee)} intro={convention.titre}>
      <div className={css['grille']}>
        {erreur ? (
          <div className={css['tout']}>
            <ErrorNotice erreur={erreur} />
          </div>
        ) : null}
        <Echeances />
        {enAttente ? <Loading mot={communs.chargement} /> : null}
        {!enAttente && sansChiffre && !erreur ? (
          <div className={css['tout']}>
            <EmptyState
              icone={<IconFileImport size={36} stroke={1.5} />}
              titre={texts.vide(adresse.annee)}
              texte={texts.videTexte}
              action={<Button onClick={() => void importer()}>{texts.importer}</Button>}
            />
          </div>
        ) : null}
        {sansChiffre ? null : (
          <>
            <h2 className={css['titreSection']}>{texts.indicateurs}</h2>
            <ul className={css['cartes']}>
              {cartes.map(i => (
                <CarteIndicateur key={i.code} indicateur={i} serie={serie} />
              ))}
            </ul>
            <FileActive indicateurs={indicateurs} />
            <Delais indicateurs={indicateurs} />
          </>
        )}
        <Alertes />
      </div>
    </Page>
  )
}
