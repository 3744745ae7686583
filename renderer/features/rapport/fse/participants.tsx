import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { LongTable } from '../../../ui/long-table.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import ecrans from '../ecrans.module.css'
import { listColonnes } from './colonnes-participants.tsx'
import { NoterPiece } from './noter-piece.tsx'
import { texts } from './texts.ts'
import { useParticipants } from './use-participants.ts'

/** Each participant with the state of the evidence; one piece is noted for several of them at once. */
export function Participants() {
  const [incomplets, setIncomplets] = useState(false)
  const [choisis, setChoisis] = useState<ReadonlySet<number>>(new Set())
  const lus = useParticipants(incomplets)
  const { participants, annee } = lus
  // Those that a filter or an import took off the list are no longer chosen.
  const presents = new Set(participants.filter(p => choisis.has(p.parcours)).map(p => p.parcours))
  const basculer = (parcours: number) => {
    const suite = new Set(presents)
    if (!suite.delete(parcours)) suite.add(parcours)
    setChoisis(suite)
  }
  if (annee?.total === 0)
    return <EmptyState titre={texts.aucunParticipant} texte={texts.aucunParticipantTexte} />
  return (
    <>
      <NoterPiece participants={participants} choisis={presents} />
      <Panel titre={texts.vues.participants} note={annee ? texts.resume(annee.complets, annee.total) : null}>
        <div className={ecrans['champs']}>
          <p className={ecrans['doux']}>{texts.prive}</p>
          <div className={ecrans['barre']}>
            <Checkbox
              label={texts.seulementManquantes}
              checked={incomplets}
              onChange={e => setIncomplets(e.currentTarget.checked)}
            />
            <span className={ecrans['boutons']}>
              <Button
                variant="subtle"
                disabled={participants.length === 0}
                onClick={() => setChoisis(new Set(participants.map(p => p.parcours)))}
              >
                {texts.toutChoisir(participants.length)}
              </Button>
              <Button variant="subtle" disabled={presents.size === 0} onClick={() => setChoisis(new Set())}>
                {texts.rienChoisir}
              </Button>
            </span>
          </div>
          <ErrorNotice erreur={lus.erreur} />
          {lus.enAttente ? <Loading mot={communs.chargement} /> : null}
          {!lus.enAttente && participants.length === 0 && incomplets ? (
            <EmptyState titre={texts.tousComplets} texte={texts.tousCompletsTexte} />
          ) : null}
          {participants.length > 0 ? (
            <LongTable
              nom={texts.nom}
              lignes={participants}
              cle={p => p.parcours}
              colonnes={listColonnes(presents, basculer)}
            />
          ) : null}
          {lus.aSuite ? (
            <div>
              <Button variant="default" loading={lus.suiteEnCours} onClick={lus.suite}>
                {texts.suite(participants.length, lus.total)}
              </Button>
            </div>
          ) : null}
        </div>
      </Panel>
    </>
  )
}
