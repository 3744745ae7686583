// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { type Repere, reperer, trouverRelais } from '../../../renderer/ui/relais-focus.ts'

// jsdom draws nothing: everything that is there is visible.
Element.prototype.checkVisibility = () => true

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <section id="vote"><button id="corriger">Corriger</button></section>
      <ul>
        <li id="a"><button id="retirer-a">Retirer a</button></li>
        <li id="b"><button id="retirer-b">Retirer b</button></li>
      </ul>
      <button id="ajouter">Ajouter</button>
    </main>
    <div id="bulle"><button id="annuler">Annuler</button></div>`
})

function lire(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`Rien ne s’appelle « ${id} ».`)
  return element
}

/** The stop that takes over from `id` after what `fn` does to the page. */
function relayer(id: string, fn: (repere: Repere) => void): string | null {
  const repere = reperer(lire(id))
  fn(repere)
  return trouverRelais(repere)?.id ?? null
}

test('un formulaire ouvert à la place de son bouton prend le focus par son premier champ', () => {
  const relais = relayer('corriger', () => {
    lire('vote').innerHTML = '<form><input id="pour"><input id="contre"></form>'
  })
  expect(relais).toBe('pour')
})

test('parmi des choix, c’est celui qui est coché', () => {
  const relais = relayer('corriger', () => {
    lire('vote').innerHTML =
      '<input type="radio" name="mode" id="consensus"><input type="radio" name="mode" id="levee" checked>'
  })
  expect(relais).toBe('levee')
})

test('une ligne retirée laisse le focus à la suivante', () => {
  expect(relayer('retirer-a', () => lire('a').remove())).toBe('retirer-b')
})

test('la dernière ligne retirée le laisse à ce qui suit la liste', () => {
  lire('a').remove()
  expect(relayer('retirer-b', () => lire('b').remove())).toBe('ajouter')
})

test('un bouton éteint passe la main à celui d’avant quand rien ne suit', () => {
  expect(relayer('ajouter', () => lire('ajouter').setAttribute('disabled', ''))).toBe('retirer-b')
})

test('ce qui passe hors de l’écran (une bulle) n’a pas de voisin', () => {
  expect(relayer('annuler', () => lire('bulle').remove())).toBeNull()
})
