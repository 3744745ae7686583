import type { Convention } from './convention.ts'
import type { Controle } from './reponses.ts'

type Document = NonNullable<Convention['numerotation']>[number]

/** Article numbers that repeat, that jump, or that are cited and do not exist. An article number is never a key. */
export function checkNumerotation(c: Convention): Controle[] {
  return (c.numerotation ?? []).flatMap(d => [...checkRepetitions(d), ...checkSauts(d), ...checkRenvois(d)])
}

function checkRepetitions(d: Document): Controle[] {
  const repetes = [...new Set(d.articles.filter((a, i) => d.articles.indexOf(a) !== i))]
  return repetes.map(numero => {
    const fois = d.articles.filter(a => a === numero).length
    return {
      code: 'article_repete',
      gravite: 'contradiction',
      message: `${d.document} : l’article ${numero} figure ${fois} fois.`,
      elements: d.articles.flatMap((a, i) =>
        a === numero
          ? [{ texte: `article ${a}`, valeur: a, reference: `${d.document}, ${i + 1}e article` }]
          : [],
      ),
    }
  })
}

function checkSauts(d: Document): Controle[] {
  const distincts = d.articles.filter((a, i) => d.articles.indexOf(a) === i)
  const sauts = distincts.flatMap((article, i) => {
    const avant = i === 0 ? undefined : distincts[i - 1]
    return avant !== undefined && !suit(avant, article) ? [[avant, article] as const] : []
  })
  // « 1, 1, 3 » : la répétition dit déjà ce qui manque.
  const nouveaux = distincts.length < d.articles.length ? [] : sauts
  return nouveaux.map(([avant, article]) => ({
    code: 'article_saute',
    gravite: 'contradiction',
    message: `${d.document} : la numérotation passe de l’article ${avant} à l’article ${article}.`,
    elements: [avant, article].map(a => ({ texte: `article ${a}`, valeur: a, reference: d.document })),
  }))
}

function checkRenvois(d: Document): Controle[] {
  const connus = new Set(d.articles.map(a => cle(a)))
  return d.renvois
    .filter(r => !connus.has(cle(r.vers)))
    .map(r => ({
      code: 'renvoi_sans_article',
      gravite: 'contradiction',
      message: `${d.document} : le texte renvoie à l’article ${r.vers}, qui n’existe pas (${r.reference}).`,
      elements: [
        { texte: `renvoi à l’article ${r.vers}`, valeur: r.vers, reference: r.reference },
        { texte: 'articles du texte', valeur: d.articles.join(', '), reference: d.document },
      ],
    }))
}

/** Whether an article may come right after another: its first sub-article, its next, or the next of one of its parents. */
function suit(avant: string, article: string): boolean {
  const a = parties(avant)
  const b = parties(article)
  if (b.length === a.length + 1) return b.at(-1) === 1 && a.every((n, i) => n === b[i])
  return b.length <= a.length && b.every((n, i) => (i === b.length - 1 ? n === (a[i] ?? 0) + 1 : n === a[i]))
}

function parties(article: string): number[] {
  return article.split(/[.-]/).map(Number)
}

function cle(article: string): string {
  return article.replaceAll('-', '.').toLowerCase()
}
