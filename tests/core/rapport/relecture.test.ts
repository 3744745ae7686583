// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { Rapport } from '../../../electron/core/rapport/modele.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { IDS, profil } from '../../helpers/conventions.ts'
import { lireGraphiques } from '../../helpers/lire-graphiques.ts'
import { aplanir, listTableaux } from '../../helpers/relecture/comparer-cellule.ts'
import {
  listDessines,
  listEcartsDesTables,
  listEcartsGraphiques,
  listEcartsSvg,
} from '../../helpers/relecture/ecarts-graphiques.ts'
import {
  getCompte,
  listHorsSynthese,
  listNonRepondus,
  listPointsFaux,
} from '../../helpers/relecture/ecarts-indicateurs.ts'
import {
  listEcartsDiapositives,
  listEcartsFeuilles,
  listEcartsTableaux,
} from '../../helpers/relecture/ecarts-tableaux.ts'
import { lireCsv, lireFeuillesOds, lireFeuillesXlsx } from '../../helpers/relecture/lire-feuilles.ts'
import {
  lireDiapositives,
  lireTableauxDocx,
  lireTableauxHtml,
} from '../../helpers/relecture/lire-tableaux.ts'
import { ANNEE, DESTINATIONS, ouvrirRapports, type Relu } from '../../helpers/relecture/ouvrir-rapports.ts'
import {
  lireProprietes,
  listCachettes,
  listCachettesHtml,
  listLignesSuspectes,
  listPetitesDites,
  listPhrasesBavardes,
  listSansRaison,
} from '../../helpers/relecture/secrets.ts'

// The first test of each profile imports five bilans and writes twelve files.
vi.setConfig({ testTimeout: 180_000 })

const lirePage = (octets: Uint8Array) =>
  new DOMParser().parseFromString(new TextDecoder().decode(octets), 'text/html')

const profils = new Map(IDS.map(id => [id, profil(id)]))

/** Figures that the profile asks, a family of codes being each value of the family. */
function listDemandes(id: (typeof IDS)[number], actuels: readonly Indicateur[]): Indicateur[] {
  const codes =
    profils
      .get(id)
      ?.indicateurs.filter(i => i.statut === 'demande')
      .flatMap(i => i.codes) ?? []
  return codes.flatMap(code => {
    const siens = actuels.filter(i =>
      code.endsWith('*') ? i.code.startsWith(code.slice(0, -1)) : i.code === code,
    )
    if (siens.length === 0 && !code.endsWith('*')) throw new Error(`${code} n’est pas calculé.`)
    return siens
  })
}

/** A number of the csv in the unit of the indicators (cents for an amount, 1 or 0 for yes or no); null for an empty field. */
function lireNombreCsv(texte = '', unite = ''): number | null {
  if (texte === '') return null
  if (unite === 'oui / non') return texte === 'oui' ? 1 : 0
  const lu = Number(texte.replace(',', '.'))
  return unite === 'euros' ? Math.round(lu * 100) : lu
}

const listBlocs = ({ chapitres, feuilles }: Rapport) =>
  [...listTableaux(chapitres).map(t => t.bloc), ...feuilles.flatMap(f => f.blocs)].filter(b => b !== null)

function verifierSecret(fichiers: Relu['fichiers'], indicateurs: Relu['indicateurs']): void {
  const { csv, xlsx, ods, docx, pptx, html } = fichiers.public
  const lignes = lireCsv(csv)
  expect(listLignesSuspectes(lignes, lireCsv(fichiers.comite.csv))).toEqual([])
  for (const [annee, { masques }] of indicateurs) expect(listPetitesDites(lignes, annee, masques)).toEqual([])
  expect(listSansRaison(lignes, lireFeuillesXlsx(xlsx))).toEqual([])
  expect(listSansRaison(lignes, lireFeuillesOds(ods))).toEqual([])
  for (const octets of [docx, pptx, xlsx, ods]) expect(listCachettes(octets)).toEqual([])
  for (const format of ['docx', 'pptx', 'xlsx', 'ods'] as const) {
    const duComite = new Set(lireProprietes(fichiers.comite[format]))
    const enPlus = lireProprietes(fichiers.public[format]).filter(t => !duComite.has(t))
    expect(enPlus).toEqual(['Document destiné au public'])
  }
  expect(listCachettesHtml(lirePage(html))).toEqual([])
}

describe.each(IDS)('le bilan de %s', id => {
  it.each(DESTINATIONS)(
    'imprime pour le %s les mêmes tableaux en docx, en html et en pptx',
    async destination => {
      const { fichiers, rapports } = await ouvrirRapports(id)
      const { docx, html, pptx } = fichiers[destination]
      const attendus = listTableaux(rapports[destination].chapitres)
      expect(attendus.length).toBeGreaterThan(5)
      expect(listEcartsTableaux(lireTableauxDocx(docx), attendus)).toEqual([])
      const dessines = attendus.filter(t => t.bloc !== null && t.bloc.graphique !== null)
      expect(listEcartsDiapositives(lireDiapositives(pptx), dessines)).toEqual([])
      expect(listEcartsTableaux(lireTableauxHtml(lirePage(html)), attendus)).toEqual([])
    },
  )

  it.each(DESTINATIONS)(
    'tient pour le %s les mêmes cellules en xlsx et en ods, toutes décimales',
    async destination => {
      const { fichiers, rapports } = await ouvrirRapports(id)
      const { feuilles } = rapports[destination]
      expect(listEcartsFeuilles(lireFeuillesXlsx(fichiers[destination].xlsx), feuilles)).toEqual([])
      expect(listEcartsFeuilles(lireFeuillesOds(fichiers[destination].ods), feuilles)).toEqual([])
    },
  )

  it.each(DESTINATIONS)('dessine pour le %s les mêmes nombres dans chaque graphique', async destination => {
    const { fichiers, rapports } = await ouvrirRapports(id)
    const { docx, html, pptx, xlsx } = fichiers[destination]
    const chapitres = listDessines(rapports[destination].chapitres)
    const feuilles = listDessines(rapports[destination].feuilles)
    expect(chapitres.length).toBeGreaterThan(3)
    expect(listEcartsDesTables([...chapitres, ...feuilles])).toEqual([])
    expect(listEcartsGraphiques(lireGraphiques(docx), chapitres)).toEqual([])
    expect(listEcartsGraphiques(lireGraphiques(pptx), chapitres)).toEqual([])
    expect(listEcartsGraphiques(lireGraphiques(xlsx), feuilles)).toEqual([])
    expect(listEcartsSvg([...lirePage(html).querySelectorAll('svg')], chapitres)).toEqual([])
  })

  it('répond à chaque indicateur demandé comme « indicateurs », ou dit en mots pourquoi il manque', async () => {
    const { fichiers, indicateurs } = await ouvrirRapports(id)
    const { docx, html, xlsx, ods, csv } = fichiers.comite
    const [actuels = [], precedents = []] = [ANNEE, ANNEE - 1].map(a => indicateurs.get(a)?.exacts)
    const demandes = listDemandes(id, actuels)
    expect(demandes.length).toBeGreaterThan(5)
    expect(listNonRepondus(lireTableauxDocx(docx), demandes)).toEqual([])
    expect(listNonRepondus(lireTableauxHtml(lirePage(html)), demandes)).toEqual([])
    const paires = demandes.map(actuel => ({
      actuel,
      precedent: precedents.find(p => p.code === actuel.code),
    }))
    expect(listHorsSynthese(lireFeuillesXlsx(xlsx), paires)).toEqual([])
    expect(listHorsSynthese(lireFeuillesOds(ods), paires)).toEqual([])
    const lignes = lireCsv(csv)
    for (const i of demandes) {
      const ligne = lignes.find(
        l => l.Code === i.code && l.Modalité === 'ensemble' && l.Année === String(ANNEE),
      )
      expect([i.code, lireNombreCsv(ligne?.Valeur, ligne?.Unité), ligne?.Absence]).toEqual([
        i.code,
        i.valeur,
        i.absence ?? '',
      ])
    }
  })

  it('dessine dans le document et les diapositives ce que « indicateurs » compte', async () => {
    const { fichiers, rapports, indicateurs } = await ouvrirRapports(id)
    const lignes = (code: string, ventilation: string, annee: number) => {
      const liste = indicateurs.get(annee)?.exacts.find(i => i.code === code)?.ventilations[ventilation]
      return liste && new Map(liste.map(l => [aplanir(l.libelle), l.valeur]))
    }
    const specs = listDessines(rapports.comite.chapitres).map(b => b.graphique.spec)
    for (const octets of [fichiers.comite.docx, fichiers.comite.pptx]) {
      const faux = lireGraphiques(octets).flatMap((lu, rang) => {
        const spec = specs[rang]
        return spec === undefined ? [`${lu.partie} en trop`] : listPointsFaux(lu, spec, ANNEE, lignes)
      })
      expect(faux).toEqual([])
    }
    expect(specs.filter(s => getCompte(s) !== undefined).length).toBeGreaterThan(3)
  })

  it('ne laisse au public aucune valeur masquée, où qu’elle soit rangée, et dit pourquoi chacune l’est', async () => {
    const { fichiers, indicateurs } = await ouvrirRapports(id)
    verifierSecret(fichiers, indicateurs)
  })
})

describe('quand tout effectif de moins de quarante est masqué', () => {
  const ouvrir = () => ouvrirRapports('seine-et-marne-2022', 40)

  it('les graphiques du public ont un vide à la place de chaque valeur masquée, et les autres sont exactes', async () => {
    const { fichiers, rapports } = await ouvrir()
    const csv = lireCsv(fichiers.public.csv)
    const lignes = (code: string, ventilation: string, annee: number) =>
      new Map(
        csv
          .filter(l => l.Code === code && l.Ventilation === ventilation && l.Année === String(annee))
          // A chart of agences says « Meaux », the csv « Meaux (Agence) » beside « Meaux (Maison départementale…) ».
          .map(l => [aplanir(l.Ligne).replace(/ \(Agence\)$/, ''), lireNombreCsv(l.Valeur, l.Unité)]),
      )
    const chapitres = listDessines(rapports.public.chapitres)
    const feuilles = listDessines(rapports.public.feuilles)
    const vides = chapitres.filter(b => b.graphique.spec.series.some(s => s.absences.includes('masque')))
    expect(vides.length).toBeGreaterThan(2)
    for (const [octets, blocs] of [
      [fichiers.public.docx, chapitres],
      [fichiers.public.pptx, chapitres],
      [fichiers.public.xlsx, feuilles],
    ] as const) {
      const lus = lireGraphiques(octets)
      expect(listEcartsGraphiques(lus, blocs)).toEqual([])
      const faux = lus.flatMap((lu, i) => {
        const spec = blocs[i]?.graphique.spec
        return spec === undefined ? [lu.partie] : listPointsFaux(lu, spec, ANNEE, lignes)
      })
      expect(faux).toEqual([])
    }
    expect(listEcartsSvg([...lirePage(fichiers.public.html).querySelectorAll('svg')], chapitres)).toEqual([])
  })

  it('les tableaux de chaque format ont la marque à leur place, et nulle part le nombre', async () => {
    const { fichiers, rapports, indicateurs } = await ouvrir()
    const { docx, html, xlsx, ods } = fichiers.public
    const { chapitres, feuilles } = rapports.public
    expect(listEcartsTableaux(lireTableauxDocx(docx), listTableaux(chapitres))).toEqual([])
    expect(listEcartsTableaux(lireTableauxHtml(lirePage(html)), listTableaux(chapitres))).toEqual([])
    expect(listEcartsFeuilles(lireFeuillesXlsx(xlsx), feuilles)).toEqual([])
    expect(listEcartsFeuilles(lireFeuillesOds(ods), feuilles)).toEqual([])
    verifierSecret(fichiers, indicateurs)
  })

  it('aucune phrase ne dit un nombre que son tableau cache', async () => {
    const { comite, public: grandPublic } = (await ouvrir()).rapports
    const [publics, exacts] = [listBlocs(grandPublic), listBlocs(comite)]
    expect(listPhrasesBavardes(publics, exacts)).toEqual([])
    const bavards = publics.map((bloc, i) => ({ ...bloc, phrase: exacts[i]?.phrase ?? null }))
    expect(listPhrasesBavardes(bavards, exacts)).not.toEqual([])
  })
})
