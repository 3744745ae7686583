import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { formatNombre } from '../../../shared/domain/nombres.ts'
import { useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { type DemandeProvenance, useCadre, usePortee } from '../cadre/contexte.tsx'
import { LignesProvenance } from './lignes-provenance.tsx'
import css from './provenance.module.css'
import { texts } from './texts.ts'

type Props = { demande: DemandeProvenance | null; onClose(): void }

/** « D’où vient ce chiffre ? »: definition, then every row with its file, sheet and cell. */
export function ProvenanceDrawer({ demande, onClose }: Props) {
  return (
    <Drawer
      opened={demande !== null}
      onClose={onClose}
      position="right"
      size={760}
      title={texts.provenance.titre}
      closeButtonProps={{ 'aria-label': communs.fermer }}
    >
      {demande ? <Contenu demande={demande} onClose={onClose} key={JSON.stringify(demande)} /> : null}
    </Drawer>
  )
}

const PAS = 100

function Contenu({ demande, onClose }: { demande: DemandeProvenance; onClose(): void }) {
  const { convention, annee: anneeEcran } = usePortee()
  const annee = demande.annee ?? anneeEcran
  const { aller } = useCadre()
  const [nombre, setNombre] = useState(PAS)
  const { code, territoire, modalite } = demande
  const provenance = useChannel('indicateurs:provenance', {
    convention,
    annee,
    code,
    nombre: Math.min(nombre, 500),
    ...(territoire === undefined ? {} : { territoire }),
    ...(modalite ? { modalite: { ventilation: modalite.ventilation, modalite: modalite.modalite } } : {}),
  })
  const reste = provenance.data ? provenance.data.total - provenance.data.lignes.length : 0
  return (
    <div className={css['corps']}>
      <div>
        <p className={css['titre']}>
          {demande.libelle}
          {modalite ? `, ${modalite.libelle}` : null}
        </p>
        <p className={css['doux']}>{annee}</p>
      </div>
      <ErrorNotice erreur={provenance.error} />
      {provenance.isPending ? <Loading mot={communs.chargement} /> : null}
      {provenance.data ? (
        <>
          <div>
            <p className={css['titre']}>{texts.provenance.definition}</p>
            <p>{provenance.data.definition}</p>
          </div>
          {provenance.data.masque ? (
            <Notice tone="neutre">
              <p>{texts.provenance.masque}</p>
            </Notice>
          ) : (
            <LignesProvenance total={provenance.data.total} lignes={provenance.data.lignes} />
          )}
          {reste > 0 && nombre < 500 ? (
            <Button variant="default" onClick={() => setNombre(n => n + PAS)}>
              {texts.provenance.suivantes(formatNombre(Math.min(reste, PAS)))}
            </Button>
          ) : null}
          <Button
            variant="subtle"
            onClick={() => {
              onClose()
              aller('indicateurs', territoire ?? 'tous', code)
            }}
          >
            {texts.provenance.page}
          </Button>
        </>
      ) : null}
    </div>
  )
}
