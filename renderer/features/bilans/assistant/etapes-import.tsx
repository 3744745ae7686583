import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OptionsImport, ResultatImport } from '../../../../shared/domain/bilan.ts'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'
import { useAct, useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TaskProgress } from '../../../ui/task-progress.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import { EtapeApercu } from './etape-apercu.tsx'
import { EtapeColonnes } from './etape-colonnes.tsx'
import { EtapeFichier } from './etape-fichier.tsx'
import { EtapeValeurs } from './etape-valeurs.tsx'
import { EtapeZone } from './etape-zone.tsx'
import { ETAPES, type Etape, premiereEtape, type Reponses } from './etat.ts'
import { ListeEtapes } from './liste-etapes.tsx'
import { Termine } from './termine.tsx'

export type PropsEtape = {
  options: OptionsImport
  resultat: ResultatImport
  reponses: Reponses
  setReponses(reponses: Reponses): void
  /** Partners already met, for the convention. */
  partenaires: string[]
}

const COMPOSANTS = {
  fichier: EtapeFichier,
  zone: EtapeZone,
  colonnes: EtapeColonnes,
  valeurs: EtapeValeurs,
}

/** Reads the files with the answers so far; every answer reads them again, and nothing is stored. */
export function EtapesImport({ fichiers }: { fichiers: FichierChoisi[] }) {
  const { convention, adresse } = useCadre()
  const [reponses, setReponses] = useState<Reponses>({ annee: adresse.annee })
  const [choisie, setChoisie] = useState<Etape | null>(null)
  const options = { fichiers: fichiers.map(f => f.jeton), convention: convention.id, ...reponses }
  const analyse = useChannel('bilans:analyser', options)
  const imports = useChannel('bilans:imports', { convention: convention.id })
  const importer = useAct('bilans:importer')
  const resultat = analyse.data
  if (importer.data) return <Termine resultat={importer.data} />
  if (!resultat || imports.isPending)
    return (
      <>
        <ErrorNotice erreur={analyse.error} />
        {analyse.isPending ? <TaskProgress titre={texts.assistant.analyse} /> : null}
      </>
    )
  const partenaires = [...new Set((imports.data ?? []).map(i => i.source))]
  const etape = choisie ?? premiereEtape(resultat, partenaires)
  const suivante = ETAPES[ETAPES.indexOf(etape) + 1]
  const props = { options, resultat, reponses, setReponses, partenaires }
  const Composant = etape === 'apercu' ? null : COMPOSANTS[etape]
  return (
    <div className={css['corps']}>
      <ListeEtapes resultat={resultat} etape={etape} choisir={setChoisie} />
      <div className={css['pile']} aria-busy={analyse.isFetching}>
        <ErrorNotice erreur={analyse.error ?? importer.error} />
        {importer.isPending ? <TaskProgress titre={texts.apercu.importEnCours} /> : null}
        {choisie === null && etape === 'apercu' ? (
          <Notice tone="info">
            <p>{texts.assistant.reconnu}</p>
          </Notice>
        ) : null}
        {Composant ? (
          <Composant {...props} />
        ) : (
          <EtapeApercu
            {...props}
            enCours={importer.isPending || analyse.isFetching}
            importer={() => importer.mutate(options)}
          />
        )}
        {suivante ? (
          <div className={css['fin']}>
            <Button onClick={() => setChoisie(suivante)}>{texts.assistant.continuer}</Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}
