import { Button, Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Convention as Texte } from '../../../shared/domain/convention.ts'
import { useAct, useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './convention.module.css'
import { OngletControle } from './onglet-controle.tsx'
import { OngletInstances } from './onglet-instances.tsx'
import { OngletObjectifs } from './onglet-objectifs.tsx'
import { OngletSecret } from './onglet-secret.tsx'
import { OngletTerritoires } from './onglet-territoires.tsx'
import { OngletTexte } from './onglet-texte.tsx'
import { texts } from './texts.ts'

const EDITEURS = {
  texte: OngletTexte,
  objectifs: OngletObjectifs,
  territoires: OngletTerritoires,
  instances: OngletInstances,
  secret: OngletSecret,
}
type Editeur = keyof typeof EDITEURS
const estEditeur = (nom: string): nom is Editeur => Object.hasOwn(EDITEURS, nom)

/** The text of the convention in fields; nothing changes in the base before « Enregistrer ». */
export function Convention() {
  const { convention, adresse, aller } = useCadre()
  const lue = useChannel('conventions:get', { convention: convention.id })
  const modifier = useAct('conventions:modifier')
  const [brouillon, setBrouillon] = useState<Texte | null>(null)
  usePrevenirSortie(brouillon !== null)
  const texte = brouillon ?? lue.data
  const onglet = adresse.suite[0] ?? 'texte'
  const Editeur = estEditeur(onglet) ? EDITEURS[onglet] : null
  const enregistrer = () =>
    brouillon && modifier.mutate({ convention: brouillon }, { onSuccess: () => setBrouillon(null) })
  return (
    <Page
      titre={texts.titre}
      intro={texte?.titre ?? texts.intro}
      actions={
        brouillon ? (
          <>
            <StateBadge tone="attention" symbole="▲" mot={texts.modifie} />
            <Button variant="subtle" onClick={() => setBrouillon(null)}>
              {texts.abandonner}
            </Button>
            <Button loading={modifier.isPending} onClick={enregistrer}>
              {texts.enregistrer}
            </Button>
          </>
        ) : null
      }
    >
      <ErrorNotice erreur={lue.error ?? modifier.error} />
      {modifier.isSuccess && !brouillon ? (
        <Notice tone="ok">
          <p>{texts.enregistre}</p>
        </Notice>
      ) : null}
      {lue.isPending ? <Loading mot={communs.chargement} /> : null}
      {texte ? (
        <Tabs value={onglet} onChange={v => v && aller('convention', v)} keepMounted={false}>
          <Tabs.List>
            {Object.entries(texts.onglets).map(([nom, libelle]) => (
              <Tabs.Tab value={nom} key={nom}>
                {libelle}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={onglet}>
            <div className={css['pile']}>
              {Editeur ? (
                <Editeur convention={texte} changer={partie => setBrouillon({ ...texte, ...partie })} />
              ) : (
                <OngletControle />
              )}
            </div>
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Page>
  )
}

/** Closing the window with unsaved fields asks first. */
function usePrevenirSortie(actif: boolean): void {
  useEffect(() => {
    if (!actif) return
    const prevenir = (e: BeforeUnloadEvent) => e.preventDefault()
    window.addEventListener('beforeunload', prevenir)
    return () => window.removeEventListener('beforeunload', prevenir)
  }, [actif])
}
