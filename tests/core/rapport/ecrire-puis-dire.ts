import path from 'node:path'
import { createContext } from '../../../electron/core/create-context.ts'
import { dispatch } from '../../../electron/core/handlers.ts'
import { FORMATS_RAPPORT } from '../../../electron/core/rapport/rediger.ts'
import type { Channel, Output, Request } from '../../../shared/contract.ts'

/**
 * Makes a base of the sample bilans in a folder, at an instant, and writes the report of 2022 for both destinations in
 * every format but pdf: prints {« destination/format »: SHA-256} as JSON. What the base itself notes of the day (instants
 * of imports) is set to one day before: it is data, and is printed.
 */
const [dossier = '', instant = ''] = process.argv.slice(2)
const CONVENTION = 'seine-et-marne-2022'
const ressources = path.join(import.meta.dirname, '../../../resources')
const horloge = { maintenant: Date.parse('2023-06-01T08:00:00Z') }
const ctx = createContext({ ressources, utilisateur: 'Secrétariat', now: () => horloge.maintenant })

async function appeler<C extends Channel>(canal: C, entree: Request<C>): Promise<Output<C>> {
  const reponse = await dispatch(ctx, canal, entree)
  if (reponse.ok) return reponse.value
  throw new Error(`${canal} : ${reponse.erreur.message}`)
}

await appeler('base:creer', { fichier: path.join(dossier, 'b.tandem'), conventions: [CONVENTION] })
for (const bilan of ['bilan-2022-accompagnement-global.xlsx', 'bilan-2022-accompagnement-social.csv'])
  await appeler('bilans:importer', {
    fichiers: [path.join(ressources, 'exemples', bilan)],
    convention: CONVENTION,
    annee: 2022,
    accepterPartiel: true,
  })
horloge.maintenant = Date.parse(instant)
const empreintes: Record<string, string> = {}
for (const destination of ['comite', 'public'] as const) {
  const { fichiers } = await appeler('rapport:exporter', {
    convention: CONVENTION,
    annee: 2022,
    destination,
    formats: FORMATS_RAPPORT.filter(f => f !== 'pdf'),
    dossier: path.join(dossier, destination),
  })
  for (const f of fichiers) empreintes[`${destination}/${f.format}`] = f.sha256
}
process.stdout.write(JSON.stringify(empreintes))
