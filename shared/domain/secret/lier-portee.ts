import type { Indicateur } from '../indicateur.ts'
import { cleCellule, type Portee, placeDe, type RoleCompte } from './cle-cellule.ts'
import type { Lieur } from './lieur.ts'
import { estCompte } from './relever.ts'

/** The figures of one year of one scope, by their keys. */
export type Figures = {
  portee: Portee
  liste: readonly Indicateur[]
  /** Key of the value itself. */
  cle: (code: string, role?: RoleCompte) => string
  /** Key of one line. */
  ligne: (code: string, ventilation: string, modalite: string, role?: RoleCompte) => string
  /** Codes of the lines of a breakdown; none when it is not published. */
  modalites: (code: string, ventilation: string) => string[]
  /** Key of one line as a term of a sum: none where the published breakdown has no such line, which is read as 0. */
  terme: (code: string, ventilation: string, modalite: string) => string[]
}

/** Gives names to the counts of one list. */
export function nommerFigures(liste: readonly Indicateur[], portee: Portee): Figures {
  const parCode = new Map(liste.map(i => [i.code, i]))
  const ligne: Figures['ligne'] = (code, ventilation, modalite, role = 'valeur') =>
    cleCellule({ ...placeDe(code, portee), ventilation, modalite }, role)
  return {
    portee,
    liste,
    cle: (code, role = 'valeur') => cleCellule(placeDe(code, portee), role),
    ligne,
    modalites: (code, ventilation) =>
      (parCode.get(code)?.ventilations[ventilation] ?? []).map(l => l.modalite),
    terme: (code, ventilation, modalite) => {
      const lignes = parCode.get(code)?.ventilations[ventilation] ?? []
      const absente = lignes.length > 0 && !lignes.some(l => l.modalite === modalite)
      return absente || parCode.get(code)?.valeur === 0 ? [] : [ligne(code, ventilation, modalite)]
    },
  }
}

const ROLES_DE_LIGNE: readonly RoleCompte[] = ['valeur', 'numerateur', 'denominateur', 'n', 'jours']

/** What ties the counts of one indicator, whichever it is: its lines, its base, its complement, its declared value. */
export function lierIndicateur(l: Lieur, f: Figures, i: Indicateur): void {
  const { code } = i
  l.egal(f.cle(code, 'n'), f.cle(code, estCompte(i) ? 'valeur' : 'denominateur'))
  l.somme(f.cle(code, 'denominateur'), [f.cle(code, 'numerateur'), f.cle(code, 'complement')])
  l.egal(f.cle(code, 'declare'), f.cle(code))
  l.egal(f.cle(code, 'calcule'), f.cle(code))
  for (const ventilation of Object.keys(i.ventilations)) {
    const modalites = f.modalites(code, ventilation)
    for (const role of ROLES_DE_LIGNE) {
      const parties = modalites.map(m => f.ligne(code, ventilation, m, role))
      l.repartir(f.cle(code, role), parties)
      if (role === 'valeur') l.repartir(f.cle(code, 'calcule'), parties)
    }
    for (const m of modalites) lierLigne(l, f, code, ventilation, m)
  }
}

function lierLigne(l: Lieur, f: Figures, code: string, ventilation: string, modalite: string): void {
  const de = (role: RoleCompte) => f.ligne(code, ventilation, modalite, role)
  l.egal(de('n'), de('denominateur'))
  l.somme(de('denominateur'), [de('numerateur'), de('complement')])
}
