/** The address of a screen holds the convention and the year, so that back and forward restore both. */
export const PLACES = [
  'tableau-de-bord',
  'bilans',
  'indicateurs',
  'seances',
  'decisions',
  'rapport',
  'convention',
] as const
export const PLACES_BAS = ['fichier', 'aide'] as const
export type Place = (typeof PLACES)[number] | (typeof PLACES_BAS)[number]

export type Adresse = { convention: string; annee: number; place: Place; suite: string[] }

const TOUTES: readonly string[] = [...PLACES, ...PLACES_BAS]
const estPlace = (texte: string | undefined): texte is Place => texte !== undefined && TOUTES.includes(texte)

/** `/seine-et-marne-2022/2022/indicateurs/tous/entrees` → its parts; undefined when it is no screen. */
export function parseAdresse(chemin: string): Adresse | undefined {
  const [convention, annee, place, ...suite] = chemin
    .split('/')
    .filter(part => part !== '')
    .map(part => decodeURIComponent(part))
  if (convention === undefined || !/^\d{4}$/.test(annee ?? '') || !estPlace(place)) return undefined
  return { convention, annee: Number(annee), place, suite }
}

/** The path of a screen, each part escaped. */
export function formatAdresse({ convention, annee, place, suite }: Adresse): string {
  return `/${[convention, String(annee), place, ...suite].map(encodeURIComponent).join('/')}`
}

/** Years offered for a convention: those of its text and those that hold data, in order. */
export function listAnnees(effet: string, fin: string, connues: readonly number[]): number[] {
  const annees = new Set(connues)
  for (let a = Number(effet.slice(0, 4)); a <= Number(fin.slice(0, 4)); a++) annees.add(a)
  return [...annees].sort((a, b) => a - b)
}

/** The year shown first: the last one of the convention that holds data, else its first year. */
export function choisirAnnee(effet: string, fin: string, connues: readonly number[]): number {
  const [debut, dernier] = [Number(effet.slice(0, 4)), Number(fin.slice(0, 4))]
  const dedans = connues.filter(a => a >= debut && a <= dernier)
  return dedans.length > 0 ? Math.max(...dedans) : debut
}
