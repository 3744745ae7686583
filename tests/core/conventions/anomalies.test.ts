import { expect, test } from 'vitest'
import { listAnomalies } from '../../../electron/core/conventions/anomalies.ts'
import type { Base } from '../../../electron/core/database/open.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

type Parcours = Partial<Record<'prescription' | 'diagnostic' | 'entree' | 'sortie', string>> & {
  personne?: number
  axe?: string
  motif?: string
  brsa?: number
}

/** Parcours of one import, on Meaux, with the dates given and nothing else. */
function inserer(base: Base, parcours: Parcours[]): void {
  base.sqlite.exec(`
    INSERT INTO sources VALUES (1, 1, 'Essai', 'essai');
    INSERT INTO imports VALUES (1, 1, 1, '2023-01-01T00:00:00Z', 'Essai', 2022, NULL, 0, 0, 0, 0, '[]');
    INSERT INTO import_fichiers VALUES (1, 1, 'essai.csv', '', 0, '{}');
    INSERT INTO import_feuilles VALUES (1, 1, 'essai', 'nominatif', 'A1:B2', '[]');`)
  const jour = (texte?: string) => (texte === undefined ? null : getJour(texte))
  parcours.forEach((p, i) => {
    const personne = p.personne ?? i + 1
    base.sqlite
      .prepare('INSERT OR IGNORE INTO personnes VALUES (?, ?)')
      .run(personne, Buffer.from([personne]))
    base.sqlite
      .prepare(
        `INSERT INTO parcours (convention_id, personne_id, axe, cle_date, rang, territoire_id, date_prescription,
           date_diagnostic, date_entree, date_sortie, motif_sortie, brsa, feuille_id, ligne)
         VALUES (1, ?, ?, ?, 0, (SELECT id FROM territoires WHERE code = 'agence:meaux'), ?, ?, ?, ?, ?, ?, 1, ?)`,
      )
      .run(
        personne,
        p.axe ?? 'AG',
        i,
        jour(p.prescription),
        jour(p.diagnostic),
        jour(p.entree),
        jour(p.sortie),
        p.motif ?? null,
        p.brsa ?? null,
        i + 2,
      )
  })
}

async function compter(parcours: Parcours[]): Promise<Record<string, unknown>> {
  const c = profil('seine-et-marne-2022')
  const { base } = await contexteAvecBase([c])
  inserer(base, parcours)
  const anomalies = listAnomalies(base, 1, c, getJour('2023-05-01'))
  expect(anomalies.every(a => a.gravite === 'anomalie' && a.message.endsWith('.'))).toBe(true)
  return Object.fromEntries(anomalies.map(a => [a.code, a.elements[0]?.valeur]))
}

test('Des parcours cohérents ne donnent rien', async () => {
  expect(
    await compter([
      {
        prescription: '2022-01-03',
        diagnostic: '2022-01-10',
        entree: '2022-01-20',
        sortie: '2022-07-20',
        motif: 'cdi',
      },
      { prescription: '2022-12-01', entree: '2022-12-20' },
    ]),
  ).toEqual({})
})

test('Une base sans parcours ne donne rien', async () => expect(await compter([])).toEqual({}))

test('Délais négatifs, sorties avant l’entrée et motifs manquants sont comptés', async () => {
  expect(
    await compter([
      { prescription: '2022-02-03', diagnostic: '2022-02-01', entree: '2022-02-20' },
      { prescription: '2022-03-03', entree: '2022-03-01' },
      { entree: '2022-09-01', sortie: '2022-08-01', motif: 'formation' },
      { entree: '2022-09-01', sortie: '2022-11-01' },
      { entree: '2022-09-01', motif: 'cdi' },
      { sortie: '2022-09-01', motif: 'cdi' },
    ]),
  ).toEqual({
    delai_negatif: 2,
    sortie_avant_entree: 1,
    sortie_sans_motif: 1,
    motif_sans_sortie: 1,
    sortie_sans_entree: 1,
  })
})

test('La durée maximale se compte en mois du calendrier, jusqu’à ce jour quand le parcours est ouvert', async () => {
  expect(
    await compter([
      { entree: '2022-01-31', sortie: '2023-07-31', motif: 'cdi' },
      { entree: '2022-01-01', sortie: '2023-07-02', motif: 'cdi' },
      { entree: '2022-01-01' },
    ]),
  ).toEqual({ duree_maximale_ag: 1, date_future: 2 })
})

test('Social exclusif avec RSA, entrée hors convention et parcours simultanés sont comptés', async () => {
  expect(
    await compter([
      { axe: 'ASE', entree: '2022-05-01', brsa: 1 },
      { entree: '2021-12-15', sortie: '2022-05-01', motif: 'cdi', personne: 9 },
      { entree: '2022-04-01', personne: 9 },
    ]),
  ).toEqual({ ase_brsa: 1, entree_hors_convention: 1, parcours_simultanes: 1 })
})

test('Un parcours encore ouvert ne se compte que jusqu’au dernier jour connu des bilans', async () => {
  const ouvert = { prescription: '2021-12-20', entree: '2022-01-10' }
  const dernierBilan = { prescription: '2022-11-25', entree: '2022-12-15' }
  expect(await compter([ouvert, dernierBilan])).not.toHaveProperty('duree_maximale_ag')
  const suivant = { prescription: '2023-07-01', entree: '2023-07-15' }
  const c = profil('seine-et-marne-2022')
  const { base } = await contexteAvecBase([c])
  inserer(base, [ouvert, suivant])
  const codes = (aujourdhui: string) => listAnomalies(base, 1, c, getJour(aujourdhui)).map(a => a.code)
  expect(codes('2025-01-01')).toContain('duree_maximale_ag')
  expect(codes('2023-06-01')).not.toContain('duree_maximale_ag')
})
