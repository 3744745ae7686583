import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './bilans.module.css'
import { Campagne } from './campagne.tsx'
import { JournalImports } from './journal-imports.tsx'
import { texts } from './texts.ts'

/** Who sent what, the journal of imports, and the one way in. */
export function Bilans() {
  const { convention, importer } = useCadre()
  const imports = useChannel('bilans:imports', { convention: convention.id })
  const choisir = useMutation({ mutationFn: () => importer() })
  const lignes = imports.data ?? []
  return (
    <Page titre={texts.titre} intro={texts.intro}>
      <div className={css['pile']}>
        <div className={css['depot']}>
          <div>
            <h2>{texts.deposerTitre}</h2>
            <p className={css['depotTexte']}>{texts.deposerTexte}</p>
          </div>
          <Button
            size="lg"
            leftSection={<IconFileImport size={24} />}
            loading={choisir.isPending}
            onClick={() => choisir.mutate()}
          >
            {texts.importer}
          </Button>
        </div>
        <ErrorNotice erreur={imports.error ?? choisir.error} />
        {imports.isPending ? <Loading mot={communs.chargement} /> : null}
        {imports.data && lignes.length === 0 ? (
          <EmptyState titre={texts.vide} texte={texts.videTexte} />
        ) : null}
        {lignes.length > 0 ? (
          <>
            <Panel titre={texts.campagne}>
              <Campagne imports={lignes} />
            </Panel>
            <Panel titre={texts.journal}>
              <JournalImports imports={lignes} />
            </Panel>
          </>
        ) : null}
      </div>
    </Page>
  )
}
