import { findDefinition } from '../../../shared/domain/catalogue.ts'
import { getJour } from '../../../shared/domain/dates.ts'
import type { ModaliteValeur } from '../../../shared/domain/indicateur.ts'
import { type Dossier, listSources } from './dossier.ts'
import * as D from './drapeaux.ts'
import { sommerParTerritoire, ventilerQuotients } from './par-territoire.ts'
import { compter, quand } from './parcours.ts'
import { absente, ligneCompte, quotient, type Valeur } from './valeur.ts'
import { type Declaree, findDeclaree, listDeclareesDe, parNiveau } from './valeurs-declarees.ts'

export type DossierMoyens = Dossier & { declarees: readonly Declaree[] }

/** Staff on the last day: of the whole (or of the territory asked for), and of each territory; null when nobody said. */
export type Conseillers = {
  total: number | null
  parTerritoire: Map<number, number | null>
  duTexte: boolean
}

/** Staff, what it carries, and the figures that only a bilan declares. */
export function computeMoyens(dossier: DossierMoyens): Valeur[] {
  const etp = getConseillers(dossier)
  const cible = dossier.convention.portefeuille?.cible ?? null
  const actifs = quand('AG', D.ACTIF_FIN)
  return [
    conseillers(dossier, etp),
    parConseiller(dossier, 'entrees_par_conseiller', quand('AG', D.ENTRE), etp, 1),
    parConseiller(dossier, 'portefeuille_moyen', actifs, etp, 1),
    cible === null
      ? absente('taux_occupation', 'so')
      : parConseiller(dossier, 'taux_occupation', actifs, etp, cible),
    ...['satisfaction', 'budget_prevu', 'budget_realise', 'fse_montant'].map(c => absente(c, 'nd')),
  ]
}

/** Declared on the last day; else, while the convention has effect, what the convention itself says. */
export function getConseillers(dossier: DossierMoyens): Conseillers {
  const { convention, territoires, selection, periode } = dossier
  const definition = findDefinition('conseillers_etp')
  if (definition === undefined) throw new Error('Le catalogue ne définit pas conseillers_etp.')
  const declarees = listDeclareesDe(dossier.declarees, definition, periode)
  const declaree = findDeclaree(declarees, definition, convention, territoires, selection?.territoire ?? null)
  const niveau = parNiveau(declarees, convention, territoires)
  if (declaree !== undefined || niveau.size > 0) {
    const parTerritoire = new Map([...niveau].map(([id, v]) => [id, v.valeur]))
    return {
      total: declaree?.valeur ?? null,
      parTerritoire,
      duTexte: false,
    }
  }
  return conseillersDuProfil(dossier)
}

function conseillersDuProfil({ convention, territoires, selection, periode }: DossierMoyens): Conseillers {
  const enEffet = getJour(convention.dates.effet) <= periode.d2 && periode.d2 <= getJour(convention.dates.fin)
  if (!enEffet) return { total: null, parTerritoire: new Map(), duTexte: false }
  const profil = new Map(convention.territoires.liste.map(t => [t.code, t.conseillersEtp]))
  const parTerritoire = new Map(
    territoires.flatMap(t => {
      const etp = profil.get(t.code) ?? null
      return etp === null ? [] : [[t.id, etp] as const]
    }),
  )
  const total =
    selection === null ? convention.conseillersEtp : (parTerritoire.get(selection.territoire.id) ?? null)
  return { total, parTerritoire, duTexte: true }
}

function conseillers(dossier: Dossier, etp: Conseillers): Valeur {
  const presents = dossier.territoires.filter(t => etp.parTerritoire.has(t.id))
  const territoire: ModaliteValeur[] = presents.map(t => {
    const valeur = etp.parTerritoire.get(t.id) ?? null
    const ligne = ligneCompte(t.code, t.libelle, valeur ?? 0, etp.total)
    return valeur === null ? { ...ligne, valeur, part: null, absence: 'nd' } : ligne
  })
  const ventilations = { territoire }
  const absent = { ...absente('conseillers_etp', 'nd'), ventilations }
  if (etp.total === null) return absent
  const origine = etp.duTexte ? { origine: 'Texte de la convention' } : {}
  return { ...absent, valeur: etp.total, absence: null, ...origine }
}

function parConseiller(
  dossier: Dossier,
  code: string,
  garde: ReturnType<typeof quand>,
  etp: Conseillers,
  places: number,
): Valeur {
  const fois = (n: number | null) => (n === null ? null : n * places)
  const numerateurs = sommerParTerritoire(dossier.cubes.parcours, garde)
  const denominateurs = new Map([...etp.parTerritoire].map(([t, n]) => [t, fois(n)]))
  return quotient(code, compter(dossier, garde), fois(etp.total), listSources(dossier, garde), {
    ventilations: { territoire: ventilerQuotients(dossier, numerateurs, denominateurs, null) },
  })
}
