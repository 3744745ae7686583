import { describe, expect, test } from 'vitest'
import type { RegleQuorum } from '../../../shared/domain/instance.ts'
import { calculerPresence } from '../../../shared/domain/presence.ts'
import { calculerVote, type DemandeVote } from '../../../shared/domain/vote.ts'
import { assemblee, attraperRefus, reglementDe, sont } from '../../helpers/assemblee.ts'

type Saisie = DemandeVote['saisie']

/** Ten members there, chaired by the first. */
function voter(
  saisie: Partial<Saisie>,
  regle: RegleQuorum = 'ccas',
  president: string | null = 'conseiller:1',
) {
  const reglement = reglementDe(regle)
  const membres = assemblee(12)
  const presences = sont('present', 10)
  const situation = {
    regle,
    reglement,
    convocation: 1 as const,
    exercice: 12,
    membres,
    presences,
    pouvoirs: [],
  }
  const vide = { pour: 0, contre: 0, abstentions: 0, blancs: 0, nuls: 0, nePrendPasPart: 0 }
  return calculerVote({
    ...calculerPresence(situation),
    saisie: { mode: 'main_levee', ...vide, reserves: [], nominal: [], voixPreponderante: null, ...saisie },
    membres,
    presences,
    reglement,
    president,
  })
}
const partage = { pour: 5, contre: 5 }

describe('À égalité des voix', () => {
  test('celle du président décide, dans un sens ou dans l’autre', () => {
    const pour = voter({ ...partage, voixPreponderante: 'pour' })
    expect(pour).toMatchObject({ verdict: 'adopte', voixPreponderante: 'pour' })
    expect(pour.phrase).toContain(
      'Adopté par la voix prépondérante du président, à égalité des voix (5 pour, 5 contre)',
    )
    expect(voter({ ...partage, voixPreponderante: 'contre' })).toMatchObject({ verdict: 'rejete' })
  })

  test('elle est demandée quand le président a forcément voté', () => {
    const refus = attraperRefus(() => voter(partage))
    expect(refus).toMatchObject({ code: 'voix_preponderante_requise', champ: 'voixPreponderante' })
    expect(refus.message).toContain('5 pour, 5 contre')
    expect(refus.message).toContain('CASF, article R. 123-18')
  })

  test('sans elle, rien n’est adopté : président abstenu ou absent', () => {
    const abstenu = voter({ pour: 4, contre: 4, abstentions: 2 })
    expect(abstenu).toMatchObject({ verdict: 'rejete', voixPreponderante: null })
    expect(abstenu.phrase).toContain('les voix sont partagées (4 pour, 4 contre), sans voix prépondérante')
    expect(voter(partage, 'ccas', 'conseiller:12').verdict).toBe('rejete')
  })

  test('celle d’un président qui n’est pas là est refusée', () => {
    const refus = attraperRefus(() =>
      voter({ ...partage, voixPreponderante: 'pour' }, 'ccas', 'conseiller:12'),
    )
    expect(refus).toMatchObject({ code: 'voix_preponderante_sans_effet', champ: 'voixPreponderante' })
    expect(refus.message).toContain('le président de séance ne vote pas à ce point')
  })

  test('elle ne joue pas au scrutin secret', () => {
    const secret = voter({ mode: 'secret', ...partage })
    expect(secret.verdict).toBe('rejete')
    expect(secret.phrase).toContain('n’est pas prépondérante au scrutin secret')
    const refus = attraperRefus(() => voter({ mode: 'secret', ...partage, voixPreponderante: 'pour' }))
    expect(refus).toMatchObject({ code: 'voix_preponderante_sans_effet', champ: 'voixPreponderante' })
  })

  test('au comité départemental pour l’emploi, c’est celle du représentant de l’État', () => {
    const vote = voter({ ...partage, voixPreponderante: 'pour' }, 'comite_departemental_emploi')
    expect(vote.phrase).toContain('voix prépondérante du représentant de l’État')
    expect(attraperRefus(() => voter(partage, 'comite_departemental_emploi')).message).toContain(
      'le représentant de l’État',
    )
  })
})

test.for([
  [{ pour: 6, contre: 4 }, 'ccas'],
  [{ abstentions: 10 }, 'ccas'],
  [{ pour: 5, contre: 5 }, 'aucun'],
] as const)('Elle est refusée là où elle ne décide de rien : %o, %s', ([saisie, regle]) => {
  expect(attraperRefus(() => voter({ ...saisie, voixPreponderante: 'pour' }, regle))).toMatchObject({
    champ: 'voixPreponderante',
  })
})

describe('Au vote nominal', () => {
  const appel = (president: Saisie['nominal'][number]['sens']): Saisie['nominal'] =>
    Array.from({ length: 10 }, (_, i) => ({
      place: `conseiller:${i + 1}`,
      sens: i === 0 ? president : i < 5 ? 'pour' : 'contre',
      mandant: null,
    }))

  test('la voix du président est celle qu’il a donnée à l’appel de son nom', () => {
    expect(voter({ mode: 'nominal', nominal: appel('pour') })).toMatchObject({
      pour: 5,
      contre: 5,
      verdict: 'adopte',
      voixPreponderante: 'pour',
    })
    const autre = attraperRefus(() =>
      voter({ mode: 'nominal', nominal: appel('pour'), voixPreponderante: 'contre' }),
    )
    expect(autre).toMatchObject({ code: 'voix_preponderante_differente', champ: 'voixPreponderante' })
  })

  test('un président qui s’est abstenu ne départage pas', () => {
    const nominal = appel('abstention').map((l, i) => (i === 9 ? { ...l, sens: 'abstention' as const } : l))
    expect(voter({ mode: 'nominal', nominal })).toMatchObject({ pour: 4, contre: 4, verdict: 'rejete' })
  })
})
