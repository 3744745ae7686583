import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RapportAnnuel } from '../../../shared/domain/rapport.ts'
import { useAct, useChannel } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre, usePortee } from '../cadre/contexte.tsx'
import { useControles } from './controles/use-controles.ts'
import { ChoixDestination } from './export/choix-destination.tsx'
import { ChoixFormats } from './export/choix-formats.tsx'
import { useExport } from './export/contexte-export.ts'
import { ControlesExport } from './export/controles-export.tsx'
import css from './export/export.module.css'
import { RefusExport } from './export/refus-export.tsx'
import { texts } from './export/texts.ts'
import { useDossier } from './export/use-dossier.ts'
import { ExportFait } from './export-fait.tsx'
import { texts as rapport } from './texts.ts'

type Props = { version: number | null; onClose(): void }

/** Formats, destination, recipients and folder; then progress, then what was written. `version` null: the latest. */
export function DialogueExport({ version, onClose }: Props) {
  const { convention, annee } = usePortee()
  const [choisie, setChoisie] = useState(version)
  const lue = useChannel('rapport:get', {
    convention,
    annee,
    ...(choisie === null ? {} : { version: choisie }),
  })
  const exporter = useAct('rapport:exporter')
  const { dossier } = useDossier()
  const fait = exporter.data && dossier ? { resultat: exporter.data, dossier } : null
  return (
    <Modal
      opened
      onClose={() => exporter.isPending || onClose()}
      title={rapport.dialogue}
      size="xl"
      closeOnClickOutside={false}
    >
      <ErrorNotice erreur={lue.error} />
      {lue.isPending ? <Loading mot={communs.chargement} /> : null}
      {fait && lue.data ? <ExportFait {...fait} fige={lue.data.fichiers} onClose={onClose} /> : null}
      {lue.data && !fait ? (
        <Formulaire
          rapport={lue.data}
          lu={!lue.isPlaceholderData}
          choisir={setChoisie}
          exporter={exporter}
          fermer={onClose}
        />
      ) : null}
    </Modal>
  )
}

type PropsFormulaire = {
  rapport: RapportAnnuel
  /** False while another version is being read. */
  lu: boolean
  choisir(version: number): void
  exporter: ReturnType<typeof useAct<'rapport:exporter'>>
  fermer(): void
}

function Formulaire({ rapport: r, lu, choisir, exporter, fermer }: PropsFormulaire) {
  const { aller } = useCadre()
  const { choix, changer } = useExport()
  const { dossier, choisir: choisirDossier, erreur } = useDossier()
  const fige = r.valideLe !== null
  const publicFige = !fige || r.fichiers.some(f => f.destination === 'public')
  const destination = publicFige ? choix.destination : 'comite'
  const controles = useControles(destination, !fige && lu)
  const permis = fige || (controles.lus && controles.bloquants.length === 0)
  const pret = lu && permis && dossier !== null && choix.formats.length > 0 && !exporter.isPending
  const lancer = () => {
    if (!dossier) return
    const { convention, annee, version } = r
    const { formats } = choix
    const destinataires = choix.destinataires.trim()
    exporter.mutate({
      convention,
      annee,
      formats,
      dossier: dossier.jeton,
      destination,
      version,
      ...(destinataires === '' ? {} : { destinataires }),
    })
  }
  const voir = () => {
    fermer()
    aller('rapport', 'controles')
  }
  return (
    <div className={css['formulaire']}>
      <ChoixVersion rapport={r} choisir={choisir} />
      <ChoixFormats />
      <ChoixDestination destination={destination} publicFige={publicFige} />
      <TextInput
        label={texts.destinataires}
        description={texts.destinatairesAide}
        placeholder={texts.destinatairesExemple}
        value={choix.destinataires}
        onChange={e => changer({ destinataires: e.currentTarget.value })}
      />
      <div className={css['dossier']}>
        <div className={css['dossierNom']}>
          <p className={css['etiquette']}>{texts.dossier}</p>
          <p>{dossier ? texts.dossierNom(dossier.nom, dossier.emplacement) : communs.chargement}</p>
        </div>
        <Button variant="default" onClick={() => void choisirDossier()}>
          {texts.dossierChanger}
        </Button>
      </div>
      {fige ? null : <ControlesExport controles={controles} voir={voir} />}
      <ErrorNotice erreur={erreur} />
      <RefusExport
        erreur={exporter.error}
        reessayer={lancer}
        autreDossier={() => void choisirDossier()}
        voirControles={voir}
      />
      {exporter.isPending ? <TaskProgress titre={texts.enCours} /> : null}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={fermer} disabled={exporter.isPending}>
          {communs.annuler}
        </Button>
        <Button onClick={lancer} disabled={!pret}>
          {texts.lancer}
        </Button>
      </Group>
    </div>
  )
}

type PropsVersion = { rapport: RapportAnnuel; choisir(version: number): void }

function ChoixVersion({ rapport: { version, versions, valideLe }, choisir }: PropsVersion) {
  return (
    <>
      {versions.length > 1 ? (
        <Select
          label={texts.version}
          value={String(version)}
          onChange={v => v && choisir(Number(v))}
          data={versions.map(v => ({
            value: String(v.version),
            label: texts.versionNom(v.version, texts.etats[v.etat]),
          }))}
        />
      ) : null}
      {valideLe === null ? null : (
        <Notice tone="info">
          <p>{texts.fige}</p>
        </Notice>
      )}
    </>
  )
}
