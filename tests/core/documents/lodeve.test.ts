import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contexteAvecBase, profil } from '../../helpers/conventions.ts'
import { convertir, findLibreOffice } from '../../helpers/libreoffice.ts'
import { lireDocx } from '../../helpers/lire-docx.ts'
import { findPoppler } from '../../helpers/poppler.ts'
import { faire, LODEVE } from '../../helpers/reunion.ts'
import { jouerLodeve } from './reunions.ts'

const poppler = findPoppler('l’extrait de Lodève relu par LibreOffice')
const soffice = findLibreOffice('l’extrait de Lodève en docx')

test('l’extrait de Lodève se relit dans le docx avec tous ses chiffres', async () => {
  const { ctx, dossier } = await contexteAvecBase([profil(LODEVE)], '2023-12-20')
  const { seance, decision } = await jouerLodeve(ctx)
  const { fichiers } = await faire(ctx, 'documents:exporter', {
    seance: seance.id,
    type: 'extrait',
    decision,
    formats: ['docx'],
    dossier,
  })
  const { texte, corps } = lireDocx(readFileSync(fichiers[0]?.fichier ?? ''))
  const compact = texte.replace(/\n+/g, ' | ')
  expect(compact).toContain(
    'En exercice | Quorum | Présents | Pouvoirs | Votants | Suffrages exprimés | 19 | 10 | 4 | 0 | 4 | 4',
  )
  expect(compact).toContain(
    'Pour | Contre | Abstentions | Blancs | Nuls | Ne prend pas part | 4 | 0 | 0 | 0 | 0 | 0',
  )
  for (const passage of [
    'Extrait du registre des délibérations',
    'Délibération n° 2023-01',
    'Date de convocation : jeudi 7 décembre 2023',
    'L’an deux mille vingt-trois, le quinze décembre, à quatorze heures trente, le conseil d’administration du CIAS, régulièrement convoqué, s’est réuni, salle de réunion du CIAS, sous la présidence de M. Jean-Luc Martin, Président du CIAS.',
    'fait suite à la séance du 6 décembre 2023',
    'quel que soit le nombre des membres présents (CASF, article R. 123-17)',
    'Présents : Membres élus : M. Jean-Luc Martin, Président du CIAS ; Mme Martine Dupré, conseiller communautaire.\nMembres qualifiés : Mme Thérèse Aubert, représentant d’association ; M. Charles Vidal, représentant d’association.',
    'Assistent à la séance avec voix consultative : Mme Florence Bel, directrice du CIAS.',
    'Considérant la complémentarité des missions',
    'Considérant que l’accompagnement global',
    'adopté à l’unanimité des suffrages exprimés (4 pour, 0 contre)',
    'Article 1 : APPROUVE la convention de partenariat',
    'Article 2 : AUTORISE le président',
    'Article 3 : DIT que la délibération',
    'Pour extrait certifié conforme',
    'Le président,',
  ])
    expect(texte).toContain(passage)
  expect(texte.match(/Article \d/g)).toEqual(['Article 1', 'Article 2', 'Article 3'])
  expect(corps).toMatch(/<w:b\/>(?:(?!<w:t)[\s\S])*<w:t[^>]*>Article 1.: APPROUVE</)
})

test('la séance sans quorum donne un constat, et la seconde convocation le rappelle', async () => {
  const { ctx } = await contexteAvecBase([profil(LODEVE)], '2023-12-20')
  const { premiere, seance } = await jouerLodeve(ctx)
  const constat = await faire(ctx, 'documents:apercu', { seance: premiere.id, type: 'releve' })
  const dits = constat.blocs.map(b => b.texte.replaceAll('\u00a0', ' ')).join('\n')
  expect(dits).toContain('constat d’absence de quorum')
  expect(dits).toContain('aucun point de l’ordre du jour n’a été examiné. La séance est levée à 14 h 50.')
  expect(dits).toContain('avec le même ordre du jour, pour le 15 décembre 2023')
  expect(dits).not.toContain('Questions diverses')
  const convocation = await faire(ctx, 'documents:apercu', {
    seance: seance.id,
    type: 'convocation',
    membre: 'administrateur:2',
  })
  const lettre = convocation.blocs.map(b => b.texte.replaceAll('\u00a0', ' ')).join('\n')
  for (const passage of [
    'Seconde convocation',
    'Mme Martine Dupré',
    'Le 7 décembre 2023',
    'vendredi 15 décembre 2023 à 14 h 30, salle de réunion du CIAS',
    'fait suite à la séance du 6 décembre 2023, levée faute de quorum',
    'délai de 3 jours (CASF, article R. 123-17)',
    'donne pouvoir à :',
    'un seul pouvoir (CASF, article R. 123-18)',
  ])
    expect(lettre).toContain(passage)
})

test.runIf(soffice && poppler)(
  'LibreOffice ouvre chaque papier et le rend page par page',
  { timeout: 120_000 },
  async () => {
    const { ctx, dossier } = await contexteAvecBase([profil(LODEVE)], '2023-12-20')
    const { seance, decision } = await jouerLodeve(ctx)
    for (const ref of [{ type: 'extrait', decision }, { type: 'emargement' }] as const) {
      const { fichiers } = await faire(ctx, 'documents:exporter', {
        seance: seance.id,
        ...ref,
        formats: ['docx'],
        dossier,
      })
      const docx = path.join(dossier, `${ref.type}.docx`)
      writeFileSync(docx, readFileSync(fichiers[0]?.fichier ?? ''))
      convertir(soffice ?? '', docx, 'pdf', dossier)
      const lu = poppler?.texte(path.join(dossier, `${ref.type}.pdf`)) ?? ''
      expect(lu).toContain('Page 1 / 2')
      expect(lu).toContain('M. Jean-Luc Martin')
    }
  },
)
