import { describe, expect, it } from 'vitest'
import { composerChapitres } from '../../../../electron/core/rapport/chapitres/composer-chapitres.ts'
import type { DonneesRapport } from '../../../../electron/core/rapport/donnees.ts'
import type { BlocChapitre } from '../../../../electron/core/rapport/modele.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { donneesRapport, lireConvention, motsVides } from '../../../helpers/rapport.ts'
import { lireChapitre } from '../../../helpers/texte-chapitres.ts'

type ChapitreLu = DonneesRapport['mots']['chapitres'][number]

const texte = (mots: string): TexteRiche => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: mots }] }],
})
const graphique = (id: string): TexteRiche => ({
  type: 'doc',
  content: [{ type: 'graphique', attrs: { id } }],
})

/** The sample year with chapters changed by their code; `ordre` keeps only these, in this order. */
function composer(champs: Record<string, Partial<ChapitreLu>> = {}, ordre?: string[]) {
  const mots = motsVides(lireConvention())
  const changes = mots.chapitres.map(c => ({ ...c, ...champs[c.code] }))
  const chapitres = ordre?.flatMap(code => changes.filter(c => c.code === code)) ?? changes
  return composerChapitres(donneesRapport({ mots: { ...mots, chapitres } }))
}
const trouver = (chapitres: ReturnType<typeof composer>, code: string) => {
  const chapitre = chapitres.find(c => c.code === code)
  if (chapitre === undefined) throw new Error(`Pas de chapitre ${code}.`)
  return chapitre
}
const listIds = (blocs: readonly BlocChapitre[]) =>
  blocs.flatMap(b => (b.genre === 'figure' ? (b.bloc.graphique?.spec.id ?? []) : []))

describe('les chapitres du rapport', () => {
  it('commencent par l’essentiel sans numéro, suivent l’ordre de l’utilisateur et finissent par les sources', () => {
    const chapitres = composer({}, ['sorties', 'rappel', 'annexes'])
    expect(chapitres.map(c => [c.numero, c.code])).toEqual([
      ['', 'synthese'],
      ['1', 'sorties'],
      ['2', 'rappel'],
      ['3', 'annexes'],
      ['4', 'sources'],
    ])
  })

  it('laissent de côté ceux que l’utilisateur écarte, sans déplacer leurs chiffres ailleurs', () => {
    const chapitres = composer({ delais: { ecarte: true } })
    expect(chapitres.map(c => c.code)).not.toContain('delais')
    expect(chapitres.flatMap(c => listIds(c.blocs))).not.toContain('entonnoir')
    expect(trouver(chapitres, 'publics').numero).toBe('8')
  })

  it('donnent les mots de l’utilisateur avant les chiffres, et les contributions après, avec leur auteur', () => {
    const chapitres = composer({
      sorties: {
        contenu: texte('Une année d’emploi.'),
        contributions: [
          {
            id: 1,
            chapitre: 'sorties',
            partenaire: 'Agence de Meaux',
            territoire: null,
            auteur: 'Direction de l’agence',
            recueLe: '2023-02-01',
            contenu: texte('Le marché du travail a tenu.'),
            fichier: null,
            avertissements: [],
            retenue: true,
            ecartee: false,
          },
        ],
      },
    })
    const { blocs } = trouver(chapitres, 'sorties')
    expect(blocs[0]).toMatchObject({ genre: 'paragraphe', fragments: [{ texte: 'Une année d’emploi.' }] })
    expect(blocs[1]?.genre).toBe('figure')
    expect(blocs.at(-1)).toMatchObject({
      genre: 'citation',
      auteur: 'Direction de l’agence, Agence de Meaux, reçu le 1er février 2023',
    })
  })

  it('n’impriment qu’une fois le graphique qu’un texte montre, à l’endroit du texte', () => {
    const chapitres = composer({ qualitatif: { contenu: graphique('sorties-motif') } })
    expect(listIds(trouver(chapitres, 'qualitatif').blocs)).toEqual(['sorties-motif'])
    expect(listIds(trouver(chapitres, 'sorties').blocs)).not.toContain('sorties-motif')
  })

  it('n’ont jamais deux graphiques du même nom, ni deux fois le même tableau', () => {
    const chapitres = composer()
    const ids = chapitres.flatMap(c => listIds(c.blocs))
    const titres = chapitres.flatMap(c =>
      c.blocs.flatMap(b => (b.genre === 'figure' ? [b.bloc.tableau.titre] : [])),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(titres).size).toBe(titres.length)
    for (const c of chapitres) expect(listIds(c.blocs).length, c.code).toBeLessThanOrEqual(2)
  })

  it('accueillent ailleurs ce dont le chapitre n’existe pas', () => {
    const chapitres = composer({}, ['parcours', 'annexes'])
    expect(lireChapitre(trouver(chapitres, 'parcours'))).toContain('Délais moyens avant l’entrée (jours)')
  })

  it('disent d’une phrase qu’ils sont vides', () => {
    const chapitres = composer()
    expect(lireChapitre(trouver(chapitres, 'orientations'))).toBe('Ce chapitre n’a pas encore été rédigé.')
    expect(lireChapitre(trouver(chapitres, 'decisions'))).toBe('Aucune décision n’a été prise en 2022.')
  })

  it('mènent chaque ligne de chiffres à une ligne de l’annexe des sources', () => {
    const chapitres = composer()
    const sources = trouver(chapitres, 'sources').blocs.at(-1)
    const numeros = new Set(sources?.genre === 'figure' ? sources.bloc.tableau.lignes.map(l => l.source) : [])
    const citees = chapitres
      .filter(c => c.code !== 'sources')
      .flatMap(c => c.blocs.flatMap(b => (b.genre === 'figure' ? b.bloc.tableau.lignes : [])))
      .flatMap(l => l.source ?? [])
    expect(citees.length).toBeGreaterThan(20)
    expect(citees.filter(n => !numeros.has(n))).toEqual([])
  })
})
