import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createContext } from '../../../electron/core/create-context.ts'
import { closeBase } from '../../../electron/core/database/open.ts'
import { dispatch } from '../../../electron/core/handlers.ts'
import type { Channel, Request } from '../../../shared/contract.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const RESSOURCES = path.join(import.meta.dirname, '..', '..', '..', 'resources')
const contexte = () =>
  createContext({ ressources: RESSOURCES, utilisateur: 'secrétariat', now: () => Date.UTC(2024, 0, 15, 9) })

async function appeler<C extends Channel>(ctx: ReturnType<typeof contexte>, canal: C, entree: Request<C>) {
  const reponse = await dispatch(ctx, canal, entree)
  if (!reponse.ok) throw new Error(reponse.erreur.message)
  return reponse.value
}

test('the sample holds a base, two years of plausible figures and their reports', async () => {
  const dossier = dossierTemporaire()
  const ctx = contexte()
  const exemple = await appeler(ctx, 'exemple:creer', { dossier })
  expect(exemple.fichiers.every(f => existsSync(f.fichier) && f.octets > 1_000)).toBe(true)
  for (const format of ['xlsx', 'docx', 'pptx', 'html', 'csv', 'ods'])
    expect(readdirSync(dossier).filter(f => f.startsWith('Bilan-') && f.endsWith(`.${format}`))).toHaveLength(
      2,
    )
  const valide = await appeler(ctx, 'rapport:get', { convention: 'seine-et-marne-2022', annee: 2022 })
  expect(valide).toMatchObject({ etat: 'valide', decision: { numero: '2023-01' } })
  expect(new Set(valide.fichiers.map(f => f.destination))).toEqual(new Set(['comite', 'public']))

  const valeurs = await appeler(ctx, 'indicateurs:list', {
    convention: 'seine-et-marne-2022',
    annee: 2023,
    brut: true,
  })
  const valeur = (code: string) => valeurs.find(v => v.code === code)?.valeur ?? Number.NaN
  expect(valeur('part_brsa')).toBeGreaterThan(0.5)
  expect(valeur('part_brsa')).toBeLessThan(0.65)
  expect(valeur('delai_prescription_entree')).toBeGreaterThan(22)
  expect(valeur('delai_prescription_entree')).toBeLessThan(28)
  expect(valeur('taux_retour_emploi')).toBeGreaterThan(0.4)
  expect(valeur('taux_retour_emploi')).toBeLessThan(0.52)
  expect(valeur('base_ressources')).toBe(1)
  expect(valeurs.find(v => v.code === 'entrees')?.ventilations['territoire']).toHaveLength(8)
  await verifierComite(ctx)
  closeBase(ctx.base())
})

test('a second sample does not replace the first', async () => {
  const dossier = dossierTemporaire()
  const bases: string[] = []
  for (let i = 0; i < 2; i++) {
    const ctx = contexte()
    bases.push(path.basename((await appeler(ctx, 'exemple:creer', { dossier })).base))
    closeBase(ctx.base())
  }
  expect(bases).toEqual(['exemple.tandem', 'exemple-2.tandem'])
})

test('a folder that cannot be made is refused, never waited for', async () => {
  const ctx = contexte()
  expect(await dispatch(ctx, 'exemple:creer', { dossier: '/proc/tandem' })).toMatchObject({
    ok: false,
    erreur: { message: expect.stringContaining('Choisissez un dossier') },
  })
  expect(ctx.findBase()).toBeNull()
})

/** A committee that decided on the figures of 2022, whose actions are followed, and the next one to prepare. */
async function verifierComite(ctx: ReturnType<typeof contexte>): Promise<void> {
  const decisions = await appeler(ctx, 'decisions:list', {})
  expect(decisions.map(d => d.numero)).toEqual(['2023-01', '2023-02', '2023-03'])
  expect(decisions[1]?.base).toMatchObject({ indicateur: 'delai_prescription_entree', du: '2022-01-01' })
  expect(
    decisions
      .flatMap(d => d.actions)
      .map(a => a.etat)
      .sort(),
  ).toEqual(['a_faire', 'a_faire', 'en_cours', 'faite'])
  const effet = await appeler(ctx, 'decisions:effet', { decision: decisions[1]?.id ?? 0 })
  expect(effet?.apres?.valeur).toEqual(expect.any(Number))
  const seances = await appeler(ctx, 'seances:list', {})
  expect(seances.map(s => s.etat).sort()).toEqual(['close', 'close', 'prevue'])
}
