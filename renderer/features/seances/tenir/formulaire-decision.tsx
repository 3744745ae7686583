import { Button, Textarea, TextInput } from '@mantine/core'
import type { Decision } from '../../../../shared/domain/decision.ts'
import type { Point, Seance } from '../../../../shared/domain/seance.ts'
import { useBrouillonGarde } from '../../../brouillons.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActeLie } from './acte-lie.ts'
import { ChampsArticles } from './champs-articles.tsx'
import { ChampIndicateur, ChampLien } from './champs-liens.tsx'
import { articleIncomplet, type BrouillonDecision, commencerDecision, preparerDecision } from './decision.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.decisions
const CHAMPS = ['titre', 'considerants', 'articles', 'responsable', 'echeance', 'indicateur', 'lien'] as const

type Props = { seance: Seance; point: Point; decision: Decision | null; fermer(): void }

/** Where the decision being written is kept; `decision` is null for a new one. */
export const nommerBrouillon = (point: number, decision: number | null) =>
  `decision/${point}/${decision ?? 'nouvelle'}`

/** A decision being written: what it is about, its considérants and articles, who, when, which figure it wants to move. */
export function FormulaireDecision({ seance, point, decision, fermer }: Props) {
  const proposer = useActeLie('decisions:proposer', seance.id)
  const modifier = useActeLie('decisions:modifier', seance.id)
  const acte = decision ? modifier : proposer
  const saisie = useBrouillonGarde(nommerBrouillon(point.id, decision?.id ?? null), () =>
    commencerDecision(decision, point.intitule),
  )
  const b = saisie.valeur
  const changer = (partie: Partial<BrouillonDecision>) => saisie.changer({ ...b, ...partie })
  const finir = () => {
    saisie.oublier()
    fermer()
  }
  const incomplet = articleIncomplet(b)
  const lancer = () => {
    const champs = preparerDecision(b)
    const suite = { onSuccess: finir }
    if (decision) modifier.faire({ ...champs, decision: decision.id, version: decision.version }, suite)
    else proposer.faire({ ...champs, point: point.id, territoire: seance.territoire }, suite)
  }
  return (
    <form
      className={css['decision']}
      aria-label={decision ? t.modifierDe(decision.titre) : t.proposer}
      onSubmit={e => {
        e.preventDefault()
        lancer()
      }}
    >
      <TextInput
        label={t.intitule}
        value={b.titre}
        onChange={e => changer({ titre: e.currentTarget.value })}
        error={acte.erreurDe('titre')}
      />
      <Textarea
        label={t.considerants}
        description={t.considerantsAide}
        autosize
        minRows={2}
        value={b.considerants}
        onChange={e => changer({ considerants: e.currentTarget.value })}
        error={acte.erreurDe('considerants')}
      />
      <ChampsArticles
        articles={b.articles}
        changer={articles => changer({ articles })}
        erreur={incomplet === null ? acte.erreurDe('articles') : t.articleIncomplet(incomplet)}
      />
      <div className={css['champs']}>
        <TextInput
          label={t.responsable}
          value={b.responsable}
          onChange={e => changer({ responsable: e.currentTarget.value })}
          error={acte.erreurDe('responsable')}
        />
        <DateField
          label={t.echeance}
          valeur={b.echeance}
          changer={echeance => changer({ echeance })}
          erreur={acte.erreurDe('echeance')}
        />
        <ChampIndicateur
          convention={seance.convention}
          valeur={b.indicateur}
          changer={indicateur => changer({ indicateur })}
          erreur={acte.erreurDe('indicateur')}
        />
        <ChampLien
          seance={seance}
          sauf={decision?.id ?? null}
          {...{ b, changer }}
          erreur={acte.erreurDe('lien')}
        />
      </div>
      <ErrorNotice erreur={acte.erreur(...CHAMPS)} />
      <div className={css['boutons']}>
        <Button type="submit" loading={acte.enCours} disabled={b.titre.trim() === '' || incomplet !== null}>
          {t.enregistrer}
        </Button>
        <Button variant="subtle" onClick={finir}>
          {t.annuler}
        </Button>
      </div>
    </form>
  )
}
