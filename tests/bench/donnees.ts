import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import ExcelJS from 'exceljs'
import { creerTirage } from '../../scripts/exemples/tirage.ts'
import { formatJourFr, getJour } from '../../shared/domain/dates.ts'

/** Twenty columns as a partner would send them: dates, labels, several obstacles per person, an identifier and a name. */
export const ENTETES = [
  'Identifiant',
  'Nom',
  'Sexe',
  'Date de naissance',
  'Agence',
  'Orienté par',
  'Date de prescription',
  'Date du diagnostic',
  'Date d’entrée',
  'Date de fin prévue',
  'Date de prolongation',
  'Date de sortie',
  'Motif de sortie',
  'Bénéficiaire du RSA',
  'RQTH',
  'QPV',
  'Niveau de formation',
  'Durée d’inscription',
  'Freins',
  'Mesures',
]
const AGENCES = [
  'Mitry-Mory',
  'Meaux',
  'Dammarie-les-Lys',
  'Montereau',
  'Nemours',
  'Torcy',
  'Chessy',
  'Provins',
]
const MOTIFS = [
  'CDI',
  'CDD de plus de 6 mois',
  'CDD de moins de 6 mois',
  'Formation',
  'Perte de contact',
  'Déménagement',
  'Accompagnement renforcé',
]
const FREINS = ['Mobilité', 'Logement', 'Santé', 'Numérique', 'Contraintes familiales']
const NIVEAUX = ['Sans diplôme', 'CAP-BEP', 'Bac', 'Bac+2']
const INSCRIPTIONS = ['Moins de 6 mois', '6 à 12 mois', '1 à 2 ans']
const MESURES = ['Aide à la mobilité', 'Atelier numérique', '']
const DEBUT = getJour('2022-01-01')

export function* tirerLignes(nombre: number): Generator<string[]> {
  const t = creerTirage(77)
  const ouiNon = () => (t.chance(0.5) ? 'OUI' : 'NON')
  for (let i = 0; i < nombre; i++) {
    const prescription = DEBUT + t.entier(0, 700)
    const entree = prescription + t.entier(5, 60)
    const sorti = t.chance(0.7)
    yield [
      String(10_000_000 + i),
      `Nom ${i % 997}`,
      t.chance(0.5) ? 'F' : 'M',
      formatJourFr(getJour('1960-01-01') + t.entier(0, 15_000)),
      t.choix(AGENCES),
      t.chance(0.6) ? 'Pôle emploi' : 'Mission locale',
      formatJourFr(prescription),
      formatJourFr(prescription + t.entier(0, 5)),
      formatJourFr(entree),
      formatJourFr(entree + 180),
      '',
      sorti ? formatJourFr(entree + t.entier(30, 300)) : '',
      sorti ? t.choix(MOTIFS) : '',
      ouiNon(),
      ouiNon(),
      ouiNon(),
      t.choix(NIVEAUX),
      t.choix(INSCRIPTIONS),
      [t.choix(FREINS), t.choix(FREINS)].join(', '),
      t.choix(MESURES),
    ]
  }
}

const citer = (texte: string) => (texte.includes(';') ? `"${texte}"` : texte)

export async function ecrireCsv(fichier: string, nombre: number): Promise<void> {
  const flux = createWriteStream(fichier)
  flux.write(`\uFEFF${ENTETES.join(';')}\r\n`)
  for (const ligne of tirerLignes(nombre)) {
    if (!flux.write(`${ligne.map(citer).join(';')}\r\n`)) await once(flux, 'drain')
  }
  flux.end()
  await once(flux, 'finish')
}

export async function ecrireXlsx(fichier: string, nombre: number): Promise<void> {
  const classeur = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: fichier,
    useSharedStrings: false,
    useStyles: true,
  })
  const feuille = classeur.addWorksheet('Bilan')
  feuille.addRow(ENTETES).commit()
  for (const ligne of tirerLignes(nombre)) feuille.addRow(ligne).commit()
  feuille.commit()
  await classeur.commit()
}
