import type { Indicateur, ModaliteValeur } from '../domain/indicateur.ts'
import { formatNombre, formatTaux } from '../domain/nombres.ts'
import type { ChartSpec, SensEtape } from './chart-spec.ts'
import { constatEvolution, parmiPubliees, phraseEvolution } from './phrases.ts'
import { creerSerie, direAbsences, nomUnite, type Point } from './series.ts'
import type { Comparaison } from './ventilation.ts'

const ESPACE = '\u00a0'
const MOINS = '\u2212'

/**
 * From the prescriptions of a year to its entries. `diagnostics`: diagnoses dated in the year, or known for its entries.
 * Undefined without orientations or entries. A share is told only between two known counts.
 */
export function graphiqueEntonnoir(o: {
  annee: number
  orientations: Indicateur | undefined
  diagnostics: Point
  entrees: Indicateur | undefined
}): ChartSpec | undefined {
  const { annee, orientations, entrees } = o
  if (orientations === undefined || entrees === undefined) return undefined
  const etapes: [string, Point][] = [
    ['Prescriptions', orientations],
    ...(o.diagnostics ? [['Diagnostics datés', o.diagnostics] satisfies [string, Point]] : []),
    ['Entrées', entrees],
  ]
  return direAbsences({
    id: 'entonnoir',
    type: 'entonnoir',
    empile: 'non',
    titre: constatEntonnoir(annee, orientations.valeur, entrees.valeur),
    phrase: `${lireEtapes(etapes, annee)} Une entrée peut venir d’une prescription de l’année précédente.`,
    axeCategories: 'Étape',
    axeValeurs: nomUnite(entrees),
    format: 'entier',
    categories: etapes.map(([nom]) => nom),
    series: [
      creerSerie(
        String(annee),
        etapes.map(([, point]) => point),
      ),
    ],
  })
}

function constatEntonnoir(annee: number, prescriptions: number | null, entrees: number | null): string {
  if (prescriptions === null || entrees === null) return `De la prescription à l’entrée, ${annee}`
  const part = prescriptions === 0 ? '' : ` (${formatTaux(entrees / prescriptions)})`
  return `${formatNombre(entrees)} entrées pour ${formatNombre(prescriptions)} prescriptions en ${annee}${part}`
}

function lireEtapes(etapes: readonly [string, Point][], annee: number): string {
  const connues = etapes.flatMap(([nom, p]) =>
    p && p.valeur !== null ? [`${minuscule(nom)}${ESPACE}: ${formatNombre(p.valeur)}`] : [],
  )
  return connues.length === 0
    ? `En ${annee}, aucune étape n’a de valeur à montrer.`
    : `En ${annee}, ${connues.join(', ')}.`
}

/**
 * From the stock at the end of the year before to the stock at the end of the year, through entries and exits. When the
 * four known figures do not add up, the sentence says by how much and what may explain it; nothing is corrected.
 */
export function graphiqueFileActive(o: {
  annee: number
  fileActive: Comparaison
  entrees: Indicateur | undefined
  sorties: Indicateur | undefined
}): ChartSpec | undefined {
  const { annee, fileActive } = o
  if (fileActive.actuel === undefined) return undefined
  const etapes: [string, Point, SensEtape][] = [
    [`File active au 31/12/${annee - 1}`, fileActive.precedent, 'stock'],
    [`Entrées en ${annee}`, o.entrees, 'plus'],
    [`Sorties en ${annee}`, o.sorties, 'moins'],
    [`File active au 31/12/${annee}`, fileActive.actuel, 'stock'],
  ]
  const bilan = bilanFileActive(etapes.map(([, point]) => point?.valeur ?? null))
  return direAbsences({
    id: 'file-active',
    type: 'cascade',
    empile: 'non',
    sens: etapes.map(([, , sens]) => sens),
    titre: constatEvolution(fileActive.actuel.libelle, fileActive),
    phrase: `${phraseEvolution(fileActive.actuel.libelle, fileActive)}${bilan}`,
    axeCategories: 'Étape',
    axeValeurs: nomUnite(fileActive.actuel),
    format: 'entier',
    categories: etapes.map(([nom]) => nom),
    series: [
      creerSerie(
        'Parcours',
        etapes.map(([, point]) => point),
      ),
    ],
  })
}

function bilanFileActive([avant, entrees, sorties, apres]: (number | null)[]): string {
  if (avant == null || entrees == null || sorties == null || apres == null) return ''
  const attendu = avant + entrees - sorties
  const calcul = `${formatNombre(avant)} + ${formatNombre(entrees)} ${MOINS} ${formatNombre(sorties)} = ${formatNombre(attendu)}`
  if (attendu === apres) return ` Le compte est juste${ESPACE}: ${calcul}.`
  const ecart = `${apres > attendu ? '+' : MOINS}\u202f${formatNombre(Math.abs(apres - attendu))}`
  return ` Le compte n’est pas juste${ESPACE}: ${calcul}, et non ${formatNombre(apres)} (écart de ${ecart})${ESPACE}: des parcours sont sans date d’entrée ou de sortie, ou ont été corrigés d’une année à l’autre.`
}

/** `jusque`: how many of the first classes stand within the target, and its words (« 21 jours au plus »). */
export type OptionsHistogramme = {
  id: string
  annee: number
  /** What is counted: « Entrées ». */
  libelle: string
  axe: string
  unite: Indicateur['unite']
  jusque?: { classes: number; libelle: string }
}

/** Counts of classes that follow each other, such as delays; what has no class is told, not drawn. Undefined without a class. */
export function graphiqueHistogramme(
  lignes: readonly ModaliteValeur[],
  o: OptionsHistogramme,
): ChartSpec | undefined {
  const classes = lignes.filter(l => l.modalite !== 'non_renseigne')
  if (classes.length === 0) return undefined
  const inconnus = lignes.find(l => l.modalite === 'non_renseigne')?.valeur ?? null
  const suite = inconnus ? ` Sans délai connu${ESPACE}: ${formatNombre(inconnus)}.` : ''
  const { jusque } = o
  return direAbsences({
    id: o.id,
    type: 'histogramme',
    empile: 'non',
    titre: constatHistogramme(classes, o),
    phrase: `${phraseHistogramme(classes, o)}${suite}`,
    axeCategories: o.axe,
    axeValeurs: nomUnite(o),
    format: 'entier',
    categories: classes.map(l => l.libelle),
    series: [creerSerie(String(o.annee), classes)],
    ...(jusque && jusque.classes > 0
      ? { repere: { position: jusque.classes - 0.5, libelle: jusque.libelle } }
      : {}),
  })
}

function constatHistogramme(classes: readonly ModaliteValeur[], o: OptionsHistogramme): string {
  const total = sommer(classes)
  const dedans = o.jusque ? sommer(classes.slice(0, o.jusque.classes)) : null
  if (!o.jusque || !total || dedans === null) {
    const premiere = total === null ? null : trouverPremiere(classes)
    return premiere === null
      ? `${o.libelle} selon leur ${minuscule(o.axe)}, ${o.annee}`
      : `${o.libelle}${ESPACE}: «${ESPACE}${premiere.libelle}${ESPACE}» en tête en ${o.annee}`
  }
  return `${formatTaux(dedans / total)} des ${minuscule(o.libelle)} de ${o.annee} en ${o.jusque.libelle}`
}

function phraseHistogramme(classes: readonly ModaliteValeur[], o: OptionsHistogramme): string {
  const premiere = trouverPremiere(classes)
  if (premiere === null) return `En ${o.annee}, aucune classe n’a de valeur à montrer.`
  return `En ${o.annee}, «${ESPACE}${premiere.libelle}${ESPACE}» arrive en tête${parmiPubliees(classes)}${ESPACE}: ${formatNombre(premiere.valeur ?? 0)}.`
}

/** The first class that nothing exceeds; null when none counts anything. */
function trouverPremiere(classes: readonly ModaliteValeur[]): ModaliteValeur | null {
  return classes
    .filter(l => (l.valeur ?? 0) > 0)
    .reduce<ModaliteValeur | null>((max, l) => (max && (max.valeur ?? 0) >= (l.valeur ?? 0) ? max : l), null)
}

/** Null as soon as one count is absent. */
function sommer(lignes: readonly ModaliteValeur[]): number | null {
  return lignes.reduce<number | null>((s, l) => (s === null || l.valeur === null ? null : s + l.valeur), 0)
}

/** Only the first letter: « RSA » stays as it is. */
function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}
