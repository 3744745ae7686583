import { type Definition, findDefinition } from '../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { findObjectif, juger, type Objectif } from './objectifs.ts'
import type { Intervalle } from './periode.ts'
import type { Retenue } from './retenues.ts'
import type { Territoire } from './territoire.ts'
import { absente, ligneCompte, quotient, type Valeur } from './valeur.ts'
import { type Declaree, findDeclaree, formatSource, listDeclareesDe, parNiveau } from './valeurs-declarees.ts'

/** What a computed value is confronted with. */
export type Confrontation = {
  convention: Convention
  periode: Intervalle
  territoires: readonly Territoire[]
  territoire: Territoire | null
  declarees: readonly Declaree[]
  /** What the user decided for the year, by code. */
  retenues: ReadonlyMap<string, Retenue>
  objectifsDe: (annee: number) => Objectif[]
}

/** Puts the declared value and the target beside each computed one, and adds `taux_objectif_<code>` where there is a target. */
export function finir(valeurs: readonly Valeur[], c: Confrontation): Indicateur[] {
  const finis = valeurs.map(v => finirUne(v, c))
  return [...finis, ...finis.flatMap(i => (i.objectif === null ? [] : [tauxObjectif(i, i.objectif.valeur)]))]
}

function finirUne(valeur: Valeur, c: Confrontation): Indicateur {
  const { nom, origine, ...chiffres } = valeur
  const definition = getDefinition(valeur.code, nom)
  const { libelle, unite, version } = definition
  const declarees = listDeclareesDe(c.declarees, definition, c.periode)
  const declaree = findDeclaree(declarees, definition, c.convention, c.territoires, c.territoire)
  const retenue = retenir({ ...chiffres, libelle, unite, version }, definition, declaree, c)
  const situee = origine === undefined ? retenue : { ...retenue, declare: declarerDuTexte(valeur, origine) }
  const avecLignes = definition.declare ? ventilerDeclarees(situee, declarees, c) : retenue
  const visee = findObjectif(c.convention, c.objectifsDe, c.periode, valeur.code, c.territoire?.code ?? null)
  return { ...avecLignes, objectif: visee === undefined ? null : juger(visee, avecLignes.valeur) }
}

type Chiffres = Omit<Indicateur, 'objectif' | 'declare' | 'retenu'>

/** The user, then the convention, say which of the two is retained; a value that cannot be computed leaves its place to the declared one. */
function retenir(
  calcule: Chiffres,
  definition: Definition,
  declaree: Declaree | undefined,
  { convention, retenues }: Confrontation,
): Omit<Indicateur, 'objectif'> {
  const parDefaut = definition.declare ? 'declare' : 'calcule'
  const retenue = retenues.get(calcule.code)
  const choix = retenue?.retenu ?? convention.retenu[calcule.code] ?? parDefaut
  if (declaree === undefined) return { ...calcule, declare: null, retenu: parDefaut }
  const { valeur, absence } = declaree
  const ecart =
    valeur === null || calcule.valeur === null || definition.declare ? null : valeur - calcule.valeur
  const decide = retenue && { motif: retenue.motif, tolerance: retenue.tolerance }
  const declare = { valeur, source: formatSource(declaree), ecart, absence, ...decide }
  const remplace = choix === 'declare' || (calcule.absence === 'nd' && valeur !== null)
  if (!remplace) return { ...calcule, declare, retenu: 'calcule' }
  const rien = { numerateur: null, denominateur: null, n: null, manquants: null }
  const mediane = calcule.mediane === undefined ? {} : { mediane: null }
  const sources = [declaree.import]
  return {
    ...calcule,
    ...rien,
    ...mediane,
    valeur,
    absence: valeur === null ? (absence ?? 'nd') : null,
    declare,
    retenu: 'declare',
    sources,
  }
}

function declarerDuTexte({ valeur, absence }: Valeur, source: string): Indicateur['declare'] {
  return { valeur, source, ecart: null, absence }
}

function ventilerDeclarees<I extends Omit<Indicateur, 'objectif'>>(
  i: I,
  declarees: Declaree[],
  c: Confrontation,
): I {
  if (i.ventilations['territoire'] !== undefined) return i
  const niveau = parNiveau(declarees, c.convention, c.territoires)
  const territoire = c.territoires.flatMap(t => {
    const v = niveau.get(t.id)
    if (v === undefined) return []
    const ligne = ligneCompte(t.code, t.libelle, v.valeur ?? 0, null)
    return [v.valeur === null ? { ...ligne, valeur: null, absence: v.absence ?? ('nd' as const) } : ligne]
  })
  return territoire.length === 0 ? i : { ...i, ventilations: { ...i.ventilations, territoire } }
}

function tauxObjectif(i: Indicateur, cible: number): Indicateur {
  const code = `taux_objectif_${i.code}`
  const { nom: _, ...taux } =
    i.valeur === null ? absente(code, i.absence ?? 'nd') : quotient(code, i.valeur, cible, i.sources)
  const { libelle, unite, version } = getDefinition(code, i.libelle)
  return { ...taux, n: null, libelle, unite, version, objectif: null, declare: null, retenu: i.retenu }
}

function getDefinition(code: string, nom: string | undefined): Definition {
  const definition = findDefinition(code, nom)
  if (definition === undefined) throw new Error(`Le catalogue ne définit pas « ${code} ».`)
  return definition
}
