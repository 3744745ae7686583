import type { Instance } from './instance.ts'

/** What a schema cannot see in one body: who presides, seats that vote, settings that contradict each other or cite no text. */
export function checkInstance(instance: Instance): string[] {
  return [...checkPresidence(instance), ...checkVoix(instance), ...checkReglement(instance)].map(
    erreur => `« ${instance.libelle} » : ${erreur}`,
  )
}

function checkPresidence({ sieges }: Instance): string[] {
  const presidents = sieges.filter(s => s.preside === true)
  if (presidents.length > 1)
    return [`${presidents.length} sièges la président (${presidents.map(s => s.code).join(', ')}).`]
  return presidents
    .filter(s => s.voix === 'consultative')
    .map(s => `le siège « ${s.code} », qui la préside, n’a que voix consultative.`)
}

function checkVoix({ sieges, quorum }: Instance): string[] {
  if (quorum === 'aucun' || sieges.some(s => s.voix === 'deliberative')) return []
  return ['une règle de quorum s’applique, mais aucun siège n’a voix délibérative.']
}

function checkReglement({ majorite, reglement = {} }: Instance): string[] {
  const { convocation, secondeConvocation, pouvoirs, voixPreponderante, majorite: propre } = reglement
  const erreurs: string[] = []
  if (propre !== undefined && propre.regle !== majorite)
    erreurs.push(`deux majorités sont données (${majorite} et ${propre.regle}).`)
  if (voixPreponderante && majorite === 'consensus')
    erreurs.push('une voix prépondérante est donnée, mais les décisions se prennent par consensus.')
  if (convocation?.depuis === 'seance')
    erreurs.push('le délai de la première convocation ne peut pas partir d’une séance sans quorum.')
  const regles = { convocation, secondeConvocation, pouvoirs, voixPreponderante, majorite: propre }
  for (const [nom, regle] of Object.entries(regles))
    if (regle && regle.reference.trim() === '') erreurs.push(`la règle « ${nom} » ne cite pas son texte.`)
  return erreurs
}
