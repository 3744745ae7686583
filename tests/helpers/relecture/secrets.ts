import { strFromU8, unzipSync } from 'fflate'
import type { Bloc } from '../../../electron/core/rapport/modele.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { aplanir, ditNombre } from './comparer-cellule.ts'
import type { Feuilles, LigneCsv } from './lire-feuilles.ts'

/** What makes a line of the csv one value. */
const cleDe = (l: LigneCsv) => [l.Code, l.Ventilation, l.Modalité, l.Année].join(' | ')

/** A value hidden from the public, as a reader knows it. */
const nomDe = (libelle: unknown, ligne: unknown, annee: unknown) =>
  aplanir([libelle, ligne, annee].map(String).join(' | '))

/** Lines of the public csv that are neither the exact ones nor hidden whole. */
export function listLignesSuspectes(publiques: readonly LigneCsv[], exactes: readonly LigneCsv[]): string[] {
  const parCle = new Map(exactes.map(l => [cleDe(l), l]))
  if (parCle.size !== exactes.length) return ['deux lignes du csv ont la même clé']
  if (publiques.length !== exactes.length) return [`${publiques.length} lignes au lieu de ${exactes.length}`]
  return publiques.flatMap(l => {
    const exacte = parCle.get(cleDe(l))
    const cachee = l.Valeur === '' && l.Part === '' && l.Absence === 'masque'
    const pareille = l.Valeur === exacte?.Valeur && l.Absence === exacte?.Absence
    const part = l.Part === '' || l.Part === exacte?.Part
    return cachee || (pareille && part) ? [] : [`${cleDe(l)} : ${l.Valeur} ; ${l.Part} ; ${l.Absence}`]
  })
}

/** Values too small to be told, by the screen's rule alone, that the public csv tells. */
export function listPetitesDites(
  publiques: readonly LigneCsv[],
  annee: number,
  masques: readonly Indicateur[],
): string[] {
  const dites = new Map(publiques.filter(l => l.Absence !== 'masque').map(l => [cleDe(l), l]))
  const petites = masques.flatMap(i =>
    [
      ...(i.absence === 'masque' ? [['ensemble', 'ensemble']] : []),
      ...Object.entries(i.ventilations).flatMap(([nom, lignes]) =>
        lignes.filter(l => l.absence === 'masque').map(l => [nom, l.modalite]),
      ),
    ].map(([nom, modalite]) => [i.code, nom, modalite, annee].join(' | ')),
  )
  return petites.filter(cle => dites.has(cle))
}

/** What a value stands on, in the sheet of indicators: the csv has no line for it. */
const COMPTES_LIES = ['Effectif connu', 'Non renseignés', 'Numérateur', 'Dénominateur']

/** Hidden lines of the csv that the sheet of reasons does not list, and reasons without a hidden line. */
export function listSansRaison(publiques: readonly LigneCsv[], feuilles: Feuilles): string[] {
  const rangees = feuilles.get('Masquages') ?? []
  const debut = rangees.findIndex(r => r[0] === 'Indicateur')
  const listees = rangees.slice(debut + 1).filter(r => r.length === 5)
  const noms = listees
    .filter(r => r[1] === 'Ensemble de la convention' && !COMPTES_LIES.includes(String(r[2])))
    .map(r => nomDe(r[0], r[2], r[3]))
  const cachees = publiques.filter(l => l.Absence === 'masque')
  const attendues = cachees.map(l => nomDe(l.Indicateur, l.Ligne, l.Année))
  return [
    ...attendues.filter(n => !noms.includes(n)).map(n => `sans raison : ${n}`),
    ...noms.filter(n => !attendues.includes(n)).map(n => `raison de rien : ${n}`),
    ...listees.filter(r => String(r[4]).length < 10).map(r => `raison vide : ${r[0]}`),
  ]
}

/** Sentences of tables and charts of the public that tell a number hidden in that very table, which shows it nowhere else. */
export function listPhrasesBavardes(publics: readonly Bloc[], exacts: readonly Bloc[]): string[] {
  return publics.flatMap(bloc => {
    const exact = exacts.find(e => e.tableau.titre === bloc.tableau.titre)
    if (exact === undefined) return []
    const visibles = listValeurs(bloc).filter(v => v.valeur !== null)
    const cachees = listValeurs(exact).filter(v => !visibles.some(w => w.valeur === v.valeur))
    const spec = bloc.graphique?.spec
    const phrases = [bloc.phrase, ...bloc.tableau.notes, spec?.titre, spec?.phrase].filter(p => p != null)
    const nombres = phrases.flatMap(
      p => aplanir(p).match(/[+\u2212]? ?\d+(?: \d{3})*(?:,\d+)?(?: %)?/g) ?? [],
    )
    const dites = nombres.filter(n => !visibles.some(v => ditNombre(n, v.valeur ?? 0, v.format)))
    return cachees
      .filter(v => v.valeur !== null && dites.some(n => ditNombre(n, v.valeur ?? 0, v.format)))
      .map(v => `${bloc.tableau.titre} dit ${v.valeur} : ${phrases.join(' ')}`)
  })
}

function listValeurs({ tableau }: Bloc) {
  return tableau.lignes.flatMap(l => l.cellules.filter(c => c.type === 'nombre'))
}

/** Where a package could keep what it does not show. */
const CACHETTES =
  /comments|threaded|customXml|externalLink|revision|activeX|vba|printerSettings|calcChain|pivot|\.bin$|persons?\//i

/** Parts, hidden sheets, properties and comments that a public file must not have; embedded workbooks are opened too. */
export function listCachettes(octets: Uint8Array, ou = ''): string[] {
  const parties = Object.entries(unzipSync(octets))
  return parties.flatMap(([nom, contenu]) => {
    if (nom.endsWith('.xlsx')) return listCachettes(contenu, `${ou}${nom}!`)
    const xml = strFromU8(contenu)
    return [
      ...(CACHETTES.test(nom) ? [`${ou}${nom}`] : []),
      ...(/<!-{2}|<sheet [^>]*state="(?:h|veryH)idden"|<(?:row|col|c) [^>]*hidden="(?:1|true)"|<w:vanish|<w:del |<w:ins |show="0"|table:visibility/.test(
        xml,
      )
        ? [`${ou}${nom} cache quelque chose`]
        : []),
      ...(nom === 'docProps/custom.xml' && /<property/.test(xml) ? [`${ou}${nom} : ${xml}`] : []),
    ]
  })
}

/** Properties of a file, one text per element. */
export function lireProprietes(octets: Uint8Array): string[] {
  return Object.entries(unzipSync(octets))
    .filter(([nom]) => nom.startsWith('docProps/') || nom === 'meta.xml')
    .flatMap(([, contenu]) => [...strFromU8(contenu).matchAll(/>([^<]+)</g)].map(m => aplanir(m[1] ?? '')))
    .filter(t => t !== '')
}

/** What a page could keep out of sight: comments, scripts, hidden elements, attributes that could hold a figure. */
export function listCachettesHtml(page: Document): string[] {
  const brut = page.documentElement.outerHTML
  return [
    ...(/<!-{2}|<script|<template/.test(brut) ? ['commentaire ou script'] : []),
    ...[...page.querySelectorAll('*')].flatMap(e =>
      [...e.attributes]
        .filter(
          a =>
            a.name === 'hidden' ||
            a.name.startsWith('on') ||
            (a.name.startsWith('data-') && a.name !== 'data-page' && !/^[a-z]*$/.test(a.value)),
        )
        .map(a => `${a.name}="${a.value}"`),
    ),
    ...[...page.querySelectorAll('meta[name]')]
      .map(m => m.getAttribute('name') ?? '')
      .filter(nom => !['viewport', 'generator'].includes(nom)),
    ...[...page.querySelectorAll('[data-page]')]
      .map(e => e.getAttribute('data-page') ?? '')
      .filter(lieu => page.getElementById(lieu) === null),
  ]
}
