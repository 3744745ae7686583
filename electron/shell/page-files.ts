import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SECURITY_HEADERS } from './content-security.ts'

export const PAGE_SCHEME = 'app'
export const PAGE_URL = `${PAGE_SCHEME}://tandem/index.html`

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Answers a request of the page from its own folder and from nowhere else; 404 for anything outside. */
export async function servePageFile(dossier: string, url: string): Promise<Response> {
  const fichier = path.resolve(dossier, `.${decoder(new URL(url).pathname)}`)
  const type = TYPES[path.extname(fichier).toLowerCase()]
  if (type === undefined || !fichier.startsWith(path.resolve(dossier) + path.sep)) return introuvable()
  const contenu = await lire(fichier)
  if (contenu === null) return introuvable()
  return new Response(contenu, { headers: { ...SECURITY_HEADERS, 'Content-Type': type } })
}

const introuvable = () => new Response('', { status: 404, headers: SECURITY_HEADERS })

/** Empty, hence refused, when the address is not decodable or hides a NUL. */
function decoder(chemin: string): string {
  try {
    const clair = decodeURIComponent(chemin)
    return clair.includes('\0') ? '' : clair
  } catch (erreur) {
    if (erreur instanceof URIError) return ''
    throw erreur
  }
}

async function lire(fichier: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(fichier))
  } catch (erreur) {
    if (erreur instanceof Error && 'code' in erreur && (erreur.code === 'ENOENT' || erreur.code === 'EISDIR'))
      return null
    throw erreur
  }
}
