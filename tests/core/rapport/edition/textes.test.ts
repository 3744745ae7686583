import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliserTexte } from '../../../../electron/core/rapport/edition/normaliser-texte.ts'
import { compterMots, parcourirLignes } from '../../../../electron/core/rapport/edition/parcourir-texte.ts'
import { retirerNir } from '../../../../electron/core/rapport/edition/retirer-nir.ts'
import { ecrireHtmlTexte } from '../../../../electron/core/rapport/edition/texte-en-html.ts'
import { listNir } from '../../../../shared/domain/formats-identite.ts'
import { retirerInterdits } from '../../../../shared/domain/texte.ts'
import {
  type EnLigne,
  type NoeudTexte,
  type TexteRiche,
  texteRicheSchema,
} from '../../../../shared/domain/texte-riche.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'
import { texteAuHasard } from './textes-au-hasard.ts'

const convention = 'creuse-2023'
const REF = { convention, annee: 2022, code: 'rappel' }
const doc = (...content: NoeudTexte[]): TexteRiche => ({ type: 'doc', content })
const suite = (text: string, ...types: ('bold' | 'italic')[]): EnLigne => ({
  type: 'text',
  text,
  marks: types.map(type => ({ type })),
})
const paragraphe = (...content: EnLigne[]): NoeudTexte => ({ type: 'paragraph', content })
const tableau = (lignes: number, colonnes = 1): NoeudTexte => ({
  type: 'table',
  content: Array.from({ length: lignes }, () => ({
    type: 'tableRow',
    content: Array.from({ length: colonnes }, () => ({ type: 'tableCell', content: [] })),
  })),
})

const enClair = (texte: TexteRiche) =>
  [...parcourirLignes(texte)].flatMap(l => l.map(x => (x.type === 'text' ? x.text : ''))).join('')

describe('textes du rapport', () => {
  it('come back as they were written, whatever they are', async () => {
    const { ctx } = await contexteAvecBase([profil(convention)])
    await fc.assert(
      fc.asyncProperty(texteAuHasard, async contenu => {
        const ecrit = await faire(ctx, 'rapport:ecrire', { ...REF, contenu })
        const lu = await faire(ctx, 'rapport:chapitre', REF)
        const normal = normaliserTexte(contenu)
        expect(lu.contenu).toEqual(normal)
        expect(lu.version).toBe(ecrit.version)
        expect(normaliserTexte(normal)).toEqual(normal)
        expect(texteRicheSchema.parse(normal)).toEqual(normal)
        const sansFins = (t: string) => retirerInterdits(t).replace(/[\r\n]/g, '')
        expect(enClair(normal)).toBe(sansFins(enClair(contenu)))
        expect(compterMots(normal)).toBe(compterMots(normaliserTexte(normal)))
      }),
      { numRuns: 150 },
    )
  })

  it('are stored in one form: runs merged, marks ordered, nothing empty', () => {
    const { content } = normaliserTexte(
      doc(
        paragraphe(
          suite('a', 'italic', 'bold'),
          suite('b', 'bold', 'italic'),
          suite('c'),
          suite('\u0000'),
          suite('d\ne'),
        ),
        { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
        { type: 'blockquote', content: [{ type: 'orderedList', content: [] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [] }] },
      ),
    )
    expect(content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'ab', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: 'cd' },
          { type: 'hardBreak' },
          { type: 'text', text: 'e' },
        ],
      },
    ])
  })

  it('refuse what no page can hold, beside their field, and keep what was there', async () => {
    const { ctx } = await contexteAvecBase([profil(convention)])
    await faire(ctx, 'rapport:ecrire', { ...REF, contenu: doc(paragraphe(suite('avant'))) })
    const essayer = (contenu: unknown) => refuser(ctx, 'rapport:ecrire', { ...REF, contenu })
    const refus = await essayer(doc(tableau(3000)))
    expect(refus).toMatchObject({ code: 'tableau_trop_long', champ: 'contenu' })
    expect(refus.message.replace(/[\u00a0\u202f]/g, ' ')).toContain('compte 3 000 lignes, et 300 au plus')
    expect(await essayer(doc(tableau(2, 41)))).toMatchObject({ code: 'tableau_trop_long' })
    expect(await essayer(doc(paragraphe(suite('x'.repeat(2_200_000)))))).toMatchObject({
      code: 'texte_trop_long',
      champ: 'contenu',
    })
    expect(
      await essayer(doc(paragraphe(suite('Mme D., 2 85 05 '), suite('78 006 084 36', 'bold')))),
    ).toMatchObject({
      code: 'numero_identite',
    })
    expect((await faire(ctx, 'rapport:chapitre', REF)).contenu).toEqual(
      normaliserTexte(doc(paragraphe(suite('avant')))),
    )
    await faire(ctx, 'rapport:ecrire', { ...REF, contenu: doc(tableau(300, 40)) })
  })

  it('refuse lists that go too deep instead of falling, and take those of twenty levels', async () => {
    const { ctx } = await contexteAvecBase([profil(convention)])
    const profond = (n: number): TexteRiche => {
      let dedans: NoeudTexte = { type: 'paragraph' }
      for (let i = 0; i < n; i++) dedans = { type: 'blockquote', content: [dedans] }
      return doc(dedans)
    }
    await faire(ctx, 'rapport:ecrire', { ...REF, contenu: profond(19) })
    for (const n of [20, 100_000]) {
      const refus = await refuser(ctx, 'rapport:ecrire', { ...REF, contenu: profond(n) })
      expect(refus.code).toBe('demande_invalide')
      expect(refus.message).toContain('20 niveaux au plus')
    }
  })

  it('are read as a page where nothing can run', () => {
    fc.assert(
      fc.property(texteAuHasard, texte => {
        const html = ecrireHtmlTexte(texte, () => '<script>')
        const balises = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(m => m[1] ?? '')
        const permises = 'p h3 h4 em strong u br blockquote ul ol li table tbody tr th td'.split(' ')
        expect(balises.filter(b => !permises.includes(b))).toEqual([])
      }),
    )
  })
})

describe('retirerNir', () => {
  const NIRS = [
    '1850578006084',
    '2 85 05 78 006 084',
    '1 85 05 2A 006 084',
    '185.05.78.006.084.91',
    '2 85 05 78 006 084 12',
  ]

  it('takes every number off, even cut by a change of style, and nothing else', () => {
    const morceau = fc.oneof(
      fc.constantFrom(...NIRS).map(nir => ({ nir: true, texte: nir })),
      fc
        .constantFrom('le 12/05/2022, ', 'SIRET 123 456 789 00012, ', 'tél. 01 60 00 00 00 ; ', '« fin »')
        .map(texte => ({ nir: false, texte })),
    )
    fc.assert(
      fc.property(
        fc.array(morceau, { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (morceaux, coupes) => {
          const tout = morceaux.map(m => ` ${m.texte} ;`).join('')
          const bornes = [...new Set([0, ...coupes.map(c => c % (tout.length + 1)), tout.length])].toSorted(
            (a, b) => a - b,
          )
          const suites = bornes
            .slice(1)
            .map((b, i) => suite(tout.slice(bornes[i], b), ...(i % 2 === 0 ? ['bold' as const] : [])))
          const texte = normaliserTexte(
            doc(paragraphe(...suites.filter(s => s.type === 'text' && s.text !== ''))),
          )
          const { texte: propre, retires } = retirerNir(texte)
          expect(enClair(propre)).toBe(
            morceaux.map(m => ` ${m.nir ? '[numéro retiré]' : m.texte} ;`).join(''),
          )
          expect(retires).toBe(morceaux.filter(m => m.nir).length)
          expect(listNir(enClair(propre))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
