import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { invoke, showBase } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatOctets } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { AjouterConvention } from './ajouter-convention.tsx'
import css from './fichier.module.css'
import { Journal } from './journal.tsx'
import { Sauvegarde } from './sauvegarde.tsx'
import { texts } from './texts.ts'
import { Verification } from './verification.tsx'

/** The file itself: what it is, its integrity, its backups, its journal. */
export function Fichier() {
  return (
    <Page titre={texts.titre}>
      <div className={css['grille']}>
        <InfoBase />
        <Panel titre={texts.sauvegardeTitre}>
          <div className={css['pile']}>
            <Sauvegarde />
            <Verification />
          </div>
        </Panel>
        <Journal />
      </div>
    </Page>
  )
}

function InfoBase() {
  const { base } = useCadre()
  const client = useQueryClient()
  const fermer = useMutation({
    mutationFn: () => invoke('base:fermer', {}),
    onSuccess: () => showBase(client, null),
  })
  const faits = [
    [texts.nom, base.nom],
    [texts.taille, formatOctets(base.octets)],
    [texts.conventions, base.conventions.map(c => c.titre).join(' · ')],
    [texts.annees, base.annees.join(', ') || texts.aucuneAnnee],
  ]
  return (
    <Panel titre={texts.base}>
      <dl className={css['faits']}>
        {faits.map(([nom, valeur]) => (
          <div key={nom} style={{ display: 'contents' }}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <div className={css['pile']}>
        {base.journalisation === 'delete' ? (
          <Notice tone="attention">
            <p>{texts.reseau}</p>
          </Notice>
        ) : null}
        <ErrorNotice erreur={fermer.error} />
        <AjouterConvention />
        <Button variant="default" loading={fermer.isPending} onClick={() => fermer.mutate()}>
          {texts.fermer}
        </Button>
      </div>
    </Panel>
  )
}
