import { Link } from 'wouter'
import { formatDateEnMots, formatHeure } from '../../../shared/domain/dates-en-mots.ts'
import type { ResumeSeance } from '../../../shared/domain/seance.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import table from '../../ui/table.module.css'
import { TableFrame } from '../../ui/table-frame.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import css from './calendrier.module.css'
import type { DonneesSeances } from './donnees-seances.ts'
import { EtatSeance } from './entete-seance.tsx'
import { texts } from './texts.ts'

/** The meetings of the year in order, each with its state and its quorum. */
export function ListeSeances({ donnees }: { donnees: DonneesSeances }) {
  const { adresse } = useCadre()
  const seances = donnees.seances.filter(s => s.date.startsWith(`${adresse.annee}-`))
  const t = texts.colonnes
  if (seances.length === 0)
    return <EmptyState titre={texts.listeVide(adresse.annee)} texte={texts.listeVideTexte} />
  return (
    <TableFrame nom={texts.listeNom(adresse.annee)}>
      <table className={table['table']}>
        <caption>{texts.listeCompte(seances.length)}</caption>
        <thead>
          <tr>
            {[t.date, t.instance, t.heure, t.etat, t.quorum].map(nom => (
              <th scope="col" key={nom}>
                {nom}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seances.map(s => (
            <Ligne key={s.id} seance={s} donnees={donnees} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Ligne({ seance: s, donnees }: { seance: ResumeSeance; donnees: DonneesSeances }) {
  const { lien } = useCadre()
  const territoire = donnees.territoires.find(t => t.code === s.territoire)?.libelle ?? s.territoire
  const precisions = [territoire, s.convocation === 2 ? texts.secondeConvocation : null]
  const ou = [s.heure === null ? null : formatHeure(s.heure), s.lieu]
  return (
    <tr>
      <th scope="row" className={table['insecable']}>
        <Link href={lien('seances', String(s.id))} className={table['lien'] ?? ''}>
          {formatDateEnMots(s.date)}
        </Link>
      </th>
      <td className={css['large']}>
        {s.libelle}
        {precisions.some(p => p !== null) ? (
          <span className={table['doux']}> · {precisions.filter(p => p !== null).join(' · ')}</span>
        ) : null}
      </td>
      <td>{ou.filter(p => p !== null).join(', ')}</td>
      <td>
        <EtatSeance seance={s} />
      </td>
      <td className={table['insecable']}>{texteQuorum(s)}</td>
    </tr>
  )
}

/** What is required before the meeting, whether it was there after. */
function texteQuorum({ quorum: q, etat }: ResumeSeance): string {
  if (q.requis === null) return texts.sansQuorumRequis
  if (etat === 'prevue' || etat === 'convoquee' || etat === 'annulee') return texts.quorumAVenir(q.requis)
  return q.atteint ? texts.quorumAtteint(q.comptes, q.requis) : texts.quorumManque(q.comptes, q.requis)
}
