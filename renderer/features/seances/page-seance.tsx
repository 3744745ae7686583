import { Button, Tabs } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { annoncer } from '../../ui/annonces.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { keyed } from '../../ui/keyed.ts'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { type Conflit, SeanceContext, useSeance } from './acte.ts'
import { Clore } from './clore/clore.tsx'
import { EnteteSeance } from './entete-seance.tsx'
import { avancement, lireMoment, MOMENTS } from './etats.ts'
import { ModeSeance } from './mode/mode-seance.tsx'
import { Preparer } from './preparer/preparer.tsx'
import { ProchaineEtape } from './prochaine-etape.tsx'
import css from './seances.module.css'
import { Tenir } from './tenir/tenir.tsx'
import { texts } from './texts.ts'

const ECRANS = { preparer: Preparer, tenir: Tenir, clore: Clore }

/** One meeting in three moments. What is typed stays when somebody else's changes are read again. */
export function PageSeance({ id }: { id: number }) {
  const { convention } = useCadre()
  const lue = useSeance(id)
  const seance = lue.data?.convention === convention.id ? lue.data : undefined
  const introuvable = !seance && !lue.isPending
  const [conflit, setConflit] = useState<Conflit | null>(null)
  useDireActes(seance)
  const contexte = useMemo(() => ({ id, signalerConflit: setConflit }), [id])
  return (
    <SeanceContext value={contexte}>
      <Page
        titre={introuvable ? texts.introuvable : titreDe(seance)}
        {...(seance ? { actions: <EnteteSeance seance={seance} /> } : {})}
      >
        {introuvable ? <Introuvable erreur={lue.error} /> : <ErrorNotice erreur={lue.error} />}
        {lue.isPending ? <Loading mot={communs.chargement} /> : null}
        {conflit ? <AvisConflit id={id} conflit={conflit} fermer={() => setConflit(null)} /> : null}
        {seance ? <Moments seance={seance} /> : null}
      </Page>
    </SeanceContext>
  )
}

/** No such meeting here: what the base answered, and the way back to those that it has. */
function Introuvable({ erreur }: { erreur: Error | null }) {
  const { aller } = useCadre()
  return (
    <EmptyState
      titre={texts.introuvable}
      texte={erreur === null ? texts.autreConvention : erreur.message}
      action={<Button onClick={() => aller('seances')}>{texts.versSeances}</Button>}
    />
  )
}

/** What was just done is said in the words of the meeting's history; what was done before the page opened is not. */
function useDireActes(seance: Seance | undefined): void {
  const vue = useRef<{ version: number; libelle: string } | null>(null)
  useEffect(() => {
    if (!seance) return
    const { version } = seance
    const libelle = seance.actes.at(-1)?.libelle ?? ''
    // Notes saved while one goes on typing are said once.
    if (vue.current !== null && version > vue.current.version && libelle !== vue.current.libelle)
      annoncer(libelle)
    vue.current = { version, libelle }
  }, [seance])
}

function titreDe(seance: Seance | undefined): string {
  if (!seance) return texts.seance
  return texts.titreSeance(seance.libelle, formatDateEnMots(seance.date))
}

function Moments({ seance }: { seance: Seance }) {
  const { adresse, aller } = useCadre()
  const moment = lireMoment(adresse.suite[1])
  const etats = avancement(seance.etat)
  const Ecran = ECRANS[moment]
  if (adresse.suite[1] === 'mode') return <ModeSeance seance={seance} />
  return (
    <Tabs value={moment} onChange={m => m && aller('seances', String(seance.id), m)}>
      <ProchaineEtape seance={seance} moment={moment} />
      <Tabs.List aria-label={texts.moments}>
        {MOMENTS.map(m => (
          <Tabs.Tab value={m} key={m}>
            <span className={css['moment']}>
              <span aria-hidden="true">{texts.symbolesMoment[etats[m]]}</span>
              {texts.nomsMoment[m]}
              <span className="masque-visuel">{texts.etatsMoment[etats[m]]}</span>
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={moment} className={css['pile'] ?? ''}>
        <Ecran seance={seance} />
      </Tabs.Panel>
    </Tabs>
  )
}

type PropsConflit = { id: number; conflit: Conflit; fermer(): void }

/** Another window saved first: what changed, and the way to read it without losing what is typed here. */
function AvisConflit({ id, conflit, fermer }: PropsConflit) {
  const client = useQueryClient()
  const relire = async () => {
    await client.invalidateQueries({ queryKey: ['seances:get', { seance: id }] })
    fermer()
  }
  return (
    <div className={css['conflit']}>
      <Notice
        tone="non"
        titre={texts.conflit}
        actions={<Button onClick={() => void relire()}>{texts.relire}</Button>}
      >
        <p>{texts.conflitTexte}</p>
        <ul className={css['changements']}>
          {keyed(conflit.changements, c => c).map(({ key, element }) => (
            <li key={key}>{element}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
