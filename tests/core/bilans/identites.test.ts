import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { cleNir } from '../../../shared/domain/formats-identite.ts'
import { type Atelier, ouvrirAtelier } from './atelier.ts'

const treize = '1840575123454'
const NIR = `${treize}${String(cleNir(treize)).padStart(2, '0')}`
const PLANTES = [NIR, treize, 'zorglubov', 'kristobaline', '0698765432', 'z.k@courriel.example', '03/04/1980']

const ENTETES =
  'Identifiant;Nom;Prénom;NIR;Courriel;Téléphone;Date de naissance;Sexe;Agence;Prescripteur;Date d’entrée;Date de sortie;Motif de sortie;RSA'

function ligne(
  numero: number,
  champs: Partial<Record<'agence' | 'acteur' | 'entree' | 'motif', string>> = {},
) {
  const { agence = 'Meaux', acteur = 'MDS', entree = '25/01/2022', motif = 'CDI' } = champs
  const personne = `Zorglubov;Kristobaline;${NIR};z.k@courriel.example;0698765432;03/04/1980`
  return `DE${numero};${personne};F;${agence};${acteur};${entree};30/08/2022;${motif};OUI`
}

/** What the planted values leave in every file of the folder but the partner's own. */
function restes(a: Atelier): string[] {
  const textes = readdirSync(a.dossier)
    .filter(nom => !nom.endsWith('.csv'))
    .map(nom => readFileSync(path.join(a.dossier, nom), 'latin1').toLowerCase())
  return trouver(textes.join('\n'))
}

const trouver = (texte: string) => PLANTES.filter(p => texte.toLowerCase().includes(p))

const importer = async (a: Atelier, lignes: string[], options = {}) => {
  try {
    return JSON.stringify(await a.importer([a.ecrire('f.csv', lignes)], { dates: 'jma', ...options }))
  } catch (erreur) {
    if (!(erreur instanceof AppError)) throw erreur
    return JSON.stringify([erreur.code, erreur.message, erreur.details])
  }
}

test('Names, NIR, telephones and full dates of birth leave nothing in the base, the answers or the errors', async () => {
  const a = await ouvrirAtelier()
  const bonnes = [ENTETES, ...[1, 2, 3, 4].map(i => ligne(i))]
  const reponses = [
    await importer(a, [...bonnes, ligne(5, { motif: 'Motif bizarre' })]),
    await importer(a, [...bonnes, ligne(5, { entree: 'bientôt' })]),
    await importer(a, [...bonnes, ligne(5, { entree: 'bientôt' })], { accepterPartiel: true }),
  ]
  expect(reponses.map(r => /import_refuse/.test(r))).toEqual([true, true, false])
  expect(trouver(reponses.join('\n'))).toEqual([])
  expect(restes(a)).toEqual([])
})

test.each([
  ['agence', NIR],
  ['acteur', '06 98 76 54 32'],
  ['acteur', 'écrire à z.k@courriel.example'],
  ['entree', NIR],
  ['motif', `voir ${NIR}`],
] as const)(
  'A cell of %s that names somebody is refused without being quoted or kept',
  async (colonne, valeur) => {
    const a = await ouvrirAtelier()
    const lignes = [ENTETES, ...[1, 2, 3, 4].map(i => ligne(i)), ligne(5, { [colonne]: valeur })]
    const refus = await importer(a, lignes)
    expect(refus).toContain('Tandem ne les enregistre jamais')
    const partiel = await importer(a, lignes, { accepterPartiel: true })
    expect(a.lignes('SELECT count(*) AS n FROM parcours')).toEqual([{ n: 4 }])
    for (const texte of [refus, partiel]) expect(texte.includes(valeur)).toBe(false)
    expect(restes(a)).toEqual([])
  },
)

test('An ambiguous date of birth is asked about without being shown', async () => {
  const a = await ouvrirAtelier()
  const refus = await importer(
    a,
    [ENTETES, ligne(1), ligne(2)].map(l => l.replace('03/04/1980', '05/06/1971')),
    {
      dates: undefined,
    },
  )
  expect(refus).toContain('dates_ambigues')
  expect(refus).not.toContain('1971')
})

test('A label of a list of indicators that holds a NIR is refused, and an amount of ten figures is not', async () => {
  const a = await ouvrirAtelier()
  const entete = 'Indicateur;Période;Territoire;Catégorie;Valeur'
  const bonne = 'Budget réalisé;2022;Meaux;;0612345678'
  const refus = await importer(a, [entete, bonne, `Entrées;2022;Meaux;suivi ${NIR};4`])
  expect(refus).toContain('Tandem ne les enregistre jamais')
  expect(refus).not.toContain(NIR)
  await importer(a, [entete, bonne])
  expect(a.lignes('SELECT count(*) AS n FROM valeurs_declarees')).toEqual([{ n: 1 }])
})
