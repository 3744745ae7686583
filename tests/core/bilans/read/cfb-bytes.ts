const SECTEUR = 512
const FIN = 0xfffffffe
const LIBRE = 0xffffffff

/** A compound file of 512-byte sectors with these streams, each long enough to stand outside the mini stream. */
export function ecrireCfb(flux: Record<string, Buffer>): Buffer {
  const entrees = Object.entries(flux).map(([nom, b]) => ({ nom, octets: allonger(b) }))
  const secteurs: Buffer[] = []
  const fat: number[] = []
  const poser = (octets: Buffer): number => {
    const premier = secteurs.length
    for (let p = 0; p < octets.length; p += SECTEUR) {
      secteurs.push(Buffer.concat([octets.subarray(p, p + SECTEUR)], SECTEUR))
      fat.push(secteurs.length)
    }
    fat[fat.length - 1] = FIN
    return premier
  }
  const lignes = entrees.map(e => entree(e.nom, 2, poser(e.octets), e.octets.length))
  const repertoire = poser(Buffer.concat([entree('Root Entry', 5, FIN, 0), ...lignes]))
  const nFat = Math.ceil((fat.length + 1) / (SECTEUR / 4 - 1)) + 1
  const premierFat = secteurs.length
  for (let n = 0; n < nFat; n++) fat.push(0xfffffffd)
  const table = Buffer.alloc(nFat * SECTEUR, 0xff)
  fat.forEach((v, i) => {
    table.writeUInt32LE(v, i * 4)
  })
  return Buffer.concat([entete(repertoire, premierFat, nFat), ...secteurs, table])
}

function allonger(octets: Buffer): Buffer {
  return Buffer.concat([octets], Math.max(4096, Math.ceil(octets.length / SECTEUR) * SECTEUR))
}

function entree(nom: string, type: number, premier: number, taille: number): Buffer {
  const e = Buffer.alloc(128)
  e.write(nom, 0, 'utf16le')
  e.writeUInt16LE((nom.length + 1) * 2, 64)
  e.writeUInt8(type, 66)
  e.writeUInt32LE(premier, 116)
  e.writeUInt32LE(taille, 120)
  return e
}

function entete(repertoire: number, premierFat: number, nFat: number): Buffer {
  const h = Buffer.alloc(SECTEUR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(h)
  h.writeUInt16LE(3, 26)
  h.writeUInt16LE(9, 30)
  h.writeUInt16LE(6, 32)
  h.writeUInt32LE(repertoire, 48)
  h.writeUInt32LE(4096, 56)
  h.writeUInt32LE(FIN, 60)
  h.writeUInt32LE(FIN, 68)
  for (let n = 0; n < 109; n++) h.writeUInt32LE(n < nFat ? premierFat + n : LIBRE, 76 + n * 4)
  return h
}
