import type { Secret } from '../../../../shared/domain/convention.ts'
import type { Indicateur, ModaliteValeur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import type { Masquage } from '../../../../shared/domain/secret.ts'
import { celluleAnnee, celluleNombre, celluleTexte } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Feuille, Ligne, Tableau } from '../modele.ts'
import { creerNomLigne } from './nommer-ligne.ts'

const COLONNES: Tableau['colonnes'] = [
  { titre: 'Code', nombre: false },
  { titre: 'Indicateur', nombre: false },
  { titre: 'Ventilation', nombre: false },
  { titre: 'Ligne', nombre: false },
  { titre: 'Année', nombre: false },
  { titre: 'Valeur', nombre: true },
  { titre: 'Part', nombre: true },
]

/** Aggregates as the public would read them, even in the committee's report: the sheet that one is tempted to copy. */
export function feuilleDonnees(d: DonneesRapport): Feuille {
  return {
    nom: 'Données',
    titre: 'Données agrégées, petits effectifs masqués',
    orientation: 'paysage',
    largeurs: [30, 44, 20, 36, 8, 12, 12],
    intro: [phraseSecret(d.convention.secret)],
    blocs: [
      {
        phrase: null,
        tableau: {
          titre: 'Une valeur par ligne',
          colonnes: COLONNES,
          lignes: [
            ...d.masques.flatMap(i => lignesIndicateur(d, i, d.annee)),
            ...d.masquesPrecedents.flatMap(i => lignesIndicateur(d, i, d.annee - 1)),
          ],
          notes: d.convention.secret.mode === 'aucun' ? [] : [noteAttaque(d)],
        },
        graphique: null,
      },
    ],
  }
}

/** Why each value is hidden; never on which side of the threshold it is. */
export function feuilleMasquages(d: DonneesRapport): Feuille {
  const nommer = creerNomLigne(d.convention)
  const lieux = new Map(d.convention.territoires.liste.map(t => [t.code, t.libelle]))
  return {
    nom: 'Masquages',
    titre: 'Les valeurs masquées et pourquoi',
    orientation: 'paysage',
    largeurs: [44, 26, 32, 8, 74],
    intro: [
      phraseSecret(d.convention.secret),
      d.masquages.length === 0
        ? 'Aucune valeur n’est masquée.'
        : `${d.masquages.length} valeur(s) masquée(s) dans la feuille «\u00a0Données\u00a0» et dans les chiffres des territoires cités.`,
    ],
    blocs: [
      {
        phrase: null,
        tableau: {
          titre: 'Valeurs masquées',
          colonnes: ['Indicateur', 'Territoire', 'Ligne', 'Année', 'Raison'].map(titre => ({
            titre,
            nombre: false,
          })),
          lignes: d.masquages.map(m =>
            ligneMasquage({ ...m, ligne: nommer({ ...m, libelle: m.ligne }) }, lieux),
          ),
          notes: [],
        },
        graphique: null,
      },
    ],
  }
}

/** One line per value and per line of each breakdown; `avecCode` adds the code of the line, which a label does not always tell. */
export function lignesIndicateur(
  { convention }: DonneesRapport,
  i: Indicateur,
  annee: number,
  avecCode = false,
): Ligne[] {
  const nommer = creerNomLigne(convention)
  const valeurDe = (l: ModaliteValeur) =>
    i.unite === 'oui_non' && l.valeur !== null
      ? celluleTexte(l.valeur > 0 ? 'oui' : 'non')
      : celluleNombre(l.valeur, l.absence, formatDeUnite(i.unite))
  const ligne = (ventilation: string, l: ModaliteValeur) => ({
    cellules: [
      celluleTexte(i.code),
      celluleTexte(i.libelle),
      celluleTexte(ventilation),
      ...(avecCode ? [celluleTexte(l.modalite)] : []),
      celluleTexte(nommer({ ...l, ventilation })),
      celluleAnnee(annee),
      valeurDe(l),
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
export function phraseSecret(secret: Secret): string {
  if (secret.mode === 'aucun')
    return `La convention ne prévoit pas de masquage${secret.motif === null ? '' : `\u00a0: ${secret.motif}`}.`
  if (secret.mode === 'arrondi')
    return `Secret statistique\u00a0: les effectifs sont arrondis à un multiple de ${secret.base ?? secret.seuil}.`
  return `Secret statistique\u00a0: les effectifs de 1 à ${secret.seuil - 1} sont masqués (▒), avec tout ce qui permettrait de les recalculer. 0 est montré.`
}

function ligneMasquage(m: Masquage, lieux: ReadonlyMap<string, string>): Ligne {
  const lieu = m.territoire === null ? 'Ensemble de la convention' : (lieux.get(m.territoire) ?? m.territoire)
  return {
    cellules: [
      celluleTexte(m.libelle),
      celluleTexte(lieu),
      celluleTexte(m.ligne),
      celluleAnnee(m.annee),
      celluleTexte(m.raison),
    ],
  }
}

function noteAttaque({ attaque }: DonneesRapport): string {
  const { trouvables } = attaque
  return trouvables.length === 0
    ? 'Tandem a cherché à retrouver chaque valeur masquée à partir de toutes les autres, sans y parvenir.'
    : `${trouvables.length} valeur(s) masquée(s) peuvent être retrouvées à partir des autres\u00a0: cette feuille ne doit pas être diffusée.`
}
