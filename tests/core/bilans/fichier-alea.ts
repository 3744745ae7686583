import iconv from 'iconv-lite'
import type { Parcours } from '../indicateurs/oracle.ts'
import { ENTETES, LIBELLES, type Mots } from './fichier-mots.ts'

/** A file as an office might write it, and what it says. */
export type FichierAlea = { nom: string; octets: Buffer; parcours: Parcours[]; description: string }

export type Tirage = {
  entier(min: number, max: number): number
  parmi<T>(choix: readonly T[]): T
  chance(part: number): boolean
}

/** Random choices that a seed gives again (mulberry32). */
export function creerTirage(graine: number): Tirage {
  let etat = graine >>> 0
  const suivant = () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const entier = (min: number, max: number) => min + Math.floor(suivant() * (max - min + 1))
  return {
    entier,
    parmi: choix => choix[entier(0, choix.length - 1)] as (typeof choix)[number],
    chance: part => suivant() < part,
  }
}

/** Rows of a list of persons: what each cell means, before any wording. */
type Ligne = Parcours & { identifiant: string; ne: { annee: number; jour: number } }

const JANVIER_2021 = 18_628
const AGENCES = ['mitry-mory', 'meaux', 'dammarie-les-lys', 'montereau', 'torcy', 'provins']
const MDS = ['meaux', 'lagny', 'melun', 'provins', 'noisiel']

function tirerLignes(t: Tirage, nombre: number): Ligne[] {
  const personnes = Array.from({ length: Math.ceil(nombre * 0.85) }, (_, i) => ({
    identifiant: `${t.entier(1000, 9999)}${String(i).padStart(3, '0')}${t.parmi(['', 'K'])}`,
    sexe: t.parmi(['femme', 'homme']),
    ne: { annee: t.entier(1958, 2003), jour: t.entier(0, 364) },
  }))
  return Array.from({ length: nombre }, (_, i) => {
    const rang = t.chance(0.25) ? t.entier(0, personnes.length - 1) : i % personnes.length
    return tirerLigne(t, i, rang, personnes[rang] as (typeof personnes)[number])
  })
}

function tirerLigne(
  t: Tirage,
  id: number,
  personne: number,
  qui: Pick<Ligne, 'identifiant' | 'ne'> & { sexe: string },
): Ligne {
  const prescription = JANVIER_2021 + t.entier(0, 729)
  const entree = t.chance(0.9) ? prescription + t.entier(0, 70) : null
  const sortie = entree !== null && t.chance(0.6) ? entree + t.entier(5, 600) : null
  const parmi = (mots: Mots) => t.parmi(Object.keys(mots))
  const plusieurs = (mots: Mots) => Object.keys(mots).filter(() => t.chance(0.25))
  return {
    id,
    personne,
    ...qui,
    axe: t.chance(0.8) ? 'AG' : 'ASE',
    territoires: [`agence:${t.parmi(AGENCES)}`, `mds:${t.parmi(MDS)}`],
    acteur: t.chance(0.95) ? parmi(LIBELLES.acteur) : null,
    prescription,
    diagnostic: t.chance(0.9) ? prescription + t.entier(-2, 40) : null,
    entree,
    prolongation: entree !== null && t.chance(0.2) ? entree + t.entier(90, 180) : null,
    sortie,
    motif: sortie !== null && t.chance(0.93) ? parmi(LIBELLES.motif) : null,
    naissance: qui.ne.annee,
    age: null,
    brsa: t.chance(0.94) ? t.chance(0.55) : null,
    rqth: t.chance(0.2),
    qpv: t.chance(0.25),
    niveau: t.chance(0.93) ? parmi(LIBELLES.niveau) : null,
    duree: t.chance(0.95) ? parmi(LIBELLES.duree) : null,
    freins: plusieurs(LIBELLES.frein),
    mesures: plusieurs(LIBELLES.mesure).map(code => ({ code, debut: null })),
  }
}

/** How one office writes. */
type Style = {
  date(jour: number | null): string
  ouiNon(v: boolean | null): string
  mot(groupe: keyof typeof LIBELLES, code: string | null): string
  liste(groupe: 'frein' | 'mesure', codes: string[]): string
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const DATES: ((j: number, m: number, a: number) => string)[] = [
  (j, m, a) => `${deux(j)}/${deux(m)}/${a}`,
  (j, m, a) => `${deux(j)}-${deux(m)}-${a}`,
  (j, m, a) => `${deux(j)}.${deux(m)}.${deux(a % 100)}`,
  (j, m, a) => `${a}-${deux(m)}-${deux(j)} 00:00:00.0`,
  (j, m, a) => `${j} ${MOIS[m - 1]} ${a}`,
  (j, m, a) => `${a}${deux(m)}${deux(j)}`,
]
const OUI_NON = [
  ['OUI', 'NON', ''],
  ['O', 'N', 'NULL'],
  ['VRAI', 'FAUX', '-'],
  ['1', '0', 'Non renseigné'],
] as const

function deux(n: number): string {
  return String(n).padStart(2, '0')
}

function tirerStyle(t: Tirage): Style {
  const forme = t.parmi(DATES)
  const [oui, non, inconnu] = t.parmi(OUI_NON)
  const separateur = t.parmi([', ', ' ; ', ' / ', '|', ' + '])
  const choisis = new Map<string, string>()
  const mot = (groupe: keyof typeof LIBELLES, code: string | null): string => {
    if (code === null) return inconnu
    const cle = `${groupe}/${code}`
    const mots: Mots = LIBELLES[groupe]
    const libelle = choisis.get(cle) ?? t.parmi(mots[code] ?? [code])
    choisis.set(cle, libelle)
    return libelle
  }
  return {
    mot,
    date(jour) {
      if (jour === null) return inconnu
      const d = new Date(jour * 86_400_000)
      return forme(d.getUTCDate(), d.getUTCMonth() + 1, d.getUTCFullYear())
    },
    ouiNon: v => (v === null ? inconnu : v ? oui : non),
    liste: (groupe, codes) => codes.map(c => mot(groupe, c)).join(separateur),
  }
}

function ecrireCellule(champ: keyof typeof ENTETES, l: Ligne, s: Style): string {
  switch (champ) {
    case 'identifiant':
      return l.identifiant
    case 'naissance':
      return String(l.ne.annee)
    case 'agence':
    case 'mds':
      return s.mot(champ, l.territoires[champ === 'mds' ? 1 : 0]?.split(':')[1] ?? null)
    case 'prescription':
    case 'diagnostic':
    case 'entree':
    case 'prolongation':
    case 'sortie':
      return s.date(l[champ])
    case 'brsa':
    case 'rqth':
    case 'qpv':
      return s.ouiNon(l[champ])
    case 'freins':
      return s.liste('frein', l.freins)
    case 'mesures':
      return s.liste(
        'mesure',
        l.mesures.map(m => m.code),
      )
    default:
      return s.mot(champ, l[champ])
  }
}

/** One file of this seed: other words, order, dates, separator, encoding and surroundings than the next one. */
export function tirerFichier(graine: number): FichierAlea {
  const t = creerTirage(graine)
  const lignes = tirerLignes(t, t.entier(40, 90))
  const style = tirerStyle(t)
  const champs = Object.keys(ENTETES) as (keyof typeof ENTETES)[]
  for (let i = champs.length - 1; i > 0; i--) {
    const j = t.entier(0, i)
    ;[champs[i], champs[j]] = [champs[j] as (typeof champs)[number], champs[i] as (typeof champs)[number]]
  }
  const forme = t.parmi([
    (e: string) => e,
    (e: string) => e.toUpperCase(),
    (e: string) => e.normalize('NFD').replace(/\p{M}/gu, ''),
    (e: string) => ` ${e.replace(' ', '\u00a0')} `,
  ])
  const table = [
    [...champs.map(c => forme(t.parmi(ENTETES[c]))), 'Nom', 'Observations'],
    ...lignes.map(l => [
      ...champs.map(c => ecrireCellule(c, l, style)),
      'DURAND',
      t.parmi(['', 'vu le\n"12"']),
    ]),
  ]
  const avant = t.chance(0.4) ? [['Bilan annuel de l’accompagnement'], []] : []
  const apres = t.chance(0.4) ? [[`Total : ${lignes.length} parcours`], ['Source : service insertion']] : []
  const separateur = t.parmi([';', ';', ',', '\t', '|'])
  const encodage = t.parmi(['utf8', 'utf8-bom', 'win1252', 'utf16-le-bom', 'utf16-be'])
  const fin = t.parmi(['\r\n', '\n'])
  const texte = [...avant, ...table, ...apres].map(l => l.map(proteger).join(separateur)).join(fin) + fin
  return {
    nom: `bilan-${graine}.${separateur === '\t' ? 'tsv' : 'csv'}`,
    octets: encoder(texte, encodage),
    parcours: lignes,
    description: `graine ${graine}, ${encodage}, « ${separateur} »`,
  }
}

function proteger(cellule: string): string {
  return /[";,\t|\n]/.test(cellule) ? `"${cellule.replaceAll('"', '""')}"` : cellule
}

function encoder(texte: string, encodage: string): Buffer {
  const [nom = 'utf8'] = encodage.split('-bom')
  return iconv.encode(texte, nom === 'utf16-le' ? 'utf-16le' : nom === 'utf16-be' ? 'utf-16be' : nom, {
    addBOM: encodage.endsWith('bom'),
  })
}
