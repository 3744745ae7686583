import { type RawBuilder, sql } from 'kysely'
import { CLASSES_DELAI } from '../../../shared/domain/classes-delai.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Nomenclatures } from '../../../shared/domain/nomenclature.ts'
import { type Assiette, auDela, type Conditions, conditions, ici, niveau } from './ensemble-de-travail.ts'
import { rangAge } from './profil-personne.ts'
import { NON_RENSEIGNE } from './valeur.ts'

export type Modalite = { ventilation: string; modalite: string }

type Morceau = RawBuilder<unknown>
const AG = sql`p.axe = 'AG'`
const ASE = sql`p.axe = 'ASE'`

/** Which rows of `parcours p` a figure counts, in SQL; null when no parcours gives it. */
export function filtrer(
  code: string,
  modalite: Modalite | undefined,
  assiette: Assiette,
  nomenclatures: Nomenclatures,
): Morceau | null {
  const c = conditions(assiette)
  const base = filtrerCode(code, c, assiette, nomenclatures)
  if (base === null) return null
  const detail = modalite === undefined ? sql`1 = 1` : filtrerModalite(modalite, assiette, nomenclatures)
  return sql`(${base}) AND ${ici(assiette.selection)} AND ${detail}`
}

function filtrerCode(code: string, c: Conditions, assiette: Assiette, n: Nomenclatures): Morceau | null {
  const concernes = assiette.convention.personnesConcerneesAvecAutre
    ? sql`1 = 1`
    : sql`p.axe IN ('AG', 'ASE')`
  const acteur = /^part_orientations_(.+)$/.exec(code)?.[1]
  if (acteur !== undefined) return sql`${c.oriente} AND p.acteur = ${acteur}`
  const sorties: Morceau = sql`${AG} AND ${c.sorti}`
  const motifs = listMotifs(code, n)
  if (motifs !== undefined) return sql`${sorties} AND ${parmi('motif_sortie', motifs)}`
  const entrees = sql`${AG} AND ${c.entre}`
  const parCode: Record<string, Morceau> = {
    orientations: c.oriente,
    entrees_ase: sql`${ASE} AND ${c.entre}`,
    sorties,
    duree_accompagnement: sorties,
    sorties_ase: sql`${ASE} AND ${c.sorti}`,
    duree_ase: sql`${ASE} AND ${c.sorti}`,
    file_active_fin: sql`${AG} AND ${c.actifFin}`,
    portefeuille_moyen: sql`${AG} AND ${c.actifFin}`,
    taux_occupation: sql`${AG} AND ${c.actifFin}`,
    file_active_periode: sql`${AG} AND ${c.actif}`,
    file_active_ase_fin: sql`${ASE} AND ${c.actifFin}`,
    prolongations: sql`${AG} AND ${c.prolonge}`,
    depassements: auDela('limite', c),
    brsa: sql`${c.ouvert} AND ${concernes} AND p.brsa = 1`,
    part_brsa: sql`${c.ouvert} AND ${concernes} AND p.brsa IS NOT NULL`,
    freins: sql`${c.ouvert} AND EXISTS (SELECT 1 FROM parcours_freins f WHERE f.parcours_id = p.id)`,
    mesures: sql`${concernes} AND ${c.entre}`,
  }
  const propre = parCode[code]
  if (propre !== undefined) return propre
  if (/^(entrees|personnes_entrees|entrees_par_conseiller|part_delai_objectif|delai_)/.test(code))
    return entrees
  return /^(personnes_concernees|typologie_)/.test(code) ? sql`${c.ouvert} AND ${concernes}` : null
}

/** The motives that a rate of exits counts in its numerator; undefined for any other code. */
function listMotifs(code: string, n: Nomenclatures): string[] | undefined {
  const { entrees } = n.motif_sortie
  const duGroupe = (...groupes: string[]) =>
    entrees.filter(e => groupes.includes(e.groupe ?? '')).map(e => e.code)
  if (code === 'taux_retour_emploi') return duGroupe('emploi')
  if (code === 'taux_sortie_positive') return duGroupe('emploi', 'formation')
  if (code === 'taux_emploi_durable') return ['cdi', 'cdd_plus_6_mois', 'creation_entreprise']
  const groupe = /^taux_sortie_groupe_(.+)$/.exec(code)?.[1]
  if (groupe !== undefined) return groupe === NON_RENSEIGNE ? [NON_RENSEIGNE] : duGroupe(groupe)
  const motif = /^taux_sortie_(.+)$/.exec(code)?.[1]
  return motif === undefined ? undefined : [motif]
}

function parmi(colonne: string, codes: string[]): Morceau {
  const connus = codes.filter(c => c !== NON_RENSEIGNE)
  const ref = sql.ref(`p.${colonne}`)
  const vide = codes.includes(NON_RENSEIGNE) ? sql`${ref} IS NULL` : sql`1 = 0`
  return connus.length === 0 ? vide : sql`(${vide} OR ${ref} IN (${sql.join(connus)}))`
}

function filtrerModalite({ ventilation, modalite }: Modalite, assiette: Assiette, n: Nomenclatures): Morceau {
  const { convention, territoires } = assiette
  switch (ventilation) {
    case 'territoire': {
      const id = territoires.find(t => t.code === modalite)?.id ?? 0
      return sql`${niveau(assiette)} = ${id}`
    }
    case 'groupe_sortie':
      return parmi('motif_sortie', listMotifs(`taux_sortie_groupe_${modalite}`, n) ?? [])
    case 'regroupement_sortie': {
      const groupes = convention.regroupementSorties.find(r => r.code === modalite)?.groupes ?? [modalite]
      return parmi(
        'motif_sortie',
        groupes.flatMap(g => listMotifs(`taux_sortie_groupe_${g}`, n) ?? []),
      )
    }
    case 'tranche_age': {
      const rang = convention.grilleAges.findIndex(g => g.code === modalite) + 1
      return sql`${rangAge(convention)} = ${modalite === 'hors_grille' ? convention.grilleAges.length + 1 : rang}`
    }
    case 'delai':
      return filtrerDelai(modalite)
    case 'mesure':
      return sql`(EXISTS (SELECT 1 FROM parcours_mesures m WHERE m.parcours_id = p.id AND m.mesure = ${modalite})
        OR ${parmi('modalite', convention.mesures.find(m => m.code === modalite)?.modalites ?? [])})`
    default:
      return filtrerColonne(ventilation, modalite)
  }
}

function filtrerDelai(modalite: string): Morceau {
  const jours = sql`p.date_entree - p.date_prescription`
  const classe = CLASSES_DELAI.find(c => c.code === modalite)
  if (classe === undefined) return sql`(p.date_prescription IS NULL OR ${jours} < 0)`
  return classe.max === null
    ? sql`${jours} >= ${classe.min}`
    : sql`${jours} BETWEEN ${classe.min} AND ${classe.max}`
}

const OUI_NON: Record<string, number> = { oui: 1, non: 0 }
const TEXTES = ['acteur', 'motif_sortie', 'axe', 'sexe', 'niveau_formation', 'duree_inscription']
/** Traced to their files only, or not traced further than the indicator. */
const SANS_LIGNES = ['frein', 'frein_convention', 'mesure_frein', 'rqth', 'duree', 'instance']

function filtrerColonne(ventilation: string, modalite: string): Morceau {
  if (TEXTES.includes(ventilation)) return parmi(ventilation, [modalite])
  if (ventilation === 'brsa' || ventilation === 'qpv') {
    const ref = sql.ref(`p.${ventilation}`)
    const valeur = OUI_NON[modalite]
    return valeur === undefined ? sql`${ref} IS NULL` : sql`${ref} = ${valeur}`
  }
  if (SANS_LIGNES.includes(ventilation)) return sql`1 = 1`
  throw new AppError('ventilation_inconnue', `La ventilation « ${ventilation} » n’existe pas.`)
}
