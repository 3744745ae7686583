import { describe, expect, it } from 'vitest'
import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { formatNombre } from '../../../shared/domain/nombres.ts'
import {
  graphiqueEntonnoir,
  graphiqueFileActive,
  graphiqueHistogramme,
} from '../../../shared/graphiques/etapes.ts'
import { compte } from '../../helpers/indicateurs.ts'

const n = (code: string, valeur: number) => compte(code, code, valeur)
const cache = (code: string) => ({ ...n(code, 0), valeur: null, absence: 'masque' as const })

describe('l’entonnoir', () => {
  const annee = { annee: 2022, orientations: n('orientations', 674), entrees: n('entrees', 485) }

  it('va de la prescription à l’entrée et dit la part', () => {
    const spec = graphiqueEntonnoir({ ...annee, diagnostics: { valeur: 540, absence: null } })
    expect(spec?.categories).toEqual(['Prescriptions', 'Diagnostics datés', 'Entrées'])
    expect(spec?.series[0]?.valeurs).toEqual([674, 540, 485])
    expect(spec?.titre).toBe('485 entrées pour 674 prescriptions en 2022 (72,0\u202f%)')
    expect(spec?.phrase).toContain('diagnostics datés\u00a0: 540')
  })

  it('sans diagnostic connu, n’a que deux étapes', () => {
    expect(graphiqueEntonnoir({ ...annee, diagnostics: undefined })?.categories).toHaveLength(2)
  })

  it('ne dit ni le nombre masqué ni une part qui le donnerait', () => {
    const spec = graphiqueEntonnoir({ ...annee, entrees: cache('entrees'), diagnostics: undefined })
    expect(spec?.titre).toBe('De la prescription à l’entrée, 2022')
    expect(spec?.phrase).toContain('Sans valeur à dessiner\u00a0: Entrées (masqué).')
    expect(spec?.phrase).not.toContain('%')
  })

  it('sans prescription, ne divise pas', () => {
    const spec = graphiqueEntonnoir({ ...annee, orientations: n('orientations', 0), diagnostics: undefined })
    expect(spec?.titre).toBe('485 entrées pour 0 prescriptions en 2022')
  })

  it('n’existe pas sans orientations', () => {
    expect(graphiqueEntonnoir({ ...annee, orientations: undefined, diagnostics: undefined })).toBeUndefined()
  })
})

describe('la cascade de la file active', () => {
  const cascade = (fin: number, entrees = n('entrees', 485)) =>
    graphiqueFileActive({
      annee: 2022,
      fileActive: { annee: 2022, actuel: n('file', fin), precedent: n('file', 440) },
      entrees,
      sorties: n('sorties', 284),
    })

  it('dit que le compte est juste quand il l’est', () => {
    expect(cascade(641)?.phrase).toContain('Le compte est juste\u00a0: 440 + 485 − 284 = 641.')
  })

  it('dit de combien il ne l’est pas, et pourquoi cela peut être', () => {
    const phrase = cascade(512)?.phrase
    expect(phrase).toContain('= 641, et non 512 (écart de −\u202f129)')
    expect(phrase).toContain('sans date d’entrée ou de sortie')
  })

  it('ne calcule rien quand une étape est masquée', () => {
    const phrase = cascade(641, cache('entrees'))?.phrase
    expect(phrase).not.toContain('compte')
    expect(phrase).toContain('Entrées en 2022 (masqué)')
  })
})

describe('l’histogramme', () => {
  const ligne = (libelle: string, valeur: number | null, modalite = libelle): ModaliteValeur => ({
    modalite,
    libelle,
    valeur,
    part: null,
    absence: valeur === null ? 'masque' : null,
  })
  const OPTIONS = {
    id: 'delais',
    annee: 2022,
    libelle: 'Entrées',
    axe: 'Délai',
    unite: 'parcours',
    jusque: { classes: 2, libelle: '21 jours au plus' },
  } as const
  const classes = [ligne('14 jours au plus', 30), ligne('15 à 21 jours', 40), ligne('Plus de 21 jours', 30)]

  it('dit la part qui tient dans le délai visé, et le marque entre deux classes', () => {
    const spec = graphiqueHistogramme([...classes, ligne('Non renseigné', 7, 'non_renseigne')], OPTIONS)
    expect(spec?.titre).toBe('70,0\u202f% des entrées de 2022 en 21 jours au plus')
    expect(spec?.repere).toEqual({ position: 1.5, libelle: '21 jours au plus' })
    expect(spec?.categories).toHaveLength(3)
    expect(spec?.phrase).toContain(`Sans délai connu\u00a0: ${formatNombre(7)}.`)
  })

  it('ne dit aucune part dès qu’une classe est masquée', () => {
    const spec = graphiqueHistogramme([...classes.slice(0, 2), ligne('Plus de 21 jours', null)], OPTIONS)
    expect(spec?.titre).toBe('Entrées selon leur délai, 2022')
  })

  it('n’existe pas sans classe', () => {
    expect(graphiqueHistogramme([ligne('Non renseigné', 7, 'non_renseigne')], OPTIONS)).toBeUndefined()
  })
})
