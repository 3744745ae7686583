import { evaluerChiffre } from '../../../../shared/domain/chiffre-vivant.ts'
import { evaluerComparaison } from '../../../../shared/domain/comparaison.ts'
import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import { type Citations, listCitations, listPhrases } from '../../../../shared/domain/texte-citations.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { ChapitreLu } from '../edition/lire-rapport.ts'
import { decrireIdentites, listNombresEcrits } from './reperer.ts'

/** What the texts may show besides words. */
export type Disponibles = { graphiques: ReadonlySet<string>; aImage: (sha256: string) => boolean }

type Chapitre = Pick<ChapitreLu, 'code' | 'titre' | 'contenu' | 'contributions'>
type Faire = (code: string, gravite: ControleRapport['gravite'], message: string) => ControleRapport

/** Shown of each family; the others are counted. */
const EXTRAITS_MAX = 5

/**
 * What must be read in the words of one chapter: words of comparison that no longer hold, figures, charts and images that
 * no longer exist, hidden figures, small numbers typed by hand (public only), identities.
 */
export function controlerTexte(d: DonneesRapport, chapitre: Chapitre, dispo: Disponibles): ControleRapport[] {
  const citations = listCitations(chapitre.contenu)
  const faire: Faire = (code, gravite, message) => ({ code, gravite, chapitre: chapitre.code, message })
  const textes = [chapitre.contenu, ...chapitre.contributions.map(c => c.contenu)]
  return [
    ...controlerChiffres(d, citations, faire, nommer(chapitre)),
    ...controlerComparaisons(d, citations, faire, nommer(chapitre)),
    ...controlerObjets(citations, dispo, faire, nommer(chapitre)),
    ...controlerIdentites(textes, faire, nommer(chapitre)),
    ...controlerNombres(d, textes, faire, nommer(chapitre)),
  ]
}

/** « Le chapitre « Les publics » ». */
export function nommer({ titre }: Pick<ChapitreLu, 'titre'>): string {
  return `Le chapitre «\u00a0${titre}\u00a0»`
}

function controlerChiffres(d: DonneesRapport, c: Citations, faire: Faire, nom: string): ControleRapport[] {
  const evalues = c.chiffres.map(ref => evaluerChiffre(ref, d))
  const perdus = [...new Set(evalues.filter(e => !e.connu).map(e => e.libelle))]
  const masques = evalues.filter(e => e.absence === 'masque').length
  const absents = new Set(
    evalues.filter(e => e.connu && e.absence !== null && e.absence !== 'masque').map(e => e.libelle),
  )
  return [
    ...perdus.map(libelle =>
      faire(
        'chiffre_introuvable',
        'bloquant',
        `${nom} cite un indicateur ou une ligne qui n’existe plus\u00a0: ${libelle}. Retirez ce chiffre du texte, ou remplacez-le par un autre.`,
      ),
    ),
    ...(masques === 0
      ? []
      : [
          faire(
            'chiffres_masques',
            'a_lire',
            `${nom} cite ${compter(masques, 'chiffre masqué', 'chiffres masqués')} (▒) au titre du secret statistique\u00a0: relisez les phrases qui les contiennent.`,
          ),
        ]),
    ...(absents.size === 0
      ? []
      : [
          faire(
            'chiffres_absents',
            'a_lire',
            `${nom} cite des chiffres qui n’ont pas de valeur\u00a0: ${abreger([...absents], '\u00a0; ')}. Le texte l’écrit en toutes lettres\u00a0: relisez ces phrases.`,
          ),
        ]),
  ]
}

function controlerComparaisons(
  d: DonneesRapport,
  { comparaisons }: Citations,
  faire: Faire,
  nom: string,
): ControleRapport[] {
  const explications = comparaisons.flatMap(ref => {
    const { tenue, explication, texte } = evaluerComparaison(ref, d)
    return tenue === 'vraie' ? [] : [{ tenue, texte: explication ?? texte }]
  })
  const uniques = new Map(explications.map(e => [e.texte, e.tenue]))
  return [...uniques].map(([explication, tenue]) =>
    tenue === 'fausse'
      ? faire('comparaison_fausse', 'a_lire', `${nom}\u00a0: ${explication}`)
      : faire('comparaison_inconnue', 'a_lire', `${nom}\u00a0: ${explication}`),
  )
}

function controlerObjets(
  { graphiques, images }: Citations,
  dispo: Disponibles,
  faire: Faire,
  nom: string,
): ControleRapport[] {
  const perdus = [...new Set(graphiques.filter(id => !dispo.graphiques.has(id)))]
  const perdues = new Set(images.filter(sha256 => !dispo.aImage(sha256)))
  return [
    ...perdus.map(id =>
      faire(
        'graphique_introuvable',
        'bloquant',
        `${nom} montre un graphique que le bilan n’a pas ou n’a plus (${id})\u00a0: retirez-le, ou choisissez-en un autre.`,
      ),
    ),
    ...(perdues.size === 0
      ? []
      : [
          faire(
            'image_introuvable',
            'bloquant',
            `${nom} montre ${compter(perdues.size, 'image', 'images')} que la base n’a plus\u00a0: ajoutez l’image de nouveau, ou retirez-la.`,
          ),
        ]),
  ]
}

function controlerIdentites(textes: readonly TexteRiche[], faire: Faire, nom: string): ControleRapport[] {
  const phrases = textes.flatMap(listPhrases)
  return decrireIdentites(phrases).map(({ code, quoi, extrait }) =>
    faire(
      code,
      'bloquant',
      `${nom} contient ${quoi} («\u00a0${extrait}\u00a0»)\u00a0: un bilan ne nomme personne et ne donne pas de coordonnées. Retirez-le.`,
    ),
  )
}

function controlerNombres(
  { convention, destination }: DonneesRapport,
  textes: readonly TexteRiche[],
  faire: Faire,
  nom: string,
): ControleRapport[] {
  if (destination !== 'public' || convention.secret.mode === 'aucun') return []
  const extraits = textes.flatMap(listPhrases).flatMap(p => listNombresEcrits(p, convention.secret.seuil))
  if (extraits.length === 0) return []
  const cites = abreger(
    extraits.map(e => `«\u00a0${e}\u00a0»`),
    ', ',
  )
  return [
    faire(
      'petits_nombres',
      'a_lire',
      `${nom} contient des petits effectifs écrits à la main, que le secret statistique ne masque pas\u00a0: ${cites}. Remplacez-les par un chiffre vivant, ou retirez-les.`,
    ),
  ]
}

function abreger(liste: readonly string[], separateur: string): string {
  const reste = liste.length - EXTRAITS_MAX
  const suite = reste > 0 ? ` et ${compter(reste, 'autre', 'autres')}` : ''
  return `${liste.slice(0, EXTRAITS_MAX).join(separateur)}${suite}`
}

function compter(n: number, un: string, plusieurs: string): string {
  return `${n} ${n > 1 ? plusieurs : un}`
}
