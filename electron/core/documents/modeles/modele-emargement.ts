import type { Bloc } from '../../../../shared/domain/document.ts'
import type { MembreSeance } from '../../../../shared/domain/seance.ts'
import { fait, majuscule, mention, phrase, si, signature, sousTitre, tableau, titre } from './blocs.ts'
import type { DonneesDocument } from './donnees.ts'
import { nommerPlace, separerVoix, signerPresident } from './personnes.ts'
import { composerEntete, composerSuite, situerSeance } from './sections-entete.ts'

/** The sheet that members sign: one row for each chair in exercise, by college, then proxies. */
export function composerEmargement(d: DonneesDocument): Bloc[] {
  const { deliberants, consultatifs } = separerVoix(d.seance)
  const groupes = [...Map.groupBy(deliberants, m => m.college)]
  return [
    composerEntete(d),
    titre('titre', 'Feuille d’émargement'),
    fait('seance', `${situerSeance(d)}.`),
    ...composerSuite(d),
    fait('exercice', `Membres en exercice : ${d.seance.exercice}.`),
    ...groupes.flatMap(([college, membres], i) =>
      feuille(d, `membres:${i + 1}`, majuscule(college ?? 'membres'), membres),
    ),
    ...si(consultatifs.length > 0, ...feuille(d, 'consultatifs', 'Avec voix consultative', consultatifs)),
    ...composerPouvoirs(d),
    phrase('certification', 'Feuille certifiée exacte par la présidence de séance.'),
    signature('signature', signerPresident(d.seance)),
  ]
}

function feuille(d: DonneesDocument, cle: string, nom: string, membres: readonly MembreSeance[]): Bloc[] {
  const remplacants = membres.map(m => prevoirRemplacant(d, m))
  const avec = membres.some((m, i) => m.representable || remplacants[i] !== '')
  const entete = ['Siège', 'Institution', 'Nom', ...(avec ? ['Représentant ou suppléant'] : []), 'Signature']
  const lignes = membres.map((m, i) => [
    majuscule(m.fonction),
    m.institution,
    m.nom ?? '',
    ...(avec ? [remplacants[i] ?? ''] : []),
    '',
  ])
  return [sousTitre(cle, nom), tableau(`${cle}:tableau`, nom, [entete, ...lignes])]
}

/** Who sits for the holder when it is known; empty otherwise. */
function prevoirRemplacant({ seance }: DonneesDocument, m: MembreSeance): string {
  const par = seance.presences.find(p => p.place === m.place)?.par ?? null
  if (par !== null) return par
  return m.suppleant === null ? '' : `Suppléant : ${m.suppleant}`
}

const LIGNES_LIBRES = 3

function composerPouvoirs(d: DonneesDocument): Bloc[] {
  const { pouvoirs: regle } = d.seance.reglement
  if (regle === null) return []
  const donnes = d.seance.pouvoirs
    .filter(p => !p.revoque)
    .map(p => [nommerPlace(d.seance, p.mandant), nommerPlace(d.seance, p.mandataire), ''])
  const libres = Array.from({ length: donnes.length === 0 ? LIGNES_LIBRES : 0 }, () => ['', '', ''])
  return [
    sousTitre('pouvoirs', 'Pouvoirs'),
    tableau('pouvoirs:tableau', 'Pouvoirs', [
      ['Membre qui donne pouvoir', 'Membre qui le reçoit', 'Signature'],
      ...donnes,
      ...libres,
    ]),
    mention(
      'pouvoirs:regle',
      `Chaque membre peut recevoir ${regle.parMembre === 1 ? 'un seul pouvoir' : `${regle.parMembre} pouvoirs au plus`} (${regle.reference}).`,
    ),
  ]
}
