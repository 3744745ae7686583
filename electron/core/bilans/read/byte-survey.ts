import { isAscii, isUtf8 } from 'node:buffer'

/** What all the bytes of a file say of its encoding: the first é may stand at the fifth megabyte. */
export type ByteSurvey = {
  ajouter(morceau: Buffer): void
  resultat(): ResultatReleve
}

export type ResultatReleve = {
  /** Every byte read, the last character included. */
  utf8: boolean
  /** Some byte is not ASCII. */
  accents: boolean
  /** NUL bytes at even and odd places: UTF-16 without a mark has one of them. */
  nulsPairs: number
  nulsImpairs: number
  octets: number
  /** Pieces of the file around bytes that are not ASCII, to judge single-byte encodings and broken UTF-8. */
  extrait: Buffer
}

const MAX_EXTRAIT = 262_144
const PAS = 4_096

/** Starts a survey; feed it every piece of the file in order. */
export function createByteSurvey(): ByteSurvey {
  const r = { utf8: true, accents: false, nulsPairs: 0, nulsImpairs: 0, octets: 0 }
  const extraits: Buffer[] = []
  let place = MAX_EXTRAIT
  let report: Buffer = Buffer.alloc(0)

  function verifierUtf8(morceau: Buffer): void {
    const tout = report.length === 0 ? morceau : Buffer.concat([report, morceau])
    const coupe = finComplete(tout)
    r.utf8 = isUtf8(tout.subarray(0, coupe))
    report = tout.subarray(coupe)
  }

  return {
    ajouter(morceau) {
      compterNuls(r, morceau)
      if (r.utf8) verifierUtf8(morceau)
      for (let p = 0; p < morceau.length; p += PAS) {
        const tranche = morceau.subarray(p, p + PAS)
        if (isAscii(tranche)) continue
        r.accents = true
        if (place <= 0) break
        extraits.push(Buffer.from(tranche))
        place -= tranche.length
      }
      r.octets += morceau.length
    },
    resultat: () => ({ ...r, utf8: r.utf8 && report.length === 0, extrait: Buffer.concat(extraits) }),
  }
}

function compterNuls(r: { nulsPairs: number; nulsImpairs: number; octets: number }, morceau: Buffer): void {
  if (!morceau.includes(0)) return
  for (let p = 0; p < morceau.length; p++) {
    if (morceau[p] !== 0) continue
    if ((r.octets + p) % 2 === 0) r.nulsPairs++
    else r.nulsImpairs++
  }
}

/** Where the last complete UTF-8 character ends: at most three bytes wait for the next piece. */
function finComplete(octets: Buffer): number {
  for (let recul = 1; recul <= 3 && recul <= octets.length; recul++) {
    const o = octets[octets.length - recul] ?? 0
    if (o < 0x80) return octets.length
    if (o >= 0xc0) {
      const longueur = o >= 0xf0 ? 4 : o >= 0xe0 ? 3 : 2
      return longueur > recul ? octets.length - recul : octets.length
    }
  }
  return octets.length
}
