import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import { blocFichiers } from '../blocs/fichiers.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Chapitre } from '../modele.ts'
import { blocDeuxSources } from '../sources/bloc-deux-sources.ts'
import { blocsSources } from '../sources/bloc-sources.ts'
import { choisirImprimees } from '../sources/lignes-imprimees.ts'
import { figures } from './blocs.ts'

/** The last chapter: where the figures that `chapitres` print come from, figures that have two sources, and the files received. */
export function composerSources(
  d: DonneesRapport,
  lignes: readonly LigneSource[],
  chapitres: readonly Chapitre[],
  numero: string,
): Chapitre {
  const { imprimees, precedentes } = choisirImprimees(lignes, chapitres, d.annee)
  return {
    code: 'sources',
    numero,
    titre: 'Sources des chiffres',
    blocs: figures([
      blocDeuxSources(d.actuels, d.annee),
      blocFichiers(d),
      ...blocsSources(imprimees, d.annee, precedentes),
    ]),
  }
}
