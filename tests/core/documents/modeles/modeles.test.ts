// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { ecrireHtml } from '../../../../electron/core/documents/formats/ecrire-html.ts'
import { couperFort } from '../../../../electron/core/documents/formats/mise-en-page.ts'
import { composer } from '../../../../electron/core/documents/modeles/composer.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { reglementDe } from '../../../helpers/assemblee.ts'
import { DECISION, donnees, lire, PAPIERS, POINT, PRESENCES, papier } from './seance-type.ts'

test('le relevé d’un comité dit tout ce qui a été décidé, avec le chiffre, et se réserve au comité', () => {
  const texte = lire(composer(donnees(), papier('releve'), {}))
  for (const passage of [
    'Document de travail du comité',
    'Membres en exercice : 3 ; présents : 2 (dont 1 en visioconférence) ; représentés : 1 ; pouvoirs : 0 ; excusés : 0 ; absents : 0.',
    'M. Deux, Directeur, remplacé par Mme Suppléante',
    'Directeur territorial (Pôle emploi), représenté par M. Mandaté',
    'Avec voix consultative : Mme Conseil, Experte',
    'Adopté par consensus.',
    'Département : moyens à revoir',
    'Décision n° 2023-01 : Réduire le délai',
    'Vu la convention,',
    'Article 1 : DÉCIDE un suivi mensuel.',
    'Chiffre à l’appui : Délai d’entrée : 27,5 jours (du 1er janvier 2023 au 31 mai 2023 ; lu le 20 juin 2023).',
    'Cette décision remplace la décision n° 2022-03 « Ancien délai ».',
    'Responsable : Direction. Échéance : 1er octobre 2023.',
    'Tenir la liste | À désigner | 1er septembre 2023 | 2023-01',
    'Reprise | À désigner | 1er septembre 2023 | En cours (40 %), en retard',
    'la séance est levée à 11 h',
    'M. Secrétaire',
  ])
    expect(texte).toContain(passage)
  expect(texte).not.toContain('Échange nourri')
})

test('le compte rendu ajoute les heures et ce qui s’est dit', () => {
  const blocs = composer(donnees(), papier('compte_rendu'), { 'point:10:notes': 'Échange résumé.' })
  expect(lire(blocs)).toContain('La séance est ouverte à 9 h 35.')
  expect(lire(blocs)).toContain('Échange résumé.')
  expect(blocs.find(b => b.cle === 'point:10:notes')).toMatchObject({ modifiable: true, modifie: true })
})

test('un chiffre masqué reste masqué et ne réserve rien', () => {
  const base = { ...DECISION.base, valeur: null, absence: 'masque' } as Decision['base']
  const texte = lire(composer(donnees({}, { decisions: [{ ...DECISION, base }] }), papier('releve'), {}))
  expect(texte).toContain('Délai d’entrée : masqué')
  expect(texte).not.toContain('Document de travail')
})

test('un mouvement entre deux points se dit au point où les votants changent', () => {
  const parti = PRESENCES.map(p => (p.place === 'elu:1' ? { ...p, etat: 'absent' as const } : p))
  const points = [
    POINT,
    {
      ...POINT,
      id: 11,
      numero: 2,
      vote: null,
      type: 'debat' as const,
      presences: parti,
      phrase: 'Deux votants.',
    },
  ]
  const texte = lire(composer(donnees({ points }), papier('releve'), {}))
  expect(texte).toContain('À ce point : Deux votants.')
  expect(texte).not.toContain('Trois votants.')
  expect(texte).toContain('Ce point a donné lieu à un échange, sans vote.')
})

test('une décision rejetée a un extrait qui le dit', () => {
  const vote = POINT.vote && {
    ...POINT.vote,
    mode: 'main_levee' as const,
    verdict: 'rejete' as const,
    phrase: 'Rejeté.',
  }
  const d = donnees({ points: [{ ...POINT, vote }] }, { decisions: [{ ...DECISION, etat: 'rejetee' }] })
  const texte = lire(composer(d, papier('extrait'), {}))
  expect(texte).toContain('Après en avoir délibéré, le comité stratégique n’adopte pas le texte suivant :')
  expect(texte).toContain('En exercice | Présents | Représentés | Pouvoirs | Votants | Suffrages exprimés')
  expect(texte).toContain('Extrait du relevé de décisions')
  expect(texte).not.toContain('contrôle de légalité')
})

test('la convocation dit à chacun ce qu’il peut faire s’il est empêché', () => {
  const lettre = (place: string, seance: Partial<Seance> = {}) =>
    lire(composer(donnees(seance), { type: 'convocation', decision: null, membre: place }, {}))
  expect(lettre('directeur:1')).toContain('Mme Suppléante peut siéger à votre place')
  expect(lettre('territorial:1')).toContain('vous pouvez vous faire représenter')
  expect(lettre('expert:1')).toContain('voix consultative')
  expect(lettre('elu:1')).not.toContain('donne pouvoir')
  const ccas = { reglement: reglementDe('ccas'), regleQuorum: 'ccas' as const }
  expect(lettre('elu:1', ccas)).toContain('délai de 3 jours francs (CASF, article R. 123-16)')
  expect(lettre('elu:1', ccas)).toContain('donne pouvoir à :')
  expect(lettre('expert:1', ccas)).not.toContain('donne pouvoir à :')
  expect(lettre('elu:1', { ...ccas, urgence: 'subvention à demander' })).toContain(
    'en raison de l’urgence : subvention à demander.',
  )
})

test.each(PAPIERS)('la page de $type ($membre) est lisible par tous', p => {
  const html = ecrireHtml({ titre: 'Titre', pied: 'Pied', mention: null, blocs: composer(donnees(), p, {}) })
  const page = new DOMParser().parseFromString(html, 'text/html')
  expect(page.documentElement.lang).toBe('fr')
  expect(page.title).toBe('Titre')
  const niveaux = [...page.querySelectorAll('h1, h2, h3')].map(h => Number(h.tagName[1]))
  expect(niveaux.filter(n => n === 1)).toHaveLength(1)
  for (const [i, niveau] of niveaux.entries()) expect(niveau - (niveaux[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  for (const table of page.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).not.toBe('')
    expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(0)
    const rangs = [...table.rows].map(r => r.cells.length)
    expect(new Set(rangs).size).toBe(1)
  }
  expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
  const cles = composer(donnees(), p, {}).map(b => b.cle)
  expect(new Set(cles).size).toBe(cles.length)
})

test.each([
  ['Article 1 : APPROUVE la convention', 'Article 1 : APPROUVE'],
  ['Article 2 : PREND ACTE du bilan', 'Article 2 : PREND ACTE'],
  ['Article 3 : N’APPROUVE pas', 'Article 3 : N’APPROUVE'],
  ['Article 4 : La convention', 'Article 4 : '],
  ['Article 12 : DIT L’État informé', 'Article 12 : DIT'],
])('« %s » met en gras « %s »', (texte, fort) => {
  const bloc: Bloc = { cle: 'a', genre: 'article', texte, modifiable: false, modifie: false }
  expect(couperFort(bloc)).toEqual({ fort, suite: texte.slice(fort.length) })
})
