import { hash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyserImage } from '../../../../../electron/core/rapport/edition/images/analyser-image.ts'
import { lireImage } from '../../../../../electron/core/rapport/edition/images/lire-image.ts'
import { lireLogos } from '../../../../../electron/core/rapport/edition/images/lire-logos.ts'
import { AppError } from '../../../../../shared/domain/erreurs.ts'
import { contexteAvecBase, profil } from '../../../../helpers/conventions.ts'
import { faire, refuser } from '../../../../helpers/reunion.ts'
import { avecSegment, exif, JPEG, JPEG_PROGRESSIF, morceau, PNG, png } from './octets-images.ts'

const convention = 'creuse-2023'

async function commencer() {
  const { ctx, base, dossier } = await contexteAvecBase([profil(convention)])
  const ecrire = (nom: string, octets: Uint8Array | string) => {
    const fichier = path.join(dossier, nom)
    writeFileSync(fichier, octets)
    return fichier
  }
  return {
    ctx,
    base,
    ecrire,
    contenus: () => base.sqlite.prepare('SELECT count(*) FROM contenus').pluck().get(),
  }
}

describe('images du rapport', () => {
  it('keeps a png and a jpeg once, with their size, and gives them back', async () => {
    const { ctx, base, ecrire, contenus } = await commencer()
    const deFichier = await faire(ctx, 'images:ajouter', { fichier: ecrire('Photo.PNG', PNG) })
    expect(deFichier).toMatchObject({ type: 'png', largeur: 7, hauteur: 5 })
    const collee = await faire(ctx, 'images:ajouter', {
      base64: `data:image/png;base64,${PNG.toString('base64')}`,
    })
    expect(collee).toEqual(deFichier)
    expect(contenus()).toBe(1)
    const photo = await faire(ctx, 'images:ajouter', { base64: JPEG.toString('base64') })
    expect(photo).toMatchObject({ type: 'jpeg', largeur: 12, hauteur: 8 })
    const { url } = await faire(ctx, 'images:get', { sha256: photo.sha256 })
    const octets = Buffer.from(url.replace('data:image/jpeg;base64,', ''), 'base64')
    expect(hash('sha256', octets, 'hex')).toBe(photo.sha256)
    expect(lireImage(base, photo.sha256)).toMatchObject({ largeur: 12, hauteur: 8, type: 'jpeg' })
  })

  it('takes off texts, dates, positions, thumbnails and what follows the end', () => {
    const textes = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prIv'].map(t =>
      morceau(t, Buffer.from('Dupont GPS')),
    )
    expect(analyserImage(Buffer.concat([png(3, 2, textes), Buffer.from('Dupont')]), null).octets).toEqual(
      png(3, 2),
    )
    expect(PNG.includes('Dupont')).toBe(true)
    expect(analyserImage(PNG, null).octets.includes('Dupont')).toBe(false)
    for (const photo of [JPEG, JPEG_PROGRESSIF]) {
      const nette = analyserImage(photo, null).octets
      const chargee = [0xe1, 0xe2, 0xe5, 0xed, 0xfe].reduce<Buffer>(
        (octets, marque) => avecSegment(octets, marque, Buffer.from('Dupont GPS 48,9')),
        Buffer.concat([photo, Buffer.from('Dupont')]),
      )
      expect(analyserImage(chargee, null).octets).toEqual(nette)
      expect(nette.includes('Dupont')).toBe(false)
      expect(analyserImage(nette, null).octets).toEqual(nette)
      expect(nette.length).toBe(photo.length - 18)
    }
  })

  it('keeps what colours are made of', () => {
    for (const [marque, donnees] of [
      [0xe2, 'ICC_PROFILE\0\x01\x01profil'],
      [0xee, 'Adobe\0d\0\0\0\0\x01'],
    ] as const) {
      const photo = avecSegment(JPEG, marque, Buffer.from(donnees, 'latin1'))
      expect(analyserImage(photo, null).octets.includes(donnees)).toBe(true)
    }
    const transparente = png(2, 2, [morceau('tRNS', Buffer.from([0, 0])), morceau('pHYS', Buffer.alloc(9))])
    expect(analyserImage(transparente, null).octets).toEqual(transparente)
  })

  it('refuses a photo that only some programs would turn', () => {
    for (const petit of [true, false]) {
      expect(() => analyserImage(avecSegment(JPEG, 0xe1, exif(6, petit)), 'a.jpg')).toThrow(/couchée/)
      expect(analyserImage(avecSegment(JPEG, 0xe1, exif(1, petit)), 'a.jpg').octets.includes('Exif')).toBe(
        false,
      )
    }
  })

  it('refuses an SVG under any disguise, with or without a program in it', async () => {
    const { ctx, ecrire, contenus } = await commencer()
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for (const octets of [
      svg,
      `\ufeff<?xml version="1.0"?>\n<!-- ${' '.repeat(3000)} -->\n${svg}`,
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><s:svg xmlns:s="x"/>`,
      Buffer.from(`\ufeff${svg}`, 'utf16le'),
    ]) {
      const refus = await refuser(ctx, 'images:ajouter', { fichier: ecrire('logo.png', octets) })
      expect(refus).toMatchObject({ code: 'image_svg', champ: 'fichier' })
      expect(refus.message).toContain('Un SVG peut contenir un programme')
    }
    expect(contenus()).toBe(0)
  })

  it('says what else it was given', async () => {
    const { ctx, ecrire } = await commencer()
    for (const [octets, dit] of [
      ['GIF89a', 'une image GIF'],
      ['RIFF\0\0\0\0WEBPVP8 ', 'une image WebP'],
      ['%PDF-1.7', 'un document PDF'],
      ['\0\0\0\x18ftypheic', 'une photo HEIC'],
      ['bonjour', 'un fichier qui n’est pas une image connue'],
    ] as const) {
      const refus = await refuser(ctx, 'images:ajouter', {
        fichier: ecrire('x.png', Buffer.from(octets, 'latin1')),
      })
      expect(refus).toMatchObject({ code: 'format_image' })
      expect(refus.message).toContain(dit)
    }
  })

  it('refuses 0 byte, more than 10 Mo, and sizes that no page needs', async () => {
    const { ctx, ecrire, contenus } = await commencer()
    const lourde = ecrire('lourde.png', PNG)
    truncateSync(lourde, 10 * 1024 * 1024 + 1)
    expect(await refuser(ctx, 'images:ajouter', { fichier: ecrire('vide.png', '') })).toMatchObject({
      code: 'image_vide',
      champ: 'fichier',
    })
    const refus = await refuser(ctx, 'images:ajouter', { fichier: lourde })
    expect(refus).toMatchObject({ code: 'image_trop_lourde', champ: 'fichier' })
    expect(refus.message).toContain('une image du rapport ne peut pas dépasser 10\u00a0Mo')
    expect(await refuser(ctx, 'images:ajouter', { base64: '' })).toMatchObject({ code: 'image_vide' })
    expect(await refuser(ctx, 'images:ajouter', {})).toMatchObject({ code: 'image_attendue' })
    for (const [l, h] of [
      [0, 5],
      [5, 0],
      [10_001, 5],
      [4_294_967_295, 4_294_967_295],
      [9_000, 9_000],
    ] as const)
      expect(await refuser(ctx, 'images:ajouter', { fichier: ecrire('x.png', png(l, h)) })).toMatchObject({
        code: 'image_demesuree',
      })
    expect(contenus()).toBe(0)
  })

  it('gives a picture or a French refusal for any bytes', () => {
    const modele = fc.constantFrom(PNG, JPEG, JPEG_PROGRESSIF)
    fc.assert(
      fc.property(modele, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 6 }), (octets, a, b, bruit) => {
        const debut = 2 + (a % (octets.length - 2))
        const abimee = Buffer.concat([octets.subarray(0, debut), bruit, octets.subarray(debut + (b % 8))])
        for (const essai of [abimee, octets.subarray(0, debut)]) {
          try {
            const { largeur, hauteur } = analyserImage(essai, null)
            expect(largeur * hauteur).toBeGreaterThan(0)
          } catch (erreur) {
            if (!(erreur instanceof AppError)) throw erreur
          }
        }
      }),
      { numRuns: 400 },
    )
    for (let n = 0; n < PNG.length; n++)
      expect(() => analyserImage(PNG.subarray(0, n), null)).toThrow(AppError)
  })

  it('does not give as a picture what is kept for something else', async () => {
    const { ctx, base } = await commencer()
    const sha256 = hash('sha256', 'texte', 'hex')
    base.sqlite.prepare('INSERT INTO contenus VALUES (?, 5, ?)').run(sha256, Buffer.from('texte'))
    expect(await refuser(ctx, 'images:get', { sha256 })).toMatchObject({ code: 'image_inconnue' })
  })
})

describe('logos', () => {
  it('stand in the order of the parties, then the European Union, and are replaced', async () => {
    const { ctx, base, ecrire } = await commencer()
    const poser = (partie: string, octets: Buffer) =>
      faire(ctx, 'logos:poser', { convention, partie, fichier: ecrire(`${partie}.png`, octets) })
    await poser('union_europeenne', PNG)
    await poser('departement', JPEG)
    const tous = await poser('pole_emploi', png(4, 4))
    expect(tous.map(l => l.partie)).toEqual(['pole_emploi', 'departement', 'union_europeenne'])
    expect(tous[1]).toMatchObject({
      alt: 'Logo\u00a0: Conseil départemental de la Creuse',
      type: 'jpeg',
      largeur: 12,
    })
    expect(lireLogos(base, 1).map(l => l.largeur)).toEqual([4, 12, 7])
    await poser('pole_emploi', png(9, 9))
    const reste = await faire(ctx, 'logos:retirer', { convention, partie: 'departement' })
    expect(reste.map(l => l.largeur)).toEqual([9, 7])
    expect(await faire(ctx, 'logos:retirer', { convention, partie: 'departement' })).toEqual(reste)
  })

  it('give back a logo that was taken off, from the bytes that the base kept', async () => {
    const { ctx, ecrire } = await commencer()
    const demande = { convention, partie: 'departement' }
    const [pose] = await faire(ctx, 'logos:poser', {
      ...demande,
      fichier: ecrire('a.png', PNG),
      alt: 'Le logo',
    })
    expect(await faire(ctx, 'logos:retirer', demande)).toEqual([])
    const { sha256 = '', alt = '' } = pose ?? {}
    expect(await faire(ctx, 'logos:poser', { ...demande, sha256, alt })).toEqual([pose])
    const inconnue = { ...demande, sha256: 'f'.repeat(64) }
    expect(await refuser(ctx, 'logos:poser', inconnue)).toMatchObject({ code: 'image_attendue' })
    expect(await refuser(ctx, 'logos:poser', demande)).toMatchObject({ code: 'image_attendue' })
  })

  it('refuses a party that the convention does not have before reading the file', async () => {
    const { ctx } = await commencer()
    expect(
      await refuser(ctx, 'logos:poser', { convention, partie: 'caf', fichier: '/nulle/part.png' }),
    ).toMatchObject({ code: 'partie_inconnue', champ: 'partie' })
  })

  it('journals codes and hashes, never a name of a file', async () => {
    const { ctx, base, ecrire } = await commencer()
    await faire(ctx, 'logos:poser', {
      convention,
      partie: 'departement',
      fichier: ecrire('Jean Dupont.png', PNG),
    })
    const lignes = JSON.stringify(base.sqlite.prepare('SELECT * FROM journal').all())
    expect(lignes).toContain('logos:poser')
    expect(lignes).not.toContain('Dupont')
  })
})
