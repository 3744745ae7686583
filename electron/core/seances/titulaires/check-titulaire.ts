import type { Convention } from '../../../../shared/domain/convention.ts'
import { formatJourFr } from '../../../../shared/domain/dates.ts'
import { AppError } from '../../../../shared/domain/erreurs.ts'
import type { Siege } from '../../../../shared/domain/instance.ts'
import { normaliserLibelle } from '../../../../shared/domain/texte.ts'
import { checkTerritoire } from '../../conventions/territoires.ts'
import type { Base } from '../../database/open.ts'
import { getCadreInstance } from '../cadre.ts'
import type { LigneTitulaire } from '../membres.ts'
import type { TitulaireStocke } from './lignes-titulaires.ts'

type Place = Pick<LigneTitulaire, 'convention_id' | 'instance' | 'siege' | 'rang' | 'territoire'>

/** The seat of a chair; refuses a body, a seat, a rank or a territory that the convention does not have, with those it has. */
export function getSiege(base: Base, profil: Convention, place: Place): Siege {
  const { instance } = getCadreInstance(profil, place.instance)
  const siege = instance.sieges.find(s => s.code === place.siege)
  if (siege === undefined) {
    const connus = instance.sieges.map(s => s.code)
    throw new AppError(
      'siege_inconnu',
      `« ${instance.libelle} » n’a pas de siège « ${place.siege} ». Ses sièges : ${connus.join(', ') || 'aucun'}.`,
      { champ: 'siege', connus },
    )
  }
  if (place.rang > siege.nombre)
    throw new AppError(
      'rang_inconnu',
      `Le siège « ${siege.fonction} » compte ${siege.nombre} ${siege.nombre > 1 ? 'places' : 'place'} : il n’y a pas de place n° ${place.rang}.`,
      { champ: 'rang', rang: place.rang, nombre: siege.nombre },
    )
  checkTerritoire(base, place.convention_id, profil, place.territoire)
  return siege
}

/** What a holder must say: a name unless the chair is vacant, days in order, a substitute where the seat may have one. */
export function checkSaisie(t: LigneTitulaire, siege: Siege): void {
  if (t.qualite === 'vacant') checkVacant(t)
  else if (t.nom === null)
    refuser('nom_manquant', 'nom', 'Donnez le nom de la personne, ou déclarez le siège vacant.')
  if (t.qualite === 'suppleant' && siege.suppleant === false)
    refuser(
      'suppleant_non_prevu',
      'qualite',
      `Le siège « ${siege.fonction} » n’a pas de suppléant : le texte n’en prévoit pas.`,
    )
  if (t.jusqua !== null && t.jusqua < t.depuis)
    refuser(
      'dates_inversees',
      'jusqua',
      `La fin (${formatJourFr(t.jusqua)}) précède le début (${formatJourFr(t.depuis)}). Corrigez l’une des deux dates.`,
    )
}

function checkVacant(t: LigneTitulaire): void {
  if (t.nom !== null)
    refuser('siege_vacant', 'nom', 'Un siège vacant n’a pas de nom. Retirez le nom, ou nommez un titulaire.')
  if (t.fonction !== null)
    refuser('siege_vacant', 'fonction', 'Un siège vacant n’a personne : retirez la fonction.')
}

/** Whether two rows speak of who sits on one chair: a holder and a vacancy do, a substitute sits beside. */
export function estMemeChaise(a: LigneTitulaire, b: LigneTitulaire): boolean {
  return (
    estMemePlace(a, b) &&
    a.territoire === b.territoire &&
    (a.qualite === 'suppleant') === (b.qualite === 'suppleant')
  )
}

/** Refuses days on which the chair already has somebody else, given the other rows of the body. */
export function checkChaiseLibre(t: LigneTitulaire, autres: readonly TitulaireStocke[]): void {
  const occupant = autres.find(a => estMemeChaise(a, t) && seChevauchent(a, t))
  if (occupant === undefined) return
  const occupee = `Cette place est déjà ${occupant.qualite === 'vacant' ? 'déclarée vacante' : 'pourvue'} ${formatPeriode(occupant)}`
  if (occupant.depuis <= t.depuis)
    refuser(
      'siege_occupe',
      'depuis',
      `${occupee} : commencez après, ou modifiez ce qui est déjà enregistré.`,
      occupant,
    )
  refuser(
    'siege_occupe',
    'jusqua',
    `${occupee} : donnez une date de fin, au plus tard le ${formatJourFr(occupant.depuis - 1)}.`,
    occupant,
  )
}

/** Refuses a person who would hold two chairs of one body on one day; two territories are two meetings. */
export function checkUnSeulSiege(
  t: LigneTitulaire,
  autres: readonly TitulaireStocke[],
  sieges: readonly Siege[],
): void {
  if (t.nom === null) return
  const nom = normaliserLibelle(t.nom)
  const double = autres.find(
    a =>
      a.nom !== null &&
      normaliserLibelle(a.nom) === nom &&
      seChevauchent(a, t) &&
      (a.territoire === null || t.territoire === null || a.territoire === t.territoire),
  )
  if (double === undefined) return
  const fonction = sieges.find(s => s.code === double.siege)?.fonction ?? double.siege
  const role = double.qualite === 'suppleant' ? 'est déjà suppléante de' : 'occupe déjà'
  refuser(
    'deux_sieges',
    'nom',
    `Cette personne ${role} la place « ${fonction} » n° ${double.rang} ${formatPeriode(double)} : elle ne peut pas tenir deux places de la même instance. Terminez d’abord l’autre.`,
    double,
  )
}

function estMemePlace(a: LigneTitulaire, b: LigneTitulaire): boolean {
  return a.instance === b.instance && a.siege === b.siege && a.rang === b.rang
}

type Periode = Pick<LigneTitulaire, 'depuis' | 'jusqua'>

function seChevauchent(a: Periode, b: Periode): boolean {
  return a.depuis <= (b.jusqua ?? a.depuis) && b.depuis <= (a.jusqua ?? b.depuis)
}

function formatPeriode({ depuis, jusqua }: Periode): string {
  return jusqua === null
    ? `depuis le ${formatJourFr(depuis)}`
    : `du ${formatJourFr(depuis)} au ${formatJourFr(jusqua)}`
}

function refuser(code: string, champ: string, message: string, autre?: TitulaireStocke): never {
  const place = autre && { titulaire: autre.id, siege: autre.siege, rang: autre.rang }
  throw new AppError(code, message, { champ, ...place })
}
