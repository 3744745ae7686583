import { Link } from 'wouter'
import type { Echeance } from '../../../shared/domain/reponses.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { aujourdhui } from '../tableau-de-bord/echeances.tsx'
import { estReunion } from './appariement.ts'
import css from './calendrier.module.css'
import { type Entree, listMois } from './calendrier-annee.ts'
import type { DonneesSeances } from './donnees-seances.ts'
import { texts } from './texts.ts'

type Props = { donnees: DonneesSeances; preparer(echeance: Echeance): void }

/** Twelve months: what was held, what is to be prepared, what is late. */
export function VueAnnee({ donnees, preparer }: Props) {
  const { adresse } = useCadre()
  const jour = aujourdhui()
  const mois = listMois({ ...donnees, annee: adresse.annee, aujourdhui: jour })
  return (
    <div className={css['annee']}>
      {mois.map((entrees, i) => {
        const nom = texts.mois[i] ?? ''
        const courant = jour.startsWith(`${adresse.annee}-${String(i + 1).padStart(2, '0')}`)
        return (
          <section
            key={nom}
            className={`${css['mois']} ${courant ? css['courant'] : ''}`}
            aria-label={`${nom} ${adresse.annee}`}
          >
            <h2 className={css['nomMois']}>{nom}</h2>
            {entrees.length === 0 ? <p className={css['rien']}>{texts.rienCeMois}</p> : null}
            <ul className={css['entrees']}>
              {entrees.map(e => (
                <LigneEntree key={e.cle} entree={e} preparer={preparer} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function LigneEntree({ entree: e, preparer }: { entree: Entree; preparer: Props['preparer'] }) {
  const { adresse } = useCadre()
  const territoire = e.nombre > 1 ? ` (${texts.lieux(e.nombre)})` : ''
  return (
    <li className={css['entree']}>
      <time dateTime={e.jour} className={css['jour']}>
        {adresse.annee === Number(e.jour.slice(0, 4)) ? Number(e.jour.slice(8)) : e.jour}
      </time>
      <div className={css['quoi']}>
        <Libelle entree={e} suffixe={territoire} preparer={preparer} />
        <StateBadge {...e.etat} />
      </div>
    </li>
  )
}

/** To the meeting; to the dialog that creates it; to the list of the dates due when there are several. */
function Libelle({
  entree: e,
  suffixe,
  preparer,
}: {
  entree: Entree
  suffixe: string
  preparer: Props['preparer']
}) {
  const { lien } = useCadre()
  const { echeance } = e
  const mot = `${e.libelle}${suffixe}`
  if (e.seance !== null)
    return (
      <Link href={lien('seances', String(e.seance))} className={css['lien'] ?? ''}>
        {mot}
      </Link>
    )
  if (e.nombre > 1)
    return (
      <Link href={lien('seances', 'echeances')} className={css['lien'] ?? ''}>
        {mot}
      </Link>
    )
  if (echeance && estReunion(echeance) && echeance.etat !== 'fait')
    return (
      <button
        type="button"
        className={css['bouton']}
        title={texts.preparer}
        onClick={() => preparer(echeance)}
      >
        {mot}
      </button>
    )
  return <span>{mot}</span>
}
