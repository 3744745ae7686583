import { Button, Checkbox, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FichierChoisi } from '../../../shared/window-contract.ts'
import { invokeWindow, useAct } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { texts as communs } from '../../ui/texts.ts'
import { usePortee } from '../cadre/contexte.tsx'
import { ExportFait } from './export-fait.tsx'
import css from './rapport.module.css'
import { texts } from './texts.ts'

type Format = (typeof texts.formatsListe)[number]['value']
const estFormat = (v: string): v is Format => texts.formatsListe.some(f => f.value === v)

/** The folder proposed, or the one the user took instead. */
function useDossier() {
  const [choisi, setChoisi] = useState<FichierChoisi | null>(null)
  const propose = useQuery({
    queryKey: ['fenetre:dossierPropose', 'rapports'],
    queryFn: () => invokeWindow('fenetre:dossierPropose', { usage: 'rapports' }),
  })
  const changer = async () => {
    const { dossier } = await invokeWindow('fenetre:choisirDossier', { titre: texts.dossierChoix })
    if (dossier) setChoisi(dossier)
  }
  return { dossier: choisi ?? propose.data?.dossier ?? null, changer, erreur: propose.error }
}

type Props = { avertissements: string[]; onClose(): void }

/** Formats, destination, recipients and folder; then progress, then what was written. */
export function DialogueExport({ avertissements, onClose }: Props) {
  const { convention, annee } = usePortee()
  const [formats, setFormats] = useState<string[]>(['xlsx', 'html'])
  const [lus, setLus] = useState(avertissements.length === 0)
  const [destinataires, setDestinataires] = useState('')
  const { dossier, changer, erreur } = useDossier()
  const exporter = useAct('rapport:exporter')
  const pret = dossier !== null && formats.length > 0 && lus && !exporter.isPending
  const lancer = () =>
    dossier &&
    exporter.mutate({
      convention,
      annee,
      formats: formats.filter(estFormat),
      dossier: dossier.jeton,
      destination: 'comite',
      ...(destinataires.trim() === '' ? {} : { destinataires: destinataires.trim() }),
    })
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.dialogue}
      size="lg"
      closeOnClickOutside={!exporter.isPending}
      closeButtonProps={{ 'aria-label': communs.fermer }}
    >
      {exporter.data && dossier ? (
        <ExportFait resultat={exporter.data} dossier={dossier} onClose={onClose} />
      ) : (
        <div className={css['formulaire']}>
          <ChoixFormats formats={formats} setFormats={setFormats} />
          <ChoixDestination />
          <TextInput
            label={texts.destinataires}
            description={texts.destinatairesAide}
            placeholder={texts.destinatairesExemple}
            value={destinataires}
            onChange={e => setDestinataires(e.currentTarget.value)}
          />
          <div className={css['dossier']}>
            <div className={css['dossierNom']}>
              <p className={css['etiquette']}>{texts.dossier}</p>
              <p>{dossier ? `${dossier.nom} – ${dossier.emplacement}` : communs.chargement}</p>
            </div>
            <Button variant="default" onClick={() => void changer()}>
              {texts.dossierChanger}
            </Button>
          </div>
          {avertissements.length > 0 ? (
            <Notice tone="attention" titre={texts.controlesNombre(avertissements.length)}>
              <ul className={css['fichiers']}>
                {avertissements.map(a => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
              <Checkbox
                mt="sm"
                label={texts.lus}
                checked={lus}
                onChange={e => setLus(e.currentTarget.checked)}
              />
            </Notice>
          ) : null}
          <ErrorNotice erreur={exporter.error ?? erreur} />
          {exporter.isPending ? <TaskProgress titre={texts.enCours} /> : null}
          <Group justify="flex-end">
            <Button variant="subtle" onClick={onClose} disabled={exporter.isPending}>
              {communs.annuler}
            </Button>
            <Button onClick={lancer} disabled={!pret}>
              {texts.lancer}
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  )
}

function ChoixFormats({ formats, setFormats }: { formats: string[]; setFormats(f: string[]): void }) {
  return (
    <Checkbox.Group
      label={texts.formats}
      value={formats}
      onChange={setFormats}
      error={formats.length === 0 ? texts.auMoinsUn : null}
    >
      <div className={css['choix']}>
        {texts.formatsListe.map(f => (
          <Checkbox key={f.value} value={f.value} label={f.label} description={f.aide} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function ChoixDestination() {
  return (
    <Radio.Group label={texts.destination} value="comite">
      <div className={css['choix']}>
        <Radio value="comite" label={texts.comite} description={texts.comiteAide} readOnly />
        <Radio value="public" label={texts.publique} description={texts.publiqueAide} disabled />
      </div>
    </Radio.Group>
  )
}
