import path from 'node:path'
import { expect, test } from 'vitest'
import type { Context } from '../../../electron/core/context.ts'
import { chargerRapport } from '../../../electron/core/rapport/charger.ts'
import type { Destination } from '../../../shared/domain/secret.ts'
import { contexteAvecBase, profil, RESSOURCES } from '../../helpers/conventions.ts'
import { attaquerRapport } from '../../helpers/figures-publiees.ts'
import { faire } from '../../helpers/reunion.ts'

const CONVENTION = 'seine-et-marne-2022'
const BILANS: [string, number][] = [
  ['bilan-2022-accompagnement-global.xlsx', 2022],
  ['bilan-2022-accompagnement-social.csv', 2022],
  ['bilan-2023-accompagnement-global.csv', 2023],
  ['moyens-2022-2023.csv', 2023],
]

const charger = (ctx: Context, destination: Destination) =>
  chargerRapport(ctx, { convention: CONVENTION, annee: 2023, destination, destinataires: undefined })

test('le rapport du comité est exact, celui du public résiste à un lecteur qui additionne tout', async () => {
  const { ctx } = await contexteAvecBase([profil(CONVENTION)])
  for (const [bilan, annee] of BILANS)
    await faire(ctx, 'bilans:importer', {
      fichiers: [path.join(RESSOURCES, 'exemples', bilan)],
      convention: CONVENTION,
      annee,
      accepterPartiel: true,
    })
  const comite = await charger(ctx, 'comite')
  const publique = await charger(ctx, 'public')
  expect(publique.attaque).toMatchObject({ trouvables: [] })
  expect(publique.masquages.length).toBeGreaterThan(20)
  expect(comite.actuels.filter(i => i.absence === 'masque')).toEqual([])
  expect([comite.masques, comite.masquesPrecedents]).toEqual([publique.actuels, publique.precedents])

  const annees = [
    { annee: 2023, exacts: comite.actuels, sortis: publique.actuels },
    { annee: 2022, exacts: comite.precedents, sortis: publique.precedents },
  ]
  expect(attaquerRapport(annees, 5)).toEqual([])

  // What partners declared and how many rows their files have stay with the committee.
  expect(comite.declarees.length).toBeGreaterThan(0)
  expect(publique.declarees).toEqual([])
  expect(comite.provenances.feuilles.map(f => f.zone)).toContain('A4:U628')
  expect(publique.provenances.feuilles.filter(f => /\d/.test(f.zone))).toEqual([])
})
