const INTERDITS = /[<>:"/\\|?*\p{Cc}]+/gu
const RESERVES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGUEUR = 100

/** A name that Windows, Linux and macOS all accept, with its extension; « Sans titre » when nothing is left of it. */
export function nomDeFichier(titre: string, extension: string): string {
  const sansExtension = titre.toLowerCase().endsWith(extension) ? titre.slice(0, -extension.length) : titre
  const propre = sansExtension
    .replace(INTERDITS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGUEUR)
    .replace(/[. ]+$/, '')
  const nom = propre === '' ? 'Sans titre' : propre
  return `${RESERVES.test(nom) ? `_${nom}` : nom}${extension}`
}
