import { describe, expect, test } from 'vitest'
import {
  direAttaque,
  direTrouvable,
  grouperControles,
  signer,
  trouverChemin,
} from '../../../../../renderer/features/rapport/controles/vue.ts'
import type { ControleRapport } from '../../../../../shared/domain/rapport.ts'

const controle = (
  gravite: ControleRapport['gravite'],
  chapitre: string | null,
  message: string,
): ControleRapport => ({ code: 'essai', gravite, chapitre, message })

const CONTROLES = [
  controle('bloquant', 'publics', 'A'),
  controle('a_lire', 'rappel', 'B'),
  controle('a_lire', 'publics', 'C'),
  controle('a_lire', 'rappel', 'D'),
  controle('a_lire', null, 'E'),
]

describe('contrôles avant diffusion', () => {
  test('ce qui bloque vient d’abord, puis chaque chapitre une seule fois, le rapport entier à la fin', () => {
    const groupes = grouperControles(CONTROLES, [
      { code: 'rappel', titre: 'Rappel' },
      { code: 'publics', titre: 'Les publics' },
    ])
    expect(groupes.map(g => [g.gravite, g.nombre])).toEqual([
      ['bloquant', 1],
      ['a_lire', 4],
    ])
    expect(groupes[1]?.chapitres.map(c => [c.titre, c.controles.map(x => x.message)])).toEqual([
      ['Rappel', ['B', 'D']],
      ['Les publics', ['C']],
      ['Le rapport entier', ['E']],
    ])
  })

  test('un chapitre que la liste ne connaît plus garde son code, une liste vide n’a pas de groupe', () => {
    expect(grouperControles(CONTROLES.slice(0, 1), [])[0]?.chapitres[0]?.titre).toBe('publics')
    expect(grouperControles([], [])).toEqual([])
  })

  test('une lecture vaut pour la même liste dans un autre ordre, et plus dès qu’un mot change', () => {
    expect(signer(CONTROLES.toReversed())).toBe(signer(CONTROLES))
    expect(signer([...CONTROLES, controle('a_lire', null, 'F')])).not.toBe(signer(CONTROLES))
    expect(signer([controle('a_lire', null, 'A')])).not.toBe(signer([controle('bloquant', null, 'A')]))
  })

  test('la recherche des valeurs se dit en une phrase, qui ne rassure que quand rien n’est trouvable', () => {
    const attaque = { cellules: 1312, primaires: 14, secondaires: 9, trouvables: [] }
    expect(direAttaque(attaque, 'public')).toEqual({
      sur: true,
      phrase:
        '1\u202f312 valeurs examinées, dont 14 masquées parce que petites et 9 pour les protéger\u00a0: aucune ne peut être retrouvée.',
    })
    const trouvee = { libelle: 'Entrées', annee: 2023, min: 0, max: 2 }
    const ouverte = direAttaque({ ...attaque, trouvables: [trouvee] }, 'public')
    expect(ouverte.sur).toBe(false)
    expect(ouverte.phrase).toContain('1 valeur masquée peut encore être retrouvée')
    expect(direTrouvable(trouvee)).toBe('Entrées, 2023\u00a0: entre 0 et 2')
    expect(direAttaque({ cellules: 3, primaires: 0, secondaires: 0, trouvables: [] }, 'public').phrase).toBe(
      '3 valeurs examinées\u00a0: aucune n’avait à être masquée.',
    )
    expect(direAttaque(attaque, 'comite').phrase).toContain('chiffres exacts')
  })

  test('un point du rapport entier mène là où il se règle', () => {
    expect(trouverChemin('deux_sources')).toMatchObject({ place: 'rapport', suite: ['sources'] })
    expect(trouverChemin('coherence_duree_maximale')).toMatchObject({ place: 'convention' })
    expect(trouverChemin('valeurs_trouvables')).toBeNull()
  })
})
