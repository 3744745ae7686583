/** Chromium knows no private scheme over the debugging pipe: `app://tandem/x` is shown as `https://tandem.app.invalid/x`. */

/** The address under which the browser sees a page of a private scheme. */
export function versNavigateur(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  if (protocol === 'http:' || protocol === 'https:') return url
  return `https://${host}.${protocol.slice(0, -1)}.invalid${pathname}${search}${hash}`
}

/** The address that the application knows; any other address is left as it is. */
export function versApplication(url: string): string {
  const m = /^https:\/\/([^/.]+)\.([a-z]+)\.invalid(?=[/?#]|$)(.*)$/s.exec(url)
  return m ? `${m[2]}://${m[1]}${m[3]}` : url
}
