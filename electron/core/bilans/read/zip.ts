import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { estErreurDisque, refusDisque } from './disk-refusals.ts'
import { MAX_OCTETS_ARCHIVE, MAX_RATIO_ARCHIVE, SEUIL_RATIO_ARCHIVE } from './limits.ts'
import { bombeZip, fichierChiffre, fichierIllisible, fichierTronque } from './refusals.ts'

/** The directory of a zip, already checked; its parts are read from disk at each call. */
export type Archive = {
  noms: string[]
  /** Throws `fichier_illisible` when the part does not exist or exists twice. */
  lire(nom: string): AsyncGenerator<Buffer>
  contient(nom: string): boolean
  taille(nom: string): number
}

/** Larger pieces than zlib's own halve the time of a sheet. */
const MORCEAU = 65_536

/** Reads the directory of a zip and refuses bombs by their declared sizes, before anything is decompressed. */
export async function openArchive(chemin: string): Promise<Archive> {
  const entrees = await lireRepertoire(chemin)
  refuserBombe([...entrees.values()].flat())
  const trouver = (nom: string): Entry => {
    const [entree, doublon] = entrees.get(nom.toLowerCase()) ?? []
    if (!entree) throw fichierIllisible(`la partie ${nom} manque`)
    if (doublon) throw fichierIllisible(`la partie ${nom} y est deux fois`)
    return entree
  }
  return {
    noms: [...entrees.values()].flatMap(e => e.map(x => x.fileName)),
    contient: nom => entrees.has(nom.toLowerCase()),
    taille: nom => trouver(nom).uncompressedSize,
    lire: nom => lireEntree(chemin, trouver(nom)),
  }
}

async function lireRepertoire(chemin: string): Promise<Map<string, Entry[]>> {
  const zip = await ouvrir(chemin)
  const entrees = new Map<string, Entry[]>()
  try {
    for await (const entree of zip.eachEntry()) {
      if (entree.isEncrypted()) throw fichierChiffre()
      const nom = entree.fileName.toLowerCase()
      const memes = entrees.get(nom)
      if (memes) memes.push(entree)
      else entrees.set(nom, [entree])
    }
    return entrees
  } catch (erreur) {
    throw refusZip(erreur)
  } finally {
    zip.close()
  }
}

async function ouvrir(chemin: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(chemin, { lazyEntries: true, autoClose: false })
  } catch (erreur) {
    throw refusZip(erreur)
  }
}

function refuserBombe(entrees: Entry[]): void {
  const total = entrees.reduce((somme, e) => somme + e.uncompressedSize, 0)
  const comprime = entrees.reduce((somme, e) => somme + e.compressedSize, 0)
  if (total > MAX_OCTETS_ARCHIVE) throw bombeZip()
  if (total > SEUIL_RATIO_ARCHIVE && total > MAX_RATIO_ARCHIVE * comprime) throw bombeZip()
}

/** Checks the declared size while it reads (a lie is cut at once), then the declared sum of control. */
async function* lireEntree(chemin: string, entree: Entry): AsyncGenerator<Buffer> {
  const zip = await ouvrir(chemin)
  let flux: Readable | undefined
  let lus = 0
  let somme = 0
  try {
    flux = await ouvrirFlux(zip, entree)
    for await (const morceau of flux as AsyncIterable<Buffer>) {
      lus += morceau.length
      if (lus > entree.uncompressedSize) throw fichierIllisible(`taille fausse de ${entree.fileName}`)
      somme = crc32(morceau, somme)
      yield morceau
    }
    if (lus < entree.uncompressedSize) throw fichierTronque()
    if (somme !== entree.crc32) throw fichierIllisible(`contrôle faux de ${entree.fileName}`)
  } catch (erreur) {
    throw refusZip(erreur)
  } finally {
    flux?.destroy()
    zip.close()
  }
}

async function ouvrirFlux(zip: ZipFile, entree: Entry): Promise<Readable> {
  if (entree.compressionMethod === 0) return zip.openReadStreamPromise(entree)
  if (entree.compressionMethod !== 8) throw fichierIllisible('compression inconnue')
  const brut = await zip.openReadStreamPromise(entree, { decodeFileData: false })
  const clair = createInflateRaw({ chunkSize: MORCEAU })
  // An error of either end destroys both, and the one who iterates receives it.
  pipeline(brut, clair, () => undefined)
  return clair
}

function refusZip(erreur: unknown): unknown {
  if (erreur instanceof AppError) return erreur
  if (!(erreur instanceof Error)) return fichierIllisible('archive')
  if (estErreurDisque(erreur)) return refusDisque(erreur)
  if (/encrypt/i.test(erreur.message)) return fichierChiffre()
  if (/end of central|unexpected e(nd|of)|truncated/i.test(erreur.message)) return fichierTronque(erreur)
  return fichierIllisible('archive', erreur)
}
