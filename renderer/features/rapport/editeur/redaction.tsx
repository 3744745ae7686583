import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconList } from '@tabler/icons-react'
import { useState } from 'react'
import type { RapportAnnuel } from '../../../../shared/domain/rapport.ts'
import { useChannel } from '../../../api.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { useCadre, usePortee } from '../../cadre/contexte.tsx'
import { Chapitre } from './chapitre.tsx'
import { ListeChapitres } from './liste-chapitres.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'
import type { Volet } from './volets.tsx'

/** « Rédiger »: the chapters at the left, the one being written, and what is read beside it. */
export function Redaction() {
  const { convention, annee } = usePortee()
  const rapport = useChannel('rapport:get', { convention, annee })
  // Another year, while it is read: the former answer is not its own.
  const lu =
    rapport.data?.annee === annee && rapport.data.convention === convention ? rapport.data : undefined
  return (
    <>
      <ErrorNotice erreur={rapport.error} />
      {lu || rapport.error ? null : <Loading mot={communs.chargement} />}
      {lu ? <Chapitres rapport={lu} key={`${convention}/${annee}`} /> : null}
    </>
  )
}

function Chapitres({ rapport }: { rapport: RapportAnnuel }) {
  const { adresse, aller } = useCadre()
  const [volet, setVolet] = useState<Volet | null>(null)
  const [deplie, { toggle, close }] = useDisclosure(false)
  const { chapitres } = rapport
  const premier = chapitres.find(c => !c.ecarte)
  const choisi = chapitres.find(c => c.code === adresse.suite[1]) ?? premier
  const fige = rapport.etat !== 'brouillon'
  const choisir = (code: string) => {
    close()
    aller('rapport', 'rediger', code)
  }
  return (
    <div className={css['corps']} data-volet={volet !== null} data-deplie={deplie}>
      <nav className={css['gauche']} aria-label={texts.chapitres}>
        <Button
          className={css['deplier'] ?? ''}
          variant="default"
          fullWidth
          justify="flex-start"
          leftSection={<IconList size={18} />}
          aria-expanded={deplie}
          onClick={toggle}
        >
          {texts.chapitresBouton(choisi?.titre ?? '')}
        </Button>
        <div className={css['deroule']}>
          <ListeChapitres rapport={rapport} actuel={choisi?.code} choisir={choisir} fige={fige} />
        </div>
      </nav>
      <div className={css['milieu']}>
        {rapport.etat === 'brouillon' ? null : (
          <Notice tone="info">
            <p>{texts.fige[rapport.etat]}</p>
          </Notice>
        )}
        {choisi ? (
          <Chapitre
            key={`${choisi.code}/${rapport.version}/${fige}`}
            resume={choisi}
            fige={fige}
            volet={volet}
            setVolet={setVolet}
          />
        ) : null}
      </div>
    </div>
  )
}
