import type { Question } from '../../../../shared/domain/bilan.ts'

export type Questions = {
  /** The same question about another row is only counted. */
  ajouter(q: Question): void
  list(): Question[]
}

/** Gathers questions: one per thing to answer, at the place where it is first met. */
export function creerQuestions(): Questions {
  const parReponse = new Map<string, { question: Question; fois: number }>()
  return {
    ajouter(question) {
      const { cle, sens, element } = question.reponse
      const clef = `${cle}\u0000${sens ?? ''}\u0000${element ?? ''}\u0000${element === null ? question.feuille : ''}`
      const deja = parReponse.get(clef)
      if (deja) deja.fois += 1
      else parReponse.set(clef, { question, fois: 1 })
    },
    list: () => [...parReponse.values()].map(({ question, fois }) => avecNombre(question, fois)),
  }
}

function avecNombre(question: Question, fois: number): Question {
  return fois === 1 ? question : { ...question, message: `${question.message} (${fois} lignes)` }
}
