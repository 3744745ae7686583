import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react'
import { Link } from 'wouter'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import css from '../../indicateurs/indicateurs.module.css'
import { texts } from '../texts.ts'
import { EtapesImport } from './etapes-import.tsx'

/** The wizard: five steps on one page for the files chosen. */
export function Assistant() {
  const { fichiers, importer, lien } = useCadre()
  const t = texts.assistant
  const retour = (
    <>
      <Link href={lien('bilans')} className={css['retour'] ?? ''}>
        <IconArrowLeft size={18} /> {t.retour}
      </Link>
      {fichiers.length > 0 ? (
        <Button variant="default" onClick={() => void importer()}>
          {t.autreFichier}
        </Button>
      ) : null}
    </>
  )
  return (
    <Page titre={t.titre} intro={fichiers.map(f => f.nom).join(', ')} actions={retour}>
      {fichiers.length === 0 ? (
        <EmptyState
          icone={<IconFileImport size={36} stroke={1.5} />}
          titre={t.aucun}
          texte={t.aucunTexte}
          action={<Button onClick={() => void importer()}>{t.choisir}</Button>}
        />
      ) : (
        <EtapesImport fichiers={fichiers} key={fichiers.map(f => f.jeton).join()} />
      )}
    </Page>
  )
}
