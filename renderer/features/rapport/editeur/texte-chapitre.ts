import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Output } from '../../../../shared/contract.ts'
import type { ChapitreEcrit } from '../../../../shared/domain/rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { invoke, queryClient, Refus } from '../../../api.ts'
import { useCadre, usePortee } from '../../cadre/contexte.tsx'
import { type CleTexte, garderTexte, trouverTexte } from './brouillon-local.ts'
import { creerEnregistreur, type Enregistreur } from './enregistreur.ts'
import { texts } from './texts.ts'

/** A chapter that was left while it was being saved is found again with its text. */
type Ouvert = { enregistreur: Enregistreur; retrouve: boolean; ecrans: number }
const ouverts = new Map<string, Ouvert>()

export const cleChapitre = ({ convention, annee, code }: Omit<CleTexte, 'fichier'>) =>
  ['rapport:chapitre', { convention, annee, code }] as const

/** What the base last said of a chapter; undefined when it was not read. */
export const lireChapitreConnu = (ref: Omit<CleTexte, 'fichier'>): ChapitreEcrit | undefined =>
  queryClient.getQueryData(cleChapitre(ref))

/** Saves one text in the base that it came from, and tells the screens what the base now holds. */
async function ecrire(cle: CleTexte, contenu: TexteRiche, version: number, garder: boolean) {
  const { fichier, ...ref } = cle
  const base = queryClient.getQueryData<Output<'base:info'>>(['base:info', {}])
  if (base?.fichier !== fichier) throw new Error(texts.enregistrement.autreBase)
  const reponse = await invoke('rapport:ecrire', { ...ref, contenu, version, garder })
  const queryKey = cleChapitre(ref)
  // An answer that was asked before this save would bring the former text back.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData<ChapitreEcrit>(queryKey, lu => lu && { ...lu, contenu, ...reponse })
  void queryClient.invalidateQueries({ predicate: q => estTouche(q.queryKey) })
  // The whole report is laid out again when it is looked at, not at each pause in typing.
  void queryClient.invalidateQueries({ predicate: q => estLong(q.queryKey), refetchType: 'none' })
  return reponse
}

const aChapitre = (entree: unknown) => typeof entree === 'object' && entree !== null && 'chapitre' in entree
const estTouche = ([canal, entree]: readonly unknown[]) =>
  canal === 'rapport:get' ||
  canal === 'rapport:historique' ||
  (canal === 'rapport:apercu' && aChapitre(entree))
const estLong = ([canal, entree]: readonly unknown[]) =>
  canal === 'rapport:controles' || (canal === 'rapport:apercu' && !aChapitre(entree))

function ouvrir(cle: CleTexte, chapitre: ChapitreEcrit): Ouvert {
  const nom = JSON.stringify(cle)
  const deja = ouverts.get(nom)
  if (deja) return deja
  const laisse = trouverTexte(cle)
  const nouveau = laisse !== undefined && JSON.stringify(laisse.contenu) !== JSON.stringify(chapitre.contenu)
  const enregistreur = creerEnregistreur(
    {
      version: nouveau ? laisse.version : chapitre.version,
      le: chapitre.modifieLe,
      nonEnregistre: nouveau ? laisse.contenu : null,
    },
    {
      ecrire: (contenu, version, garder) => ecrire(cle, contenu, version, garder),
      estConflit: erreur => erreur instanceof Refus && erreur.code === 'modifie_ailleurs',
      garder: (contenu, version) => garderTexte(cle, contenu, version),
    },
  )
  const ouvert = { enregistreur, retrouve: nouveau, ecrans: 0 }
  ouverts.set(nom, ouvert)
  return ouvert
}

/** Saves what is being typed, wherever it is: before what is read from the base. */
export async function enregistrerTextes(): Promise<void> {
  await Promise.all([...ouverts.values()].map(({ enregistreur }) => enregistreur.vider()))
}

/** The text of a chapter being written: what to show first, and where it stands. Leaving the chapter saves it. */
export function useTexteChapitre(chapitre: ChapitreEcrit) {
  const { convention, annee } = usePortee()
  const { fichier } = useCadre().base
  const { code } = chapitre
  const cle = useMemo(() => ({ fichier, convention, annee, code }), [fichier, convention, annee, code])
  const [ouvert] = useState(() => ouvrir(cle, chapitre))
  const { enregistreur, retrouve } = ouvert
  const etat = useSyncExternalStore(enregistreur.ecouter, enregistreur.etat)
  useEffect(() => {
    const vider = () => void enregistreur.vider()
    ouvert.ecrans += 1
    vider()
    window.addEventListener('pagehide', vider)
    window.addEventListener('blur', vider)
    return () => {
      window.removeEventListener('pagehide', vider)
      window.removeEventListener('blur', vider)
      ouvert.ecrans -= 1
      void enregistreur.vider().then(() => {
        // Somebody else may write it meanwhile: read again when one comes back.
        void queryClient.invalidateQueries({ queryKey: cleChapitre(cle), refetchType: 'none' })
        if (ouvert.ecrans === 0 && enregistreur.enMain() === null) ouverts.delete(JSON.stringify(cle))
      })
    }
  }, [ouvert, enregistreur, cle])
  return { enregistreur, etat, retrouve, depart: enregistreur.enMain() ?? chapitre.contenu }
}
