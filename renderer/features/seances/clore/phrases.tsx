import { Button, Textarea } from '@mantine/core'
import type { Bloc, RefDocument } from '../../../../shared/domain/document.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useActeLie } from '../tenir/acte-lie.ts'
import { PAUSE_MS, useTexteDiffere } from '../texte-differe.ts'
import css from './clore.module.css'
import { texts } from './texts.ts'

const t = texts.documents

type Props = { reference: RefDocument; blocs: readonly Bloc[]; fige: boolean }

/** The phrases that the user may write otherwise; what comes from the meeting is corrected there. */
export function Phrases({ reference, blocs, fige }: Props) {
  const modifiables = blocs.filter(b => b.modifiable)
  return (
    <section className={css['phrases']} aria-label={t.phrases}>
      <h3 className={css['sousTitre']}>{t.phrases}</h3>
      <p className={css['doux']}>{fige ? t.phrasesFigees : t.phrasesAide}</p>
      {fige
        ? null
        : modifiables.map((bloc, rang) => (
            <Phrase key={bloc.cle} reference={reference} bloc={bloc} numero={rang + 1} />
          ))}
    </section>
  )
}

function Phrase({ reference, bloc, numero }: { reference: RefDocument; bloc: Bloc; numero: number }) {
  const modifier = useActeLie('documents:modifier', reference.seance)
  const envoyer = (texte: string | null, suites: Parameters<typeof modifier.faire>[1]) =>
    modifier.faire({ ...reference, cle: bloc.cle, texte }, suites)
  const saisie = useTexteDiffere(
    bloc.texte,
    (texte, suites) => envoyer(texte.trim() === '' ? null : texte, suites),
    PAUSE_MS,
  )
  return (
    <div className={css['phrase']}>
      <Textarea
        label={t.phrase(numero)}
        autosize
        minRows={2}
        maxRows={12}
        value={saisie.texte}
        onChange={e => saisie.changer(e.currentTarget.value)}
        onBlur={saisie.valider}
        error={modifier.erreurDe('texte')}
        {...(bloc.modifie ? { description: t.modifiee } : {})}
      />
      {bloc.modifie ? (
        <Button
          variant="subtle"
          aria-label={t.revenirDe(numero)}
          onClick={() => envoyer(null, { onSuccess: saisie.oublier })}
        >
          {t.revenir}
        </Button>
      ) : null}
      <ErrorNotice erreur={modifier.erreur('texte')} />
    </div>
  )
}
