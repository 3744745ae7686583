import { Button, Select, VisuallyHidden } from '@mantine/core'
import type { ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import { useAct } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { formatMoment } from '../../../ui/moments.ts'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import { ChampTexte } from '../../seances/preparer/champ-texte.tsx'
import type { EtatTexte } from './enregistreur.ts'
import css from './redaction.module.css'
import { texts } from './texts.ts'
import { VOLETS, type Volet } from './volets.tsx'

type Props = {
  resume: ResumeChapitre
  etatTexte: EtatTexte
  fige: boolean
  volet: Volet | null
  setVolet(volet: Volet | null): void
}

const TONS = {
  a_ecrire: { tone: 'neutre', symbole: texts.etats.a_ecrire.symbole },
  en_cours: { tone: 'attention', symbole: texts.etats.en_cours.symbole },
  pret: { tone: 'ok', symbole: texts.etats.pret.symbole },
} as const

/** Title (renamed in place), state, where the saving stands, and what can be opened beside. */
export function EnteteChapitre({ resume, etatTexte, fige, volet, setVolet }: Props) {
  const { convention, annee } = usePortee()
  const { code, titre, etat, contributions } = resume
  const modifier = useAct('rapport:chapitreModifier')
  const nomDe = (v: Volet) =>
    v === 'contributions' && contributions > 0
      ? `${texts.volets.noms[v]} (${contributions})`
      : texts.volets.noms[v]
  return (
    <header className={css['entete']}>
      <div className={css['ligneTitre']}>
        {fige ? (
          <h2 className={css['titreFige']}>{titre}</h2>
        ) : (
          <>
            <VisuallyHidden component="h2">{titre}</VisuallyHidden>
            <ChampTexte
              classNames={{ root: css['titre'] ?? '', input: css['titreSaisie'] ?? '' }}
              aria-label={texts.titreChapitre}
              valeur={titre}
              enregistrer={(texte, suites) =>
                modifier.mutate({ convention, annee, code, titre: texte }, suites)
              }
              erreur={modifier.error?.message ?? null}
              requis
            />
          </>
        )}
        <span className={css['enregistre']} data-enregistrement={etatTexte.etat}>
          {direEtat(etatTexte)}
        </span>
      </div>
      <div className={css['ligneEntete']}>
        {fige ? (
          <StateBadge {...TONS[etat]} mot={texts.etats[etat].mot} />
        ) : (
          <Select
            className={css['etat'] ?? ''}
            aria-label={texts.etat}
            value={etat}
            onChange={v => v && modifier.mutate({ convention, annee, code, etat: v })}
            data={(['a_ecrire', 'en_cours', 'pret'] as const).map(value => ({
              value,
              label: `${texts.etats[value].symbole} ${texts.etats[value].choix}`,
            }))}
          />
        )}
        <fieldset className={css['volets']} aria-label={texts.volets.nom}>
          {VOLETS.map(v => (
            <Button
              key={v}
              size="sm"
              px={10}
              variant={volet === v ? 'light' : 'subtle'}
              aria-pressed={volet === v}
              onClick={() => setVolet(volet === v ? null : v)}
            >
              {nomDe(v)}
            </Button>
          ))}
        </fieldset>
      </div>
      <ErrorNotice erreur={modifier.error} />
    </header>
  )
}

function direEtat(etat: EtatTexte): string {
  const t = texts.enregistrement
  if (etat.etat === 'a_jour') return etat.le === null ? t.jamais : `✓ ${t.enregistre(formatMoment(etat.le))}`
  return etat.etat === 'en_cours' ? t.enCours : t.modifie
}
