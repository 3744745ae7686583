import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const CANDIDATS = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice']

/** Where LibreOffice is, or undefined: then says aloud on the error output what is left unchecked. */
export function findLibreOffice(verification: string): string | undefined {
  const trouve = CANDIDATS.find(c => existsSync(c))
  if (trouve === undefined) process.stderr.write(`LibreOffice absent : ${verification} n’est pas vérifié.\n`)
  return trouve
}

/** The numbers of every sheet as LibreOffice reads them, by name of sheet, row after row. */
export function lireNombres(soffice: string, classeur: string, dossier: string): Map<string, number[]> {
  // Last figures: raw values instead of what is shown, numbers quoted, one file per sheet.
  const filtre = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1'
  convertir(soffice, classeur, filtre, dossier)
  const prefixe = `${path.basename(classeur, '.xlsx')}-`
  const feuilles = readdirSync(dossier).filter(f => f.startsWith(prefixe) && f.endsWith('.csv'))
  return new Map(
    feuilles.map(f => {
      const texte = readFileSync(path.join(dossier, f), 'utf8')
      const nombres = [...texte.matchAll(/"(-?[\d.]+(?:E[+-]?\d+)?)(%?)"/g)]
      return [f.slice(prefixe.length, -4), nombres.map(m => Number(m[1]) / (m[2] === '%' ? 100 : 1))]
    }),
  )
}

/** One conversion in its own profile, so that two tests can run at once. */
export function convertir(soffice: string, fichier: string, format: string, dossier: string): void {
  const profil = `-env:UserInstallation=file://${path.join(dossier, 'profil')}`
  execFileSync(soffice, [profil, '--headless', '--convert-to', format, '--outdir', dossier, fichier], {
    stdio: 'pipe',
    timeout: 120_000,
  })
}
