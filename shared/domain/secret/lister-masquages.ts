import type { Secret } from '../convention.ts'
import type { Indicateur } from '../indicateur.ts'
import type { Masquage } from '../secret.ts'
import { cleCellule, type Place, type Portee, placeDe } from './cle-cellule.ts'
import { direRaison } from './raisons.ts'
import { estCompte, type Releve, releverLigne, releverValeur } from './relever.ts'

/** One entry per hidden printed value of one list, in the order of the list: its value, its base, its lines, its declared value. */
export function listMasquages(
  exacts: readonly Indicateur[],
  sortis: readonly Indicateur[],
  portee: Portee,
  secret: Secret,
): Masquage[] {
  return exacts.flatMap((exact, k) => {
    const sorti = sortis[k] ?? exact
    const place = placeDe(exact.code, portee)
    const entier = entreesEntieres(exact, sorti, place, secret)
    const lignes = Object.entries(exact.ventilations).flatMap(([ventilation, siennes]) =>
      siennes.flatMap((l, j) => {
        if (sorti.ventilations[ventilation]?.[j]?.absence !== 'masque') return []
        const releves = releverLigne(exact, l)
        return [decrire(exact, { ...place, ventilation, modalite: l.modalite }, l.libelle, releves, secret)]
      }),
    )
    return [...entier, ...lignes]
  })
}

function entreesEntieres(exact: Indicateur, sorti: Indicateur, place: Place, secret: Secret): Masquage[] {
  const releves = releverValeur(exact)
  const de = (role: Releve['role']) => releves.filter(r => r.role === role)
  const seule = sorti.absence !== 'masque'
  const perdu = (avant: number | null, apres: number | null) => seule && avant !== null && apres === null
  return [
    ...(seule || exact.absence === 'masque' ? [] : [decrire(exact, place, 'Ensemble', releves, secret)]),
    ...(perdu(exact.n, sorti.n) ? [decrire(exact, place, 'Effectif connu', de('n'), secret)] : []),
    ...(perdu(exact.manquants, sorti.manquants)
      ? [decrire(exact, place, 'Non renseignés', de('manquants'), secret)]
      : []),
    ...(sorti.declare?.absence === 'masque'
      ? [decrire(exact, place, 'Valeur déclarée', de('declare'), secret)]
      : []),
  ]
}

function decrire(
  i: Indicateur,
  place: Place,
  ligne: string,
  releves: readonly Releve[],
  secret: Secret,
): Masquage {
  const petit = releves.some(r => r.valeur > 0 && r.valeur < secret.seuil && r.role !== 'jours')
  const { annee, territoire, ventilation, modalite } = place
  return {
    code: i.code,
    libelle: i.libelle,
    annee,
    territoire,
    ventilation,
    modalite,
    ligne,
    genre: estCompte(i) ? (petit ? 'primaire' : 'secondaire') : 'lie',
    raison: direRaison(i, secret),
  }
}

/** What a printed list shows of each of its counts, by key; null for one that it hides: what the next list must keep. */
export function listPublies(sortis: readonly Indicateur[], portee: Portee): [string, number | null][] {
  return sortis.flatMap(i => {
    const place = placeDe(i.code, portee)
    const lignes = Object.entries(i.ventilations).flatMap(([ventilation, siennes]) =>
      siennes.flatMap(l => {
        const sienne = { ...place, ventilation, modalite: l.modalite }
        return dire(sienne, releverLigne(i, l), l.absence === 'masque' && estCompte(i))
      }),
    )
    return [...dire(place, releverValeur(i), i.absence === 'masque' && estCompte(i)), ...lignes]
  })
}

function dire(place: Place, releves: readonly Releve[], cachee: boolean): [string, number | null][] {
  if (cachee) return [[cleCellule(place, 'valeur'), null]]
  return releves.filter(r => r.role !== 'complement').map(r => [cleCellule(place, r.role), r.valeur])
}
