import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel, Output, Request } from '../../../shared/contract.ts'

/** A year of the Seine-et-Marne committee, every act by the built command line, as a script of the office would. */
const racine = path.join(import.meta.dirname, '../../..')
const cli = path.join(racine, 'out/electron/cli.js')
const dossier = mkdtempSync(path.join(tmpdir(), 'tandem-annee-'))
const base = path.join(dossier, 'annee.tandem')
const convention = 'seine-et-marne-2022'

function tandem(mots: string[], input = ''): { code: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...mots], {
    cwd: dossier,
    input,
    encoding: 'utf8',
  })
  return { code: status, stdout }
}

function acte<C extends Channel>(canal: C, entree: Request<C>): Output<C> {
  const { code, stdout } = tandem(['appeler', canal, '--base', base, '--entree', '-'], JSON.stringify(entree))
  expect(code, stdout).toBe(0)
  return JSON.parse(stdout) as Output<C>
}

function lire<C extends Channel>(mots: string[]): Output<C> {
  const { code, stdout } = tandem([...mots, '--base', base, '--json'])
  expect(code, stdout).toBe(0)
  return JSON.parse(stdout) as Output<C>
}

/** Opened, everybody there, closed. */
function tenir(seance: number): void {
  const ouverte = acte('seances:ouvrir', { seance, heure: '09:30' })
  const presences = ouverte.membres.map(m => ({ place: m.place, etat: 'present' as const }))
  if (presences.length > 0) acte('presences:noter', { seance, presences })
  acte('seances:clore', { seance, heure: '11:00' })
}

const TITRES = ['Bilan 2022', 'Délai d’entrée', 'Base de ressources']

/** The meeting that approves the bilan of 2022, with three decisions; one wants to shorten the delay of entry. */
function tenirComiteDuBilan(): number {
  const { id } = acte('seances:creer', {
    convention,
    instance: 'comite_strategique',
    date: '2023-06-13',
    heure: '14:00',
  })
  for (const intitule of TITRES) acte('points:ajouter', { seance: id, type: 'decision', intitule })
  acte('seances:convoquer', { seance: id, le: '2023-05-25' })
  const ouverte = acte('seances:ouvrir', { seance: id, heure: '14:05' })
  acte('presences:noter', {
    seance: id,
    presences: ouverte.membres.map(m => ({
      place: m.place,
      etat: m.representable ? ('represente' as const) : ('present' as const),
      par: m.representable ? `Représentant de ${m.place}` : null,
    })),
  })
  for (const point of ouverte.points.filter(p => TITRES.includes(p.intitule))) {
    acte('decisions:proposer', {
      point: point.id,
      titre: point.intitule,
      articles: [{ verbe: 'APPROUVE', texte: 'la proposition.' }],
      indicateur: point.intitule === 'Délai d’entrée' ? 'delai_prescription_entree' : null,
      actions: [{ intitule: `Suite : ${point.intitule}`, responsable: 'Direction', echeance: '2023-09-29' }],
    })
    acte('votes:enregistrer', { point: point.id, mode: 'consensus', pour: 4 })
  }
  acte('seances:clore', { seance: id, heure: '16:00' })
  return id
}

beforeAll(() => {
  expect(existsSync(cli), 'npm run build d’abord').toBe(true)
  expect(tandem(['creer', '--base', base, '--convention', convention]).code).toBe(0)
  const bilan = path.join(racine, 'resources/exemples/bilan-2022-accompagnement-global.xlsx')
  expect(
    tandem(['importer', bilan, '--base', base, '--convention', convention, '--annee', '2022']).code,
  ).toBe(0)
})
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

test('une année entière du comité se joue en ligne de commande, de son démarrage aux actions en retard', () => {
  const demarrage = acte('seances:creer', { convention, instance: 'comite_strategique', date: '2022-01-03' })
  tenir(demarrage.id)

  const agences = acte('conventions:territoires', { convention }).filter(t => t.type === 'agence')
  expect(agences).toHaveLength(8)
  for (const { code: territoire } of agences)
    for (const date of ['2022-04-12', '2022-10-11'])
      tenir(acte('seances:creer', { convention, instance: 'instance_locale', territoire, date }).id)

  const mardis = acte('seances:serie', {
    du: '2022-01-01',
    au: '2022-12-31',
    regle: { type: 'jour_de_semaine', rang: 1, jour: 2 },
  })
  expect(mardis).toHaveLength(12)
  const serie = acte('seances:creerSerie', {
    convention,
    instance: 'reunion_mensuelle',
    dates: mardis.map(m => m.date),
  })
  for (const { id } of serie) tenir(id)

  const comite = tenirComiteDuBilan()
  const suivante = acte('seances:creer', { convention, instance: 'comite_strategique', date: '2023-12-12' })
  verifierDecisions(comite)
  verifierSuite(suivante.id, comite)
  verifierAnnee()
})

function verifierDecisions(comite: number): void {
  const decisions = lire<'decisions:list'>(['decisions'])
  expect(decisions.map(d => d.numero).sort()).toEqual(['2023-01', '2023-02', '2023-03'])
  expect(decisions.every(d => d.seance === comite && d.etat === 'adoptee')).toBe(true)
  const delai = decisions.find(d => d.titre === 'Délai d’entrée')
  expect(delai).toMatchObject({ indicateur: 'delai_prescription_entree', base: { absence: null } })
  const [indicateur] = acte('indicateurs:list', {
    convention,
    du: delai?.base?.du,
    au: delai?.base?.au,
    code: 'delai_prescription_entree',
  })
  expect(delai?.base?.valeur).toBe(indicateur?.valeur)
}

/** The next meeting starts with the relevé to approve and carries the open actions; one done with its proof is no longer there. */
function verifierSuite(suivante: number, comite: number): void {
  const avant = acte('seances:get', { seance: suivante })
  expect(avant.points[0]).toMatchObject({ objet: 'approbation', releveDe: comite })
  expect(avant.points.map(p => p.objet)).toContain('actions')
  expect(avant.actionsOuvertes.map(a => [a.intitule, a.enRetard])).toEqual(
    expect.arrayContaining([['Suite : Délai d’entrée', true]]),
  )
  const action = avant.actionsOuvertes.find(a => a.intitule === 'Suite : Bilan 2022')
  expect(action).toBeDefined()
  acte('actions:suivre', {
    action: action?.id ?? 0,
    etat: 'faite',
    preuve: 'Courriel du 28/06/2023',
    le: '2023-06-28',
  })
  expect(acte('seances:get', { seance: suivante }).actionsOuvertes).toHaveLength(2)
}

/** Every meeting of 2022 answers its date, and governance is counted from them. */
function verifierAnnee(): void {
  expect(lire<'seances:list'>(['seances', '--annee', '2022'])).toHaveLength(1 + 16 + 12)
  const dates = lire<'calendrier:list'>(['calendrier', '--convention', convention])
  const locales = dates.filter(
    e => e.instance === 'instance_locale' && typeof e.date === 'string' && e.date < '2023-01-01',
  )
  expect(locales).toHaveLength(16)
  expect(locales.map(e => e.etat)).toEqual(locales.map(() => 'fait'))
  const gouvernance = Object.fromEntries(
    [2022, 2023].map(annee => [annee, acte('indicateurs:list', { convention, annee })]),
  )
  const valeur = (annee: number, code: string) => gouvernance[annee]?.find(i => i.code === code)?.valeur
  expect(valeur(2022, 'seances_tenues')).toBe(29)
  expect(valeur(2022, 'taux_presence')).toBe(1)
  expect(valeur(2023, 'decisions_prises')).toBe(3)
  expect(valeur(2023, 'decisions_realisees')).toBe(1)
}
