import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const CANDIDATS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']

/** Reads a pdf with another program than the one that wrote it. */
export type Poppler = {
  /** Title, tags and pages, one per line. */
  infos(pdf: string): string
  /** The text of every page as it is laid out. */
  texte(pdf: string): string
}

/** The poppler tools of this machine, or undefined: then says aloud on the error output what is left unchecked. */
export function findPoppler(verification: string): Poppler | undefined {
  const dossier = CANDIDATS.find(d => ['pdfinfo', 'pdftotext'].every(nom => existsSync(path.join(d, nom))))
  if (dossier === undefined) {
    process.stderr.write(`poppler absent : ${verification} n’est pas vérifié.\n`)
    return undefined
  }
  const lancer = (nom: string, args: string[]) =>
    execFileSync(path.join(dossier, nom), args, { encoding: 'utf8' })
  return {
    infos: pdf => lancer('pdfinfo', [pdf]),
    texte: pdf => lancer('pdftotext', ['-layout', pdf, '-']),
  }
}
