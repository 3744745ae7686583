import { useEffect, useRef, useState } from 'react'

type Suites = { onSuccess(): void; onError(): void }
type Enregistrer = (texte: string, suites: Suites) => void

/** A window that is closed, or a machine that stops, loses no more than the last words. */
const PAUSE_MS = 5000

/**
 * A text saved when its field is left or after a pause, also when the field goes away first (Escape, another screen). What
 * is typed stays until it is saved, also when the save is refused.
 */
export function useSaisie(valeur: string, enregistrer: Enregistrer) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const envoyee = useRef<string | null>(null)
  const valider = () => {
    if (saisie === null || saisie === envoyee.current) return
    if (saisie.trim() === valeur.trim()) return setSaisie(null)
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
  const pauser = useRef(() => {})
  useEffect(() => {
    // The field keeps what is typed, its last space too: one goes on in the middle of a sentence.
    pauser.current = () => {
      if (saisie === null || saisie.trim() === valeur.trim() || saisie === envoyee.current) return
      enregistrer(saisie, { onSuccess() {}, onError() {} })
    }
  })
  useEffect(() => {
    if (saisie === null) return
    const pause = setTimeout(() => pauser.current(), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [saisie])
  return {
    texte: saisie ?? valeur,
    enAttente: saisie !== null && saisie.trim() !== valeur.trim(),
    changer: (texte: string) => {
      envoyee.current = null
      setSaisie(texte)
    },
    oublier: () => setSaisie(null),
    valider,
  }
}
