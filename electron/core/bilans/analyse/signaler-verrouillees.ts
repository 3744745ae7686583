import type { Changement } from '../../../../shared/domain/periode-verrouillee.ts'
import type { Suivi } from '../check/nominatif.ts'
import type { Resolutions } from '../commit/ecrire.ts'
import type { FichierAnalyse } from './analyser.ts'
import { colonneDuChamp } from './apercu-avant.ts'

const QUOI: Record<Changement, string> = {
  parcours: 'un parcours de plus ou de moins dans l’année',
  motif_sortie: 'le motif de sortie',
  date_prescription: 'la date de prescription',
  date_diagnostic: 'la date du diagnostic',
  date_entree: 'la date d’entrée',
  date_prolongation: 'la date de prolongation',
  date_sortie: 'la date de sortie',
  modalite: 'la modalité',
  territoire: 'le territoire',
  territoire_2: 'le second territoire',
  acteur: 'l’acteur',
  sexe: 'le sexe',
  annee_naissance: 'l’année de naissance',
  age_entree: 'l’âge à l’entrée',
  brsa: 'le RSA',
  rqth: 'la RQTH',
  qpv: 'le quartier prioritaire',
  niveau_formation: 'le niveau de formation',
  duree_inscription: 'la durée d’inscription',
  freins: 'les freins',
  mesures: 'les mesures',
}

/** Adds an error for each row and each declared value that would change a validated year. */
export function signalerVerrouillees(
  { lot, valeurs, erreurs }: Pick<Suivi, 'lot' | 'valeurs' | 'erreurs'>,
  fichiers: readonly FichierAnalyse[],
  resolutions: Resolutions,
): void {
  const feuilles = new Map(
    fichiers.flatMap(({ classeur, feuilles }) =>
      feuilles.map(feuille => [feuille.numero, { fichier: classeur.fichier, feuille }] as const),
    ),
  )
  const dire = (numero: number, ligne: number, colonne: string | null, annee: number, quoi: string) => {
    const lieu = feuilles.get(numero)
    if (lieu === undefined) throw new Error(`Feuille ${numero} inconnue.`)
    const feuille = lieu.feuille.detectee.feuille
    erreurs.ajouter({
      fichier: lieu.fichier,
      feuille,
      ligne,
      colonne,
      code: 'periode_verrouillee',
      message: `Le bilan ${annee} est validé\u00a0: cette ligne le changerait (${quoi}). Laissez-la de côté, ou ouvrez une correction du rapport ${annee}.`,
    })
  }
  for (const [i, { annee, changement }] of resolutions.parcours.verrouillees) {
    const numero = lot.feuille[i] ?? 0
    const feuille = feuilles.get(numero)?.feuille
    const colonne =
      feuille === undefined || changement === 'parcours' ? null : colonneDuChamp(feuille, changement)
    dire(numero, lot.ligne[i] ?? 0, colonne, annee, QUOI[changement])
  }
  for (const [i, annee] of resolutions.valeurs.verrouillees) {
    const valeur = valeurs[i]
    if (valeur !== undefined)
      dire(valeur.feuille, valeur.ligne, valeur.colonne, annee, `«\u00a0${valeur.libelle}\u00a0»`)
  }
}
