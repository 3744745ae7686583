import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertisseur } from '../../../../electron/core/bilans/detect/convertisseur.ts'
import { detecterFeuille, formatZone } from '../../../../electron/core/bilans/detect/detecter-feuille.ts'
import type { RawRow } from '../../../../electron/core/bilans/read/port.ts'
import type { OptionsImport, Sens } from '../../../../shared/domain/bilan.ts'
import type { Cell } from '../../../../shared/domain/cellule.ts'
import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { creerContexte } from '../cas/lire-cas.ts'

const detecter = (lignes: Cell[][], options: Partial<OptionsImport> = {}, nom = 'Feuil1') =>
  detecterFeuille(
    nom,
    0,
    [lignes.map((cellules, i): RawRow => ({ ligne: i + 1, cellules }))],
    creerContexte(options),
  )

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

describe('ce que le fichier ne dit pas', () => {
  const ambigues = [
    ['Identifiant', "Date d'entrée"],
    ['A1', '03/04/2022'],
    ['A2', '05/06/2022'],
    ['A3', '01/12/2022'],
  ]

  test('des jours tous ≤ 12 sont demandés, avec l’option qui répond', async () => {
    const feuille = await detecter(ambigues)
    expect(feuille.questions).toHaveLength(1)
    expect(feuille.questions[0]).toMatchObject({
      code: 'dates_ambigues',
      colonne: 'B',
      reponse: { cle: 'dates', element: 'B' },
    })
    expect(feuille.questions[0]?.message).toContain('--dates')
    expect(feuille.colonnes[1]?.ambigu?.type).toBe('dates')
  })

  test.each([
    [{ dates: 'jma' as const }, '2022-04-03'],
    [{ dates: 'mja' as const }, '2022-03-04'],
    [{ correspondance: { dates: { B: 'mja' as const } } }, '2022-03-04'],
    [{ correspondance: { dates: { "date d'entree": 'jma' as const } } }, '2022-04-03'],
  ])('la réponse %o est suivie', async (options, attendu) => {
    const feuille = await detecter(ambigues, options)
    const colonne = feuille.colonnes[1]
    expect(feuille.questions).toEqual([])
    expect(colonne && convertisseur(colonne)('03/04/2022').valeur).toBe(getJour(attendu))
  })

  test('une option n’emporte pas une colonne que ses valeurs prouvent', async () => {
    const feuille = await detecter(
      [
        ['Identifiant', "Date d'entrée"],
        ['A1', '25/04/2022'],
        ['A2', '05/06/2022'],
      ],
      { dates: 'mja' },
    )
    expect(feuille.colonnes[1]?.ordre).toBe('jma')
  })

  test('1.000 est demandé, sauf si une autre valeur de la colonne prouve la marque', async () => {
    const entete = ['Indicateur', 'Année', 'Agence', 'Valeur']
    const douteuse = await detecter([
      entete,
      ['Entrées', 2022, 'Meaux', '1.000'],
      ['Sorties', 2022, 'Meaux', '2.500'],
    ])
    expect(douteuse.questions.map(q => q.reponse.cle)).toEqual(['decimales'])
    const prouvee = await detecter([
      entete,
      ['Entrées', 2022, 'Meaux', '1.000'],
      ['Sorties', 2022, 'Meaux', '2.500,5'],
    ])
    expect(prouvee.questions).toEqual([])
    expect(prouvee.colonnes[3]?.preuve.somme).toBe(3500.5)
    const dite = await detecter([entete, ['Entrées', 2022, 'Meaux', '1.000']], { decimales: 'point' })
    expect(dite.colonnes[3]?.preuve.somme).toBe(1)
  })

  test('deux colonnes aussi plausibles pour une date d’entrée sont demandées, et la réponse tranche', async () => {
    const lignes = [
      ['Identifiant', "Date d'entrée", "Date d'entrée"],
      ['A1', '13/02/2022', '14/03/2022'],
    ]
    const feuille = await detecter(lignes)
    expect(feuille.questions.map(q => q.reponse)).toEqual([
      { cle: 'colonnes', sens: 'date_entree', element: 'B' },
    ])
    const tranchee = await detecter(lignes, { correspondance: { colonnes: { B: 'ignoree' } } })
    expect(tranchee.questions).toEqual([])
    expect(tranchee.colonnes.map(c => c.sens)).toEqual(['identifiant', 'ignoree', 'date_entree'])
  })

  test('l’utilisateur peut changer la forme, la zone et un sens', async () => {
    const lignes: Cell[][] = [['x'], ['Agence', 'Valeur'], ['Meaux', 3], ['Torcy', 4], ['suite', 9]]
    const zones = { Feuil1: { entetes: [2], premiere: 3, derniere: 4 } }
    const feuille = await detecter(lignes, {
      forme: 'agrege',
      correspondance: { zones, colonnes: { Agence: 'categorie' } },
    })
    expect(feuille.forme).toBe('agrege')
    expect(feuille.lignesLues).toBe(2)
    expect(feuille.colonnes.map(c => c.sens)).toEqual(['categorie', 'valeur'])
  })

  test('un sens inconnu dans la correspondance est une erreur', async () => {
    const feuille = await detecter(ambigues, { correspondance: { colonnes: { B: 'date_magique' } } })
    expect(feuille.erreurs.map(e => [e.code, e.colonne])).toEqual([['sens_inconnu', 'B']])
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

describe('les tableaux croisés', () => {
  test('mois en colonnes sous deux lignes d’en-tête, indicateurs en lignes', async () => {
    const feuille = await detecter([
      ['Indicateur', 2022, null, 2023, null],
      [null, 'janvier', 'février', 'janvier', 'février'],
      ['Entrées', 4, 5, 6, 7],
      ['Sorties', 1, 2, 'ND', 3],
    ])
    expect(feuille.zone?.entetes).toEqual([1, 2])
    expect(feuille.croise?.cles.map(c => c.axe)).toEqual(['indicateur'])
  })

  test('territoires en colonnes, motifs en lignes : le titre donne l’indicateur', async () => {
    const feuille = await detecter([
      ['Sorties 2022'],
      ['Motif', 'Meaux', 'Torcy', 'Total'],
      ['CDI', 4, 5, 9],
      ['Formation', 1, 2, 4],
      ['Total', 5, 7, 12],
    ])
    expect(feuille.croise?.indicateur?.code).toBe('sorties')
    expect(feuille.croise?.cles.map(c => c.axe)).toEqual(['categorie'])
    expect(feuille.croise?.valeurs.map(v => v.axes[0]?.axe)).toEqual(['territoire', 'territoire'])
    expect(feuille.croise?.totaux).toEqual([3])
    expect(feuille.periode).toBe('2022')
    expect(feuille.avertissements.map(a => [a.ligne, a.colonne])).toEqual([[4, 'D']])
  })
})
