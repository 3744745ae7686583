import type { MembreSeance, Vote } from '../../../../shared/domain/seance.ts'
import { keyed } from '../../../ui/keyed.ts'
import { Notice } from '../../../ui/notice.tsx'
import { COMPTES } from './brouillon-vote.ts'
import { nomDe, nommerMembres } from './noms.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.vote

/** The verdict in one sentence, the counts that lead to it, the voices of a nominal vote and the reserves. */
export function VerdictVote({ vote, membres }: { vote: Vote; membres: readonly MembreSeance[] }) {
  const noms = nommerMembres(membres)
  const adopte = vote.verdict === 'adopte'
  const faits = [
    [t.detail.votants, vote.votants],
    [t.detail.exprimes, vote.exprimes],
    ...COMPTES.map(c => [t.comptes[c], vote[c]] as const),
  ] as const
  return (
    <div className={css['pile']}>
      <Notice tone={adopte ? 'ok' : 'non'} titre={adopte ? t.adopte : t.rejete}>
        <p>{vote.phrase}</p>
      </Notice>
      <dl className={css['comptes']}>
        {faits.map(([mot, nombre]) => (
          <div key={mot}>
            <dt>{mot}</dt>
            <dd>{nombre}</dd>
          </div>
        ))}
      </dl>
      {vote.nominal.length > 0 ? (
        <ul className={css['lignes']}>
          {vote.nominal.map(v => (
            <li key={`${v.place}/${v.mandant}`} className={css['ligne']}>
              <span className={css['membre']}>
                {nomDe(noms, v.place)}
                {v.mandant === null ? null : (
                  <span className={css['doux']}>{t.pouvoirDe(nomDe(noms, v.mandant))}</span>
                )}
              </span>
              <span>{t.sens[v.sens]}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {vote.reserves.length > 0 ? (
        <div>
          <h3 className={css['sousTitre']}>{t.reserves}</h3>
          <ul>
            {keyed(vote.reserves, r => `${r.auteur} ${r.texte}`).map(({ key, element: r }) => (
              <li key={key}>{r.auteur === '' ? r.texte : t.reserveDe(r.auteur, r.texte)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
