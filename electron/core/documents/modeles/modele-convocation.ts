import { formatDateEnMots, formatHeure } from '../../../../shared/domain/dates-en-mots.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import { getSourceQuorum } from '../../../../shared/domain/quorum.ts'
import type { MembreSeance, Point } from '../../../../shared/domain/seance.ts'
import { fait, liste, majuscule, mention, phrase, si, signature, sousTitre, tableau, titre } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { formatDateComplete, situerLieu } from './en-mots.ts'
import { nommerInstance } from './instance-en-mots.ts'
import { signerPresident } from './personnes.ts'
import { composerEntete } from './sections-entete.ts'

const TYPES: Record<Point['type'], string> = {
  information: 'Information',
  debat: 'Débat',
  decision: 'Décision',
}
const POINTILLES = '……………………………………………………'

/** The letter to one member; `membre` null is the model that all of them share. */
export function composerConvocation(d: DonneesDocument, membre: MembreSeance | null): Bloc[] {
  const { seance } = d
  return [
    composerEntete(d),
    fait('destinataire', formatDestinataire(d, membre)),
    fait(
      'date',
      seance.convoqueeLe === null ? `Le ${POINTILLES}` : `Le ${formatDateEnMots(seance.convoqueeLe)}`,
    ),
    titre('titre', seance.convocation === 2 ? 'Seconde convocation' : 'Convocation'),
    phrase('formule', 'Madame, Monsieur,'),
    fait('invitation', inviter(d)),
    ...rappelerSeanceSansQuorum(d),
    ...justifierDelai(d),
    sousTitre('ordre', 'Ordre du jour'),
    ...composerOrdreDuJour(d),
    ...listerPieces(d),
    ...expliquerAbsence(d, membre),
    phrase(
      'politesse',
      'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    ),
    signature('signature', signerPresident(seance)),
    ...composerPouvoir(d, membre),
  ]
}

function formatDestinataire({ seance }: DonneesDocument, membre: MembreSeance | null): string {
  if (membre === null) return `Mesdames et Messieurs les membres ${nommerInstance(seance.libelle).du}`
  return [membre.nom, majuscule(membre.fonction), membre.institution]
    .filter(ligne => ligne !== null)
    .join('\n')
}

/** Day, hour and place in words. */
function inviter({ seance }: DonneesDocument): string {
  const { le, pluriel } = nommerInstance(seance.libelle)
  const heure = seance.heure === null ? '' : ` à ${formatHeure(seance.heure)}`
  return `${majuscule(le)} ${pluriel ? 'se réuniront' : 'se réunira'} le ${formatDateComplete(seance.date)}${heure}${situerLieu(seance.lieu)}. J’ai l’honneur de vous convier à cette séance.`
}

function rappelerSeanceSansQuorum({ seance, premiere }: DonneesDocument): Bloc[] {
  if (seance.convocation !== 2 || premiere === null) return []
  const reference = seance.reglement.secondeConvocation?.reference ?? getSourceQuorum(seance.regleQuorum)
  return [
    fait(
      'suite',
      `Cette séance fait suite à la séance du ${formatDateEnMots(premiere)}, levée faute de quorum. Elle porte sur le même ordre du jour et l’assemblée y délibérera valablement quel que soit le nombre des membres présents${citer(reference)}.`,
    ),
  ]
}

function justifierDelai({ seance }: DonneesDocument): Bloc[] {
  if (seance.urgence !== null)
    return [
      fait(
        'urgence',
        `Le délai ordinaire de convocation est abrégé en raison de l’urgence : ${seance.urgence}.`,
      ),
    ]
  const { convocation, secondeConvocation } = seance.reglement
  const delai = seance.convocation === 2 ? (secondeConvocation ?? convocation) : convocation
  if (delai === null) return []
  const jours = `${delai.jours} jour${delai.jours > 1 ? 's' : ''}${delai.francs ? (delai.jours > 1 ? ' francs' : ' franc') : ''}`
  return [
    fait(
      'delai',
      `Cette convocation vous est adressée dans le respect du délai de ${jours}${citer(delai.reference)}.`,
    ),
  ]
}

const citer = (reference: string | null) => (reference === null ? '' : ` (${reference})`)

function composerOrdreDuJour({ seance }: DonneesDocument): Bloc[] {
  if (seance.points.length === 0)
    return [fait('ordre:vide', 'L’ordre du jour vous sera communiqué ultérieurement.')]
  const rapporteurs = seance.points.some(p => p.rapporteur !== null)
  const lignes = seance.points.map(p => [
    String(p.numero),
    p.texte === '' ? p.intitule : `${p.intitule}\n${p.texte}`,
    TYPES[p.type],
    ...(rapporteurs ? [p.rapporteur ?? ''] : []),
  ])
  const entete = ['N°', 'Objet', 'Nature', ...(rapporteurs ? ['Rapporteur'] : [])]
  return [tableau('ordre:tableau', 'Ordre du jour', [entete, ...lignes])]
}

function listerPieces({ seance }: DonneesDocument): Bloc[] {
  const noms = [...new Set(seance.pieces.map(p => p.nom))]
  return si(noms.length > 0, sousTitre('pieces', 'Pièces jointes'), liste('pieces:liste', noms))
}

/** What whoever cannot come may do, by what the seat and the body allow. */
function expliquerAbsence({ seance }: DonneesDocument, membre: MembreSeance | null): Bloc[] {
  const requis = seance.quorum.requis
  const quorum =
    requis === null || seance.convocation === 2
      ? []
      : [
          `Le quorum est de ${requis} membres sur ${seance.exercice} en exercice${citer(getSourceQuorum(seance.regleQuorum))}.`,
        ]
  const consultatif = membre?.voix === 'consultative' ? ['Vous y siégez avec voix consultative.'] : []
  const suppleant =
    membre?.suppleant == null ? [] : [`En cas d’empêchement, ${membre.suppleant} peut siéger à votre place.`]
  const representant = membre?.representable
    ? ['En cas d’empêchement, vous pouvez vous faire représenter.']
    : []
  const pouvoir = peutDonnerPouvoir(seance.reglement.pouvoirs, membre)
    ? ['En cas d’empêchement, vous pouvez donner pouvoir à un autre membre au moyen du formulaire joint.']
    : []
  const phrases = [...quorum, ...consultatif, ...suppleant, ...representant, ...pouvoir]
  return [
    ...si(phrases.length > 0, fait('absence', phrases.join(' '))),
    phrase('reponse', 'Je vous remercie de faire connaître votre présence au secrétariat dès que possible.'),
  ]
}

const peutDonnerPouvoir = (
  regle: DonneesDocument['seance']['reglement']['pouvoirs'],
  membre: MembreSeance | null,
) => regle !== null && (membre === null || membre.voix === 'deliberative')

/** The form of a proxy, on a sheet of its own. */
function composerPouvoir(d: DonneesDocument, membre: MembreSeance | null): Bloc[] {
  const { seance } = d
  const regle = seance.reglement.pouvoirs
  if (regle === null || !peutDonnerPouvoir(regle, membre)) return []
  const heure = seance.heure === null ? '' : ` à ${formatHeure(seance.heure)}`
  const nom = membre?.nom == null ? POINTILLES : `${membre.nom}, ${membre.fonction}`
  const plafond = regle.parMembre === 1 ? 'un seul pouvoir' : `${regle.parMembre} pouvoirs au plus`
  return [
    sousTitre('pouvoir', 'Pouvoir', { page: true }),
    fait('pouvoir:mandant', `Je, ${nom}, membre ${nommerInstance(seance.libelle).du},`),
    fait('pouvoir:mandataire', `donne pouvoir à : ${POINTILLES}`),
    fait(
      'pouvoir:objet',
      `pour me représenter et voter en mon nom à la séance du ${formatDateComplete(seance.date)}${heure}.`,
    ),
    mention(
      'pouvoir:regle',
      `Chaque membre peut recevoir ${plafond} (${regle.reference}). Il ne vaut que si la personne qui le reçoit est présente ; il ne se transmet pas et peut être révoqué à tout moment.`,
    ),
    fait('pouvoir:date', `Fait à ${POINTILLES}, le ${POINTILLES}`),
    signature('pouvoir:signature', ['Signature, précédée de la mention « Bon pour pouvoir »']),
  ]
}
