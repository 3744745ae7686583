import { listEcheancesInstances } from './calendrier-instances.ts'
import {
  citer,
  dernierJourDuMois,
  getDate,
  listAnnees,
  listMois,
  type Occurrence,
} from './calendrier-periodes.ts'
import { listTermes } from './calendrier-termes.ts'
import type { Convention } from './convention.ts'
import { formatJourIso, getJour, joursDansMois } from './dates.ts'
import type { Echeance } from './reponses.ts'

/**
 * Something recorded as done on a day: `code` is that of an échéance, of a body or of a commitment. `territoire`: the one
 * that a body met for; `seance`: the meeting that it was.
 */
export type Fait = { code: string; jour: number; territoire?: string | null; seance?: number }

/** An échéance is near when it falls within so many days. */
const JOURS_PROCHE = 30

/** What can no longer be caught up once its day is gone. */
const SANS_RETARD = new Set<Echeance['code']>(['preavis', 'fin_convention', 'instance'])

/**
 * Every date that the convention makes due, with its state on `aujourdhui` (day number), in order of date. `prevues` are
 * the meetings to come: they are named beside the date that they will answer, and change no state.
 */
export function listCalendrier(
  c: Convention,
  aujourdhui: number,
  faits: readonly Fait[] = [],
  prevues: readonly Fait[] = [],
): Echeance[] {
  const occurrences = listOccurrences(c)
  const faites = repondre(occurrences, faits)
  const attendues = repondre(
    occurrences.filter(o => !faites.has(o)),
    prevues,
  )
  return occurrences.map(o => ({
    code: o.code,
    libelle: o.libelle,
    date: o.du === o.au ? formatJourIso(o.au) : { du: formatJourIso(o.du), au: formatJourIso(o.au) },
    instance: o.instance,
    regle: o.regle,
    etat: faites.has(o) ? 'fait' : getEtat(o, aujourdhui),
    seance: (faites.get(o) ?? attendues.get(o))?.seance ?? null,
  }))
}

/** Meetings held and deeds noted, once: what was noted for a body on the day of one of its meetings is that meeting. */
export function fusionnerFaits(seances: readonly Fait[], notes: readonly Fait[]): Fait[] {
  const estSeance = (n: Fait) =>
    seances.some(
      s =>
        s.code === n.code && s.jour === n.jour && (!n.territoire || n.territoire === (s.territoire ?? null)),
    )
  return [...seances, ...notes.filter(n => !estSeance(n))]
}

/** The same dates as day numbers and without state: meetings due in a period are counted from here. */
export function listOccurrences(c: Convention): Occurrence[] {
  return [
    ...listBilans(c),
    ...listEcheancesInstances(c),
    ...listTermes(c),
    ...listListesMensuelles(c),
    ...listBaseRessources(c),
  ].sort((a, b) => a.au - b.au || a.du - b.du || a.code.localeCompare(b.code))
}

function getEtat(o: Occurrence, aujourdhui: number): Echeance['etat'] {
  if (o.au < aujourdhui) return SANS_RETARD.has(o.code) ? 'passee' : 'en_retard'
  return o.du - aujourdhui <= JOURS_PROCHE ? 'proche' : 'a_venir'
}

/**
 * A deed answers the first date of its series that is open on that day and not yet past; when all are past, the last of
 * them (a bilan handed in late). A meeting held in 2023 never makes up for the one missed in 2022, nor that of one
 * territory for that of another.
 */
function repondre(occurrences: readonly Occurrence[], faits: readonly Fait[]): Map<Occurrence, Fait> {
  const reponses = new Map<Occurrence, Fait>()
  for (const fait of [...faits].sort((a, b) => a.jour - b.jour)) {
    const ouvertes = occurrences.filter(
      o =>
        (o.serie === fait.code || o.code === fait.code) &&
        (o.territoire === null || o.territoire === fait.territoire) &&
        o.ouverture <= fait.jour &&
        !reponses.has(o),
    )
    const reponse = ouvertes.find(o => (o.rattrapage ?? o.au) >= fait.jour) ?? ouvertes.at(-1)
    if (reponse) reponses.set(reponse, fait)
  }
  return reponses
}

function listBilans(c: Convention): Occurrence[] {
  const bilan = c.echeances.bilanAnnuel
  if (!bilan) return []
  return listAnnees(c).map(annee => {
    const jour = Math.min(bilan.jour, joursDansMois(annee + 1, bilan.mois))
    const au = getDate(annee + 1, bilan.mois, jour)
    return {
      code: 'bilan_annuel',
      serie: 'bilan_annuel',
      libelle: `Bilan annuel de ${annee}`,
      du: au,
      au,
      ouverture: getDate(annee + 1, 1, 1),
      instance: null,
      territoire: null,
      regle: `Le bilan de l’année N est dû au plus tard le ${bilan.jour}/${String(bilan.mois).padStart(2, '0')} de l’année N+1${citer(bilan.reference)}.`,
    }
  })
}

function listListesMensuelles(c: Convention): Occurrence[] {
  const { listeMensuelle } = c.echeances
  if (!listeMensuelle) return []
  return listMois(c).map(({ annee, mois, debut }) => {
    const au = Math.min(dernierJourDuMois(annee, mois), getJour(c.dates.fin))
    return {
      code: 'liste_mensuelle',
      serie: 'liste_mensuelle',
      libelle: `Liste des bénéficiaires de ${String(mois).padStart(2, '0')}/${annee}`,
      du: au,
      au,
      ouverture: debut,
      instance: null,
      territoire: null,
      regle: `Une liste par mois, produite par Pôle emploi${citer(listeMensuelle.reference)}.`,
    }
  })
}

function listBaseRessources(c: Convention): Occurrence[] {
  const { baseRessources } = c.echeances
  if (!baseRessources) return []
  const { parAn, reference } = baseRessources
  return listAnnees(c).flatMap(annee =>
    Array.from({ length: parAn }, (_, i) => {
      const mois = Math.round((12 * (i + 1)) / parAn)
      const au = Math.min(dernierJourDuMois(annee, mois), getJour(c.dates.fin))
      return {
        code: 'base_ressources',
        serie: 'base_ressources',
        libelle: `Mise à jour conjointe de la base de ressources, ${annee}`,
        du: au,
        au,
        ouverture: getDate(annee, 1, 1),
        instance: null,
        territoire: null,
        regle: `Au moins ${parAn} mise à jour conjointe par an${citer(reference)}.`,
      } satisfies Occurrence
    }),
  )
}
