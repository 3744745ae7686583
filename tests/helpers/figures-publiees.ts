import type { Indicateur } from '../../shared/domain/indicateur.ts'
import { type Intervalle, type Publie, type Somme, trouver } from './attaquant.ts'

type Annee = { annee: number; exacts: readonly Indicateur[]; sortis: readonly Indicateur[] }
type Liste = { publies: Publie[]; sommes: Somme[]; exacts: Map<string, number> }

const PERSONNES = ['parcours', 'personnes', 'mesures']

/**
 * What a reader of a printed report would write down: every count and every sum that the definitions let him try, those
 * that the real figures deny left out. Written from the catalogue's text, not from the product's code.
 */
export function attaquerRapport(annees: readonly Annee[], seuil: number): Intervalle[] {
  const liste: Liste = { publies: [], sommes: [], exacts: new Map() }
  for (const a of annees) {
    for (const [k, exact] of a.exacts.entries()) noterIndicateur(liste, a.annee, exact, a.sortis[k] ?? exact)
    ajouterDefinitions(liste, a.annee)
  }
  const vraies = liste.sommes.filter(s => estVraie(liste.exacts, s))
  return trouver(liste.publies, vraies, liste.exacts, seuil)
}

function noterIndicateur(l: Liste, annee: number, exact: Indicateur, sorti: Indicateur): void {
  const { code } = exact
  if (!PERSONNES.includes(exact.unite)) {
    noterTaux(l, annee, exact, sorti)
    return
  }
  noter(l, `${annee} ${code}`, exact.valeur, sorti.valeur)
  noter(l, `${annee} ${code} n`, exact.n, sorti.n)
  noter(l, `${annee} ${code} manquants`, exact.manquants, sorti.manquants)
  for (const [ventilation, lignes] of Object.entries(exact.ventilations)) {
    const parties = lignes.map((ligne, k) => {
      const cle = `${annee} ${code} ${ventilation} ${ligne.modalite}`
      noter(l, cle, ligne.valeur, sorti.ventilations[ventilation]?.[k]?.valeur ?? null)
      return cle
    })
    l.sommes.push({ total: `${annee} ${code}`, parties, exacte: true })
    l.sommes.push({ total: `${annee} ${code}`, parties, exacte: false })
  }
}

/** A printed rate gives both its terms, and what is left to 100 %. */
function noterTaux(l: Liste, annee: number, exact: Indicateur, sorti: Indicateur): void {
  if (exact.unite !== 'taux' || exact.code.startsWith('taux_objectif') || exact.code === 'taux_occupation')
    return
  for (const role of ['numerateur', 'denominateur'] as const)
    noter(l, `${annee} ${exact.code} ${role}`, exact[role], sorti[role])
}

function noter(l: Liste, cle: string, exact: number | null, sorti: number | null): void {
  if (exact === null) return
  l.exacts.set(cle, exact)
  // An unprinted 0 tells nothing to a reader who is told that hidden counts are not 0: it is not one of them.
  l.publies.push({ cle, valeur: exact === 0 ? 0 : sorti })
}

function ajouterDefinitions(l: Liste, annee: number): void {
  const egal = (a: string, b: string) =>
    l.sommes.push({ total: `${annee} ${a}`, parties: [`${annee} ${b}`], exacte: true })
  const somme = (total: string, parties: string[]) =>
    l.sommes.push({ total: `${annee} ${total}`, parties: parties.map(p => `${annee} ${p}`), exacte: true })
  for (const cle of l.exacts.keys()) {
    const [, code = '', role = ''] = cle.split(' ')
    if (!cle.startsWith(`${annee} `)) continue
    if (code.startsWith('typologie_') && role === '') egal(code, 'personnes_concernees')
    const motif = /^taux_sortie_(?!groupe_)(.+)$/.exec(code)?.[1]
    const groupe = /^taux_sortie_groupe_(.+)$/.exec(code)?.[1]
    if (role === 'numerateur' && motif !== undefined) egal(cle.slice(5), `sorties motif_sortie ${motif}`)
    if (role === 'numerateur' && groupe !== undefined) egal(cle.slice(5), `sorties groupe_sortie ${groupe}`)
    if (role === 'denominateur' && /^taux_(sortie|retour|emploi)/.test(code)) egal(cle.slice(5), 'sorties')
    const acteur = /^part_orientations_(.+)$/.exec(code)?.[1]
    if (role === 'numerateur' && acteur !== undefined) egal(cle.slice(5), `orientations acteur ${acteur}`)
  }
  egal('taux_retour_emploi numerateur', 'sorties groupe_sortie emploi')
  egal('brsa', 'typologie_brsa brsa oui')
  egal('part_brsa numerateur', 'brsa')
  egal('part_brsa denominateur', 'brsa n')
  somme('file_active_periode', ['file_active_fin', 'sorties'])
  somme('sorties groupe_sortie formation', ['sorties motif_sortie formation'])
  somme('sorties groupe_sortie emploi', [
    'sorties motif_sortie cdi',
    'sorties motif_sortie cdd_plus_6_mois',
    'sorties motif_sortie cdd_moins_6_mois',
    'sorties motif_sortie creation_entreprise',
  ])
  // Who was there, plus who came, is everyone followed in the year.
  l.sommes.push({
    total: `${annee} file_active_periode`,
    parties: [`${annee - 1} file_active_fin`, `${annee} entrees`],
    exacte: true,
  })
}

function estVraie(exacts: ReadonlyMap<string, number>, { total, parties, exacte }: Somme): boolean {
  const valeurs = [total, ...parties].map(cle => exacts.get(cle))
  if (parties.length === 0 || valeurs.includes(undefined)) return false
  const [tout = 0, ...lignes] = valeurs.map(v => v ?? 0)
  const somme = lignes.reduce((s, v) => s + v, 0)
  return exacte ? somme === tout : tout < somme && lignes.every(v => v <= tout)
}
