import type Database from 'better-sqlite3'
import { creerFabriqueCles, type FabriqueCles } from '../commit/identite.ts'
import { type Attributs, creerAttributs } from './attributs.ts'

/** `identifiant` is normalised. */
export type Demande = Attributs & { espace: string; identifiant: string }

/** `conflit`: the identifier is known with another sexe or year of birth; `position` is then −1. */
export type Personne = { position: number; conflit: string | null }

export type Personnes = {
  /** Finds or adds the person of a row. `choix` is the user's answer, undefined when not given. */
  trouver(d: Demande, choix: () => 'meme' | 'distinctes' | undefined): Personne
  /** 32 bytes per person, in order of position. */
  cles(): Uint8Array
  nombre(): number
}

type Espace = { cle: FabriqueCles; positions: Map<string, number> }

/**
 * The persons of an import, never merged by likeness: the same identifier with another sexe or year of birth, in the
 * file or in the base, is asked (`formats.md` « Identity »). Reads the base; identifiers never leave this memory.
 */
export function creerPersonnes(sqlite: Database.Database, secret: Uint8Array): Personnes {
  const espaces = new Map<string, Espace>()
  const enBase = creerRecherche(sqlite)
  const attributs = creerAttributs()
  let cles = Buffer.alloc(32 * 1024)
  let nombre = 0

  function espaceDe(nom: string): Espace {
    const espace = espaces.get(nom) ?? { cle: creerFabriqueCles(secret, nom), positions: new Map() }
    espaces.set(nom, espace)
    return espace
  }

  function ajouter(espace: Espace, identifiant: string, cle: string): number {
    const position = nombre
    nombre += 1
    if (nombre * 32 > cles.length) cles = agrandir(cles)
    cles.write(cle, position * 32, 'latin1')
    for (const connus of enBase?.(cle) ?? []) attributs.retenir(position, connus)
    espace.positions.set(identifiant, position)
    return position
  }

  /** The other person behind an identifier that two people share: known by its own sexe and year of birth. */
  function findVariante(espace: Espace, d: Demande, choix: () => string | undefined): number | undefined {
    const identifiant = `${d.identifiant}\u0000${d.sexe ?? ''}\u0000${d.annee ?? ''}`
    const vue = espace.positions.get(identifiant)
    if (vue !== undefined) return vue
    const cle = espace.cle(identifiant)
    const distincte = (enBase?.(cle).length ?? 0) > 0 || choix() === 'distinctes'
    return distincte ? ajouter(espace, identifiant, cle) : undefined
  }

  return {
    nombre: () => nombre,
    cles: () => cles.subarray(0, nombre * 32),
    trouver(d, choix) {
      const espace = espaceDe(d.espace)
      const position =
        espace.positions.get(d.identifiant) ?? ajouter(espace, d.identifiant, espace.cle(d.identifiant))
      const conflit = attributs.comparer(position, d)
      if (conflit !== null) {
        const variante = findVariante(espace, d, choix)
        if (variante !== undefined) return { position: variante, conflit: null }
        if (choix() === undefined) return { position: -1, conflit }
      }
      attributs.retenir(position, d)
      return { position, conflit: null }
    },
  }
}

/** Null when the base knows nobody yet: a first import asks it nothing. */
function creerRecherche(sqlite: Database.Database): ((cle: string) => Attributs[]) | null {
  if (sqlite.prepare('SELECT 1 FROM personnes LIMIT 1').get() === undefined) return null
  const personne = sqlite.prepare('SELECT id FROM personnes WHERE cle = ?').pluck()
  const attributs = sqlite.prepare(
    `SELECT DISTINCT sexe, annee_naissance AS annee FROM parcours
     WHERE convention_id IN (SELECT id FROM conventions) AND personne_id = ?`,
  )
  return cle => {
    const id = personne.get(Buffer.from(cle, 'latin1'))
    return id === undefined ? [] : (attributs.all(id) as Attributs[])
  }
}

function agrandir(cles: Buffer): Buffer<ArrayBuffer> {
  const suite = Buffer.alloc(cles.length * 2)
  cles.copy(suite)
  return suite
}
