import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { celluleEcart, celluleEvolution, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Cellule, Ligne, Tableau } from '../modele.ts'

const ETATS: Record<'atteint' | 'a_surveiller' | 'non_atteint' | 'non_disponible', string> = {
  atteint: '✓ atteint',
  a_surveiller: '▲ à surveiller',
  non_atteint: '✕ non atteint',
  non_disponible: '◌ non disponible',
}

const UNITES: Partial<Record<Indicateur['unite'], string>> = {
  taux: '%',
  etp: 'ETP',
  centimes: '€',
  seances: 'séances',
  decisions: 'décisions',
  oui_non: 'oui / non',
}

/** Unit in a word, for a column. */
function uniteCourte(i: Indicateur): string {
  return UNITES[i.unite] ?? i.unite
}

const SANS_OBJECTIF = '○ sans objectif'

/** Words and symbol of a state against its objective; ○ when there is none. */
function etatObjectif(i: Indicateur | undefined): string {
  return i?.objectif ? ETATS[i.objectif.etat] : SANS_OBJECTIF
}

/** On a page the column of targets says it already: the words would fill the table. */
function estSansObjectif(c: Cellule): boolean {
  return c.type === 'texte' && c.texte === SANS_OBJECTIF
}

/** The seven cells that follow the name of an indicator, in every table that compares both years. */
export function cellulesComparees(
  actuel: Indicateur | undefined,
  precedent: Indicateur | undefined,
): Cellule[] {
  const format = actuel ? formatDeUnite(actuel.unite) : 'entier'
  const objectif = actuel?.objectif ?? null
  const ecart = objectif
    ? celluleEcart(actuel?.valeur ?? null, objectif.valeur, format, actuel?.absence ?? null)
    : celluleNombre(null, 'so', format)
  return [
    celluleTexte(actuel ? uniteCourte(actuel) : ''),
    celluleValeur(precedent),
    celluleValeur(actuel),
    celluleEvolution(actuel, precedent),
    celluleNombre(objectif?.valeur ?? null, 'so', format),
    ecart,
    celluleTexte(etatObjectif(actuel)),
  ]
}

/** Headings of `cellulesComparees`. */
export function colonnesComparees(annee: number): Tableau['colonnes'] {
  return [
    { titre: 'Unité', nombre: false },
    { titre: String(annee - 1), nombre: true },
    { titre: String(annee), nombre: true },
    { titre: 'Évolution', nombre: true },
    { titre: 'Objectif', nombre: true },
    { titre: 'Écart à l’objectif', nombre: true },
    { titre: 'État', nombre: false },
  ]
}

type Compare = { nom: string; actuel: Indicateur | undefined; precedent: Indicateur | undefined }

const REGISTRES: readonly Indicateur['unite'][] = ['seances', 'decisions', 'oui_non']

/** Columns of the sheet that a page has no room for (unit, gap), and those that may say nothing: year before, objectives. */
const DE_LA_FEUILLE = [0, 5]
const D_AVANT = [1, 3]
const D_OBJECTIF = [4, 6]
/** Units that neither the number nor its label says. */
const PRECISIONS: Partial<Record<Indicateur['unite'], string>> = { jours: ' (jours)', etp: ' (ETP)' }

/** Rows over both years on an upright page, without the columns of a year before or of objectives that none of them has. */
export function tableauCompares(
  annee: number,
  titre: string,
  lignes: readonly Compare[],
  notes: string[] = [],
): Tableau {
  const retirees = new Set([
    ...DE_LA_FEUILLE,
    ...(lignes.some(l => estConnu(l.precedent)) ? [] : D_AVANT),
    ...(lignes.some(l => l.actuel?.objectif) ? [] : D_OBJECTIF),
  ])
  const garder = <T>(liste: readonly T[]) => liste.filter((_, i) => !retirees.has(i))
  return {
    titre,
    colonnes: [{ titre: 'Indicateur', nombre: false }, ...garder(colonnesComparees(annee))],
    lignes: lignes.map(({ nom, actuel, precedent }) => ({
      ...coder(actuel ?? precedent),
      cellules: [
        celluleTexte(preciser(nom, actuel)),
        ...garder(
          cellulesComparees(actuel, precedent).map(c => (estSansObjectif(c) ? celluleTexte('—') : c)),
        ),
      ],
    })),
    notes,
  }
}

function preciser(nom: string, i: Indicateur | undefined): string {
  return `${nom}${(i && PRECISIONS[i.unite]) ?? ''}`
}

function coder(i: Indicateur | undefined): Pick<Ligne, 'code'> {
  return i === undefined ? {} : { code: i.code }
}

/** A register that had not begun counts nothing: its 0 says nothing of that year. */
function estConnu(i: Indicateur | undefined): boolean {
  if (i === undefined || i.absence === 'nd') return false
  return i.valeur !== 0 || !REGISTRES.includes(i.unite)
}

/** Indicators one under the other; those that neither year has take no line, undefined when none has. */
export function blocCompares(d: DonneesRapport, titre: string, codes: readonly string[]): Bloc | undefined {
  const lignes = codes.flatMap(code => {
    const { actuel, precedent } = comparer(d, code)
    const connu = actuel ?? precedent
    return connu === undefined ? [] : [{ nom: connu.libelle, actuel, precedent }]
  })
  if (lignes.length === 0) return undefined
  return { phrase: null, tableau: tableauCompares(d.annee, titre, lignes), graphique: null }
}
