import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type ByteSurvey, createByteSurvey } from './byte-survey.ts'
import { estErreurDisque, refusDisque } from './disk-refusals.ts'
import { fichierVide, formatInconnu, lectureAnnulee } from './refusals.ts'

export type Empreinte = {
  sha256: string
  octets: number
  /** First bytes: they decide the format. */
  debut: Buffer
  releve: ByteSurvey
}

const DEBUT = 65_536
const MORCEAU = 262_144

/** Reads the whole file once: its hash, its first bytes, and what its bytes say of a text encoding. */
export async function readFingerprint(chemin: string, annule?: () => boolean): Promise<Empreinte> {
  try {
    await verifierFichier(chemin)
    return await parcourir(chemin, annule)
  } catch (erreur) {
    throw estErreurDisque(erreur) ? refusDisque(erreur) : erreur
  }
}

async function verifierFichier(chemin: string): Promise<void> {
  const infos = await stat(chemin)
  if (infos.isDirectory()) {
    throw refusDisque(Object.assign(new Error('dossier'), { code: 'EISDIR', syscall: 'stat' }))
  }
  if (!infos.isFile()) throw formatInconnu('un périphérique, et non un fichier')
  if (infos.size === 0) throw fichierVide()
}

async function parcourir(chemin: string, annule?: () => boolean): Promise<Empreinte> {
  const hachage = createHash('sha256')
  const releve = createByteSurvey()
  let debut = Buffer.alloc(0)
  let octets = 0
  for await (const morceau of createReadStream(chemin, { highWaterMark: MORCEAU }) as AsyncIterable<Buffer>) {
    if (annule?.()) throw lectureAnnulee()
    if (octets < DEBUT) debut = Buffer.concat([debut, morceau.subarray(0, DEBUT - octets)])
    hachage.update(morceau)
    releve.ajouter(morceau)
    octets += morceau.length
  }
  if (octets === 0) throw fichierVide()
  return { sha256: hachage.digest('hex'), octets, debut, releve }
}
