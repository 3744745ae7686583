import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ecrireCsv, ecrireXlsx } from './donnees.ts'

/** Prints ratios measured in one run, side by side with a peer or a physical limit. Nothing here passes or fails. */
type Mesure = { ms: number; mo: number }

const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-bench-'))
const dans = (nom: string) => path.join(dossier, nom)

function mesurer(nom: string, a: string, b = ''): Mesure {
  const sortie = execFileSync(
    process.execPath,
    ['--max-semi-space-size=8', path.join(import.meta.dirname, 'mesure.ts'), nom, a, b],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return JSON.parse(sortie.trim().split('\n').at(-1) ?? '') as Mesure
}

/** The best of a few runs: what the work costs when the machine does nothing else. */
function meilleure(fois: number, mesure: () => Mesure): Mesure {
  return Array.from({ length: fois }, mesure).reduce((a, b) => (b.ms < a.ms ? b : a))
}

const nombre = (x: number, decimales = 0) =>
  x.toLocaleString('fr-FR', { maximumFractionDigits: decimales, minimumFractionDigits: decimales })

function ligne(libelle: string, mesure: Mesure, pair: number | null, limite: string): void {
  const ratio = pair === null ? '' : `${nombre(mesure.ms / pair, 2)} ×`
  console.log(
    `${libelle.padEnd(52)} ${nombre(mesure.ms).padStart(8)} ms  ${ratio.padStart(9)}  ${nombre(mesure.mo).padStart(5)} Mo   ${limite}`,
  )
}

const LISTES_COMITE = [
  ['seances', 'liste des séances'],
  ['seance', 'une séance entière, 2 000 actions ouvertes'],
  ['decisions', 'registre des décisions'],
  ['recherche', 'recherche dans le registre'],
  ['actions', 'actions ouvertes'],
  ['engagements', 'registre des engagements'],
  ['calendrier', 'calendrier'],
] as const

try {
  await ecrireCsv(dans('200k.csv'), 200_000)
  await ecrireCsv(dans('50k.csv'), 50_000)
  await ecrireXlsx(dans('100k.xlsx'), 100_000)

  const papaparse = meilleure(3, () => mesurer('papaparse', dans('200k.csv')))
  const inserts = meilleure(3, () => mesurer('inserts', dans('pair.db'), '200000'))
  const csv = meilleure(2, () => mesurer('importer', dans('200k.csv'), dans('csv.tandem')))
  const quart = meilleure(2, () => mesurer('importer', dans('50k.csv'), dans('quart.tandem')))
  ligne('papaparse seul, 200 000 × 20', papaparse, null, '')
  ligne('200 000 insertions préparées de 20 colonnes', inserts, null, '')
  ligne('import csv 200 000 × 20, tout compris', csv, papaparse.ms + inserts.ms, 'au plus 4 × et 400 Mo')
  ligne('import csv 200 000 contre 50 000 lignes', csv, quart.ms, 'au plus 4,6 ×')

  const hucre = meilleure(3, () => mesurer('hucre', dans('100k.xlsx')))
  const xlsx = meilleure(2, () => mesurer('importer', dans('100k.xlsx'), dans('xlsx.tandem')))
  ligne('hucre seul, xlsx 100 000 × 20', hucre, null, '')
  ligne('import xlsx 100 000 × 20, tout compris', xlsx, hucre.ms, 'au plus 2,5 × et 600 Mo')

  const balayage = meilleure(3, () => mesurer('balayage', dans('csv.tandem')))
  const indicateurs = meilleure(3, () => mesurer('indicateurs', dans('csv.tandem')))
  ligne('balayage GROUP BY territoire, 200 000 parcours', balayage, null, '')
  ligne('tous les indicateurs d’une année', indicateurs, balayage.ms, 'au plus 15 ×')
  const tableau = meilleure(3, () => mesurer('tableau', dans('csv.tandem')))
  ligne('tableau de bord, première ouverture', tableau, balayage.ms, 'au plus 15 ×')
  const suppression = meilleure(3, () => mesurer('suppression', ''))
  ligne('secret de 40 × 20 et de trois tables liées', suppression, null, 'au plus 2 000 ms')
  ligne(
    'rapport xlsx, 200 000 parcours',
    mesurer('rapport', dans('csv.tandem'), dossier),
    null,
    'au plus 3 000 ms',
  )

  const complet = meilleure(2, () => mesurer('rapportComplet', dans('csv.tandem'), dossier))
  ligne('rapport complet, six formats, 8 territoires', complet, indicateurs.ms, 'au plus 5 ×')
  ligne(
    'aperçu après une frappe, 300 paragraphes',
    mesurer('frappe', dans('csv.tandem')),
    null,
    'au plus 50 ms',
  )

  mesurer('comite', dans('comite.tandem'))
  const lecture = mesurer('lectureDecisions', dans('comite.tandem'))
  ligne('400 séances, 2 000 décisions : lecture seule', lecture, null, '')
  for (const [nom, libelle] of LISTES_COMITE)
    ligne(libelle, mesurer('liste', dans('comite.tandem'), nom), lecture.ms, 'au plus 100 ms')
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
