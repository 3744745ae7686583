import { Button, Select } from '@mantine/core'
import type { Question } from '../../../../shared/domain/bilan.ts'
import { texts } from '../texts.ts'
import css from './assistant.module.css'
import { type Reponses, repondre } from './etat.ts'

type Props = { questions: Question[]; reponses: Reponses; setReponses(reponses: Reponses): void }

const BOUTONS = 4

/** Each question with its answers: a few are buttons, many are a list. */
export function Questions({ questions, reponses, setReponses }: Props) {
  return questions.map(q => {
    const lieu = texts.apercu.lieu(q.feuille, q.ligne, q.colonne)
    const choisir = (valeur: string) => setReponses(repondre(reponses, q, valeur))
    return (
      <div className={css['question']} key={`${q.code}-${q.feuille}-${q.colonne}-${q.reponse.element}`}>
        <p>
          {q.message} {lieu ? <span className={css['exemples']}>({lieu})</span> : null}
        </p>
        <div className={css['options']}>
          {q.options.length <= BOUTONS ? (
            q.options.map(o => (
              <Button key={o.valeur} variant="default" onClick={() => choisir(o.valeur)}>
                {o.libelle}
              </Button>
            ))
          ) : (
            <Select
              aria-label={q.message}
              placeholder={texts.valeursEtape.choisir}
              searchable
              value={null}
              data={q.options.map(o => ({ value: o.valeur, label: o.libelle }))}
              onChange={v => v !== null && choisir(v)}
            />
          )}
        </div>
      </div>
    )
  })
}
