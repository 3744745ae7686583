import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBuildingBank, IconFolderOpen, IconSparkles } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { Marque } from '../cadre/marque.tsx'
import { BasesRecentes } from './bases-recentes.tsx'
import { ChoixConventions } from './choix-conventions.tsx'
import css from './demarrage.module.css'
import { useOuverture } from './ouverture.ts'
import { texts } from './texts.ts'

type PropsPorte = { icone: ReactNode; titre: string; texte: string; children: ReactNode }

function Porte({ icone, titre, texte, children }: PropsPorte) {
  return (
    <section className={css['porte']}>
      <span className={css['icone']}>{icone}</span>
      <h2>{titre}</h2>
      <p>{texte}</p>
      {children}
    </section>
  )
}

/** First screen without a base: three doors, and the bases already known. */
export function Demarrage({ erreur }: { erreur: Error | null }) {
  const { exemple, ouvrir, parcourir, enCours, echec } = useOuverture()
  const [choix, { open, close }] = useDisclosure(false)
  return (
    <main className={css['fond']}>
      <div className={css['corps']}>
        <div className={css['tete']}>
          <Marque taille={56} />
          <div>
            <h1 className={css['titre']}>{texts.titre}</h1>
            <p className={css['intro']}>{texts.intro}</p>
          </div>
        </div>
        <ErrorNotice erreur={echec ?? erreur} />
        {exemple.isPending ? <TaskProgress titre={texts.preparation} /> : null}
        <div className={css['portes']}>
          <Porte
            icone={<IconSparkles size={26} stroke={1.6} />}
            titre={texts.exemple}
            texte={texts.exempleTexte}
          >
            <Button onClick={() => exemple.mutate()} loading={exemple.isPending} disabled={enCours}>
              {texts.exempleBouton}
            </Button>
          </Porte>
          <Porte
            icone={<IconBuildingBank size={26} stroke={1.6} />}
            titre={texts.creer}
            texte={texts.creerTexte}
          >
            <Button variant="default" onClick={open} disabled={enCours}>
              {texts.creerBouton}
            </Button>
          </Porte>
          <Porte
            icone={<IconFolderOpen size={26} stroke={1.6} />}
            titre={texts.ouvrir}
            texte={texts.ouvrirTexte}
          >
            <Button
              variant="default"
              onClick={() => parcourir.mutate()}
              disabled={enCours}
              loading={parcourir.isPending}
            >
              {texts.ouvrirBouton}
            </Button>
          </Porte>
        </div>
        <BasesRecentes ouvrir={jeton => ouvrir.mutate(jeton)} enCours={enCours} />
        <p className={css['quand']}>{texts.local}</p>
      </div>
      <ChoixConventions opened={choix} onClose={close} />
    </main>
  )
}
