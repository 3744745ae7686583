import { Button, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { Refus, useChannel } from '../../../api.ts'
import { useSaisie } from '../../../saisie.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import { TaskProgress } from '../../../ui/task-progress.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { RefusGeneral } from '../../decisions/refus-general.tsx'
import ecrans from '../ecrans.module.css'
import { texts as controles } from '../export/texts.ts'
import css from './diffusion.module.css'
import { texts } from './texts.ts'
import { listDecisionsPossibles } from './vue.ts'

type Props = { rapport: RapportAnnuel; apres(avertissements: string[]): void }
const CHAMPS = ['decision'] as const

/** Freezes the report by a decision of the committee. It cannot be undone: all that it does is said before the button. */
export function Valider({ rapport: r, apres }: Props) {
  const { aller } = useCadre()
  const { convention, annee, revision } = r
  const decisions = useChannel('decisions:list', { convention })
  const possibles = listDecisionsPossibles(decisions.data ?? [], annee)
  const [choisie, setChoisie] = useState<string | null>(null)
  const [manque, setManque] = useState(false)
  const decision = choisie ?? (possibles.length === 1 ? String(possibles[0]?.id) : null)
  const valider = useSaisie('rapport:valider', CHAMPS, fait => {
    apres(fait.avertissements)
    annoncer(texts.valideFait)
  })
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setManque(decision === null)
    if (decision !== null) valider.mutate({ convention, annee, revision, decision: Number(decision) })
  }
  if (decisions.data && possibles.length === 0)
    return (
      <EmptyState
        titre={texts.sansDecision(annee)}
        texte={texts.sansDecisionTexte}
        action={<Button onClick={() => aller('seances')}>{texts.versSeances}</Button>}
      />
    )
  return (
    <Panel titre={texts.validerTitre}>
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <div className={ecrans['lecture']}>
          <p className={ecrans['fort']}>{texts.fige}</p>
          <ul className={css['figes']}>
            {texts.figeListe(annee).map(phrase => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
        <ErrorNotice erreur={decisions.error} />
        <Select
          label={texts.decision}
          description={texts.validerAide}
          required
          searchable
          value={decision}
          onChange={setChoisie}
          data={possibles.map(d => ({
            value: String(d.id),
            label: texts.decisionNom(d.numero, d.titre, formatDate(d.date)),
          }))}
          error={(manque && decision === null ? texts.decisionRequise : null) ?? valider.erreurDe('decision')}
        />
        <RefusGeneral erreur={valider.erreurGenerale} oublier={valider.reset} />
        {estBloque(valider.error) ? (
          <div>
            <Button variant="default" onClick={() => aller('rapport', 'controles')}>
              {controles.versControles}
            </Button>
          </div>
        ) : null}
        {valider.isPending ? <TaskProgress titre={texts.validation} /> : null}
        <div>
          <Button type="submit" loading={valider.isPending}>
            {texts.valider}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

const estBloque = (erreur: Error | null) => erreur instanceof Refus && erreur.code === 'controles_bloquants'
