import type { Generated } from 'kysely'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import type { DocumentSeance } from '../../../shared/domain/document.ts'
import type { EtatPresence, EtatSeance, Point } from '../../../shared/domain/seance.ts'

/** Tables of the meetings, as SQLite stores them: dates are days since 1970-01-01, lists and records are JSON text. */
export type TablesSeances = {
  titulaires: {
    id: Generated<number>
    convention_id: number
    instance: string
    siege: string
    rang: number
    territoire: string | null
    qualite: 'titulaire' | 'suppleant' | 'vacant'
    nom: string | null
    fonction: string | null
    depuis: number
    jusqua: number | null
  }
  seances: {
    id: Generated<number>
    convention_id: number
    instance: string
    territoire: string | null
    date: number
    heure: string | null
    lieu: string | null
    etat: EtatSeance
    convocation: 1 | 2
    suite_de: number | null
    serie: string | null
    convoquee_le: number | null
    urgence: string | null
    ouverte_a: string | null
    close_a: string | null
    exercice: number | null
    president: string | null
    secretaire: string | null
    notes: Generated<string>
    motif: string | null
    version: Generated<number>
    cree_le: string
  }
  seance_actes: {
    id: Generated<number>
    seance_id: number
    version: number
    fait_le: string
    utilisateur: string
    libelle: string
  }
  points: {
    id: Generated<number>
    seance_id: number
    rang: number
    type: Point['type']
    intitule: string
    objet: Point['objet']
    texte: Generated<string>
    rapporteur: string | null
    duree_min: number | null
    indicateurs: Generated<string>
    releve_de: number | null
    decision_id: number | null
    reprise_de: number | null
    notes: Generated<string>
    etat: Generated<Point['etat'] | 'ecarte'>
    ouvert_a: string | null
    clos_a: string | null
  }
  contenus: {
    sha256: string
    octets: number
    contenu: Uint8Array
  }
  pieces: {
    id: Generated<number>
    seance_id: number
    point_id: number | null
    nom: string
    sha256: string
    ajoutee_le: string
    ecartee: Generated<number>
  }
  mouvements: {
    id: Generated<number>
    seance_id: number
    point_id: number | null
    place: string
    etat: EtatPresence
    par: string | null
  }
  pouvoirs: {
    id: Generated<number>
    seance_id: number
    mandant: string
    mandataire: string
    recu_le: number | null
    depuis_point_id: number | null
    revoque: Generated<number>
    revoque_point_id: number | null
  }
  votes: {
    id: Generated<number>
    seance_id: number
    point_id: number
    mode: string
    exercice: number
    presents: number
    pouvoirs: number
    votants: number
    pour: number
    contre: number
    abstentions: number
    blancs: number
    nuls: number
    ne_prend_pas_part: number
    reserves: Generated<string>
    nominal: Generated<string>
    voix_preponderante: string | null
    verdict: string
    phrase: string
    quorum: string
    remplace: number | null
    motif: string | null
    fait_le: string
    utilisateur: string
  }
  decisions: {
    id: Generated<number>
    convention_id: number
    instance: string
    annee: number | null
    numero: number | null
    seance_id: number
    point_id: number
    date: number
    titre: string
    considerants: Generated<string>
    articles: Generated<string>
    etat: Decision['etat']
    responsable: string | null
    echeance: number | null
    indicateur: string | null
    territoire: string | null
    base: string | null
    lien: 'remplace' | 'modifie' | null
    lien_id: number | null
    preuve: string | null
    close_le: number | null
    recherche: string
    version: Generated<number>
    cree_le: string
  }
  decision_actes: {
    id: Generated<number>
    decision_id: number
    version: number
    fait_le: string
    utilisateur: string
    libelle: string
  }
  decision_suites: {
    id: Generated<number>
    decision_id: number
    seance_id: number | null
    choix: string
    note: string | null
    fait_le: string
    utilisateur: string
  }
  actions: {
    id: Generated<number>
    convention_id: number
    instance: string
    territoire: string | null
    seance_id: number
    decision_id: number | null
    intitule: string
    responsable: string | null
    echeance: number | null
    etat: Action['etat']
    avancement: Generated<number>
    preuve: string | null
    recherche: string
    version: Generated<number>
    cree_le: string
  }
  action_suivis: {
    id: Generated<number>
    action_id: number
    version: number
    jour: number
    fait_le: string
    utilisateur: string
    etat: string
    avancement: number
    note: string | null
    preuve: string | null
  }
  documents: {
    id: Generated<number>
    seance_id: number
    type: DocumentSeance['type']
    decision_id: number | null
    place: string | null
    version: number
    etat: DocumentSeance['etat']
    phrases: Generated<string>
    blocs: string | null
    valide_le: string | null
    signe_le: number | null
    signataire: string | null
    diffuse_le: number | null
    destinataires: string | null
    motif: string | null
  }
  document_fichiers: {
    document_id: number
    format: string
    sha256: string
  }
}
