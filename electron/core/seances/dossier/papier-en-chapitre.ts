import type { Bloc } from '../../../../shared/domain/document.ts'
import { couperFort, listDessines } from '../../documents/formats/mise-en-page.ts'
import type { BlocChapitre, Fragment } from '../../rapport/modele.ts'

/** The blocks of a paper of the meeting as the report draws them: one writer makes the whole file, numbered from end to end. */
export function composerPapier(blocs: readonly Bloc[]): BlocChapitre[] {
  return listDessines(blocs).flatMap(convertir)
}

function convertir(bloc: Bloc): BlocChapitre[] {
  if (bloc.genre === 'titre') return []
  if (bloc.genre === 'sous_titre')
    return [{ genre: 'intertitre', niveau: bloc.niveau === 3 ? 4 : 3, fragments: lireLignes(bloc.texte) }]
  if (bloc.genre === 'liste') {
    const elements = bloc.texte
      .split('\n')
      .map((l): BlocChapitre[] => [{ genre: 'paragraphe', fragments: [{ texte: l }] }])
    return [{ genre: 'liste', ordonnee: false, elements }]
  }
  if (bloc.genre === 'tableau') return composerTableau(bloc)
  const { fort, suite } = couperFort(bloc)
  const fragments = [...lireLignes(fort).map(f => ({ ...f, gras: true })), ...lireLignes(suite)]
  return [{ genre: 'paragraphe', fragments }]
}

/** Line ends inside a text are kept. */
function lireLignes(texte: string): Fragment[] {
  if (texte === '') return []
  return texte.split('\n').map((ligne, i) => (i === 0 ? { texte: ligne } : { texte: ligne, saut: true }))
}

function composerTableau(bloc: Bloc): BlocChapitre[] {
  const lignes = (bloc.lignes ?? []).map((ligne, rang) =>
    ligne.map(texte => ({
      entete: rang === 0,
      colspan: 1,
      rowspan: 1,
      paragraphes: texte.split('\n').map(t => [{ texte: t }]),
    })),
  )
  const nom: BlocChapitre[] =
    bloc.texte.trim() === '' ? [] : [{ genre: 'paragraphe', fragments: [{ texte: bloc.texte, gras: true }] }]
  return lignes.length === 0 ? nom : [...nom, { genre: 'grille', lignes }]
}
