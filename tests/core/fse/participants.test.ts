import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noterPieces } from '../../../electron/core/fse/noter.ts'
import { compterPieces, listParticipants } from '../../../electron/core/fse/participants.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ecrireMonde } from '../indicateurs/monde.ts'
import type { Parcours } from '../indicateurs/oracle.ts'
import { parcours } from '../indicateurs/parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function baseAvec(liste: Parcours[], id: 'seine-et-marne-2022' | 'orphelin' = ID) {
  const convention = profil(ID)
  const sansFse = { ...convention, indicateurs: convention.indicateurs.filter(i => i.code !== 'fse') }
  const { ctx, base } = await contexteAvecBase([id === ID ? convention : sansFse])
  ecrireMonde(base, liste, [])
  const lister = (champs: Partial<Parameters<typeof listParticipants>[1]> = {}) =>
    listParticipants(ctx, {
      convention: ID,
      annee: 2022,
      seulementManquantes: false,
      debut: 0,
      nombre: 100,
      ...champs,
    })
  return { ctx, base, lister }
}

test('a participant is a row of a file, with every piece missing until it is noted', async () => {
  const { lister } = await baseAvec([parcours(1, { entree: '2022-03-01' })])
  const { total, complets, participants } = lister()
  expect([total, complets]).toEqual([1, 0])
  expect(participants[0]).toMatchObject({
    fichier: 'bilan.xlsx',
    feuille: 'Bilan',
    ligne: 2,
    entree: '2022-03-01',
    sortie: null,
    manquantes: 6,
  })
  expect(participants[0]?.pieces.find(p => p.piece === 'questionnaire_sortie')?.etat).toBe('non_requise')
})

test('an exit asks its questionnaire, and its proof when it leads to a job or a training', async () => {
  const { lister } = await baseAvec([
    parcours(1, { entree: '2022-03-01', sortie: '2022-09-01', motif: 'cdi' }),
    parcours(2, { entree: '2022-03-01', sortie: '2022-09-01', motif: 'demenagement' }),
    parcours(3, { entree: '2022-03-01', sortie: '2023-02-01', motif: 'cdi' }),
  ])
  expect(lister().participants.map(p => p.manquantes)).toEqual([8, 7, 6])
})

test('a person seen one day is no participant, nor an accompaniment of another year or axe', async () => {
  const { lister } = await baseAvec([
    parcours(1, { entree: '2022-03-01', sortie: '2022-03-01' }),
    parcours(2, { entree: '2022-03-01', axe: 'ASE' }),
    parcours(3, { entree: '2023-03-01' }),
    parcours(4, { entree: '2021-03-01', sortie: '2021-12-31' }),
    parcours(5, { entree: '2021-03-01', sortie: '2022-01-01' }),
    parcours(6, {}),
  ])
  expect(lister().participants.map(p => p.parcours)).toEqual([5])
})

test('pieces are noted for several at once, and a piece « non requise » is not missing', async () => {
  const { ctx, base, lister } = await baseAvec([
    parcours(1, { entree: '2022-03-01' }),
    parcours(2, { entree: '2022-03-01' }),
  ])
  await noterPieces(ctx, { parcours: [1, 2], piece: 'contrat', etat: 'presente', reference: 'Classeur 3' })
  await noterPieces(ctx, { parcours: [1], piece: 'traces', etat: 'non_requise', reference: null })
  expect(lister().participants.map(p => p.manquantes)).toEqual([4, 5])
  expect(lister().participants[1]?.pieces.find(p => p.piece === 'contrat')).toMatchObject({
    etat: 'presente',
    reference: 'Classeur 3',
  })
  await expect(
    noterPieces(ctx, { parcours: [1, 99], piece: 'contrat', etat: 'manquante', reference: null }),
  ).rejects.toMatchObject({ code: 'participant_inconnu' })
  expect(lister().participants[0]?.manquantes).toBe(4)
  expect(base.sqlite.prepare('SELECT detail FROM journal ORDER BY id DESC').pluck().get()).toBe(
    '{"piece":"traces","etat":"non_requise","participants":1}',
  )
})

test.each([
  ['reference_identifiante', 'dossier 1 84 12 76 451 089 46'],
  ['reference_identifiante', 'dossier 1\u00a084\u00a012\u00a076\u00a0451\u00a0089\u00a046'],
  ['reference_identifiante', '1-84-12-76-451-089-46'],
  ['reference_identifiante', '1 84 12 2A 451 089 46'],
  ['reference_trop_longue', 'x'.repeat(301)],
])('a reference that names somebody or goes on is refused (%s, « %.40s »)', async (code, reference) => {
  const { ctx, base } = await baseAvec([parcours(1, { entree: '2022-03-01' })])
  await expect(
    noterPieces(ctx, { parcours: [1], piece: 'contrat', etat: 'presente', reference }),
  ).rejects.toMatchObject({ code })
  expect(base.sqlite.prepare('SELECT count(*) FROM fse_pieces').pluck().get()).toBe(0)
})

test('pages and « seulement manquantes » agree with the whole list, and the counts by piece with it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom('presente', 'manquante', 'non_requise')),
        {
          maxLength: 30,
        },
      ),
      async notes => {
        const { ctx, base, lister } = await baseAvec(
          Array.from({ length: 8 }, (_, i) =>
            parcours(i + 1, {
              entree: '2022-03-01',
              ...(i % 2 === 0
                ? { sortie: '2022-09-01', motif: i % 4 === 0 ? 'formation' : 'demenagement' }
                : {}),
            }),
          ),
        )
        const ecrire = base.sqlite.prepare(
          "INSERT OR REPLACE INTO fse_pieces VALUES (?, ?, ?, NULL, '2023-01-01')",
        )
        const tout = lister()
        const pieces = tout.requises
        for (const [i, [p, etat]] of notes.entries()) ecrire.run(p + 1, pieces[i % pieces.length], etat)
        const { participants, complets } = lister()
        const compte = (p: (typeof participants)[number]) => p.pieces.filter(x => x.etat === 'manquante')
        // A piece that is not asked may be noted as missing: it is not counted.
        for (const p of participants)
          expect(p.manquantes).toBe(compte(p).filter(x => estRequise(p, x.piece)).length)
        expect(complets).toBe(participants.filter(p => p.manquantes === 0).length)
        const manquants = lister({ seulementManquantes: true })
        expect(manquants.participants).toEqual(participants.filter(p => p.manquantes > 0))
        const pages = [0, 3, 6].flatMap(debut => lister({ debut, nombre: 3 }).participants)
        expect(pages).toEqual(participants)
        const parPiece = compterPieces(ctx, ID, 2022)
        expect(parPiece.reduce((s, x) => s + x.manquantes, 0)).toBe(
          participants.reduce((s, p) => s + p.manquantes, 0),
        )
      },
    ),
    { numRuns: 25 },
  )
})

function estRequise(p: { sortie: string | null; parcours: number }, piece: string): boolean {
  if (piece === 'questionnaire_sortie') return p.sortie !== null
  if (piece === 'preuve_resultat') return p.sortie !== null && (p.parcours - 1) % 4 === 0
  return true
}

test('a convention that does not speak of the fund asks no evidence', async () => {
  const { lister } = await baseAvec([parcours(1, { entree: '2022-03-01' })], 'orphelin')
  expect(lister()).toEqual({ total: 0, complets: 0, requises: [], participants: [] })
})
