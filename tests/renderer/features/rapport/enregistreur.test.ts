import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  creerEnregistreur,
  type Depart,
  type Moyens,
} from '../../../../renderer/features/rapport/editeur/enregistreur.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const texte = (mots: string): TexteRiche => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: mots }] }],
})
const NEUF: Depart = { version: 0, le: null, nonEnregistre: null }

/** A base of one chapter: refuses what was not written on its last version, and what `panne` says. */
function base() {
  const ecrits: string[] = []
  const etat = {
    version: 0,
    panne: null as Error | null,
    local: null as TexteRiche | null,
    gardes: [] as number[],
  }
  const moyens: Moyens = {
    async ecrire(contenu, version, garder) {
      if (etat.panne) throw etat.panne
      if (version !== etat.version) throw new Error('conflit')
      ecrits.push(JSON.stringify(contenu))
      if (garder) etat.gardes.push(version)
      etat.version += 1
      return { version: etat.version, modifieLe: `t${etat.version}` }
    },
    estConflit: e => e.message === 'conflit',
    garder: contenu => {
      etat.local = contenu
    },
  }
  return { ecrits, etat, moyens }
}

test('le texte part une seconde après le dernier mot, une fois', async () => {
  const { ecrits, etat, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  for (const mots of ['a', 'ab', 'abc']) {
    e.changer(texte(mots))
    await vi.advanceTimersByTimeAsync(900)
  }
  expect(ecrits).toEqual([])
  expect(etat.local).toEqual(texte('abc'))
  await vi.advanceTimersByTimeAsync(100)
  expect(ecrits).toEqual([JSON.stringify(texte('abc'))])
  expect(e.etat()).toEqual({ etat: 'a_jour', le: 't1' })
  expect(etat.local).toBeNull()
})

test('qui ne s’arrête jamais est enregistré quand même', async () => {
  const { ecrits, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  for (let i = 0; i < 30; i++) {
    e.changer(texte(`mot ${i}`))
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(ecrits.length).toBeGreaterThan(0)
})

test('quitter le chapitre enregistre tout de suite, sans se contredire soi-même', async () => {
  const { ecrits, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  e.changer(texte('un'))
  const premier = e.vider()
  e.changer(texte('deux'))
  await Promise.all([premier, e.vider()])
  expect(ecrits).toEqual([JSON.stringify(texte('un')), JSON.stringify(texte('deux'))])
  expect(e.etat()).toEqual({ etat: 'a_jour', le: 't2' })
})

test('un refus garde le texte, et repart avec les mots suivants', async () => {
  const { ecrits, etat, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  etat.panne = new Error('disque plein')
  e.changer(texte('un'))
  await e.vider()
  expect(e.etat()).toEqual({ etat: 'refuse', erreur: etat.panne })
  expect(etat.local).toEqual(texte('un'))
  etat.panne = null
  e.changer(texte('un deux'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(ecrits).toEqual([JSON.stringify(texte('un deux'))])
})

test('un texte écrit ailleurs n’est jamais recouvert sans le choix de l’utilisateur', async () => {
  const { ecrits, etat, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  etat.version = 4
  e.changer(texte('le mien'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(e.etat().etat).toBe('conflit')
  e.changer(texte('le mien, encore'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(ecrits).toEqual([])
  expect(etat.local).toEqual(texte('le mien, encore'))
  await e.imposer(4)
  expect(ecrits).toEqual([JSON.stringify(texte('le mien, encore'))])
  expect(e.etat()).toEqual({ etat: 'a_jour', le: 't5' })
  expect(etat.gardes).toEqual([4])
})

test('le texte laissé par une fenêtre interrompue part sans rien faire', async () => {
  const { ecrits, moyens } = base()
  const e = creerEnregistreur({ ...NEUF, nonEnregistre: texte('retrouvé') }, moyens)
  expect(e.enMain()).toEqual(texte('retrouvé'))
  await e.vider()
  expect(ecrits).toEqual([JSON.stringify(texte('retrouvé'))])
})

test('prendre l’autre texte n’envoie plus rien', async () => {
  const { ecrits, etat, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  e.changer(texte('le mien'))
  e.repartir({ version: 7, modifieLe: 't7' })
  await vi.advanceTimersByTimeAsync(5000)
  expect(ecrits).toEqual([])
  expect(etat.local).toBeNull()
  expect(e.version()).toBe(7)
})

test('un texte remplacé d’un coup est d’abord enregistré, puis gardé parmi les textes antérieurs', async () => {
  const { ecrits, etat, moyens } = base()
  const e = creerEnregistreur(NEUF, moyens)
  e.changer(texte('le texte du jour'))
  await e.remplacer()
  expect(ecrits).toEqual([JSON.stringify(texte('le texte du jour'))])
  e.changer(texte('un texte ancien'))
  await e.vider()
  e.changer(texte('un texte ancien, corrigé'))
  await e.vider()
  expect(etat.gardes).toEqual([1])
})
