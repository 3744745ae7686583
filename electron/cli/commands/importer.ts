import type { Request } from '../../../shared/contract.ts'
import {
  correspondanceSchema,
  type Question,
  type ResultatImport,
  type Signalement,
} from '../../../shared/domain/bilan.ts'
import { AppError } from '../../../shared/domain/erreurs.ts'
import { enFrancais, formatProblemes, listProblemes } from '../../core/schema-refusal.ts'
import type { Arguments } from '../arguments.ts'
import type { Command, Session } from '../command.ts'
import { parseJsonText } from '../json-text.ts'
import { formatTable } from '../table.ts'
import { formatWarnings } from '../warnings.ts'

export const importer: Command = {
  nom: 'importer',
  usage:
    'FICHIER… --base B --convention ID [--source NOM] [--annee A] [--feuille N] [--forme nominatif|agrege|croise] [--correspondance F.json] [--dates jma|mja|amj] [--decimales virgule|point] [--encodage E] [--accepter-partiel] [--simuler] [--json]',
  resume: 'importe des bilans ; --simuler montre l’aperçu et n’enregistre rien',
  options: {
    convention: { type: 'string' },
    source: { type: 'string' },
    annee: { type: 'string' },
    feuille: { type: 'string' },
    forme: { type: 'string' },
    correspondance: { type: 'string' },
    dates: { type: 'string' },
    decimales: { type: 'string' },
    encodage: { type: 'string' },
    'accepter-partiel': { type: 'boolean' },
    simuler: { type: 'boolean' },
  },
  mots: { min: 1, max: 1000, nom: 'le fichier à importer' },
  base: 'requise',
  async run(session, args) {
    const demande = lireOptions(session, args)
    const value = await demander(session, demande, args.flag('simuler'))
    for (const ligne of formatWarnings(value.avertissements.map(situerParColonne))) session.tell(ligne)
    return { value, text: resumer(value) }
  },
}

type Demande = Request<'bilans:importer'>

function lireOptions(session: Session, args: Arguments): Demande {
  const fichier = args.text('correspondance')
  return sansAbsents({
    fichiers: args.mots,
    convention: args.required('convention'),
    source: args.text('source'),
    annee: args.integer('annee'),
    feuille: args.text('feuille'),
    forme: args.choice('forme', ['nominatif', 'agrege', 'croise']),
    correspondance: fichier === undefined ? undefined : lireCorrespondance(session, fichier),
    dates: args.choice('dates', ['jma', 'mja', 'amj']),
    decimales: args.choice('decimales', ['virgule', 'point']),
    encodage: args.text('encodage'),
    accepterPartiel: args.flag('accepter-partiel') || undefined,
  })
}

/** An absent key and an undefined one are two things for the contract. */
function sansAbsents<T extends object>(objet: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const presents = Object.entries(objet).filter(([, valeur]) => valeur !== undefined)
  return Object.fromEntries(presents) as { [K in keyof T]: Exclude<T[K], undefined> }
}

function lireCorrespondance(session: Session, fichier: string): Demande['correspondance'] {
  const brute = parseJsonText(session.readText(fichier), fichier)
  const lue = correspondanceSchema.safeParse(brute, { error: enFrancais })
  if (lue.success) {
    const inconnues = Object.keys(brute ?? {}).filter(cle => !Object.hasOwn(correspondanceSchema.shape, cle))
    if (inconnues.length > 0)
      session.tell(`Avertissement : « ${inconnues.join(', ')} » n’a pas de sens dans une correspondance.`)
    return lue.data
  }
  const problemes = listProblemes(lue.error)
  const message = `Le fichier de correspondance « ${fichier} » n’a pas la forme attendue : ${formatProblemes(problemes)}`
  throw new AppError('correspondance_invalide', message, problemes)
}

/** A refusal says what is wrong, place by place; a file that cannot be read at all is told in the shape of a row in error. */
async function demander(session: Session, demande: Demande, simuler: boolean): Promise<ResultatImport> {
  try {
    return await session.call(simuler ? 'bilans:analyser' : 'bilans:importer', demande)
  } catch (erreur) {
    if (!(erreur instanceof AppError)) throw erreur
    const { code, message, details } = erreur
    if (estDetaillee(details)) throw new AppError(code, motif(message, details), details, { cause: erreur })
    const place = { fichier: demande.fichiers[0] ?? '', feuille: null, ligne: null, colonne: null }
    throw new AppError(
      code,
      message,
      { erreurs: [{ ...place, code, message }], questions: [] },
      { cause: erreur },
    )
  }
}

type Details = { erreurs: Signalement[]; questions: Question[] }

const estDetaillee = (details: unknown): details is Details =>
  typeof details === 'object' && details !== null && 'erreurs' in details && 'questions' in details

const MAX_LIGNES = 20

function motif(message: string, { erreurs, questions }: Details): string {
  const tout = [...questions, ...erreurs]
  const suite = tout.slice(0, MAX_LIGNES).map(s => `\n  ${situer(s)}${choix(s)}`)
  const reste = tout.length - MAX_LIGNES
  return `${message}${suite.join('')}${reste > 0 ? `\n  … et ${reste} autres (--json les donne tous).` : ''}`
}

function choix(signalement: Signalement | Question): string {
  if (!('options' in signalement) || signalement.options.length === 0) return ''
  return ` Réponses possibles : ${signalement.options.map(o => o.valeur).join(', ')}.`
}

/** Without the row: the same warning on a thousand rows is said once. */
const situerParColonne = (signalement: Signalement) => situer({ ...signalement, ligne: null })

function situer({ fichier, feuille, ligne, colonne, message }: Signalement): string {
  const place = [
    fichier,
    feuille,
    ligne === null ? null : `ligne ${ligne}`,
    colonne === null ? null : `colonne ${colonne}`,
  ]
  return `${place.filter(p => p !== null && p !== '').join(', ')} : ${message}`
}

function resumer(resultat: ResultatImport): string {
  const titre = resultat.simulation
    ? 'Aperçu : rien n’a été enregistré.'
    : resultat.import === null
      ? 'Rien de nouveau à importer.'
      : `Import n° ${resultat.import} enregistré.`
  const lignes = resultat.fichiers.flatMap(f =>
    f.feuilles.map(s => [
      f.fichier,
      s.feuille,
      s.forme ?? s.raison,
      s.zone,
      s.lignesLues,
      s.aCreer,
      s.aModifier,
      s.identiques,
      s.enErreur,
    ]),
  )
  const entetes = [
    'Fichier',
    'Feuille',
    'Forme',
    'Zone',
    'Lues',
    'À créer',
    'À modifier',
    'Identiques',
    'En erreur',
  ]
  const suite = [...resultat.erreurs, ...resultat.questions].map(s => `\n${situer(s)}${choix(s)}`).join('')
  return `${titre}\n${formatTable(entetes, lignes)}${suite}`
}
