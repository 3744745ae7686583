import type { Instance, Reglement, RegleQuorum } from './instance.ts'

const TROIS_JOURS = { jours: 3, francs: false } as const

type ReglesDeLaLoi = Omit<Reglement, 'majorite' | 'visio'> & {
  majorite: Reglement['majorite'] | null
  /** Null where no text speaks of it: it is then allowed. */
  visio: Reglement['visio'] | null
}

/** What the law sets for each kind of body (`regles.md`); null where it sets nothing and the convention may. */
const LOI: Record<RegleQuorum, ReglesDeLaLoi> = {
  ccas: {
    convocation: { jours: 3, francs: true, reference: 'CASF, article R. 123-16' },
    secondeConvocation: { ...TROIS_JOURS, reference: 'CASF, article R. 123-17' },
    pouvoirs: { parMembre: 1, reference: 'CASF, article R. 123-18' },
    voixPreponderante: { de: 'president', reference: 'CASF, article R. 123-18' },
    majorite: { regle: 'exprimes', reference: 'CASF, article R. 123-18' },
    visio: { admise: false, reference: 'CASF, article R. 123-17' },
  },
  conseil_municipal: {
    convocation: { jours: 5, francs: true, reference: 'CGCT, articles L. 2121-11 et L. 2121-12' },
    secondeConvocation: { ...TROIS_JOURS, reference: 'CGCT, article L. 2121-17' },
    pouvoirs: { parMembre: 1, reference: 'CGCT, article L. 2121-20' },
    voixPreponderante: { de: 'president', reference: 'CGCT, article L. 2121-20' },
    majorite: { regle: 'exprimes', reference: 'CGCT, article L. 2121-20' },
    visio: { admise: false, reference: 'CGCT, article L. 2121-17' },
  },
  conseil_departemental: {
    convocation: { jours: 12, francs: false, reference: 'CGCT, article L. 3121-19' },
    secondeConvocation: { ...TROIS_JOURS, depuis: 'seance', reference: 'CGCT, article L. 3121-14' },
    pouvoirs: { parMembre: 1, reference: 'CGCT, article L. 3121-16' },
    voixPreponderante: { de: 'president', reference: 'CGCT, article L. 3121-15' },
    majorite: { regle: 'exprimes', reference: 'CGCT, article L. 3121-15' },
    visio: { admise: true, reference: 'CGCT, article L. 3121-9-1' },
  },
  commission_permanente: {
    convocation: null,
    secondeConvocation: { ...TROIS_JOURS, depuis: 'seance', reference: 'CGCT, article L. 3121-14-1' },
    pouvoirs: { parMembre: 1, reference: 'CGCT, articles L. 3121-14-1 et L. 3121-16' },
    voixPreponderante: { de: 'president', reference: 'CGCT, article L. 3121-15' },
    majorite: { regle: 'exprimes', reference: 'CGCT, article L. 3121-15' },
    visio: { admise: true, reference: 'CGCT, article L. 3121-9-1' },
  },
  comite_departemental_emploi: {
    convocation: null,
    secondeConvocation: null,
    pouvoirs: { parMembre: 1, reference: 'décret n° 2024-560' },
    voixPreponderante: { de: 'etat', reference: 'décret n° 2024-560' },
    majorite: { regle: 'exprimes', reference: 'décret n° 2024-560' },
    visio: null,
  },
  aucun: {
    convocation: null,
    secondeConvocation: null,
    pouvoirs: null,
    voixPreponderante: null,
    majorite: null,
    visio: null,
  },
}

/**
 * The rules of a body with the text that each comes from: those of its convention, else those of the law for its kind of
 * body. A majority that differs from the law's, or that no law sets, is the convention's.
 */
export function getReglement(instance: Instance): Reglement {
  const loi = LOI[instance.quorum]
  const {
    convocation = loi.convocation,
    secondeConvocation = loi.secondeConvocation,
    pouvoirs = loi.pouvoirs,
    voixPreponderante = loi.voixPreponderante,
    majorite = getMajorite(instance, loi.majorite),
    visio = loi.visio ?? { admise: true, reference: instance.reference },
  } = instance.reglement ?? {}
  return { convocation, secondeConvocation, pouvoirs, voixPreponderante, majorite, visio }
}

function getMajorite(instance: Instance, loi: Reglement['majorite'] | null): Reglement['majorite'] {
  if (loi?.regle === instance.majorite) return loi
  return { regle: instance.majorite, reference: instance.reference }
}
