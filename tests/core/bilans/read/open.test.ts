import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusDisque } from '../../../../electron/core/bilans/read/disk-refusals.ts'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import { donnee, ecrireFichier, fixture, lire, lireFeuille, refus } from './read-all.ts'

describe('ouvrirClasseur', () => {
  it('knows a file by the hash and the size of its bytes', async () => {
    const octets = readFileSync(fixture('texte.csv'))
    const classeur = await ouvrirClasseur(fixture('texte.csv'), { nom: 'Bilan 2022.csv' })
    expect(classeur).toMatchObject({
      fichier: 'Bilan 2022.csv',
      format: 'csv',
      encodage: 'utf-8',
      separateur: ';',
      octets: octets.length,
      sha256: createHash('sha256').update(octets).digest('hex'),
      feuilles: [{ nom: 'Bilan 2022', index: 0, masquee: false }],
    })
  })

  it.each([
    ['tableau.ods', 'bilan.xlsx', 'ods'],
    ['tableau.xls', 'bilan.xlsx', 'xls'],
    ['texte.csv', 'bilan.xls', 'csv'],
    ['tableau.xlsx', 'bilan.csv', 'xlsx'],
  ])('reads %s named %s as what it is, and says so', async (source, nom, format) => {
    const classeur = await ouvrirClasseur(ecrireFichier(nom, readFileSync(fixture(source))))
    expect([classeur.format, classeur.avertissements.map(a => a.code)]).toEqual([
      format,
      ['extension_trompeuse'],
    ])
    expect((await lireFeuille(classeur)).length).toBeGreaterThan(3)
  })

  it('says nothing of a file without extension or of a csv with tabs', async () => {
    for (const nom of ['bilan', 'bilan.csv', 'bilan.txt']) {
      const classeur = await ouvrirClasseur(ecrireFichier(nom, 'a\tb\n1\t2\n'))
      expect([classeur.format, classeur.avertissements]).toEqual(['tsv', []])
    }
  })

  it('stops between two batches when the user cancels', async () => {
    let annule = false
    const chemin = ecrireFichier('f.csv', `a;b\n${'1;2\n'.repeat(150_000)}`)
    const classeur = await ouvrirClasseur(chemin, { annule: () => annule })
    const lus: number[] = []
    const lecture = async (): Promise<void> => {
      for await (const lot of classeur.lignes(0)) {
        lus.push(lot.length)
        annule = true
      }
    }
    await expect(lecture()).rejects.toMatchObject({ code: 'tache_annulee' })
    expect(lus.length).toBe(1)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['%PDF-1.7 …', 'format_inconnu', 'PDF'],
    ['\ufeff<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', 'format_inconnu', 'page web'],
    ['<table><tr><td>1</td></tr></table>', 'format_inconnu', 'page web'],
    [
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'format_inconnu',
      'XML',
    ],
    ['\u0001\u0002\u0003\u0004 a;b\n', 'format_inconnu', 'binaire'],
    ['a;b\n1;\0\n', 'format_inconnu', 'binaire'],
    ['', 'fichier_vide', 'vide'],
    ['\ufeff \r\n\r\n', 'fichier_vide', 'vide'],
  ])('is refused by its content (%s)', async (contenu, code, mot) => {
    const erreur = await refus(ecrireFichier('bilan.xlsx', contenu))
    expect(erreur?.code).toBe(code)
    expect(erreur?.message).toMatch(/^Fichier «\u00a0bilan\.xlsx\u00a0»\u00a0: /)
    expect(erreur?.message).toContain(mot)
  })

  it.each(['chiffre.xlsx'])('is refused when a password protects it (%s)', async nom => {
    expect((await refus(fixture(nom)))?.code).toBe('fichier_chiffre')
  })

  it('is refused when it does not exist or is a folder', async () => {
    const dossier = dirname(ecrireFichier('x', 'x'))
    expect((await refus(join(dossier, 'absent.csv')))?.code).toBe('fichier_introuvable')
    expect((await refus(join(dossier, 'x', 'y.csv')))?.code).toBe('fichier_introuvable')
    mkdirSync(join(dossier, 'un.csv'))
    expect((await refus(join(dossier, 'un.csv')))?.code).toBe('fichier_est_dossier')
  })

  it('is refused, not waited for, when it is a pipe', async () => {
    const chemin = join(dirname(ecrireFichier('x', 'x')), 'tuyau.csv')
    execFileSync('mkfifo', [chemin])
    expect((await refus(chemin))?.code).toBe('format_inconnu')
  })

  it.each([
    ['EBUSY', 'fichier_verrouille'],
    ['EPERM', 'fichier_verrouille'],
    ['EACCES', 'fichier_interdit'],
    ['EIO', 'fichier_illisible'],
  ])('is refused with what to do when the system answers %s', (code, attendu) => {
    const erreur = Object.assign(new Error(code), { code, syscall: 'open' })
    expect(refusDisque(erreur).code).toBe(attendu)
  })
})

describe('public files', () => {
  it('gives the DREES workbook: 24 sheets, its cells and its marks of absence', async () => {
    const classeur = await ouvrirClasseur(donnee('OARSA_-_Principaux_indicateurs_de_2015_a_2018.xlsx'))
    expect(classeur.feuilles.length).toBe(24)
    const marques = new Map<string, number>()
    let creuse: unknown
    for (const { nom, index } of classeur.feuilles) {
      if (!/^(Tableau )?B/.test(nom)) continue
      for (const { cellules } of await lireFeuille(classeur, index)) {
        for (const c of cellules) {
          const marque = typeof c === 'string' ? c.replace(/\s/g, '') : ''
          if (['NR', 'ND', 'NC', '/'].includes(marque)) marques.set(marque, (marques.get(marque) ?? 0) + 1)
        }
        if (/B13/.test(nom) && String(cellules[1]).startsWith('23-')) creuse = cellules.at(-1)
      }
    }
    expect(Object.fromEntries(marques)).toEqual({ NR: 83, ND: 2035, NC: 74, '/': 2288 })
    expect(creuse).toBe(155)
  })

  it('gives the two rdv-insertion twins, one with commas and one with semicolons', async () => {
    const virgules = await ouvrirClasseur(donnee('rdvi_Fichier_de_contacts_test_-_Drome.csv'))
    const points = await ouvrirClasseur(donnee('rdvi_fichier_contact_test.csv'))
    expect([virgules.separateur, points.separateur]).toEqual([',', ';'])
    expect((await lireFeuille(virgules))[1]?.cellules[5]).toBe('21/11/2011')
  })

  it('gives a serial date, a header with a line break, and few rows among hundreds of formatted ones', async () => {
    const lignes = await lire(donnee('rdvi_fichier_usager_test.xlsx'))
    expect(lignes.length).toBe(2)
    expect(lignes[0]?.cellules[4]).toBe('Date de\nNaissance')
    expect(lignes[1]?.cellules[4]).toEqual({ type: 'date', jours: 3977 })
  })
})
