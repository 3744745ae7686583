import { describe, expect, it } from 'vitest'
import { lireModele } from '../../../../electron/core/rapport/edition/lire-modele.ts'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { contexteAvecBase, IDS, profil } from '../../../helpers/conventions.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'

const convention = 'creuse-2023'
const texte = {
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Pour commencer.' }] }],
}

async function commencer() {
  const { ctx, base } = await contexteAvecBase([profil(convention)])
  const { modele } = await faire(ctx, 'modeles:get', { convention })
  const modifier = (champs: Partial<ModeleEdition> | null) => ({
    convention,
    modele: champs === null ? null : { ...modele, ...champs },
  })
  return { ctx, base, modele, modifier }
}

describe('modèle du rapport', () => {
  it('is that of the profile, with the mention of the fund where its evidence is asked', async () => {
    const { ctx } = await contexteAvecBase(IDS.map(profil))
    for (const id of IDS) {
      const { modele, logos } = await faire(ctx, 'modeles:get', { convention: id })
      expect(modele.chapitres.map(c => c.code)).toEqual(profil(id).chapitres.map(c => c.code))
      expect(modele.mentionFse.presente).toBe(id !== 'lodevois-larzac-2024')
      expect(logos).toEqual([])
    }
  })

  it('names the programme of the year of the report', async () => {
    const { base } = await contexteAvecBase([profil(convention)])
    expect(lireModele(base, 1, profil(convention), 2020).mentionFse.texte).toContain('2014-2020')
    expect(lireModele(base, 1, profil(convention), 2021).mentionFse.texte).toContain('FSE+')
    expect(lireModele(base, 1, profil('indre-et-loire-2014')).mentionFse.texte).toContain('2014-2020')
  })

  it('gives its chapters and first texts to a new report only, and the profile’s back', async () => {
    const { ctx, modele, modifier } = await commencer()
    await faire(ctx, 'rapport:chapitreModifier', { convention, annee: 2021, code: 'rappel', etat: 'pret' })
    const chapitres = [
      { code: 'mot_du_president', titre: 'Mot du président', ecarte: false },
      ...modele.chapitres.map(c => ({ ...c, ecarte: c.code === 'fse' })),
    ]
    const change = await faire(
      ctx,
      'modeles:modifier',
      modifier({ chapitres, textes: { mot_du_president: texte } }),
    )
    expect(change.modele.chapitres[0]?.titre).toBe('Mot du président')
    const ancien = await faire(ctx, 'rapport:get', { convention, annee: 2021 })
    expect(ancien.chapitres[0]?.code).toBe('rappel')
    const neuf = await faire(ctx, 'rapport:get', { convention, annee: 2022 })
    expect(neuf.chapitres[0]).toMatchObject({ code: 'mot_du_president', type: 'texte' })
    expect(neuf.chapitres.find(c => c.code === 'fse')?.ecarte).toBe(true)
    const premier = await faire(ctx, 'rapport:chapitre', {
      convention,
      annee: 2022,
      code: 'mot_du_president',
    })
    expect(premier).toMatchObject({ contenu: texte, version: 0, etat: 'a_ecrire' })
    expect((await faire(ctx, 'modeles:modifier', modifier(null))).modele).toEqual(modele)
  })

  it('gains the chapters that the profile gains, where the profile puts them', async () => {
    const { ctx, modele, modifier } = await commencer()
    const sans = modele.chapitres.filter(c => c.code !== 'freins' && c.code !== 'rappel').toReversed()
    const { modele: lu } = await faire(ctx, 'modeles:modifier', modifier({ chapitres: sans }))
    const codes = lu.chapitres.map(c => c.code)
    expect(codes[0]).toBe('rappel')
    expect(codes[codes.indexOf('mesures') + 1]).toBe('freins')
    expect(codes).toHaveLength(modele.chapitres.length)
  })

  it('keeps the first text that was in a new chapter when it is written over', async () => {
    const { ctx, modifier } = await commencer()
    await faire(ctx, 'modeles:modifier', modifier({ textes: { rappel: texte } }))
    const ref = { convention, annee: 2022, code: 'rappel' }
    await faire(ctx, 'rapport:ecrire', { ...ref, contenu: { type: 'doc', content: [] } })
    const [kept] = await faire(ctx, 'rapport:historique', ref)
    expect(kept).toMatchObject({ version: 0, par: 'Modèle du rapport', contenu: texte })
  })

  it('refuses codes given twice, an empty mention, texts that are too long', async () => {
    const { ctx, base, modele, modifier } = await commencer()
    const [premier] = modele.chapitres
    for (const champs of [
      { chapitres: [premier, premier] },
      { chapitres: [] },
      { chapitres: [{ code: '../x', titre: 'x', ecarte: false }] },
      { chapitres: [{ code: '__proto__', titre: 'x', ecarte: false }] },
      { pied: 'x'.repeat(201) },
    ] as Partial<ModeleEdition>[])
      expect(await refuser(ctx, 'modeles:modifier', modifier(champs))).toMatchObject({
        code: 'modele_invalide',
      })
    expect(
      await refuser(ctx, 'modeles:modifier', modifier({ mentionFse: { presente: true, texte: '  ' } })),
    ).toMatchObject({ code: 'mention_vide', champ: 'mentionFse.texte' })
    expect(base.sqlite.prepare('SELECT count(*) FROM rapport_modeles').pluck().get()).toBe(0)
  })
})
