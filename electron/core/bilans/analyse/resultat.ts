import type { ColonneImport, FeuilleImport, FichierImport } from '../../../../shared/domain/bilan.ts'
import { etatDe, type IndexLignes } from '../check/index-lignes.ts'
import type { Resolutions } from '../commit/ecrire.ts'
import { ETATS, type Etat } from '../commit/lot.ts'
import { formatZone } from '../detect/detecter-feuille.ts'
import type { ColonneDetectee } from '../detect/types.ts'
import type { FichierAnalyse } from './analyser.ts'
import type { FeuilleAnalysee } from './feuille.ts'

/** Writes into the index what the comparison with the base found: à créer, à modifier or identique. */
export function poserEtats(
  index: IndexLignes,
  feuilles: readonly unknown[],
  fichiers: readonly FichierAnalyse[],
  { parcours, valeurs }: Resolutions,
): void {
  const nominatives = new Uint8Array(feuilles.length)
  for (const f of fichiers.flatMap(x => x.feuilles))
    if (f.numero >= 0 && f.detectee.forme === 'nominatif') nominatives[f.numero] = 1
  for (let i = 0; i < index.n; i++) {
    const lot = index.lot[i] ?? -1
    if (lot < 0) continue
    const etats = nominatives[index.feuille[i] ?? 0] === 1 ? parcours.etats : valeurs.etats
    index.etat[i] = etats[lot] ?? 0
  }
}

/** A file as the preview and the journal of imports show it. */
export function decrireFichier(fichier: FichierAnalyse, index: IndexLignes): FichierImport {
  const { fichier: nom, sha256, octets, format, encodage, separateur } = fichier.classeur
  const comptes = compter(index)
  return {
    fichier: nom,
    sha256,
    octets,
    format,
    encodage,
    separateur,
    feuilles: fichier.feuilles.map(f => decrireFeuille(f, comptes.get(f.numero))),
  }
}

function decrireFeuille(
  { detectee }: FeuilleAnalysee,
  comptes: Record<Etat, number> | undefined,
): FeuilleImport {
  return {
    feuille: detectee.feuille,
    forme: detectee.forme,
    raison: detectee.raison,
    zone: formatZone(detectee.zone),
    entetes: detectee.zone?.entetes ?? [],
    lignesLues: detectee.lignesLues,
    ecartees: detectee.ecartees.length,
    aCreer: comptes?.a_creer ?? 0,
    aModifier: comptes?.a_modifier ?? 0,
    identiques: comptes?.identique ?? 0,
    enErreur: comptes?.en_erreur ?? 0,
    colonnes: detectee.colonnes.map(decrireColonne),
  }
}

/** A column without what only the reader needs. */
export function decrireColonne(c: ColonneDetectee): ColonneImport {
  const { colonne, entete, sens, precision, format, ordre, preuve } = c
  return { colonne, entete, sens, precision, format, ordre, preuve }
}

/** Rows (values of a crosstab) by state, for each sheet that gives some. */
function compter(index: IndexLignes): Map<number, Record<Etat, number>> {
  const comptes = new Map<number, Record<Etat, number>>()
  for (let i = 0; i < index.n; i++) {
    const feuille = index.feuille[i] ?? 0
    const compte = comptes.get(feuille) ?? vide()
    comptes.set(feuille, compte)
    compte[etatDe(index, i)] += 1
  }
  return comptes
}

const vide = () => Object.fromEntries(ETATS.map(e => [e, 0])) as Record<Etat, number>
