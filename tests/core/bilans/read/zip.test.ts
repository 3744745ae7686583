import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../../electron/core/bilans/read/zip.ts'
import { ecrireFichier, ecrireZip, fixture, refus } from './read-all.ts'
import { ecrireXlsx } from './xlsx-bytes.ts'

type Partie = { nom: string; contenu: Buffer; taille?: number; controle?: number; drapeaux?: number }

/** A zip made by hand, whose directory may lie. */
function zip(parties: Partie[]): Buffer {
  const corps: Buffer[] = []
  const repertoire: Buffer[] = []
  let place = 0
  for (const { nom, contenu, taille, controle, drapeaux = 0 } of parties) {
    const donnees = deflateRawSync(contenu)
    const champs = Buffer.alloc(26)
    champs.writeUInt16LE(20, 0)
    champs.writeUInt16LE(drapeaux, 2)
    champs.writeUInt16LE(8, 4)
    champs.writeUInt32LE(controle ?? crc32(contenu), 10)
    champs.writeUInt32LE(donnees.length, 14)
    champs.writeUInt32LE(taille ?? contenu.length, 18)
    champs.writeUInt16LE(nom.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), champs, Buffer.from(nom), donnees])
    const fin = Buffer.alloc(14)
    fin.writeUInt32LE(place, 10)
    repertoire.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), champs, fin, Buffer.from(nom)]))
    corps.push(local)
    place += local.length
  }
  const directoire = Buffer.concat(repertoire)
  const queue = Buffer.alloc(18)
  queue.writeUInt16LE(parties.length, 4)
  queue.writeUInt16LE(parties.length, 6)
  queue.writeUInt32LE(directoire.length, 8)
  queue.writeUInt32LE(place, 12)
  return Buffer.concat([...corps, directoire, Buffer.from('PK\x05\x06'), queue])
}

async function lirePartie(octets: Buffer, nom: string): Promise<string> {
  const archive = await openArchive(ecrireFichier('a.zip', octets))
  const morceaux: Buffer[] = []
  for await (const morceau of archive.lire(nom)) morceaux.push(morceau)
  return Buffer.concat(morceaux).toString()
}

describe('openArchive', () => {
  it('reads a part, whatever the case of its name', async () => {
    expect(await lirePartie(zip([{ nom: 'A/b.xml', contenu: Buffer.from('<a/>') }]), 'a/B.xml')).toBe('<a/>')
  })

  it('refuses a part that holds more than it declares, at once', async () => {
    const contenu = Buffer.alloc(30_000_000, 32)
    await expect(lirePartie(zip([{ nom: 'a', contenu, taille: 100 }]), 'a')).rejects.toThrow('taille fausse')
  })

  it('refuses a part that holds less than it declares', async () => {
    const octets = zip([{ nom: 'a', contenu: Buffer.from('court'), taille: 500 }])
    await expect(lirePartie(octets, 'a')).rejects.toMatchObject({ code: 'fichier_tronque' })
  })

  it('refuses a part whose sum of control is wrong', async () => {
    const octets = zip([{ nom: 'a', contenu: Buffer.from('court'), controle: 1 }])
    await expect(lirePartie(octets, 'a')).rejects.toMatchObject({ code: 'fichier_illisible' })
  })

  it('refuses two parts of one name', async () => {
    const contenu = Buffer.from('x')
    await expect(
      lirePartie(
        zip([
          { nom: 'a', contenu },
          { nom: 'A', contenu },
        ]),
        'a',
      ),
    ).rejects.toThrow('deux fois')
  })

  it('refuses an archive with a password', async () => {
    const octets = zip([{ nom: 'a', contenu: Buffer.from('x'), drapeaux: 1 }])
    await expect(lirePartie(octets, 'a')).rejects.toMatchObject({ code: 'fichier_chiffre' })
  })

  it('refuses a bomb by what it declares, before it inflates anything', async () => {
    const parties = [1, 2].map(n => ({ nom: `p${n}`, contenu: Buffer.from('x'), taille: 800_000_000 }))
    await expect(lirePartie(zip(parties), 'p1')).rejects.toMatchObject({ code: 'bombe_zip' })
  })

  it('refuses a part that inflates more than two hundred times, but not a small repetitive sheet', async () => {
    const vide = (taille: number) => zip([{ nom: 'a', contenu: Buffer.alloc(taille, 32) }])
    await expect(lirePartie(vide(60_000_000), 'a')).rejects.toMatchObject({ code: 'bombe_zip' })
    expect((await lirePartie(vide(5_000_000), 'a')).length).toBe(5_000_000)
  })
})

describe('a zip that is no workbook', () => {
  it.each([
    ['zip', { 'a.txt': 'x' }, 'archive zip'],
    ['numbers', { 'Index/Document.iwa': 'x' }, 'Numbers'],
    [
      'odt',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
      'texte OpenDocument',
    ],
  ])('is refused by name (%s)', async (extension, parties, mot) => {
    const erreur = await refus(ecrireZip(`f.${extension}`, parties))
    expect([erreur?.code, erreur?.message.includes(mot)]).toEqual(['format_inconnu', true])
  })

  it('is refused when it is a text document', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const autres = {
      '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    }
    expect((await refus(ecrireXlsx({ feuille: '', autres })))?.code).toBe('format_inconnu')
  })

  it('is refused as cut short when its end is missing', async () => {
    const octets = readFileSync(fixture('tableau.xlsx'))
    const erreur = await refus(ecrireFichier('f.xlsx', octets.subarray(0, octets.length - 400)))
    expect(erreur?.code).toBe('fichier_tronque')
    expect(erreur?.message).toContain('Fichier «\u00a0f.xlsx\u00a0»')
  })
})
