import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { conventionsHandlers } from '../../../electron/core/conventions/handlers.ts'
import { listJournal } from '../../../electron/core/database/journal.ts'
import { decisionsHandlers } from '../../../electron/core/decisions/handlers.ts'
import { contract } from '../../../shared/contract.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'

const H = conventionsHandlers
const ID = { convention: 'seine-et-marne-2022' }

test('Les profils fournis se listent sans base, et ceux de la base dans leur ordre d’ajout', async () => {
  const { ctx } = await contexteAvecBase([profil('seine-et-marne-2022')])
  expect(H['conventions:profils'](ctx)).toHaveLength(5)
  await H['conventions:ajouter'](ctx, { convention: 'creuse-2023' })
  expect(H['conventions:list'](ctx).map(c => c.id)).toEqual(['seine-et-marne-2022', 'creuse-2023'])
  await expect(H['conventions:ajouter'](ctx, { convention: 'creuse-2023' })).rejects.toThrow(/contient déjà/)
})

test('La convention de la base est celle de son profil, territoires et liens compris', async () => {
  const { ctx, base } = await contexteAvecBase([profil('seine-et-marne-2022')])
  expect(H['conventions:get'](ctx, ID)).toEqual(profil('seine-et-marne-2022'))
  const territoires = H['conventions:territoires'](ctx, ID)
  expect(territoires).toHaveLength(18)
  expect(territoires[0]).toEqual({ code: 'agence:chessy', libelle: 'Chessy', type: 'agence' })
  expect(base.sqlite.prepare('SELECT count(*) FROM territoire_liens').pluck().get()).toBe(19)
})

test('Une convention absente de la base est refusée avec celles qu’elle contient', async () => {
  const { ctx } = await contexteAvecBase([profil('creuse-2023')])
  expect(() => H['conventions:get'](ctx, ID)).toThrow(/ne contient pas.*creuse-2023/)
})

test('Une modification garde les territoires, en ajoute et en retire, et s’inscrit au journal', async () => {
  const { ctx, base } = await contexteAvecBase([profil('seine-et-marne-2022')])
  const c = profil('seine-et-marne-2022')
  const liste = [
    ...c.territoires.liste.slice(1),
    { code: 'agence:melun', libelle: 'Melun', synonymes: [], conseillersEtp: 1, communes: null },
  ]
  const liens = c.territoires.liens.filter(l => l.de !== 'agence:mitry-mory')
  const convention = { ...c, titre: 'Nouveau titre', territoires: { ...c.territoires, liste, liens } }
  await H['conventions:modifier'](ctx, { convention })
  expect(H['conventions:get'](ctx, ID).titre).toBe('Nouveau titre')
  const codes = H['conventions:territoires'](ctx, ID).map(t => t.code)
  expect(codes).toContain('agence:melun')
  expect(codes).not.toContain('agence:mitry-mory')
  expect(listJournal(base.sqlite, 1)[0]?.action).toBe('conventions:modifier')
})

test('Une modification incohérente, ou qui retire un territoire utilisé, ne change rien', async () => {
  const { ctx, base } = await contexteAvecBase([profil('seine-et-marne-2022')])
  const c = profil('seine-et-marne-2022')
  const sansMeaux = { ...c.territoires, liste: c.territoires.liste.filter(t => t.code !== 'agence:meaux') }
  await expect(
    H['conventions:modifier'](ctx, { convention: { ...c, territoires: sansMeaux } }),
  ).rejects.toThrow(/agence:meaux/)
  base.sqlite.exec(
    `INSERT INTO objectifs (convention_id, code, annee, territoire_id, valeur) SELECT 1, 'entrees', 2022, id, 70 FROM territoires WHERE code = 'agence:meaux'`,
  )
  const liens = c.territoires.liens.filter(l => l.de !== 'agence:meaux')
  const convention = { ...c, titre: 'Perdu', territoires: { ...sansMeaux, liens } }
  await expect(H['conventions:modifier'](ctx, { convention })).rejects.toThrow(/ne peut pas être retiré/)
  expect(H['conventions:get'](ctx, ID)).toEqual(c)
  expect(H['conventions:territoires'](ctx, ID)).toHaveLength(18)
})

test('Un engagement noté fait l’échéance de son année', async () => {
  const { ctx, base } = await contexteAvecBase([profil('creuse-2023')])
  const convention = 'creuse-2023'
  const noter = decisionsHandlers['engagements:noter']
  await noter(ctx, { convention, code: 'base-ressources', date: '2023-03-14' })
  const etats = H['calendrier:list'](ctx, { convention }).filter(e => e.code === 'base_ressources')
  expect(etats.map(e => e.etat)).toEqual(['fait', 'a_venir'])
  expect(base.sqlite.prepare('SELECT engagement FROM engagements_faits').pluck().get()).toBe(
    'base_ressources',
  )
  const inconnu = { convention, code: 'lune', date: '2023-03-14' }
  await expect(noter(ctx, inconnu)).rejects.toThrow(/ne connaît pas/)
  await expect(noter(ctx, { convention, code: 'comite', date: '2023-02-30' })).rejects.toThrow(/n’existe pas/)
})

test('Le calendrier s’exporte avec toutes ses échéances', async () => {
  const { ctx, dossier } = await contexteAvecBase([profil('lodevois-larzac-2024')])
  const convention = 'lodevois-larzac-2024'
  const { fichier, evenements } = H['calendrier:exporter'](ctx, {
    convention,
    fichier: join(dossier, 'c.ics'),
  })
  expect(readFileSync(fichier, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(evenements)
})

test('Chaque réponse a la forme du contrat', async () => {
  const { ctx } = await contexteAvecBase([profil('seine-et-marne-2022')])
  const parse = contract['controle:list'].output.parse(H['controle:list'](ctx, ID))
  expect(parse).toHaveLength(7)
  expect(contract['calendrier:list'].output.parse(H['calendrier:list'](ctx, ID)).length).toBeGreaterThan(100)
  const presence = contract['quorum:calculer'].input.parse({
    regle: 'ccas',
    exercice: 19,
    presents: 4,
    convocation: 2,
  })
  expect(contract['quorum:calculer'].output.parse(H['quorum:calculer'](ctx, presence)).atteint).toBe(true)
})

test.each(['{}', '{'])(
  'Un profil illisible dans la base (%s) est une base abîmée, pas une panne',
  async texte => {
    const { ctx, base } = await contexteAvecBase([profil('creuse-2023')])
    base.sqlite.prepare('UPDATE conventions SET profil = ?').run(texte)
    expect(() => H['conventions:list'](ctx)).toThrow(/creuse-2023\u00A0» est illisible/)
    expect(() => H['conventions:get'](ctx, { convention: 'creuse-2023' })).toThrow(/Ouvrez une sauvegarde/)
  },
)
