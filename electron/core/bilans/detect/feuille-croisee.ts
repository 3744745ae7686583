import type { Sens, Signalement } from '../../../../shared/domain/bilan.ts'
import { lettreColonne } from '../../../../shared/domain/cellule.ts'
import type { IndexIndicateurs } from '../map/indicateurs.ts'
import type { RawRow } from '../read/port.ts'
import type { Analyse } from './analyse.ts'
import { texteCellule } from './cellules.ts'
import { enteteComplet } from './colonnes.ts'
import { estEnPoints } from './croise.ts'
import { creerPorteur, uniteDe } from './depivoter.ts'
import { decideDecimales, decideFormat } from './format-colonne.ts'
import { prouver } from './preuve.ts'
import type { ColonneVue } from './sens-scores.ts'
import { formatNombre, type Lieu, signaler } from './signalements.ts'
import { checkTotaux, lireNombre, type SommeColonne, sommer } from './totaux.ts'
import type { AxeCroise, ColonneDetectee, DescriptionCroise } from './types.ts'

const MAX_AVERTISSEMENTS = 20
const SENS_DE_L_AXE: Record<AxeCroise, Sens> = {
  indicateur: 'indicateur',
  periode: 'periode',
  territoire: 'territoire',
  categorie: 'categorie',
}

/** The columns of a crosstab: its row labels by axis, its figures as `valeur`, totals and the rest without meaning. */
export function colonnesCroisees(vues: ColonneVue[], croise: DescriptionCroise): ColonneDetectee[] {
  const cles = new Map(croise.cles.map(c => [c.index, SENS_DE_L_AXE[c.axe]]))
  const valeurs = new Set(croise.valeurs.map(v => v.index))
  return vues.map(vue => {
    const sens = cles.get(vue.index) ?? (valeurs.has(vue.index) ? 'valeur' : null)
    const m = vue.profil.mesures
    const format = decideFormat(m, sens)
    const { decimales, ambigu } = sens === 'valeur' ? decideDecimales(m) : { decimales: null, ambigu: null }
    const colonne: ColonneDetectee = {
      index: vue.index,
      colonne: lettreColonne(vue.index),
      entete: enteteComplet(vue),
      sens,
      precision: null,
      format,
      ordre: null,
      decimales,
      preuve: { min: null, max: null, somme: null, vides: 0, distinctes: 0, exemples: [] },
      ambigu,
      raisonSens: sens === null ? '' : 'tableau croisé',
      enPoints: sens === 'valeur' && croise.enPoints && croise.unite === 'taux',
      blancFaux: false,
    }
    return { ...colonne, preuve: prouver(colonne, vue.profil) }
  })
}

/** One decimal mark for the whole crosstab: what any of its columns proves answers for the others. */
export function harmoniserDecimales(
  colonnes: ColonneDetectee[],
  dites: ColonneDetectee['decimales'],
): ColonneDetectee[] {
  const prouvees = new Set(colonnes.flatMap(c => (c.decimales === null ? [] : [c.decimales])))
  const commune = dites ?? (prouvees.size === 1 ? ([...prouvees][0] ?? null) : null)
  if (commune === null) return colonnes
  return colonnes.map(c => (c.ambigu?.type === 'decimales' ? { ...c, ambigu: null, decimales: commune } : c))
}

/** Decides whether rates are points, from the kept rows. */
export function avecPoints(
  croise: DescriptionCroise,
  rows: RawRow[],
  indicateurs: IndexIndicateurs,
): DescriptionCroise {
  const porter = creerPorteur(croise)
  const gauche = new Map(rows.map(row => [row, porter(row)]))
  const colonnes = new Map(croise.valeurs.map(v => [v.index, v.axes]))
  const enPoints = estEnPoints(rows, croise, (row, index) => {
    const libelles = [...(gauche.get(row) ?? []), ...(colonnes.get(index) ?? [])]
    const libelle = libelles.find(l => l.axe === 'indicateur')?.libelle ?? null
    return uniteDe(libelle, croise, indicateurs) === 'taux'
  })
  return { ...croise, enPoints }
}

/** « Total des sorties » among rows of indicators is an indicator, not a total: it is put back with the data. */
export function reprendreIndicateurs(
  analyse: Analyse,
  croise: DescriptionCroise,
  indicateurs: IndexIndicateurs,
): void {
  const cle = croise.cles.find(c => c.axe === 'indicateur')
  if (!cle) return
  const estIndicateur = (row: RawRow) => {
    const texte = texteCellule(row.cellules[cle.index])
    return /\s/.test(texte) && indicateurs(texte) !== undefined
  }
  const repris = new Set(analyse.totaux.filter(estIndicateur).map(r => r.ligne))
  analyse.ecartees = analyse.ecartees.filter(e => !repris.has(e.ligne))
  analyse.totaux = analyse.totaux.filter(r => !repris.has(r.ligne))
  analyse.lignesLues += repris.size
  analyse.derniere = Math.max(analyse.derniere, ...repris)
}

/** Total lines against the rows above them (all, or those since the total before), total columns against their row. */
export function checkTotauxCroises(
  analyse: Analyse,
  colonnes: ColonneDetectee[],
  croise: DescriptionCroise,
  lieu: Lieu,
): Signalement[] {
  if (!estSommable(croise)) return []
  const valeurs = colonnes.filter(c => c.sens === 'valeur')
  const parLigne = analyse.totaux.flatMap(total => {
    const familles = rowsDuTotal(analyse, total)
    const avis = familles.map(rows => {
      const sommes = (): SommeColonne[] => valeurs.map(c => sommer(rows, c))
      return checkTotaux([total], sommes, () => rows.length, lieu)
    })
    return avis.reduce((a, b) => (b.length < a.length ? b : a), avis[0] ?? [])
  })
  return [...parLigne, ...checkColonnesTotal(analyse.gardees, valeurs, croise, lieu)].slice(
    0,
    MAX_AVERTISSEMENTS,
  )
}

/** Rates and delays do not add up over territories or periods; shares of categories do. */
function estSommable(croise: DescriptionCroise): boolean {
  const moyennes = croise.unite === 'taux' || croise.unite === 'jours'
  return !moyennes || croise.cles.some(c => c.axe === 'categorie')
}

function rowsDuTotal(analyse: Analyse, total: RawRow): RawRow[][] {
  const avant = analyse.gardees.filter(r => r.ligne < total.ligne)
  const precedent = Math.max(0, ...analyse.totaux.filter(t => t.ligne < total.ligne).map(t => t.ligne))
  const depuis = avant.filter(r => r.ligne > precedent)
  return avant.length === 0 ? [analyse.gardees] : [avant, ...(depuis.length > 0 ? [depuis] : [])]
}

function checkColonnesTotal(
  rows: RawRow[],
  valeurs: ColonneDetectee[],
  croise: DescriptionCroise,
  lieu: Lieu,
): Signalement[] {
  const memeIndicateur = croise.valeurs.every(v => v.axes.length === 1 && v.axes[0]?.axe !== 'indicateur')
  const modele = valeurs[0]
  if (!memeIndicateur || croise.totaux.length !== 1 || !modele) return []
  const index = croise.totaux[0] ?? 0
  return rows.flatMap(row => {
    const annonce = lireNombre(row.cellules[index] ?? null, modele)
    const nombres = valeurs.flatMap(c => lireNombre(row.cellules[c.index] ?? null, c) ?? [])
    const somme = nombres.reduce((a, b) => a + b, 0)
    if (annonce === null || nombres.length < valeurs.length || Math.abs(annonce - somme) <= 0.5) return []
    const message = `Ligne ${row.ligne} : le total du fichier est ${formatNombre(annonce)}, la somme des colonnes ${formatNombre(somme)}.`
    return [signaler(lieu, 'total_different', message, { ligne: row.ligne, colonne: lettreColonne(index) })]
  })
}
