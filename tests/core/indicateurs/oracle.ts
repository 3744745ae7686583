import type { Convention } from '../../../shared/domain/convention.ts'

/**
 * The catalogue of `indicateurs.md` a second time, the slow way: day by day and person by person over plain objects,
 * with `Date` for the calendar. Nothing of it is shared with the product.
 */
export type Parcours = {
  id: number
  personne: number
  axe: 'AG' | 'ASE' | 'AUTRE'
  territoires: string[]
  acteur: string | null
  prescription: number | null
  diagnostic: number | null
  entree: number | null
  prolongation: number | null
  sortie: number | null
  motif: string | null
  sexe: string | null
  naissance: number | null
  age: number | null
  brsa: boolean | null
  rqth: boolean | null
  qpv: boolean | null
  niveau: string | null
  duree: string | null
  freins: string[]
  mesures: { code: string; debut: number | null }[]
}

export type Monde = {
  convention: Convention
  parcours: Parcours[]
  liens: [string, string][]
  d1: number
  d2: number
  territoire: string | null
  groupes: Record<string, string>
}

export type Attendu = {
  valeur: number | null
  absence?: string
  numerateur?: number
  denominateur?: number
  n?: number
  manquants?: number
  mediane?: number | null
  ventilations?: Record<string, Record<string, number | null>>
}

const type = (code: string) => code.slice(0, code.indexOf(':'))
const annee = (jour: number) => new Date(jour * 86_400_000).getUTCFullYear()
const NR = 'non_renseigne'

export function calculerLentement(m: Monde): Record<string, Attendu> {
  const dans = (jour: number | null) => jour !== null && jour >= m.d1 && jour <= m.d2
  const ici = m.parcours.filter(p => estIci(m, p))
  const ag = ici.filter(p => p.axe === 'AG')
  const ase = ici.filter(p => p.axe === 'ASE')
  const lieu = (p: Parcours) => p.territoires.find(t => type(t) === 'agence') ?? p.territoires[0] ?? NR
  const compter = (liste: Parcours[], ...ventilations: [string, (p: Parcours) => string][]): Attendu => ({
    valeur: liste.length,
    ventilations: Object.fromEntries(ventilations.map(([nom, cle]) => [nom, repartir(liste.map(cle))])),
  })
  const parLieu: [string, (p: Parcours) => string] = ['territoire', lieu]
  const parActeur: [string, (p: Parcours) => string] = ['acteur', p => p.acteur ?? NR]
  const r: Record<string, Attendu> = {}

  const orientes = ici.filter(p => dans(p.prescription))
  r['orientations'] = compter(orientes, parActeur, parLieu)
  const connus = orientes.filter(p => p.acteur !== null)
  for (const a of new Set([...connus.map(p => String(p.acteur)), 'pole_emploi', 'ccas']))
    r[`part_orientations_${a}`] = diviser(connus.filter(p => p.acteur === a).length, connus.length)

  const entrees = ag.filter(p => dans(p.entree))
  r['entrees'] = compter(entrees, parLieu, parActeur)
  r['entrees_ase'] = compter(
    ase.filter(p => dans(p.entree)),
    parLieu,
  )
  r['personnes_entrees'] = { valeur: new Set(entrees.map(p => p.personne)).size }
  const actif = (p: Parcours) =>
    p.entree !== null && p.entree <= m.d2 && (p.sortie === null || p.sortie > m.d2)
  r['file_active_fin'] = compter(ag.filter(actif), parLieu)
  r['file_active_ase_fin'] = compter(ase.filter(actif), parLieu)
  r['file_active_periode'] = compter(
    ag.filter(p => p.entree !== null && p.entree <= m.d2 && (p.sortie === null || p.sortie >= m.d1)),
    parLieu,
  )
  r['prolongations'] = compter(ag.filter(p => dans(p.prolongation)))

  const sorties = ag.filter(p => dans(p.sortie))
  const groupe = (p: Parcours) => (p.motif === null ? NR : (m.groupes[p.motif] ?? NR))
  const parMotif: [string, (p: Parcours) => string] = ['motif_sortie', p => p.motif ?? NR]
  const parGroupe: [string, (p: Parcours) => string] = ['groupe_sortie', groupe]
  r['sorties'] = compter(sorties, parMotif, parGroupe, parLieu)
  r['sorties_ase'] = compter(
    ase.filter(p => dans(p.sortie)),
    parMotif,
    parGroupe,
    parLieu,
  )
  const part = (garde: (p: Parcours) => boolean) => diviser(sorties.filter(garde).length, sorties.length)
  for (const motif of [...Object.keys(m.groupes), NR])
    r[`taux_sortie_${motif}`] = part(p => (p.motif ?? NR) === motif)
  for (const g of ['emploi', 'formation', 'poursuite', 'autres', NR])
    r[`taux_sortie_groupe_${g}`] = part(p => groupe(p) === g)
  r['taux_retour_emploi'] = {
    ...part(p => groupe(p) === 'emploi'),
    ventilations: {
      territoire: parCle(
        sorties,
        lieu,
        l => diviser(l.filter(p => groupe(p) === 'emploi').length, l.length).valeur,
      ),
    },
  }
  r['taux_emploi_durable'] = part(p =>
    ['cdi', 'cdd_plus_6_mois', 'creation_entreprise'].includes(p.motif ?? ''),
  )
  r['taux_sortie_positive'] = part(p => ['emploi', 'formation'].includes(groupe(p)))

  const delai = (de: keyof Parcours, a: keyof Parcours) => (p: Parcours) => {
    const [x, y] = [p[de], p[a]]
    return typeof x === 'number' && typeof y === 'number' && y >= x ? y - x : null
  }
  const moyen = (liste: Parcours[], d: (p: Parcours) => number | null): Attendu => ({
    ...moyenner(liste.map(d)),
    ventilations: { territoire: parCle(liste, lieu, l => moyenner(l.map(d)).valeur) },
  })
  r['delai_prescription_diagnostic'] = moyen(entrees, delai('prescription', 'diagnostic'))
  r['delai_diagnostic_entree'] = moyen(entrees, delai('diagnostic', 'entree'))
  r['delai_prescription_entree'] = moyen(entrees, delai('prescription', 'entree'))
  const cible = m.convention.delaiObjectifJours ?? 0
  const jours = entrees.map(delai('prescription', 'entree')).filter(j => j !== null)
  r['part_delai_objectif'] = diviser(jours.filter(j => j <= cible).length, jours.length)
  r['duree_accompagnement'] = moyenner(sorties.map(delai('entree', 'sortie')))
  r['duree_ase'] = moyen(
    ase.filter(p => dans(p.sortie)),
    delai('entree', 'sortie'),
  )
  const trop = (mois: number) => (p: Parcours) => {
    const fin = dans(p.sortie) ? p.sortie : actif(p) ? m.d2 : null
    return fin !== null && p.entree !== null && fin > plusMois(p.entree, mois)
  }
  const longs = ag.filter(trop(12))
  const tresLongs = ag.filter(trop(18))
  r['depassements'] = {
    valeur: longs.length,
    ventilations: { duree: { max: longs.length - tresLongs.length, max_exceptionnel: tresLongs.length } },
  }

  const axes = m.convention.personnesConcerneesAvecAutre ? ['AG', 'ASE', 'AUTRE'] : ['AG', 'ASE']
  const ouvert = (p: Parcours) => joursOuverts(p, m.d1, m.d2) > 0
  const concernants = ici.filter(p => axes.includes(p.axe) && ouvert(p))
  const personnes = [...new Set(concernants.map(p => p.personne))]
  const distinctes = (liste: Parcours[]) => new Set(liste.map(p => p.personne)).size
  r['personnes_concernees'] = {
    valeur: personnes.length,
    ventilations: {
      territoire: parCle(concernants, lieu, distinctes),
      axe: parCle(concernants, p => p.axe, distinctes),
    },
  }
  const lire = <V>(personne: number, f: (p: Parcours) => V | null): V | null => {
    const siens = m.parcours.filter(p => p.personne === personne && ouvert(p))
    siens.sort((a, b) => (b.entree ?? 0) - (a.entree ?? 0) || b.id - a.id)
    for (const p of siens) if (f(p) !== null) return f(p)
    return null
  }
  const estBrsa = new Map(personnes.map(p => [p, lire(p, x => x.brsa)]))
  const oui = personnes.filter(p => estBrsa.get(p) === true)
  const sus = personnes.filter(p => estBrsa.get(p) !== null)
  const oiu = (l: Parcours[]) => [...new Set(l.map(p => p.personne))]
  r['brsa'] = {
    valeur: oui.length,
    n: sus.length,
    manquants: personnes.length - sus.length,
    ventilations: { territoire: parCle(concernants, lieu, l => oiu(l).filter(p => oui.includes(p)).length) },
  }
  r['part_brsa'] = {
    ...diviser(oui.length, sus.length),
    ventilations: {
      territoire: parCle(concernants, lieu, l => {
        const siens = oiu(l).filter(p => sus.includes(p))
        return diviser(siens.filter(p => oui.includes(p)).length, siens.length).valeur
      }),
    },
  }
  const typologie = (nom: string, f: (p: Parcours) => string | null) => {
    const valeurs = personnes.map(p => lire(p, f) ?? NR)
    r[`typologie_${nom}`] = {
      valeur: personnes.length,
      manquants: valeurs.filter(v => v === NR).length,
      ventilations: { [nom]: repartir(valeurs) },
    }
  }
  const ouiNon = (b: boolean | null) => (b === null ? null : b ? 'oui' : 'non')
  typologie('sexe', p => p.sexe)
  typologie('niveau_formation', p => p.niveau)
  typologie('duree_inscription', p => p.duree)
  typologie('brsa', p => ouiNon(p.brsa))
  typologie('rqth', p => ouiNon(p.rqth))
  typologie('qpv', p => ouiNon(p.qpv))
  typologie('tranche_age', p => {
    const age = p.age ?? (p.naissance === null || p.entree === null ? null : annee(p.entree) - p.naissance)
    if (age === null) return null
    const g = m.convention.grilleAges.find(x => age >= (x.min ?? -999) && age <= (x.max ?? 999))
    return g?.code ?? 'hors_grille'
  })

  const freinsDe = (personne: number) =>
    new Set(m.parcours.filter(p => p.personne === personne && ouvert(p)).flatMap(p => p.freins))
  const ensembles = personnes.map(freinsDe)
  r['freins'] = {
    valeur: ensembles.filter(e => e.size > 0).length,
    ventilations: {
      frein: repartir(ensembles.flatMap(e => [...e])),
      frein_convention: Object.fromEntries(
        m.convention.themesFreins.map(t => [
          t.code,
          ensembles.filter(e => t.freins.some(f => e.has(f))).length,
        ]),
      ),
    },
  }
  const mesures = ici
    .filter(p => axes.includes(p.axe))
    .flatMap(p =>
      p.mesures.filter(x => dans(x.debut ?? p.entree)).map(x => ({ code: x.code, freins: p.freins })),
    )
  r['mesures'] = {
    valeur: mesures.length,
    ventilations: {
      mesure: repartir(mesures.map(x => x.code)),
      mesure_frein: repartir(mesures.flatMap(x => x.freins.map(f => `${x.code}/${f}`))),
    },
  }
  return r
}

function estIci(m: Monde, p: Parcours): boolean {
  const t = m.territoire
  if (t === null) return true
  const memes = p.territoires.filter(x => type(x) === type(t))
  if (memes.length > 0) return memes.includes(t)
  return p.territoires.some(x => m.liens.some(([a, b]) => (a === x && b === t) || (a === t && b === x)))
}

function joursOuverts(p: Parcours, d1: number, d2: number): number {
  let n = 0
  for (let jour = d1; jour <= d2; jour++)
    if (p.entree !== null && jour >= p.entree && (p.sortie === null || jour <= p.sortie)) n += 1
  return n
}

function plusMois(jour: number, mois: number): number {
  const d = new Date(jour * 86_400_000)
  const cible = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + mois, 1))
  const fin = new Date(Date.UTC(cible.getUTCFullYear(), cible.getUTCMonth() + 1, 0)).getUTCDate()
  cible.setUTCDate(Math.min(d.getUTCDate(), fin))
  return cible.getTime() / 86_400_000
}

function diviser(numerateur: number, denominateur: number): Attendu {
  const termes = { numerateur, denominateur, n: denominateur }
  return denominateur === 0
    ? { valeur: null, absence: 'nc', ...termes }
    : { valeur: numerateur / denominateur, ...termes }
}

function moyenner(jours: (number | null)[]): Attendu {
  const tries = jours.filter(j => j !== null).sort((a, b) => a - b)
  const n = tries.length
  const base = { n, manquants: jours.length - n }
  if (n === 0) return { valeur: null, absence: 'nc', mediane: null, ...base }
  const milieu = n % 2 === 1 ? tries[(n - 1) / 2] : ((tries[n / 2 - 1] ?? 0) + (tries[n / 2] ?? 0)) / 2
  return { valeur: tries.reduce((s, j) => s + j, 0) / n, mediane: milieu ?? null, ...base }
}

function repartir(cles: string[]): Record<string, number> {
  const r: Record<string, number> = {}
  for (const c of cles) r[c] = (r[c] ?? 0) + 1
  return r
}

function parCle<V>(
  liste: Parcours[],
  cle: (p: Parcours) => string,
  f: (l: Parcours[]) => V,
): Record<string, V> {
  return Object.fromEntries([...new Set(liste.map(cle))].map(c => [c, f(liste.filter(p => cle(p) === c))]))
}
