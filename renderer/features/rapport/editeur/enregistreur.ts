import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'

/** Short enough that a machine that stops loses no sentence. */
const PAUSE_MS = 1000
/** Somebody who never pauses is saved all the same. */
const ATTENTE_MAX_MS = 10_000

/** `le`: instant of the last save; null when the chapter was never written. */
export type EtatTexte =
  | { etat: 'a_jour'; le: string | null }
  | { etat: 'modifie' }
  | { etat: 'en_cours' }
  /** The base did not take the text: it is kept here, and sent again with the next words or by `vider`. */
  | { etat: 'refuse'; erreur: Error }
  /** Somebody else wrote the chapter since: nothing is sent before the user chose. */
  | { etat: 'conflit'; erreur: Error }

export type Depart = {
  /** Version that the text was read from. */
  version: number
  le: string | null
  /** Words that an interrupted window left behind, already newer than the base. */
  nonEnregistre: TexteRiche | null
}
export type Moyens = {
  /** `garder`: the text that is replaced stays among the earlier ones. */
  ecrire(
    contenu: TexteRiche,
    version: number,
    garder: boolean,
  ): Promise<{ version: number; modifieLe: string }>
  estConflit(erreur: Error): boolean
  /** Keeps what is not in the base yet where a crash does not reach it; null when everything is there. */
  garder(contenu: TexteRiche | null, version: number): void
}

export type Enregistreur = ReturnType<typeof creerEnregistreur>

/**
 * Saves a text one second after its last change, one save at a time, each on the version that the former one gave. What
 * is refused stays in hand. Lives longer than its screen: leaving a chapter saves it.
 */
export function creerEnregistreur(depart: Depart, moyens: Moyens) {
  let { version } = depart
  let enMain = depart.nonEnregistre
  let etat: EtatTexte = enMain === null ? { etat: 'a_jour', le: depart.le } : { etat: 'modifie' }
  let pause: ReturnType<typeof setTimeout> | undefined
  let depuis: number | null = null
  let envoi: Promise<void> | null = null
  let garder = false
  const ecouteurs = new Set<() => void>()

  const passer = (suivant: EtatTexte) => {
    etat = suivant
    for (const ecouter of ecouteurs) ecouter()
  }
  const echouer = (erreur: Error) =>
    passer(moyens.estConflit(erreur) ? { etat: 'conflit', erreur } : { etat: 'refuse', erreur })
  const reussir = (envoye: TexteRiche, suite: { version: number; modifieLe: string }) => {
    version = suite.version
    garder = false
    if (enMain !== envoye) return passer({ etat: 'modifie' })
    enMain = null
    moyens.garder(null, version)
    passer({ etat: 'a_jour', le: suite.modifieLe })
  }
  const envoyer = async (contenu: TexteRiche) => {
    passer({ etat: 'en_cours' })
    try {
      reussir(contenu, await moyens.ecrire(contenu, version, garder))
    } catch (erreur) {
      if (!(erreur instanceof Error)) throw erreur
      echouer(erreur)
    }
  }
  /** Sends what is in hand now; resolves when nothing is under way any more. */
  const vider = async (): Promise<void> => {
    clearTimeout(pause)
    depuis = null
    if (envoi !== null) await envoi
    if (enMain === null || etat.etat === 'conflit' || envoi !== null) return
    envoi = envoyer(enMain)
    await envoi
    envoi = null
    if (etat.etat === 'modifie') await vider()
  }
  return {
    /** The last text given, null when the base holds it. */
    enMain: () => enMain,
    version: () => version,
    etat: () => etat,
    ecouter(fn: () => void) {
      ecouteurs.add(fn)
      return () => void ecouteurs.delete(fn)
    },
    changer(contenu: TexteRiche) {
      enMain = contenu
      moyens.garder(contenu, version)
      if (etat.etat === 'conflit') return
      if (etat.etat !== 'en_cours') passer({ etat: 'modifie' })
      depuis ??= Date.now()
      clearTimeout(pause)
      pause = setTimeout(
        () => void vider(),
        Math.min(PAUSE_MS, Math.max(0, depuis + ATTENTE_MAX_MS - Date.now())),
      )
    },
    vider,
    /** The next text replaces all of this one: saves it first, and has it kept among the earlier ones. */
    async remplacer() {
      await vider()
      garder = true
    },
    /** After a conflict: what is in hand is written over that version. */
    async imposer(dessus: number) {
      version = dessus
      garder = true
      passer({ etat: 'modifie' })
      await vider()
    },
    /** The base now holds another text, which is shown: nothing is in hand any more. */
    repartir(suite: { version: number; modifieLe: string | null }) {
      clearTimeout(pause)
      depuis = null
      enMain = null
      version = suite.version
      moyens.garder(null, version)
      passer({ etat: 'a_jour', le: suite.modifieLe })
    },
  }
}
