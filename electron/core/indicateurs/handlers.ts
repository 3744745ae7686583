import type { Output } from '../../../shared/contract.ts'
import { CATALOGUE, type Definition, FAMILLES, findDefinition } from '../../../shared/domain/catalogue.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { masquerIndicateurs } from '../../../shared/domain/masquage.ts'
import type { Handlers } from '../handlers.ts'
import { calculer, type Lecture, lireConvention } from './calculer.ts'
import { listAnneesDeDonnees } from './donnees.ts'
import { fixerObjectif } from './fixer-objectif.ts'
import { listObjectifs, loadObjectifsFixes } from './objectifs.ts'
import { getAnnee, getPeriode } from './periode.ts'
import { tracer } from './provenance.ts'
import { listTerritoires } from './territoire.ts'
import { absente } from './valeur.ts'

/** Indicators, their definitions, their provenance and their targets. */
export const indicateursHandlers = {
  'indicateurs:list': async (ctx, demande) => {
    const lecture = lireConvention(ctx, demande.convention)
    const periode = getPeriode(demande)
    const tous = await calculer(lecture, { ...demande, periode })
    return choisir(
      sortir(lecture, tous, demande.brut),
      demande.code === undefined ? undefined : [demande.code],
    )
  },

  'indicateurs:serie': async (ctx, demande) => {
    const lecture = lireConvention(ctx, demande.convention)
    const { db } = lecture.base
    const annees = await listAnneesDeDonnees(db, lecture.conventionId, lecture.convention, demande.jusqua)
    const serie: Output<'indicateurs:serie'> = []
    for (const annee of annees) {
      const tous = await calculer(lecture, { ...demande, periode: getAnnee(annee) })
      const indicateurs = choisir(sortir(lecture, tous, demande.brut), demande.codes)
      serie.push({ annee, indicateurs })
    }
    return serie
  },

  'indicateurs:catalogue': (ctx, { convention }) => listCatalogue(lireConvention(ctx, convention)),

  'indicateurs:provenance': (ctx, demande) => tracer(ctx, { ...demande, periode: getPeriode(demande) }),

  'objectifs:fixer': (ctx, demande) => fixerObjectif(ctx, demande),

  'objectifs:list': async (ctx, { convention, annee }) => {
    const lecture = lireConvention(ctx, convention)
    const { db } = lecture.base
    const fixes = await loadObjectifsFixes(db, lecture.conventionId)
    return listObjectifs(lecture.convention, fixes, await listTerritoires(db, lecture.conventionId), annee)
  },
} satisfies Pick<
  Handlers,
  | 'indicateurs:list'
  | 'indicateurs:serie'
  | 'indicateurs:catalogue'
  | 'indicateurs:provenance'
  | 'objectifs:fixer'
  | 'objectifs:list'
>

/** The whole list passes the door before it is narrowed: a share is hidden with the count that it stands on. */
function sortir({ convention }: Lecture, tous: Indicateur[], brut: boolean | undefined): Indicateur[] {
  return brut === true ? tous : [...masquerIndicateurs(tous, convention.secret)]
}

function choisir(tous: Indicateur[], codes: string[] | undefined): Indicateur[] {
  if (codes === undefined) return tous
  return codes.map(code => tous.find(i => i.code === code) ?? sansObjet(code))
}

/** A code of the catalogue that this period does not have (a rate without a target, a group without an exit). */
function sansObjet(code: string): Indicateur {
  const definition = findDefinition(code)
  if (definition === undefined || (code.startsWith('taux_objectif_') && !estConnu(code)))
    throw new AppError(
      'indicateur_inconnu',
      `Le catalogue ne contient pas l’indicateur « ${code} ».`,
      CATALOGUE.map(d => d.code),
    )
  const { libelle, unite, version } = definition
  return { ...absente(code, 'so'), libelle, unite, version, objectif: null, declare: null, retenu: 'calcule' }
}

function estConnu(codeObjectif: string): boolean {
  return findDefinition(codeObjectif.slice('taux_objectif_'.length)) !== undefined
}

/** Own codes in the order of the report, then the members of families that the convention or the nomenclatures name. */
function listCatalogue({ convention, nomenclatures }: Lecture): Output<'indicateurs:catalogue'> {
  const statuts = new Map<string, 'demande' | 'mentionne'>()
  for (const i of convention.indicateurs)
    for (const code of i.codes) if (statuts.get(code) !== 'demande') statuts.set(code, i.statut)
  const membres = [
    ...nomenclatures.acteur.entrees.map(e => [`part_orientations_${e.code}`, e.libelle] as const),
    ...nomenclatures.motif_sortie.entrees.map(e => [`taux_sortie_${e.code}`, e.libelle] as const),
    ...nomenclatures.groupe_sortie.entrees.map(e => [`taux_sortie_groupe_${e.code}`, e.libelle] as const),
    ...[...new Set(convention.objectifs.map(o => o.code))].map(
      c => [`taux_objectif_${c}`, findDefinition(c)?.libelle ?? c] as const,
    ),
  ]
  const nommes = new Map<string, string>(membres)
  const autres = [...statuts.keys()].filter(
    c => !nommes.has(c) && FAMILLES.some(f => c.startsWith(f.prefixe)),
  )
  const definitions = [
    ...CATALOGUE,
    ...[...nommes.keys(), ...autres].flatMap(c => findDefinition(c, nommes.get(c)) ?? []),
  ]
  const uniques = new Map(definitions.map(d => [d.code, d]))
  return [...uniques.values()].map((d: Definition) => ({
    code: d.code,
    libelle: d.libelle,
    unite: d.unite,
    definition: d.definition,
    version: d.version,
    ventilations: d.ventilations,
    demande: statuts.get(d.code) ?? null,
  }))
}
