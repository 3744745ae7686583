import { createHash } from 'node:crypto'
import { type Dialecte, detectDialect, readCsv } from './csv.ts'
import { detectEncoding, encodageChoisi } from './encoding.ts'
import type { Empreinte } from './fingerprint.ts'
import type { Classeur, OptionsLecture } from './port.ts'
import { fichierVide } from './refusals.ts'
import { checkText } from './signature.ts'
import { readText } from './text-file.ts'

type Texte = Pick<Classeur, 'fichier' | 'sha256' | 'octets'> & {
  encodage: string | null
  dialecte: Dialecte
  morceaux: () => AsyncIterable<string> | Iterable<string>
}

/** Characters read to find the separator. */
const DEBUT = 65_536

/** Opens a csv or tsv: encoding from all its bytes, separator from its first lines. */
export async function openTextFile(
  chemin: string,
  fichier: string,
  { debut, releve, sha256, octets }: Empreinte,
  options: OptionsLecture,
): Promise<Classeur> {
  const { nom: encodage, douteux } = options.encodage
    ? encodageChoisi(options.encodage)
    : detectEncoding(debut, releve.resultat())
  const { texte, entier } = await lireDebut(chemin, encodage)
  checkText(texte)
  if (texte.trim() === '' && entier) throw fichierVide()
  const dialecte = detectDialect(texte, entier)
  const morceaux = (): AsyncIterable<string> => readText(chemin, encodage)
  const classeur = createClasseur({ fichier, sha256, octets, encodage, dialecte, morceaux }, options.annule)
  if (douteux) {
    classeur.avertissements.push({
      feuille: null,
      code: 'caracteres_illisibles',
      message:
        'Quelques caractères de ce fichier sont abîmés et apparaissent comme « � ». Vérifiez les textes accentués dans l’aperçu.',
    })
  }
  return classeur
}

/** Text pasted from a spreadsheet, through the same door as files. Its hash is that of its UTF-8 bytes. */
export function lireCollage(texte: string, options: OptionsLecture = {}): Classeur {
  if (texte.trim() === '') throw fichierVide()
  const octets = Buffer.from(texte, 'utf8')
  return createClasseur(
    {
      fichier: options.nom ?? 'Collage',
      sha256: createHash('sha256').update(octets).digest('hex'),
      octets: octets.length,
      encodage: null,
      dialecte: detectDialect(texte.slice(0, DEBUT), texte.length <= DEBUT),
      morceaux: () => [texte],
    },
    options.annule,
  )
}

function createClasseur(texte: Texte, annule: (() => boolean) | undefined): Classeur {
  const { fichier, sha256, octets, encodage, dialecte, morceaux } = texte
  const nom = fichier.replace(/\.[^.]*$/, '') || fichier
  return {
    fichier,
    format: dialecte.separateur === '\t' ? 'tsv' : 'csv',
    encodage,
    separateur: dialecte.separateur,
    sha256,
    octets,
    feuilles: [{ nom, index: 0, masquee: false }],
    avertissements: [],
    lignes(index) {
      if (index !== 0) throw new RangeError(`Feuille ${index} inconnue`)
      return readCsv(morceaux(), dialecte, nom, annule)
    },
  }
}

async function lireDebut(chemin: string, encodage: string): Promise<{ texte: string; entier: boolean }> {
  let texte = ''
  for await (const morceau of readText(chemin, encodage)) {
    texte += morceau
    if (texte.length > DEBUT) return { texte: texte.slice(0, DEBUT), entier: false }
  }
  return { texte, entier: true }
}
