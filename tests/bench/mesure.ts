import { createReadStream, rmSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import Database from 'better-sqlite3'
import { streamXlsxRows } from 'hucre'
import Papa from 'papaparse'
import type { Context } from '../../electron/core/context.ts'
import { createContext } from '../../electron/core/create-context.ts'
import { closeBase } from '../../electron/core/database/open.ts'
import { dispatch } from '../../electron/core/handlers.ts'
import { FORMATS_RAPPORT } from '../../electron/core/rapport/rediger.ts'
import { protegerTableau } from '../../electron/core/rapport/secret/proteger-tableau.ts'
import type { Channel, Request } from '../../shared/contract.ts'
import { remplirComite } from './comite.ts'
import { ENTETES, tirerLignes } from './donnees.ts'
import { mesurerFrappe } from './frappe.ts'
import { tirerTableauxLies } from './tableaux-secret.ts'

/**
 * One measure in a process of its own, so that its peak memory is its own: `node mesure.ts NAME ARGUMENT…` prints
 * `{"ms", "mo"}`. The peers (a parser alone, inserts alone, a bare reading, a full scan) run in the same session as
 * what is compared with them.
 */
const CONVENTION = 'seine-et-marne-2022'
const RESSOURCES = path.join(import.meta.dirname, '..', '..', 'resources')

const MESURES: Record<string, (a: string, b: string) => Promise<number>> = {
  papaparse: fichier => chronometrer(() => lireCsv(fichier)),
  inserts: insererVingtColonnes,
  hucre: fichier => chronometrer(() => lireXlsx(fichier)),
  importer: mesurerImport,
  balayage: async base => {
    const ctx = await ouvrir(base)
    const requete = ctx
      .base()
      .sqlite.prepare('SELECT territoire_id, count(*) FROM parcours GROUP BY territoire_id')
    return mediane(5, () => requete.all())
  },
  indicateurs: async base => {
    const ctx = await ouvrir(base)
    // Each year is computed once and kept: only the first answer of a process is the work itself.
    ctx.base().sqlite.prepare('SELECT sum(length(sexe)) FROM parcours').get()
    return chronometrer(() => appeler(ctx, 'indicateurs:list', { convention: CONVENTION, annee: 2022 }))
  },
  // What the first screen asks: the year, the same figures of every year for the small lines, the dates and the alerts.
  tableau: async base => {
    const ctx = await ouvrir(base)
    ctx.base().sqlite.prepare('SELECT sum(length(sexe)) FROM parcours').get()
    return chronometrer(async () => {
      await appeler(ctx, 'indicateurs:list', { convention: CONVENTION, annee: 2022 })
      await appeler(ctx, 'indicateurs:serie', { convention: CONVENTION, jusqua: 2022 })
      await appeler(ctx, 'calendrier:list', { convention: CONVENTION })
      await appeler(ctx, 'controle:list', { convention: CONVENTION })
    })
  },
  comite: async base => {
    const ctx = createContext({ ressources: RESSOURCES, utilisateur: 'mesure' })
    await appeler(ctx, 'base:creer', { fichier: base, conventions: [CONVENTION] })
    return chronometrer(() => remplirComite(ctx.base()))
  },
  lectureDecisions: async base => {
    const { sqlite } = (await ouvrir(base)).base()
    return mediane(5, () => [
      sqlite.prepare('SELECT * FROM decisions').all(),
      sqlite.prepare('SELECT * FROM actions').all(),
      sqlite.prepare('SELECT * FROM action_suivis').all(),
    ])
  },
  liste: async (base, canal) => {
    const ctx = await ouvrir(base)
    const [nom, entree] = lireListe(canal)
    return mediane(5, () => appeler(ctx, nom, entree))
  },
  rapportComplet: async (base, dossier) => {
    const ctx = await ouvrir(base)
    ctx.base().sqlite.prepare('SELECT sum(length(sexe)) FROM parcours').get()
    const formats = FORMATS_RAPPORT.filter(f => f !== 'pdf')
    return chronometrer(() =>
      appeler(ctx, 'rapport:exporter', { convention: CONVENTION, annee: 2022, formats, dossier }),
    )
  },
  frappe: async base => mesurerFrappe(await ouvrir(base)),
  // Time of the processor, the solver being loaded.
  suppression: async () => {
    await protegerTableau({ ...tirerTableauxLies(2), comptes: [], sommes: [] })
    const avant = process.cpuUsage()
    await protegerTableau(tirerTableauxLies(1))
    const { user, system } = process.cpuUsage(avant)
    return (user + system) / 1000
  },
  rapport: async (base, dossier) => {
    const ctx = await ouvrir(base)
    return chronometrer(() =>
      appeler(ctx, 'rapport:exporter', { convention: CONVENTION, annee: 2022, formats: ['xlsx'], dossier }),
    )
  },
}

/** Calls the application as the command line does; a refusal stops the measure. */
async function appeler<C extends Channel>(ctx: Context, canal: C, entree: Request<C>) {
  const reponse = await dispatch(ctx, canal, entree)
  if (reponse.ok) return reponse.value
  throw new Error(
    `${canal} : ${reponse.erreur.message} ${JSON.stringify(reponse.erreur.details).slice(0, 2_000)}`,
  )
}

/** The lists that a screen of the committee asks for. */
const LISTES = {
  seances: ['seances:list', {}],
  seance: ['seances:get', { seance: 400 }],
  decisions: ['decisions:list', {}],
  recherche: ['decisions:list', { recherche: 'décision 1999 bénéficiaires' }],
  actions: ['actions:list', { ouvertes: true }],
  engagements: ['engagements:list', { convention: CONVENTION, annee: 2022 }],
  calendrier: ['calendrier:list', { convention: CONVENTION }],
} as const satisfies Record<string, readonly [Channel, object]>

function lireListe(nom: string): (typeof LISTES)[keyof typeof LISTES] {
  const trouvee = Object.entries(LISTES).find(([cle]) => cle === nom)
  if (trouvee === undefined) throw new Error(`Liste inconnue : ${nom}`)
  return trouvee[1]
}

async function ouvrir(base: string): Promise<Context> {
  const ctx = createContext({ ressources: RESSOURCES, utilisateur: 'mesure' })
  await appeler(ctx, 'base:ouvrir', { fichier: base })
  return ctx
}

async function mesurerImport(fichier: string, base: string): Promise<number> {
  for (const suffixe of ['', '-wal', '-shm']) rmSync(base + suffixe, { force: true })
  const ctx = createContext({ ressources: RESSOURCES, utilisateur: 'mesure' })
  await appeler(ctx, 'base:creer', { fichier: base, conventions: [CONVENTION] })
  const duree = await chronometrer(() =>
    appeler(ctx, 'bilans:importer', {
      fichiers: [fichier],
      convention: CONVENTION,
      source: 'Mesure',
      annee: 2022,
    }),
  )
  closeBase(ctx.base())
  return duree
}

async function insererVingtColonnes(base: string, nombre: string): Promise<number> {
  const lignes = [...tirerLignes(Number(nombre))]
  rmSync(base, { force: true })
  const sqlite = new Database(base)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(`CREATE TABLE t (${ENTETES.map((_, i) => `c${i} TEXT`).join(', ')}) STRICT`)
  const inserer = sqlite.prepare(`INSERT INTO t VALUES (${ENTETES.map(() => '?').join(', ')})`)
  const toutes = sqlite.transaction(() => {
    for (const ligne of lignes) inserer.run(ligne)
  })
  const duree = await chronometrer(toutes)
  sqlite.close()
  return duree
}

async function lireCsv(fichier: string): Promise<void> {
  const flux = createReadStream(fichier).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ';' }))
  for await (const _ligne of flux);
}

async function lireXlsx(fichier: string): Promise<void> {
  const flux = Readable.toWeb(createReadStream(fichier)) as ReadableStream<Uint8Array>
  for await (const _ligne of streamXlsxRows(flux));
}

async function chronometrer(travail: () => unknown): Promise<number> {
  const debut = performance.now()
  await travail()
  return performance.now() - debut
}

async function mediane(fois: number, travail: () => unknown): Promise<number> {
  await travail()
  const durees: number[] = []
  for (let i = 0; i < fois; i++) durees.push(await chronometrer(travail))
  return durees.sort((a, b) => a - b)[Math.floor(fois / 2)] ?? Number.NaN
}

const [nom = '', a = '', b = ''] = process.argv.slice(2)
const mesure = MESURES[nom]
if (!mesure) throw new Error(`Mesure inconnue : ${nom}`)
const ms = await mesure(a, b)
console.log(JSON.stringify({ ms, mo: process.resourceUsage().maxRSS / 1024 }))
