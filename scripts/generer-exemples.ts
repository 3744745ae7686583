import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { formatJourFr, getJour } from '../shared/domain/dates.ts'
import { AGENCES, type Dossier, tirerDossiers } from './exemples/dossiers.ts'

/**
 * Writes the sample bilans of `resources/exemples/` for the Seine-et-Marne profile: fictitious people, a seeded
 * generator, so the files are the same at every run. Orders of size come from published bilans (about 55 % of RSA
 * recipients, 25 days from prescription to entry, 46 % of exits into employment).
 */
const dossier = path.join(import.meta.dirname, '..', 'resources', 'exemples')
mkdirSync(dossier, { recursive: true })
const dossiers = tirerDossiers(20_220_101)

const AG = [
  'Identifiant',
  'Nom',
  'Prénom',
  'Sexe',
  'Date de naissance',
  'Agence',
  'Orienté par',
  'Date de prescription',
  'Date du diagnostic',
  'Date d’entrée',
  'Date de fin prévue',
  'Prolongé le',
  'Date de sortie',
  'Motif de sortie',
  'Bénéficiaire du RSA',
  'RQTH',
  'QPV',
  'Niveau de formation',
  'Durée d’inscription',
  'Freins',
  'Mesures mobilisées',
]

const jourOuVide = (jour: number | null) => (jour === null ? '' : formatJourFr(jour))
const ouiNon = (b: boolean | null) => (b === null ? '' : b ? 'OUI' : 'NON')

/** A parcours as it was known at the end of a year: what happened later is not in that year's file. */
function ligneAG(d: Dossier, fin: number): string[] {
  const connu = (jour: number | null) => (jour !== null && jour <= fin ? jour : null)
  const sortie = connu(d.sortie)
  return [
    d.identifiant,
    d.nom,
    d.prenom,
    d.sexe,
    formatJourFr(d.naissance),
    d.agence,
    d.acteur,
    formatJourFr(d.prescription),
    jourOuVide(connu(d.diagnostic)),
    jourOuVide(connu(d.entree)),
    jourOuVide(d.finPrevue),
    jourOuVide(connu(d.prolongation)),
    jourOuVide(sortie),
    sortie === null ? '' : d.motif,
    ouiNon(d.brsa),
    ouiNon(d.rqth),
    ouiNon(d.qpv),
    d.niveau,
    d.inscription,
    d.freins.join(' ; '),
    d.mesures.join(' ; '),
  ]
}

const dansAnnee = (axe: 'AG' | 'ASE', annee: number) => {
  const debut = getJour(`${annee}-01-01`)
  const fin = getJour(`${annee}-12-31`)
  return dossiers.filter(
    d => d.axe === axe && d.prescription <= fin && (d.sortie === null || d.sortie >= debut),
  )
}

async function ecrireClasseur2022(): Promise<void> {
  const classeur = new ExcelJS.Workbook()
  classeur.created = new Date(Date.UTC(2023, 0, 20))
  const feuille = classeur.addWorksheet('Accompagnement global')
  feuille.addRow(['Bilan 2022 de l’accompagnement global – Pôle emploi Seine-et-Marne'])
  feuille.addRow(['Données arrêtées au 31/12/2022'])
  feuille.addRow([])
  feuille.addRow(AG)
  const fin = getJour('2022-12-31')
  const dates = new Set([5, 8, 9, 10, 11, 12, 13])
  for (const d of dansAnnee('AG', 2022)) {
    const cellules = ligneAG(d, fin).map((texte, i) =>
      dates.has(i + 1) && /^\d\d\//.test(texte) ? dateExcel(texte) : texte === '' ? null : texte,
    )
    feuille.addRow(cellules)
  }
  for (const i of dates) feuille.getColumn(i).numFmt = 'dd/mm/yyyy'
  feuille.columns.forEach(c => {
    c.width = 18
  })
  feuille.getRow(4).font = { bold: true }
  await classeur.xlsx.writeFile(path.join(dossier, 'bilan-2022-accompagnement-global.xlsx'))
}

/** exceljs writes a UTC midnight as the whole serial number of that day. */
function dateExcel(texte: string): Date {
  const [jour, mois, annee] = texte.split('/')
  return new Date(`${annee}-${mois}-${jour}T00:00:00Z`)
}

const citer = (texte: string) => (/[;"\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte)
const enCsv = (lignes: string[][]) => lignes.map(l => `${l.map(citer).join(';')}\r\n`).join('')

function ecrireCsv2023(): void {
  const fin = getJour('2023-12-31')
  const lignes = [
    AG.map(e => e.replace('’', "'")),
    ...dansAnnee('AG', 2023).map(d => ligneAG(d, fin).map(t => t.replace('’', "'"))),
  ]
  writeFileSync(
    path.join(dossier, 'bilan-2023-accompagnement-global.csv'),
    iconv.encode(enCsv(lignes), 'win1252'),
  )
}

function ecrireSocialExclusif(): void {
  const entetes = [
    'N° dossier',
    'Civilité',
    'Année de naissance',
    'MDS',
    'Axe',
    'Date d’orientation',
    'Date de démarrage',
    'Fin de l’accompagnement',
    'Motif de fin',
    'RSA (O/N)',
    'Difficultés',
  ]
  for (const annee of [2022, 2023]) {
    const fin = getJour(`${annee}-12-31`)
    const lignes = dansAnnee('ASE', annee).map(d => {
      const sorti = d.sortie !== null && d.sortie <= fin
      const civilite = d.sexe === 'F' ? 'Madame' : 'Monsieur'
      const debut = d.entree !== null && d.entree <= fin ? formatJourFr(d.entree) : ''
      return [
        d.identifiant,
        civilite,
        String(d.anneeNaissance),
        d.mds,
        'ASE',
        formatJourFr(d.prescription),
        debut,
        sorti ? jourOuVide(d.sortie) : '',
        sorti ? d.motif : '',
        d.brsa === null ? '' : d.brsa ? 'O' : 'N',
        d.freins.join(' ; '),
      ]
    })
    writeFileSync(
      path.join(dossier, `bilan-${annee}-accompagnement-social.csv`),
      `\uFEFF${enCsv([entetes, ...lignes])}`,
    )
  }
}

function ecrireMoyens(): void {
  const lignes = [['Indicateur', 'Année', 'Territoire', 'Valeur']]
  for (const annee of ['2022', '2023']) {
    for (const a of AGENCES)
      lignes.push(['Conseillers dédiés (ETP)', annee, a.nom, a.etp.toLocaleString('fr-FR')])
    lignes.push(['Satisfaction des bénéficiaires', annee, '', annee === '2022' ? '85,7 %' : '87,2 %'])
  }
  writeFileSync(path.join(dossier, 'moyens-2022-2023.csv'), `\uFEFF${enCsv(lignes)}`)
}

await ecrireClasseur2022()
ecrireCsv2023()
ecrireSocialExclusif()
ecrireMoyens()
