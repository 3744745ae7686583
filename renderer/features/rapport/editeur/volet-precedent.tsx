import { Button } from '@mantine/core'
import { usePortee } from '../../cadre/contexte.tsx'
import css from './redaction.module.css'
import { TexteLu } from './texte-lu.tsx'
import { texts } from './texts.ts'
import { ajouterALaFin, type PropsVolet } from './volets.tsx'

/** The same chapter in the report of the year before, and the way to take it over. */
export function VoletPrecedent({ chapitre, editor }: PropsVolet) {
  const { annee } = usePortee()
  const { precedent } = chapitre
  const t = texts.precedent
  if (precedent === null) return <p className={css['doux']}>{t.aucun(annee - 1)}</p>
  return (
    <>
      <p className={css['etiquette']}>{t.titre(precedent.annee, precedent.titre)}</p>
      {editor ? (
        <>
          <Button
            variant="default"
            onClick={() => ajouterALaFin(editor, precedent.contenu.content, t.repris(precedent.annee))}
          >
            {t.reprendre}
          </Button>
          <p className={css['doux']}>{t.reprendreAide}</p>
        </>
      ) : null}
      <TexteLu texte={precedent.contenu} titre={t.lu(precedent.annee)} deLAnneeAvant plein />
    </>
  )
}
