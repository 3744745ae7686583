import type { Secret } from '../../../../shared/domain/convention.ts'
import type { Indicateur, ModaliteValeur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { UNITES_DE_PERSONNES } from '../../../../shared/domain/portee-secret.ts'
import { celluleAnnee, celluleNombre, celluleTexte } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille, Ligne, Tableau } from '../modele.ts'

const COLONNES: Tableau['colonnes'] = [
  { titre: 'Code', nombre: false },
  { titre: 'Indicateur', nombre: false },
  { titre: 'Ventilation', nombre: false },
  { titre: 'Ligne', nombre: false },
  { titre: 'Année', nombre: false },
  { titre: 'Valeur', nombre: true },
  { titre: 'Part', nombre: true },
]

/** Aggregates under primary secrecy, even in the committee's report: the sheet that one is tempted to copy. */
export function feuilleDonnees(d: DonneesRapport): Feuille {
  return {
    nom: 'Données',
    titre: 'Données agrégées, petits effectifs masqués',
    orientation: 'paysage',
    largeurs: [26, 40, 18, 30, 8, 12, 12],
    intro: [phraseSecret(d.convention.secret)],
    blocs: [
      {
        phrase: null,
        tableau: {
          titre: 'Une valeur par ligne',
          colonnes: COLONNES,
          lignes: [
            ...d.masques.flatMap(i => lignesIndicateur(i, d.annee)),
            ...d.masquesPrecedents.flatMap(i => lignesIndicateur(i, d.annee - 1)),
          ],
          notes: [
            'Un masquage simple ne suffit pas à une publication\u00a0: une valeur masquée peut être retrouvée à partir d’un total.',
          ],
        },
        graphique: null,
      },
    ],
  }
}

/** Why each cell of the data sheet is hidden; never on which side of the threshold its parts are. */
export function feuilleMasquages(d: DonneesRapport): Feuille {
  const annees: [readonly Indicateur[], number][] = [
    [d.masques, d.annee],
    [d.masquesPrecedents, d.annee - 1],
  ]
  const lignes = annees.flatMap(([liste, annee]) =>
    liste.flatMap(i => masquesDe(i, annee, d.convention.secret)),
  )
  return {
    nom: 'Masquages',
    titre: 'Les valeurs masquées et pourquoi',
    orientation: 'paysage',
    largeurs: [40, 30, 8, 66],
    intro: [
      phraseSecret(d.convention.secret),
      lignes.length === 0
        ? 'Aucune valeur de la feuille « Données » n’est masquée.'
        : `${lignes.length} valeur(s) masquée(s) dans la feuille « Données ».`,
    ],
    blocs: [
      {
        phrase: null,
        tableau: {
          titre: 'Valeurs masquées',
          colonnes: ['Indicateur', 'Ligne', 'Année', 'Raison'].map(titre => ({ titre, nombre: false })),
          lignes,
          notes: [],
        },
        graphique: null,
      },
    ],
  }
}

/** One line per value and per line of each breakdown; `avecCode` adds the code of the line, which a label does not always tell. */
export function lignesIndicateur(i: Indicateur, annee: number, avecCode = false): Ligne[] {
  const format = formatDeUnite(i.unite)
  const ligne = (ventilation: string, l: ModaliteValeur) => ({
    cellules: [
      celluleTexte(i.code),
      celluleTexte(i.libelle),
      celluleTexte(ventilation),
      ...(avecCode ? [celluleTexte(l.modalite)] : []),
      celluleTexte(l.libelle),
      celluleAnnee(annee),
      celluleNombre(l.valeur, l.absence, format),
      celluleNombre(l.part, l.absence ?? 'so', 'pourcentage'),
    ],
  })
  const { valeur, absence } = i
  return [
    ligne('ensemble', { modalite: 'ensemble', libelle: 'Ensemble', valeur, part: null, absence }),
    ...Object.entries(i.ventilations).flatMap(([nom, lignes]) => lignes.map(l => ligne(nom, l))),
  ]
}

/** The rule in one sentence, as the convention sets it. */
function phraseSecret(secret: Secret): string {
  if (secret.mode === 'aucun')
    return `La convention ne prévoit pas de masquage${secret.motif === null ? '' : `\u00a0: ${secret.motif}`}.`
  if (secret.mode === 'arrondi')
    return `Secret statistique\u00a0: les effectifs sont arrondis à un multiple de ${secret.base ?? secret.seuil}.`
  return `Secret statistique\u00a0: les effectifs de 1 à ${secret.seuil - 1} sont masqués (▒), avec tout ce qui permettrait de les recalculer. 0 est montré.`
}

function masquesDe(i: Indicateur, annee: number, secret: Secret): Ligne[] {
  const ligne = (libelle: string) => ({
    cellules: [
      celluleTexte(i.libelle),
      celluleTexte(libelle),
      celluleAnnee(annee),
      celluleTexte(raison(i, secret)),
    ],
  })
  const lignes = Object.values(i.ventilations).flat()
  return [
    ...(i.absence === 'masque' ? [ligne('Ensemble')] : []),
    ...lignes.filter(l => l.absence === 'masque').map(l => ligne(l.libelle)),
    ...(i.declare?.absence === 'masque' ? [ligne('Valeur déclarée')] : []),
  ]
}

function raison(i: Indicateur, secret: Secret): string {
  const { seuil } = secret
  if (UNITES_DE_PERSONNES.includes(i.unite))
    return `Effectif de 1 à ${seuil - 1}, inférieur au seuil de ${seuil}.`
  if (i.unite === 'jours') return `Moyenne calculée sur moins de ${seuil} parcours.`
  return `Le numérateur, le dénominateur ou leur différence est inférieur au seuil de ${seuil}.`
}
