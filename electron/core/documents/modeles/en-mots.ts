import { getJour, partiesDuJour } from '../../../../shared/domain/dates.ts'
import { formatDateEnMots, MOIS } from '../../../../shared/domain/dates-en-mots.ts'

const JOURS = ['jeudi', 'vendredi', 'samedi', 'dimanche', 'lundi', 'mardi', 'mercredi']

/** « mercredi 6 décembre 2023 ». */
export function formatDateComplete(jour: string): string {
  return `${JOURS[((getJour(jour) % 7) + 7) % 7]} ${formatDateEnMots(jour)}`
}

/** « l’an deux mille vingt-trois, le quinze décembre »: how an act begins. */
export function formatDateEnLettres(jour: string): string {
  const p = partiesDuJour(getJour(jour))
  const quantieme = p.jour === 1 ? 'premier' : enLettres(p.jour)
  return `l’an ${enLettres(p.annee)}, le ${quantieme} ${MOIS[p.mois - 1]}`
}

/** « quatorze heures trente » from `14:30`. */
export function formatHeureEnLettres(heure: string): string {
  const [h = 0, m = 0] = heure.split(':').map(Number)
  const heures = `${h === 1 ? 'une' : enLettres(h).replace(/un$/, 'une')} heure${h > 1 ? 's' : ''}`
  return m === 0 ? heures : `${heures} ${enLettres(m).replace(/un$/, 'une')}`
}

/** A place after a verb: « à Lodève », « , salle du conseil »; a place that already has its preposition keeps it. */
export function situerLieu(lieu: string | null): string {
  if (lieu === null) return ''
  if (/^(à|au|aux|en|dans|chez|sur)\s/i.test(lieu)) return ` ${lieu.charAt(0).toLowerCase()}${lieu.slice(1)}`
  const commun = /^(salle|mairie|siège|locaux|maison|hôtel|visioconférence|amphithéâtre|préfecture|annexe)\b/i
  return /^\p{Lu}[\p{L}’'-]+$/u.test(lieu) && !commun.test(lieu) ? ` à ${lieu}` : `, ${lieu}`
}

const PETITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const DIZAINES = [
  '',
  'dix',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
]

/** A whole number from 0 to 9 999 in words, spelt as before 1990 (« deux mille vingt-trois »). */
export function enLettres(n: number): string {
  if (n < 0 || n > 9999 || !Number.isInteger(n)) throw new RangeError(`Nombre hors des mots prévus : ${n}`)
  const [mille, cent, reste] = [Math.floor(n / 1000), Math.floor(n / 100) % 10, n % 100]
  const mots = [
    ...(mille === 0 ? [] : [mille === 1 ? 'mille' : `${enLettres(mille)} mille`]),
    ...(cent === 0 ? [] : [direCents(cent, reste)]),
    ...(reste === 0 && n > 0 ? [] : [direMoinsDeCent(reste)]),
  ]
  return mots.join(' ')
}

function direCents(cent: number, reste: number): string {
  if (cent === 1) return 'cent'
  return `${PETITS[cent]} cent${reste === 0 ? 's' : ''}`
}

function direMoinsDeCent(n: number): string {
  if (n <= 16) return PETITS[n] ?? ''
  const dizaine = Math.floor(n / 10)
  // Seventy and ninety count on from sixty and eighty.
  const base = dizaine === 7 || dizaine === 9 ? dizaine - 1 : dizaine
  const unite = n - base * 10
  const mot = DIZAINES[base] ?? ''
  if (unite === 0) return base === 8 ? `${mot}s` : mot
  const liaison = (unite === 1 || unite === 11) && base !== 8 && base !== 1 ? ' et ' : '-'
  return `${mot}${liaison}${direMoinsDeCent(unite)}`
}
