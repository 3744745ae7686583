import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../shared/domain/seance.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { type Etape, type Moment, prochaineEtape } from './etats.ts'
import css from './seances.module.css'
import { texts } from './texts.ts'

type Props = { seance: Seance; moment: Moment }

/** What to do now, whichever moment is open, and the way to it when it is elsewhere. */
export function ProchaineEtape({ seance, moment }: Props) {
  const { aller } = useCadre()
  const suite = prochaineEtape(seance)
  if (!suite) return null
  const autreSeance = suite.etape === 'seconde' ? seance.seconde : null
  const ailleurs = autreSeance !== null || suite.moment !== moment
  return (
    <div className={css['etape']}>
      <p>
        <strong>{texts.ensuite}</strong> {phraseEtape(suite.etape, seance)}
      </p>
      {ailleurs ? (
        <Button
          variant="light"
          rightSection={<IconArrowRight size={18} />}
          onClick={() =>
            aller('seances', String(autreSeance ?? seance.id), autreSeance ? 'preparer' : suite.moment)
          }
        >
          {autreSeance ? texts.voirSeconde : texts.nomsMoment[suite.moment]}
        </Button>
      ) : null}
    </div>
  )
}

function phraseEtape(etape: Etape, seance: Seance): string {
  const t = texts.etapes
  if (etape === 'convoquer') {
    const { auPlusTard } = seance.delai
    return auPlusTard === null ? t.convoquer : t.convoquerAvant(formatDateEnMots(auPlusTard))
  }
  if (etape === 'traiter')
    return t.traiter(seance.points.filter(p => p.etat === 'a_traiter' || p.etat === 'en_cours').length)
  return etape === 'ouvrir' ? t.ouvrir(formatDateEnMots(seance.date)) : t[etape]
}
