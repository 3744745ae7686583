import type { IndexValeurs } from '../map/index-valeurs.ts'
import type { RawRow } from '../read/port.ts'
import type { Analyse } from './analyse.ts'
import { avertirColonnes, questionnerColonnes } from './avis.ts'
import { appliquerReponses, construireColonnes, enteteComplet } from './colonnes.ts'
import { convertisseur } from './convertisseur.ts'
import { decrireCroise } from './croise.ts'
import type { Depart } from './detecter-feuille.ts'
import {
  avecPoints,
  checkTotauxCroises,
  colonnesCroisees,
  harmoniserDecimales,
  reprendreIndicateurs,
} from './feuille-croisee.ts'
import { compterPleines } from './mesures.ts'
import { listDistinctes } from './preuve.ts'
import { attribuerSens } from './sens.ts'
import { type ColonneVue, listCandidats } from './sens-scores.ts'
import { signaler } from './signalements.ts'
import { signer } from './signature.ts'
import { nommerParFeuille, reculerTerritoire } from './territoire-feuille.ts'
import { checkTotaux, type SommeColonne, sommer } from './totaux.ts'
import type { ColonneDetectee, ContexteDetection, FeuilleDetectee } from './types.ts'

export type SourceConclusion = {
  nom: string
  depart: Depart
  analyse: Analyse
  vues: ColonneVue[]
  index: IndexValeurs
  contexte: ContexteDetection
}

/** Columns, questions, warnings and checked totals of a nominative or aggregated list. */
export function conclureListe(base: FeuilleDetectee, source: SourceConclusion): FeuilleDetectee {
  const { vues, contexte, depart, index } = source
  const devines = vues.map(v => listCandidats(v, depart.forme, contexte.lexique, index))
  const { candidats, inconnues } = appliquerReponses(vues, devines, contexte)
  const choix = attribuerSens(
    candidats,
    vues.map(v => compterPleines(v.profil.mesures)),
    index.territoires.premierType,
  )
  const colonnes = reculerTerritoire(construireColonnes(vues, choix, contexte), base, index)
  const lieu = { fichier: base.fichier, feuille: base.feuille }
  const totaux =
    depart.forme === 'nominatif' ? totauxDeListe(source, colonnes) : totauxAgreges(source, colonnes)
  const aUnTerritoire = colonnes.some(c => c.sens === 'territoire')
  return {
    ...base,
    colonnes,
    territoire: aUnTerritoire ? null : (base.territoire ?? lieuDeLaFeuille(source)),
    signature: signer(depart.forme, vues.map(enteteComplet)),
    erreurs: inconnues.map(({ colonne, reponse }) =>
      signaler(
        lieu,
        'sens_inconnu',
        `Colonne ${colonne} : « ${reponse} » n’est pas un sens connu de Tandem.`,
        {
          colonne,
        },
      ),
    ),
    avertissements: [...avertirColonnes(lieu, colonnes, vues), ...totaux],
    questions: questionnerColonnes(lieu, colonnes, choix, vues),
  }
}

function lieuDeLaFeuille({ nom, depart, contexte, index }: SourceConclusion): string | null {
  return depart.forme === 'nominatif' ? nommerParFeuille(nom, contexte, index) : null
}

/** Columns, axes and checked totals of a crosstab. */
export function conclureCroise(base: FeuilleDetectee, source: SourceConclusion): FeuilleDetectee {
  const { vues, contexte, depart, index, analyse } = source
  const { lexique, indicateurs } = contexte
  const brut = decrireCroise({
    nom: source.nom,
    titres: base.titres,
    niveaux: depart.niveaux,
    vues,
    candidats: vues.map(v => listCandidats(v, 'croise', lexique, index)),
    lexique,
    index,
    indicateurs,
  })
  reprendreIndicateurs(analyse, brut, indicateurs)
  const description = avecPoints(brut, analyse.gardees, indicateurs)
  const colonnes = harmoniserDecimales(
    colonnesCroisees(vues, description),
    contexte.options.decimales ?? null,
  )
  const croise = { ...description, decimales: colonnes.find(c => c.decimales !== null)?.decimales ?? null }
  const lieu = { fichier: base.fichier, feuille: base.feuille }
  const estHors = (index: number) => !croise.totaux.includes(index)
  const hors = colonnes.filter(c => estHors(c.index))
  const vuesHors = vues.filter(v => estHors(v.index))
  const aUnAxe = (axe: string) =>
    croise.cles.some(c => c.axe === axe) || croise.valeurs.some(v => v.axes.some(a => a.axe === axe))
  return {
    ...base,
    zone: base.zone && { ...base.zone, derniere: analyse.derniere },
    lignesLues: analyse.lignesLues,
    colonnes,
    croise,
    territoire: aUnAxe('territoire') ? null : base.territoire,
    signature: signer('croise', vues.map(enteteComplet)),
    avertissements: [
      ...avertirColonnes(lieu, hors, vuesHors),
      ...checkTotauxCroises(analyse, colonnes, croise, lieu),
    ],
    questions: questionnerColonnes(lieu, colonnes, [], vues),
  }
}

/** Only the last total line is the whole list's; the rows are not kept, the profiles are. */
function totauxDeListe(source: SourceConclusion, colonnes: ColonneDetectee[]) {
  const { analyse, vues, contexte, nom } = source
  const dernier = analyse.totaux.at(-1)
  if (!dernier) return []
  const sommes = (): SommeColonne[] =>
    colonnes.flatMap((colonne, rang) => {
      const vue = vues[rang]
      if (!vue || ['identite', 'nir', 'identifiant', 'age', 'annee_naissance'].includes(colonne.sens ?? ''))
        return []
      return [sommerProfil(colonne, vue)]
    })
  const lieu = { fichier: contexte.fichier, feuille: nom }
  return checkTotaux([dernier], sommes, () => analyse.lignesLues, lieu)
}

function sommerProfil(colonne: ColonneDetectee, vue: ColonneVue): SommeColonne {
  const pleines = compterPleines(vue.profil.mesures)
  const nombre = ['nombre', 'montant'].includes(colonne.format)
  if (!nombre) return { colonne, somme: null, pleines, oui: compterOui(colonne, vue), decimales: 0 }
  const lire = convertisseur({ ...colonne, sens: 'valeur' })
  let somme = 0
  let decimales = 0
  for (const [cell, fois] of listDistinctes(vue.profil)) {
    const { valeur } = lire(cell)
    if (typeof valeur !== 'number') continue
    somme += valeur * fois
    decimales = Math.max(decimales, String(valeur).split('.')[1]?.length ?? 0)
  }
  return { colonne, somme: Number(somme.toFixed(6)), pleines, oui: null, decimales: Math.min(6, decimales) }
}

function compterOui(colonne: ColonneDetectee, vue: ColonneVue): number | null {
  if (colonne.format !== 'booleen') return null
  const lire = convertisseur({ ...colonne, sens: colonne.sens ?? 'brsa' })
  return [...listDistinctes(vue.profil)].reduce(
    (s, [cell, fois]) => s + (lire(cell).valeur === true ? fois : 0),
    0,
  )
}

function totauxAgreges(source: SourceConclusion, colonnes: ColonneDetectee[]) {
  const { analyse, contexte, nom } = source
  const valeur = colonnes.filter(c => c.sens === 'valeur')
  const lieu = { fichier: contexte.fichier, feuille: nom }
  const avant = (total: RawRow) => analyse.gardees.filter(r => r.ligne < total.ligne)
  return checkTotaux(
    analyse.totaux,
    total => valeur.map(c => sommer(avant(total), c)),
    total => avant(total).length,
    lieu,
  )
}
