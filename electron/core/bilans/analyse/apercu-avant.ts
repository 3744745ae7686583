import type { Champ, ChampListe } from '../commit/lot.ts'
import { CHAMPS_LISTES } from '../commit/lot.ts'
import { creerRecherche } from '../commit/parcours-en-base.ts'
import { A_CREER, A_MODIFIER, differences, findAvant, VERROUILLEE } from '../commit/resoudre.ts'
import type { Analyse } from './analyser.ts'
import { creerLibelleur, formatNombre, type Libelleur } from './apercu-valeurs.ts'
import type { FeuilleAnalysee } from './feuille.ts'

/** States of a row that changes what the base holds, or would. */
const CHANGE: ReadonlySet<number> = new Set([A_MODIFIER, VERROUILLEE])

/** What the cells of a modified row replace: column letter → value before, in the words of the user. Empty for other rows. */
export function creerAvant(analyse: Analyse): (i: number, feuille: FeuilleAnalysee) => Map<string, string> {
  const { chantier, pret, resolutions } = analyse
  const { sqlite } = chantier.reference.base
  const chercher = creerRecherche(sqlite, pret.convention)
  const nommer = creerLibelleur(analyse)
  return (i, feuille) => {
    const lot = chantier.suivi.index.lot[i] ?? -1
    const avant = new Map<string, string>()
    if (lot < 0) return avant
    if (feuille.detectee.forme !== 'nominatif') {
      const valeur = pret.valeurs[lot]
      const ancienne = resolutions.valeurs.avant.get(lot)
      if (valeur && ancienne && CHANGE.has(resolutions.valeurs.etats[lot] ?? A_CREER))
        avant.set(
          valeur.colonne,
          ancienne.valeur === null ? (ancienne.absence ?? '') : String(ancienne.valeur),
        )
      return avant
    }
    if (!CHANGE.has(resolutions.parcours.etats[lot] ?? A_CREER)) return avant
    const ancien = findAvant(pret.lot, resolutions.parcours, lot, chercher)
    if (!ancien) return avant
    for (const champ of differences(pret.lot, lot, ancien, pret.videsEffacent)) {
      const colonne = colonneDuChamp(feuille, champ)
      if (colonne !== null) avant.set(colonne, decrire(champ, ancien, nommer))
    }
    return avant
  }
}

/** A field may come from a column of another meaning: the year of birth from the date of birth. */
const ORIGINES: Partial<Record<Champ | ChampListe, string[]>> = {
  annee_naissance: ['annee_naissance', 'date_naissance'],
  age_entree: ['age', 'date_naissance'],
  freins: ['freins', 'frein_oui_non'],
}

/** Letter of the column that a field comes from; null when the sheet has none. */
export function colonneDuChamp(feuille: FeuilleAnalysee, champ: Champ | ChampListe): string | null {
  const sens = ORIGINES[champ] ?? [champ]
  return feuille.colonnes.find(c => sens.includes(c.sens))?.colonne ?? null
}

function decrire(
  champ: Champ | ChampListe,
  { champs, listes }: { champs: Record<Champ, string | number | null>; listes: Record<ChampListe, string> },
  nommer: Libelleur,
): string {
  if (estListe(champ)) return nommer(champ, listes[champ])
  const valeur = champs[champ]
  if (valeur === null) return ''
  return typeof valeur === 'number' ? formatNombre(champ, valeur) : nommer(champ, valeur)
}

function estListe(champ: Champ | ChampListe): champ is ChampListe {
  return CHAMPS_LISTES.some(c => c === champ)
}
