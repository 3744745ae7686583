import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import { assemblerRapport } from '../../../../electron/core/rapport/assemble.ts'
import { chargerRapport } from '../../../../electron/core/rapport/charger.ts'
import { getJour } from '../../../../shared/domain/dates.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import { baseDuComite, deciderLe, SEM } from '../../../helpers/comite.ts'
import { faire } from '../../../helpers/reunion.ts'
import { lireChapitre } from '../../../helpers/texte-chapitres.ts'

async function lire(ctx: Context, annee: number, code: string, destination: Destination = 'comite') {
  const d = await chargerRapport(ctx, { convention: SEM, annee, destination, destinataires: undefined })
  const chapitre = assemblerRapport(d).chapitres.find(c => c.code === code)
  return chapitre === undefined ? '' : lireChapitre(chapitre)
}
const leLendemain = (ctx: Context, jour: string): Context => ({
  ...ctx,
  now: () => Date.parse(`${jour}T10:00:00Z`),
  aujourdhui: () => getJour(jour),
})

describe('la vie de la convention dans le rapport', () => {
  it('imprime les décisions de l’année avec leur vote et leurs actions, et rappelle celles qui restent ouvertes', async () => {
    const { ctx } = await baseDuComite('2024-02-01')
    const decision = await deciderLe(ctx, '2022-06-20', {
      titre: 'Simplifier la fiche',
      echeance: '2022-12-31',
    })
    await faire(ctx, 'actions:ajouter', {
      decision: decision.id,
      intitule: 'Réécrire la fiche',
      responsable: 'Mme Martin',
    })
    const de2022 = await lire(ctx, 2022, 'decisions')
    expect(de2022).toMatch(/2022-01 \| 20\/06\/2022 \| Comité stratégique \| Simplifier la fiche \| Adopté/)
    expect(de2022).toContain('à réaliser pour le 31/12/2022')
    expect(de2022).toContain('Réécrire la fiche | Mme Martin')
    const de2023 = await lire(ctx, 2023, 'decisions')
    expect(de2023).toContain('Aucune décision n’a été prise en 2023.')
    expect(de2023).toContain('Décisions antérieures encore à réaliser')
  })

  it('garde au comité le nom des responsables', async () => {
    const { ctx } = await baseDuComite('2024-02-01')
    const { id } = await deciderLe(ctx, '2022-06-20')
    await faire(ctx, 'actions:ajouter', { decision: id, intitule: 'Réécrire', responsable: 'Mme Martin' })
    const publie = await lire(ctx, 2022, 'decisions', 'public')
    expect(publie).toContain('Réécrire')
    expect(publie).not.toContain('Martin')
  })

  it('dit d’un engagement annuel non noté qu’il n’est pas tenu, quel que soit le jour où le rapport est lu', async () => {
    const { ctx } = await baseDuComite('2024-02-01')
    await faire(ctx, 'engagements:noter', {
      convention: SEM,
      code: 'base_ressources',
      date: '2022-03-14',
      preuve: 'Compte rendu',
    })
    const codes = ['engagements', 'gouvernance', 'ressources'] as const
    for (const code of codes) {
      const avant = await lire(ctx, 2022, code)
      expect(await lire(leLendemain(ctx, '2031-05-01'), 2022, code), code).toBe(avant)
    }
    expect(await lire(ctx, 2022, 'engagements')).toContain('14/03/2022 (Compte rendu)')
    expect(await lire(ctx, 2022, 'ressources')).toContain('celle du 14 mars 2022')
    expect(await lire(ctx, 2022, 'gouvernance')).toContain('✕ non fait à l’échéance')
  })

  it('compte les séances tenues et dit leur quorum', async () => {
    const { ctx } = await baseDuComite('2024-02-01')
    await deciderLe(ctx, '2022-06-20')
    const gouvernance = await lire(ctx, 2022, 'gouvernance')
    expect(gouvernance).toContain('Comité stratégique | 2 | 1 | 100,0\u202f%')
    expect(gouvernance).toMatch(/20\/06\/2022 \| Comité stratégique \| — \| tenue \| Aucun quorum/)
  })
})
