import type { Forme } from '../../../../shared/domain/bilan.ts'
import { lettreColonne } from '../../../../shared/domain/cellule.ts'
import { getIndexValeurs } from '../map/index-valeurs.ts'
import type { RawRow } from '../read/port.ts'
import { type Analyse, creerAnalyse } from './analyse.ts'
import { texteEntete } from './cellules.ts'
import { conclureCroise, conclureListe } from './conclure.ts'
import { periodeDeFeuille, territoireDeFeuille } from './croise.ts'
import { reconnaitreForme } from './forme.ts'
import { creerProfil, fermerProfil, profiler } from './profil.ts'
import { survoler } from './role-ligne.ts'
import { type ColonneVue, listCandidats } from './sens-scores.ts'
import type { ContexteDetection, FeuilleDetectee, Zone } from './types.ts'
import { findEntetes, listEtiquettes, listNiveaux } from './zone.ts'

/** Rows on which the header, the zone and the shape are decided; formats are decided on all of them. */
const TAMPON = 300

/** What the first rows decide. */
export type Depart = {
  forme: Forme
  zone: Omit<Zone, 'derniere'>
  derniereDite: number | null
  niveaux: string[][]
  etiquettes: string[][]
  titres: { ligne: number; texte: string }[]
}

/**
 * Recognises one sheet in one pass: zone, shape, columns with meaning and format, totals, footnotes. Memory does not grow
 * with the number of rows. Nothing is guessed: what the file leaves open comes back in `questions`.
 */
export async function detecterFeuille(
  nom: string,
  index: number,
  lignes: AsyncIterable<RawRow[]> | Iterable<RawRow[]>,
  contexte: ContexteDetection,
): Promise<FeuilleDetectee> {
  const tampon: RawRow[] = []
  let depart: Depart | null = null
  let analyse: Analyse | null = null
  let luTout = true
  for await (const lot of lignes) {
    if (analyse) for (const row of lot) analyse.ajouter(row)
    else for (const row of lot) tampon.push(row)
    if (analyse || tampon.length < TAMPON) continue
    depart = demarrer(nom, tampon, contexte)
    if (!depart) {
      luTout = false
      break
    }
    analyse = lancer(depart, tampon)
  }
  if (!depart && luTout) {
    depart = demarrer(nom, tampon, contexte)
    if (depart) analyse = lancer(depart, tampon)
  }
  if (!depart || !analyse) return ecarterFeuille(nom, index, contexte, tampon)
  analyse.fermer()
  return conclure(nom, index, depart, analyse, contexte)
}

function demarrer(nom: string, tampon: RawRow[], contexte: ContexteDetection): Depart | null {
  const { options, lexique } = contexte
  const dite = options.correspondance?.zones?.[nom]
  const auto = dite ? null : findEntetes(tampon, lexique)
  const entetes = dite
    ? tampon.filter(r => dite.entetes.includes(r.ligne))
    : rows(tampon, auto?.positions ?? [])
  const premiere = dite?.premiere ?? tampon[auto?.suite ?? -1]?.ligne ?? (entetes.at(-1)?.ligne ?? 0) + 1
  if (entetes.length === 0 && !dite) return null
  const donnees = tampon.filter(r => r.ligne >= premiere)
  const pleines = [...entetes, ...donnees.slice(0, 50)].flatMap(indexPleins)
  const gauche = auto?.gauche ?? Math.min(...pleines)
  const droite = auto?.droite ?? Math.max(...pleines)
  if (!Number.isFinite(gauche) || droite < gauche) return null
  const etiquettes = listEtiquettes(entetes, gauche, droite)
  const forme =
    options.forme ?? options.correspondance?.forme ?? deviner(etiquettes, donnees, gauche, contexte)
  if (forme === null) return null
  const premiereEntete = entetes[0]?.ligne ?? premiere
  const titres = tampon.filter(r => r.ligne < premiereEntete)
  return {
    forme,
    zone: { entetes: entetes.map(r => r.ligne), premiere, gauche, droite },
    derniereDite: dite?.derniere ?? null,
    niveaux: listNiveaux(entetes, gauche, droite),
    etiquettes,
    titres: titres.map(r => ({ ligne: r.ligne, texte: texteLigne(r) })),
  }
}

function rows(tampon: RawRow[], positions: number[]): RawRow[] {
  return positions.flatMap(p => tampon[p] ?? [])
}

function indexPleins(row: RawRow): number[] {
  return row.cellules.flatMap((cell, i) => (texteEntete(cell) === '' ? [] : [i]))
}

function texteLigne(row: RawRow): string {
  return row.cellules
    .map(texteEntete)
    .filter(t => t !== '')
    .join(' ')
}

function deviner(
  etiquettes: string[][],
  donnees: RawRow[],
  gauche: number,
  contexte: ContexteDetection,
): Forme | null {
  const index = getIndexValeurs(contexte.convention, contexte.nomenclatures)
  const vues = etiquettes.map((labels, rang): ColonneVue => {
    const profil = creerProfil()
    for (const row of donnees) {
      const cell = row.cellules[gauche + rang]
      if (cell !== null && cell !== undefined && cell !== '') profiler(profil, cell)
    }
    fermerProfil(profil, donnees.length)
    return { index: gauche + rang, etiquettes: labels, profil }
  })
  const candidats = (forme: Forme) => vues.map(v => listCandidats(v, forme, contexte.lexique, index))
  return reconnaitreForme(vues, candidats('nominatif'), candidats('agrege'))
}

function lancer(depart: Depart, tampon: RawRow[]): Analyse {
  const { gauche, droite, premiere } = depart.zone
  const entetes = depart.etiquettes.map(labels => labels.at(-1) ?? '')
  const analyse = creerAnalyse(
    { gauche, droite, premiere, derniere: depart.derniereDite },
    depart.forme,
    entetes,
  )
  for (const row of tampon) analyse.ajouter(row)
  return analyse
}

function conclure(
  nom: string,
  index: number,
  depart: Depart,
  analyse: Analyse,
  contexte: ContexteDetection,
): FeuilleDetectee {
  const titres = depart.titres.map(t => t.texte)
  const valeurs = getIndexValeurs(contexte.convention, contexte.nomenclatures)
  const base: FeuilleDetectee = {
    ...feuilleVide(nom, index, contexte),
    forme: depart.forme,
    zone: { ...depart.zone, derniere: analyse.derniere },
    lignesLues: analyse.lignesLues,
    titres,
    periode: periodeDeFeuille(nom, titres),
    territoire: territoireDeFeuille(nom, titres, valeurs),
  }
  const vues = depart.etiquettes.map((etiquettes, rang): ColonneVue => {
    const profil = analyse.profils[rang] ?? creerProfil()
    fermerProfil(profil, analyse.lignesLues)
    return { index: depart.zone.gauche + rang, etiquettes, profil }
  })
  const source = { nom, depart, analyse, vues, index: valeurs, contexte }
  const conclue = depart.forme === 'croise' ? conclureCroise(base, source) : conclureListe(base, source)
  const titresEcartes = depart.titres.map(t => ({ ligne: t.ligne, role: 'titre' as const }))
  return { ...conclue, ecartees: [...titresEcartes, ...analyse.ecartees] }
}

function feuilleVide(nom: string, index: number, contexte: ContexteDetection): FeuilleDetectee {
  return {
    fichier: contexte.fichier,
    feuille: nom,
    index,
    forme: null,
    raison: null,
    zone: null,
    ecartees: [],
    colonnes: [],
    lignesLues: 0,
    croise: null,
    titres: [],
    territoire: null,
    periode: null,
    signature: '',
    erreurs: [],
    avertissements: [],
    questions: [],
  }
}

function ecarterFeuille(
  nom: string,
  index: number,
  contexte: ContexteDetection,
  tampon: RawRow[],
): FeuilleDetectee {
  const vide = tampon.every(r => survoler(r, 0, r.cellules.length - 1, 1).pleines === 0)
  const raison = vide ? 'vide' : 'page de garde ou texte : aucun tableau reconnu'
  return { ...feuilleVide(nom, index, contexte), raison, titres: tampon.slice(0, 20).map(texteLigne) }
}

/** « A5:R108 »: the zone as spreadsheets write it, header lines included; null without a zone. */
export function formatZone(zone: Zone | null): string | null {
  if (!zone) return null
  const haut = zone.entetes[0] ?? zone.premiere
  return `${lettreColonne(zone.gauche)}${haut}:${lettreColonne(zone.droite)}${Math.max(haut, zone.derniere)}`
}
