import { expect, onTestFinished, test } from 'vitest'
import { ecrireJournal } from '../../../electron/core/database/journal.ts'
import { type Base, closeBase, openBase } from '../../../electron/core/database/open.ts'
import { inTransaction } from '../../../electron/core/database/transaction.ts'
import { lireConvention, loadDossier } from '../../../electron/core/indicateurs/calculer.ts'
import { indicateursHandlers } from '../../../electron/core/indicateurs/handlers.ts'
import { lireEtat } from '../../../electron/core/indicateurs/memoire.ts'
import { getAnnee } from '../../../electron/core/indicateurs/periode.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { ouvrirAtelier } from '../bilans/atelier.ts'
import { ecrireMonde } from './monde.ts'
import { parcours } from './parcours-simple.ts'

const ID = 'seine-et-marne-2022'

async function ouvrir() {
  const { ctx, base } = await contexteAvecBase([profil(ID)])
  const liste = [1, 2, 3].map(n => parcours(n, { entree: '2022-03-01', territoires: ['agence:meaux'] }))
  ecrireMonde(base, liste, [])
  const autre = openBase(base.fichier)
  onTestFinished(() => closeBase(autre))
  const lecture = lireConvention(ctx, ID)
  const lireCubes = async () =>
    (await loadDossier(base.db, lecture, { convention: ID, periode: getAnnee(2022) })).dossier.cubes
  return { ctx, base, autre, lireCubes }
}

function journaliser(base: Base, action: string): Promise<void> {
  return inTransaction(base, ({ sqlite }) =>
    ecrireJournal(sqlite, { faitLe: '2023-05-01T10:00:00Z', utilisateur: 'essai', action, detail: {} }),
  )
}

test.each(['rapport:exporter', 'rapport:ecrire', 'seances:modifier', 'votes:enregistrer', 'fse:noter'])(
  'l’acte « %s », même d’un autre poste, laisse les cubes tels qu’ils sont',
  async action => {
    const { base, autre, lireCubes } = await ouvrir()
    const cubes = await lireCubes()
    await journaliser(base, action)
    await journaliser(autre, action)
    expect(await lireCubes()).toBe(cubes)
  },
)

test.each(['bilans:importer', 'conventions:modifier', 'acte:inconnu'])(
  'l’acte « %s » d’un autre poste fait relire les parcours',
  async action => {
    const { autre, lireCubes } = await ouvrir()
    const cubes = await lireCubes()
    await journaliser(autre, action)
    expect(await lireCubes()).not.toBe(cubes)
  },
)

test('un texte enregistré sans ligne de journal ne change pas la marque des chiffres, une séance la change', async () => {
  const { base, autre } = await ouvrir()
  const marque = await lireEtat(base.db)
  await inTransaction(autre, ({ sqlite }) => {
    sqlite.prepare("INSERT INTO reglages (cle, valeur) VALUES ('essai', '1')").run()
  })
  expect(await lireEtat(base.db)).toBe(marque)
  await journaliser(autre, 'seances:clore')
  expect(await lireEtat(base.db)).not.toBe(marque)
})

test('un import fait par une autre connexion se voit dans les chiffres de celle-ci', async () => {
  const { ctx, base, importer, ecrire } = await ouvrirAtelier()
  const ici = openBase(base)
  onTestFinished(() => closeBase(ici))
  const ctxIci = { ...ctx, base: () => ici }
  const lire = async () => {
    const [i] = await indicateursHandlers['indicateurs:list'](ctxIci, {
      convention: ID,
      annee: 2022,
      code: 'entrees',
      brut: true,
    })
    return i?.valeur
  }
  const fichier = (sorties: string[]) =>
    ecrire('f.csv', [
      'Identifiant;Agence;Date d’entrée;Date de sortie',
      ...sorties.map((sortie, i) => `P${i};Meaux;${i + 13}/03/2022;${sortie}`),
    ])
  await importer([fichier(['', '', ''])])
  expect(await lire()).toBe(3)
  await importer([fichier(['', '', '', '', ''])])
  expect(await lire()).toBe(5)
  const sortis = async () =>
    (
      await indicateursHandlers['indicateurs:list'](ctxIci, {
        convention: ID,
        annee: 2022,
        code: 'file_active_fin',
        brut: true,
      })
    )[0]?.valeur
  expect(await sortis()).toBe(5)
  // The same rows changed, none added: only the import says so.
  await importer([fichier(['30/06/2022', '30/06/2022', '', '', ''])])
  expect(await sortis()).toBe(3)
})
