import type { Bloc } from '../../../../shared/domain/document.ts'
import type { EtatPresence, MembreSeance } from '../../../../shared/domain/seance.ts'
import { fait, sousTitre, tableau } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { type Appel, faireAppel, findPresident, nommer, separerVoix } from './personnes.ts'

const MOTS: Record<keyof Appel, string> = {
  present: 'Présents',
  visio: 'Présents en visioconférence',
  represente: 'Représentés',
  pouvoir: 'Ayant donné pouvoir',
  excuse: 'Excusés',
  absent: 'Absents',
}
const ORDRE: readonly (EtatPresence | 'pouvoir')[] = [
  'present',
  'visio',
  'represente',
  'pouvoir',
  'excuse',
  'absent',
]

/** In a body that asks to be there in person. */
export const SANS_VOTER = 'En visioconférence, sans voter'

/** Who was there at the opening, by state, and whether the body could decide. */
export function composerPresences(d: DonneesDocument): Bloc[] {
  const { seance } = d
  const { deliberants, consultatifs } = separerVoix(seance)
  const appel = faireAppel(
    deliberants,
    seance.presences,
    seance.pouvoirs.filter(p => !p.revoque),
  )
  const president = findPresident(seance)
  const bureau = [
    ...(president === null ? [] : [`Présidence : ${nommer(president)}.`]),
    ...(seance.secretaire === null ? [] : [`Secrétariat de séance : ${seance.secretaire}.`]),
  ]
  return [
    sousTitre('presences', 'Présences'),
    ...(bureau.length === 0 ? [] : [fait('bureau', bureau.join(' '))]),
    fait('presences:compte', compterPresences(d, appel)),
    ...tableauDesPresences(appel, seance.reglement.visio.admise),
    ...assistants(d, consultatifs),
    fait('quorum', seance.quorum.phrase),
  ]
}

function compterPresences({ seance }: DonneesDocument, appel: Appel): string {
  const { admise } = seance.reglement.visio
  const visios = appel.visio.length
  const presents = appel.present.length + (admise ? visios : 0)
  const visio = admise && visios > 0 ? ` (dont ${visios} en visioconférence)` : ''
  return [
    `Membres en exercice : ${seance.exercice}`,
    `présents : ${presents}${visio}`,
    ...(admise || visios === 0 ? [] : [`en visioconférence sans voter : ${visios}`]),
    `représentés : ${appel.represente.length}`,
    `pouvoirs : ${appel.pouvoir.length}`,
    `excusés : ${appel.excuse.length}`,
    `absents : ${appel.absent.length}`,
  ]
    .join(' ; ')
    .concat('.')
}

function tableauDesPresences(appel: Appel, visioAdmise: boolean): Bloc[] {
  const mots = visioAdmise ? MOTS : { ...MOTS, visio: SANS_VOTER }
  const lignes = ORDRE.flatMap(etat => {
    const membres = appel[etat]
    return membres.length === 0 ? [] : [[`${mots[etat]} (${membres.length})`, listerMembres(etat, membres)]]
  })
  if (lignes.length === 0) return []
  return [tableau('presences:tableau', 'Membres par état de présence', [['Présence', 'Membres'], ...lignes])]
}

/** One line each, with who sits or votes for the member. */
function listerMembres(etat: keyof Appel, membres: Appel[EtatPresence]): string {
  return membres.map(({ membre, par }) => nommerAvec(membre, par, LIENS[etat] ?? 'remplacé par')).join('\n')
}

const LIENS: Partial<Record<keyof Appel, string>> = { represente: 'représenté par', pouvoir: 'pouvoir à' }

function nommerAvec(membre: MembreSeance, par: string | null, lien: string): string {
  return par === null ? nommer(membre) : `${nommer(membre)}, ${lien} ${par}`
}

function assistants(d: DonneesDocument, consultatifs: readonly MembreSeance[]): Bloc[] {
  const { present, visio, represente } = faireAppel(consultatifs, d.seance.presences, [])
  const la = [...present, ...visio, ...represente]
  if (la.length === 0) return []
  return [
    fait(
      'assistants',
      `Avec voix consultative : ${la.map(({ membre, par }) => nommerAvec(membre, par, 'remplacé par')).join(' ; ')}.`,
    ),
  ]
}
