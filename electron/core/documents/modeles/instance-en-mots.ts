const FEMININ = /(tion|ion|ance|ence|ée|ette|ule|rie|able|forme)$/i

/** The label of a body inside a sentence, with its article: « le conseil… », « la commission… », « l’instance… ». */
export type InstanceEnMots = { le: string; du: string; au: string; pluriel: boolean }

/** Gender and number are read from the first word: a body of a new convention has no dictionary. */
export function nommerInstance(libelle: string): InstanceEnMots {
  const nom = abaisser(libelle.trim())
  const premier = nom.split(/[\s’']/)[0] ?? ''
  if (/(?:[^su]s|eaux)$/i.test(premier))
    return { le: `les ${nom}`, du: `des ${nom}`, au: `aux ${nom}`, pluriel: true }
  if (/^[aeiouyàâéèêëîïôûh]/i.test(nom))
    return { le: `l’${nom}`, du: `de l’${nom}`, au: `à l’${nom}`, pluriel: false }
  return FEMININ.test(premier)
    ? { le: `la ${nom}`, du: `de la ${nom}`, au: `à la ${nom}`, pluriel: false }
    : { le: `le ${nom}`, du: `du ${nom}`, au: `au ${nom}`, pluriel: false }
}

/** The first letter in lower case, unless the word is an acronym (COPIL). */
function abaisser(texte: string): string {
  return /^\p{Lu}\p{Lu}/u.test(texte) ? texte : texte.charAt(0).toLowerCase() + texte.slice(1)
}
