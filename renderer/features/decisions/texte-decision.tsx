import type { Decision } from '../../../shared/domain/decision.ts'
import { keyed } from '../../ui/keyed.ts'
import { Panel } from '../../ui/panel.tsx'
import css from './decisions.module.css'
import { texts } from './texts.ts'

/** Considérants and articles as the act prints them. */
export function TexteDecision({ decision: d }: { decision: Decision }) {
  const t = texts.decision
  return (
    <Panel titre={t.texte}>
      {d.considerants.length === 0 && d.articles.length === 0 ? <p>{t.sansTexte}</p> : null}
      {d.considerants.length > 0 ? (
        <ul className={css['considerants']} aria-label={t.considerants}>
          {keyed(d.considerants, c => c).map(({ key, element }) => (
            <li key={key}>{element}</li>
          ))}
        </ul>
      ) : null}
      <ol className={css['articles']}>
        {keyed(d.articles, a => `${a.verbe} ${a.texte}`).map(({ key, element: a }, rang) => (
          <li key={key}>
            <span className={css['numeroArticle']}>{t.article(rang + 1)}</span>
            <strong>{a.verbe}</strong> {a.texte}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
