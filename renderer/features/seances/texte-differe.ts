import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** What becomes of a save. */
export type Suites = { onSuccess(): void; onError(): void }
type Enregistrer = (texte: string, suites: Suites) => void

/** For long texts: a window that is closed, or a machine that stops, loses no more than the last words. */
export const PAUSE_MS = 5000

/**
 * A text saved when its field is left, by Enter (`touche`), after a pause when `pauseMs` is given, and when the field goes
 * away first (another screen). What is typed stays until it is saved, also when the save is refused or when the meeting is
 * read again meanwhile. Escape gives back what the base holds.
 */
export function useTexteDiffere(valeur: string, enregistrer: Enregistrer, pauseMs?: number) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const envoyee = useRef<string | null>(null)
  const enAttente = saisie !== null && saisie.trim() !== valeur.trim()
  const valider = () => {
    if (saisie === null || saisie === envoyee.current) return
    if (!enAttente) return setSaisie(null)
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
  // The field keeps what is typed, its last space too: one goes on in the middle of a sentence.
  const pauser = () => {
    if (enAttente && saisie !== envoyee.current) enregistrer(saisie, SANS_SUITE)
  }
  useDerniere(valider, pauser, saisie, pauseMs)
  return {
    texte: saisie ?? valeur,
    /** Typed and not in the base yet. */
    enAttente,
    changer: (texte: string) => {
      envoyee.current = null
      setSaisie(texte)
    },
    oublier: () => setSaisie(null),
    valider,
    touche(e: KeyboardEvent, multiligne = false) {
      if (e.key === 'Enter' && !multiligne) {
        e.preventDefault()
        valider()
      }
      if (e.key === 'Escape' && saisie !== null) {
        e.stopPropagation()
        setSaisie(null)
      }
    },
  }
}

const SANS_SUITE: Suites = { onSuccess() {}, onError() {} }

/** The two moments that no event of the field tells: a pause in typing, and the field going away. */
function useDerniere(
  valider: () => void,
  pauser: () => void,
  saisie: string | null,
  pauseMs: number | undefined,
): void {
  const derniers = useRef({ valider, pauser })
  useEffect(() => {
    derniers.current = { valider, pauser }
  })
  useEffect(() => () => derniers.current.valider(), [])
  useEffect(() => {
    if (saisie === null || pauseMs === undefined) return
    const pause = setTimeout(() => derniers.current.pauser(), pauseMs)
    return () => clearTimeout(pause)
  }, [saisie, pauseMs])
}
