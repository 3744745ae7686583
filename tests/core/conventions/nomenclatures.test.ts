import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadNomenclatures } from '../../../electron/core/conventions/nomenclatures.ts'
import { listFormes } from '../../../shared/domain/nomenclature-recherche.ts'
import { RESSOURCES } from '../../helpers/conventions.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'

const nomenclatures = loadNomenclatures(RESSOURCES)

test('Aucune forme ne désigne deux entrées d’une nomenclature', () => {
  for (const { id, entrees } of Object.values(nomenclatures)) {
    const vues = new Map<string, string>()
    for (const entree of entrees)
      for (const forme of listFormes(entree)) {
        expect([id, forme, vues.get(forme) ?? entree.code]).toEqual([id, forme, entree.code])
        vues.set(forme, entree.code)
      }
  }
})

test('Les motifs ont les codes et les groupes de la ligne de commande', () => {
  const groupes = Object.groupBy(nomenclatures.motif_sortie.entrees, e => e.groupe ?? '')
  const codes = Object.entries(groupes).map(([groupe, liste]) => [groupe, liste?.map(e => e.code)])
  expect(Object.fromEntries(codes)).toEqual({
    emploi: ['cdi', 'cdd_plus_6_mois', 'cdd_moins_6_mois', 'creation_entreprise'],
    formation: ['formation'],
    poursuite: [
      'accompagnement_social_exclusif',
      'accompagnement_renforce',
      'accompagnement_guide',
      'accompagnement_suivi',
      'autre_accompagnement',
    ],
    autres: ['fin_dispositif', 'perte_contact', 'retrait_marche_travail', 'commun_accord', 'demenagement'],
    non_renseigne: ['non_renseigne'],
  })
  expect(nomenclatures.groupe_sortie.entrees.map(e => e.code)).toEqual(Object.keys(groupes))
})

test('Les nomenclatures fermées sont le motif, son groupe, l’axe, le sexe et oui ou non', () => {
  const fermees = Object.values(nomenclatures).filter(n => !n.ouverte)
  expect(fermees.map(n => n.id).sort()).toEqual(['axe', 'groupe_sortie', 'motif_sortie', 'oui_non', 'sexe'])
})

test('Une nomenclature abîmée est refusée en français', () => {
  const dossier = dossierTemporaire()
  mkdirSync(join(dossier, 'nomenclatures'))
  writeFileSync(join(dossier, 'nomenclatures', 'motif_sortie.json'), '{"id": "motif_sortie"}')
  expect(() => loadNomenclatures(dossier)).toThrow(/motif_sortie.*abîmée/)
})
