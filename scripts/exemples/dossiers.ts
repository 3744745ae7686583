import { ajouterMois, getJour, partiesDuJour } from '../../shared/domain/dates.ts'
import { creerTirage, type Tirage } from './tirage.ts'

/** One fictitious parcours of the sample. Dates are days since 1970-01-01; null when it has not happened or is unknown. */
export type Dossier = {
  axe: 'AG' | 'ASE'
  identifiant: string
  nom: string
  prenom: string
  sexe: 'F' | 'M'
  naissance: number
  anneeNaissance: number
  agence: string
  mds: string
  acteur: string
  prescription: number
  diagnostic: number | null
  entree: number | null
  finPrevue: number | null
  prolongation: number | null
  sortie: number | null
  motif: string
  brsa: boolean | null
  rqth: boolean | null
  qpv: boolean | null
  niveau: string
  inscription: string
  freins: string[]
  mesures: string[]
}

/** Eight agencies of unequal size, with the weight of their population and their dedicated conseillers. */
export const AGENCES = [
  { nom: 'Mitry-Mory', poids: 9, etp: 1, mds: ['Mitry-Mory'] },
  { nom: 'Meaux', poids: 17, etp: 1, mds: ['Meaux', 'Lagny', 'Mitry-Mory'] },
  { nom: 'Dammarie-les-Lys', poids: 24, etp: 2, mds: ['Melun', 'Fontainebleau', 'Tournan-en-Brie'] },
  { nom: 'Montereau', poids: 11, etp: 1, mds: ['Montereau', 'Nemours', 'Fontainebleau', 'Provins'] },
  { nom: 'Nemours', poids: 7, etp: 1, mds: ['Nemours', 'Fontainebleau'] },
  { nom: 'Torcy', poids: 14, etp: 1, mds: ['Noisiel'] },
  { nom: 'Chessy', poids: 12, etp: 1, mds: ['Lagny', 'Noisiel', 'Tournan-en-Brie'] },
  { nom: 'Provins', poids: 6, etp: 1, mds: ['Provins', 'Tournan-en-Brie'] },
]

const NOMS = [
  'Aubry',
  'Benali',
  'Carpentier',
  'Diallo',
  'Esteve',
  'Fofana',
  'Gauthier',
  'Haddad',
  'Imbert',
  'Joly',
  'Kone',
  'Lemoine',
  'Morvan',
  'Nguyen',
  'Ollivier',
  'Petit',
  'Quere',
  'Renaud',
  'Santos',
  'Traore',
  'Vasseur',
  'Weber',
  'Yilmaz',
  'Zimmer',
]
const PRENOMS = {
  F: ['Aminata', 'Claire', 'Fatima', 'Ines', 'Julie', 'Karine', 'Lucie', 'Nadia', 'Sophie', 'Valérie'],
  M: ['Ahmed', 'Bruno', 'David', 'Eric', 'Hugo', 'Karim', 'Marc', 'Moussa', 'Paul', 'Thierry'],
}
const ACTEURS: [string, number][] = [
  ['Pôle emploi', 62],
  ['MDS', 24],
  ['Mission locale', 5],
  ['CCAS', 5],
  ['Association', 4],
]
const MOTIFS_AG: [string, number][] = [
  ['CDI', 14],
  ['CDD de plus de 6 mois', 12],
  ['CDD de moins de 6 mois', 13],
  ['Création ou reprise d’entreprise', 4],
  ['Formation', 12],
  ['Accompagnement renforcé', 12],
  ['Accompagnement social exclusif', 5],
  ['Accompagnement guidé', 4],
  ['Perte de contact', 8],
  ['Retrait du marché du travail', 5],
  ['Déménagement', 4],
  ['Fin du dispositif', 4],
]
const MOTIFS_ASE: [string, number][] = [
  ['Accompagnement renforcé', 25],
  ['Autre accompagnement', 20],
  ['Fin du dispositif', 20],
  ['CDD de moins de 6 mois', 10],
  ['Formation', 10],
  ['Perte de contact', 10],
  ['Déménagement', 5],
]
const NIVEAUX: [string, number][] = [
  ['Sans diplôme', 27],
  ['CAP-BEP', 34],
  ['Bac', 19],
  ['Bac+2', 10],
  ['Bac+3 et plus', 7],
  ['', 3],
]
const INSCRIPTIONS: [string, number][] = [
  ['Moins de 6 mois', 24],
  ['6 à 12 mois', 21],
  ['1 à 2 ans', 26],
  ['2 à 3 ans', 14],
  ['Plus de 3 ans', 15],
]
const FREINS: [string, number][] = [
  ['Mobilité', 46],
  ['Logement', 27],
  ['Santé', 29],
  ['Difficultés financières', 38],
  ['Contraintes familiales', 24],
  ['Numérique', 18],
  ['Difficultés administratives ou juridiques', 21],
  ['Lecture, écriture, calcul', 11],
]
const MESURES: [string, number][] = [
  ['Aide à la mobilité', 30],
  ['Immersion professionnelle', 16],
  ['Atelier numérique', 12],
  ['Accès au logement', 9],
  ['Bilan de santé', 11],
]

const DEBUT = getJour('2022-01-01')
const JOURS_DE_TIRAGE = getJour('2023-12-31') - DEBUT + 1

/** The whole sample, in order of prescription; the same for the same seed. */
export function tirerDossiers(graine: number): Dossier[] {
  const tirage = creerTirage(graine)
  const dossiers = Array.from({ length: 1_240 }, (_, i) => tirerDossier(tirage, 'AG', 100_000 + i * 37))
  const sociaux = Array.from({ length: 340 }, (_, i) => tirerDossier(tirage, 'ASE', 700_000 + i * 41))
  return [...dossiers, ...sociaux].sort(
    (a, b) => a.prescription - b.prescription || a.identifiant.localeCompare(b.identifiant),
  )
}

function tirerDossier(t: Tirage, axe: 'AG' | 'ASE', numero: number): Dossier {
  const agence = t.parmi(AGENCES.map(a => [a, a.poids]))
  const sexe = t.chance(0.56) ? 'F' : 'M'
  const prescription = DEBUT + t.entier(0, JOURS_DE_TIRAGE - 1)
  const naissance =
    prescription - Math.round((20 + 42 * Math.min(1, Math.abs(t.normale(0.38, 0.24)))) * 365.25)
  return {
    axe,
    sexe,
    naissance,
    prescription,
    identifiant: `${String(numero).padStart(7, '0')}${String.fromCharCode(65 + (numero % 23))}`,
    nom: t.choix(NOMS),
    prenom: t.choix(PRENOMS[sexe]),
    anneeNaissance: partiesDuJour(naissance).annee,
    agence: agence.nom,
    mds: t.choix(agence.mds),
    acteur: t.parmi(ACTEURS),
    brsa: t.chance(0.02) ? null : t.chance(axe === 'AG' ? 0.63 : 0.06),
    rqth: t.chance(0.05) ? null : t.chance(0.14),
    qpv: t.chance(0.08) ? null : t.chance(0.21),
    niveau: t.parmi(NIVEAUX),
    inscription: t.parmi(INSCRIPTIONS),
    freins: FREINS.filter(([, poids]) => t.chance(poids / 100)).map(([f]) => f),
    mesures: axe === 'AG' ? MESURES.filter(([, poids]) => t.chance(poids / 100)).map(([m]) => m) : [],
    ...tirerDates(t, axe, prescription),
  }
}

/** About 25 days from prescription to entry; six months, often renewed; nearly half of the exits into employment. */
function tirerDates(t: Tirage, axe: 'AG' | 'ASE', prescription: number) {
  const motif = t.parmi(axe === 'AG' ? MOTIFS_AG : MOTIFS_ASE)
  if (t.chance(axe === 'AG' ? 0.11 : 0.16))
    return { diagnostic: null, entree: null, finPrevue: null, prolongation: null, sortie: null, motif }
  const diagnostic = prescription + borner(t.normale(11, 5), 1, 45)
  const entree = diagnostic + borner(t.normale(14, 7), 0, 60)
  const prolonge = t.chance(0.42)
  const prolongation = prolonge ? ajouterMois(entree, 6) - t.entier(0, 20) : null
  const duree = prolonge ? t.entier(190, 380) : t.entier(40, 190)
  const depasse = t.chance(0.02) ? 150 : 0
  return {
    diagnostic,
    entree,
    finPrevue: ajouterMois(entree, 6),
    prolongation,
    sortie: t.chance(0.95) ? entree + duree + depasse : null,
    motif,
  }
}

const borner = (x: number, min: number, max: number) => Math.round(Math.min(max, Math.max(min, x)))
