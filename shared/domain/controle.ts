import { checkDatesConvention } from './controle-dates.ts'
import { checkDeliberations } from './controle-deliberations.ts'
import { checkNumerotation } from './controle-numerotation.ts'
import type { Affirmation, Convention } from './convention.ts'
import type { Controle } from './reponses.ts'

/**
 * What the text of a convention says against itself: both values, both places, nothing corrected. Empty for a text
 * without contradiction. Only the figures of the convention are confronted here, not those of its bilans.
 */
export function listControles(c: Convention): Controle[] {
  return [
    ...checkAffirmations([...c.affirmations, ...listDeduites(c)]),
    ...checkCapacite(c),
    ...checkDatesConvention(c),
    ...checkDeliberations(c),
    ...checkNumerotation(c),
  ]
}

/** One control for each subject of which two places give different values; two wordings make it a point to verify. */
function checkAffirmations(affirmations: Affirmation[]): Controle[] {
  const parSujet = Map.groupBy(affirmations, a => a.sujet)
  return [...parSujet].flatMap(([sujet, liste]): Controle[] => {
    const premiere = liste[0]
    if (premiere === undefined || new Set(liste.map(a => a.valeur)).size < 2) return []
    const formulations = [...new Set(liste.map(a => a.libelle))]
    const valeurs = liste.map(a => `« ${formatValeur(a.valeur)} » (${a.reference})`)
    return [
      {
        code: `divergence_${sujet}`,
        gravite: formulations.length > 1 ? 'a_verifier' : 'contradiction',
        message:
          formulations.length > 1
            ? `${premiere.libelle} : ${joindre(valeurs)}, sous des termes différents. À vérifier : s’agit-il du même objet ?`
            : `${premiere.libelle} : le texte donne ${joindre(valeurs)}.`,
        elements: liste.map(a => ({ texte: a.texte, valeur: a.valeur, reference: a.reference })),
      },
    ]
  })
}

/** Figures that the lists of the text give when they are added up, for the subjects on which the text makes a statement. */
function listDeduites(c: Convention): Affirmation[] {
  return c.territoires.types.flatMap((type, rang) => {
    const liste = c.territoires.liste.filter(t => t.code.startsWith(`${type.code}:`))
    const conseillers = liste.map(t => t.conseillersEtp).filter(etp => etp !== null)
    const reference = c.territoires.reference ?? 'Liste des territoires'
    if (liste.length === 0) return []
    const lignes = `${liste.length} ${liste.length === 1 ? 'ligne' : 'lignes'} de la liste`
    const nombre = deduire(c, `nombre_${type.code}`, `${lignes} des territoires`, liste.length, reference)
    if (rang > 0 || conseillers.length < liste.length) return nombre
    const somme = conseillers.reduce((a, b) => a + b, 0)
    return [...nombre, ...deduire(c, 'conseillers', `somme des ${lignes}`, somme, reference)]
  })
}

function deduire(
  c: Convention,
  sujet: string,
  texte: string,
  valeur: number,
  reference: string,
): Affirmation[] {
  const dite = c.affirmations.find(a => a.sujet === sujet)
  return dite ? [{ sujet, libelle: dite.libelle, texte, valeur, reference }] : []
}

/**
 * Conseillers × portefeuille is a stock (places open on a day), conseillers × entries per conseiller a flow of one year:
 * each is confronted with the objective of its own kind, and a flow beside a stock is only shown.
 */
function checkCapacite(c: Convention): Controle[] {
  const [conseillers, cible] = [c.conseillersEtp, c.portefeuille?.cible]
  if (conseillers === null || cible === undefined) return []
  const places = conseillers * cible
  return [...checkStock(c, conseillers, cible, places), ...checkFlux(c, conseillers, cible, places)]
}

function checkStock(c: Convention, conseillers: number, cible: number, places: number): Controle[] {
  const stocks = c.objectifs.filter(
    o =>
      o.code === 'file_active_fin' &&
      o.portee === 'permanent' &&
      o.territoire === null &&
      o.valeur !== places,
  )
  return stocks.map(o => ({
    code: 'capacite_et_objectif',
    gravite: 'contradiction',
    message: `${conseillers} conseillers × ${cible} personnes font ${places} places, et l’objectif de file active est de ${o.valeur}.`,
    elements: [
      { texte: `${conseillers} × ${cible} places`, valeur: places, reference: getReferenceConseillers(c) },
      { texte: 'objectif de file active', valeur: o.valeur, reference: o.reference },
    ],
  }))
}

function checkFlux(c: Convention, conseillers: number, cible: number, places: number): Controle[] {
  const parConseiller = c.objectifs.find(o => o.code === 'entrees_par_conseiller' && o.territoire === null)
  if (!parConseiller) return []
  const flux = conseillers * parConseiller.valeur
  const objectifs = c.objectifs.filter(
    o => o.code === 'entrees' && o.portee === 'annee' && o.territoire === null && o.valeur !== flux,
  )
  return objectifs.map(o => ({
    code: 'flux_et_objectif',
    gravite: 'contradiction',
    message: `${conseillers} conseillers × ${parConseiller.valeur} entrées font ${flux} entrées par an, et l’objectif est de ${o.valeur} entrées${o.annee === null ? '' : ` pour ${o.annee}`}. ${conseillers} × ${cible} font ${places} places : c’est un stock, les entrées sont un flux ; les chiffres sont tous conservés.`,
    elements: [
      {
        texte: `${conseillers} × ${cible} places (stock)`,
        valeur: places,
        reference: getReferenceConseillers(c),
      },
      {
        texte: `${conseillers} × ${parConseiller.valeur} entrées par an (flux)`,
        valeur: flux,
        reference: parConseiller.reference,
      },
      { texte: 'objectif d’entrées (flux)', valeur: o.valeur, reference: o.reference },
    ],
  }))
}

function getReferenceConseillers(c: Convention): string {
  return c.affirmations.find(a => a.sujet === 'conseillers')?.reference ?? 'Moyens humains'
}

function formatValeur(valeur: string | number): string {
  if (typeof valeur === 'number') return String(valeur).replace('.', ',')
  return valeur.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}

function joindre(textes: string[]): string {
  return textes.length < 2 ? textes.join('') : `${textes.slice(0, -1).join(', ')} et ${textes.at(-1)}`
}
