import type { Convention } from '../../../shared/domain/convention.ts'
import type { Base } from '../database/open.ts'
import type { RendezVous } from './ics.ts'

type Ligne = {
  seance: number
  version: number
  instance: string
  territoire: string | null
  jour: number
  heure: string | null
  duree: number | null
  lieu: string | null
}

/** Meetings planned or convened, in order of date, with what a calendar shows of them. */
export function listRendezVous(base: Base, convention: number, profil: Convention): RendezVous[] {
  const lignes = base.sqlite
    .prepare(
      `SELECT s.id AS seance, s.version, s.instance, s.territoire, s.date AS jour, s.heure, s.lieu,
         (SELECT sum(p.duree_min) FROM points p WHERE p.seance_id = s.id AND p.etat <> 'ecarte') AS duree
       FROM seances s WHERE s.convention_id = ? AND s.etat IN ('prevue', 'convoquee', 'ouverte')
       ORDER BY s.date, s.heure, s.id`,
    )
    .all(convention) as Ligne[]
  return lignes.map(({ instance, territoire, heure, ...l }) => ({
    ...l,
    libelle: nommer(profil, instance, territoire),
    minutes: heure === null ? null : getMinutes(heure),
  }))
}

function nommer(profil: Convention, instance: string, territoire: string | null): string {
  const nom = profil.instances.find(i => i.code === instance)?.libelle ?? instance
  const lieu = profil.territoires.liste.find(t => t.code === territoire)?.libelle ?? territoire
  return lieu === null ? nom : `${nom}, ${lieu}`
}

function getMinutes(heure: string): number {
  return Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3))
}
