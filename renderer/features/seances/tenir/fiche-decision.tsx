import { Button } from '@mantine/core'
import type { Decision } from '../../../../shared/domain/decision.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { keyed } from '../../../ui/keyed.ts'
import { formatDate } from '../../../ui/moments.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useActeLie } from './acte-lie.ts'
import { ActionsDe } from './actions.tsx'
import { direBase, ETATS_DECISION } from './decision.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.decisions

type Props = {
  decision: Decision
  /** Opens the form; left out where the text no longer changes. */
  modifier?: () => void
  actionsModifiables: boolean
}

/** One decision: number, text, articles, who and when, the figure it stands on, its actions. */
export function FicheDecision({ decision: d, modifier, actionsModifiables }: Props) {
  const retirer = useActeLie('decisions:retirer', d.seance)
  const titre = d.numero === null ? d.titre : `${t.numero(d.numero)} – ${d.titre}`
  return (
    <article className={css['decision']} aria-label={titre}>
      <div className={css['ligneTitre']}>
        <h3 className={css['sousTitre']}>{titre}</h3>
        <StateBadge {...ETATS_DECISION[d.etat]} mot={t.etats[d.etat]} />
      </div>
      <TexteDecision decision={d} />
      <FaitsDecision decision={d} />
      <ActionsDe
        actions={d.actions}
        modifiable={actionsModifiables}
        ajout={{ seance: d.seance, decision: d.id }}
      />
      {modifier && d.etat === 'projet' ? (
        <div className={css['boutons']}>
          <Button variant="default" aria-label={t.modifierDe(d.titre)} onClick={modifier}>
            {t.modifier}
          </Button>
          <Button
            variant="subtle"
            aria-label={t.retirerDe(d.titre)}
            loading={retirer.enCours}
            onClick={() => retirer.faire({ decision: d.id, version: d.version })}
          >
            {t.retirer}
          </Button>
        </div>
      ) : null}
      <ErrorNotice erreur={retirer.erreur()} />
    </article>
  )
}

/** Considérants, then the articles with their numbers. */
export function TexteDecision({ decision: d }: { decision: Decision }) {
  return (
    <>
      {keyed(d.considerants, c => c).map(({ key, element }) => (
        <p key={key}>{element}</p>
      ))}
      {d.articles.length > 0 ? (
        <ol className={css['articles']}>
          {keyed(d.articles, a => `${a.verbe} ${a.texte}`).map(({ key, element: a }, rang) => (
            <li key={key}>
              <span className={css['doux']}>{t.article(rang + 1)}</span> <strong>{a.verbe}</strong> {a.texte}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}

function FaitsDecision({ decision: d }: { decision: Decision }) {
  const lien = d.lien
  const faits = [
    d.responsable === null ? null : t.responsableDe(d.responsable),
    d.echeance === null ? null : t.echeanceLe(formatDate(d.echeance)),
    d.base ? direBase(d.base) : d.indicateur === null ? null : t.lieeA(d.indicateur),
    lien === null
      ? null
      : lien.type === 'remplace'
        ? t.remplaceQuoi(t.decisionN(lien.decision))
        : t.modifieQuoi(t.decisionN(lien.decision)),
  ].filter(f => f !== null)
  return faits.length === 0 ? null : <p className={css['doux']}>{faits.join(' · ')}</p>
}
