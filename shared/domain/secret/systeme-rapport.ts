import { arrondirAuSecret } from '../arrondi-secret.ts'
import type { Secret } from '../convention.ts'
import type { Indicateur } from '../indicateur.ts'
import { cleCellule, type Place, type Portee, placeDe } from './cle-cellule.ts'
import { creerCompte } from './creer-compte.ts'
import { lierCatalogue } from './lier-catalogue.ts'
import { type Figures, lierIndicateur, nommerFigures } from './lier-portee.ts'
import { lierAnnees, lierTerritoires } from './lier-portees.ts'
import { creerLieur } from './lieur.ts'
import { type Releve, releverLigne, releverValeur } from './relever.ts'
import type { StructureSecret } from './structure.ts'
import type { Compte, Systeme } from './systeme.ts'

/** Figures of one scope in the year of the report and in the year before. */
type DeuxAnnees = { actuels: readonly Indicateur[]; precedents: readonly Indicateur[] }

/** What one report publishes together, and the rule that protects it. */
export type APublier = DeuxAnnees & {
  annee: number
  territoires: readonly (DeuxAnnees & { code: string })[]
  secret: Secret
  structure: StructureSecret
  /** Key of a count → what an earlier public report printed of it; null when it hid it. */
  dejaPublies: ReadonlyMap<string, number | null>
}

/** Dear to hide, in this order: the whole, a territory's own total, a line, a base, what a bilan says beside. */
const IMPORTANCE = { ensemble: 6, territoire: 3, ligne: 1, base: 0.7, declare: 0.4 }

/** Breakdowns that have a line for those alone that someone is counted in. */
const LIGNES_EXISTANTES = ['acteur', 'mesure', 'mesure_frein']

/** Every count that the report would publish, and everything that a reader may add up. */
export function creerSystemeRapport(a: APublier): Systeme {
  const annees = listAnnees(a)
  const comptes = annees.flatMap(f => f.liste.flatMap(i => creerComptes(a, f.portee, i)))
  const lieur = creerLieur(comptes)
  for (const f of annees) {
    for (const i of f.liste) lierIndicateur(lieur, f, i)
    lierCatalogue(lieur, f, a.structure)
  }
  const de = (annee: number) => annees.filter(f => f.portee.annee === annee)
  for (const avant of de(a.annee - 1)) {
    const apres = de(a.annee).find(f => f.portee.territoire === avant.portee.territoire)
    if (apres !== undefined) lierAnnees(lieur, avant, apres)
  }
  for (const annee of [a.annee, a.annee - 1]) {
    const [entier, ...parties] = de(annee)
    if (entier !== undefined) lierTerritoires(lieur, entier, parties, a.structure)
  }
  return { comptes, relations: lieur.relations }
}

/** Both years of the whole, then of each cited territory. */
function listAnnees(a: APublier): Figures[] {
  const portees = [{ code: null, ...prendre(a) }, ...a.territoires]
  return portees.flatMap(({ code, actuels, precedents }) => [
    nommerFigures(actuels, { annee: a.annee, territoire: code }),
    nommerFigures(precedents, { annee: a.annee - 1, territoire: code }),
  ])
}

function prendre({ actuels, precedents }: APublier): DeuxAnnees {
  return { actuels, precedents }
}

function creerComptes(a: APublier, portee: Portee, i: Indicateur): Compte[] {
  const place = placeDe(i.code, portee)
  const lignes = Object.entries(i.ventilations).flatMap(([ventilation, lignes]) =>
    lignes.flatMap(l => creerDe(a, { ...place, ventilation, modalite: l.modalite }, releverLigne(i, l))),
  )
  return [...creerDe(a, place, releverValeur(i)), ...lignes]
}

function creerDe(a: APublier, place: Place, releves: readonly Releve[]): Compte[] {
  const estMoyenne = releves.some(r => r.role === 'jours')
  const n = releves.find(r => r.role === 'n')?.valeur ?? 0
  return releves.map(r => {
    const cle = cleCellule(place, r.role)
    if (r.role === 'complement') return creerComplement(cle, r.valeur, a.secret)
    if (r.role === 'jours') return creerSomme(cle, r.valeur, n, a.secret)
    // An exact mean gives its base away, whatever the rounding of the counts.
    const secret: Secret = estMoyenne ? { ...a.secret, mode: 'seuil' } : a.secret
    const cacheAvant = a.dejaPublies.get(cleCellule({ ...place, annee: place.annee - 1 }, r.role)) === null
    const existe = LIGNES_EXISTANTES.includes(place.ventilation ?? '')
    const brut = { cle, valeur: r.valeur, importance: peser(place, r), cacheAvant, existe }
    return creerCompte({ ...brut, statut: getStatut(a.dejaPublies.get(cle), r.valeur, a.secret) }, secret)
  })
}

/** A value that changed since it was printed is a new one. */
function getStatut(publie: number | null | undefined, valeur: number, secret: Secret): Compte['statut'] {
  if (publie === undefined) return 'libre'
  if (publie === null) return 'cache'
  const imprime = secret.mode === 'arrondi' ? arrondirAuSecret(valeur, secret) : valeur
  return publie === imprime ? 'montre' : 'libre'
}

function peser(place: Place, { role }: Releve): number {
  if (role === 'declare' || role === 'calcule') return IMPORTANCE.declare
  if (role === 'n' || role === 'manquants') return IMPORTANCE.base
  if (place.ventilation !== null) return IMPORTANCE.ligne
  return place.territoire === null ? IMPORTANCE.ensemble : IMPORTANCE.territoire
}

/** What a rate leaves to 100 % is people too: a small one is found as soon as both terms are. */
function creerComplement(cle: string, valeur: number, secret: Secret): Compte {
  const compte = creerCompte({ cle, valeur, importance: 1 }, { ...secret, mode: 'seuil' })
  return { ...compte, implicite: true, vu: [0, Number.POSITIVE_INFINITY], plancher: 0 }
}

/** The days of fewer people than the threshold: a mean is hidden when its sum must be, and half of it stays in doubt. */
function creerSomme(cle: string, valeur: number, n: number, secret: Secret): Compte {
  const compte = creerCompte({ cle, valeur, importance: IMPORTANCE.ligne }, { ...secret, mode: 'seuil' })
  const sensible = n > 0 && n < secret.seuil
  const marge = Math.max(compte.marge, secret.seuil - 1, Math.ceil(valeur / 2) + 1)
  const plage = [Math.max(0, valeur - Math.floor(marge / 2)), valeur + Math.ceil(marge / 2)] as const
  return {
    ...compte,
    plancher: 0,
    sensible,
    marge: sensible ? marge : 2,
    plage: sensible ? plage : [valeur, valeur],
  }
}
