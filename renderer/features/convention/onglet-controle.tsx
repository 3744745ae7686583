import { formatNombre } from '../../../shared/domain/nombres.ts'
import type { Controle } from '../../../shared/domain/reponses.ts'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { keyed } from '../../ui/keyed.ts'
import { Loading } from '../../ui/loading.tsx'
import { formatDate } from '../../ui/moments.ts'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import { GRAVITES } from '../tableau-de-bord/alertes.tsx'
import { texts as tableau } from '../tableau-de-bord/texts.ts'
import css from './convention.module.css'
import { texts } from './texts.ts'

const GROUPES: Controle['gravite'][] = ['contradiction', 'a_verifier', 'anomalie']

/** Each contradiction with both places of the text; nothing is corrected. */
export function OngletControle() {
  const { convention } = useCadre()
  const controles = useChannel('controle:list', { convention: convention.id })
  const liste = controles.data ?? []
  return (
    <>
      <p className={css['note']}>{texts.controle.note}</p>
      <ErrorNotice erreur={controles.error} />
      {controles.isPending ? <Loading mot={communs.chargement} /> : null}
      {controles.data?.length === 0 ? (
        <Notice tone="ok">
          <p>{texts.controle.rien}</p>
        </Notice>
      ) : null}
      {GROUPES.map(gravite => {
        const groupe = liste.filter(c => c.gravite === gravite)
        if (groupe.length === 0) return null
        return (
          <Panel
            key={gravite}
            titre={texts.controle.groupes[gravite]}
            action={<StateBadge {...GRAVITES[gravite]} mot={tableau.comptes[gravite](groupe.length)} />}
          >
            {keyed(groupe, c => c.code).map(({ key, element }) => (
              <UnControle key={key} controle={element} />
            ))}
          </Panel>
        )
      })}
    </>
  )
}

function UnControle({ controle: c }: { controle: Controle }) {
  return (
    <div className={css['controle']}>
      <p>{c.message}</p>
      <ul className={css['elements']}>
        {keyed(c.elements, e => e.reference).map(({ key, element: e }) => (
          <li className={css['element']} key={key}>
            <strong>{texteValeur(e.valeur)}</strong>
            <p>{e.texte}</p>
            <p className={css['reference']}>{e.reference}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function texteValeur(valeur: string | number | null): string {
  if (valeur === null) return ''
  return typeof valeur === 'number' ? formatNombre(valeur, 2) : formatDate(valeur)
}
