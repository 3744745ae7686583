import { Checkbox, TextInput } from '@mantine/core'
import type { MembreSeance } from '../../../../shared/domain/seance.ts'
import { type LigneAppel, listEtats, noterEtat } from './appel.ts'
import { ChoixRadio } from './choix-radio.tsx'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.appel

type Props = {
  membre: MembreSeance
  nom: string
  ligne: LigneAppel
  changer(ligne: LigneAppel): void
  erreurEtat: string | null
  erreurPar: string | null
}

/** One chair of the roll: its state, and who sits when it is not the holder. */
export function LigneDuMembre({ membre, nom, ligne, changer, erreurEtat, erreurPar }: Props) {
  const options = listEtats(membre).map(etat => ({
    value: etat,
    label: t.etats[etat],
    symbole: t.symboles[etat],
  }))
  return (
    <li className={css['ligne']}>
      <span className={css['membre']}>
        {nom}
        {membre.voix === 'consultative' ? <span className={css['doux']}>{t.consultatif}</span> : null}
      </span>
      <span className={css['etatMembre']}>
        <ChoixRadio
          nom={nom}
          options={options}
          valeur={ligne.etat}
          changer={etat => changer(noterEtat(ligne, etat))}
        />
        <QuiSiege membre={membre} nom={nom} ligne={ligne} changer={changer} erreur={erreurPar} />
        {erreurEtat ? (
          <span className={css['erreur']} role="alert">
            {erreurEtat}
          </span>
        ) : null}
      </span>
    </li>
  )
}

type PropsSiege = Pick<Props, 'membre' | 'nom' | 'ligne' | 'changer'> & { erreur: string | null }

function QuiSiege({ membre, nom, ligne, changer, erreur }: PropsSiege) {
  if (ligne.etat === 'represente')
    return (
      <TextInput
        className={css['par'] ?? ''}
        label={t.parCourt}
        aria-label={t.par(nom)}
        value={ligne.par}
        onChange={e => changer({ ...ligne, par: e.currentTarget.value })}
        error={erreur}
      />
    )
  const { suppleant } = membre
  if (suppleant === null || (ligne.etat !== 'present' && ligne.etat !== 'visio')) return null
  return (
    <Checkbox
      label={t.suppleant(suppleant)}
      checked={ligne.par !== ''}
      onChange={e => changer({ ...ligne, par: e.currentTarget.checked ? suppleant : '' })}
      error={erreur}
    />
  )
}
