import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { profil, RESSOURCES } from '../../helpers/conventions.ts'
import { calculerLentement } from '../indicateurs/oracle.ts'
import { CONVENTION, ouvrirAtelier } from './atelier.ts'
import { tirerFichier } from './fichier-alea.ts'

const GRAINES = Array.from({ length: 24 }, (_, i) => 7001 + i)
const PERIODES = [
  { annee: 2022, d1: 18_993, d2: 19_357 },
  { annee: 2021, d1: 18_628, d2: 18_992 },
]
const convention = profil(CONVENTION)
const liens = convention.territoires.liens.map(l => [l.de, l.vers] as [string, string])
const groupes = Object.fromEntries(
  loadNomenclatures(RESSOURCES)
    .motif_sortie.entrees.filter(e => e.code !== 'non_renseigne')
    .map(e => [e.code, e.groupe ?? '']),
)

test.each(GRAINES)(
  'file %i, in words of its own, imports with no question and every figure is right',
  async graine => {
    const a = await ouvrirAtelier()
    const f = tirerFichier(graine)
    const chemin = path.join(a.dossier, f.nom)
    writeFileSync(chemin, f.octets)
    const r = await a.appeler('bilans:importer', { fichiers: [chemin], convention: CONVENTION })
    expect({ erreurs: r.erreurs, questions: r.questions }).toEqual({ erreurs: [], questions: [] })
    for (const { annee, d1, d2 } of PERIODES)
      for (const territoire of [null, 'agence:meaux', 'mds:lagny']) {
        const obtenus = await a.appeler('indicateurs:list', {
          convention: CONVENTION,
          annee,
          brut: true,
          ...(territoire === null ? {} : { territoire }),
        })
        const attendus = calculerLentement({
          convention,
          parcours: f.parcours,
          liens,
          d1,
          d2,
          territoire,
          groupes,
        })
        const parCode = new Map(obtenus.map(i => [i.code, i]))
        for (const [code, attendu] of Object.entries(attendus))
          expect({
            code,
            territoire,
            ...figures(parCode.get(code), Object.keys(attendu.ventilations ?? {})),
          }).toEqual({
            code,
            territoire,
            valeur: attendu.valeur,
            n: attendu.n ?? parCode.get(code)?.n,
            mediane: attendu.mediane ?? null,
            ventilations: Object.fromEntries(
              Object.entries(attendu.ventilations ?? {}).map(([nom, lignes]) => [nom, sansZero(lignes)]),
            ),
          })
      }
  },
)

function figures(i: Indicateur | undefined, noms: string[]) {
  const lignes = (nom: string) =>
    Object.fromEntries((i?.ventilations[nom] ?? []).map(l => [l.modalite, l.valeur] as const))
  return {
    valeur: i?.valeur ?? null,
    n: i?.n,
    mediane: i?.mediane ?? null,
    ventilations: Object.fromEntries(noms.map(nom => [nom, sansZero(lignes(nom))])),
  }
}

const sansZero = (lignes: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(lignes).filter(([, v]) => v !== null && v !== 0))
