import { Button } from '@mantine/core'
import type { Presence, Seance } from '../../../../shared/domain/seance.ts'
import { useBrouillonGarde } from '../../../brouillons.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActe } from '../acte.ts'
import {
  commencerAppel,
  completerAppel,
  compterAppel,
  type LigneAppel,
  listChangements,
  toutNoter,
} from './appel.ts'
import { LigneDuMembre } from './ligne-membre.tsx'
import { nomDe, nommerMembres } from './noms.ts'
import { placeDuRefus } from './refus.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.appel

type Props = {
  seance: Seance
  /** Item from which the states count; null: from the opening. */
  point: number | null
  presences: readonly Presence[]
  fait?: () => void
}

/** The roll: one line for each chair, saved as a whole. What is being typed stays until it is saved. */
export function Appel({ seance, point, presences, fait }: Props) {
  const noter = useActe('presences:noter')
  const brouillon = useBrouillonGarde<LigneAppel[] | null>(`appel/${seance.id}/${point ?? ''}`, () => null)
  const { valeur: saisie, changer: setSaisie } = brouillon
  const lignes = saisie ?? commencerAppel(seance.membres, presences)
  const noms = nommerMembres(seance.membres)
  const membres = new Map(seance.membres.map(m => [m.place, m]))
  const changements = listChangements(lignes, presences)
  const restants = compterAppel(lignes).get(null) ?? 0
  const vacants = seance.membres.filter(m => m.vacant).length
  const enregistrer = () =>
    noter.faire(
      { seance: seance.id, point, presences: changements },
      {
        onSuccess: () => {
          brouillon.oublier()
          fait?.()
        },
      },
    )
  const fautive = placeDuRefus(noter.erreur())
  return (
    <form
      className={css['appel']}
      onSubmit={e => {
        e.preventDefault()
        if (changements.length > 0) enregistrer()
      }}
    >
      <div className={css['outils']}>
        <Button variant="default" onClick={() => setSaisie(toutNoter(lignes, 'present'))}>
          {t.tous}
        </Button>
        <Button
          variant="default"
          disabled={restants === 0}
          onClick={() => setSaisie(completerAppel(lignes, 'absent'))}
        >
          {t.autresAbsents}
        </Button>
        <span className={css['doux']}>{t.fleches}</span>
      </div>
      <ul className={css['lignes']}>
        {lignes.map(ligne => {
          const membre = membres.get(ligne.place)
          if (!membre) return null
          return (
            <LigneDuMembre
              key={ligne.place}
              membre={membre}
              nom={nomDe(noms, ligne.place)}
              ligne={ligne}
              changer={nouvelle => setSaisie(lignes.map(l => (l.place === nouvelle.place ? nouvelle : l)))}
              erreurEtat={fautive === ligne.place ? noter.erreurDe('etat') : null}
              erreurPar={fautive === ligne.place ? noter.erreurDe('par') : null}
            />
          )
        })}
      </ul>
      {vacants > 0 ? <p className={css['doux']}>{t.vacants(vacants)}</p> : null}
      <ErrorNotice erreur={fautive === null ? noter.erreur() : noter.erreur('etat', 'par')} />
      <div className={css['pied']}>
        <Button type="submit" loading={noter.enCours} disabled={changements.length === 0}>
          {point === null ? t.enregistrer : t.enregistrerPoint}
        </Button>
        <span role="status">
          <BilanAppel lignes={lignes} modifie={saisie !== null && changements.length > 0} />
        </span>
      </div>
    </form>
  )
}

function BilanAppel({ lignes, modifie }: { lignes: LigneAppel[]; modifie: boolean }) {
  const comptes = compterAppel(lignes)
  const mots = (Object.keys(t.etats) as (keyof typeof t.etats)[])
    .filter(etat => (comptes.get(etat) ?? 0) > 0)
    .map(etat => t.comptes[etat](comptes.get(etat) ?? 0))
  const restants = comptes.get(null) ?? 0
  if (restants > 0) mots.push(t.restants(restants))
  return (
    <>
      {mots.join(', ')}
      {modifie ? ` – ${t.modifie}` : null}
    </>
  )
}
