import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import type { IdNomenclature } from '../../../shared/domain/nomenclature.ts'
import { creerIndex, getLibelle, suggerer } from '../../../shared/domain/nomenclature-recherche.ts'
import { RESSOURCES } from '../../helpers/conventions.ts'

const nomenclatures = loadNomenclatures(RESSOURCES)
const chercher = (id: IdNomenclature, texte: string) => creerIndex(nomenclatures[id])(texte)?.code

describe('Un libellé est trouvé comme les bureaux l’écrivent', () => {
  test.for<[IdNomenclature, string, string | undefined]>([
    ['motif_sortie', 'Reprise d’emploi en CDI', 'cdi'],
    ['motif_sortie', 'CDD < 6 mois', 'cdd_moins_6_mois'],
    ['motif_sortie', 'CDD - de 6 mois', 'cdd_moins_6_mois'],
    ['motif_sortie', 'CDD de + de 6 mois', 'cdd_plus_6_mois'],
    ['motif_sortie', 'Emploi : CDD ≥ 6 mois', 'cdd_plus_6_mois'],
    ['motif_sortie', 'CDD de 6 mois', undefined],
    ['motif_sortie', 'CDD', undefined],
    ['motif_sortie', 'SUIVI', 'accompagnement_suivi'],
    ['motif_sortie', 'Poursuite : accompagnement « renforcé »', 'accompagnement_renforce'],
    ['motif_sortie', "cessation d'un commun accord", 'commun_accord'],
    ['motif_sortie', 'Autres – déménagement', 'demenagement'],
    ['axe', 'Axe 2', 'AG'],
    ['axe', '3', 'ASE'],
    ['axe', 'suivi', 'AUTRE'],
    ['sexe', 'Mme', 'femme'],
    ['sexe', 'M.', 'homme'],
    ['oui_non', 'O', 'oui'],
    ['oui_non', 'faux', 'non'],
    ['frein', 'dif_admin_jur', 'difficultes_administratives'],
    ['frein', 'Surendettement', 'difficultes_financieres'],
    ['frein', '23', 'mobilite'],
    ['acteur', 'France Travail', 'pole_emploi'],
    ['acteur', 'Conseil départemental', 'departement'],
    ['departement', '01-Ain  ', '01'],
    ['departement', '69M-Métropole-de-Lyon ', '69M'],
    ['departement', '20A', '2A'],
    ['departement', '20-Corse ', '20'],
    ['departement', '974-La-Réunion ', '974'],
    ['departement', 'Lot-et-Graonne', '47'],
    ['departement', 'Département de la Creuse', '23'],
    ['niveau_formation', 'Niveau V', 'niveau_3'],
    ['niveau_formation', 'NV3', 'niveau_5'],
    ['duree_inscription', '12 - 24 mois', '12_24_mois'],
  ])('%s « %s »', ([id, texte, code]) => expect(chercher(id, texte)).toBe(code))
})

test('Tout libellé et tout synonyme est trouvé, quelles que soient la casse et les espaces', () => {
  for (const nomenclature of Object.values(nomenclatures)) {
    const index = creerIndex(nomenclature)
    for (const entree of nomenclature.entrees)
      for (const nom of [entree.code, entree.libelle, ...entree.synonymes])
        expect(index(`  ${nom.toUpperCase()} `)?.code).toBe(entree.code)
  }
})

test('N’importe quel texte est cherché sans erreur', () => {
  const index = creerIndex(nomenclatures.motif_sortie)
  fc.assert(fc.property(fc.string(), texte => void index(texte)))
})

test('Une valeur apprise de la base est trouvée après celles de la nomenclature', () => {
  const locale = { code: 'autre_motif', libelle: 'Garde républicaine', synonymes: ['CDI'] }
  const index = creerIndex(nomenclatures.motif_sortie, [locale])
  expect(index('garde républicaine')?.code).toBe('autre_motif')
  expect(index('CDI')?.code).toBe('cdi')
})

test('Les propositions d’une question vont du plus proche au plus lointain', () => {
  const codes = suggerer(nomenclatures.motif_sortie, 'Démenagemant').map(e => e.code)
  expect(codes[0]).toBe('demenagement')
  expect(suggerer(nomenclatures.motif_sortie, 'CDD').map(e => e.code)).toEqual(
    expect.arrayContaining(['cdd_plus_6_mois', 'cdd_moins_6_mois']),
  )
})

test('Pôle emploi devient France Travail le 1er janvier 2024', () => {
  const acteur = creerIndex(nomenclatures.acteur)('PE')
  if (!acteur) throw new Error('Pôle emploi est inconnu')
  expect(getLibelle(acteur, '2023-12-31')).toBe('Pôle emploi')
  expect(getLibelle(acteur, '2024-01-01')).toBe('France Travail')
})
