import { Link } from 'wouter'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { useCadre } from '../../cadre/contexte.tsx'
import { ChampTexte } from './champ-texte.tsx'
import { ChampIndicateurs } from './champs-point.tsx'
import { useModifierPoint } from './modifier-point.ts'
import { Pieces } from './pieces.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** Who presents the item, what must be known, its figures, its papers, and what it came from. */
export function DetailsPoint({ seance, point, fige }: { seance: Seance; point: Point; fige: boolean }) {
  const { lien } = useCadre()
  const rapporteur = useModifierPoint(point)
  const texte = useModifierPoint(point)
  return (
    <div className={css['details']}>
      {point.releveDe === null ? null : (
        <Link href={lien('seances', String(point.releveDe), 'clore')}>{texts.voirReleve}</Link>
      )}
      {point.decisionSuivie === null ? null : (
        <Link href={lien('decisions', String(point.decisionSuivie))}>{texts.voirDecision}</Link>
      )}
      <ChampTexte
        label={texts.rapporteur}
        placeholder={texts.rapporteurAide}
        valeur={point.rapporteur ?? ''}
        enregistrer={(saisi, suites) =>
          rapporteur.enregistrer({ rapporteur: saisi === '' ? null : saisi }, suites)
        }
        erreur={rapporteur.erreur}
        disabled={fige}
      />
      <ChampTexte
        label={texts.texte}
        placeholder={texts.texteAide}
        valeur={point.texte}
        enregistrer={(saisi, suites) => texte.enregistrer({ texte: saisi }, suites)}
        erreur={texte.erreur}
        disabled={fige}
        multiligne
      />
      <ChampIndicateurs point={point} fige={fige} />
      <Pieces seance={seance} titre={texts.pieces} pieces={point.pieces} point={point} />
    </div>
  )
}
