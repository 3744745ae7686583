import fc from 'fast-check'
import type { EnLigne, NoeudTexte, TexteRiche } from '../../../../shared/domain/texte-riche.ts'

const marques = fc
  .uniqueArray(fc.constantFrom('bold' as const, 'italic' as const, 'underline' as const))
  .map(types => types.map(type => ({ type })))
const mots = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom('deux\nlignes', '\r\n', '\u0000', '\ud800seul', '<b>&amp;</b>', 'é', ' ', '=1+1'),
)
const enLigne: fc.Arbitrary<EnLigne> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: mots, marks: marques }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      type: 'chiffre' as const,
      attrs: {
        code: 'entrees',
        decalage: -1,
        territoire: 'mds:lagny',
        ventilation: null,
        modalite: null,
        forme: 'part' as const,
      },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      type: 'comparaison' as const,
      attrs: { code: 'entrees', territoire: null, mot: 'stable' as const, vu: { avant: 1, apres: null } },
    }),
  },
)
const lignes = fc.array(enLigne, { maxLength: 6 })
const paragraphe = fc.record({ type: fc.constant('paragraph' as const), content: lignes })
const cellule = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
  content: fc.array(paragraphe, { maxLength: 2 }),
})
const feuille: fc.Arbitrary<NoeudTexte> = fc.oneof(
  paragraphe,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(3 as const, 4 as const) }),
    content: lignes,
  }),
  fc.constant({ type: 'image' as const, attrs: { sha256: 'a'.repeat(64), alt: ' Carte ' } }),
  fc.constant({ type: 'graphique' as const, attrs: { id: 'entrees' } }),
  fc.record({
    type: fc.constant('table' as const),
    content: fc.array(
      fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cellule, { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
  }),
)

function noeud(profondeur: number): fc.Arbitrary<NoeudTexte> {
  if (profondeur === 0) return feuille
  const dedans = fc.array(noeud(profondeur - 1), { maxLength: 3 })
  return fc.oneof(
    { weight: 3, arbitrary: feuille },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('blockquote' as const), content: dedans }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
        content: fc.array(fc.record({ type: fc.constant('listItem' as const), content: dedans }), {
          maxLength: 3,
        }),
      }),
    },
  )
}

/** Any text that the contract takes, those that no editor would make included. */
export const texteAuHasard: fc.Arbitrary<TexteRiche> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(noeud(3), { maxLength: 5 }),
})
