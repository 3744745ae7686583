import { expect, test } from 'vitest'
import {
  controlerTexte,
  type Disponibles,
} from '../../../../electron/core/rapport/controles/controler-texte.ts'
import type { Contribution } from '../../../../shared/domain/rapport.ts'
import { texteRicheSchema } from '../../../../shared/domain/texte-riche.ts'
import { donneesRapport } from '../../../helpers/rapport.ts'

const SHA = 'c'.repeat(64)
const AUCUN: Disponibles = { graphiques: new Set<string>(), aImage: () => false }
const doc = (...content: unknown[]) => texteRicheSchema.parse({ type: 'doc', content })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: string) => ({ type: 'text', text })
const mots = (mot: string) => ({ type: 'comparaison', attrs: { code: 'entrees', mot } })

function controler(contenu: ReturnType<typeof doc>, contributions: Contribution[] = [], dispo = AUCUN) {
  const chapitre = { code: 'publics', titre: 'Les publics', contenu, contributions }
  return controlerTexte(donneesRapport(), chapitre, dispo).map(c => [c.code, c.gravite])
}

test('a picture or a chart is said lost only when it is', () => {
  const contenu = doc(
    { type: 'image', attrs: { sha256: SHA, alt: '' } },
    { type: 'blockquote', content: [{ type: 'graphique', attrs: { id: 'freins' } }] },
  )
  expect(controler(contenu)).toEqual([
    ['graphique_introuvable', 'bloquant'],
    ['image_introuvable', 'bloquant'],
  ])
  const dispo = { graphiques: new Set(['freins']), aImage: (sha256: string) => sha256 === SHA }
  expect(controler(contenu, [], dispo)).toEqual([])
})

test('words that hold are not said; the same stale words are said once', () => {
  expect(controler(doc(p(mots('en_hausse'))))).toEqual([])
  expect(controler(doc(p(mots('en_baisse'), mots('en_baisse')), p(mots('stable'))))).toEqual([
    ['comparaison_fausse', 'a_lire'],
    ['comparaison_fausse', 'a_lire'],
  ])
  const inconnu = { type: 'comparaison', attrs: { code: 'satisfaction', mot: 'stable' } }
  expect(controler(doc(p(inconnu)))).toEqual([['comparaison_inconnue', 'a_lire']])
})

test('what a partner wrote is read like the rest', () => {
  const contribution: Contribution = {
    id: 1,
    chapitre: 'publics',
    partenaire: 'CCAS',
    territoire: null,
    auteur: 'La directrice',
    recueLe: '2023-01-10',
    contenu: doc(p(t('Contact : jeanne@exemple.fr'))),
    fichier: null,
    avertissements: [],
    retenue: true,
    ecartee: false,
  }
  expect(controler(doc(), [contribution])).toEqual([['courriel', 'bloquant']])
})
