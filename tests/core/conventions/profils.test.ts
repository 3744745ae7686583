import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import { listProfils, loadProfil, trouverProfil } from '../../../electron/core/conventions/profils.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { IDS, profil, RESSOURCES } from '../../helpers/conventions.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const trouver = (reference: string) => trouverProfil(RESSOURCES, reference, r => r)

function getRefus(action: () => unknown): AppError {
  try {
    action()
  } catch (erreur) {
    if (erreur instanceof AppError) return erreur
    throw erreur
  }
  throw new Error('Un refus était attendu')
}

test('Les cinq conventions sont fournies', () => {
  expect(listProfils(RESSOURCES).map(p => p.id)).toEqual([...IDS])
})

test('Les agences de Seine-et-Marne et leurs maisons des solidarités se lient à plusieurs', () => {
  const { types, liste, liens } = profil('seine-et-marne-2022').territoires
  expect(types.map(t => t.code)).toEqual(['agence', 'mds'])
  expect(liste.filter(t => t.code.startsWith('agence:')).map(t => t.conseillersEtp)).toEqual([
    1, 1, 2, 1, 1, 1, 1, 1,
  ])
  const vers = (de: string) => liens.filter(l => l.de === de).map(l => l.vers)
  expect(vers('agence:meaux')).toEqual(['mds:meaux', 'mds:lagny', 'mds:mitry-mory'])
  expect(vers('agence:montereau')).toHaveLength(4)
  expect(liens).toHaveLength(19)
})

test('Les sept thèmes de freins de Seine-et-Marne mènent à des freins connus', () => {
  const freins = new Set(loadNomenclatures(RESSOURCES).frein.entrees.map(f => f.code))
  const { themesFreins } = profil('seine-et-marne-2022')
  expect(themesFreins).toHaveLength(7)
  expect(themesFreins.flatMap(t => t.freins).every(f => freins.has(f))).toBe(true)
})

test('Les regroupements de sorties couvrent chaque groupe une fois', () => {
  for (const id of IDS)
    expect(
      profil(id)
        .regroupementSorties.flatMap(r => r.groupes)
        .sort(),
    ).toEqual(['autres', 'emploi', 'formation', 'poursuite'])
})

test('Les quatre mesures de la Creuse sont dans l’ordre du texte', () => {
  expect(profil('creuse-2023').mesures.map(m => m.code)).toEqual([
    'ppae',
    'cisp',
    'partenaire_cer',
    'travailleur_social_cer',
  ])
})

test('Une sixième convention est un fichier JSON', () => {
  const fichier = join(dossierTemporaire(), 'ardeche.json')
  writeFileSync(fichier, `\uFEFF${JSON.stringify({ ...profil('creuse-2023'), id: 'ardeche-2025' })}`)
  expect(trouver(fichier).id).toBe('ardeche-2025')
})

test('Une convention inconnue est refusée avec la liste de celles qui existent', () => {
  const refus = getRefus(() => trouver('paris-2030'))
  expect(refus.code).toBe('convention_inconnue')
  expect(refus.message).toContain('seine-et-marne-2022')
})

test('Un identifiant ne fait jamais lire un fichier hors des conventions fournies', () => {
  expect(getRefus(() => trouver('../nomenclatures/sexe')).code).toBe('convention_introuvable')
})

test('Un fichier absent, illisible ou incomplet est refusé avec ce qui manque', () => {
  const dossier = dossierTemporaire()
  expect(getRefus(() => trouver(join(dossier, 'absent.json'))).code).toBe('convention_introuvable')
  const casse = join(dossier, 'casse.json')
  writeFileSync(casse, '{ "id": ')
  expect(getRefus(() => loadProfil(casse)).message).toContain('n’est pas un fichier JSON')
  const { titre: _titre, ...reste } = profil('creuse-2023')
  writeFileSync(casse, JSON.stringify({ ...reste, dates: { ...reste.dates, fin: '2024-02-30' } }))
  const refus = getRefus(() => loadProfil(casse))
  expect(refus.code).toBe('convention_invalide')
  expect(refus.message).toContain('titre')
  expect(refus.message).toContain('dates.fin : Date attendue')
  writeFileSync(
    casse,
    JSON.stringify({
      ...profil('creuse-2023'),
      mesures: [{ code: 'm', libelle: 'M', synonymes: [], modalites: ['perdue'] }],
    }),
  )
  expect(getRefus(() => loadProfil(casse)).message).toContain('« perdue »')
})
