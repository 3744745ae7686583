import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { ChapitreEcrit, ResumeChapitre } from '../../../../shared/domain/rapport.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import { AvisEnregistrement } from './avis-enregistrement.tsx'
import { Editeur } from './editeur.tsx'
import { EnteteChapitre } from './entete-chapitre.tsx'
import { MotsPerimes } from './mots-perimes.tsx'
import css from './redaction.module.css'
import { useTexteChapitre } from './texte-chapitre.ts'
import { texteVersEditeur } from './texte-vers-editeur.ts'
import { texts } from './texts.ts'
import { type Volet, Volets } from './volets.tsx'

type Props = { resume: ResumeChapitre; fige: boolean; volet: Volet | null; setVolet(v: Volet | null): void }

/** One chapter: read first, then written. */
export function Chapitre({ resume, ...reste }: Props) {
  const { convention, annee } = usePortee()
  const chapitre = useChannel('rapport:chapitre', { convention, annee, code: resume.code })
  const lu = chapitre.data?.code === resume.code && !chapitre.isPlaceholderData ? chapitre.data : undefined
  return (
    <>
      <ErrorNotice erreur={chapitre.error} />
      {lu || chapitre.error ? null : <Loading mot={communs.chargement} />}
      {lu ? <ChapitreOuvert chapitre={lu} resume={resume} {...reste} /> : null}
    </>
  )
}

type PropsOuvert = Props & { chapitre: ChapitreEcrit }

function ChapitreOuvert({ chapitre, resume, fige, volet, setVolet }: PropsOuvert) {
  const { enregistreur, etat, retrouve, depart } = useTexteChapitre(chapitre)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [texte, setTexte] = useState(depart)
  const montrer = (autre: ChapitreEcrit) => {
    setTexte(autre.contenu)
    editor?.commands.setContent(texteVersEditeur(autre.contenu), { emitUpdate: false })
  }
  // Written elsewhere (another window, the command line) while nothing is in hand here: what is shown follows.
  useEffect(() => {
    if (etat.etat !== 'a_jour' || chapitre.version === enregistreur.version()) return
    enregistreur.repartir(chapitre)
    setTexte(chapitre.contenu)
    editor?.commands.setContent(texteVersEditeur(chapitre.contenu), { emitUpdate: false })
  }, [chapitre, enregistreur, etat.etat, editor])
  const { titre, type } = resume
  return (
    <div className={css['ecran']}>
      <section className={css['redige']} aria-label={titre}>
        <EnteteChapitre resume={resume} etatTexte={etat} fige={fige} volet={volet} setVolet={setVolet} />
        {retrouve ? (
          <Notice tone="info">
            <p>{texts.enregistrement.retrouve}</p>
          </Notice>
        ) : null}
        <AvisEnregistrement chapitre={chapitre} enregistreur={enregistreur} etat={etat} montrer={montrer} />
        <MotsPerimes texte={texte} editor={editor} />
        <Editeur
          titre={titre}
          depart={depart}
          fige={fige}
          changer={suivant => {
            setTexte(suivant)
            enregistreur.changer(suivant)
          }}
          pret={setEditor}
        />
        {texts.types[type] === null ? null : <p className={css['doux']}>{texts.types[type]}</p>}
      </section>
      {volet ? (
        <Volets
          volet={volet}
          fermer={() => setVolet(null)}
          chapitre={chapitre}
          texte={texte}
          editor={fige ? null : editor}
        />
      ) : null}
    </div>
  )
}
