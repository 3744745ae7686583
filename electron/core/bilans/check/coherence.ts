import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { ajouterMois, formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { NUL } from '../commit/lot.ts'

/** The values of one row that are compared with each other; `NUL` is unknown. */
export type LigneCoherence = {
  axe: string
  prescription: number
  diagnostic: number
  entree: number
  sortie: number
  motif: boolean
  brsa: number
  naissance: number
  age: number
}

export type Incoherence = { code: string; sens: Sens; message: string }

/** The questions of coherence of a row: each is stored with a warning, never refused (`formats.md` « Error or warning »). */
export function creerCoherence(
  convention: Convention,
  motifDansLeFichier: boolean,
): (l: LigneCoherence) => readonly Incoherence[] {
  const effet = getJour(convention.dates.effet)
  const fin = getJour(convention.dates.fin)
  const durees: Record<string, number | null> = {
    AG: convention.durees.AG.max,
    ASE: convention.durees.ASE?.max ?? null,
  }
  return l => {
    const debut = l.entree === NUL ? l.prescription : l.entree
    const dehors = debut !== NUL && (debut < effet || debut > fin)
    const max = durees[l.axe] ?? null
    if (!dehors && estOrdinaire(l, max, motifDansLeFichier)) return AUCUNE
    const trouvees: Incoherence[] = []
    const dire: Dire = (code, sens, message) => trouvees.push({ code, sens, message })
    verifierDelais(l, dire)
    if (dehors)
      dire(
        'hors_convention',
        l.entree === NUL ? 'date_prescription' : 'date_entree',
        `La date du ${formatJourFr(debut)} est en dehors de la convention (du ${formatJourFr(effet)} au ${formatJourFr(fin)}).`,
      )
    verifierDuree(l, max, dire)
    verifierSortie(l, motifDansLeFichier, dire)
    if (l.axe === 'ASE' && l.brsa === 1)
      dire('ase_brsa', 'brsa', 'Un accompagnement social exclusif est noté pour un bénéficiaire du RSA.')
    verifierAge(l, dire)
    return trouvees
  }
}

const AUCUNE: readonly Incoherence[] = []
const JOURS_DU_MOIS_LE_PLUS_COURT = 28

/** A quick and sure « nothing to say » for most rows; what it lets through is then looked at in full. */
function estOrdinaire(l: LigneCoherence, max: number | null, motifDansLeFichier: boolean): boolean {
  const { prescription, diagnostic, entree, sortie } = l
  const dansLOrdre =
    (diagnostic === NUL || diagnostic >= prescription) &&
    (entree === NUL || (entree >= prescription && entree >= diagnostic)) &&
    (sortie === NUL || sortie >= entree)
  const court =
    max === null || entree === NUL || sortie === NUL || sortie - entree <= max * JOURS_DU_MOIS_LE_PLUS_COURT
  const sorti = sortie !== NUL
  const motifAttendu = sorti === l.motif || (sorti && !motifDansLeFichier)
  const ageAttendu = l.age === NUL || (l.age >= AGE_MIN && l.age <= AGE_MAX)
  return dansLOrdre && court && motifAttendu && ageAttendu && !(l.axe === 'ASE' && l.brsa === 1)
}

type Dire = (code: string, sens: Sens, message: string) => void

const DELAIS = [
  ['prescription', 'diagnostic', 'date_diagnostic', 'du diagnostic', 'de prescription'],
  ['diagnostic', 'entree', 'date_entree', 'd’entrée', 'du diagnostic'],
  ['prescription', 'entree', 'date_entree', 'd’entrée', 'de prescription'],
  ['entree', 'sortie', 'date_sortie', 'de sortie', 'd’entrée'],
] as const

function verifierDelais(l: LigneCoherence, dire: Dire): void {
  for (const [avant, apres, sens, nomApres, nomAvant] of DELAIS) {
    if (l[avant] === NUL || l[apres] === NUL || l[apres] >= l[avant]) continue
    if (sens === 'date_entree' && avant === 'prescription' && l.diagnostic !== NUL && l.entree < l.diagnostic)
      continue
    dire(
      'delai_negatif',
      sens,
      `La date ${nomApres} (${formatJourFr(l[apres])}) est avant la date ${nomAvant} (${formatJourFr(l[avant])}).`,
    )
  }
}

function verifierDuree(l: LigneCoherence, max: number | null, dire: Dire): void {
  if (max === null || l.entree === NUL || l.sortie === NUL || l.sortie <= ajouterMois(l.entree, max)) return
  dire(
    'duree_depassee',
    'date_sortie',
    `L’accompagnement (du ${formatJourFr(l.entree)} au ${formatJourFr(l.sortie)}) dure plus que les ${max} mois prévus par la convention.`,
  )
}

function verifierSortie(l: LigneCoherence, motifDansLeFichier: boolean, dire: Dire): void {
  if (motifDansLeFichier && l.sortie !== NUL && !l.motif)
    dire(
      'sortie_sans_motif',
      'motif_sortie',
      'La sortie n’a pas de motif : elle sera comptée « non renseigné ».',
    )
  if (l.motif && l.sortie === NUL)
    dire(
      'motif_sans_sortie',
      'date_sortie',
      'Un motif de sortie est noté sans date de sortie : la sortie n’est pas comptée.',
    )
}

const AGE_MIN = 15
const AGE_MAX = 75

function verifierAge(l: LigneCoherence, dire: Dire): void {
  if (l.age === NUL || (l.age >= AGE_MIN && l.age <= AGE_MAX)) return
  dire(
    'age_inattendu',
    l.naissance === NUL ? 'age' : 'date_naissance',
    `L’âge à l’entrée (${l.age} ans) est inattendu.`,
  )
}
