import { expect, test } from 'vitest'
import type { Request } from '../../../../shared/contract.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { type Atelier, CONVENTION, ENTETES, ouvrirAtelier } from '../../bilans/atelier.ts'

const REF = { convention: CONVENTION, annee: 2023 }
const CHAPITRE = 'gouvernance'

/** `n` entries of a year, one line of the partner's file each. */
const entrees = (annee: number, n: number): string[] =>
  Array.from(
    { length: n },
    (_, i) => `P${annee}-${i};Durand;F;27/04/1989;Meaux;13/01/${annee};20/01/${annee};;;OUI;Mobilité`,
  )
const importer = (a: Atelier, annee: number, n: number) =>
  a.importer([a.ecrire(`bilan-${annee}-${n}.csv`, [ENTETES, ...entrees(annee, n)])], { annee })
const texte = (...content: unknown[]): TexteRiche =>
  ({ type: 'doc', content: [{ type: 'paragraph', content }] }) as TexteRiche
const t = (text: string) => ({ type: 'text', text })
const ecrire = (a: Atelier, contenu: TexteRiche, code = CHAPITRE) =>
  a.appeler('rapport:ecrire', { ...REF, code, contenu } as Request<'rapport:ecrire'>)
const controler = async (a: Atelier, destination: 'comite' | 'public' = 'comite') =>
  (await a.appeler('rapport:controles', { ...REF, destination })).controles

test('a word of comparison that new data made false is said with both figures, and the text is left alone', async () => {
  const a = await ouvrirAtelier()
  await importer(a, 2022, 12)
  await importer(a, 2023, 13)
  const ref = { code: 'entrees', mot: 'en_hausse' as const }
  const avant = await a.appeler('rapport:evaluer', { ...REF, comparaisons: [ref] })
  expect(avant.comparaisons[0]).toMatchObject({ tenue: 'vraie', avant: 12, apres: 13 })
  await ecrire(
    a,
    texte(t('Les entrées sont '), { type: 'comparaison', attrs: { ...ref, vu: { avant: 12, apres: 13 } } }),
  )
  expect((await controler(a)).filter(c => c.code.startsWith('comparaison'))).toEqual([])
  await a.importer([a.ecrire('suite.csv', [ENTETES, ...entrees(2022, 20)])], { annee: 2022 })
  const [stale] = (await controler(a)).filter(c => c.code === 'comparaison_fausse')
  expect(stale).toMatchObject({ gravite: 'a_lire', chapitre: CHAPITRE })
  expect(stale?.message).toContain('passait de 12 à 13\u00a0; ce chiffre passe maintenant de 20 à 13')
  expect(JSON.stringify((await a.appeler('rapport:chapitre', { ...REF, code: CHAPITRE })).contenu)).toContain(
    'en_hausse',
  )
})

test('removed figures refuse the export, and come before what is only to be read', async () => {
  const a = await ouvrirAtelier()
  await importer(a, 2023, 13)
  await ecrire(a, texte(t('Il y a '), { type: 'chiffre', attrs: { code: 'indicateur_maison' } }))
  const controles = await controler(a)
  expect(controles[0]).toMatchObject({ code: 'chiffre_introuvable', gravite: 'bloquant', chapitre: CHAPITRE })
  expect(controles[0]?.message).toContain('indicateur_maison')
  const gravites = controles.map(c => c.gravite)
  expect(gravites).toEqual([...gravites].sort((x, y) => (x === y ? 0 : x === 'bloquant' ? -1 : 1)))
})

test('a chart that the report no longer has is named', async () => {
  const a = await ouvrirAtelier()
  await ecrire(a, { type: 'doc', content: [{ type: 'graphique', attrs: { id: 'graphique-disparu' } }] })
  expect((await controler(a)).filter(c => c.code === 'graphique_introuvable')).toMatchObject([
    { gravite: 'bloquant', chapitre: CHAPITRE },
  ])
})

test('a chapter that nobody wrote and one that was emptied are not said alike', async () => {
  const a = await ouvrirAtelier()
  await ecrire(a, texte(t('Un premier jet.')))
  await ecrire(a, texte())
  const codes = (await controler(a)).map(c => [c.code, c.chapitre])
  expect(codes).toContainEqual(['chapitre_vide', CHAPITRE])
  expect(codes.filter(([code]) => code === 'chapitre_a_ecrire').length).toBeGreaterThan(0)
  expect(codes).not.toContainEqual(['chapitre_a_ecrire', CHAPITRE])
})

test('what the convention asks and no file gives is said with its reason, bilans that lack too', async () => {
  const a = await ouvrirAtelier()
  await importer(a, 2022, 12)
  const controles = await controler(a)
  const absents = controles.filter(c => c.code === 'indicateur_demande_absent')
  expect(absents.length).toBeGreaterThan(0)
  for (const c of absents)
    expect(c.message).toMatch(/^Demandé par la convention et sans valeur en 2023\u00a0: .+\(.+\)\.$/)
  expect(controles.find(c => c.code === 'bilan_manquant')?.message).toBe(
    '«\u00a0Test\u00a0» n’a pas de bilan pour 2023\u00a0: le dernier importé est celui de 2022.',
  )
})

test('small numbers typed by hand and hidden figures are read before the public does, never before the committee', async () => {
  const a = await ouvrirAtelier()
  await importer(a, 2023, 3)
  await ecrire(
    a,
    texte(t('Seules 3 personnes sont entrées : '), { type: 'chiffre', attrs: { code: 'entrees' } }),
  )
  const codes = (liste: { code: string }[]) => liste.map(c => c.code)
  expect(codes(await controler(a))).not.toContain('petits_nombres')
  const publics = await controler(a, 'public')
  expect(publics.find(c => c.code === 'petits_nombres')?.message).toContain('«\u00a03 personnes\u00a0»')
  expect(codes(publics)).toContain('chiffres_masques')
  const evalue = await a.appeler('rapport:evaluer', {
    ...REF,
    destination: 'public',
    chiffres: [{ code: 'entrees' }],
  })
  expect(evalue.chiffres[0]).toMatchObject({ texte: '▒', valeur: null, absence: 'masque' })
})

test('a chapter set aside is not read', async () => {
  const a = await ouvrirAtelier()
  await ecrire(a, texte({ type: 'chiffre', attrs: { code: 'indicateur_maison' } }))
  await a.appeler('rapport:chapitreModifier', { ...REF, code: CHAPITRE, ecarte: true })
  expect((await controler(a)).filter(c => c.chapitre === CHAPITRE)).toEqual([])
})
