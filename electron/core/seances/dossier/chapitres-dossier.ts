import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { Action, Decision } from '../../../../shared/domain/decision.ts'
import { ETATS_ACTION, ETATS_DECISION } from '../../../../shared/domain/decision-mots.ts'
import type { Bloc } from '../../../../shared/domain/document.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import type { DonneesDocument } from '../../documents/modeles/donnees.ts'
import type { BlocChapitre, Chapitre } from '../../rapport/modele.ts'
import { composerPapier } from './papier-en-chapitre.ts'

/** The annual report inside the file: its chapters while it is a draft, a reference to its frozen file after. */
export type BilanDuDossier =
  | { annee: number; chapitres: Chapitre[]; statut: string }
  | { annee: number; joint: { nom: string; sha256: string }; statut: string }
  | null

export type Papiers = { titre: string; code: string; blocs: readonly Bloc[] }[]

/** The parts of the file in the order in which a member turns its pages. */
export function composerDossier(d: DonneesDocument, papiers: Papiers, bilan: BilanDuDossier): Chapitre[] {
  const parties: Omit<Chapitre, 'numero'>[] = [
    ...papiers.map(p => ({ code: p.code, titre: p.titre, blocs: composerPapier(p.blocs) })),
    { code: 'ordre_du_jour', titre: 'Ordre du jour', blocs: composerOrdre(d.seance) },
    ...composerBilan(bilan),
    { code: 'decisions', titre: nommerDecisions(d.seance), blocs: composerDecisions(d) },
    { code: 'actions', titre: 'Actions en cours', blocs: composerActions(d.seance.actionsOuvertes) },
    { code: 'pieces', titre: 'Pièces jointes', blocs: composerPieces(d.seance) },
  ]
  return parties.map((p, i) => ({ ...p, numero: String(i + 1) }))
}

function nommerDecisions({ etat }: Seance): string {
  return etat === 'close' ? 'Décisions' : 'Projets de décisions'
}

const phrase = (texte: string): BlocChapitre => ({ genre: 'paragraphe', fragments: [{ texte }] })

function tableau(entetes: readonly string[], lignes: readonly (readonly string[])[]): BlocChapitre {
  const cellule = (texte: string, entete: boolean) => ({
    entete,
    colspan: 1,
    rowspan: 1,
    paragraphes: texte.split('\n').map(t => [{ texte: t }]),
  })
  return {
    genre: 'grille',
    lignes: [entetes.map(t => cellule(t, true)), ...lignes.map(l => l.map(t => cellule(t, false)))],
  }
}

const TYPES: Record<Point['type'], string> = {
  information: 'Information',
  debat: 'Débat',
  decision: 'Décision',
}

function composerOrdre(seance: Seance): BlocChapitre[] {
  if (seance.points.length === 0) return [phrase('L’ordre du jour est vide.')]
  const lignes = seance.points.map(p => [
    String(p.numero),
    [p.intitule, p.texte].filter(t => t.trim() !== '').join('\n'),
    TYPES[p.type],
    p.rapporteur ?? '',
    p.dureeMin === null ? '' : `${p.dureeMin}\u00a0min`,
  ])
  return [tableau(['N°', 'Point', 'Nature', 'Rapporteur', 'Durée'], lignes)]
}

function composerBilan(bilan: BilanDuDossier): Omit<Chapitre, 'numero'>[] {
  if (bilan === null)
    return [
      {
        code: 'bilan',
        titre: 'Bilan annuel',
        blocs: [
          phrase(
            'La convention n’a pas d’année révolue à la date de la séance\u00a0: aucun bilan n’est présenté.',
          ),
        ],
      },
    ]
  const titre = `Bilan ${bilan.annee}`
  if ('joint' in bilan)
    return [
      {
        code: 'bilan',
        titre,
        blocs: [
          phrase(
            `${bilan.statut}. Il est joint au dossier, tel qu’il a été validé\u00a0: ${bilan.joint.nom}.`,
          ),
          phrase(`Empreinte SHA-256\u00a0: ${bilan.joint.sha256}.`),
        ],
      },
    ]
  return bilan.chapitres.map((c, i) => ({
    code: `bilan_${c.code}`,
    titre: `${titre}\u00a0: ${c.titre}`,
    blocs: i === 0 ? [phrase(`${bilan.statut}.`), ...c.blocs] : c.blocs,
  }))
}

function composerDecisions({ decisions, seance }: DonneesDocument): BlocChapitre[] {
  if (decisions.length === 0)
    return [
      phrase(
        seance.etat === 'close'
          ? 'Aucune décision n’a été prise à cette séance.'
          : 'Aucun projet de décision n’est préparé pour cette séance.',
      ),
    ]
  return decisions.flatMap(d => composerDecision(d, seance))
}

function composerDecision(d: Decision, seance: Seance): BlocChapitre[] {
  const point = seance.points.find(p => p.decisions.includes(d.id))
  const numero = d.numero === null ? '' : ` n° ${d.numero}`
  const etat = ETATS_DECISION[d.etat]
  const articles = d.articles.map((a): BlocChapitre[] => [
    { genre: 'paragraphe', fragments: [{ texte: `${a.verbe} `, gras: true }, { texte: a.texte }] },
  ])
  return [
    {
      genre: 'intertitre',
      niveau: 3,
      fragments: [{ texte: `${d.numero === null ? 'Projet' : 'Décision'}${numero}\u00a0: ${d.titre}` }],
    },
    phrase(
      [
        `État\u00a0: ${etat}.`,
        ...(point === undefined ? [] : [`Point ${point.numero} de l’ordre du jour.`]),
      ].join(' '),
    ),
    ...d.considerants.map(phrase),
    ...(articles.length === 0 ? [] : [{ genre: 'liste', ordonnee: true, elements: articles } as const]),
  ]
}

function composerActions(actions: readonly Action[]): BlocChapitre[] {
  if (actions.length === 0) return [phrase('Aucune action des séances précédentes n’est ouverte.')]
  const lignes = actions.map(a => [
    a.intitule,
    a.responsable ?? 'à désigner',
    a.echeance === null ? 'sans échéance' : formatJourFr(getJour(a.echeance)),
    `${ETATS_ACTION[a.etat]}${a.enRetard ? ' – en retard' : ''}`,
  ])
  return [tableau(['Action', 'Responsable', 'Échéance', 'État'], lignes)]
}

function composerPieces({ pieces, points, date }: Seance): BlocChapitre[] {
  if (pieces.length === 0)
    return [phrase(`Aucune pièce n’est jointe à la séance du ${formatDateEnMots(date)}.`)]
  const lignes = pieces.map(p => {
    const point = points.find(x => x.id === p.point)
    return [p.nom, point === undefined ? 'Séance' : `Point ${point.numero}`, p.sha256]
  })
  return [tableau(['Pièce', 'Pour', 'Empreinte SHA-256'], lignes)]
}
