import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { ChapitreEcrit } from '../../../../shared/domain/rapport.ts'
import { invoke, queryClient } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import type { Enregistreur, EtatTexte } from './enregistreur.ts'
import css from './redaction.module.css'
import { cleChapitre } from './texte-chapitre.ts'
import { TexteLu } from './texte-lu.tsx'
import { texts } from './texts.ts'

type Props = {
  chapitre: ChapitreEcrit
  enregistreur: Enregistreur
  etat: EtatTexte
  /** Shows the text that the base holds. */
  montrer(chapitre: ChapitreEcrit): void
}

/** A save that did not pass: the words stay, and the user chooses. */
export function AvisEnregistrement(props: Props) {
  const { etat, enregistreur } = props
  if (etat.etat === 'conflit') return <Conflit {...props} />
  if (etat.etat !== 'refuse') return null
  return (
    <Notice
      tone="non"
      titre={texts.enregistrement.refuse}
      actions={
        <Button variant="default" onClick={() => void enregistreur.vider()}>
          {texts.enregistrement.reessayer}
        </Button>
      }
    >
      <p>{etat.erreur.message}</p>
    </Notice>
  )
}

/** Reads what the base holds now, then does one of the two things with it. */
function useAutreTexte({ chapitre, enregistreur, montrer }: Props) {
  const { convention, annee } = usePortee()
  const [erreur, setErreur] = useState<Error | null>(null)
  const [autre, setAutre] = useState<ChapitreEcrit | null>(null)
  const ref = { convention, annee, code: chapitre.code }
  const lire = async (faire: (lu: ChapitreEcrit) => void | Promise<void>) => {
    setErreur(null)
    try {
      await faire(await invoke('rapport:chapitre', ref))
    } catch (refus) {
      if (!(refus instanceof Error)) throw refus
      setErreur(refus)
    }
  }
  const prendre = async (lu: ChapitreEcrit) => {
    const mien = enregistreur.enMain()
    // Both are written, so that the one which is not kept stays among the earlier texts.
    const { version } = mien
      ? await invoke('rapport:ecrire', { ...ref, contenu: mien, version: lu.version, garder: true })
      : lu
    const suite = await invoke('rapport:ecrire', { ...ref, contenu: lu.contenu, version, garder: true })
    const retenu = { ...lu, ...suite }
    queryClient.setQueryData(cleChapitre(ref), retenu)
    enregistreur.repartir(retenu)
    montrer(retenu)
    await queryClient.invalidateQueries()
  }
  return {
    erreur,
    autre,
    voir: () => lire(setAutre),
    garder: () => lire(lu => enregistreur.imposer(lu.version)),
    prendre: () => lire(prendre),
  }
}

function Conflit(props: Props) {
  const { erreur, autre, voir, garder, prendre } = useAutreTexte(props)
  const [ouvert, { open, close }] = useDisclosure(false)
  const t = texts.enregistrement
  return (
    <Notice
      tone="non"
      titre={t.conflit}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => {
              open()
              void voir()
            }}
          >
            {t.voir}
          </Button>
          <Button variant="default" onClick={() => void prendre()}>
            {t.prendre}
          </Button>
          <Button onClick={() => void garder()}>{t.garder}</Button>
        </>
      }
    >
      <p>{t.conflitSuite}</p>
      <ErrorNotice erreur={erreur} />
      {ouvert && autre ? (
        <Modal opened onClose={close} title={t.autre} size="xl">
          <div className={css['lecture']}>
            <TexteLu texte={autre.contenu} titre={t.autre} />
          </div>
        </Modal>
      ) : null}
    </Notice>
  )
}
