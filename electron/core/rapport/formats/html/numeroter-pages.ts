/** Where the page of a heading is written in the table of contents, once it is known; nothing on a screen. */
export const placePage = (id: string) => `<span class="page" data-page="${id}"></span>`

const PLACE = /<span class="page" data-page="([\w-]+)"><\/span>/g

/**
 * The pdf of a report's page with the numbers of pages in its table of contents: it is printed once to find them, then
 * again with them. A page without such places, or a pdf whose places are not found, is printed once.
 */
export async function imprimerNumerote(
  imprimer: (html: string) => Promise<Uint8Array>,
  html: string,
): Promise<Uint8Array> {
  const premier = await imprimer(html)
  if (html.search(PLACE) === -1) return premier
  const pages = lirePages(premier)
  if (pages.size === 0) return premier
  return await imprimer(
    html.replace(PLACE, (place, id: string) => {
      const page = pages.get(id)
      if (page === undefined) return place
      return `<span class="trait"></span><span class="page">${page}</span>`
    }),
  )
}

/** Page of each named place of a pdf printed by Chromium, counted from 1; empty when it has none. */
export function lirePages(pdf: Uint8Array): Map<string, number> {
  const texte = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const racine = /\/Type \/Catalog[^>]*?\/Pages (\d+) 0 R/.exec(texte)?.[1]
  const places = /\/Type \/Catalog[^>]*?\/Dests (\d+) 0 R/.exec(texte)?.[1]
  if (racine === undefined || places === undefined) return new Map()
  const rangs = new Map(listFeuilles(texte, racine).map((id, i) => [id, i + 1]))
  const trouvees = getObjet(texte, places).matchAll(/\/([\w-]+) \[(\d+) 0 R/g)
  return new Map(
    [...trouvees].flatMap(([, nom = '', feuille = '']) => {
      const rang = rangs.get(feuille)
      return rang === undefined ? [] : [[nom, rang] as const]
    }),
  )
}

/** Pages of a branch of the tree of pages, in order. */
function listFeuilles(texte: string, id: string): string[] {
  const enfants = /\/Kids \[([^\]]*)\]/.exec(getObjet(texte, id))?.[1]
  if (enfants === undefined) return [id]
  return [...enfants.matchAll(/(\d+) 0 R/g)].flatMap(([, enfant = '']) => listFeuilles(texte, enfant))
}

function getObjet(texte: string, id: string): string {
  const debut = texte.indexOf(`\n${id} 0 obj`)
  return debut === -1 ? '' : texte.slice(debut, texte.indexOf('endobj', debut))
}
