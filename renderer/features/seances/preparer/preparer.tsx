import type { Seance } from '../../../../shared/domain/seance.ts'
import { Notice } from '../../../ui/notice.tsx'
import { DossierSeance, estArchivee } from '../dossier-seance.tsx'
import { Convocation } from './convocation.tsx'
import { Membres } from './membres.tsx'
import { OrdreDuJour } from './ordre-du-jour.tsx'
import { Pieces } from './pieces.tsx'
import css from './preparer.module.css'
import { Reunion } from './reunion.tsx'
import { texts } from './texts.ts'

/** First moment of a meeting: what will be said, with which papers, who is called and when. */
export function Preparer({ seance }: { seance: Seance }) {
  const fige = !estModifiable(seance)
  return (
    <>
      {seance.etat === 'annulee' ? (
        <Notice tone="attention">
          <p>{texts.annulee(seance.motif ?? '')}</p>
        </Notice>
      ) : fige ? (
        <Notice tone="info">
          <p>{texts.figee}</p>
        </Notice>
      ) : null}
      <div className={css['colonnes']}>
        <div className={css['colonne']}>
          <OrdreDuJour seance={seance} fige={fige} />
        </div>
        <div className={css['colonne']}>
          <Reunion seance={seance} fige={fige} />
          <Convocation seance={seance} />
          <Membres seance={seance} />
          <Pieces
            seance={seance}
            titre={texts.piecesSeance}
            pieces={seance.pieces.filter(p => p.point === null)}
            point={null}
            panneau
          />
          {estArchivee(seance) ? null : <DossierSeance seance={seance} />}
        </div>
      </div>
    </>
  )
}

/** Whether the agenda of a meeting may still change: until it is closed. */
const estModifiable = (s: Seance) => s.etat === 'prevue' || s.etat === 'convoquee' || s.etat === 'ouverte'
