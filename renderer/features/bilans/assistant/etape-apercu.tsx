import { Button, Checkbox, Tabs } from '@mantine/core'
import { useState } from 'react'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Signalements } from '../signalements.tsx'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import type { PropsEtape } from './etapes-import.tsx'
import { type Comptes, totaliser } from './etat.ts'
import { LignesApercu } from './lignes-apercu.tsx'

const ONGLETS = ['a_creer', 'a_modifier', 'identique', 'en_erreur', 'exclue'] as const
type Onglet = (typeof ONGLETS)[number]

type Props = PropsEtape & { enCours: boolean; importer(): void }

/** Exactly what would be stored: rows by state, cell by cell, to correct or leave out before anything is written. */
export function EtapeApercu({ options, resultat, reponses, setReponses, enCours, importer }: Props) {
  const totaux = totaliser(resultat)
  const exclues = reponses.lignesExclues?.length ?? 0
  const nombres: Record<Onglet, number> = {
    a_creer: totaux.aCreer,
    a_modifier: totaux.aModifier,
    identique: totaux.identiques,
    en_erreur: totaux.enErreur,
    exclue: exclues,
  }
  const [choisi, setChoisi] = useState<Onglet | null>(null)
  const onglet = choisi ?? ONGLETS.find(o => (o === 'en_erreur' ? 0 : nombres[o]) > 0) ?? 'a_creer'
  const generales = resultat.erreurs.filter(e => e.ligne === null)
  return (
    <>
      {generales.length > 0 ? (
        <Notice tone="non" titre={texts.apercu.erreurs(generales.length)}>
          <Signalements signalements={generales} />
        </Notice>
      ) : null}
      <Panel titre={texts.assistant.etapes.apercu} note={<Totaux totaux={totaux} source={resultat.source} />}>
        <Tabs
          value={onglet}
          onChange={v => setChoisi(ONGLETS.find(o => o === v) ?? null)}
          keepMounted={false}
        >
          <Tabs.List>
            {ONGLETS.map(o =>
              o === 'exclue' && exclues === 0 ? null : (
                <Tabs.Tab value={o} key={o}>
                  {texts.apercu.onglets[o]} ({formatNombre(nombres[o])})
                </Tabs.Tab>
              ),
            )}
          </Tabs.List>
          <Tabs.Panel value={onglet} pt="sm">
            <LignesApercu
              key={onglet}
              etat={onglet}
              options={options}
              resultat={resultat}
              reponses={reponses}
              setReponses={setReponses}
            />
          </Tabs.Panel>
        </Tabs>
      </Panel>
      {resultat.avertissements.length > 0 ? (
        <Notice tone="attention" titre={texts.apercu.remarques(resultat.avertissements.length)}>
          <Signalements signalements={resultat.avertissements} />
        </Notice>
      ) : null}
      <Decision {...{ totaux, resultat, reponses, setReponses, enCours, importer }} />
    </>
  )
}

function Totaux({ totaux, source }: { totaux: Comptes; source: string | null }) {
  return (
    <>
      {source === null ? null : `${source} · `}
      {formatNombre(totaux.lignesLues)} {texts.apercu.lues} · {formatNombre(totaux.ecartees)}{' '}
      {texts.apercu.ecartees}
    </>
  )
}

type PropsDecision = Omit<Props, 'options' | 'partenaires'> & { totaux: Comptes }

function Decision({ totaux, resultat, reponses, setReponses, enCours, importer }: PropsDecision) {
  const t = texts.apercu
  const nombre = totaux.aCreer + totaux.aModifier
  const corrections = reponses.corrections?.length ?? 0
  const questions = resultat.questions.length > 0
  const erreurs = totaux.enErreur > 0 && !reponses.accepterPartiel
  const generales = resultat.erreurs.some(e => e.ligne === null)
  return (
    <>
      {totaux.enErreur > 0 ? (
        <Checkbox
          label={t.partiel(formatNombre(totaux.enErreur))}
          description={t.partielAide}
          checked={reponses.accepterPartiel ?? false}
          onChange={e => setReponses({ ...reponses, accepterPartiel: e.currentTarget.checked })}
        />
      ) : null}
      <div className={css['fin']}>
        {corrections > 0 ? (
          <Button variant="subtle" onClick={() => setReponses({ ...reponses, corrections: [] })}>
            {t.annulerCorrections}
          </Button>
        ) : null}
        <span className={css['exemples']} role="status">
          {questions ? t.bloque : erreurs ? t.erreursReste : nombre === 0 ? t.rienANouveau : null}
        </span>
        <Button
          size="lg"
          disabled={questions || erreurs || generales || nombre === 0 || enCours}
          onClick={importer}
        >
          {nombre === 1 ? t.boutonUn : t.bouton(formatNombre(nombre))}
        </Button>
      </div>
    </>
  )
}
