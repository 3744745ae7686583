import { type Cell, lettreColonne } from '../../../../shared/domain/cellule.ts'
import { completerPeriode, findPeriode } from '../../../../shared/domain/formats-periode.ts'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { findUnite, type IndexIndicateurs } from '../map/indicateurs.ts'
import type { RawRow } from '../read/port.ts'
import { estVide, texteCellule } from './cellules.ts'
import { convertisseur } from './convertisseur.ts'
import type {
  AxeCroise,
  CelluleCroisee,
  ColonneDetectee,
  DescriptionCroise,
  FeuilleDetectee,
} from './types.ts'

type Libelles = { axe: AxeCroise; libelle: string }[]

/**
 * The values of a crosstab one by one, in sheet order, each with the labels of its row and of its column. Empty cells
 * give nothing; « ND » and the like give their absence. The sheet's rows are read again from the start.
 */
export async function* depivoter(
  feuille: FeuilleDetectee,
  lignes: AsyncIterable<RawRow[]> | Iterable<RawRow[]>,
  indicateurs: IndexIndicateurs,
): AsyncGenerator<CelluleCroisee> {
  const { zone, croise } = feuille
  if (!zone || !croise) return
  const ecartees = new Set(feuille.ecartees.map(e => e.ligne))
  const lire = creerLecteurLigne(feuille, croise, indicateurs)
  for await (const lot of lignes) {
    for (const row of lot) {
      if (row.ligne < zone.premiere || row.ligne > zone.derniere || ecartees.has(row.ligne)) continue
      yield* lire(row)
    }
  }
}

/** The labels at the left of each row, carried down where a merged label stands only in its first row. */
export function creerPorteur(croise: DescriptionCroise): (row: RawRow) => Libelles {
  const portes = croise.cles.map(() => '')
  return row => {
    croise.cles.forEach((cle, rang) => {
      const texte = texteCellule(row.cellules[cle.index])
      if (texte === '' && peutReporter(croise, row, rang)) return
      portes[rang] = texte
      // A new label of a higher level ends those below it.
      if (texte !== '' && rang < portes.length - 1) portes.fill('', rang + 1)
    })
    return croise.cles.flatMap((cle, rang) => {
      const libelle = portes[rang] ?? ''
      return libelle === '' ? [] : [{ axe: cle.axe, libelle }]
    })
  }
}

/** A blank is a carried label only when a label further right tells the row apart. */
function peutReporter(croise: DescriptionCroise, row: RawRow, rang: number): boolean {
  return croise.cles.slice(rang + 1).some(c => !estVide(row.cellules[c.index]))
}

function creerLecteurLigne(
  feuille: FeuilleDetectee,
  croise: DescriptionCroise,
  indicateurs: IndexIndicateurs,
): (row: RawRow) => CelluleCroisee[] {
  const porter = creerPorteur(croise)
  const lecteurs = new Map<Unite, (cell: Cell) => CelluleCroisee['conversion']>()
  const lire = (unite: Unite) => {
    const deja = lecteurs.get(unite) ?? convertisseur(colonneDeValeurs(croise, unite))
    lecteurs.set(unite, deja)
    return deja
  }
  return row => {
    const gauche = porter(row)
    return croise.valeurs.flatMap(({ index, axes }) => {
      const cell = row.cellules[index] ?? null
      if (estVide(cell)) return []
      const libelles = [...gauche, ...axes]
      const indicateur = libelles.find(l => l.axe === 'indicateur')?.libelle ?? null
      const unite = uniteDe(indicateur, croise, indicateurs)
      const conversion = lire(unite)(cell)
      if (conversion.valeur === null && conversion.absence === null && conversion.erreur === null) return []
      return [
        {
          ligne: row.ligne,
          colonne: index,
          cellule: `${lettreColonne(index)}${row.ligne}`,
          indicateurLibelle: indicateur ?? croise.indicateur?.libelle ?? null,
          indicateurCode: indicateur === null ? (croise.indicateur?.code ?? null) : null,
          territoireLibelle: libelles.find(l => l.axe === 'territoire')?.libelle ?? feuille.territoire,
          periodeLibelle: joindrePeriodes(libelles, feuille.periode),
          categorieLibelles: libelles.filter(l => l.axe === 'categorie').map(l => l.libelle),
          unite,
          cell,
          conversion,
        },
      ]
    })
  }
}

/** The unit of one indicator of the sheet: the catalogue's, else the words of its label, else the sheet's, else a count. */
export function uniteDe(
  libelle: string | null,
  croise: DescriptionCroise,
  indicateurs: IndexIndicateurs,
): Unite {
  const texte = libelle ?? croise.indicateur?.libelle ?? ''
  return (
    indicateurs(texte)?.unite ??
    (libelle === null ? croise.unite : null) ??
    findUnite(texte) ??
    croise.unite ??
    'nombre'
  )
}

/** Year and month may stand on two header lines, or in a row and a column. */
function joindrePeriodes(libelles: Libelles, defaut: string | null): string | null {
  const lues = libelles.flatMap(l => {
    const lue = l.axe === 'periode' ? findPeriode(l.libelle) : undefined
    return lue ? [lue] : []
  })
  const partielle = lues.find(l => !l.annee)
  const annee = lues.find(l => l.annee)?.periode ?? defaut
  if (partielle) return completerPeriode(partielle, annee)
  return annee ?? libelles.find(l => l.axe === 'periode')?.libelle ?? null
}

function colonneDeValeurs(croise: DescriptionCroise, unite: Unite): ColonneDetectee {
  return {
    index: 0,
    colonne: '',
    entete: '',
    sens: 'valeur',
    precision: null,
    format: unite === 'taux' ? 'pourcentage' : 'nombre',
    ordre: null,
    decimales: croise.decimales,
    preuve: { min: null, max: null, somme: null, vides: 0, distinctes: 0, exemples: [] },
    ambigu: null,
    raisonSens: '',
    enPoints: unite === 'taux' && croise.enPoints,
    blancFaux: false,
  }
}
