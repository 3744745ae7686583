/** True for the main frame of our own page; a frame inside it, or a page from elsewhere, is refused. */
export function isOwnPage(frame: { url: string; parent: unknown } | null, page: string): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false
  const [la, ici] = [new URL(frame.url), new URL(page)]
  return la.protocol === ici.protocol && la.host === ici.host
}
