import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rapport } from '../../../electron/core/rapport/modele.ts'
import { preparerRapport } from '../../../electron/core/rapport/preparer-rapport.ts'
import type { Convention } from '../../../shared/domain/convention.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import type { Destination } from '../../../shared/domain/secret.ts'
import { contexteAvecBase, type IDS, profil, RESSOURCES } from '../conventions.ts'
import { faire } from '../reunion.ts'

export const FORMATS = ['docx', 'xlsx', 'pptx', 'html', 'ods', 'csv'] as const
export type Format = (typeof FORMATS)[number]
export const DESTINATIONS: readonly Destination[] = ['comite', 'public']
export const ANNEE = 2023

/** One profile with the sample bilans of two years: its files, the model that they were written from, and the figures asked apart. */
export type Relu = {
  convention: Convention
  fichiers: Record<Destination, Record<Format, Uint8Array>>
  rapports: Record<Destination, Rapport>
  /** By year: exact, and with the small values hidden (the screen's, without what must be hidden with them). */
  indicateurs: Map<number, { exacts: Indicateur[]; masques: Indicateur[] }>
}

const BILANS: [string, number][] = [
  ['bilan-2022-accompagnement-global.xlsx', 2022],
  ['bilan-2022-accompagnement-social.csv', 2022],
  ['bilan-2023-accompagnement-global.csv', 2023],
  ['bilan-2023-accompagnement-social.csv', 2023],
  ['moyens-2022-2023.csv', 2023],
]

const ouverts = new Map<string, Promise<Relu>>()

/**
 * Imported and written once for all the tests of a file; to be called from a test. `seuil` hides more than the convention
 * does, for the sample has few small counts.
 */
export function ouvrirRapports(id: (typeof IDS)[number], seuil?: number): Promise<Relu> {
  const cle = `${id} ${seuil ?? ''}`
  const ouvert = ouverts.get(cle) ?? ecrire(id, seuil)
  ouverts.set(cle, ouvert)
  return ouvert
}

async function ecrire(id: (typeof IDS)[number], seuil: number | undefined): Promise<Relu> {
  const telle = profil(id)
  const convention = seuil === undefined ? telle : { ...telle, secret: { ...telle.secret, seuil } }
  const { ctx, dossier } = await contexteAvecBase([convention], '2024-05-01')
  for (const [bilan, annee] of BILANS)
    await faire(ctx, 'bilans:importer', {
      fichiers: [path.join(RESSOURCES, 'exemples', bilan)],
      convention: id,
      annee,
      accepterPartiel: true,
    })
  await faire(ctx, 'rapport:ecrire', {
    convention: id,
    annee: ANNEE,
    code: 'rappel',
    contenu: texteVivant(convention),
    version: 0,
  })
  const demande = { convention: id, annee: ANNEE }
  const lire = async (destination: Destination) => {
    const { rapport } = await preparerRapport(ctx, { ...demande, destination })
    const sortie = path.join(dossier, destination)
    const { fichiers } = await faire(ctx, 'rapport:exporter', {
      ...demande,
      destination,
      formats: [...FORMATS],
      dossier: sortie,
    })
    const octets = fichiers.map(f => [f.format, new Uint8Array(readFileSync(f.fichier))])
    return { rapport, fichiers: Object.fromEntries(octets) as Record<Format, Uint8Array> }
  }
  const [comite, grandPublic] = [await lire('comite'), await lire('public')]
  const lister = async (annee: number) => ({
    exacts: await faire(ctx, 'indicateurs:list', { convention: id, annee, brut: true }),
    masques: await faire(ctx, 'indicateurs:list', { convention: id, annee }),
  })
  return {
    convention,
    fichiers: { comite: comite.fichiers, public: grandPublic.fichiers },
    rapports: { comite: comite.rapport, public: grandPublic.rapport },
    indicateurs: new Map([
      [ANNEE, await lister(ANNEE)],
      [ANNEE - 1, await lister(ANNEE - 1)],
    ]),
  }
}

/** A text with live figures of the whole, of a territory, of the year before and of one line. */
function texteVivant({ territoires }: Convention): object {
  const agence = territoires.liste.find(t => t.code.startsWith('agence:'))?.code
  const chiffre = (attrs: object) => ({ type: 'chiffre', attrs: { code: 'entrees', ...attrs } })
  const texte = (text: string) => ({ type: 'text', text })
  const content = [
    texte('En tout '),
    chiffre({}),
    texte(' entrées contre '),
    chiffre({ decalage: -1 }),
    ...(agence === undefined
      ? []
      : [texte(', dont '), chiffre({ territoire: agence }), texte(' à l’agence')]),
    texte(', et '),
    chiffre({ code: 'sorties', ventilation: 'motif_sortie', modalite: 'creation_entreprise' }),
    texte(' création(s) d’entreprise.'),
  ]
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}
