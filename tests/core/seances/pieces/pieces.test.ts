import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { convoquerConseil, faire, refuser, refuserSansTrace } from '../../../helpers/reunion.ts'

function ecrire(dossier: string, nom: string, octets: Uint8Array | string): string {
  const fichier = path.join(dossier, nom)
  writeFileSync(fichier, octets)
  return fichier
}

const sha = (texte: string) => hash('sha256', texte, 'hex')

describe('pièces jointes', () => {
  it('keeps a file with its hash, without its folder, and gives the same bytes back', async () => {
    const { ctx, base, dossier, seance, points } = await convoquerConseil()
    const fichier = ecrire(dossier, 'Projet de convention.pdf', 'contenu du projet')
    const apres = await faire(ctx, 'pieces:joindre', { seance: seance.id, point: points[1], fichier })
    const piece = apres.points.find(p => p.id === points[1])?.pieces[0]
    expect(piece).toEqual({
      id: expect.any(Number),
      point: points[1],
      nom: 'Projet de convention.pdf',
      octets: 17,
      sha256: sha('contenu du projet'),
    })
    expect(JSON.stringify(base.sqlite.prepare('SELECT * FROM journal').all())).not.toContain(dossier)
    const vers = path.join(dossier, 'sortie', 'pieces')
    const extrait = await faire(ctx, 'pieces:extraire', { piece: piece?.id, dossier: vers })
    expect(extrait).toEqual({
      fichier: path.join(vers, 'Projet de convention.pdf'),
      octets: 17,
      sha256: piece?.sha256,
    })
    expect(readFileSync(extrait.fichier, 'utf8')).toBe('contenu du projet')
  })

  it('stores the same bytes once, whatever their names', async () => {
    const { ctx, base, dossier, seance } = await convoquerConseil()
    for (const nom of ['a.txt', 'b.txt', 'c.txt'])
      await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier: ecrire(dossier, nom, 'pareil') })
    const { pieces } = await faire(ctx, 'seances:get', { seance: seance.id })
    expect(pieces.map(p => p.nom)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(base.sqlite.prepare('SELECT count(*) FROM contenus').pluck().get()).toBe(1)
  })

  it('refuses an empty file, one over 50 Mo, a folder, a missing file, and stores nothing', async () => {
    const { ctx, dossier, seance } = await convoquerConseil()
    const vide = ecrire(dossier, 'vide.pdf', '')
    const lourd = ecrire(dossier, 'lourd.pdf', 'x')
    truncateSync(lourd, 50 * 1024 * 1024 + 1)
    const joindre = (fichier: string) =>
      refuserSansTrace(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    expect(await joindre(vide)).toMatchObject({ code: 'piece_vide', champ: 'fichier' })
    const tropLourd = await joindre(lourd)
    expect(tropLourd).toMatchObject({ code: 'piece_trop_lourde', champ: 'fichier' })
    expect(tropLourd.message).toContain('50,1 Mo')
    expect(await joindre(dossier)).toMatchObject({ code: 'fichier_attendu', champ: 'fichier' })
    expect(await joindre(path.join(dossier, 'absent.pdf'))).toMatchObject({
      code: 'fichier_introuvable',
      champ: 'fichier',
    })
    expect(await joindre('/dev/zero')).toMatchObject({ code: 'fichier_attendu' })
  })

  it('takes a file of exactly 50 Mo', async () => {
    const { ctx, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'limite.bin', 'x')
    truncateSync(fichier, 50 * 1024 * 1024)
    const apres = await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    expect(apres.pieces[0]?.octets).toBe(50 * 1024 * 1024)
  })

  it('refuses an item that is not of this meeting', async () => {
    const { ctx, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'a.txt', 'a')
    const demande = { seance: seance.id, point: 999, fichier }
    expect((await refuserSansTrace(ctx, 'pieces:joindre', demande)).code).toBe('point_inconnu')
  })

  it('sets an attachment aside and brings it back', async () => {
    const { ctx, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'a.txt', 'a')
    const { pieces } = await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    const piece = pieces[0]?.id
    expect((await faire(ctx, 'pieces:ecarter', { piece })).pieces).toEqual([])
    expect((await refuserSansTrace(ctx, 'pieces:ecarter', { piece })).code).toBe('piece_deja')
    expect((await faire(ctx, 'pieces:retablir', { piece })).pieces).toEqual(pieces)
    expect((await refuser(ctx, 'pieces:extraire', { piece: 99, dossier })).code).toBe('piece_inconnue')
  })

  it('extracts under a name that every system accepts, without replacing another file', async () => {
    const { ctx, base, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'a.txt', 'bonne')
    const { pieces } = await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    const piece = pieces[0]?.id
    const vers = path.join(dossier, 'sortie')
    mkdirSync(vers)
    const extraire = async (nom: string) => {
      base.sqlite.prepare('UPDATE pieces SET nom = ? WHERE id = ?').run(nom, piece)
      return path.basename((await faire(ctx, 'pieces:extraire', { piece, dossier: vers })).fichier)
    }
    expect(await extraire('CON.pdf')).toBe('_CON.pdf')
    expect(await extraire('a:b?.d|x')).toBe('a-b-.dx')
    expect(await extraire('..')).toBe('Sans-nom')
    expect(await extraire('LISEZMOI')).toBe('LISEZMOI')
    ecrire(vers, 'note.txt', 'autre')
    ecrire(vers, `${'n'.repeat(100)}.txt`, 'autre')
    expect(await extraire('note.txt')).toBe('note (2).txt')
    expect(await extraire('note.txt')).toBe('note (2).txt')
    expect(await extraire(`${'n'.repeat(300)}.txt`)).toBe(`${'n'.repeat(100)} (2).txt`)
    expect(readFileSync(path.join(vers, 'note.txt'), 'utf8')).toBe('autre')
  })

  it('refuses to extract into a file', async () => {
    const { ctx, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'a.txt', 'a')
    const { pieces } = await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    const demande = { piece: pieces[0]?.id, dossier: fichier }
    expect((await refuser(ctx, 'pieces:extraire', demande)).code).toBe('dossier_invalide')
  })

  it('does not give bytes that are not those that were attached', async () => {
    const { ctx, base, dossier, seance } = await convoquerConseil()
    const fichier = ecrire(dossier, 'a.txt', 'vrai')
    const { pieces } = await faire(ctx, 'pieces:joindre', { seance: seance.id, fichier })
    base.sqlite.prepare('UPDATE contenus SET contenu = ?').run(Buffer.from('faux'))
    const vers = path.join(dossier, 'sortie')
    const refus = await refuser(ctx, 'pieces:extraire', { piece: pieces[0]?.id, dossier: vers })
    expect(refus.code).toBe('piece_abimee')
    mkdirSync(vers)
    expect(readdirSync(vers)).toEqual([])
  })
})
