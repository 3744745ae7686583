import { fichierIllisible, fichierTronque } from './refusals.ts'

/** The container of old Office files: named streams, each a chain of sectors. */
export type Cfb = {
  noms: string[]
  /** Bytes of a stream, or undefined; throws when its chain leaves the file or loops. */
  find(nom: string): Buffer | undefined
}

const FIN = 0xfffffffe
const MAX_SECTEUR = 0xfffffffa
const TAILLE_ENTREE = 128

type Volume = {
  octets: Buffer
  tailleSecteur: number
  fat: Uint32Array
  tailleMini: number
  seuilMini: number
  premierMiniFat: number
}
type Entree = { nom: string; type: number; premier: number; taille: number }

/** Reads the directory of a compound file (MS-CFB). Every place is checked against the size of the file. */
export function readCfb(octets: Buffer): Cfb {
  if (octets.length < 512) throw fichierTronque()
  const puissance = octets.readUInt16LE(30)
  if (puissance !== 9 && puissance !== 12) throw fichierIllisible('secteurs')
  const tailleSecteur = 2 ** puissance
  const v: Volume = {
    octets,
    tailleSecteur,
    fat: lireFat(octets, tailleSecteur),
    tailleMini: 64,
    seuilMini: octets.readUInt32LE(56),
    premierMiniFat: octets.readUInt32LE(60),
  }
  const entrees = lireRepertoire(suivre(v, octets.readUInt32LE(48)))
  const racine = entrees.find(e => e.type === 5)
  return {
    noms: entrees.filter(e => e.type === 2).map(e => e.nom),
    find(nom) {
      const entree = entrees.find(e => e.type === 2 && e.nom.toLowerCase() === nom.toLowerCase())
      if (!entree) return undefined
      const flux =
        entree.taille < v.seuilMini && racine ? lireMini(v, racine, entree) : suivre(v, entree.premier)
      if (flux.length < entree.taille) throw fichierTronque()
      return flux.subarray(0, entree.taille)
    },
  }
}

function secteur(octets: Buffer, numero: number, taille: number): Buffer {
  const debut = (numero + 1) * taille
  if (numero > MAX_SECTEUR || debut >= octets.length) throw fichierTronque()
  return octets.subarray(debut, debut + taille)
}

/** The allocation table: its first 109 sectors are named in the header, the others in a chain of their own. */
function lireFat(octets: Buffer, taille: number): Uint32Array {
  const numeros: number[] = []
  for (let p = 76; p < 512; p += 4) numeros.push(octets.readUInt32LE(p))
  let suivant = octets.readUInt32LE(68)
  for (let n = 0; suivant <= MAX_SECTEUR; n++) {
    if (n * taille > octets.length) throw fichierIllisible('table d’allocation en boucle')
    const s = entiers(secteur(octets, suivant, taille))
    numeros.push(...s.slice(0, -1))
    suivant = s.at(-1) ?? FIN
  }
  const utiles = numeros.filter(n => n <= MAX_SECTEUR)
  if (utiles.length * taille > octets.length) throw fichierTronque()
  return Uint32Array.from(utiles.flatMap(n => entiers(secteur(octets, n, taille))))
}

function entiers(s: Buffer): number[] {
  const valeurs: number[] = []
  for (let p = 0; p + 4 <= s.length; p += 4) valeurs.push(s.readUInt32LE(p))
  return valeurs
}

function chaine(table: Uint32Array, premier: number): number[] {
  const numeros: number[] = []
  for (let n = premier; n <= MAX_SECTEUR; n = table[n] ?? FIN) {
    if (numeros.length > table.length) throw fichierIllisible('chaîne de secteurs en boucle')
    if (n >= table.length) throw fichierTronque()
    numeros.push(n)
  }
  return numeros
}

function suivre(v: Volume, premier: number): Buffer {
  return Buffer.concat(chaine(v.fat, premier).map(n => secteur(v.octets, n, v.tailleSecteur)))
}

/** Streams under 4096 bytes live in pieces of 64 bytes inside the stream of the root. */
function lireMini(v: Volume, racine: Entree, { premier }: Entree): Buffer {
  const reserve = suivre(v, racine.premier)
  const table = Uint32Array.from(entiers(suivre(v, v.premierMiniFat)))
  const morceaux = chaine(table, premier).map(n => {
    const debut = n * v.tailleMini
    if (debut >= reserve.length) throw fichierTronque()
    return reserve.subarray(debut, debut + v.tailleMini)
  })
  return Buffer.concat(morceaux)
}

function lireRepertoire(flux: Buffer): Entree[] {
  const entrees: Entree[] = []
  for (let p = 0; p + TAILLE_ENTREE <= flux.length; p += TAILLE_ENTREE) {
    const longueur = Math.min(64, flux.readUInt16LE(p + 64))
    entrees.push({
      nom: flux.toString('utf16le', p, p + Math.max(0, longueur - 2)),
      type: flux.readUInt8(p + 66),
      premier: flux.readUInt32LE(p + 116),
      taille: flux.readUInt32LE(p + 120),
    })
  }
  return entrees
}
