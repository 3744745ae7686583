import { AppError } from './erreurs.ts'
import { formatMembre } from './membre.ts'
import { aVoix } from './presence.ts'
import type { MembreSeance, Pouvoir, Presence, Vote } from './seance.ts'
import type { Comptes } from './vote-phrase.ts'

type Ligne = Vote['nominal'][number]

type Appel = {
  saisie: { nominal: Ligne[] }
  membres: MembreSeance[]
  presences: Presence[]
  pouvoirs: Pouvoir[]
}

const SENS = {
  pour: 'pour',
  contre: 'contre',
  abstention: 'abstentions',
  ne_prend_pas_part: 'nePrendPasPart',
} as const

/**
 * Counts a vote by name: one line for each member who is there or represented, one for each pouvoir that counts, cast by
 * its holder. Refuses an unknown, repeated or missing voice, and counts given besides that say something else.
 */
export function depouiller(d: Appel, donnes: Comptes): Comptes {
  const attendues = listVoix(d)
  const lignes = new Map<string, Ligne>()
  for (const ligne of d.saisie.nominal) {
    if (!attendues.has(getCle(ligne)))
      refuser('voix_inconnue', `${nommer(d, ligne)} ne vote pas à ce point.`, ligne)
    if (lignes.has(getCle(ligne))) refuser('voix_double', `${nommer(d, ligne)} a voté deux fois.`, ligne)
    lignes.set(getCle(ligne), ligne)
  }
  const manquantes = [...attendues].filter(([cle]) => !lignes.has(cle)).map(([, voix]) => voix)
  const [premiere] = manquantes
  if (premiere !== undefined)
    refuser(
      'voix_manquante',
      `Le vote nominal compte ${lignes.size} voix pour ${attendues.size} votants. Il manque : ${manquantes.map(v => nommer(d, v)).join(' ; ')}.`,
      premiere,
    )
  return comparer(additionner(d.saisie.nominal), donnes)
}

type Voix = Pick<Ligne, 'place' | 'mandant'>

function listVoix(d: Appel): Map<string, Voix> {
  const etats = new Map(d.presences.map(p => [p.place, p.etat]))
  const propres = d.membres.filter(m => {
    const etat = etats.get(m.place)
    return aVoix(m) && (etat === 'present' || etat === 'visio' || etat === 'represente')
  })
  const voix: Voix[] = [
    ...propres.map(m => ({ place: m.place, mandant: null })),
    ...d.pouvoirs.filter(p => p.compte).map(p => ({ place: p.mandataire, mandant: p.mandant })),
  ]
  return new Map(voix.map(v => [getCle(v), v]))
}

function getCle({ place, mandant }: Voix): string {
  return mandant === null ? place : `${place} ${mandant}`
}

function additionner(lignes: Ligne[]): Comptes {
  const comptes = { pour: 0, contre: 0, abstentions: 0, blancs: 0, nuls: 0, nePrendPasPart: 0 }
  for (const { sens } of lignes) comptes[SENS[sens]] += 1
  return comptes
}

function comparer(comptes: Comptes, donnes: Comptes): Comptes {
  const cles: (keyof Comptes)[] = ['pour', 'contre', 'abstentions', 'blancs', 'nuls', 'nePrendPasPart']
  const champ = cles.find(c => donnes[c] !== 0 && donnes[c] !== comptes[c])
  if (champ === undefined) return comptes
  throw new AppError(
    'somme_votes',
    `Le total saisi (${donnes[champ]}) n’est pas celui des voix nominales (${comptes[champ]}). Laissez les totaux vides : ils sont comptés nom par nom.`,
    { champ, saisi: donnes[champ], compte: comptes[champ] },
  )
}

function nommer({ membres }: Pick<Appel, 'membres'>, { place, mandant }: Voix): string {
  const nom = (cherche: string) => {
    const membre = membres.find(m => m.place === cherche)
    return membre === undefined ? `le siège « ${cherche} »` : formatMembre(membre)
  }
  return mandant === null ? nom(place) : `${nom(place)}, pour ${nom(mandant)}`
}

function refuser(code: string, message: string, voix: Voix): never {
  throw new AppError(code, message.charAt(0).toUpperCase() + message.slice(1), {
    champ: 'nominal',
    place: voix.place,
    mandant: voix.mandant,
  })
}
