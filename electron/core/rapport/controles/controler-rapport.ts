import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import type { Context } from '../../context.ts'
import { conventionsHandlers } from '../../conventions/handlers.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { ChapitreLu } from '../edition/lire-rapport.ts'
import type { Bloc, BlocChapitre, Rapport } from '../modele.ts'
import { controlerDonnees } from './controler-donnees.ts'
import { controlerTexte, type Disponibles, nommer } from './controler-texte.ts'

/**
 * Everything to read before a report leaves, those that refuse the export first, then in the order of the chapters, the
 * whole report last. Chapters set aside are not read. Computes nothing that the report does not hold.
 */
export function controlerRapport(ctx: Context, d: DonneesRapport, rapport: Rapport): ControleRapport[] {
  const dispo: Disponibles = {
    graphiques: listGraphiques(rapport),
    aImage: sha256 => d.mots.images.has(sha256),
  }
  const chapitres = d.mots.chapitres.filter(c => !c.ecarte)
  const controles = [
    ...controlerSecret(d),
    ...chapitres.flatMap(c => [...controlerTexte(d, c, dispo), ...controlerRedaction(c)]),
    ...controlerDonnees(d),
    ...listAnomalies(ctx, d),
  ]
  return trier(
    controles,
    chapitres.map(c => c.code),
  )
}

/** A public report from which a hidden value can be found again does not leave. */
function controlerSecret({ destination, attaque }: DonneesRapport): ControleRapport[] {
  const { trouvables } = attaque
  if (destination !== 'public' || trouvables.length === 0) return []
  const noms = trouvables.slice(0, 3).map(t => `${t.libelle}, ${t.annee}`)
  const suite = trouvables.length > noms.length ? '…' : ''
  return [
    {
      code: 'valeurs_trouvables',
      gravite: 'bloquant',
      chapitre: null,
      message: `Des valeurs masquées peuvent être retrouvées à partir de ce qui serait publié (${noms.join('\u00a0; ')}${suite})\u00a0: choisissez la destination «\u00a0comité\u00a0».`,
    },
  ]
}

/** A chapter of figures says its figures without a word; the others wait for theirs, unless the user says that they are ready as they are. */
function controlerRedaction(c: ChapitreLu): ControleRapport[] {
  if (c.contenu.content.some(n => n.type !== 'paragraph' || (n.content ?? []).length > 0)) return []
  if (c.contributions.length > 0) return []
  const vide = { gravite: 'a_lire', chapitre: c.code } as const
  if (c.version > 0)
    return [
      {
        ...vide,
        code: 'chapitre_vide',
        message: `${nommer(c)} a été écrit puis vidé\u00a0: ses textes précédents sont dans son historique.`,
      },
    ]
  if (c.type === 'chiffres' || c.etat !== 'a_ecrire') return []
  return [{ ...vide, code: 'chapitre_a_ecrire', message: `${nommer(c)} n’est pas encore rédigé.` }]
}

function listAnomalies(ctx: Context, { convention }: DonneesRapport): ControleRapport[] {
  return conventionsHandlers['controle:list'](ctx, { convention: convention.id })
    .filter(c => c.gravite === 'anomalie')
    .map(c => ({ code: `coherence_${c.code}`, gravite: 'a_lire', chapitre: null, message: c.message }))
}

/** A chart that a text shows is printed where the text shows it; one that no longer exists is nowhere. */
function listGraphiques({ chapitres }: Rapport): Set<string> {
  const blocs = chapitres.flatMap(c => c.blocs.flatMap(listFigures))
  return new Set(blocs.flatMap(b => (b.graphique === null ? [] : [b.graphique.spec.id])))
}

function listFigures(bloc: BlocChapitre): Bloc[] {
  if (bloc.genre === 'figure') return [bloc.bloc]
  if (bloc.genre === 'citation') return bloc.blocs.flatMap(listFigures)
  return bloc.genre === 'liste' ? bloc.elements.flat().flatMap(listFigures) : []
}

function trier(controles: readonly ControleRapport[], ordre: readonly string[]): ControleRapport[] {
  const rang = ({ chapitre }: ControleRapport) => (chapitre === null ? ordre.length : ordre.indexOf(chapitre))
  const poids = (c: ControleRapport) => (c.gravite === 'bloquant' ? 0 : 1)
  return controles.toSorted((a, b) => poids(a) - poids(b) || rang(a) - rang(b))
}
