import type { ProgrammeFse } from './fse.ts'

/** One participant as the grids read it; null is unknown. Days since 1970-01-01. */
export type ProfilFse = {
  sexe: 'femme' | 'homme' | null
  /** Whole years on the day of entry. */
  age: number | null
  niveau: string | null
  dureeInscription: string | null
  handicap: boolean | null
  /** Group of the exit of the period; null while in. */
  sortie: string | null
}

type Population = 'entrees' | 'sorties'

/** `compte` null: no file of a convention holds it, and `motif` says why. A profile for which it answers null is not known. */
export type LigneGrille = {
  code: string
  libelle: string
  population: Population
  compte: ((p: ProfilFse) => boolean | null) | null
  motif: string | null
}

const LONGUES: readonly string[] = [
  '12_24_mois',
  '24_36_mois',
  '36_mois_plus',
  '24_mois_plus',
  '12_mois_plus',
]
const JEUNES_LONGUES: readonly string[] = [...LONGUES, '6_12_mois']
const MOINS_DE_25 = 25

/** Registered for twelve months or more, six under 25; null when the class of duration does not tell. */
function estLongueDuree({ age, dureeInscription }: ProfilFse): boolean | null {
  if (dureeInscription === null) return null
  if (LONGUES.includes(dureeInscription)) return true
  if (dureeInscription === 'moins_6_mois') return false
  if (age === null) return null
  if (age >= MOINS_DE_25) return false
  return dureeInscription === 'moins_12_mois' ? null : JEUNES_LONGUES.includes(dureeInscription)
}

const parAge = (test: (age: number) => boolean) => (p: ProfilFse) => (p.age === null ? null : test(p.age))
const parNiveau =
  (...niveaux: string[]) =>
  (p: ProfilFse) =>
    p.niveau === null ? null : niveaux.includes(p.niveau)

const ABSENTE = {
  inactif:
    'L’accompagnement s’adresse à des demandeurs d’emploi inscrits\u00a0: aucun fichier ne compte d’inactifs.',
  emploi:
    'L’accompagnement s’adresse à des demandeurs d’emploi inscrits\u00a0: aucun fichier ne compte de personnes en emploi à l’entrée.',
  menage: 'La situation du ménage n’est dans aucun fichier reçu.',
  origine: 'L’origine et la nationalité ne sont jamais enregistrées.',
  autre: 'Cette situation n’est dans aucun fichier reçu.',
  logement:
    'Le logement est un frein déclaré, pas une situation de sans-abri\u00a0: le chiffre n’est dans aucun fichier.',
  rural: 'La commune de résidence n’est pas enregistrée.',
  six_mois: 'La situation six mois après la sortie n’est dans aucun fichier reçu.',
  qualification: 'L’obtention d’une qualification n’est dans aucun fichier reçu.',
} as const

type Compte = NonNullable<LigneGrille['compte']>
const compte = (
  code: string,
  libelle: string,
  c: Compte,
  population: Population = 'entrees',
): LigneGrille => ({
  code,
  libelle,
  population,
  compte: c,
  motif: null,
})
const absente = (code: string, libelle: string, motif: keyof typeof ABSENTE): LigneGrille => ({
  code,
  libelle,
  population: 'entrees',
  compte: null,
  motif: ABSENTE[motif],
})

const FSE_2014: readonly LigneGrille[] = [
  compte('CO01', 'Chômeurs, y compris de longue durée', () => true),
  compte('CO02', 'Chômeurs de longue durée', estLongueDuree),
  absente('CO03', 'Inactifs', 'inactif'),
  absente('CO04', 'Inactifs ne suivant ni études ni formation', 'inactif'),
  absente('CO05', 'Personnes en emploi, y compris indépendants', 'emploi'),
  compte(
    'CO06',
    'Moins de 25 ans',
    parAge(a => a < MOINS_DE_25),
  ),
  compte(
    'CO07',
    'Plus de 54 ans',
    parAge(a => a > 54),
  ),
  compte(
    'CO08',
    'Plus de 54 ans au chômage ou inactifs sans formation',
    parAge(a => a > 54),
  ),
  compte('CO09', 'Enseignement primaire ou premier cycle du secondaire', parNiveau('infra_3')),
  compte('CO10', 'Deuxième cycle du secondaire ou postsecondaire', parNiveau('niveau_3', 'niveau_4')),
  compte('CO11', 'Enseignement supérieur', parNiveau('niveau_5', 'niveau_6', 'niveau_7_8')),
  absente('CO12', 'Ménages sans emploi', 'menage'),
  absente('CO13', 'Ménages sans emploi avec enfants à charge', 'menage'),
  absente('CO14', 'Ménages d’un seul adulte avec enfants à charge', 'menage'),
  absente('CO15', 'Migrants, personnes d’origine étrangère, minorités', 'origine'),
  compte('CO16', 'Personnes handicapées', p => p.handicap),
  absente('CO17', 'Autres personnes défavorisées', 'autre'),
  absente('CO18', 'Sans-abri ou exclus du logement', 'logement'),
  absente('CO19', 'Habitants de zones rurales', 'rural'),
]

const FSE_PLUS: readonly LigneGrille[] = [
  compte('EECO01', 'Ensemble des participants', () => true),
  compte('EECO02', 'Chômeurs, y compris de longue durée', () => true),
  compte('EECO03', 'Chômeurs de longue durée', estLongueDuree),
  absente('EECO04', 'Inactifs', 'inactif'),
  absente('EECO05', 'Personnes en emploi, y compris indépendants', 'emploi'),
  compte(
    'EECO06',
    'Moins de 18 ans',
    parAge(a => a < 18),
  ),
  compte(
    'EECO07',
    '18 à 29 ans',
    parAge(a => a >= 18 && a <= 29),
  ),
  compte(
    'EECO08',
    '55 ans et plus',
    parAge(a => a >= 55),
  ),
  compte('EECO09', 'Premier cycle du secondaire ou moins', parNiveau('infra_3')),
  compte('EECO10', 'Deuxième cycle du secondaire ou postsecondaire', parNiveau('niveau_3', 'niveau_4')),
  compte('EECO11', 'Enseignement supérieur', parNiveau('niveau_5', 'niveau_6', 'niveau_7_8')),
  compte('EECO12', 'Personnes handicapées', p => p.handicap),
  absente('EECO13', 'Ressortissants de pays tiers', 'origine'),
  absente('EECO14', 'Personnes d’origine étrangère', 'origine'),
  absente('EECO15', 'Minorités', 'origine'),
  absente('EECO16', 'Sans-abri ou exclus du logement', 'logement'),
  absente('EECO17', 'Habitants de zones rurales', 'rural'),
  absente('EECR01', 'Inactifs cherchant un emploi à la sortie', 'inactif'),
  compte('EECR02', 'En études ou en formation à la sortie', p => p.sortie === 'formation', 'sorties'),
  absente('EECR03', 'Qualification obtenue à la sortie', 'qualification'),
  compte('EECR04', 'En emploi à la sortie', p => p.sortie === 'emploi', 'sorties'),
  absente('EECR05', 'En emploi six mois après la sortie', 'six_mois'),
  absente('EECR06', 'Situation améliorée six mois après la sortie', 'six_mois'),
]

/** Common indicators of each programme, in the order of the fund's own grids; counts are by sexe. */
export const GRILLES_FSE: Record<ProgrammeFse, readonly LigneGrille[]> = {
  fse_2014_2020: FSE_2014,
  fse_plus_2021_2027: FSE_PLUS,
}

/** The programme of a year: FSE until 2020, FSE+ from 2021. */
export function programmeDe(annee: number): ProgrammeFse {
  return annee <= 2020 ? 'fse_2014_2020' : 'fse_plus_2021_2027'
}
