import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One application per data folder: false when another living process holds it. The folder is free again at exit. */
export function takeSingleInstanceLock(dossier: string): boolean {
  const verrou = path.join(dossier, 'application.pid')
  mkdirSync(dossier, { recursive: true })
  for (let essai = 0; essai < 2; essai++) {
    try {
      writeFileSync(verrou, String(process.pid), { flag: 'wx' })
      process.once('exit', () => rmSync(verrou, { force: true }))
      return true
    } catch (erreur) {
      if (!estPris(erreur)) throw erreur
      if (estVivant(Number(readFileSync(verrou, 'utf8')))) return false
      rmSync(verrou, { force: true })
    }
  }
  return false
}

const estPris = (erreur: unknown) => erreur instanceof Error && 'code' in erreur && erreur.code === 'EEXIST'

function estVivant(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (erreur) {
    return erreur instanceof Error && 'code' in erreur && erreur.code === 'EPERM'
  }
}
