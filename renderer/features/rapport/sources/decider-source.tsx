import { Button, Group, Modal, NumberInput, Radio, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Unite } from '../../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../../shared/domain/nombres.ts'
import type { DeuxSources } from '../../../../shared/domain/rapport.ts'
import { defaire } from '../../../defaire.ts'
import { useSaisie } from '../../../saisie.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import { usePortee } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import { texts } from './texts.ts'
import { lireTolerance, saisieTolerance } from './vue.ts'

const CHAMPS = ['retenu', 'motif', 'tolerance'] as const

/** Which of the two values is printed, why, and from which gap on a reason is asked. */
export function DeciderSource({ ligne: l, fermer }: { ligne: DeuxSources; fermer(): void }) {
  const { convention, annee } = usePortee()
  const [retenu, setRetenu] = useState(l.retenu)
  const [motif, setMotif] = useState(l.motif ?? '')
  const [tolerance, setTolerance] = useState<number | string>(saisieTolerance(l))
  const lue = lireTolerance(l.unite, tolerance)
  const ref = { convention, annee, code: l.code }
  const retenir = useSaisie('rapport:retenir', CHAMPS, () => {
    fermer()
    // What nobody had decided goes back to the convention.
    const avant = { retenu: l.motif === null ? null : l.retenu, motif: l.motif }
    const ancienne = lireTolerance(l.unite, saisieTolerance(l)) ?? null
    showUndo(texts.decide(l.libelle), () =>
      defaire('rapport:retenir', { ...ref, ...avant, tolerance: ancienne }),
    )
  })
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    if (lue !== undefined) retenir.mutate({ ...ref, retenu, motif: motif.trim() || null, tolerance: lue })
  }
  const unite = l.unite as Unite
  return (
    <Modal opened onClose={fermer} title={texts.dialogue} size="lg">
      <form className={ecrans['champs']} onSubmit={envoyer} noValidate>
        <p className={ecrans['fort']}>{l.libelle}</p>
        <Radio.Group
          size="md"
          label={texts.choix}
          value={retenu}
          onChange={v => setRetenu(v === 'declare' ? 'declare' : 'calcule')}
          error={retenir.erreurDe('retenu')}
        >
          <div className={ecrans['champs']}>
            <Radio value="calcule" label={texts.choixCalcule(formatValeur(l.calcule, null, unite))} />
            <Radio
              value="declare"
              label={texts.choixDeclare(formatValeur(l.declare, l.absenceDeclare, unite))}
            />
          </div>
        </Radio.Group>
        <Textarea
          label={texts.motif}
          description={texts.motifAide}
          placeholder={texts.motifExemple}
          autosize
          minRows={2}
          value={motif}
          onChange={e => setMotif(e.currentTarget.value)}
          error={retenir.erreurDe('motif')}
        />
        <NumberInput
          label={texts.toleranceSaisie(texts.unites[l.unite] ?? texts.unite)}
          description={texts.toleranceAide}
          min={0}
          hideControls
          decimalSeparator=","
          value={tolerance}
          onChange={setTolerance}
          error={(lue === undefined ? texts.toleranceFausse : null) ?? retenir.erreurDe('tolerance')}
        />
        <ErrorNotice erreur={retenir.erreurGenerale} />
        <Group justify="space-between">
          <Button
            variant="subtle"
            disabled={retenir.isPending}
            onClick={() => retenir.mutate({ ...ref, retenu: null, motif: null, tolerance: null })}
          >
            {texts.rendre}
          </Button>
          <Button type="submit" loading={retenir.isPending}>
            {texts.enregistrer}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
