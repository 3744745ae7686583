import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { listActeursSansOrientation } from '../../../shared/domain/catalogue.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { useDemandes, useIndicateurs, useTerritoire } from './donnees.ts'
import { Filtres, type Liste } from './filtres.tsx'
import { TableIndicateurs } from './table-indicateurs.tsx'
import { texts } from './texts.ts'
import { filtrer, grouper } from './vue.ts'

/** Every indicator in one table, one line each, family by family. */
export function Indicateurs() {
  const { adresse } = useCadre()
  const territoire = useTerritoire()
  const [requete, setRequete] = useState('')
  const [liste, setListe] = useState<Liste>('demandes')
  const { indicateurs, serie, catalogue, enAttente, erreur } = useIndicateurs(territoire)
  const demandes = useDemandes(catalogue)
  const lignes = useMemo(() => {
    const vides = listActeursSansOrientation([indicateurs, ...serie.map(s => s.indicateurs)], demandes)
    const retenus = indicateurs.filter(i => (liste === 'tous' ? !vides.has(i.code) : demandes.has(i.code)))
    return filtrer(retenus, requete)
  }, [indicateurs, serie, demandes, liste, requete])
  const toutAfficher = () => {
    setRequete('')
    setListe('tous')
  }
  return (
    <Page titre={texts.titre} intro={texts.intro(adresse.annee)}>
      <Filtres {...{ requete, setRequete, liste, setListe, nombre: lignes.length }} />
      <ErrorNotice erreur={erreur} />
      {enAttente ? <Loading mot={communs.chargement} /> : null}
      {!enAttente && lignes.length === 0 && !erreur ? (
        <EmptyState
          titre={texts.rien}
          texte={texts.rienTexte}
          action={<Button onClick={toutAfficher}>{texts.toutAfficher}</Button>}
        />
      ) : null}
      {lignes.length > 0 ? (
        <TableIndicateurs groupes={grouper(lignes)} serie={serie} territoire={territoire} />
      ) : null}
    </Page>
  )
}
