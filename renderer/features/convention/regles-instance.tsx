import { Button, TextInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Instance, Reglement } from '../../../shared/domain/instance.ts'
import { getSourceQuorum } from '../../../shared/domain/quorum.ts'
import { getReglement } from '../../../shared/domain/reglement.ts'
import { Panel } from '../../ui/panel.tsx'
import { ChoixRegle } from './choix-regle.tsx'
import css from './convention.module.css'
import { RegleDelai } from './regle-delai.tsx'
import { ReglePouvoirs } from './regle-pouvoirs.tsx'
import { type CleRegle, estPropre, regler, revenirAuTexte } from './regles-brouillon.ts'
import { texts } from './texts.ts'

type Props = { instance: Instance; changer(instance: Instance): void }

/** Quorum, majority, notice, second convocation, pouvoirs, casting voice, videoconference: each with the text that it comes from. */
export function ReglesInstance({ instance, changer }: Props) {
  const t = texts.instances
  const r = getReglement(instance)
  const propre = t.sourceParDefaut
  const regle = (cle: CleRegle, titre: string, champs: ReactNode) => (
    <Regle {...{ instance, changer, cle, titre }} valeur={r[cle]}>
      {champs}
    </Regle>
  )
  return (
    <Panel titre={t.regles}>
      <p className={css['note']}>{t.reglesAide}</p>
      <div className={css['regles']}>
        <div className={`${css['regle']} ${css['entiere']}`}>
          <ChoixRegle
            label={t.quorum}
            valeur={instance.quorum}
            mots={t.quorums}
            changer={quorum => changer({ ...instance, quorum })}
          />
          <p className={css['reference']}>
            {t.source(getSourceQuorum(instance.quorum) ?? instance.reference)}
          </p>
        </div>
        {regle(
          'majorite',
          t.majorite,
          <ChoixRegle
            label={t.majorite}
            valeur={r.majorite.regle}
            mots={t.majorites}
            changer={choix => changer(regler(instance, 'majorite', { regle: choix, reference: propre }))}
          />,
        )}
        {regle(
          'convocation',
          t.convocation,
          <RegleDelai
            label={t.convocation}
            delai={r.convocation}
            mots={t.delais}
            changer={delai => changer(regler(instance, 'convocation', delai))}
          />,
        )}
        {regle(
          'secondeConvocation',
          t.seconde,
          <RegleDelai
            label={t.seconde}
            delai={r.secondeConvocation}
            mots={t.secondes}
            seconde
            changer={delai => changer(regler(instance, 'secondeConvocation', delai))}
          />,
        )}
        {regle(
          'pouvoirs',
          t.pouvoirs,
          <ReglePouvoirs
            pouvoirs={r.pouvoirs}
            changer={pouvoirs => changer(regler(instance, 'pouvoirs', pouvoirs))}
          />,
        )}
        {regle(
          'voixPreponderante',
          t.voixPreponderante,
          <ChoixRegle
            label={t.voixPreponderante}
            valeur={r.voixPreponderante?.de ?? 'non'}
            mots={t.preponderantes}
            changer={de =>
              changer(regler(instance, 'voixPreponderante', de === 'non' ? null : { de, reference: propre }))
            }
          />,
        )}
        {regle(
          'visio',
          t.visio,
          <ChoixRegle
            label={t.visio}
            valeur={r.visio.admise ? 'oui' : 'non'}
            mots={t.visios}
            changer={choix =>
              changer(regler(instance, 'visio', { admise: choix === 'oui', reference: propre }))
            }
          />,
        )}
      </div>
    </Panel>
  )
}

type PropsRegle = Props & {
  cle: CleRegle
  titre: string
  valeur: Reglement[CleRegle]
  children: ReactNode
}

/** One rule: its fields, the text that it comes from, and the way back when the convention changed it. */
function Regle({ instance, changer, cle, titre, valeur, children }: PropsRegle) {
  const t = texts.instances
  const propre = estPropre(instance, cle)
  return (
    <div className={css['regle']}>
      {children}
      {propre && valeur !== null ? (
        <TextInput
          label={t.sourcePropre}
          aria-label={`${titre} – ${t.sourcePropre}`}
          value={valeur.reference}
          onChange={e => changer(regler(instance, cle, { ...valeur, reference: e.currentTarget.value }))}
        />
      ) : (
        <p className={css['reference']}>{valeur === null ? t.sansSource : t.source(valeur.reference)}</p>
      )}
      {propre ? (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={18} />}
            aria-label={t.revenirDe(titre)}
            onClick={() => changer(revenirAuTexte(instance, cle))}
          >
            {t.revenir}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
