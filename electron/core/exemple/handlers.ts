import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Output } from '../../../shared/contract.ts'
import type { Signalement } from '../../../shared/domain/bilan.ts'
import { bilansHandlers } from '../bilans/handlers.ts'
import type { Context } from '../context.ts'
import { baseHandlers } from '../database/handlers.ts'
import { dispatch, type Handlers } from '../handlers.ts'
import { creerDossier } from '../rapport/fichiers.ts'
import { ecrireBilan, validerBilan } from './bilan.ts'
import { jouerComite } from './comite.ts'
import { jouer } from './jouer.ts'

const CONVENTION = 'seine-et-marne-2022'

/** The sample bilans, in the order in which a secretary would receive them: means are voted before the year is over. */
const BILANS = [
  { fichier: 'bilan-2022-accompagnement-global.xlsx', source: 'Pôle emploi', annee: 2022, avantComite: true },
  { fichier: 'bilan-2022-accompagnement-social.csv', source: 'Département', annee: 2022, avantComite: true },
  { fichier: 'moyens-2022-2023.csv', source: 'Moyens', annee: 2023, avantComite: true },
  { fichier: 'bilan-2023-accompagnement-global.csv', source: 'Pôle emploi', annee: 2023, avantComite: false },
  { fichier: 'bilan-2023-accompagnement-social.csv', source: 'Département', annee: 2023, avantComite: false },
] as const
const FORMATS = ['xlsx', 'docx', 'pptx', 'html', 'csv', 'ods', 'pdf'] as const

/** The bilans, the committee, its report validated and two annual reports. */
const ETAPES = BILANS.length + 4

export const exempleHandlers = {
  /** The whole job on the shipped sample, through the same handlers as any other base. */
  'exemple:creer': async (ctx, { dossier }) => {
    const sortie = ctx.resolveFichier(dossier)
    creerDossier(sortie)
    const surDisque: Context = { ...ctx, resolveFichier: reference => reference }
    const { fichier: base } = await baseHandlers['base:creer'](surDisque, {
      fichier: nomLibre(sortie),
      conventions: [CONVENTION],
    })
    // The committee of June 2023 examines 2022: the bilans of 2023 come after it, as in life.
    const avertissements = await importerBilans(surDisque, true)
    await ecrireBilan(surDisque)
    ctx.progress({ tache: 'exemple', etape: 'Comité', fait: BILANS.length, total: ETAPES })
    const seance = await tenirComite(surDisque)
    const releve = await ecrireReleve(surDisque, seance, sortie)
    ctx.progress({ tache: 'exemple', etape: 'Validation du rapport', fait: BILANS.length + 1, total: ETAPES })
    avertissements.push(...releve.avertissements, ...(await validerBilan(surDisque, seance)))
    avertissements.push(...(await importerBilans(surDisque, false)))
    const rapports = await ecrireRapports(surDisque, sortie)
    avertissements.push(...rapports.flatMap(r => r.avertissements))
    // The WAL is folded in, so that the size said is that of the file.
    ctx.base().sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const fichiers = [
      { fichier: base, octets: statSync(base).size },
      ...releve.fichiers,
      ...rapports.flatMap(r => r.fichiers),
    ]
    return {
      base,
      fichiers: fichiers.map(({ fichier, octets }) => ({ fichier, octets })),
      avertissements: [...new Set(avertissements)],
    }
  },
} satisfies Partial<Handlers>

/** Notes the commitment of the year and holds the committee. Gives the number of the meeting that decided. */
async function tenirComite(ctx: Context): Promise<number> {
  await jouer(ctx, 'engagements:noter', {
    convention: CONVENTION,
    code: 'base_ressources',
    date: '2023-03-14',
    preuve: 'Compte rendu de la réunion de mise à jour',
  })
  return jouerComite(ctx)
}

/** Both years in every format that this machine writes: the bytes that were validated for 2022, a draft for 2023. */
async function ecrireRapports(ctx: Context, dossier: string): Promise<Output<'rapport:exporter'>[]> {
  const rapports: Output<'rapport:exporter'>[] = []
  for (const annee of [2022, 2023]) {
    const fait = BILANS.length + 2 + annee - 2022
    ctx.progress({ tache: 'exemple', etape: `Rapport ${annee}`, fait, total: ETAPES })
    rapports.push(
      await jouer(ctx, 'rapport:exporter', { convention: CONVENTION, annee, formats: [...FORMATS], dossier }),
    )
  }
  return rapports
}

/** In pdf too where this machine can print; otherwise the reason is one of the warnings. */
async function ecrireReleve(
  ctx: Context,
  seance: number,
  dossier: string,
): Promise<Output<'documents:exporter'>> {
  const demande = { seance, type: 'releve', dossier } as const
  const complet = await dispatch(ctx, 'documents:exporter', { ...demande, formats: ['docx', 'pdf'] })
  if (complet.ok) return complet.value
  const seul = await jouer(ctx, 'documents:exporter', { ...demande, formats: ['docx'] })
  return { ...seul, avertissements: [...seul.avertissements, complet.erreur.message] }
}

async function importerBilans(ctx: Context, avantComite: boolean): Promise<string[]> {
  const avertissements: string[] = []
  for (const [i, bilan] of BILANS.entries()) {
    if (bilan.avantComite !== avantComite) continue
    ctx.progress({ tache: 'exemple', etape: bilan.fichier, fait: i, total: ETAPES })
    const fichier = path.join(ctx.ressources, 'exemples', bilan.fichier)
    const resultat = await bilansHandlers['bilans:importer'](ctx, {
      fichiers: [fichier],
      convention: CONVENTION,
      source: bilan.source,
      annee: bilan.annee,
    })
    avertissements.push(...resumer(resultat.avertissements))
  }
  return avertissements
}

/** One sentence for each kind of warning of a file, with the number of its lines. */
function resumer(avertissements: Signalement[]): string[] {
  const parCode = new Map<string, Signalement[]>()
  for (const a of avertissements) parCode.set(a.code, [...(parCode.get(a.code) ?? []), a])
  return [...parCode.values()].flatMap(([premier, ...autres]) => {
    if (!premier) return []
    const suite = autres.length === 0 ? '' : ` (et ${autres.length} du même genre)`
    return [`${premier.fichier} : ${premier.message}${suite}`]
  })
}

/** The sample never replaces an earlier one, in which somebody may have worked. */
function nomLibre(dossier: string): string {
  for (let n = 1; ; n++) {
    const fichier = path.join(dossier, n === 1 ? 'exemple.tandem' : `exemple-${n}.tandem`)
    if (!existsSync(fichier)) return fichier
  }
}
