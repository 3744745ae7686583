export type Titre = { rang: number; texte: string }

const CHAPITRES = 'h2'

/** The chapters of the page shown, in their order. */
export function listTitres(page: Document | null | undefined): Titre[] {
  return [...(page?.querySelectorAll(CHAPITRES) ?? [])].map((titre, rang) => ({
    rang,
    texte: titre.textContent.trim(),
  }))
}

/** Brings a chapter to the top of the page shown. */
export function allerAuTitre(feuille: HTMLIFrameElement | null, titre: Titre): void {
  feuille?.contentDocument?.querySelectorAll(CHAPITRES)[titre.rang]?.scrollIntoView()
}
