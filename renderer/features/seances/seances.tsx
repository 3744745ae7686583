import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconPlus, IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { debutDe } from '../tableau-de-bord/vue.ts'
import { territoireDe } from './appariement.ts'
import css from './calendrier.module.css'
import { useInstances } from './choix-instance.tsx'
import { type DonneesSeances, useDonneesSeances } from './donnees-seances.ts'
import { ExportCalendrier } from './export-calendrier.tsx'
import { ListeSeances } from './liste-seances.tsx'
import { type DepartSeance, NouvelleSeance } from './nouvelle-seance.tsx'
import { PageSeance } from './page-seance.tsx'
import { SerieSeances } from './serie-seances.tsx'
import { TableCalendrier } from './table-calendrier.tsx'
import { texts } from './texts.ts'
import { VueAnnee } from './vue-annee.tsx'

const VUES = ['calendrier', 'liste', 'echeances'] as const
type Vue = (typeof VUES)[number]
const VIERGE: DepartSeance = { instance: null, territoire: null, date: null }

/** The place « Séances »: the meeting of the address, else all of them. */
export function Seances() {
  const { adresse } = useCadre()
  const [premier] = adresse.suite
  if (premier !== undefined && /^\d+$/.test(premier)) return <PageSeance key={premier} id={Number(premier)} />
  return <PlaceSeances vue={VUES.find(v => v === premier) ?? 'calendrier'} />
}

function PlaceSeances({ vue }: { vue: Vue }) {
  const { aller } = useCadre()
  const [instance, setInstance] = useState<string | null>(null)
  const [depart, setDepart] = useState<DepartSeance | null>(null)
  const [serie, setSerie] = useState(false)
  const [creees, setCreees] = useState(0)
  const { donnees, enAttente, erreur } = useDonneesSeances(instance)
  const preparer = (e: Echeance) =>
    setDepart({ instance: e.instance, territoire: territoireDe(e, donnees.territoires), date: debutDe(e) })
  return (
    <Page
      titre={texts.titre}
      actions={<Actions nouvelle={() => setDepart(VIERGE)} serie={() => setSerie(true)} />}
    >
      <div className={css['pile']}>
        {creees > 0 ? (
          <Notice tone="ok">
            <p>{texts.serieCreee(creees)}</p>
          </Notice>
        ) : null}
        <div className={css['outils']}>
          <SegmentedControl
            aria-label={texts.choixVue}
            value={vue}
            onChange={v => aller('seances', v)}
            data={VUES.map(value => ({ value, label: texts.vues[value] }))}
          />
          <FiltreInstance instance={instance} setInstance={setInstance} />
        </div>
        <ErrorNotice erreur={erreur} />
        {enAttente ? (
          <Loading mot={communs.chargement} />
        ) : (
          <Contenu vue={vue} donnees={donnees} preparer={preparer} />
        )}
      </div>
      {depart ? <NouvelleSeance depart={depart} onClose={() => setDepart(null)} /> : null}
      {serie ? (
        <SerieSeances
          onClose={() => setSerie(false)}
          fait={nombre => {
            setSerie(false)
            setCreees(nombre)
          }}
        />
      ) : null}
    </Page>
  )
}

function Actions({ nouvelle, serie }: { nouvelle(): void; serie(): void }) {
  return (
    <>
      <ExportCalendrier />
      <Button variant="default" leftSection={<IconRepeat size={20} />} onClick={serie}>
        {texts.serie}
      </Button>
      <Button leftSection={<IconPlus size={20} />} onClick={nouvelle}>
        {texts.nouvelle}
      </Button>
    </>
  )
}

const TOUTES = 'toutes'

function FiltreInstance({
  instance,
  setInstance,
}: {
  instance: string | null
  setInstance(i: string | null): void
}) {
  const instances = useInstances()
  return (
    <Select
      className={css['filtre'] ?? ''}
      label={texts.filtreInstance}
      value={instance ?? TOUTES}
      onChange={v => setInstance(v === TOUTES ? null : v)}
      data={[
        { value: TOUTES, label: texts.toutesInstances },
        ...instances.map(i => ({ value: i.code, label: i.libelle })),
      ]}
    />
  )
}

type PropsContenu = { vue: Vue; donnees: DonneesSeances; preparer(e: Echeance): void }

function Contenu({ vue, donnees, preparer }: PropsContenu) {
  if (vue === 'liste') return <ListeSeances donnees={donnees} />
  if (vue === 'calendrier') return <VueAnnee donnees={donnees} preparer={preparer} />
  if (donnees.echeances.length === 0) return <EmptyState titre={texts.vide} texte={texts.videTexte} />
  return <TableCalendrier donnees={donnees} preparer={preparer} />
}
