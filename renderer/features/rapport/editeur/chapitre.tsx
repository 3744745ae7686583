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
import { lireChapitreConnu, useTexteChapitre } from './texte-chapitre.ts'
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
  const { convention, annee } = usePortee()
  const { enregistreur, etat, retrouve, depart } = useTexteChapitre(chapitre)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [texte, setTexte] = useState(depart)
  const montrer = (autre: ChapitreEcrit) => {
    setTexte(autre.contenu)
    if (editor) montrerDans(editor, autre)
  }
  // Written elsewhere (another window, the command line) while nothing is in hand here: what is shown follows.
  useEffect(() => {
    if (etat.etat !== 'a_jour' || !editor) return
    // What is drawn may be one answer late on the save that has just been made.
    const lu = lireChapitreConnu({ convention, annee, code: chapitre.code }) ?? chapitre
    if (lu.version === enregistreur.version()) return
    enregistreur.repartir(lu)
    setTexte(lu.contenu)
    montrerDans(editor, lu)
  }, [chapitre, enregistreur, etat.etat, editor, convention, annee])
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
          remplacer={enregistreur.remplacer}
        />
      ) : null}
    </div>
  )
}

/** Not an act of the author: nothing to save, and nothing to undo. */
function montrerDans(editor: Editor, { contenu }: ChapitreEcrit): void {
  editor
    .chain()
    .setMeta('addToHistory', false)
    .setContent(texteVersEditeur(contenu), { emitUpdate: false })
    .run()
}
