import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import { useChannel } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Panel } from '../../ui/panel.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './decisions.module.css'
import { NoterEngagement } from './noter-engagement.tsx'
import { TableEngagements } from './table-engagements.tsx'
import { texts } from './texts.ts'
import { type Engagement, estBaseRessources, ordonnerEngagements } from './vue.ts'

/** The commitments of the year: what is expected, what was done and its proof, late first. */
export function Engagements() {
  const { convention, adresse } = useCadre()
  const registre = useChannel('engagements:list', { convention: convention.id, annee: adresse.annee })
  const [note, setNote] = useState<Engagement | null>(null)
  const t = texts.engagements
  if (registre.isPending) return <Loading mot={communs.chargement} />
  const engagements = ordonnerEngagements(registre.data ?? [])
  const base = engagements.find(e => estBaseRessources(e.code))
  const retard = engagements.filter(e => e.etat === 'en_retard').length
  return (
    <>
      <ErrorNotice erreur={registre.error} />
      {registre.data && engagements.length === 0 ? <EmptyState titre={t.vide} texte={t.videTexte} /> : null}
      {base ? <BaseRessources engagement={base} noter={() => setNote(base)} /> : null}
      {engagements.length > 0 ? (
        <Panel titre={t.titre(adresse.annee)} note={t.compte(engagements.length, retard)}>
          <TableEngagements engagements={engagements} noter={setNote} />
        </Panel>
      ) : null}
      <NoterEngagement engagement={note} fermer={() => setNote(null)} />
    </>
  )
}

/** The one commitment that an indicator reads. */
function BaseRessources({ engagement, noter }: { engagement: Engagement; noter(): void }) {
  const t = texts.engagements
  const dernier = engagement.faits
    .map(f => f.date)
    .toSorted()
    .at(-1)
  return (
    <Panel
      titre={t.base}
      action={
        <Button leftSection={<IconRefresh size={18} />} onClick={noter}>
          {t.baseNoter}
        </Button>
      }
    >
      <p>{dernier === undefined ? t.baseJamais : t.baseDerniere(formatDateEnMots(dernier))}</p>
      <p className={css['note']}>{t.baseTexte}</p>
    </Panel>
  )
}
