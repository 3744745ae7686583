import { expect, test } from 'vitest'
import { indicateursHandlers as handlers } from '../../../electron/core/indicateurs/handlers.ts'
import { contract } from '../../../shared/contract.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ecrireImport, ecrireUn } from './monde.ts'
import { parcours } from './parcours-simple.ts'

const ID = 'seine-et-marne-2022'
const COLONNES = [
  { colonne: 'A', sens: 'identifiant' },
  { colonne: 'F', sens: 'date_entree' },
  { colonne: 'G', sens: 'date_sortie' },
  { colonne: 'H', sens: 'motif_sortie' },
  { colonne: 'K', sens: 'rqth' },
]

async function base() {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  const feuille = ecrireImport(base, COLONNES)
  const liste = [
    parcours(1, {
      entree: '2022-03-01',
      sortie: '2022-09-01',
      motif: 'cdi',
      rqth: true,
      freins: ['sante'],
      brsa: true,
    }),
    parcours(2, { entree: '2022-04-01', sortie: '2022-10-01', motif: 'formation', brsa: false }),
    parcours(3, { entree: '2021-04-01', freins: ['logement'] }),
  ]
  for (const p of liste) {
    base.sqlite
      .prepare('INSERT INTO personnes VALUES (?, ?)')
      .run(p.personne, Buffer.from(`secret ${p.personne}`))
    ecrireUn(base, p, feuille, [null])
  }
  return async (
    code: string,
    modalite?: { ventilation: string; modalite: string },
    page = { debut: 0, nombre: 50 },
  ) => {
    const reste = modalite === undefined ? {} : { modalite }
    const reponse = await handlers['indicateurs:provenance'](ctx, {
      convention: ID,
      annee: 2022,
      code,
      ...page,
      ...reste,
    })
    expect(contract['indicateurs:provenance'].output.safeParse(reponse).success).toBe(true)
    return reponse
  }
}

test('a count leads to the cell of each of its rows', async () => {
  const tracer = await base()
  const entrees = await tracer('entrees')
  expect(entrees).toMatchObject({ total: 2, masque: false })
  expect(entrees.lignes.map(l => [l.fichier, l.feuille, l.cellule, l.ligne])).toEqual([
    ['bilan.xlsx', 'Bilan', 'F2', 2],
    ['bilan.xlsx', 'Bilan', 'F3', 3],
  ])
  expect(entrees.lignes[0]?.texte).toBe(
    'Accompagnement global, entrée le 01/03/2022, sortie le 01/09/2022, motif : CDI',
  )
})

test('a line of a breakdown leads to its own rows, page by page', async () => {
  const tracer = await base()
  const cdi = await tracer('sorties', { ventilation: 'motif_sortie', modalite: 'cdi' })
  expect(cdi.lignes.map(l => l.cellule)).toEqual(['H2'])
  const emploi = await tracer('taux_retour_emploi')
  expect(emploi.total).toBe(1)
  const suite = await tracer('personnes_concernees', undefined, { debut: 1, nombre: 1 })
  expect(suite).toMatchObject({ total: 3, lignes: [{ ligne: 3 }] })
})

test('the rows of a count are as many as the count says', async () => {
  const tracer = await base()
  for (const [code, nombre] of [
    ['file_active_fin', 1],
    ['file_active_periode', 3],
    ['sorties', 2],
    ['depassements', 1],
  ] as const)
    expect((await tracer(code)).total).toBe(nombre)
})

test('freins and RQTH are traced to their file, never to a row, and nothing shows an attribute of a person', async () => {
  const tracer = await base()
  for (const [code, modalite] of [
    ['freins', undefined],
    ['freins', { ventilation: 'frein', modalite: 'sante' }],
    ['typologie_rqth', { ventilation: 'rqth', modalite: 'oui' }],
  ] as const) {
    const trace = await tracer(code, modalite)
    expect(trace).toMatchObject({ total: 1, masque: true })
    expect(trace.lignes).toMatchObject([{ ligne: null, cellule: 'A1:T99', feuille: 'Bilan' }])
  }
  for (const code of ['brsa', 'personnes_concernees', 'typologie_sexe', 'mesures'])
    for (const l of (await tracer(code)).lignes)
      expect(l.texte).not.toMatch(/sante|logement|RQTH|RSA|secret/i)
})

test('an unknown indicator is refused', async () => {
  const tracer = await base()
  await expect(tracer('chats')).rejects.toThrow(/«\schats\s»/)
})
