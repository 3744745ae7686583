import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertisseur } from '../../../../electron/core/bilans/detect/convertisseur.ts'
import { formatZone } from '../../../../electron/core/bilans/detect/detecter-feuille.ts'
import type { Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { detecter } from './detecter-lignes.ts'

const DEBUT = getJour('2022-01-01')
const jour = (i: number, decalage: number) => formatJourFr(DEBUT + ((i * 37 + decalage) % 360))

/** Ways to write each header, and values of 40 rows. */
const COLONNES: { sens: Sens; entetes: string[]; valeur(i: number): Cell }[] = [
  {
    sens: 'identifiant',
    entetes: [
      'Identifiant',
      'N° IDE',
      'identifiant_unique_de',
      'Matricule',
      'N° dossier',
      'Numéro de dossier',
      'Réf. dossier',
    ],
    valeur: i => `${7_000_000 + i}K`,
  },
  {
    sens: 'sexe',
    entetes: ['Sexe', 'Genre', 'Civilité', 'H/F', 'civilite'],
    valeur: i => (i % 2 ? 'F' : 'M'),
  },
  {
    sens: 'date_naissance',
    entetes: ['Date de naissance', 'Né(e) le', 'date_naissance', 'Dt naissance', 'DDN', 'Naissance'],
    valeur: i => formatJourFr(getJour('1960-01-01') + i * 311),
  },
  {
    sens: 'territoire',
    entetes: ['Agence', 'Territoire', 'Site', 'Agence Pôle emploi', 'Agence de rattachement'],
    valeur: i => ['Meaux', 'Torcy', 'Chessy', 'Provins'][i % 4] ?? null,
  },
  {
    sens: 'acteur',
    entetes: [
      'Orienté par',
      'Prescripteur',
      'Prescrit par',
      'Orienteur',
      'Structure prescriptrice',
      'Origine de l’orientation',
      'Adressé par',
      'Acteur',
    ],
    valeur: i => ['MDS', 'CCAS', 'Pôle emploi'][i % 3] ?? null,
  },
  {
    sens: 'date_prescription',
    entetes: [
      'Date de prescription',
      'Prescrit le',
      "Date d'orientation",
      'Orienté le',
      'Date orientation',
      'DATE_PRESCRIPTION',
      'Date de la prescription',
    ],
    valeur: i => jour(i, 0),
  },
  {
    sens: 'date_diagnostic',
    entetes: [
      'Date du diagnostic',
      'Diagnostic',
      'Date diag.',
      'Diagnostic réalisé le',
      'Premier entretien',
      'Date de diagnostic partagé',
    ],
    valeur: i => jour(i, 12),
  },
  {
    sens: 'date_entree',
    entetes: [
      'Date d’entrée',
      'Dt entrée AG',
      "Date de démarrage de l'accompagnement",
      'Début',
      'suivi_debut',
      'Date de début',
      'Démarrage',
      "Date d'entrée dans le dispositif",
      'Entrée en accompagnement le',
      "Début d'accompagnement",
      'Date intégration',
    ],
    valeur: i => jour(i, 25),
  },
  {
    sens: 'date_fin_prevue',
    entetes: [
      'Date de fin prévue',
      'Fin prévue',
      'suivi_fin_prev',
      'Échéance',
      'Fin théorique',
      'Date prévisionnelle de fin',
      'Sortie prévue le',
    ],
    valeur: i => jour(i, 200),
  },
  {
    sens: 'date_sortie',
    entetes: [
      'Date de sortie',
      'Sortie le',
      'Fin d’accompagnement',
      'Date de fin',
      'Sorti(e) le',
      'Date de clôture',
      'Date effective de sortie',
      'Date fin réelle',
    ],
    valeur: i => (i % 2 ? jour(i, 220) : null),
  },
  {
    sens: 'motif_sortie',
    entetes: [
      'Motif de sortie',
      'Nature de la sortie',
      'Motif',
      'Raison de la sortie',
      'Motif de fin',
      "Motif de fin d'accompagnement",
      'Issue',
      'Type de sortie',
    ],
    valeur: i =>
      i % 2 ? (['CDI', 'Formation', 'Déménagement', 'Perte de contact'][(i >> 1) % 4] ?? null) : null,
  },
  {
    sens: 'brsa',
    entetes: ['BRSA', 'Bénéficiaire du RSA', 'RSA (O/N)', 'Allocataire RSA', 'RSA'],
    valeur: i => (i % 2 ? 'OUI' : 'NON'),
  },
  {
    sens: 'freins',
    entetes: ['Freins', 'Freins identifiés', 'Difficultés', 'Problématiques repérées', 'Freins à l’emploi'],
    valeur: i => ['Mobilité ; Logement', 'Santé', 'Numérique ; Santé'][i % 3] ?? null,
  },
  { sens: 'rqth', entetes: ['RQTH', 'Travailleur handicapé', 'BOETH'], valeur: i => (i % 5 ? 'N' : 'O') },
  { sens: 'qpv', entetes: ['QPV', 'Résident QPV', 'Quartier prioritaire'], valeur: i => (i % 4 ? 'N' : 'O') },
  {
    sens: 'niveau_formation',
    entetes: ['Niveau de formation', 'Niveau', 'Diplôme', "Niveau d'études"],
    valeur: i => ['CAP', 'Bac', 'Bac+2'][i % 3] ?? null,
  },
  {
    sens: 'duree_inscription',
    entetes: ["Durée d'inscription", "Ancienneté d'inscription", 'Ancienneté de chômage'],
    valeur: i => ['Moins de 6 mois', '1 à 2 ans'][i % 2] ?? null,
  },
  {
    sens: 'mesures',
    entetes: ['Mesures', 'Mesures mobilisées', 'Actions', 'Prestations mobilisées'],
    valeur: i => ['Aide à la mobilité', 'Bilan de santé'][i % 2] ?? null,
  },
  {
    sens: 'date_prolongation',
    entetes: ['Date de prolongation', 'Prolongé le', 'Renouvellement le', 'Date de renouvellement'],
    valeur: i => (i % 3 ? null : jour(i, 190)),
  },
  {
    sens: 'identite',
    entetes: ['Nom', 'Prénom', 'NOM PRENOM', 'Nom du bénéficiaire'],
    valeur: i => ['DUPONT', 'MARTIN', 'PETIT'][i % 3] ?? null,
  },
]

describe('une liste nominative', () => {
  test.each(COLONNES.flatMap(c => c.entetes.map(e => [e, c.sens] as const)))(
    '« %s » est %s',
    async (entete, sens) => {
      const autres = COLONNES.filter(c => c.sens !== sens)
      const colonne = COLONNES.find(c => c.sens === sens)
      const lignes = Array.from({ length: 40 }, (_, i) => [
        colonne?.valeur(i) ?? null,
        ...autres.map(c => c.valeur(i)),
      ])
      const feuille = await detecter([[entete, ...autres.map(c => c.entetes[0] ?? '')], ...lignes])
      expect(feuille.forme).toBe('nominatif')
      expect([entete, feuille.colonnes[0]?.sens]).toEqual([entete, sens])
      expect(feuille.questions).toEqual([])
    },
  )

  test('l’ordre des colonnes et le choix des mots ne changent ni les sens ni les valeurs', async () => {
    const cas = fc.record({
      ordre: fc.shuffledSubarray([...COLONNES.keys()], { minLength: COLONNES.length }),
      mots: fc.array(fc.nat(20), { minLength: COLONNES.length, maxLength: COLONNES.length }),
      titres: fc.constantFrom<Cell[][]>(
        [],
        [['Bilan 2022']],
        [['Bilan'], ['Note : extraction du 3 janvier']],
      ),
    })
    await fc.assert(
      fc.asyncProperty(cas, async ({ ordre, mots, titres }) => {
        const choisies = ordre.flatMap(i => COLONNES[i] ?? [])
        const entetes = choisies.map((c, i) => c.entetes[(mots[i] ?? 0) % c.entetes.length] ?? '')
        const lignes = Array.from({ length: 40 }, (_, i) => choisies.map(c => c.valeur(i)))
        const feuille = await detecter([...titres, entetes, ...lignes])
        expect([entetes, feuille.colonnes.map(c => c.sens)]).toEqual([entetes, choisies.map(c => c.sens)])
        const entree = feuille.colonnes.find(c => c.sens === 'date_entree')
        const lire = entree && convertisseur(entree)
        expect(lignes.map(l => lire?.(l[entree?.index ?? 0] ?? null).valeur)).toEqual(
          lignes.map((_, i) => DEBUT + ((i * 37 + 25) % 360)),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('une colonne inconnue est ignorée avec un avis, jamais devinée', async () => {
    const feuille = await detecter([
      ['Identifiant', "Date d'entrée", 'Couleur du dossier'],
      ['A1', '13/02/2022', 'vert'],
      ['A2', '14/02/2022', 'bleu'],
    ])
    expect(feuille.colonnes[2]?.sens).toBeNull()
    expect(feuille.colonnes[2]?.preuve.exemples).toEqual([])
    expect(feuille.avertissements.map(a => [a.code, a.colonne])).toEqual([['colonne_ignoree', 'C']])
  })

  test('la zone, les titres et les notes sont délimités', async () => {
    const feuille = await detecter([
      ['Bilan 2022 de l’agence de Meaux'],
      ['Identifiant', "Date d'entrée", 'Motif de sortie'],
      ['A1', '13/02/2022', 'CDI'],
      ['A2', '14/02/2022', null],
      ['Total', 2, null],
      ['Source : extraction du 3 janvier 2023'],
    ])
    expect(formatZone(feuille.zone)).toBe('A2:C4')
    expect(feuille.ecartees).toEqual([
      { ligne: 1, role: 'titre' },
      { ligne: 5, role: 'total' },
      { ligne: 6, role: 'note' },
    ])
    expect(feuille.periode).toBe('2022')
    expect(feuille.avertissements).toEqual([])
  })
})

describe('la signature', () => {
  test('ne dépend ni de l’ordre, ni de la casse, ni des valeurs', async () => {
    const a = await detecter([
      ['Identifiant', "Date d'entrée"],
      ['A1', '13/02/2022'],
    ])
    const b = await detecter([
      ['DATE D’ENTREE', 'identifiant'],
      ['25/02/2022', 'B7'],
    ])
    const c = await detecter([
      ['Identifiant', 'Date de sortie'],
      ['A1', '13/02/2022'],
    ])
    expect(a.signature).toBe(b.signature)
    expect(a.signature).not.toBe(c.signature)
  })
})
