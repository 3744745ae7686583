import type { Page } from '@playwright/test'
import type { Channel, Output, Reply, Request } from '../../shared/contract.ts'

/** What specs need to have happened in a meeting, by the channels that the screens call. */

/** One call as the page makes it; a refusal fails the test with its sentence. */
export async function appeler<C extends Channel>(
  page: Page,
  canal: C,
  entree: Request<C>,
): Promise<Output<C>> {
  const reponse = (await page.evaluate(
    appel => Reflect.apply(window.tandem.invoke, window.tandem, appel),
    [canal, entree],
  )) as Reply<C>
  if (reponse.ok) return reponse.value
  throw new Error(`${canal} : ${reponse.erreur.message} ${JSON.stringify(reponse.erreur.details)}`)
}

type Decision = Omit<Request<'decisions:proposer'>, 'point'>
type Seance = { convention: string; instance: string; convoquee: string; date: string; decisions: Decision[] }

/** A meeting held that day, where everyone is present and each decision is adopted by consensus. Its number. */
export async function tenirSeance(page: Page, demande: Seance): Promise<number> {
  const { convention, instance, convoquee, date, decisions } = demande
  const { id: seance } = await appeler(page, 'seances:creer', { convention, instance, date, heure: '14:00' })
  for (const { titre } of decisions)
    await appeler(page, 'points:ajouter', { seance, type: 'decision', intitule: titre })
  await appeler(page, 'seances:convoquer', { seance, le: convoquee })
  const ouverte = await appeler(page, 'seances:ouvrir', { seance, heure: '14:05' })
  const presences = ouverte.membres.map(({ place }) => ({ place, etat: 'present' as const }))
  const prete = await appeler(page, 'presences:noter', { seance, presences })
  for (const decision of decisions) {
    const point = prete.points.find(p => p.intitule === decision.titre)
    if (!point) throw new Error(`Aucun point « ${decision.titre} ».`)
    await appeler(page, 'decisions:proposer', { point: point.id, ...decision })
    await appeler(page, 'votes:enregistrer', { point: point.id, mode: 'consensus', pour: point.votants })
  }
  await appeler(page, 'seances:clore', { seance, heure: '16:00' })
  return seance
}
