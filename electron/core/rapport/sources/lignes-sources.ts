import { formatJourIso } from '../../../../shared/domain/dates.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import type { DonneesRapport } from '../donnees.ts'

type Donnees = Pick<DonneesRapport, 'annee' | 'actuels' | 'precedents' | 'provenances' | 'sources'>
type Fichier = LigneSource['fichiers'][number]
type Annee = { annee: number; liste: readonly Indicateur[] }

/** Figures that are counted in the registers of the base (meetings, decisions, commitments, conventions), not in a file. */
const REGISTRES: readonly string[] = [
  'seances_tenues',
  'seances_prevues',
  'taux_presence',
  'decisions_prises',
  'decisions_realisees',
  'base_ressources',
  'conventions_signees',
  'departements_engages',
  'axes_deployes',
]
const PAR_CONSEILLER: readonly string[] = ['entrees_par_conseiller', 'portefeuille_moyen', 'taux_occupation']
const PREFIXE_OBJECTIF = 'taux_objectif_'

/**
 * Where each printed figure comes from: one line per indicator and year, numbered from 1 in the order of the lists, the
 * year of the report first. A figure that was not asked for (« sans objet ») has none.
 */
export function listLignesSources(d: Donnees): LigneSource[] {
  const annees: Annee[] = [
    { annee: d.annee, liste: d.actuels },
    { annee: d.annee - 1, liste: d.precedents },
  ]
  return annees
    .flatMap(a => a.liste.filter(i => i.absence !== 'so').map(i => decrire(i, a, d)))
    .map((ligne, rang) => ({ numero: rang + 1, ...ligne }))
}

/** Gives the number of the annex line of an indicator in a year; undefined when it has none. */
export function creerNumeroSource(
  lignes: readonly LigneSource[],
): (code: string, annee: number) => number | undefined {
  const numeros = new Map(lignes.map(l => [`${l.annee} ${l.code}`, l.numero]))
  return (code, annee) => numeros.get(`${annee} ${code}`)
}

function decrire(i: Indicateur, a: Annee, d: Donnees): Omit<LigneSource, 'numero'> {
  const porteur = trouverPorteur(i, a)
  const origine = getOrigine(porteur)
  return {
    code: i.code,
    libelle: i.libelle,
    annee: a.annee,
    version: i.version,
    origine,
    fichiers: listFichiers(porteur, origine, a, d),
  }
}

/** The realisation of a target comes from where its value does. */
function trouverPorteur(i: Indicateur, { liste }: Annee): Indicateur {
  if (!i.code.startsWith(PREFIXE_OBJECTIF)) return i
  return liste.find(autre => autre.code === i.code.slice(PREFIXE_OBJECTIF.length)) ?? i
}

function getOrigine(i: Indicateur): LigneSource['origine'] {
  if (i.valeur === null && i.absence === 'nd') return 'absent'
  if (REGISTRES.includes(i.code)) return 'registre'
  if (i.retenu === 'calcule') return 'calcule'
  return i.sources.length === 0 ? 'convention' : 'declare'
}

function listFichiers(i: Indicateur, origine: LigneSource['origine'], a: Annee, d: Donnees): Fichier[] {
  if (origine === 'declare') return listCellules(i.code, a.annee, d)
  if (origine !== 'calcule') return []
  const imports = i.sources.length > 0 ? i.sources : listImportsLus(a)
  const feuilles = d.provenances.feuilles
    .filter(f => imports.includes(f.import))
    .map(f => ({
      import: f.import,
      fichier: f.fichier,
      feuille: f.feuille === '' ? null : f.feuille,
      cellules: f.zone,
      arreteAu: trouverArrete(f.import, f.fichier, d),
    }))
  const conseillers = PAR_CONSEILLER.includes(i.code) ? listCellules('conseillers_etp', a.annee, d) : []
  return [...feuilles, ...conseillers]
}

/** A count of nothing was read in every file of the year. */
function listImportsLus({ liste }: Annee): number[] {
  return [...new Set(liste.filter(i => i.retenu === 'calcule').flatMap(i => i.sources))]
}

function listCellules(code: string, annee: number, { provenances }: Donnees): Fichier[] {
  return provenances.cellules
    .filter(c => c.code === code && c.annee === annee)
    .map(c => ({
      import: c.import,
      fichier: c.fichier,
      feuille: c.feuille === '' ? null : c.feuille,
      cellules: c.cellule,
      arreteAu: null,
    }))
}

function trouverArrete(numero: number, fichier: string, { sources }: Donnees): string | null {
  const jour = sources.find(s => s.import === numero && s.fichier === fichier)?.arreteAu ?? null
  return jour === null ? null : formatJourIso(jour)
}
