import { describe, expect, it } from 'vitest'
import { lireRapport } from '../../../../electron/core/rapport/edition/lire-rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'

const convention = 'seine-et-marne-2022'
const RAPPORT = { convention, annee: 2022 }

const texte = (...paragraphes: string[]): TexteRiche => ({
  type: 'doc',
  content: paragraphes.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

async function commencer() {
  const { ctx, base } = await contexteAvecBase([profil(convention)])
  let maintenant = ctx.now()
  const ici = { ...ctx, now: () => maintenant }
  return { ctx: ici, base, attendre: (minutes: number) => (maintenant += minutes * 60_000) }
}

describe('rapport annuel', () => {
  it('is read without being written: the chapters of the profile, revision 0', async () => {
    const { ctx, base } = await commencer()
    const rapport = await faire(ctx, 'rapport:get', RAPPORT)
    expect(rapport).toMatchObject({ version: 1, etat: 'brouillon', revision: 0, versions: [], fichiers: [] })
    expect(rapport.chapitres.map(c => c.code)).toEqual(profil(convention).chapitres.map(c => c.code))
    expect(rapport.chapitres.find(c => c.code === 'publics')?.etat).toBe('pret')
    expect(rapport.chapitres.find(c => c.code === 'rappel')).toMatchObject({ etat: 'a_ecrire', version: 0 })
    expect(base.sqlite.prepare('SELECT count(*) FROM rapports').pluck().get()).toBe(0)
  })

  it('stores the report and all its chapters with the first text', async () => {
    const { ctx, base } = await commencer()
    const contenu = texte('La convention lie deux parties.')
    const ecrit = await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu, version: 0 })
    expect(ecrit).toEqual({ version: 1, modifieLe: '2023-05-01T10:00:00.000Z' })
    const chapitre = await faire(ctx, 'rapport:chapitre', { ...RAPPORT, code: 'rappel' })
    expect(chapitre).toMatchObject({ contenu, version: 1, etat: 'en_cours', modifiePar: 'Secrétariat' })
    expect(base.sqlite.prepare('SELECT count(*) FROM rapport_chapitres').pluck().get()).toBe(
      profil(convention).chapitres.length,
    )
    expect(lireRapport(base, 1, 2022).chapitres[0]?.contenu).toEqual(contenu)
  })

  it('refuses a save that comes after somebody else’s, and accepts the same text again', async () => {
    const { ctx } = await commencer()
    const ecrire = { ...RAPPORT, code: 'rappel', version: 0 }
    await faire(ctx, 'rapport:ecrire', { ...ecrire, contenu: texte('Un.') })
    const refus = await refuser(ctx, 'rapport:ecrire', { ...ecrire, contenu: texte('Deux.') })
    expect(refus).toMatchObject({ code: 'modifie_ailleurs' })
    expect(refus.message).toContain('Secrétariat (version 1)')
    const encore = await faire(ctx, 'rapport:ecrire', { ...ecrire, contenu: texte('Un.') })
    expect(encore.version).toBe(1)
  })

  it('writes nothing in the journal for a text, and one line for each other act', async () => {
    const { ctx, base } = await commencer()
    const lignes = () => base.sqlite.prepare('SELECT action FROM journal').pluck().all()
    const avant = lignes().length
    await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('Un.') })
    expect(lignes()).toHaveLength(avant)
    const apres = await faire(ctx, 'rapport:chapitreModifier', { ...RAPPORT, code: 'rappel', etat: 'pret' })
    expect(apres.revision).toBe(1)
    expect(lignes().slice(avant)).toEqual(['rapport:chapitreModifier'])
    const pareil = await faire(ctx, 'rapport:chapitreModifier', { ...RAPPORT, code: 'rappel', etat: 'pret' })
    expect(pareil.revision).toBe(1)
  })

  it('adds a chapter after another, and orders them all', async () => {
    const { ctx } = await commencer()
    const apres = await faire(ctx, 'rapport:chapitreAjouter', {
      ...RAPPORT,
      titre: 'Parole des personnes',
      apres: 'publics',
    })
    const codes = apres.chapitres.map(c => c.code)
    expect(codes[codes.indexOf('publics') + 1]).toBe('libre_1')
    const fin = await faire(ctx, 'rapport:chapitreAjouter', { ...RAPPORT, titre: 'Mot de la fin' })
    expect(fin.chapitres.at(-1)).toMatchObject({ code: 'libre_2', type: 'texte', etat: 'a_ecrire' })
    const inverse = fin.chapitres.map(c => c.code).toReversed()
    const ordonne = await faire(ctx, 'rapport:chapitresOrdonner', { ...RAPPORT, codes: inverse })
    expect(ordonne.chapitres.map(c => c.code)).toEqual(inverse)
    for (const codesFaux of [inverse.slice(1), [...inverse, 'rappel'], [...inverse.slice(1), 'inconnu']])
      expect(await refuser(ctx, 'rapport:chapitresOrdonner', { ...RAPPORT, codes: codesFaux })).toMatchObject(
        { code: 'ordre_incomplet' },
      )
  })

  it('leaves a chapter out without losing its text', async () => {
    const { ctx } = await commencer()
    await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'moyens', contenu: texte('Huit agents.') })
    await faire(ctx, 'rapport:chapitreModifier', { ...RAPPORT, code: 'moyens', ecarte: true })
    const ecarte = await faire(ctx, 'rapport:chapitre', { ...RAPPORT, code: 'moyens' })
    expect(ecarte).toMatchObject({ ecarte: true, contenu: texte('Huit agents.') })
  })

  it('refuses any write in a report that was read again or validated', async () => {
    const { ctx, base } = await commencer()
    await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('Un.') })
    const essayer = () =>
      Promise.all([
        refuser(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('Deux.') }),
        refuser(ctx, 'rapport:chapitreModifier', { ...RAPPORT, code: 'rappel', titre: 'Autre' }),
        refuser(ctx, 'rapport:chapitreAjouter', { ...RAPPORT, titre: 'Autre' }),
        refuser(ctx, 'rapport:chapitresOrdonner', { ...RAPPORT, codes: [] }),
      ])
    for (const [etat, code] of [
      ['relu', 'rapport_relu'],
      ['valide', 'rapport_fige'],
      ['diffuse', 'rapport_fige'],
    ]) {
      base.sqlite.prepare('UPDATE rapports SET etat = ?').run(etat)
      expect((await essayer()).map(r => r.code)).toEqual([code, code, code, code])
      const pareil = await faire(ctx, 'rapport:ecrire', {
        ...RAPPORT,
        code: 'rappel',
        contenu: texte('Un.'),
      })
      expect(pareil.version).toBe(1)
    }
  })

  it('names the chapter that it does not have', async () => {
    const { ctx } = await commencer()
    for (const [canal, reste] of [
      ['rapport:chapitre', {}],
      ['rapport:historique', {}],
      ['rapport:ecrire', { contenu: texte('x') }],
      ['rapport:chapitreModifier', { etat: 'pret' }],
    ] as const)
      expect(await refuser(ctx, canal, { ...RAPPORT, code: 'absent', ...reste })).toMatchObject({
        code: 'chapitre_inconnu',
        champ: 'code',
      })
  })

  it('recalls the text of the year before, safely written', async () => {
    const { ctx } = await commencer()
    const contenu = texte('Avant <script>alert(1)</script> & après')
    await faire(ctx, 'rapport:ecrire', { convention, annee: 2021, code: 'rappel', contenu })
    const { precedent } = await faire(ctx, 'rapport:chapitre', { ...RAPPORT, code: 'rappel' })
    expect(precedent).toMatchObject({ annee: 2021, contenu })
    expect(precedent?.html).toBe('<p>Avant &lt;script&gt;alert(1)&lt;/script&gt; &amp; après</p>')
    expect((await faire(ctx, 'rapport:chapitre', { ...RAPPORT, code: 'moyens' })).precedent).toBeNull()
  })

  it('recalls live figures and words as the data of that year say them', async () => {
    const { ctx } = await commencer()
    const contenu: TexteRiche = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Entrées\u00a0: ' },
            {
              type: 'chiffre',
              attrs: {
                code: 'entrees',
                decalage: 0,
                territoire: null,
                ventilation: null,
                modalite: null,
                forme: 'valeur',
              },
            },
            { type: 'text', text: ', ' },
            { type: 'comparaison', attrs: { code: 'entrees', territoire: null, mot: 'en_hausse', vu: null } },
          ],
        },
      ],
    }
    await faire(ctx, 'rapport:ecrire', { convention, annee: 2021, code: 'rappel', contenu })
    const { chiffres } = await faire(ctx, 'rapport:evaluer', {
      convention,
      annee: 2021,
      chiffres: [{ code: 'entrees' }],
    })
    const { precedent } = await faire(ctx, 'rapport:chapitre', { ...RAPPORT, code: 'rappel' })
    expect(precedent?.html).toBe(`<p>Entrées\u00a0: ${chiffres[0]?.texte}, en hausse</p>`)
  })
})

describe('historique d’un chapitre', () => {
  const MOTS = Array.from({ length: 60 }, (_, i) => `mot${i}`)

  it('keeps one text every ten minutes of writing', async () => {
    const { ctx, attendre } = await commencer()
    for (let n = 1; n <= 40; n++) {
      await faire(ctx, 'rapport:ecrire', {
        ...RAPPORT,
        code: 'rappel',
        contenu: texte(MOTS.slice(0, n).join(' ')),
      })
      attendre(1)
    }
    const histoire = await faire(ctx, 'rapport:historique', { ...RAPPORT, code: 'rappel' })
    expect(histoire.map(h => h.version)).toEqual([37, 28, 19, 10, 1])
    expect(histoire.map(h => h.mots)).toEqual([37, 28, 19, 10, 1])
  })

  it('gives back a chapter that was emptied, at once or bit by bit', async () => {
    for (const pas of [60, 25]) {
      const { ctx, attendre } = await commencer()
      for (let n = 0; n <= 60; n += 30)
        await faire(ctx, 'rapport:ecrire', {
          ...RAPPORT,
          code: 'rappel',
          contenu: texte(MOTS.slice(0, n).join(' ') || 'a'),
        })
      for (let n = 60 - pas; n > -pas; n -= pas) {
        attendre(0.05)
        const reste = MOTS.slice(0, Math.max(0, n)).join(' ')
        await faire(ctx, 'rapport:ecrire', {
          ...RAPPORT,
          code: 'rappel',
          contenu: reste === '' ? { type: 'doc', content: [] } : texte(reste),
        })
      }
      const histoire = await faire(ctx, 'rapport:historique', { ...RAPPORT, code: 'rappel' })
      expect(
        histoire.some(
          h => h.mots === 60 && JSON.stringify(h.contenu) === JSON.stringify(texte(MOTS.join(' '))),
        ),
      ).toBe(true)
    }
  })

  it('keeps a text that is replaced on purpose, however close', async () => {
    const { ctx } = await commencer()
    for (const [mots, garder] of [['un'], ['un deux'], ['un deux trois', true]] as const)
      await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte(mots), garder })
    const histoire = await faire(ctx, 'rapport:historique', { ...RAPPORT, code: 'rappel' })
    expect(histoire.map(h => h.version)).toEqual([2, 1])
  })

  it('keeps what somebody else wrote', async () => {
    const { ctx } = await commencer()
    const autre = { ...ctx, utilisateur: 'Collègue' }
    await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('un') })
    await faire(ctx, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('un deux') })
    await faire(autre, 'rapport:ecrire', { ...RAPPORT, code: 'rappel', contenu: texte('un deux trois') })
    const histoire = await faire(ctx, 'rapport:historique', { ...RAPPORT, code: 'rappel' })
    expect(histoire[0]).toMatchObject({ version: 2, par: 'Secrétariat', mots: 2 })
  })
})
