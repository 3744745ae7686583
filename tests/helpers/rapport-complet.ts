import type {
  Bloc,
  BlocChapitre,
  Cellule,
  Chapitre,
  ImageRapport,
  Ligne,
  Rapport,
} from '../../electron/core/rapport/modele.ts'
import { MOIS } from '../../shared/domain/dates-en-mots.ts'
import type { ChartSpec } from '../../shared/graphiques/chart-spec.ts'
import { specsExemple } from './specs-exemple.ts'

const nombre = (
  valeur: number | null,
  format: 'entier' | 'pourcentage' | 'euros' | 'jours' = 'entier',
): Cellule => ({
  type: 'nombre',
  valeur,
  absence: valeur === null ? 'masque' : null,
  format,
})
const texte = (t: string): Cellule => ({ type: 'texte', texte: t })
export const paragraphe = (t: string): BlocChapitre => ({ genre: 'paragraphe', fragments: [{ texte: t }] })

const SUITE =
  'Les partenaires ont tenu quatre réunions de coordination dans l’année, auxquelles les travailleurs sociaux du Département et les conseillers ont participé ensemble. Le délai entre la prescription et le premier entretien a été raccourci dans les territoires où une permanence commune a été ouverte. '

/** A table of `n` rows over two years, with shares, a masked value and a total; each row cites a source. */
export function figureDeuxAns(n: number, spec: ChartSpec | null = null): Bloc {
  const lignes: Ligne[] = Array.from({ length: n }, (_, i) => ({
    cellules: [
      texte(`Territoire de Montereau-Fault-Yonne et communes voisines, secteur ${i + 1}`),
      nombre(i === 3 ? null : 1200 + 37 * i),
      nombre(1100 + 31 * i),
      nombre(i === 3 ? null : 0.0625 + i / 500, 'pourcentage'),
      {
        type: 'nombre',
        valeur: i === 3 ? null : 0.031 - i / 200,
        absence: i === 3 ? 'masque' : null,
        format: 'pourcentage',
        ecart: 'valeur',
      },
    ],
    source: (i % 12) + 1,
  }))
  return {
    phrase: 'Les entrées augmentent dans trois territoires sur quatre et baissent dans les autres.',
    tableau: {
      titre: `Entrées en accompagnement global par secteur (${n} lignes)`,
      colonnes: [
        { titre: 'Secteur', nombre: false },
        ...['2022', '2021', 'Part en 2022', 'Évolution'].map(titre => ({ titre, nombre: true })),
      ],
      lignes: [
        ...lignes,
        {
          cellules: [
            texte('Ensemble'),
            nombre(123_456),
            nombre(98_765),
            nombre(1, 'pourcentage'),
            nombre(0.25, 'pourcentage'),
          ],
          total: true,
        },
      ],
      notes: ['Chaque part est arrondie à une décimale. « ▒ » : valeur masquée (secret statistique).'],
    },
    graphique: spec === null ? null : { spec, colonnes: [1, 2] },
  }
}

/** A table of one column per month: it does not fit an upright page. */
export function figureLarge(n: number): Bloc {
  return {
    phrase: 'L’activité se concentre au printemps.',
    tableau: {
      titre: 'Entrées par mois et par territoire',
      colonnes: [
        { titre: 'Territoire', nombre: false },
        ...MOIS.map(titre => ({ titre, nombre: true })),
        { titre: 'Total', nombre: true },
      ],
      lignes: Array.from({ length: n }, (_, i) => ({
        cellules: [
          texte(`Agence de Meaux-Beauval ${i + 1}`),
          ...MOIS.map((_, m) => nombre(i * 12 + m + 1)),
          nombre(12_345 + i),
        ],
      })),
      notes: [],
    },
    graphique: null,
  }
}

/** An image of 8 × 4 pixels, shown larger. */
export const IMAGE: ImageRapport = {
  sha256: 'c0ffee'.padEnd(64, '0'),
  octets: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAH0lEQVR42mPgj0lGRg9m2UAQA1ZRIJsBqyhCAk0UiAAIjSShR+FBrAAAAABJRU5ErkJggg==',
    'base64',
  ),
  type: 'png',
  largeur: 480,
  hauteur: 240,
  alt: 'Photographie de la réunion « partenaires » du 12 mars',
}

function chapitreTexte(): Chapitre {
  return {
    code: 'gouvernance',
    numero: '2',
    titre: 'La gouvernance et l’évaluation qualitative des dynamiques partenariales locales',
    blocs: [
      paragraphe(SUITE.repeat(3)),
      { genre: 'intertitre', niveau: 3, fragments: [{ texte: 'Les instances' }] },
      {
        genre: 'paragraphe',
        fragments: [
          { texte: 'En 2022, ' },
          { texte: '1 234', gras: true, source: 1 },
          { texte: ' personnes sont entrées, contre ' },
          { texte: '1 071', source: 2 },
          { texte: ' l’année précédente ; le taux de sortie vers l’emploi est ' },
          { texte: 'en hausse', italique: true, source: 3 },
          { texte: ' (référence sans ligne', souligne: true, source: 999 },
          { texte: ').' },
          { texte: 'Ligne suivante du même paragraphe.', saut: true },
        ],
      },
      {
        genre: 'liste',
        ordonnee: false,
        elements: [
          [
            paragraphe('comité stratégique : deux réunions ;'),
            {
              genre: 'liste',
              ordonnee: true,
              elements: [
                [paragraphe('démarrage ;')],
                [paragraphe('bilan.'), paragraphe('Une suite du même élément.')],
              ],
            },
          ],
          [paragraphe(`instances locales : seize réunions, ${SUITE}`)],
        ],
      },
      { genre: 'intertitre', niveau: 4, fragments: [{ texte: 'Ordre du jour type' }] },
      { genre: 'liste', ordonnee: true, elements: [[paragraphe('Un')], [paragraphe('Deux')]] },
      {
        genre: 'citation',
        blocs: [paragraphe(`La permanence commune a changé notre façon de travailler : ${SUITE}`)],
        auteur: 'Mission locale du plateau de Brie',
      },
      { genre: 'image', image: IMAGE },
      {
        genre: 'grille',
        lignes: [
          [
            { entete: true, colspan: 1, rowspan: 1, paragraphes: [[{ texte: 'Instance' }]] },
            { entete: true, colspan: 2, rowspan: 1, paragraphes: [[{ texte: 'Réunions' }]] },
          ],
          [
            {
              entete: false,
              colspan: 1,
              rowspan: 2,
              paragraphes: [[{ texte: 'Comité' }], [{ texte: 'stratégique' }]],
            },
            { entete: false, colspan: 1, rowspan: 1, paragraphes: [[{ texte: 'Mars' }]] },
            { entete: false, colspan: 1, rowspan: 9, paragraphes: [[{ texte: '12', source: 4 }]] },
          ],
          [{ entete: false, colspan: 1, rowspan: 1, paragraphes: [[{ texte: 'Juin' }]] }],
        ],
      },
      { genre: 'note', fragments: [{ texte: 'Source : comptes rendus des instances.' }] },
    ],
  }
}

function chapitreSources(): Chapitre {
  const lignes: Ligne[] = Array.from({ length: 60 }, (_, i) => ({
    cellules: [
      nombre(i + 1),
      texte(`Indicateur ${i + 1}`),
      texte('calculé'),
      texte(`bilan-2022-accompagnement-global-departement-de-seine-et-marne-${i + 1}.xlsx`),
      texte('Feuille 1, A5:R108'),
      { type: 'jour', jour: 19_357 },
      nombre(1),
    ],
    source: i + 1,
  }))
  return {
    code: 'sources',
    numero: '5',
    titre: 'Les sources',
    blocs: [
      paragraphe('Chaque chiffre imprimé porte entre crochets le numéro d’une ligne de ce tableau.'),
      {
        genre: 'figure',
        bloc: {
          phrase: null,
          tableau: {
            titre: 'Provenance des chiffres',
            colonnes: [
              { titre: 'N°', nombre: true },
              ...['Indicateur', 'Origine', 'Fichier', 'Cellules', 'Arrêté au'].map(titre => ({
                titre,
                nombre: false,
              })),
              { titre: 'Version', nombre: true },
            ],
            lignes,
            notes: [],
          },
          graphique: null,
        },
      },
    ],
  }
}

/** A report that has every kind of block and of chart, long and wide tables, masked values, references. */
export function rapportComplet(champs: Partial<Rapport> = {}): Rapport {
  const specs = specsExemple()
  return {
    convention: 'seine-et-marne-2022',
    annee: 2022,
    titre: 'Bilan 2022\u00a0: Approche globale de l’accompagnement des demandeurs d’emploi en Seine-et-Marne',
    sousTitre: 'Pôle emploi – Département de Seine-et-Marne',
    destination: 'comite',
    mention: 'Document de travail du comité – ne pas diffuser',
    destinataires: 'Membres du comité stratégique',
    arreteAu: 19_357,
    pied: 'Convention 2022-2023',
    feuilles: [],
    valeurs: { titre: 'Toutes les valeurs', colonnes: [], lignes: [], notes: [] },
    avertissements: [],
    statut: 'Version 2, validée le 30/06/2023',
    couverture: {
      logos: [IMAGE, { ...IMAGE, sha256: 'd'.repeat(64), largeur: 240, alt: 'Logo du Département' }],
      lignes: ['Présenté au comité stratégique du 20 juin 2023'],
      mentionFse:
        'L’accompagnement global est cofinancé par l’Union européenne dans le cadre du Fonds social européen plus (FSE+).',
    },
    chapitres: [
      {
        code: 'synthese',
        numero: '',
        titre: 'L’essentiel',
        blocs: [paragraphe(SUITE), { genre: 'figure', bloc: figureDeuxAns(4, specs[0]) }],
      },
      { code: 'rappel', numero: '1', titre: 'Rappel', blocs: [paragraphe(SUITE)] },
      chapitreTexte(),
      {
        code: 'quantitatif',
        numero: '3',
        titre: 'Le bilan quantitatif',
        blocs: [
          { genre: 'intertitre', niveau: 3, fragments: [{ texte: 'Les entrées' }] },
          ...specs.map(
            (spec): BlocChapitre => ({
              genre: 'figure',
              bloc: {
                ...figureDeuxAns(5, spec),
                tableau: { ...figureDeuxAns(5).tableau, titre: `Tableau du graphique ${spec.id}` },
              },
            }),
          ),
          { genre: 'intertitre', niveau: 3, fragments: [{ texte: 'Les secteurs' }] },
          paragraphe(SUITE),
          { genre: 'figure', bloc: figureDeuxAns(80) },
        ],
      },
      {
        code: 'territoires',
        numero: '4',
        titre: 'Les territoires',
        blocs: [paragraphe(SUITE), { genre: 'figure', bloc: figureLarge(45) }, paragraphe(SUITE.repeat(8))],
      },
      chapitreSources(),
    ],
    ...champs,
  } as Rapport
}
