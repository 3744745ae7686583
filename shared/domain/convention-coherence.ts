import type { Convention } from './convention.ts'
import { getJour } from './dates.ts'
import { checkInstance } from './instance-coherence.ts'

/**
 * What a schema cannot see in a convention: references that lead nowhere, codes given twice, dates in the wrong order.
 * French sentences, empty when the profile is sound. Contradictions of the text itself are data and no error here.
 */
export function checkConvention(c: Convention): string[] {
  return [
    ...checkDates(c),
    ...checkTerritoires(c),
    ...checkAges(c),
    ...checkCodes(c),
    ...checkSecret(c),
    ...c.instances.flatMap(checkInstance),
  ]
}

function checkDates(c: Convention): string[] {
  const erreurs: string[] = []
  if (getJour(c.dates.fin) < getJour(c.dates.effet))
    erreurs.push(`La date de fin (${c.dates.fin}) précède la date d’effet (${c.dates.effet}).`)
  if (c.parent && getJour(c.parent.fin) < getJour(c.parent.debut))
    erreurs.push(`La convention mère finit (${c.parent.fin}) avant de commencer (${c.parent.debut}).`)
  const bilan = c.echeances.bilanAnnuel
  if (bilan && (bilan.mois < 1 || bilan.mois > 12 || bilan.jour < 1 || bilan.jour > 31))
    erreurs.push(`L’échéance du bilan annuel (jour ${bilan.jour}, mois ${bilan.mois}) n’existe pas.`)
  const preavis = c.echeances.preavis
  if (preavis && (preavis.mois === null) === (preavis.jours === null))
    erreurs.push('Le préavis se donne soit en mois, soit en jours.')
  return erreurs
}

function checkTerritoires(c: Convention): string[] {
  const { types, liste, liens } = c.territoires
  const codes = new Set(liste.map(t => t.code))
  const connus = new Set(types.map(t => t.code))
  const sansType = liste.filter(t => !connus.has(t.code.slice(0, t.code.indexOf(':'))))
  const perdus = liens.flatMap(l => [l.de, l.vers]).filter(code => !codes.has(code))
  const objectifs = c.objectifs.filter(o => o.territoire !== null && !codes.has(o.territoire))
  return [
    ...sansType.map(t => `Le territoire « ${t.code} » a un type qui n’est pas dans la liste des types.`),
    ...perdus.map(code => `Un lien entre territoires cite « ${code} », qui n’est pas dans la liste.`),
    ...objectifs.map(
      o => `L’objectif « ${o.code} » cite le territoire « ${o.territoire} », qui n’est pas dans la liste.`,
    ),
  ]
}

function checkAges(c: Convention): string[] {
  return c.grilleAges.flatMap((tranche, i) => {
    const suivante = c.grilleAges[i + 1]
    const contigue = suivante === undefined || (tranche.max !== null && suivante.min === tranche.max + 1)
    return contigue
      ? []
      : [`Les tranches d’âge « ${tranche.libelle} » et « ${suivante.libelle} » ne se suivent pas.`]
  })
}

function checkCodes(c: Convention): string[] {
  const familles: [string, string[]][] = [
    ['des parties', c.parties.map(p => p.code)],
    ['des modalités', c.modalites.map(m => m.code)],
    ['des indicateurs', c.indicateurs.map(i => i.code)],
    ['des types de territoire', c.territoires.types.map(t => t.code)],
    ['des territoires', c.territoires.liste.map(t => t.code)],
    ['des instances', c.instances.map(i => i.code)],
    ...c.instances.map((i): [string, string[]] => [
      `des sièges de « ${i.libelle} »`,
      i.sieges.map(s => s.code),
    ]),
    ['des engagements', c.engagements.map(e => e.code)],
    ['des mesures', c.mesures.map(m => m.code)],
    ['des chapitres', c.chapitres.map(ch => ch.code)],
  ]
  return [
    ...familles.flatMap(([nom, codes]) =>
      doublons(codes).map(d => `Le code « ${d} » est donné deux fois dans la liste ${nom}.`),
    ),
    ...checkRenvois(c),
  ]
}

function checkRenvois(c: Convention): string[] {
  const parties = new Set(c.parties.map(p => p.code))
  const modalites = new Set(c.modalites.map(m => m.code))
  const engagements = c.engagements.filter(e => e.partie !== null && !parties.has(e.partie))
  const mesures = c.mesures.flatMap(m => (m.modalites ?? []).filter(code => !modalites.has(code)))
  return [
    ...engagements.map(
      e => `L’engagement « ${e.code} » cite la partie « ${e.partie} », qui n’est pas signataire.`,
    ),
    ...mesures.map(code => `Une mesure cite la modalité « ${code} », qui n’est pas dans la liste.`),
  ]
}

function checkSecret(c: Convention): string[] {
  const { mode, base, motif } = c.secret
  if (mode === 'arrondi' && base === null) return ['Le secret par arrondi demande sa base (5, par exemple).']
  if (mode === 'aucun' && motif === null) return ['Une convention sans secret statistique en donne le motif.']
  return []
}

function doublons(codes: string[]): string[] {
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]
}
