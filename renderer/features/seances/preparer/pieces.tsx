import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import type { Piece, Point, Seance } from '../../../../shared/domain/seance.ts'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'
import { invokeWindow } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DepotPiece } from './depot-piece.tsx'
import { LignePiece } from './ligne-piece.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

type Props = {
  seance: Seance
  titre: string
  pieces: readonly Piece[]
  /** Null: papers of the whole meeting. */
  point: Point | null
  panneau?: boolean
}

/** Papers of an item or of the meeting: chosen or dropped, copied back, taken off. */
export function Pieces({ titre, panneau = false, ...props }: Props) {
  if (panneau)
    return (
      <Panel titre={titre}>
        <Zone {...props} />
      </Panel>
    )
  return (
    <section aria-label={titre}>
      <h3 className={css['sousTitre']}>{titre}</h3>
      <Zone {...props} />
    </section>
  )
}

type Depot = { cle: string; fichier: FichierChoisi }

function useDepots() {
  const [depots, setDepots] = useState<Depot[]>([])
  const recevoir = useMutation({
    mutationFn: (deposes: readonly File[] | null) =>
      deposes === null
        ? invokeWindow('fenetre:choisirFichiers', { usage: 'piece' })
        : invokeWindow('fenetre:deposer', { fichiers: deposes }),
    onSuccess: ({ fichiers }) =>
      setDepots(avant => [...avant, ...fichiers.map(fichier => ({ cle: crypto.randomUUID(), fichier }))]),
  })
  const finir = (cle: string) => setDepots(avant => avant.filter(d => d.cle !== cle))
  return { depots, recevoir, finir }
}

function Zone({ seance, pieces, point }: Omit<Props, 'titre' | 'panneau'>) {
  const { depots, recevoir, finir } = useDepots()
  const [survol, setSurvol] = useState(false)
  const ouverte = seance.etat !== 'annulee'
  const lacher = (e: DragEvent) => {
    e.preventDefault()
    setSurvol(false)
    const fichiers = [...e.dataTransfer.files]
    if (fichiers.length > 0) recevoir.mutate(fichiers)
  }
  return (
    <fieldset
      className={`${css['depot']} ${survol ? css['survol'] : ''}`}
      data-depot={ouverte ? '' : undefined}
      onDragOver={e => {
        e.preventDefault()
        setSurvol(true)
      }}
      onDragLeave={() => setSurvol(false)}
      onDrop={ouverte ? lacher : undefined}
    >
      {pieces.length > 0 ? (
        <ul className={css['listeSobre']}>
          {pieces.map(p => (
            <LignePiece key={p.id} piece={p} fige={!ouverte} />
          ))}
        </ul>
      ) : null}
      {depots.map(d => (
        <DepotPiece
          key={d.cle}
          seance={seance.id}
          point={point?.id ?? null}
          fichier={d.fichier}
          fin={() => finir(d.cle)}
        />
      ))}
      <ErrorNotice erreur={recevoir.error} />
      {ouverte ? (
        <div className={css['choisir']}>
          <span className={css['doux']}>{pieces.length === 0 ? texts.aucunePiece : texts.deposerPiece}</span>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={18} />}
            data-choisir
            onClick={() => recevoir.mutate(null)}
            {...(point === null ? {} : { 'aria-label': texts.choisirPieceDe(point.intitule) })}
          >
            {texts.choisirPiece}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
