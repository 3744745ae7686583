import type { Seance } from '../../../../shared/domain/seance.ts'
import { DossierSeance, estArchivee } from '../dossier-seance.tsx'
import { Seconde } from '../tenir/seconde.tsx'
import css from './clore.module.css'
import { Cloture } from './cloture.tsx'
import { DecisionsSeance } from './decisions-seance.tsx'
import { Documents } from './documents.tsx'
import { Historique } from './historique.tsx'

/** The end of a meeting: its closing, its papers, what it decided, what was done. */
export function Clore({ seance }: { seance: Seance }) {
  const tenue = seance.etat === 'ouverte' || seance.etat === 'close' || seance.etat === 'sans_quorum'
  return (
    <div className={css['pile']}>
      <Cloture seance={seance} />
      <Seconde seance={seance} />
      {tenue ? <Documents seance={seance} /> : null}
      {tenue ? <DecisionsSeance seance={seance} /> : null}
      {estArchivee(seance) ? <DossierSeance seance={seance} /> : null}
      <Historique seance={seance} />
    </div>
  )
}
