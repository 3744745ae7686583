import { Link } from 'wouter'
import type { MembreSeance, Seance } from '../../../../shared/domain/seance.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { grouperMembres, listSansTitulaire } from './grouper-membres.ts'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** Who is called, by institution, with the holder of the day; and the chairs that nobody was named for. */
export function Membres({ seance }: { seance: Seance }) {
  const { lien } = useCadre()
  const manquants = listSansTitulaire(seance.membres)
  const versConvention = <Link href={lien('convention', 'instances')}>{texts.designer}</Link>
  return (
    <Panel titre={texts.membres} note={texts.enExercice(seance.exercice)}>
      {seance.membres.length === 0 ? <p className={css['doux']}>{texts.sansSiege}</p> : null}
      {manquants.length > 0 ? (
        <Notice tone="attention" titre={texts.manquants(manquants.length)}>
          <p>{texts.manquantsTexte}</p>
          <p>{versConvention}</p>
        </Notice>
      ) : null}
      {grouperMembres(seance.membres).map(({ institution, membres }) => (
        <section key={institution} className={css['institution']} aria-label={institution}>
          <h3 className={css['sousTitre']}>{institution}</h3>
          <ul className={css['membres']}>
            {membres.map(m => (
              <li key={m.place}>
                <Membre membre={m} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={css['quorum']}>{seance.quorum.phrase}</p>
    </Panel>
  )
}

function Membre({ membre: m }: { membre: MembreSeance }) {
  const faits = [
    m.fonction,
    m.voix === 'consultative' ? texts.consultatif : null,
    m.suppleant === null ? null : texts.suppleant(m.suppleant),
    m.representable ? texts.representable : null,
  ]
  return (
    <>
      <span className={m.nom === null ? css['sansNom'] : css['nom']}>
        {m.vacant ? `– ${texts.vacant}` : (m.nom ?? `○ ${texts.personne}`)}
      </span>
      <span className={css['doux']}>{faits.filter(f => f !== null).join(' · ')}</span>
    </>
  )
}
