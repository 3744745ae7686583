import { findDefinition } from '../../../../shared/domain/catalogue.ts'
import type { Convention } from '../../../../shared/domain/convention.ts'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import { formatDeUnite, formatNombre } from '../../../../shared/domain/nombres.ts'
import { celluleNombre } from '../cellules.ts'
import type { DonneesRapport } from '../donnees.ts'
import type { Bloc, BlocChapitre } from '../modele.ts'
import { figures } from './blocs.ts'
import { tableauTexte } from './tableau-texte.ts'

type Fait = [element: string, texte: string | null, reference?: string | undefined]

/** What was agreed, with the place in the text where it stands: parties, dates, axes, frame, lengths, means, objectives. */
export function composerRappel({ convention: c }: DonneesRapport): BlocChapitre[] {
  const faits: Fait[] = [...listIdentite(c), ...listDates(c), ...listContenu(c)]
  const lignes = faits.flatMap(([element, texte, reference]) =>
    texte === null || texte === '' ? [] : [[element, texte, reference ?? '—']],
  )
  const tableau = tableauTexte('La convention', ['Élément', 'Ce qui est convenu', 'Référence'], lignes)
  return figures([tableau, objectifs(c)])
}

function listIdentite(c: Convention): Fait[] {
  const cadre = c.cadre.map(t => t.titre).join('\u00a0; ')
  return [
    [c.nature === 'protocole' ? 'Protocole' : 'Convention', c.titre],
    ['Parties', c.parties.map(p => p.nom).join('\u00a0; ')],
    ['Convention dont elle dépend', c.parent?.titre ?? null],
    ['Cadre', cadre],
    ['Axes', c.axes.map(a => `${a.numero}. ${a.libelle}`).join('\u00a0; ')],
  ]
}

function listDates({ dates }: Convention): Fait[] {
  const { references } = dates
  const jour = (date: string | null) => {
    if (date === null) return null
    return dates.precision === 'annee' ? date.slice(0, 4) : formatDateEnMots(date)
  }
  return [
    ['Signature', date(dates.signature), references?.signature],
    ['Acte', date(dates.acte), references?.acte],
    ['Prise d’effet', jour(dates.effet), references?.effet],
    ['Fin', jour(dates.fin), references?.fin],
  ]
}

function date(texte: string | null): string | null {
  return texte === null ? null : formatDateEnMots(texte)
}

function listContenu(c: Convention): Fait[] {
  const { echeances: e } = c
  const bilan = e.bilanAnnuel
  return [
    ['Durée d’un accompagnement global', direDuree(c.durees.AG), c.durees.AG.reference],
    ['Durée d’un accompagnement social exclusif', direDuree(c.durees.ASE), c.durees.ASE?.reference],
    ['Conseillers dédiés', direEtp(c.conseillersEtp)],
    ['Portefeuille par conseiller', direPortefeuille(c)],
    [
      'Délai visé de la prescription à l’entrée',
      c.delaiObjectifJours === null ? null : `${c.delaiObjectifJours} jours`,
    ],
    [
      'Bilan annuel',
      bilan === null
        ? null
        : `dû le ${bilan.jour}/${String(bilan.mois).padStart(2, '0')} de l’année suivante`,
      bilan?.reference,
    ],
    ['Données personnelles', c.clauseDonnees],
  ]
}

function direDuree(d: Convention['durees']['ASE']): string | null {
  if (d === null || d.initialMois === null) return null
  const suite = d.renouvellementMois ? `, renouvelable ${d.renouvellementMois} mois` : ''
  const max = d.max === null ? '' : `, ${d.max} mois au plus`
  const exception =
    d.maxExceptionnel === null ? '' : ` (${d.maxExceptionnel} mois dans les situations exceptionnelles)`
  return `${d.initialMois} mois${suite}${max}${exception}`
}

function direEtp(etp: number | null): string | null {
  return etp === null ? null : `${formatNombre(etp, 2)} équivalent${etp >= 2 ? 's' : ''} temps plein`
}

function direPortefeuille({ portefeuille: p }: Convention): string | null {
  if (p === null) return null
  return p.min !== null && p.max !== null ? `de ${p.min} à ${p.max} personnes` : `${p.cible} personnes`
}

const PORTEES = { annee: 'l’année', convention: 'toute la convention', permanent: 'en permanence' } as const

/** Objectives as the text of the convention sets them; undefined when it sets none. */
function objectifs(c: Convention): Bloc | undefined {
  if (c.objectifs.length === 0) return undefined
  const lignes = c.objectifs.map(o => {
    const definition = findDefinition(o.code)
    const format = formatDeUnite(definition?.unite ?? 'nombre')
    return [
      definition?.libelle ?? o.code,
      `${o.sens === 'au_moins' ? 'au moins' : 'au plus'}`,
      celluleNombre(o.valeur, null, format),
      o.annee === null ? PORTEES[o.portee] : String(o.annee),
      o.reference,
    ]
  })
  return tableauTexte(
    'Objectifs fixés par la convention',
    ['Indicateur', 'Sens', 'Objectif', 'Pour', 'Référence'],
    lignes,
  )
}
