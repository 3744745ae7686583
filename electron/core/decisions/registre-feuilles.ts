import { getJour } from '../../../shared/domain/dates.ts'
import type { Action, Decision } from '../../../shared/domain/decision.ts'
import { CHOIX_SUITE, ETATS_ACTION, ETATS_DECISION } from '../../../shared/domain/decision-mots.ts'
import { type Unite, uniteSchema } from '../../../shared/domain/indicateur.ts'
import { formatDeUnite, formatValeur } from '../../../shared/domain/nombres.ts'
import { celluleNombre, celluleTexte } from '../rapport/cellules.ts'
import type { Cellule } from '../rapport/modele.ts'

/** What names a code in the words of the conventions of the base. */
export type Noms = {
  instance(convention: string, code: string): string
  territoire(convention: string, code: string | null): string
}

/** One column: its heading, its width in characters, and what it holds; null is an empty cell. */
export type Colonne<T> = { titre: string; largeur: number; cellule(ligne: T, noms: Noms): Cellule | null }

const majuscule = (mot: string) => mot.charAt(0).toUpperCase() + mot.slice(1)

/** Columns of the sheet of decisions. */
export function listColonnesDecisions(): Colonne<Decision>[] {
  return [
    { titre: 'Numéro', largeur: 11, cellule: d => texte(d.numero) },
    { titre: 'Date', largeur: 12, cellule: d => jour(d.date) },
    { titre: 'Instance', largeur: 26, cellule: (d, n) => texte(n.instance(d.convention, d.instance)) },
    { titre: 'Territoire', largeur: 18, cellule: (d, n) => texte(n.territoire(d.convention, d.territoire)) },
    { titre: 'Titre', largeur: 42, cellule: d => texte(d.titre) },
    { titre: 'Texte', largeur: 70, cellule: d => texte(d.texte) },
    { titre: 'État', largeur: 13, cellule: d => texte(majuscule(ETATS_DECISION[d.etat])) },
    { titre: 'Responsable', largeur: 24, cellule: d => texte(d.responsable) },
    { titre: 'Échéance', largeur: 12, cellule: d => jour(d.echeance) },
    { titre: 'En retard', largeur: 10, cellule: d => texte(d.enRetard ? 'oui' : 'non') },
    { titre: 'Indicateur visé', largeur: 30, cellule: d => texte(d.base?.libelle ?? d.indicateur) },
    { titre: 'Valeur du jour', largeur: 14, cellule: d => valeurDuJour(d) },
    { titre: 'Valeur du', largeur: 12, cellule: d => jour(d.base?.du ?? null) },
    { titre: 'au', largeur: 12, cellule: d => jour(d.base?.au ?? null) },
    { titre: 'Remplace ou modifie', largeur: 22, cellule: d => texte(formatLien(d)) },
    { titre: 'Suite donnée', largeur: 24, cellule: d => texte(formatSuite(d)) },
    { titre: 'Preuve', largeur: 30, cellule: d => texte(d.preuve) },
  ]
}

/** Columns of the sheet of actions; `numeros` gives the number of the decisions that carry them. */
export function listColonnesActions(numeros: ReadonlyMap<number, string | null>): Colonne<Action>[] {
  return [
    { titre: 'Décision', largeur: 11, cellule: a => texte(numeros.get(a.decision ?? 0) ?? null) },
    { titre: 'Instance', largeur: 26, cellule: (a, n) => texte(n.instance(a.convention, a.instance)) },
    { titre: 'Territoire', largeur: 18, cellule: (a, n) => texte(n.territoire(a.convention, a.territoire)) },
    { titre: 'Action', largeur: 50, cellule: a => texte(a.intitule) },
    { titre: 'Responsable', largeur: 24, cellule: a => texte(a.responsable) },
    { titre: 'Échéance', largeur: 12, cellule: a => jour(a.echeance) },
    { titre: 'État', largeur: 12, cellule: a => texte(majuscule(ETATS_ACTION[a.etat])) },
    {
      titre: 'Avancement',
      largeur: 12,
      cellule: a => celluleNombre(a.avancement / 100, null, 'pourcentage'),
    },
    { titre: 'En retard', largeur: 10, cellule: a => texte(a.enRetard ? 'oui' : 'non') },
    { titre: 'Preuve', largeur: 30, cellule: a => texte(a.preuve) },
    { titre: 'Dernière note', largeur: 40, cellule: a => texte(a.historique.at(-1)?.note ?? null) },
  ]
}

function texte(contenu: string | null): Cellule | null {
  return contenu === null || contenu === '' ? null : celluleTexte(contenu)
}

function jour(date: string | null): Cellule | null {
  return date === null ? null : { type: 'jour', jour: getJour(date) }
}

/** A masked figure stays its mark, as everywhere. */
function valeurDuJour({ base }: Decision): Cellule | null {
  if (base === null) return null
  const unite: Unite = uniteSchema.catch('nombre').parse(base.unite)
  if (unite === 'oui_non') return celluleTexte(formatValeur(base.valeur, base.absence, unite))
  return celluleNombre(base.valeur, base.absence, formatDeUnite(unite))
}

function formatLien({ lien }: Decision): string | null {
  if (lien === null) return null
  const verbe = lien.type === 'remplace' ? 'Remplace' : 'Modifie'
  return `${verbe} ${lien.numero ?? `la décision n° ${lien.decision}`}`
}

function formatSuite({ suites }: Decision): string | null {
  const derniere = suites.at(-1)
  if (derniere === undefined) return null
  const choix = CHOIX_SUITE[derniere.choix]
  return derniere.note === null ? choix : `${choix} (${derniere.note})`
}
