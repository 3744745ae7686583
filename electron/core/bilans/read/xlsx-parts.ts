import { posix } from 'node:path'
import { fichierIllisible, formatInconnu } from './refusals.ts'
import { attribut } from './xml-attributes.ts'
import { readXmlPart } from './xml-part.ts'
import type { Archive } from './zip.ts'

export type FeuilleXlsx = { nom: string; masquee: boolean; partie: string }

/** What the small parts of a workbook say, before any cell is read. */
export type StructureXlsx = {
  avecMacros: boolean
  depuis1904: boolean
  /** Worksheets only, in the order of the tabs: chart sheets hold no cell. */
  feuilles: FeuilleXlsx[]
  textes: string | null
  styles: string | null
}

type Relation = { type: string; cible: string }

/** Finds the parts of a workbook by its relationships, as Excel does, never by their usual names. */
export async function readXlsxStructure(archive: Archive): Promise<StructureXlsx> {
  const racine = await lireRelations(archive, '')
  const classeur = [...racine.values()].find(r => r.type === 'officeDocument')?.cible
  if (classeur === undefined) throw fichierIllisible('le classeur manque')
  if (/\.bin$/i.test(classeur)) throw formatInconnu('un classeur binaire .xlsb')
  const type = await lireType(archive, classeur)
  if (type !== null && !/sheet|excel/i.test(type)) throw formatInconnu('un document d’un autre logiciel')
  const relations = await lireRelations(archive, classeur)
  const { onglets, depuis1904 } = await lireOnglets(archive, classeur)
  const partie = (genre: string): string | null =>
    [...relations.values()].find(r => r.type === genre)?.cible ?? null
  return {
    avecMacros: /macroEnabled/i.test(type ?? ''),
    depuis1904,
    feuilles: onglets.flatMap(o => {
      const relation = relations.get(o.relation)
      if (!relation) throw fichierIllisible(`la feuille ${o.nom} manque`)
      return relation.type === 'worksheet' ? [{ nom: o.nom, masquee: o.masquee, partie: relation.cible }] : []
    }),
    textes: partie('sharedStrings'),
    styles: partie('styles'),
  }
}

async function lireRelations(archive: Archive, source: string): Promise<Map<string, Relation>> {
  const dossier = posix.dirname(source)
  const nom = posix.join(dossier, '_rels', `${posix.basename(source)}.rels`)
  const relations = new Map<string, Relation>()
  if (!archive.contient(nom)) return relations
  await readXmlPart(archive, nom, {
    ouvre(balise, attributs) {
      if (balise !== 'Relationship' || attribut(attributs, 'TargetMode') === 'External') return
      const type = attribut(attributs, 'Type') ?? ''
      const cible = (attribut(attributs, 'Target') ?? '').replaceAll('\\', '/')
      const absolue = cible.startsWith('/') ? cible.slice(1) : posix.join(dossier, cible)
      relations.set(attribut(attributs, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        cible: absolue,
      })
    },
    ferme() {},
    texte() {},
  })
  return relations
}

async function lireType(archive: Archive, partie: string): Promise<string | null> {
  let type: string | null = null
  await readXmlPart(archive, '[Content_Types].xml', {
    ouvre(balise, attributs) {
      if (balise !== 'Override') return
      const nom = (attribut(attributs, 'PartName') ?? '').replace(/^\//, '')
      if (nom.toLowerCase() === partie.toLowerCase()) type = attribut(attributs, 'ContentType') ?? null
    },
    ferme() {},
    texte() {},
  })
  return type
}

type Onglet = { nom: string; masquee: boolean; relation: string }

async function lireOnglets(
  archive: Archive,
  classeur: string,
): Promise<{ onglets: Onglet[]; depuis1904: boolean }> {
  const onglets: Onglet[] = []
  let depuis1904 = false
  await readXmlPart(archive, classeur, {
    ouvre(balise, attributs) {
      if (balise === 'workbookPr') depuis1904 = /^(1|true|on)$/.test(attribut(attributs, 'date1904') ?? '')
      if (balise !== 'sheet') return
      onglets.push({
        nom: attribut(attributs, 'name') ?? `Feuille ${onglets.length + 1}`,
        masquee: /hidden/i.test(attribut(attributs, 'state') ?? ''),
        relation: attribut(attributs, 'id') ?? '',
      })
    },
    ferme() {},
    texte() {},
  })
  return { onglets, depuis1904 }
}
