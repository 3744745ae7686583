import { BrowserWindow } from 'electron'
import { PAGE_SCHEME } from './page-files.ts'

/** Pages on their way to the printer, by the path of their address: a long page does not fit in a `data:` address. */
const pages = new Map<string, string>()
const HOTE = 'impression'
let derniere = 0

/** The page being printed behind an address of our own scheme; undefined for any address of another host. */
export function servePrintPage(url: string): Response | undefined {
  const { host, pathname } = new URL(url)
  if (host !== HOTE) return undefined
  const html = pages.get(pathname)
  return new Response(html ?? '', { status: html === undefined ? 404 : 200, headers: ENTETES })
}

/** The page draws itself from its own text: no script, no file, no network. */
const ENTETES = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/**
 * Prints a whole html page as a tagged pdf with its outline, in a hidden window without script that is closed at once.
 * The sheet and its margins, with « page x / y », are those of the page's own style.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  const chemin = `/${++derniere}.html`
  pages.set(chemin, html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  try {
    await window.loadURL(`${PAGE_SCHEME}://${HOTE}${chemin}`)
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
      preferCSSPageSize: true,
    })
  } finally {
    pages.delete(chemin)
    window.destroy()
  }
}
