import { hash, randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'

const BLOC = 64
const NOM_SECRET = 'identite'

/** The identifier as it enters the key of a person: no space, upper case, Unicode composed. Empty means missing. */
export function normaliserIdentifiant(texte: string): string {
  return texte
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toUpperCase()
}

/** An identifier that the file holds as a number, without exponent; empty when it is not a whole number that can be trusted. */
export function identifiantDepuisNombre(nombre: number): string {
  return Number.isSafeInteger(nombre) ? BigInt(nombre).toString() : ''
}

/**
 * The secret that turns identifiers into keys (`formats.md` « Identity »). A base without one gets a new one, that
 * `garderSecret` must then write: a preview writes nothing.
 */
export function lireSecret(sqlite: Database.Database): { secret: Uint8Array; nouveau: boolean } {
  const ligne = sqlite.prepare('SELECT valeur FROM secrets WHERE nom = ?').get(NOM_SECRET) as
    | { valeur: Uint8Array }
    | undefined
  return ligne ? { secret: ligne.valeur, nouveau: false } : { secret: randomBytes(32), nouveau: true }
}

/** Inside the transaction of the first import. Throws when a secret is already there: keys made with two secrets never meet. */
export function garderSecret(sqlite: Database.Database, secret: Uint8Array): void {
  sqlite.prepare('INSERT INTO secrets (nom, valeur) VALUES (?, ?)').run(NOM_SECRET, secret)
}

/** HMAC-SHA-256 (RFC 2104) of espace ‖ identifier, already normalised: 32 characters, one per byte (`latin1`). */
export type FabriqueCles = (identifiant: string) => string

/** One key maker for one numbering space. Two one-shot hashes as texts: ten times quicker than an Hmac object per identifier. */
export function creerFabriqueCles(secret: Uint8Array, espace: string): FabriqueCles {
  const prefixe = Buffer.from(`${espace}\u0000`, 'utf8')
  const interne = Buffer.concat([masquer(secret, 0x36), prefixe, Buffer.alloc(256)])
  const externe = Buffer.concat([masquer(secret, 0x5c), Buffer.alloc(32)])
  const debut = BLOC + prefixe.length
  return identifiant => {
    const place = interne.length - debut
    const message =
      identifiant.length * 3 <= place
        ? interne.subarray(0, debut + interne.write(identifiant, debut))
        : Buffer.concat([interne.subarray(0, debut), Buffer.from(identifiant, 'utf8')])
    externe.write(hash('sha256', message, 'binary'), BLOC, 'latin1')
    return hash('sha256', externe, 'binary')
  }
}

function masquer(secret: Uint8Array, octet: number): Buffer {
  const cle = secret.length > BLOC ? hash('sha256', secret, 'buffer') : secret
  const bloc = Buffer.alloc(BLOC, octet)
  for (const [i, o] of cle.entries()) bloc[i] = o ^ octet
  return bloc
}
