import { expect, test } from 'vitest'
import { fixerObjectif } from '../../../../electron/core/indicateurs/fixer-objectif.ts'
import { lireFigures } from '../../../../electron/core/rapport/texte/figures.ts'
import { texteHandlers } from '../../../../electron/core/rapport/texte/handlers-texte.ts'
import { contract } from '../../../../shared/contract.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { ecrireImport, ecrireUn } from '../../indicateurs/monde.ts'
import { parcours } from '../../indicateurs/parcours-simple.ts'

const ID = 'seine-et-marne-2022'
const REF = { convention: ID, annee: 2022 }

async function preparer() {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  const feuille = ecrireImport(base)
  const id = base.sqlite.prepare("SELECT id FROM territoires WHERE code = 'agence:meaux'").pluck().get()
  for (let i = 1; i <= 6; i += 1) {
    base.sqlite.prepare('INSERT INTO personnes VALUES (?, ?)').run(i, Buffer.from(`${i}`))
    ecrireUn(base, parcours(i, { entree: '2022-03-01', brsa: i < 3 }), feuille, [Number(id)])
  }
  return ctx
}

test('the same lists are given until something changes them', async () => {
  const ctx = await preparer()
  const lire = () => lireFigures(ctx, { ...REF, territoires: ['agence:meaux', 'agence:inconnue'] })
  const [un, deux] = [await lire(), await lire()]
  expect(deux.actuels).toBe(un.actuels)
  expect(un.territoires.map(t => [t.code, t.libelle])).toEqual([['agence:meaux', 'Meaux']])
  await fixerObjectif(ctx, { ...REF, code: 'entrees', valeur: 12 })
  const trois = await lire()
  expect(trois.actuels).not.toBe(un.actuels)
  expect(trois.actuels.find(i => i.code === 'entrees')?.objectif?.valeur).toBe(12)
})

test('live nodes are evaluated together, territories read from their own lists when they are cited', async () => {
  const ctx = await preparer()
  const demande = contract['rapport:evaluer'].input.parse({
    ...REF,
    chiffres: [
      { code: 'entrees' },
      { code: 'entrees', territoire: 'agence:meaux' },
      { code: 'personnes_entrees', territoire: 'agence:meaux' },
      { code: 'personnes_entrees', territoire: 'agence:inconnue' },
      { code: 'entrees', decalage: -1 },
    ],
    comparaisons: [{ code: 'entrees', mot: 'objectif_non_atteint' }],
  })
  const { chiffres, comparaisons } = await texteHandlers['rapport:evaluer'](ctx, demande)
  expect(chiffres.map(c => c.texte)).toEqual([
    '6',
    '6',
    '6',
    '[chiffre introuvable\u00a0: Personnes entrées en accompagnement global, inconnue, 2022]',
    'non disponible',
  ])
  expect(comparaisons.map(c => c.tenue)).toEqual(['vraie'])
})
