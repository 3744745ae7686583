import { hash } from 'node:crypto'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { nomDeFichier } from '../../rapport/fichiers.ts'
import { dateZip } from '../../rapport/graphiques-natifs/paquet.ts'

/** One file of the archive; `nom` may have one folder (`pieces/convention.pdf`). */
export type FichierArchive = { nom: string; contenu: Uint8Array }
type Inscrit = FichierArchive & { sha256: string }

/**
 * The zip of the file of a meeting, with its manifest: what it is, then size, SHA-256 and name of each file. `SHA256SUMS`
 * says the same to the usual tools. The same files give the same bytes.
 */
export function ecrireArchive(titre: string, fichiers: readonly FichierArchive[]): Uint8Array {
  const inscrits = nommerDistinctement(fichiers).map(f => ({
    ...f,
    sha256: hash('sha256', f.contenu, 'hex'),
  }))
  const sommes = inscrits.map(f => `${f.sha256}  ${f.nom}\n`).join('')
  const tous: [string, Uint8Array][] = [
    ...inscrits.map((f): [string, Uint8Array] => [f.nom, f.contenu]),
    ['MANIFESTE.txt', strToU8(ecrireManifeste(titre, inscrits))],
    ['SHA256SUMS', strToU8(sommes)],
  ]
  return zipSync(Object.fromEntries(tous), { level: 6, mtime: dateZip() })
}

function ecrireManifeste(titre: string, fichiers: readonly Inscrit[]): string {
  const lignes = fichiers.map(f => `${f.nom}\r\n  ${f.contenu.length} octets\r\n  SHA-256 ${f.sha256}\r\n`)
  return [
    '\ufeff',
    `${titre}\r\n\r\n`,
    'Chaque fichier est suivi de sa taille et de son empreinte SHA-256 : si elle est la même, le fichier n’a pas changé.\r\n\r\n',
    ...lignes,
  ].join('')
}

const BASE_MAX = 100
const EXTENSION_MAX = 20

/** Names that Windows accepts; two pieces of one name stay two files. */
function nommerDistinctement(fichiers: readonly FichierArchive[]): FichierArchive[] {
  const pris = new Set<string>()
  return fichiers.map(({ nom, contenu }) => {
    const [dossier, fichier] = nom.includes('/') ? (nom.split('/', 2) as [string, string]) : ['', nom]
    const { name, ext } = path.parse(fichier)
    const extension = ext.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, EXTENSION_MAX) || 'bin'
    const nommer = (rang: number) => {
      const suffixe = rang === 1 ? '' : ` (${rang})`
      // Long names are cut: the rank must not be what is cut.
      const complet = nomDeFichier(`${name.slice(0, BASE_MAX)}${suffixe}`, extension)
      return `${dossier === '' ? '' : `${dossier}/`}${complet}`
    }
    let rang = 1
    while (pris.has(nommer(rang).toLowerCase())) rang += 1
    pris.add(nommer(rang).toLowerCase())
    return { nom: nommer(rang), contenu }
  })
}
