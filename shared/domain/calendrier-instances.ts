import {
  citer,
  dernierJourDuMois,
  getDate,
  listAnnees,
  listMois,
  type Occurrence,
} from './calendrier-periodes.ts'
import type { Convention } from './convention.ts'
import { ajouterMois, ajouterMoisFinDeMois, getJour } from './dates.ts'
import type { Rythme } from './instance.ts'

type Instance = Convention['instances'][number]
type Territoire = { code: string; libelle: string }
type Seance = Pick<Occurrence, 'du' | 'au' | 'ouverture' | 'rattrapage'> & {
  texte: string
  extraordinaire?: boolean
}

/** A meeting may be held so many months before the day on which it is due at the latest, when nothing else bounds it. */
const MOIS_AVANCE = 3

/**
 * Meetings due by the rhythm of each body. A deciding body gives `comite` (`comite_extraordinaire` for a window before the
 * end), the others `instance`. Two rules of one body for one day are one meeting.
 */
export function listEcheancesInstances(c: Convention): Occurrence[] {
  return c.instances.flatMap(instance => {
    const seances = instance.rythmes.flatMap(r =>
      listSeances(c, r).flatMap(s => listTerritoires(c, r).map(territoire => ({ ...s, territoire }))),
    )
    return fusionner(seances.map(s => versOccurrence(instance, s)))
  })
}

function versOccurrence(instance: Instance, s: Seance & { territoire: Territoire | null }): Occurrence {
  const suffixe = s.territoire === null ? '' : `, ${s.territoire.libelle}`
  const extraordinaire = s.extraordinaire === true
  return {
    code: instance.role !== 'decision' ? 'instance' : extraordinaire ? 'comite_extraordinaire' : 'comite',
    serie: instance.code,
    libelle: `${instance.libelle}${extraordinaire ? ' extraordinaire' : ''}${suffixe}`,
    du: s.du,
    au: s.au,
    ouverture: s.ouverture,
    ...(s.rattrapage === undefined ? {} : { rattrapage: s.rattrapage }),
    instance: instance.code,
    territoire: s.territoire?.code ?? null,
    regle: `${s.texte.charAt(0).toUpperCase()}${s.texte.slice(1)}${citer(instance.reference)}.`,
  }
}

/** Each territory of the first level when the rhythm is by territory, otherwise a single null. */
function listTerritoires(c: Convention, rythme: Rythme): (Territoire | null)[] {
  if (rythme.type !== 'par_an' || rythme.parTerritoire !== true) return [null]
  const premier = c.territoires.types[0]?.code
  const territoires = c.territoires.liste.filter(t => t.code.startsWith(`${premier}:`))
  return territoires.length === 0 ? [null] : territoires
}

function fusionner(occurrences: Occurrence[]): Occurrence[] {
  const parJour = new Map<string, Occurrence>()
  for (const o of occurrences) {
    const cle = `${o.code} ${o.libelle} ${o.du} ${o.au}`
    const avant = parJour.get(cle)
    if (!avant) parJour.set(cle, o)
    else
      parJour.set(cle, {
        ...avant,
        ouverture: Math.min(avant.ouverture, o.ouverture),
        regle: `${avant.regle} ${o.regle}`,
      })
  }
  return [...parJour.values()]
}

function listSeances(c: Convention, rythme: Rythme): Seance[] {
  switch (rythme.type) {
    case 'au_demarrage':
      return [auDemarrage(c)]
    case 'a_la_fin':
      return [auJour(getJour(c.dates.fin), 'à la fin de la convention')]
    case 'apres_signature':
      return listApresSignature(c, rythme.mois)
    case 'fin_annee_civile':
      return listAnnees(c).map(annee => jusquau(c, annee, 12, 1, 'à la fin de chaque année civile'))
    case 'par_an':
      return listParAn(c, rythme.nombre)
    case 'par_trimestre':
      return listParMois(c, 3, rythme.nombre, `${fois(rythme.nombre)} par trimestre`)
    case 'par_mois':
      return listParMois(c, 1, rythme.nombre, `${fois(rythme.nombre)} par mois`)
    case 'avant_fin':
      return [avantFin(c, rythme.moisDu, rythme.moisAu)]
  }
}

function auJour(jour: number, texte: string): Seance {
  return { du: jour, au: jour, ouverture: ajouterMois(jour, -MOIS_AVANCE), texte }
}

/** The first meeting of a convention is nearly always held in its first weeks, not on the very day of its effect. */
function auDemarrage(c: Convention): Seance {
  const effet = getJour(c.dates.effet)
  return { ...auJour(effet, 'au démarrage de la convention'), rattrapage: ajouterMois(effet, MOIS_AVANCE) }
}

function avantFin(c: Convention, moisDu: number, moisAu: number): Seance {
  const fin = getJour(c.dates.fin)
  const du = ajouterMoisFinDeMois(fin, -moisDu)
  const texte = `entre ${moisDu} et ${moisAu} mois avant le terme`
  return { du, au: ajouterMoisFinDeMois(fin, -moisAu), ouverture: du, texte, extraordinaire: true }
}

function fois(nombre: number): string {
  return nombre === 1 ? 'une fois' : `${nombre} fois`
}

/** Without a date of signature the day cannot be told, and nothing is invented. */
function listApresSignature(c: Convention, mois: number): Seance[] {
  if (c.dates.signature === null) return []
  const signature = getJour(c.dates.signature)
  const jour = ajouterMois(signature, mois)
  return [{ du: jour, au: jour, ouverture: signature, texte: `${mois} mois après la signature` }]
}

/** « n fois par an » is n equal parts of each calendar year of effect: once a year is due by 31 December. */
function listParAn(c: Convention, nombre: number): Seance[] {
  const texte = `${fois(nombre)} par an`
  const effet = getJour(c.dates.effet)
  return listAnnees(c).flatMap(annee =>
    Array.from({ length: nombre }, (_, i) =>
      jusquau(c, annee, Math.round((12 * (i + 1)) / nombre), Math.round((12 * i) / nombre) + 1, texte),
    ).filter(s => s.au >= effet),
  )
}

function jusquau(c: Convention, annee: number, mois: number, moisDebut: number, texte: string): Seance {
  const au = Math.min(dernierJourDuMois(annee, mois), getJour(c.dates.fin))
  return { du: au, au, ouverture: getDate(annee, moisDebut, 1), texte }
}

/** n meetings in each period of 1 or 3 months: by equal parts, the last by the end of the period (twice a month: by the middle and by the end). */
function listParMois(c: Convention, parPeriode: number, nombre: number, texte: string): Seance[] {
  const fin = getJour(c.dates.fin)
  const effet = getJour(c.dates.effet)
  const periodes = listMois(c).filter((m, i, tous) => m.mois % parPeriode === 0 || i === tous.length - 1)
  return periodes.flatMap(({ annee, mois }) => {
    const moisFin = Math.ceil(mois / parPeriode) * parPeriode
    const debut = getDate(annee, moisFin - parPeriode + 1, 1)
    const dernier = dernierJourDuMois(annee, moisFin)
    const part = (i: number) =>
      i === nombre ? dernier : debut - 1 + Math.floor(((dernier - debut + 1) * i) / nombre)
    return Array.from({ length: nombre }, (_, i) => ({
      du: Math.min(part(i + 1), fin),
      au: Math.min(part(i + 1), fin),
      ouverture: Math.max(effet, part(i) + 1),
      texte,
    })).filter((s, i) => s.au >= effet && (i === 0 || part(i) < fin))
  })
}
