import { describe, expect, it } from 'vitest'
import { assemblerRapport } from '../../../../electron/core/rapport/assemble.ts'
import { chargerRapport } from '../../../../electron/core/rapport/charger.ts'
import { findDefinition } from '../../../../shared/domain/catalogue.ts'
import { contexteAvecBase, IDS, profil } from '../../../helpers/conventions.ts'
import { donneesRapport } from '../../../helpers/rapport.ts'
import { lireChapitre } from '../../../helpers/texte-chapitres.ts'

const ANNEES: Record<(typeof IDS)[number], number> = {
  'creuse-2023': 2023,
  'indre-et-loire-2014': 2015,
  'lodevois-larzac-2024': 2024,
  'protocole-national-2014': 2015,
  'seine-et-marne-2022': 2022,
}

describe('ce que la convention demande', () => {
  it.each(IDS)('figure en entier dans le rapport de %s, avec la raison de chaque absence', async id => {
    const convention = profil(id)
    const { ctx } = await contexteAvecBase([convention])
    const d = await chargerRapport(ctx, {
      convention: id,
      annee: ANNEES[id],
      destination: 'comite',
      destinataires: undefined,
    })
    const rapport = assemblerRapport(d)
    const annexes = rapport.chapitres.find(c => c.code === 'annexes')
    const lignes = annexes === undefined ? [] : lireChapitre(annexes).split('\n')
    for (const demande of convention.indicateurs.filter(i => i.statut === 'demande')) {
      const siennes = lignes.filter(l => l.startsWith(`● ${demande.libelle} | ${demande.reference} | `))
      const codes = demande.codes.flatMap(c => (c.endsWith('*') ? [] : [c]))
      expect(siennes.length, demande.code).toBeGreaterThanOrEqual(codes.length)
      for (const code of codes) {
        const libelle = d.actuels.find(i => i.code === code)?.libelle ?? findDefinition(code)?.libelle
        const ligne = siennes.find(l => l.includes(` | ${libelle} | `)) ?? ''
        const [valeur = '', raison = ''] = ligne.split(' | ').slice(-2)
        expect(ligne, `${code} : aucune ligne`).not.toBe('')
        if (/^(ND|NC|NR|\/|▒)$/.test(valeur)) expect(raison, code).toMatch(/\u00a0: .+/)
        else expect(raison, code).toBe('—')
      }
    }
  })

  it('dit à sa place, sous les tableaux, ce qui manque et pourquoi', () => {
    const rapport = assemblerRapport(donneesRapport())
    const fse = rapport.chapitres.find(c => c.code === 'fse')
    expect(fse && lireChapitre(fse)).toContain(
      'Montant du Fonds social européen\u00a0– non disponible\u00a0: aucun bilan reçu ne le déclare pour 2022.',
    )
  })

  it('n’imprime pas de tableaux où tout manque', async () => {
    const { ctx } = await contexteAvecBase([profil('lodevois-larzac-2024')])
    const d = await chargerRapport(ctx, {
      convention: 'lodevois-larzac-2024',
      annee: 2024,
      destination: 'comite',
      destinataires: undefined,
    })
    const chiffres = ['quantitatif_ag', 'quantitatif_ase', 'delais', 'publics', 'parcours', 'sorties']
    for (const chapitre of assemblerRapport(d).chapitres.filter(c => chiffres.includes(c.code))) {
      expect(chapitre.blocs.map(b => b.genre)).not.toContain('figure')
      expect(lireChapitre(chapitre)).toContain('aucun bilan de 2024 n’a été importé')
    }
  })
})
