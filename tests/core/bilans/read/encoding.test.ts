import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createByteSurvey } from '../../../../electron/core/bilans/read/byte-survey.ts'
import { detectEncoding } from '../../../../electron/core/bilans/read/encoding.ts'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import { cellules, ecrireFichier, refus } from './read-all.ts'

const TEXTE =
  'N° dossier;Établissement;Montant\r\nD-1;Crèche « L’Été » – œuvre;1 234,50 €\r\nD-2;Hôpital de Nîmes;12,00 €\r\n'

function detecter(octets: Buffer, morceau = octets.length) {
  const releve = createByteSurvey()
  for (let p = 0; p < octets.length; p += morceau) releve.ajouter(octets.subarray(p, p + morceau))
  return detectEncoding(octets.subarray(0, 65_536), releve.resultat())
}

describe('detectEncoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXTE)],
    ['utf-8', Buffer.from(`\ufeff${TEXTE}`)],
    ['utf-8', Buffer.from('a;b\r\n1;2\r\n')],
    ['utf-16le', iconv.encode(TEXTE, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(TEXTE, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(TEXTE, 'utf-16le')],
    ['utf-16be', iconv.encode(TEXTE, 'utf-16be')],
    ['windows-1252', iconv.encode(TEXTE, 'win1252')],
    [
      'windows-1252',
      iconv.encode(`Nom;Ville\r\n${'Dupont;Paris\r\n'.repeat(50)}Muller;Orléans\r\n`, 'win1252'),
    ],
    ['macintosh', iconv.encode(TEXTE, 'macintosh')],
    ['cp850', iconv.encode(TEXTE.replace(/[’–€œ]/g, "'"), 'cp850')],
    ['cp850', iconv.encode('Désignation;Montant\r\nCrèche;1\u00a0234\u00a0567,50\r\n'.repeat(20), 'cp850')],
    [
      'cp850',
      iconv.encode(
        `Identifiant;Né(e) le;Motif\r\n${'P1;1/2/1980;Emploi\u00a0:\u00a0CDI\r\n'.repeat(30)}`,
        'cp850',
      ),
    ],
    ['windows-1252', iconv.encode('Commune;Montant\r\nL’Haÿ;1\u00a0234,50\r\n'.repeat(20), 'win1252')],
  ])('finds %s', (nom, octets) => {
    expect(detecter(octets)).toEqual({ nom, douteux: false })
  })

  it('looks at every byte: the first é of Windows-1252 may stand at the fifth megabyte', () => {
    const long = `a;b\n${'12;34\n'.repeat(900_000)}`
    expect(detecter(iconv.encode(`${long}é;è\n`, 'win1252'), 262_144).nom).toBe('windows-1252')
    expect(detecter(Buffer.from(`${long}é;è\n`), 262_144)).toEqual({ nom: 'utf-8', douteux: false })
  })

  it('gives the same answer wherever the pieces are cut', () => {
    const octets = Buffer.from('é€𝄞à;ç\n'.repeat(50))
    for (let taille = 1; taille < 12; taille++) expect(detecter(octets, taille).nom).toBe('utf-8')
  })

  it('keeps UTF-8 when one character was cut in two, and says so', () => {
    const octets = Buffer.concat([
      Buffer.from(TEXTE.repeat(10)),
      Buffer.from([0xc3, 0x0a]),
      Buffer.from(TEXTE),
    ])
    expect(detecter(octets)).toEqual({ nom: 'utf-8', douteux: true })
  })

  it('refuses bytes that are no text', () => {
    expect(() => detecter(Buffer.from([1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 65, 66]))).toThrow('binaire')
  })
})

describe('a text file', () => {
  it('gives back French text in every encoding that can write it', async () => {
    const mot = fc.stringMatching(/^[a-zàâçéèêëîïôùû]{3,12}$/)
    const encodages = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252')
    await fc.assert(
      fc.asyncProperty(fc.array(mot, { minLength: 3, maxLength: 8 }), encodages, async (mots, encodage) => {
        const texte = `Établissement;Été\r\n${mots.map(m => `${m};oui\r\n`).join('')}`
        const octets = iconv.encode(texte, encodage, { addBOM: encodage.startsWith('utf-16') })
        expect(await cellules(ecrireFichier('f.csv', octets))).toEqual([
          ['Établissement', 'Été'],
          ...mots.map(m => [m, 'oui']),
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the no-break spaces of DOS as spaces, never as « ÿ »', async () => {
    const texte = 'Agence;Montant\nProvins;1\u00a0234\nLagny\u00a0:\u00a0été;12\u00a0000\n'
    const lues = await cellules(ecrireFichier('f.csv', iconv.encode(texte, 'cp850')))
    expect(lues).toEqual(
      texte
        .trim()
        .split('\n')
        .map(l => l.split(';')),
    )
  })

  it('is read in the encoding that the user names, and refused when there is no such one', async () => {
    const chemin = ecrireFichier('f.csv', iconv.encode('é;b\n1;2\n', 'cp850'))
    expect((await cellules(chemin, { encodage: 'CP850' }))[0]).toEqual(['é', 'b'])
    expect((await refus(chemin, { encodage: 'klingon' }))?.code).toBe('encodage_inconnu')
  })

  it('warns of the characters that were damaged before', async () => {
    const octets = Buffer.concat([Buffer.from(TEXTE.repeat(10)), Buffer.from([0xc3, 0x3b, 0x0a])])
    const classeur = await ouvrirClasseur(ecrireFichier('f.csv', octets))
    expect(classeur.avertissements.map(a => a.code)).toEqual(['caracteres_illisibles'])
  })
})
