import { compterClassesJusque } from '../classes-delai.ts'
import type { RoleCompte } from './cle-cellule.ts'
import type { Figures } from './lier-portee.ts'
import type { Lieur } from './lieur.ts'
import { getOrigine } from './relever.ts'
import type { StructureSecret } from './structure.ts'

const NR = 'non_renseigne'
const DURABLES = ['cdi', 'cdd_plus_6_mois', 'creation_entreprise']
const DELAIS = ['delai_prescription_diagnostic', 'delai_diagnostic_entree', 'delai_prescription_entree']

/** What the definitions of the catalogue say of counts of different codes, in one year and one scope. */
export function lierCatalogue(l: Lieur, f: Figures, structure: StructureSecret): void {
  lierPublics(l, f, structure)
  lierSorties(l, f, 'sorties', structure)
  lierSorties(l, f, 'sorties_ase', structure)
  lierTauxDeSortie(l, f)
  lierOrientations(l, f)
  lierDelais(l, f)
  lierClassesDeDelai(l, f, structure)
  lierFiles(l, f)
  lierRapports(l, f)
}

function lierPublics(l: Lieur, f: Figures, { themes }: StructureSecret): void {
  const personnes = f.cle('personnes_concernees')
  for (const { code } of f.liste.filter(i => i.code.startsWith('typologie_'))) {
    const attribut = code.slice('typologie_'.length)
    l.egal(f.cle(code), personnes)
    l.somme(f.cle(code), [f.cle(code, 'n'), f.cle(code, 'manquants')])
    l.egal(f.cle(code, 'manquants'), f.ligne(code, attribut, NR))
  }
  const reponse = (r: string) => f.ligne('typologie_brsa', 'brsa', r)
  l.egal(f.cle('brsa'), reponse('oui'))
  l.egal(f.cle('brsa', 'manquants'), reponse(NR))
  l.somme(f.cle('brsa', 'n'), [reponse('oui'), reponse('non')])
  l.egal(f.cle('part_brsa', 'numerateur'), f.cle('brsa'))
  l.egal(f.cle('part_brsa', 'denominateur'), f.cle('brsa', 'n'))
  l.egal(f.cle('part_brsa', 'manquants'), f.cle('brsa', 'manquants'))
  l.auPlus(f.cle('brsa'), personnes)
  for (const t of f.modalites('part_brsa', 'territoire')) {
    l.egal(f.ligne('part_brsa', 'territoire', t, 'numerateur'), f.ligne('brsa', 'territoire', t))
    lierPartie(l, f.ligne('part_brsa', 'territoire', t, 'denominateur'), [
      f.ligne('personnes_concernees', 'territoire', t),
    ])
  }
  auPlusParLigne(l, f, 'brsa', 'personnes_concernees')
  lierFreins(l, f, themes)
}

function lierFreins(l: Lieur, f: Figures, themes: StructureSecret['themes']): void {
  l.egal(f.cle('freins', 'n'), f.cle('personnes_concernees'))
  l.auPlus(f.cle('freins'), f.cle('personnes_concernees'))
  for (const { code, freins } of themes) {
    const membres = freins.map(c => f.ligne('freins', 'frein', c))
    l.repartir(f.ligne('freins', 'frein_convention', code), membres)
  }
  for (const croisement of f.modalites('mesures', 'mesure_frein')) {
    const [mesure = ''] = croisement.split('/')
    l.auPlus(f.ligne('mesures', 'mesure_frein', croisement), f.ligne('mesures', 'mesure', mesure))
  }
}

function lierSorties(l: Lieur, f: Figures, code: string, structure: StructureSecret): void {
  const motif = (m: string) => f.ligne(code, 'motif_sortie', m)
  const groupe = (g: string) => f.ligne(code, 'groupe_sortie', g)
  const regroupement = (r: string) => f.ligne(code, 'regroupement_sortie', r)
  l.egal(f.cle(code, 'manquants'), motif(NR))
  l.egal(motif(NR), groupe(NR))
  l.egal(groupe(NR), regroupement(NR))
  const publies = new Set(f.modalites(code, 'motif_sortie'))
  for (const g of structure.groupes)
    l.repartir(groupe(g.code), g.motifs.filter(m => publies.has(m)).map(motif))
  for (const r of structure.regroupements) l.repartir(regroupement(r.code), r.groupes.map(groupe))
}

function lierTauxDeSortie(l: Lieur, f: Figures): void {
  const motif = (m: string) => f.ligne('sorties', 'motif_sortie', m)
  const groupe = (g: string) => f.ligne('sorties', 'groupe_sortie', g)
  for (const { code } of f.liste) {
    const suite = code.replace(/^taux_sortie_/, '')
    const duGroupe = suite.replace(/^groupe_/, '')
    if (suite !== code)
      l.egal(f.cle(code, 'numerateur'), suite === duGroupe ? motif(suite) : groupe(duGroupe))
    if (suite === code && code !== 'taux_retour_emploi' && code !== 'taux_emploi_durable') continue
    l.egal(f.cle(code, 'denominateur'), f.cle('sorties'))
    l.egal(f.cle(code, 'manquants'), f.cle('sorties', 'manquants'))
  }
  l.egal(f.cle('taux_retour_emploi', 'numerateur'), groupe('emploi'))
  l.somme(f.cle('taux_emploi_durable', 'numerateur'), DURABLES.map(motif))
  l.somme(f.cle('taux_sortie_positive', 'numerateur'), [groupe('emploi'), groupe('formation')])
  for (const t of f.modalites('taux_retour_emploi', 'territoire'))
    l.egal(
      f.ligne('taux_retour_emploi', 'territoire', t, 'denominateur'),
      f.ligne('sorties', 'territoire', t),
    )
}

function lierOrientations(l: Lieur, f: Figures): void {
  const acteur = (a: string) => f.ligne('orientations', 'acteur', a)
  for (const { code } of f.liste.filter(i => i.code.startsWith('part_orientations_'))) {
    const numerateur = f.cle(code, 'numerateur')
    l.egal(numerateur, acteur(code.slice('part_orientations_'.length)))
    l.egal(f.cle(code, 'manquants'), acteur(NR))
    l.somme(f.cle('orientations'), [f.cle(code, 'denominateur'), f.cle(code, 'manquants')])
  }
}

function lierDelais(l: Lieur, f: Figures): void {
  const bases: [string, string][] = [
    ...DELAIS.map<[string, string]>(code => [code, 'entrees']),
    ['duree_accompagnement', 'sorties'],
    ['duree_ase', 'sorties_ase'],
  ]
  for (const [code, base] of bases) {
    l.somme(f.cle(base), [f.cle(code, 'n'), f.cle(code, 'manquants')])
    for (const t of f.modalites(code, 'territoire'))
      lierPartie(l, f.ligne(code, 'territoire', t, 'n'), [f.ligne(base, 'territoire', t)])
  }
  const [debut = '', fin = '', entier = ''] = DELAIS
  l.somme(f.cle(entier, 'jours'), [f.cle(debut, 'jours'), f.cle(fin, 'jours')])
  for (const t of f.modalites(entier, 'territoire')) {
    const jours = (code: string) => f.ligne(code, 'territoire', t, 'jours')
    l.somme(jours(entier), [jours(debut), jours(fin)])
  }
  l.egal(f.cle('part_delai_objectif', 'denominateur'), f.cle(entier, 'n'))
  l.egal(f.cle('part_delai_objectif', 'manquants'), f.cle(entier, 'manquants'))
}

/** The histogram of delays gives back what the rate within the target stands on, when the target ends a class. */
function lierClassesDeDelai(l: Lieur, f: Figures, { delaiObjectif }: StructureSecret): void {
  const classes = f.modalites('entrees', 'delai').filter(m => m !== NR)
  if (classes.length === 0) return
  const ligne = (m: string) => f.ligne('entrees', 'delai', m)
  const entier = 'delai_prescription_entree'
  l.egal(f.cle(entier, 'manquants'), ligne(NR))
  l.somme(f.cle(entier, 'n'), classes.map(ligne))
  const jusque = delaiObjectif === null ? null : compterClassesJusque(delaiObjectif)
  if (jusque !== null)
    l.somme(f.cle('part_delai_objectif', 'numerateur'), classes.slice(0, jusque).map(ligne))
}

/** Everyone followed in the period is still there at its end or left during it. */
function lierFiles(l: Lieur, f: Figures): void {
  const periode = f.cle('file_active_periode')
  l.repartir(periode, [f.cle('file_active_fin'), f.cle('sorties')])
  for (const t of f.modalites('file_active_periode', 'territoire')) {
    const de = (code: string) => f.terme(code, 'territoire', t)
    l.repartir(f.ligne('file_active_periode', 'territoire', t), [...de('file_active_fin'), ...de('sorties')])
  }
  for (const code of ['entrees', 'depassements']) l.auPlus(f.cle(code), periode)
  auPlusParLigne(l, f, 'entrees', 'file_active_periode')
  l.auPlus(f.cle('personnes_entrees'), f.ligne('personnes_concernees', 'axe', 'AG'))
  l.auPlus(f.cle('personnes_entrees'), f.cle('personnes_concernees'))
  lierPersonnes(l, f)
}

/** A person has a parcours at least, and most often one alone: where it is so, a reader who guesses it is right. */
function lierPersonnes(l: Lieur, f: Figures): void {
  const axe = (a: string) => f.ligne('personnes_concernees', 'axe', a)
  const ase = ['file_active_ase_fin', 'sorties_ase']
  lierPartie(l, f.cle('personnes_entrees'), [f.cle('entrees')])
  lierPartie(l, axe('AG'), [f.cle('file_active_periode')])
  lierPartie(
    l,
    axe('ASE'),
    ase.map(c => f.cle(c)),
  )
  for (const t of f.modalites('personnes_concernees', 'territoire')) {
    const parcours = ['file_active_periode', ...ase].flatMap(c => f.terme(c, 'territoire', t))
    lierPartie(l, f.ligne('personnes_concernees', 'territoire', t), parcours)
  }
}

/** Those of a whole whom something is known of, or who are counted once: all of them as long as the figures do not deny it. */
function lierPartie(l: Lieur, partie: string, tout: readonly string[]): void {
  if (!l.somme(partie, tout)) l.ensembleAuPlus([partie], tout)
}

const PAR_MOYENS: readonly [string, string][] = [
  ['entrees_par_conseiller', 'entrees'],
  ['portefeuille_moyen', 'file_active_fin'],
  ['taux_occupation', 'file_active_fin'],
]

/** Divided by staff or by a target, both public: the quotient is the count. */
function lierRapports(l: Lieur, f: Figures): void {
  const numerateur: RoleCompte = 'numerateur'
  for (const [code, compte] of PAR_MOYENS) {
    l.egal(f.cle(code, numerateur), f.cle(compte))
    for (const t of f.modalites(code, 'territoire'))
      l.egal(f.ligne(code, 'territoire', t, numerateur), f.ligne(compte, 'territoire', t))
  }
  for (const { code } of f.liste) {
    const origine = getOrigine(code)
    if (origine !== null) l.egal(f.cle(code, numerateur), f.cle(origine))
  }
}

function auPlusParLigne(l: Lieur, f: Figures, partie: string, tout: string): void {
  for (const t of f.modalites(partie, 'territoire'))
    l.auPlus(f.ligne(partie, 'territoire', t), f.ligne(tout, 'territoire', t))
}
