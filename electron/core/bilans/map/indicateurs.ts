import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import { nettoyerTexte } from '../../../../shared/domain/formats.ts'
import { type Unite, uniteSchema } from '../../../../shared/domain/indicateur.ts'
import { codeDepuisLibelle, normaliserLibelle } from '../../../../shared/domain/texte.ts'

const libellesSchema = z.array(
  z.object({ code: z.string(), unite: uniteSchema, libelle: z.string(), libelles: z.array(z.string()) }),
)
export type IndicateurConnu = { code: string; libelle: string; unite: Unite }
export type IndexIndicateurs = (libelle: string) => IndicateurConnu | undefined

const PARENTHESES =
  /\((?:en )?(?:nombre|nb|effectifs?|%|pourcentage|jours|j|etp|euros?|€|parcours|personnes)\)/gi
const VIDES =
  /\b(?:le|la|les|l|de|des|du|d|un|une|en|dans|au|aux|a|et|nombre|nb|nbre|total|totale|annuel|annuelle|moyen|moyenne)\b/g
const MAX_CODE = 60

/** The labels under which the catalogue's indicators arrive in aggregated files, from the folder of resources. */
export function loadIndicateurs(ressources: string): IndexIndicateurs {
  const fichier = join(ressources, 'nomenclatures', 'libelles-indicateurs.json')
  try {
    return creerIndexIndicateurs(libellesSchema.parse(JSON.parse(readFileSync(fichier, 'utf8'))))
  } catch (cause) {
    const message =
      'Les libellés d’indicateurs fournis avec Tandem sont absents ou abîmés. Réinstallez Tandem.'
    throw new AppError('nomenclature_invalide', message, { fichier }, { cause })
  }
}

function creerIndexIndicateurs(connus: z.infer<typeof libellesSchema>): IndexIndicateurs {
  const exacts = new Map<string, IndicateurConnu>()
  const reduits = new Map<string, IndicateurConnu>()
  for (const { code, unite, libelle, libelles } of connus) {
    const entree = { code, libelle, unite }
    for (const forme of [code, libelle, ...libelles]) {
      const exact = normaliser(forme)
      if (!exacts.has(exact)) exacts.set(exact, entree)
      if (!reduits.has(reduire(exact))) reduits.set(reduire(exact), entree)
    }
  }
  return libelle => {
    const normal = normaliser(libelle)
    const trouve = exacts.get(normal) ?? reduits.get(reduire(normal))
    return trouve && estPourcentage(libelle) && trouve.code === 'brsa' ? exacts.get('part brsa') : trouve
  }
}

function normaliser(libelle: string): string {
  return normaliserLibelle(nettoyerTexte(libelle).replace(PARENTHESES, ' ').replace('→', ' '))
}

function reduire(normal: string): string {
  return normal
    .replace(VIDES, ' ')
    .split(' ')
    .filter(m => m !== '')
    .map(m => m.replace(/s$/, ''))
    .join(' ')
}

function estPourcentage(libelle: string): boolean {
  return /%|\bpart\b|\btaux\b|pourcentage/i.test(libelle)
}

/** The unit that the words of an indicator, a title or a unit line say; null when they say none. */
export function findUnite(libelle: string): Unite | null {
  const texte = nettoyerTexte(libelle)
  if (/\(?en %\)?|%|\ben pourcentage\b|^part\b|^taux\b/i.test(texte)) return 'taux'
  if (/\ben jours\b|\(jours?\)|^d[ée]lai|^dur[ée]e/i.test(texte)) return 'jours'
  if (/\betp\b/i.test(texte)) return 'etp'
  return /€|\beuros?\b/i.test(texte) ? 'centimes' : null
}

/**
 * The code of an indicator that the catalogue does not know: made from its label, after the sheet's code when it has one.
 * A long label is cut and keeps a mark of the whole, so that two labels with one beginning stay two indicators.
 */
export function codeIndicateurLocal(libelle: string, prefixe: string | null): string {
  const entier = codeDepuisLibelle(libelle, '_')
  const code = entier.length <= MAX_CODE ? entier : `${entier.slice(0, MAX_CODE - 7)}_${marque(entier)}`
  return [prefixe, code].filter(c => c !== null && c !== '').join('_')
}

/** FNV-1a, six characters in base 36. */
function marque(texte: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193) >>> 0
  return h.toString(36).padStart(7, '0').slice(-6)
}

/** `b13` of « Tableau B13 »; null for a name that says nothing (« Feuil1 »). */
export function codeDeFeuille(nom: string): string | null {
  const code = codeDepuisLibelle(
    nom.replace(/^\s*(?:tableau|tab|onglet|feuille|table|indicateur)\b/i, ' '),
    '_',
  )
  return code === '' || /^(?:feuil|sheet|feuille|table|tableau|donnees|data|csv|export)?_?\d*$/.test(code)
    ? null
    : code
}
