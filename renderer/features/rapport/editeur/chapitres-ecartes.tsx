import { Button } from '@mantine/core'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useAct } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'

/** Chapters that are kept and not printed, each with its way back. */
export function ChapitresEcartes({ rapport, fige }: { rapport: RapportAnnuel; fige: boolean }) {
  const { convention, annee } = rapport
  const modifier = useAct('rapport:chapitreModifier')
  const ecartes = rapport.chapitres.filter(c => c.ecarte)
  const t = texts.liste
  if (ecartes.length === 0) return null
  return (
    <section className={css['ecartes']} aria-label={t.ecartes}>
      <h3 className={css['sousTitre']}>{t.ecartes}</h3>
      <p className={css['doux']}>{t.ecartesTexte}</p>
      <ul className={css['sobre']}>
        {ecartes.map(({ code, titre }) => (
          <li key={code} className={css['ligneSobre']}>
            <span>{titre}</span>
            {fige ? null : (
              <Button
                variant="default"
                size="sm"
                aria-label={t.remettreChapitre(titre)}
                onClick={() => modifier.mutate({ convention, annee, code, ecarte: false })}
              >
                {t.remettre}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNotice erreur={modifier.error} />
    </section>
  )
}
