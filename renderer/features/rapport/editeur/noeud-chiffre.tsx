import { mergeAttributes, Node } from '@tiptap/core'
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { useEffect } from 'react'
import { ABSENCES } from '../../../../shared/domain/absence.ts'
import type { ChiffreEvalue } from '../../../../shared/domain/rapport.ts'
import { type RefChiffre, refChiffre } from '../../../../shared/domain/texte-riche.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { type DemandeProvenance, useCadre, usePortee } from '../../cadre/contexte.tsx'
import { attributsDe, lireAttribut, ouvrirParEntree } from './attributs-noeud.ts'
import { useRedaction } from './contexte-redaction.ts'
import { useChiffre } from './evaluation.ts'
import css from './page.module.css'
import { texts } from './texts.ts'

/** A figure that follows the data, as a chip in the sentence. */
export const NoeudChiffre = Node.create({
  name: 'chiffre',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => attributsDe({ code: '', ...DEFAUTS }),
  parseHTML: () => [
    { tag: 'span[data-chiffre]', getAttrs: e => lireAttribut(e, 'data-chiffre', refChiffre) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-chiffre': JSON.stringify(node.attrs) }),
  ],
  addKeyboardShortcuts() {
    return { Enter: () => ouvrirParEntree(this.editor, 'chiffre') }
  },
  addNodeView: () => ReactNodeViewRenderer(VueChiffre, { as: 'span' }),
})

const DEFAUTS: Omit<RefChiffre, 'code'> = {
  decalage: 0,
  territoire: null,
  ventilation: null,
  modalite: null,
  forme: 'valeur',
}

function VueChiffre({ node, selected, getPos }: NodeViewProps) {
  const ref = refChiffre.parse(node.attrs)
  const { data, error } = useChiffre(ref)
  const { annee } = usePortee()
  const { provenance } = useCadre()
  const { ouvrir } = useRedaction()
  const lu = direChiffre(data, error)
  useEffect(() => {
    if (selected) annoncer(texts.chiffre.lu(lu))
  }, [selected, lu])
  const connu = data?.connu ?? true
  const ouvrirSource = () => {
    if (data && connu) provenance(demandeDe(ref, data, annee))
    else ouvrir({ genre: 'chiffre', ref, pos: getPos() ?? null })
  }
  const etat = error || !connu ? 'introuvable' : data?.absence ? 'absent' : 'connu'
  return (
    <NodeViewWrapper as="span" className={css['puceCadre']}>
      <button
        type="button"
        tabIndex={-1}
        contentEditable={false}
        className={`${css['puce']} ${selected ? css['choisie'] : ''}`}
        data-etat={etat}
        aria-label={texts.chiffre.ouvrir(lu)}
        title={texts.chiffre.ouvrir(lu)}
        onClick={ouvrirSource}
      >
        {etat === 'introuvable' ? <span aria-hidden="true">✕ </span> : null}
        {data?.absence && data.absence !== 'masque' ? <span aria-hidden="true">◌ </span> : null}
        {error ? texts.chiffre.panne : (data?.texte ?? '…')}
      </button>
    </NodeViewWrapper>
  )
}

/** « Entrées en accompagnement global, 2023 : 412 », for who does not see the chip. */
function direChiffre(data: ChiffreEvalue | undefined, erreur: Error | null): string {
  if (erreur) return erreur.message
  if (!data) return texts.chiffre.enAttente
  if (!data.connu) return texts.chiffre.inconnu(data.libelle)
  const valeur = data.absence ? ABSENCES[data.absence].libelle : data.texte
  return texts.chiffre.vaut(data.libelle, valeur)
}

function demandeDe(ref: RefChiffre, { libelle }: ChiffreEvalue, annee: number): DemandeProvenance {
  const { ventilation, modalite } = ref
  return {
    code: ref.code,
    libelle,
    annee: annee + ref.decalage,
    ...(ref.territoire === null ? {} : { territoire: ref.territoire }),
    ...(ventilation === null || modalite === null
      ? {}
      : { modalite: { ventilation, modalite, libelle: modalite } }),
  }
}
