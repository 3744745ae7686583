import type { Contenu } from './content.ts'
import type { AvertissementLecture, RawRow } from './port.ts'
import { createRowBatches } from './row-batches.ts'
import { type FeuilleXlsx, readXlsxStructure, type StructureXlsx } from './xlsx-parts.ts'
import { readSharedStrings } from './xlsx-shared-strings.ts'
import type { ContexteXlsx } from './xlsx-sheet.ts'
import { createSheetHandler } from './xlsx-sheet.ts'
import { readXlsxStyles } from './xlsx-styles.ts'
import { scanXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

/** Opens an .xlsx or .xlsm. Its texts and styles are read once, at the first sheet that is asked for. */
export async function openXlsx(archive: Archive): Promise<Contenu> {
  const structure = await readXlsxStructure(archive)
  const avertissements: AvertissementLecture[] = []
  let contexte: Promise<ContexteXlsx> | undefined
  return {
    format: structure.avecMacros ? 'xlsm' : 'xlsx',
    feuilles: structure.feuilles.map(({ nom, masquee }, index) => ({ nom, index, masquee })),
    depuis1904: structure.depuis1904,
    avertissements,
    async *lignes(index, annule) {
      const feuille = structure.feuilles[index]
      if (!feuille) throw new RangeError(`Feuille ${index} inconnue`)
      contexte ??= lireContexte(archive, structure)
      yield* lireFeuille(archive, feuille, await contexte, annule, avertissements)
    },
  }
}

async function lireContexte(archive: Archive, s: StructureXlsx): Promise<ContexteXlsx> {
  const present = (partie: string | null): partie is string => partie !== null && archive.contient(partie)
  return {
    textes: present(s.textes) ? await readSharedStrings(archive, s.textes) : [],
    natures: present(s.styles) ? await readXlsxStyles(archive, s.styles) : [],
    depuis1904: s.depuis1904,
  }
}

async function* lireFeuille(
  archive: Archive,
  { nom, partie }: FeuilleXlsx,
  contexte: ContexteXlsx,
  annule: (() => boolean) | undefined,
  avertissements: AvertissementLecture[],
): AsyncGenerator<RawRow[]> {
  const lots = createRowBatches(nom, annule)
  const handler = createSheetHandler(contexte, lots)
  for await (const _ of scanXmlPart(archive, partie, handler)) {
    const lot = lots.prendre()
    if (lot) yield lot
  }
  const dernier = lots.prendre(true)
  if (dernier) yield dernier
  avertirFormules(avertissements, nom, handler.sansResultat())
}

function avertirFormules(avertissements: AvertissementLecture[], feuille: string, combien: number): void {
  const code = 'formules_sans_resultat'
  if (combien === 0 || avertissements.some(a => a.code === code && a.feuille === feuille)) return
  const constat =
    combien === 1
      ? 'une formule n’a pas de résultat enregistré et se lit comme une cellule vide'
      : `${combien} formules n’ont pas de résultat enregistré et se lisent comme des cellules vides`
  const message = `Feuille « ${feuille} » : ${constat}. Ouvrez le classeur dans un tableur et enregistrez-le pour tout calculer.`
  avertissements.push({ feuille, code, message })
}
