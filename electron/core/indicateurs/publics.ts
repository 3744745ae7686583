import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import type { IdNomenclature } from '../../../shared/domain/nomenclature.ts'
import type { GroupePersonnes } from './cubes-personnes.ts'
import { type Dossier, libelleDe, listCodes, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { sommerParTerritoire, ventilerComptes, ventilerQuotients } from './par-territoire.ts'
import { quand, siFournie } from './parcours.ts'
import { ATTRIBUTS, type Attribut, HORS_GRILLE, lireAttribut } from './profil-personne.ts'
import { compte, ligneCompte, NON_RENSEIGNE, quotient, type Valeur } from './valeur.ts'

/** Distinct persons: concerned, entered, by attribute, by frein. */
export function computePublics(dossier: Dossier): Valeur[] {
  const sources = listSources(dossier, g => (g.drapeaux & D.OUVERT) !== 0)
  return [
    compte(
      'personnes_entrees',
      compterPersonnes(dossier, p => p.entree),
      listSources(dossier, quand('AG', D.ENTRE)),
    ),
    personnesConcernees(dossier, sources),
    ...brsa(dossier, sources),
    ...ATTRIBUTS.map(a => typologie(dossier, a, sources)),
    freins(dossier, sources),
  ]
}

const estConcernee = (p: GroupePersonnes) => p.axes.length > 0

function compterPersonnes(dossier: Dossier, garde: (p: GroupePersonnes) => boolean): number {
  return dossier.cubes.personnes.personnes.reduce((s, p) => (garde(p) ? s + p.nombre : s), 0)
}

function personnesConcernees(dossier: Dossier, sources: number[]): Valeur {
  const total = compterPersonnes(dossier, estConcernee)
  const axes = D.AXES.filter(a => a !== 'AUTRE' || dossier.convention.personnesConcerneesAvecAutre)
  const axe = axes.map(a =>
    ligneCompte(
      a,
      libelleDe(dossier, 'axe', a),
      compterPersonnes(dossier, p => p.axes.includes(a)),
      total,
    ),
  )
  const parTerritoire = sommerParTerritoire(dossier.cubes.personnes.territoires)
  const territoire = ventilerComptes(dossier, parTerritoire, total)
  return compte('personnes_concernees', total, sources, { ventilations: { territoire, axe } })
}

function brsa(dossier: Dossier, sources: number[]): Valeur[] {
  const parReponse = parAttribut(dossier, 'brsa')
  const oui = parReponse.get('oui') ?? 0
  const connus = oui + (parReponse.get('non') ?? 0)
  const manquants = parReponse.get(NON_RENSEIGNE) ?? 0
  const { territoires } = dossier.cubes.personnes
  const ouiPar = sommerParTerritoire(territoires, t => t.brsa === 'oui')
  const connusPar = sommerParTerritoire(territoires, t => t.brsa !== null)
  const nombre = compte('brsa', oui, sources, {
    n: connus,
    manquants,
    ventilations: { territoire: ventilerComptes(dossier, ouiPar, oui) },
  })
  const part = quotient('part_brsa', oui, connus, sources, {
    manquants,
    ventilations: { territoire: ventilerQuotients(dossier, ouiPar, connusPar) },
  })
  return [siFournie(dossier, nombre, 'brsa'), part]
}

/** Persons concerned by the value of one attribute, `non_renseigne` included. */
function parAttribut(dossier: Dossier, attribut: Attribut): Map<string, number> {
  const comptes = new Map<string, number>()
  for (const p of dossier.cubes.personnes.personnes) {
    if (!estConcernee(p)) continue
    const code = lireAttribut(dossier.cubes.grille, p.profil, attribut) ?? NON_RENSEIGNE
    comptes.set(code, (comptes.get(code) ?? 0) + p.nombre)
  }
  return comptes
}

function typologie(dossier: Dossier, attribut: Attribut, sources: number[]): Valeur {
  const comptes = parAttribut(dossier, attribut)
  const total = compterPersonnes(dossier, estConcernee)
  const manquants = comptes.get(NON_RENSEIGNE) ?? 0
  const lignes = modalites(dossier, attribut, comptes).map(m =>
    ligneCompte(m.code, m.libelle, comptes.get(m.code) ?? 0, total),
  )
  return compte(`typologie_${attribut}`, total, sources, {
    n: total - manquants,
    manquants,
    ventilations: { [attribut]: lignes },
  })
}

const NOMENCLATURE_DE: Record<Exclude<Attribut, 'tranche_age'>, IdNomenclature> = {
  sexe: 'sexe',
  niveau_formation: 'niveau_formation',
  duree_inscription: 'duree_inscription',
  brsa: 'oui_non',
  rqth: 'oui_non',
  qpv: 'oui_non',
}

/** Every class of the nomenclature (of the convention's grid for ages), then `non_renseigne`. */
function modalites(
  dossier: Dossier,
  attribut: Attribut,
  comptes: Map<string, number>,
): { code: string; libelle: string }[] {
  const inconnu = { code: NON_RENSEIGNE, libelle: 'Non renseigné' }
  if (attribut === 'tranche_age') {
    const hors = comptes.has(HORS_GRILLE)
      ? [{ code: HORS_GRILLE, libelle: 'Hors des tranches de la convention' }]
      : []
    return [...dossier.convention.grilleAges, ...hors, inconnu]
  }
  const nomenclature = NOMENCLATURE_DE[attribut]
  const codes = listCodes(dossier, nomenclature, comptes.keys())
  return [...codes.map(code => ({ code, libelle: libelleDe(dossier, nomenclature, code) })), inconnu]
}

/** Several freins per person: the shares are of the persons concerned and do not add up to 100 %. */
function freins(dossier: Dossier, sources: number[]): Valeur {
  const { freins: ensembles } = dossier.cubes.personnes
  const total = compterPersonnes(dossier, estConcernee)
  const ayant = (codes: readonly string[]) =>
    ensembles.reduce((s, e) => (codes.some(c => e.freins.has(c)) ? s + e.nombre : s), 0)
  const presents = new Set(ensembles.flatMap(e => [...e.freins]))
  const frein: ModaliteValeur[] = listCodes(dossier, 'frein', presents).map(c =>
    ligneCompte(c, libelleDe(dossier, 'frein', c), ayant([c]), total),
  )
  const themes = dossier.convention.themesFreins.map(t =>
    ligneCompte(t.code, t.libelle, ayant(t.freins), total),
  )
  const avec = ensembles.reduce((s, e) => s + e.nombre, 0)
  const ventilations = themes.length === 0 ? { frein } : { frein, frein_convention: themes }
  const valeur = compte('freins', avec, sources, { n: total, ventilations })
  return siFournie(dossier, valeur, 'freins', 'frein_oui_non')
}
