import type { Decision } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { EtatPresence, Point, Vote } from '../../../../shared/domain/seance.ts'
import { fait, majuscule, mentionLibre, phrase, si, signature, sousTitre, tableau, titre } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { formatDateComplete, formatDateEnLettres, formatHeureEnLettres, situerLieu } from './en-mots.ts'
import { nommerInstance } from './instance-en-mots.ts'
import {
  type Appel,
  faireAppel,
  findPresident,
  listerParCollege,
  nommer,
  separerVoix,
  signerPresident,
} from './personnes.ts'
import { composerArticles, composerBase, composerConsiderants, composerLien } from './sections-decision.ts'
import { composerConfidentialite, composerEntete, composerSuite } from './sections-entete.ts'
import { SANS_VOTER } from './sections-presences.ts'

/** The certified copy of one decision, with what its legality is checked on. */
export function composerExtrait(d: DonneesDocument, decision: Decision): Bloc[] {
  const point = d.seance.points.find(p => p.id === decision.point)
  const deliberation = d.seance.role === 'deliberation'
  return [
    composerEntete(d),
    titre('titre', deliberation ? 'Extrait du registre des délibérations' : 'Extrait du relevé de décisions'),
    fait('numero', formatNumero(decision, deliberation)),
    ...composerConfidentialite(d, decision.base !== null && decision.base.valeur !== null),
    ...compterMembres(d, point),
    fait('reunion', raconterReunion(d)),
    ...composerSuite(d),
    ...composerAppel(d, point),
    sousTitre('objet', `Objet : ${decision.titre}`),
    ...si(point?.rapporteur != null, fait('rapporteur', `Rapporteur : ${point?.rapporteur}.`)),
    ...composerConsiderants(decision, 'decision'),
    ...composerBase(d, decision, 'decision'),
    ...raconterVote(d, decision, point),
    ...composerArticles(decision, 'decision'),
    ...composerLien(d, decision, 'decision'),
    ...composerFormules(deliberation),
    signature('signature', signerPresident(d.seance)),
  ]
}

function formatNumero({ numero }: Decision, deliberation: boolean): string {
  return `${deliberation ? 'Délibération' : 'Décision'} n° ${numero ?? '………'}`
}

/** En exercice, quorum where a text sets one, présents, pouvoirs, votants, exprimés, the vote and the day of the convocation. */
function compterMembres({ seance }: DonneesDocument, point: Point | undefined): Bloc[] {
  const vote = point?.vote ?? null
  const quorum = point?.quorum ?? seance.quorum
  const representes = vote === null ? 0 : vote.votants - vote.presents - vote.pouvoirs
  const membres = [
    ['En exercice', vote?.exercice ?? seance.exercice],
    ...(quorum.requis === null ? [] : ([['Quorum', quorum.requis]] as const)),
    ['Présents', vote?.presents ?? quorum.presents],
    ...(representes > 0 ? ([['Représentés', representes]] as const) : []),
    ['Pouvoirs', vote?.pouvoirs ?? 0],
    ['Votants', vote?.votants ?? point?.votants ?? 0],
    ['Suffrages exprimés', vote?.exprimes ?? 0],
  ] as const
  const convocation = seance.convoqueeLe === null ? 'sans date' : formatDateComplete(seance.convoqueeLe)
  return [
    tableau('membres', 'Nombre de membres', enColonnes(membres)),
    ...(vote === null ? [] : [tableau('voix', 'Vote', enColonnes(listVoix(vote)))]),
    fait('convocation', `Date de convocation : ${convocation}`),
  ]
}

function listVoix(vote: Vote): [string, number][] {
  return [
    ['Pour', vote.pour],
    ['Contre', vote.contre],
    ['Abstentions', vote.abstentions],
    ['Blancs', vote.blancs],
    ['Nuls', vote.nuls],
    ['Ne prend pas part', vote.nePrendPasPart],
  ]
}

const enColonnes = (comptes: readonly (readonly [string, number])[]) => [
  comptes.map(([mot]) => mot),
  comptes.map(([, n]) => String(n)),
]

function raconterReunion({ seance }: DonneesDocument): string {
  const { le, pluriel } = nommerInstance(seance.libelle)
  const heure = seance.heure === null ? '' : `, à ${formatHeureEnLettres(seance.heure)}`
  const president = findPresident(seance)
  const sous = president === null ? '' : `, sous la présidence de ${nommer(president)}`
  const verbe = pluriel
    ? 'régulièrement convoqués, se sont réunis'
    : `${accord(le)}, s’est ${accordReuni(le)}`
  return `${majuscule(formatDateEnLettres(seance.date))}${heure}, ${le}, ${verbe}${situerLieu(seance.lieu)}${sous}.`
}

const estFeminin = (le: string) => le.startsWith('la ') || /^l’(instance|assemblée|équipe|union)/i.test(le)
const accord = (le: string) => (estFeminin(le) ? 'régulièrement convoquée' : 'régulièrement convoqué')
const accordReuni = (le: string) => (estFeminin(le) ? 'réunie' : 'réuni')

const GROUPES: [string, (EtatPresence | 'pouvoir')[]][] = [
  ['Présents', ['present']],
  ['Présents en visioconférence', ['visio']],
  ['Représentés', ['represente']],
  ['Ont donné pouvoir', ['pouvoir']],
  ['Excusés', ['excuse']],
  ['Absents', ['absent']],
]

/** Who was there at this very item, by college. */
function composerAppel({ seance }: DonneesDocument, point: Point | undefined): Bloc[] {
  const { deliberants, consultatifs } = separerVoix(seance)
  const presences = point?.presences ?? seance.presences
  const appel = faireAppel(deliberants, presences, point?.pouvoirs ?? [])
  const autres = faireAppel(consultatifs, presences, [])
  const assistants = [...autres.present, ...autres.visio, ...autres.represente]
  return [
    ...GROUPES.flatMap(([mot, etats]) =>
      citerGroupe(
        etats.includes('visio') && !seance.reglement.visio.admise ? SANS_VOTER : mot,
        etats.flatMap(etat => appel[etat]),
      ),
    ),
    ...citerGroupe('Assistent à la séance avec voix consultative', assistants, false),
  ]
}

function citerGroupe(mot: string, entrees: Appel[EtatPresence], parCollege = true): Bloc[] {
  if (entrees.length === 0) return []
  const textes = entrees.map(({ membre, par }) => ({
    membre,
    texte:
      par === null
        ? nommer(membre)
        : `${nommer(membre)} (${mot === 'Ont donné pouvoir' ? 'à' : 'par'} ${par})`,
  }))
  const groupes = parCollege
    ? listerParCollege(textes)
    : [{ college: null, textes: textes.map(t => t.texte) }]
  const corps = groupes.map(
    g => `${g.college === null ? '' : `${majuscule(g.college)} : `}${g.textes.join(' ; ')}.`,
  )
  return [fait(`appel:${mot}`, `${mot} : ${corps.join('\n')}`)]
}

function raconterVote({ seance }: DonneesDocument, decision: Decision, point: Point | undefined): Bloc[] {
  const { le, pluriel } = nommerInstance(seance.libelle)
  const refus = pluriel ? 'n’adoptent pas' : 'n’adopte pas'
  const vote = point?.vote ?? null
  return [
    ...(vote === null ? [] : [fait('vote', `Résultat du vote : ${abaisser(vote.phrase)}`)]),
    fait(
      'delibere',
      `Après en avoir délibéré, ${le}${decision.etat === 'rejetee' ? ` ${refus} le texte suivant` : ''} :`,
    ),
  ]
}

const abaisser = (texte: string) => texte.charAt(0).toLowerCase() + texte.slice(1)

function composerFormules(deliberation: boolean): Bloc[] {
  return [
    phrase('fait', 'Fait et délibéré les jour, mois et an susdits.'),
    phrase(
      'certification',
      deliberation
        ? 'Pour extrait certifié conforme au registre des délibérations.'
        : 'Pour extrait certifié conforme au relevé de décisions.',
    ),
    ...si(
      deliberation,
      mentionLibre(
        'executoire',
        'Acte rendu exécutoire après transmission au contrôle de légalité le ………………… et publication le ………………….',
      ),
    ),
  ]
}
