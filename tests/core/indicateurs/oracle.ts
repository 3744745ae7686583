import {
  type Attendu,
  annee,
  diviser,
  estIci,
  joursOuverts,
  type Monde,
  moyenner,
  NR,
  type Parcours,
  parCle,
  plusMois,
  repartir,
  type,
} from './oracle-comptes.ts'

export type { Attendu, Parcours } from './oracle-comptes.ts'

type Resultats = Record<string, Attendu>
type Vue = ReturnType<typeof voir>

/**
 * The catalogue of `indicateurs.md` a second time, the slow way: day by day and person by person over plain objects,
 * with `Date` for the calendar. Nothing of it is shared with the product.
 */
export function calculerLentement(m: Monde): Resultats {
  const v = voir(m)
  return Object.assign(
    {},
    ...[orientations, entreesEtFiles, sortiesEtTaux, delaisEtDurees, depassements].map(f => f(v)),
    ...[personnesConcernees, beneficiaires, typologies, freinsEtThemes, mesuresCommencees].map(f => f(v)),
  )
}

/** The rows of the territory, and the words of the catalogue over them. */
function voir(m: Monde) {
  const dans = (jour: number | null) => jour !== null && jour >= m.d1 && jour <= m.d2
  const ici = m.parcours.filter(p => estIci(m, p))
  const axes = m.convention.personnesConcerneesAvecAutre ? ['AG', 'ASE', 'AUTRE'] : ['AG', 'ASE']
  const ouvert = (p: Parcours) => joursOuverts(p, m.d1, m.d2) > 0
  const concernants = ici.filter(p => axes.includes(p.axe) && ouvert(p))
  const lire = <V>(personne: number, f: (p: Parcours) => V | null): V | null => {
    const siens = m.parcours.filter(p => p.personne === personne && ouvert(p))
    siens.sort((a, b) => (b.entree ?? 0) - (a.entree ?? 0) || b.id - a.id)
    for (const p of siens) if (f(p) !== null) return f(p)
    return null
  }
  return {
    m,
    dans,
    ici,
    ag: ici.filter(p => p.axe === 'AG'),
    ase: ici.filter(p => p.axe === 'ASE'),
    axes,
    ouvert,
    concernants,
    personnes: [...new Set(concernants.map(p => p.personne))],
    lire,
    actif: (p: Parcours) => p.entree !== null && p.entree <= m.d2 && (p.sortie === null || p.sortie > m.d2),
  }
}

type Ventilation = [string, (p: Parcours) => string]
const lieu = (p: Parcours) => p.territoires.find(t => type(t) === 'agence') ?? p.territoires[0] ?? NR
const parLieu: Ventilation = ['territoire', lieu]
const parActeur: Ventilation = ['acteur', p => p.acteur ?? NR]

function compter(liste: Parcours[], ...ventilations: Ventilation[]): Attendu {
  return {
    valeur: liste.length,
    ventilations: Object.fromEntries(ventilations.map(([nom, cle]) => [nom, repartir(liste.map(cle))])),
  }
}

const delai = (de: keyof Parcours, a: keyof Parcours) => (p: Parcours) => {
  const [x, y] = [p[de], p[a]]
  return typeof x === 'number' && typeof y === 'number' && y >= x ? y - x : null
}

const attente = delai('prescription', 'entree')
const parDelai: Ventilation = [
  'delai',
  p => {
    const jours = attente(p)
    if (jours === null) return NR
    if (jours <= 7) return '0_7'
    if (jours <= 14) return '8_14'
    if (jours <= 21) return '15_21'
    if (jours <= 30) return '22_30'
    return jours <= 60 ? '31_60' : 'plus_60'
  },
]

function orientations({ ici, dans }: Vue): Resultats {
  const r: Resultats = {}
  const orientes = ici.filter(p => dans(p.prescription))
  r['orientations'] = compter(orientes, parActeur, parLieu, ['axe', p => p.axe])
  const connus = orientes.filter(p => p.acteur !== null)
  for (const a of new Set([...connus.map(p => String(p.acteur)), 'pole_emploi', 'ccas']))
    r[`part_orientations_${a}`] = diviser(connus.filter(p => p.acteur === a).length, connus.length)
  return r
}

function entreesEtFiles({ m, ag, ase, dans, actif }: Vue): Resultats {
  const r: Resultats = {}
  const entrees = ag.filter(p => dans(p.entree))
  r['entrees'] = compter(entrees, parLieu, parActeur, parDelai)
  if (!entrees.some(p => attente(p) !== null)) delete r['entrees'].ventilations?.['delai']
  r['entrees_ase'] = compter(
    ase.filter(p => dans(p.entree)),
    parLieu,
  )
  r['personnes_entrees'] = { valeur: new Set(entrees.map(p => p.personne)).size }
  r['file_active_fin'] = compter(ag.filter(actif), parLieu)
  r['file_active_ase_fin'] = compter(ase.filter(actif), parLieu)
  r['file_active_periode'] = compter(
    ag.filter(p => p.entree !== null && p.entree <= m.d2 && (p.sortie === null || p.sortie >= m.d1)),
    parLieu,
  )
  r['prolongations'] = compter(ag.filter(p => dans(p.prolongation)))
  return r
}

function sortiesEtTaux({ m, ag, ase, dans }: Vue): Resultats {
  const r: Resultats = {}
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
  return r
}

function delaisEtDurees({ m, ag, ase, dans }: Vue): Resultats {
  const r: Resultats = {}
  const entrees = ag.filter(p => dans(p.entree))
  const sorties = ag.filter(p => dans(p.sortie))
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
  return r
}

function depassements({ m, ag, dans, actif }: Vue): Resultats {
  const r: Resultats = {}
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
  return r
}

function personnesConcernees({ concernants, personnes }: Vue): Resultats {
  const r: Resultats = {}
  const distinctes = (liste: Parcours[]) => new Set(liste.map(p => p.personne)).size
  r['personnes_concernees'] = {
    valeur: personnes.length,
    ventilations: {
      territoire: parCle(concernants, lieu, distinctes),
      axe: parCle(concernants, p => p.axe, distinctes),
    },
  }
  return r
}

function beneficiaires({ concernants, personnes, lire }: Vue): Resultats {
  const r: Resultats = {}
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
  return r
}

function typologies({ m, personnes, lire }: Vue): Resultats {
  const r: Resultats = {}
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
  return r
}

function freinsEtThemes({ m, personnes, ouvert }: Vue): Resultats {
  const r: Resultats = {}
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
  return r
}

function mesuresCommencees({ ici, axes, dans }: Vue): Resultats {
  const r: Resultats = {}
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
