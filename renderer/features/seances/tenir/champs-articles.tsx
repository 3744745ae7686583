import { Autocomplete, Button, Textarea } from '@mantine/core'
import { ajouterArticle, type BrouillonDecision } from './decision.ts'
import css from './tenir.module.css'
import { texts } from './texts.ts'

const t = texts.decisions

type Articles = BrouillonDecision['articles']
type Props = { articles: Articles; changer(articles: Articles): void; erreur: string | null }

/** Articles numbered by their order, each a verb in capitals and what follows it. */
export function ChampsArticles({ articles, changer, erreur }: Props) {
  const remplacer = (cle: number, partie: Partial<Articles[number]>) =>
    changer(articles.map(a => (a.cle === cle ? { ...a, ...partie } : a)))
  return (
    <fieldset className={css['articlesSaisis']}>
      <legend className={css['legende']}>{t.articles}</legend>
      {articles.map((a, rang) => (
        <div key={a.cle} className={css['article']}>
          <span className={css['numeroArticle']}>{t.article(rang + 1)}</span>
          <Autocomplete
            aria-label={t.verbeDe(rang + 1)}
            placeholder={t.verbe}
            size="md"
            data={t.verbes}
            value={a.verbe}
            onChange={verbe => remplacer(a.cle, { verbe })}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          <Textarea
            aria-label={t.texteDe(rang + 1)}
            autosize
            minRows={1}
            value={a.texte}
            onChange={e => remplacer(a.cle, { texte: e.currentTarget.value })}
          />
          <Button
            variant="subtle"
            aria-label={t.retirerArticle(rang + 1)}
            onClick={() => changer(articles.filter(autre => autre.cle !== a.cle))}
          >
            {t.retirerCourt}
          </Button>
        </div>
      ))}
      {erreur === null ? null : (
        <p className={css['erreur']} role="alert">
          {erreur}
        </p>
      )}
      <div className={css['boutons']}>
        <Button variant="default" onClick={() => changer(ajouterArticle(articles))}>
          {t.ajouterArticle}
        </Button>
      </div>
    </fieldset>
  )
}
