import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ecrireFichiers,
  nomDeFichier,
  refuserCheminTropLong,
} from '../../../electron/core/rapport/fichiers.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const octets = (texte: string) => new TextEncoder().encode(texte)
const rien = () => Promise.resolve()

async function refus(essai: () => Promise<unknown>): Promise<AppError> {
  try {
    await essai()
  } catch (erreur) {
    if (erreur instanceof AppError) return erreur
    throw erreur
  }
  throw new Error('Un refus était attendu')
}

describe('l’écriture des fichiers', () => {
  it('crée le dossier, même avec un nom français', async () => {
    const dossier = path.join(dossierTemporaire(), 'Comité stratégique – été 2023', 'Bilan n° 1')
    const [chemin] = await ecrireFichiers(dossier, [{ nom: 'Bilan.csv', octets: octets('été') }], rien)
    expect(readFileSync(chemin ?? '', 'utf8')).toBe('été')
    expect(readdirSync(dossier)).toEqual(['Bilan.csv'])
  })

  it('remplace un ancien fichier d’un coup', async () => {
    const dossier = dossierTemporaire()
    writeFileSync(path.join(dossier, 'a.csv'), 'ancien, plus long')
    await ecrireFichiers(dossier, [{ nom: 'a.csv', octets: octets('neuf') }], rien)
    expect(readFileSync(path.join(dossier, 'a.csv'), 'utf8')).toBe('neuf')
  })

  it.each(['ouvrirPourModifier', 'renommer'] as const)(
    'refuse un fichier tenu par Excel (%s), le laisse tel quel et propose un nom',
    async acte => {
      const dossier = dossierTemporaire()
      writeFileSync(path.join(dossier, 'Bilan.xlsx'), 'ancien')
      const occupe = () => {
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
      }
      const disque = { ouvrirPourModifier: () => undefined, renommer: renameSync, [acte]: occupe }
      const erreur = await refus(() =>
        ecrireFichiers(dossier, [{ nom: 'Bilan.xlsx', octets: octets('x') }], rien, disque),
      )
      expect(erreur.code).toBe('fichier_verrouille')
      expect(erreur.message).toContain('« Bilan (2).xlsx »')
      expect(readdirSync(dossier)).toEqual(['Bilan.xlsx'])
      expect(readFileSync(path.join(dossier, 'Bilan.xlsx'), 'utf8')).toBe('ancien')
    },
  )

  it('n’écrit aucun fichier quand un seul est refusé, et ne journalise pas', async () => {
    const dossier = dossierTemporaire()
    mkdirSync(path.join(dossier, 'b.csv'))
    let journal = 0
    const erreur = await refus(() =>
      ecrireFichiers(
        dossier,
        [
          { nom: 'a.csv', octets: octets('a') },
          { nom: 'b.csv', octets: octets('b') },
        ],
        async () => {
          journal += 1
        },
      ),
    )
    expect([erreur.code, journal, existsSync(path.join(dossier, 'a.csv'))]).toEqual([
      'nom_deja_pris',
      0,
      false,
    ])
  })

  it('rend l’export précédent entier quand le dernier fichier ne peut plus prendre son nom', async () => {
    const dossier = dossierTemporaire()
    writeFileSync(path.join(dossier, 'a.csv'), 'ancien')
    const disque = {
      ouvrirPourModifier: () => undefined,
      renommer: (de: string, vers: string) => {
        if (vers.endsWith('c.csv')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
        renameSync(de, vers)
      },
    }
    const trois = ['a.csv', 'b.csv', 'c.csv'].map(nom => ({ nom, octets: octets('neuf') }))
    const erreur = await refus(() => ecrireFichiers(dossier, trois, rien, disque))
    expect(erreur.code).toBe('fichier_verrouille')
    expect(readdirSync(dossier)).toEqual(['a.csv'])
    expect(readFileSync(path.join(dossier, 'a.csv'), 'utf8')).toBe('ancien')
  })

  it('dit qu’un dossier a disparu pendant l’export, sans accuser un fichier ouvert', async () => {
    const dossier = path.join(dossierTemporaire(), 'cle-usb')
    const retirer = async () => rmSync(dossier, { recursive: true })
    const erreur = await refus(() =>
      ecrireFichiers(dossier, [{ nom: 'a.csv', octets: octets('a') }], retirer),
    )
    expect(erreur.code).toBe('dossier_non_accessible')
    expect(existsSync(dossier)).toBe(false)
  })

  it('ne laisse rien quand le journal refuse', async () => {
    const dossier = dossierTemporaire()
    const journal = () => Promise.reject(new AppError('base_occupee', 'La base est occupée.'))
    const erreur = await refus(() =>
      ecrireFichiers(dossier, [{ nom: 'a.csv', octets: octets('a') }], journal),
    )
    expect([erreur.code, readdirSync(dossier)]).toEqual(['base_occupee', []])
  })

  it('refuse un dossier qui est un fichier', async () => {
    const fichier = path.join(dossierTemporaire(), 'fichier')
    writeFileSync(fichier, '')
    const erreur = await refus(() => ecrireFichiers(fichier, [{ nom: 'a.csv', octets: octets('a') }], rien))
    expect(erreur.code).toBe('dossier_invalide')
  })

  it('dit qu’un dossier est protégé en écriture', async () => {
    const erreur = await refus(() =>
      ecrireFichiers('/proc/tandem', [{ nom: 'a.csv', octets: octets('a') }], rien),
    )
    expect(erreur.message).toMatch(/Tandem ne peut pas écrire dans le dossier/)
  })
})

describe('un nom de fichier', () => {
  it('évite les noms réservés et les caractères de Windows', () => {
    const noms = ['CON', 'com1', 'Nul.x', 'a<b>:c?', 'fin. ', '', 'Bilan-2022-seine-et-marne-2022']
    expect(noms.map(n => nomDeFichier(n, 'csv'))).toEqual([
      '_CON.csv',
      '_com1.csv',
      '_Nul.x.csv',
      'a-b-c-.csv',
      'fin.csv',
      'Sans-nom.csv',
      'Bilan-2022-seine-et-marne-2022.csv',
    ])
  })

  it('ne change pas de sens d’écriture, et ses accents sont d’un seul caractère', () => {
    expect(nomDeFichier('e\u0301te\u202egpj', 'exe')).toBe('\u00e9te-gpj.exe')
  })

  it('est refusé, sans être recopié, quand le disque n’en veut pas si long', async () => {
    const dossier = path.join(dossierTemporaire(), 'x'.repeat(300))
    const erreur = await refus(() => ecrireFichiers(dossier, [{ nom: 'a.csv', octets: octets('a') }], rien))
    expect(erreur.code).toBe('chemin_trop_long')
    expect(erreur.message).not.toContain('xxx')
  })

  it('est refusé sous Windows quand son chemin passe 259 caractères', () => {
    const long = path.win32.join('C:\\', 'x'.repeat(260), 'a.xlsx')
    expect(() => refuserCheminTropLong(long, 'win32')).toThrow(/plus proche de la racine/)
    expect(() => refuserCheminTropLong(long, 'linux')).not.toThrow()
  })
})
