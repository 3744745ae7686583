import type { Instance, Reglement } from '../../../shared/domain/instance.ts'

export type CleRegle = keyof Reglement
export type Delai = NonNullable<Reglement['convocation']>
/** What a delay is counted in; « aucun » where no rule applies. */
export type CompteDelai = 'aucun' | 'jours' | 'francs'

/** Whether the convention sets this rule itself. */
export function estPropre(instance: Instance, cle: CleRegle): boolean {
  return instance.reglement?.[cle] !== undefined
}

/** The body with one rule of its own; the others stay those of the text. */
export function regler<C extends CleRegle>(instance: Instance, cle: C, valeur: Reglement[C]): Instance {
  return { ...instance, reglement: { ...instance.reglement, [cle]: valeur } }
}

/** The body with the rule of the text again. */
export function revenirAuTexte({ reglement, ...instance }: Instance, cle: CleRegle): Instance {
  const reste = Object.fromEntries(Object.entries(reglement ?? {}).filter(([nom]) => nom !== cle))
  return Object.keys(reste).length === 0 ? instance : { ...instance, reglement: reste }
}

/** In what a delay is counted. */
export function compteDe(delai: Delai | null): CompteDelai {
  if (delai === null) return 'aucun'
  return delai.francs ? 'francs' : 'jours'
}

/** The delay counted otherwise: one that begins to apply starts at three days, as most texts do. */
export function compterEn(delai: Delai | null, compte: CompteDelai, reference: string): Delai | null {
  if (compte === 'aucun') return null
  return { ...(delai ?? { jours: 3 }), francs: compte === 'francs', reference }
}
