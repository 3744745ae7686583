import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Context } from '../../../electron/core/context.ts'
import { contexteAvecBase, IDS, profil, RESSOURCES } from '../../helpers/conventions.ts'
import { faire } from '../../helpers/reunion.ts'

const BILANS = [
  'bilan-2022-accompagnement-global.xlsx',
  'bilan-2022-accompagnement-social.csv',
  'moyens-2022-2023.csv',
]
const FORMATS = ['xlsx', 'docx', 'pptx', 'html', 'csv', 'ods'] as const

/** The text of every part of a file that a reader sees, entities read, spaces made plain. */
function lireTexte(fichier: string): string {
  const octets = readFileSync(fichier)
  const brut = /\.(html|csv)$/.test(fichier)
    ? octets.toString('utf8')
    : Object.entries(unzipSync(octets))
        .filter(([nom]) => nom.endsWith('.xml'))
        .map(([, contenu]) => strFromU8(contenu))
        .join('\n')
  const sansRuns = brut.replace(/<\/(?:w:t|a:t|t)>.*?<(?:w:t|a:t|t)(?: [^>]*)?>/gs, m =>
    /<\/(?:w:p|a:p|si)>/.test(m) ? '\n' : '',
  )
  return sansRuns
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&apos;|&#x27;/g, '’')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
}

async function importerBilans(ctx: Context, convention: string): Promise<void> {
  for (const bilan of BILANS)
    await faire(ctx, 'bilans:importer', {
      fichiers: [path.join(RESSOURCES, 'exemples', bilan)],
      convention,
      annee: 2022,
      accepterPartiel: true,
    })
}

test.each(IDS)(
  'le bilan de %s s’écrit dans tous les formats, et chaque indicateur demandé y figure, avec sa raison quand il manque',
  async id => {
    const convention = profil(id)
    const { ctx, dossier } = await contexteAvecBase([convention])
    await importerBilans(ctx, id)
    const demande = { convention: id, annee: 2022 }
    const { fichiers } = await faire(ctx, 'rapport:exporter', {
      ...demande,
      formats: [...FORMATS],
      dossier: path.join(dossier, 'sortie'),
    })
    expect(fichiers.map(f => f.format)).toEqual(FORMATS)
    const textes = new Map(fichiers.map(f => [f.format, lireTexte(f.fichier)]))
    const valeurs = await faire(ctx, 'indicateurs:list', { ...demande, brut: true })
    const demandes = convention.indicateurs.filter(i => i.statut === 'demande').flatMap(i => i.codes)
    expect(demandes.length).toBeGreaterThan(0)
    const manquent: string[] = []
    for (const code of new Set(demandes)) {
      const libelle = (valeurs.find(v => v.code === code)?.libelle ?? code).replace(/[\s\u00a0\u202f]+/g, ' ')
      for (const format of ['xlsx', 'docx', 'html', 'ods'] as const)
        if (textes.get(format)?.includes(libelle) !== true) manquent.push(`${format} : ${libelle}`)
      if (textes.get('csv')?.includes(`${code};`) !== true) manquent.push(`csv : ${code}`)
    }
    expect(manquent).toEqual([])
    const absents = valeurs.filter(v => demandes.includes(v.code) && v.valeur === null)
    for (const format of ['docx', 'html'] as const)
      expect([format, absents.length === 0 || /non disponible/i.test(textes.get(format) ?? '')]).toEqual([
        format,
        true,
      ])
  },
)
