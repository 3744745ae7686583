import type { Generated } from 'kysely'
import type { TablesRapport } from './tables-rapport.ts'
import type { TablesSeances } from './tables-seances.ts'

/** Rows as SQLite stores them: dates are days since 1970-01-01, booleans 0 or 1. */
export type Tables = TablesSeances &
  TablesRapport & {
    reglages: {
      cle: string
      valeur: string
    }
    secrets: {
      nom: string
      valeur: Uint8Array
    }
    conventions: {
      id: Generated<number>
      code: string
      profil: string
      cree_le: string
    }
    territoires: {
      id: Generated<number>
      convention_id: number
      code: string
      type: string
      libelle: string
      local: Generated<number>
    }
    territoire_liens: {
      de_id: number
      vers_id: number
    }
    sources: {
      id: Generated<number>
      convention_id: number
      nom: string
      espace: string
    }
    correspondances: {
      id: Generated<number>
      source_id: number
      signature: string
      entetes: string
      version: number
      reponses: string
      cree_le: string
    }
    valeurs_apprises: {
      source_id: number
      sens: string
      libelle: string
      code: string
    }
    valeurs_locales: {
      id: Generated<number>
      convention_id: number
      nomenclature: string
      code: string
      libelle: string
    }
    imports: {
      id: Generated<number>
      convention_id: number
      source_id: number
      fait_le: string
      utilisateur: string
      annee: number | null
      correspondance_id: number | null
      a_creer: number
      a_modifier: number
      identiques: number
      en_erreur: number
      avertissements: string
    }
    import_fichiers: {
      id: Generated<number>
      import_id: number
      nom: string
      sha256: string
      octets: number
      description: string
    }
    import_feuilles: {
      id: Generated<number>
      fichier_id: number
      nom: string
      forme: string
      zone: string
      colonnes: string
    }
    personnes: {
      id: Generated<number>
      cle: Uint8Array
    }
    parcours: {
      id: Generated<number>
      convention_id: number
      personne_id: number
      axe: string
      cle_date: number
      rang: number
      modalite: string | null
      territoire_id: number | null
      territoire_2_id: number | null
      acteur: string | null
      date_prescription: number | null
      date_diagnostic: number | null
      date_entree: number | null
      date_fin_prevue: number | null
      date_prolongation: number | null
      date_sortie: number | null
      motif_sortie: string | null
      sexe: string | null
      annee_naissance: number | null
      age_entree: number | null
      brsa: number | null
      rqth: number | null
      qpv: number | null
      niveau_formation: string | null
      duree_inscription: string | null
      feuille_id: number
      ligne: number
      brut: Uint8Array | null
    }
    parcours_freins: {
      parcours_id: number
      frein: string
    }
    parcours_mesures: {
      parcours_id: number
      mesure: string
      date_debut: number | null
    }
    parcours_versions: {
      id: Generated<number>
      parcours_id: number
      import_id: number
      avant: string
    }
    valeurs_declarees: {
      id: Generated<number>
      convention_id: number
      feuille_id: number
      cellule: string
      indicateur: string
      libelle: string
      territoire_id: number | null
      periode: string
      categorie: string | null
      unite: string
      valeur: number | null
      absence: string | null
      brut: string | null
      cle: string
    }
    valeurs_versions: {
      id: Generated<number>
      valeur_id: number
      import_id: number
      avant: string
    }
    objectifs: {
      id: Generated<number>
      convention_id: number
      code: string
      annee: number
      territoire_id: number | null
      valeur: number | null
    }
    engagements_faits: {
      id: Generated<number>
      convention_id: number
      engagement: string
      fait_le: number
      preuve: string | null
      etat: Generated<string>
      commentaire: string | null
      territoire: string | null
      retire_le: string | null
    }
    exports: {
      id: Generated<number>
      convention_id: number
      fait_le: string
      utilisateur: string
      destination: string
      destinataires: string | null
      annee: number
      fichiers: string
    }
    journal: {
      id: Generated<number>
      fait_le: string
      utilisateur: string
      action: string
      detail: string
      precedent: string
      empreinte: string
    }
  }
