import { describe, expect, it } from 'vitest'
import { composerDecisions } from '../../../../electron/core/rapport/chapitres/decisions.ts'
import type { DonneesRapport } from '../../../../electron/core/rapport/donnees.ts'
import type { Decision } from '../../../../shared/domain/decision.ts'
import { donneesRapport, vieVide } from '../../../helpers/rapport.ts'
import { lireChapitre } from '../../../helpers/texte-chapitres.ts'

const BASE: NonNullable<Decision['base']> = {
  indicateur: 'entrees',
  libelle: 'Entrées en accompagnement global',
  unite: 'parcours',
  territoire: null,
  du: '2022-01-01',
  au: '2022-12-31',
  valeur: 485,
  absence: null,
  le: '2022-12-15',
}
const DECISION: DonneesRapport['vie']['decisions'][number] = {
  id: 1,
  numero: '2022-01',
  convention: 'seine-et-marne-2022',
  instance: 'comite_strategique',
  territoire: null,
  seance: 1,
  point: 1,
  vote: null,
  date: '2022-12-15',
  titre: 'Ouvrir un créneau',
  considerants: [],
  articles: [],
  texte: 'Ouvrir un créneau',
  etat: 'adoptee',
  responsable: null,
  echeance: null,
  enRetard: false,
  indicateur: 'entrees',
  base: BASE,
  lien: null,
  suivantes: [],
  preuve: null,
  actions: [],
  suites: [],
  version: 1,
  resultat: null,
}

function lireMotif(base: Partial<typeof BASE>, destination: DonneesRapport['destination']): string {
  const decision = { ...DECISION, base: { ...BASE, ...base } }
  const d = donneesRapport({ destination, vie: vieVide({ decisions: [decision] }) })
  const blocs = composerDecisions(d)
  const lignes = lireChapitre({ code: 'decisions', numero: '1', titre: '', blocs }).split('\n')
  return (
    lignes
      .find(l => l.startsWith('2022-01 | Entrées'))
      ?.split(' | ')
      .at(-1) ?? ''
  )
}

describe('le chiffre qui a motivé une décision', () => {
  it('est exact pour le comité', () => {
    expect(lireMotif({ valeur: 77, du: '2022-01-01', au: '2022-06-30' }, 'comite')).toBe('77')
  })

  it('n’est public que si le rapport publie cette valeur même', () => {
    expect(lireMotif({}, 'public')).toBe('485')
    expect(lireMotif({ valeur: 484 }, 'public')).toBe('▒')
  })

  it.each([{ au: '2022-06-30' }, { territoire: 'agence:provins' }, { du: '2020-01-01', au: '2020-12-31' }])(
    'reste caché au public pour %j',
    base => {
      expect(lireMotif(base, 'public')).toBe('▒')
    },
  )
})
