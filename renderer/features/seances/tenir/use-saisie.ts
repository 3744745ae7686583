import { useEffect, useRef, useState } from 'react'

type Suites = { onSuccess(): void; onError(): void }
type Enregistrer = (texte: string, suites: Suites) => void

/**
 * A text saved when its field is left, also when the field goes away first (Escape, another screen). What is typed stays
 * until it is saved, also when the save is refused.
 */
export function useSaisie(valeur: string, enregistrer: Enregistrer) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const envoyee = useRef<string | null>(null)
  const valider = () => {
    if (saisie === null || saisie === envoyee.current) return
    if (saisie === valeur) return setSaisie(null)
    envoyee.current = saisie
    enregistrer(saisie, {
      onSuccess() {
        envoyee.current = null
        setSaisie(actuelle => (actuelle === saisie ? null : actuelle))
      },
      onError() {
        envoyee.current = null
      },
    })
  }
  const derniere = useRef(valider)
  useEffect(() => {
    derniere.current = valider
  })
  useEffect(() => () => derniere.current(), [])
  return {
    texte: saisie ?? valeur,
    enAttente: saisie !== null && saisie !== valeur,
    changer: (texte: string) => {
      envoyee.current = null
      setSaisie(texte)
    },
    oublier: () => setSaisie(null),
    valider,
  }
}
