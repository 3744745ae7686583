import { describe, expect, it } from 'vitest'
import { baseDuComite, SEM } from '../../../helpers/comite.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'

describe('les graphiques du rapport', () => {
  it('se nomment par leur constat, pour être posés dans un texte', async () => {
    const { ctx } = await baseDuComite()
    const graphiques = await faire(ctx, 'rapport:graphiques', { convention: SEM, annee: 2022 })
    expect(new Set(graphiques.map(g => g.id)).size).toBe(graphiques.length)
  })

  it('montrent d’avance un seul chapitre, et disent quand il n’est pas imprimé', async () => {
    const { ctx } = await baseDuComite()
    const demande = { convention: SEM, annee: 2022, destination: 'comite' }
    const { html } = await faire(ctx, 'rapport:apercu', { ...demande, chapitre: 'rappel' })
    expect(html).toContain('<html lang="fr">')
    const erreur = await refuser(ctx, 'rapport:apercu', { ...demande, chapitre: 'inconnu' })
    expect(erreur).toMatchObject({ code: 'chapitre_inconnu' })
  })
})
