import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { baseDuComite, deciderLe, preparerComite } from '../../helpers/comite.ts'
import { convertir, findLibreOffice } from '../../helpers/libreoffice.ts'
import { faire, refuser } from '../../helpers/reunion.ts'

async function exporter() {
  const { ctx, dossier } = await baseDuComite()
  await deciderLe(ctx, '2023-05-02', {
    titre: '=HYPERLINK("http://exemple";"cliquez")',
    considerants: ['Considérant le délai,\u0007'],
    articles: [{ verbe: 'APPROUVE', texte: 'la fiche.' }],
    echeance: '2023-06-01',
    responsable: '+33 Mme Roy',
    indicateur: 'entrees',
    actions: [{ intitule: '-1 action', echeance: '2023-07-01' }],
  })
  const { seance } = await preparerComite(ctx, '2023-06-20')
  await faire(ctx, 'actions:ajouter', { seance, intitule: 'Réserver la salle' })
  const fichier = join(dossier, 'registre')
  return { ctx, dossier, resultat: await faire(ctx, 'decisions:exporter', { fichier }) }
}

async function relire(fichier: string) {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.readFile(fichier)
  const lire = (nom: string) => {
    const ws = classeur.getWorksheet(nom)
    const entetes = ws?.getRow(1).values as string[]
    const valeur = (ligne: number, titre: string) => ws?.getRow(ligne).getCell(entetes.indexOf(titre)).value
    return { ws, valeur }
  }
  return { decisions: lire('Décisions'), actions: lire('Actions') }
}

test('Le registre se relit : dates, textes neutralisés, filtres et entête figé', async () => {
  const { resultat, dossier } = await exporter()
  expect(resultat).toMatchObject({ fichier: join(dossier, 'registre.xlsx'), decisions: 1, actions: 2 })
  const { decisions, actions } = await relire(resultat.fichier)
  expect(decisions.valeur(2, 'Numéro')).toBe('2023-01')
  expect(decisions.valeur(2, 'Date')).toEqual(new Date('2023-05-02'))
  expect(decisions.valeur(2, 'Titre')).toBe(`'=HYPERLINK("http://exemple";"cliquez")`)
  expect(decisions.valeur(2, 'Texte')).toContain('Considérant le délai,\nArticle 1 : APPROUVE la fiche.')
  expect(decisions.valeur(2, 'En retard')).toBe('oui')
  expect(decisions.valeur(2, 'Valeur du jour')).toBe('ND')
  expect(decisions.ws?.autoFilter).toBeTruthy()
  expect(decisions.ws?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(actions.valeur(2, 'Décision')).toBe('2023-01')
  expect(actions.valeur(2, 'Action')).toBe("'-1 action")
  expect(actions.valeur(2, 'Échéance')).toEqual(new Date('2023-07-01'))
  expect(actions.valeur(3, 'Action')).toBe('Réserver la salle')
  expect(actions.valeur(3, 'Décision')).toBeNull()
})

test('Un dossier à la place du fichier est refusé et rien ne reste', async () => {
  const { ctx, dossier } = await baseDuComite()
  mkdirSync(join(dossier, 'pris.xlsx'))
  const refus = await refuser(ctx, 'decisions:exporter', { fichier: join(dossier, 'pris.xlsx') })
  expect(refus.code).toBe('nom_deja_pris')
  expect(readdirSync(dossier).filter(f => f.endsWith('.tmp'))).toEqual([])
})

test('LibreOffice ouvre le registre', { timeout: 120_000 }, async () => {
  const soffice = findLibreOffice('le registre des décisions en xlsx')
  if (soffice === undefined) return
  const { resultat, dossier } = await exporter()
  convertir(soffice, resultat.fichier, 'csv:Text - txt - csv (StarCalc):59,34,76,1', dossier)
  const csv = readFileSync(join(dossier, 'registre.csv'), 'utf8')
  expect(csv).toContain('2023-01')
  expect(csv).toContain('02/05/2023')
})
