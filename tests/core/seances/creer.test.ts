import { expect, test } from 'vitest'
import { seanceSchema } from '../../../shared/domain/seance.ts'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import {
  CONSEIL,
  CONSEIL_ESSAI,
  convoquerConseil,
  faire,
  feuille,
  LODEVE,
  refuserSansTrace,
} from '../../helpers/reunion.ts'

const MARNE = 'seine-et-marne-2022'
const conseil = (date: string) => ({ convention: LODEVE, instance: CONSEIL, date, heure: '14:30' })

test('Une séance créée se relit entière, avec ses membres et ce que son quorum demandera', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)])
  const seance = await faire(ctx, 'seances:creer', { ...conseil('2023-12-06'), lieu: ' Lodève ' })
  expect(seanceSchema.parse(seance)).toEqual(seance)
  expect(seance).toMatchObject({
    etat: 'prevue',
    convocation: 1,
    exercice: 19,
    version: 1,
    lieu: 'Lodève',
    points: [],
    quorum: {
      requis: 10,
      comptes: 0,
      atteint: false,
      phrase: 'Quorum à réunir : 10 membres présents sur 19 en exercice.',
    },
  })
  expect(seance.membres.filter(m => m.voix === 'deliberative')).toHaveLength(19)
  expect(seance.actes.map(a => [a.version, a.libelle])).toEqual([[1, 'Séance créée pour le 06/12/2023']])
  const [resume] = await faire(ctx, 'seances:list', {})
  expect(resume).toMatchObject({ id: seance.id, quorum: seance.quorum, version: 1 })
})

test('Une instance d’une autre convention, un territoire inconnu ou un jour qui n’existe pas sont refusés au champ', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE), profil(MARNE)])
  const creer = (entree: object) => refuserSansTrace(ctx, 'seances:creer', entree)
  const bonne = conseil('2023-12-06')
  expect(await creer({ ...bonne, convention: MARNE })).toMatchObject({
    code: 'instance_inconnue',
    champ: 'instance',
  })
  expect(await creer({ ...bonne, territoire: 'agence:meaux' })).toMatchObject({
    code: 'territoire_inconnu',
    champ: 'territoire',
  })
  expect(await creer(conseil('2023-02-31'))).toMatchObject({ code: 'date_inconnue', champ: 'date' })
  expect(await creer({ ...bonne, convention: 'creuse-2023' })).toMatchObject({ code: 'convention_absente' })
  expect(await creer({ ...bonne, heure: '25:00' })).toMatchObject({ code: 'demande_invalide' })
})

test('Une séance avant la convention est permise ; la même instance deux fois à la même heure ne l’est pas', async () => {
  const { ctx } = await contexteAvecBase([profil('indre-et-loire-2014'), profil(MARNE)])
  const demarrage = {
    convention: 'indre-et-loire-2014',
    instance: 'comite_strategique',
    date: '2014-03-20',
    heure: '10:00',
  }
  const premiere = await faire(ctx, 'seances:creer', demarrage)
  expect(await refuserSansTrace(ctx, 'seances:creer', demarrage)).toMatchObject({
    code: 'seance_existe',
    champ: 'date',
    message: expect.stringContaining(`n° ${premiere.id}`),
  })
  await faire(ctx, 'seances:annuler', { seance: premiere.id, motif: 'Salle indisponible' })
  await faire(ctx, 'seances:creer', demarrage)
  const locale = { convention: MARNE, instance: 'instance_locale', date: '2022-03-10', heure: '10:00' }
  for (const territoire of ['mds:meaux', 'mds:lagny', null])
    await faire(ctx, 'seances:creer', { ...locale, territoire })
  expect(await faire(ctx, 'seances:list', { convention: MARNE })).toHaveLength(3)
})

test('Les membres d’une séance sont ceux de son jour et de son territoire, sous le nom que leur institution portait', async () => {
  const { ctx } = await contexteAvecBase([profil(MARNE)])
  const siege = { convention: MARNE, instance: 'instance_locale', siege: 'directeur_agence' }
  const nommer = (entree: object) => faire(ctx, 'titulaires:nommer', { ...siege, ...entree })
  await nommer({ territoire: 'mds:meaux', nom: 'Mme A', depuis: '2022-01-01', jusqua: '2022-12-31' })
  await nommer({ territoire: 'mds:meaux', nom: 'M. B', depuis: '2023-01-01' })
  await nommer({ territoire: 'mds:lagny', nom: 'Mme C', depuis: '2022-01-01' })
  const lire = async (date: string, territoire: string) => {
    const demande = { convention: MARNE, instance: 'instance_locale', date, territoire }
    const { membres } = await faire(ctx, 'seances:creer', demande)
    const membre = membres.find(m => m.place === 'directeur_agence:1')
    return [membre?.nom, membre?.institution]
  }
  expect(await lire('2022-06-30', 'mds:meaux')).toEqual(['Mme A', 'Pôle emploi'])
  expect(await lire('2023-06-30', 'mds:meaux')).toEqual(['M. B', 'Pôle emploi'])
  expect(await lire('2024-01-01', 'mds:lagny')).toEqual(['Mme C', 'France Travail'])
})

test('Un siège vacant n’est pas en exercice, et celui qui ne l’est plus y revient', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)])
  const { membres } = await faire(ctx, 'seances:creer', conseil('2023-01-10'))
  const [siege, rang] = (membres.find(m => m.voix === 'deliberative' && !m.vacant)?.place ?? '').split(':')
  const place = { convention: LODEVE, instance: CONSEIL, siege, rang: Number(rang) }
  await faire(ctx, 'titulaires:nommer', {
    ...place,
    qualite: 'vacant',
    depuis: '2023-02-01',
    jusqua: '2023-06-30',
  })
  const exercice = async (date: string) => (await faire(ctx, 'seances:creer', conseil(date))).exercice
  expect(await exercice('2023-03-10')).toBe(18)
  expect(await exercice('2023-07-01')).toBe(19)
})

test('Le nombre en exercice se fige à l’ouverture ; un siège pourvu ensuite ne rend pas la séance illisible', async () => {
  const { ctx, seance } = await convoquerConseil()
  const siege = { convention: LODEVE, instance: CONSEIL_ESSAI, siege: 'administrateur' }
  const depuis = '2023-01-01'
  const vacance = await faire(ctx, 'titulaires:nommer', { ...siege, rang: 19, qualite: 'vacant', depuis })
  const ouverte = await faire(ctx, 'seances:ouvrir', { seance: seance.id, heure: '14:30' })
  expect(ouverte.exercice).toBe(18)
  await faire(ctx, 'titulaires:retirer', { id: vacance.id })
  const noter = (n: number) =>
    faire(ctx, 'presences:noter', {
      seance: seance.id,
      presences: feuille('administrateur', 'present', n),
    })
  expect(await noter(18)).toMatchObject({ exercice: 18, quorum: { requis: 10, comptes: 18 } })
  expect(await noter(19)).toMatchObject({ exercice: 19, quorum: { requis: 10, comptes: 19 } })
  expect(await faire(ctx, 'seances:list', {})).toMatchObject([{ quorum: { comptes: 19 } }])
})
