import { formatJourFr, getJour } from '../../../../shared/domain/dates.ts'
import type { Indicateur } from '../../../../shared/domain/indicateur.ts'
import { formatDeUnite } from '../../../../shared/domain/nombres.ts'
import { graphiqueComparaison } from '../../../../shared/graphiques/graphiques.ts'
import { phraseEvolution } from '../../../../shared/graphiques/phrases.ts'
import { celluleAnnee, celluleNombre, celluleTexte, celluleValeur } from '../cellules.ts'
import { comparer, type DonneesRapport } from '../donnees.ts'
import type { Bloc, Feuille, Tableau } from '../modele.ts'
import { cellulesComparees, colonnesComparees } from './indicateurs.ts'

const MAJEURS = ['entrees', 'file_active_fin', 'personnes_concernees', 'sorties']

/** What the members read first: the figures that their convention asks for, and what they say. */
export function feuilleSynthese(d: DonneesRapport): Feuille {
  const { convention } = d
  const parties = convention.parties.map(p => p.nom).join(' – ')
  const dates = `du ${jour(convention.dates.effet)} au ${jour(convention.dates.fin)}`
  const blocs = [blocMajeurs(d), blocDemandes(d), blocReperes(d)]
  return {
    nom: 'Synthèse',
    titre: `Synthèse du bilan ${d.annee}`,
    orientation: 'portrait',
    largeurs: [38, 11, 10, 10, 10, 10, 10, 18],
    intro: [
      `${convention.titre} (${parties}), convention ${dates}.`,
      ...(d.destinataires === null ? [] : [`Destinataires\u00a0: ${d.destinataires}.`]),
      ...listConstats(d),
    ],
    blocs: blocs.filter(b => b !== undefined),
  }
}

/** Codes that a convention names; the family of a `*` code is every value whose code begins so. */
function listDemandes(d: DonneesRapport, codes: readonly string[]): string[] {
  return codes.flatMap(code => {
    if (!code.endsWith('*')) return [code]
    return d.actuels.filter(i => i.code.startsWith(code.slice(0, -1))).map(i => i.code)
  })
}

function listConstats(d: DonneesRapport): string[] {
  const codes = [...MAJEURS, 'taux_retour_emploi', 'delai_prescription_entree']
  return codes.flatMap(code => {
    const c = comparer(d, code)
    return c.actuel === undefined || c.actuel.valeur === null ? [] : [phraseEvolution(c.actuel.libelle, c)]
  })
}

function blocMajeurs(d: DonneesRapport): Bloc | undefined {
  const comparaisons = MAJEURS.map(code => comparer(d, code))
  const presents = comparaisons.filter(c => c.actuel !== undefined)
  const spec = graphiqueComparaison(d.annee, comparaisons, {
    id: 'synthese',
    axe: 'Indicateur',
    principal: 0,
  })
  if (spec === undefined) return undefined
  return {
    phrase: null,
    tableau: {
      titre: 'L’essentiel',
      colonnes: [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)],
      lignes: presents.map(c => ({
        cellules: [celluleTexte(c.actuel?.libelle ?? ''), ...cellulesComparees(c.actuel, c.precedent)],
      })),
      notes: [],
    },
    graphique: { spec, colonnes: spec.series.length === 2 ? [2, 3] : [3] },
  }
}

function blocDemandes(d: DonneesRapport): Bloc {
  const lignes = d.convention.indicateurs.flatMap(demande =>
    listDemandes(d, demande.codes).map(code => {
      const { actuel, precedent } = comparer(d, code)
      const nom = (actuel ?? precedent)?.libelle ?? libelleDe(d, code)
      const prefixe = demande.statut === 'demande' ? '● ' : '○ '
      return { cellules: [celluleTexte(`${prefixe}${nom}`), ...cellulesComparees(actuel, precedent)] }
    }),
  )
  const absents = lignes.length - d.convention.indicateurs.flatMap(i => listPresents(d, i.codes)).length
  return {
    phrase: null,
    tableau: {
      titre: 'Ce que la convention demande',
      colonnes: [{ titre: 'Indicateur', nombre: false }, ...colonnesComparees(d.annee)],
      lignes,
      notes: [
        '● demandé par la convention · ○ mentionné.',
        ...(absents > 0
          ? [
              `${absents} ligne(s) sans valeur en ${d.annee}\u00a0: aucun fichier reçu ne permet de les établir.`,
            ]
          : []),
      ],
    },
    graphique: null,
  }
}

function listPresents(d: DonneesRapport, codes: readonly string[]): Indicateur[] {
  return listDemandes(d, codes).flatMap(code => {
    const { actuel } = comparer(d, code)
    return actuel !== undefined && actuel.valeur !== null ? [actuel] : []
  })
}

function blocReperes(d: DonneesRapport): Bloc | undefined {
  const { reperes } = d.convention
  if (reperes.length === 0) return undefined
  const tableau: Tableau = {
    titre: 'Repères cités par la convention',
    colonnes: [
      { titre: 'Repère', nombre: false },
      { titre: 'Année', nombre: false },
      { titre: 'Repère', nombre: true },
      { titre: String(d.annee), nombre: true },
    ],
    lignes: reperes.map(r => {
      const { actuel } = comparer(d, r.code)
      const format = formatDeUnite(actuel?.unite ?? (r.valeur <= 1 ? 'taux' : 'nombre'))
      return {
        cellules: [
          celluleTexte(`${r.libelle} (${r.reference})`),
          celluleAnnee(r.annee),
          celluleNombre(r.valeur, null, format),
          celluleValeur(actuel),
        ],
      }
    }),
    notes: [],
  }
  return { phrase: null, tableau, graphique: null }
}

function libelleDe(d: DonneesRapport, code: string): string {
  return d.definitions.find(def => def.code === code)?.libelle ?? code
}

function jour(texte: string): string {
  return formatJourFr(getJour(texte))
}
