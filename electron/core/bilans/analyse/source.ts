import type { Convention } from '../../../../shared/domain/convention.ts'
import { codeDepuisLibelle, normaliserLibelle } from '../../../../shared/domain/texte.ts'
import type { FeuilleDetectee } from '../detect/types.ts'

/** Who numbers the persons of a sheet. Two sheets of one `espace` speak of the same persons when identifiers are equal. */
export type Source = { nom: string; espace: string }

/**
 * The source given by the user, else the partner that the titles of the file name, else the layout (`formats.md`
 * « Identity »). `numerotation` is the user's word that several sources share one numbering.
 */
export function trouverSource(
  convention: Convention,
  feuille: Pick<FeuilleDetectee, 'titres' | 'feuille' | 'signature'>,
  source: string | undefined,
  numerotation: string | undefined,
): Source {
  const trouvee =
    sourceDite(convention, source) ?? sourceReconnue(convention, feuille) ?? sourceModele(feuille.signature)
  const commune = numerotation === undefined ? '' : codeDepuisLibelle(numerotation, '_')
  return commune === '' ? trouvee : { ...trouvee, espace: `numerotation:${commune}` }
}

/** What the sheets of one file, read in order, have told of who numbers its persons. */
export type SourcesDuFichier = { partenaires: Map<string, Source>; parEntete: Map<string, Source> }

/** Nothing known yet of a file. */
export function creerSourcesDuFichier(): SourcesDuFichier {
  return { partenaires: new Map(), parEntete: new Map() }
}

/**
 * The sheets of one file that head their identifiers alike number the same persons, though one has a column more; a sheet
 * that names no partner takes the only one that the file named before it. A source said or named by the sheet itself stays.
 */
export function partagerSource(
  propre: Source,
  feuille: Pick<FeuilleDetectee, 'colonnes'>,
  sources: SourcesDuFichier,
): Source {
  const entete = normaliserLibelle(feuille.colonnes.find(c => c.sens === 'identifiant')?.entete ?? '')
  const parModele = propre.espace.startsWith('modele:')
  if (!parModele) sources.partenaires.set(propre.espace, propre)
  const seul = sources.partenaires.size === 1 ? [...sources.partenaires.values()][0] : undefined
  const commune = parModele ? (sources.parEntete.get(entete) ?? seul ?? propre) : propre
  if (entete !== '') sources.parEntete.set(entete, commune)
  return commune
}

/** A source that bears the name of a partner is that partner: naming it and recognising it give the same persons. */
function sourceDite(convention: Convention, source: string | undefined): Source | null {
  const code = source === undefined ? '' : codeDepuisLibelle(source, '_')
  if (source === undefined || code === '') return null
  const nom = normaliserLibelle(source)
  const partie = convention.parties.find(p => [...nomsDe(p), normaliserLibelle(p.nomCourt)].includes(nom))
  return { nom: source.trim(), espace: partie ? espaceDe(partie) : `source:${code}` }
}

const espaceDe = (partie: Convention['parties'][number]) => `partie:${partie.type}`

/** One party of the convention named in a title; two of them say nothing of who wrote the file. */
function sourceReconnue(
  convention: Convention,
  feuille: Pick<FeuilleDetectee, 'titres' | 'feuille'>,
): Source | null {
  const textes = [...feuille.titres, feuille.feuille].map(t => ` ${normaliserLibelle(t)} `)
  const nommees = convention.parties.filter(partie =>
    nomsDe(partie).some(nom => textes.some(t => t.includes(` ${nom} `))),
  )
  const seule = nommees.length === 1 ? nommees[0] : undefined
  return seule ? { nom: seule.nomCourt, espace: espaceDe(seule) } : null
}

/** Pôle emploi and France Travail are one partner at any date; a « Département » is also a column title, so its full name is asked. */
function nomsDe(partie: Convention['parties'][number]): string[] {
  if (partie.type === 'pole_emploi') return ['pole emploi', 'france travail']
  return [normaliserLibelle(partie.nom)]
}

function sourceModele(signature: string): Source {
  return { nom: `Modèle ${signature.slice(0, 6)}`, espace: `modele:${signature}` }
}
