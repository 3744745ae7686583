import type { Generated } from 'kysely'
import type { EtatPieceFse } from '../../../shared/domain/fse.ts'
import type { EtatChapitre, EtatRapport, ResumeChapitre } from '../../../shared/domain/rapport.ts'
import type { Destination } from '../../../shared/domain/secret.ts'

/** Rows of the annual report, as SQLite stores them: days since 1970-01-01, booleans 0 or 1, texts of the editor in JSON. */
export type TablesRapport = {
  rapports: {
    id: Generated<number>
    convention_id: number
    annee: number
    version: number
    etat: EtatRapport
    revision: Generated<number>
    motif: string | null
    relu_le: string | null
    relu_par: string | null
    valide_le: string | null
    decision_id: number | null
    diffuse_le: number | null
    destinataires: string | null
    contenu_sha256: string | null
    cree_le: string
  }
  rapport_chapitres: {
    id: Generated<number>
    rapport_id: number
    code: string
    titre: string
    type: ResumeChapitre['type']
    rang: number
    etat: EtatChapitre
    ecarte: Generated<number>
    contenu: string
    version: Generated<number>
    modifie_le: string | null
    modifie_par: string | null
  }
  rapport_chapitre_versions: {
    chapitre_id: number
    version: number
    contenu: string
    fait_le: string
    utilisateur: string
  }
  contributions: {
    id: Generated<number>
    rapport_id: number
    chapitre: string
    partenaire: string
    territoire_id: number | null
    auteur: string
    recue_le: number
    contenu: string
    fichier: string | null
    avertissements: Generated<string>
    retenue: Generated<number>
    ecartee: Generated<number>
  }
  rapport_fichiers: {
    rapport_id: number
    destination: Destination
    format: string
    octets: number
    sha256: string
  }
  rapport_modeles: {
    convention_id: number
    modele: string
    modifie_le: string
  }
  logos: {
    convention_id: number
    partie: string
    sha256: string
    alt: string
  }
  retenues: {
    convention_id: number
    annee: number
    code: string
    retenu: 'calcule' | 'declare' | null
    motif: string | null
    tolerance: number | null
  }
  fse_pieces: {
    parcours_id: number
    piece: string
    etat: EtatPieceFse
    reference: string | null
    note_le: string
  }
  fse_listes: {
    convention_id: number
    mois: string
    recue_le: number
    fichier: string
    sha256: string
    differences: string
  }
}
