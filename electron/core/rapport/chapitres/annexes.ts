import { libelleDe, listCodesDemandes } from '../blocs/demandes.ts'
import { aUneValeur, celluleAnnee, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import { creerNomLigne } from '../feuilles/nommer-ligne.ts'
import type { Bloc, BlocChapitre } from '../modele.ts'
import { figures } from './blocs.ts'
import { expliquerAbsence, motAbsence } from './raisons.ts'
import { tableauTexte } from './tableau-texte.ts'

/** What each figure means, what the convention asked and where it is, and for the public what is hidden and why. */
export function composerAnnexes(d: DonneesRapport): BlocChapitre[] {
  return figures([correspondance(d), definitions(d), masquages(d)])
}

/** Each request of the convention in its own words, with the value that answers it or why there is none. */
function correspondance(d: DonneesRapport): Bloc {
  const lignes = d.convention.indicateurs.flatMap(demande =>
    listCodesDemandes(d, demande.codes).map(code => {
      const { actuel } = comparer(d, code)
      const raison = expliquerAbsence(d, code)
      return [
        `${demande.statut === 'demande' ? '●' : '○'} ${demande.libelle}`,
        demande.reference,
        libelleDe(d, code),
        celluleValeur(actuel),
        raison === undefined ? '—' : `${motAbsence(actuel)}\u00a0: ${raison}`,
      ]
    }),
  )
  return tableauTexte(
    'Réponse à chaque demande de la convention',
    ['Demande', 'Référence', 'Indicateur', `Valeur ${d.annee}`, 'Pourquoi la valeur manque'],
    lignes,
    ['● demandé par la convention · ○ mentionné.'],
  )
}

/** Those of the figures that are asked or known. Shares by motive, group or acteur have one definition: it is printed once. */
function definitions(d: DonneesRapport): Bloc {
  const connus = new Set([...d.actuels, ...d.precedents].filter(aUneValeur).map(i => i.code))
  const utiles = d.definitions.filter(def => connus.has(def.code) || def.demande !== null)
  const familles = Map.groupBy(utiles, def => `${def.version} ${def.definition}`)
  const lignes = [...familles.values()].flatMap(([premiere, ...autres]) => {
    if (premiere === undefined) return []
    const libelle =
      autres.length === 0
        ? premiere.libelle
        : `${premiere.libelle.split('\u00a0:')[0]?.split(' :')[0]} (${autres.length + 1} valeurs)`
    return [[libelle, premiere.definition, celluleNombre(premiere.version, null, 'entier')]]
  })
  return tableauTexte('Définition des indicateurs', ['Indicateur', 'Définition', 'Version'], lignes)
}

/** For the committee nothing is hidden in the chapters; undefined when nothing is hidden for the public either. */
function masquages(d: DonneesRapport): Bloc | undefined {
  if (d.destination === 'comite' || d.masquages.length === 0) return undefined
  const lieux = new Map(d.convention.territoires.liste.map(t => [t.code, t.libelle]))
  const nommer = creerNomLigne(d.convention)
  const lignes = d.masquages.map(m => [
    m.territoire === null ? m.libelle : `${m.libelle} (${lieux.get(m.territoire) ?? m.territoire})`,
    nommer({ ...m, libelle: m.ligne }),
    celluleAnnee(m.annee),
    celluleTexte(m.raison),
  ])
  return tableauTexte('Valeurs masquées et pourquoi', ['Indicateur', 'Ligne', 'Année', 'Raison'], lignes)
}
