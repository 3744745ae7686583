import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMail, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDateEnMots } from '../../../../shared/domain/dates-en-mots.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { useChannel } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { aujourdhui } from '../../tableau-de-bord/echeances.tsx'
import { useActe } from '../acte.ts'
import { lireDelai } from './delai.ts'
import { Papiers } from './papiers.tsx'
import css from './preparer.module.css'
import { texts } from './texts.ts'

/** When the members must be called, the papers that call them, and the day on which they left. */
export function Convocation({ seance }: { seance: Seance }) {
  const [papiers, { open, close }] = useDisclosure(false)
  const [changer, setChanger] = useState(false)
  const enPreparation = seance.etat === 'prevue' || seance.etat === 'convoquee'
  const saisir = seance.etat === 'prevue' || (enPreparation && changer)
  return (
    <Panel titre={texts.convocation}>
      <div className={css['champs']}>
        {seance.convoqueeLe === null ? null : (
          <StateBadge tone="ok" symbole="✓" mot={texts.convoqueeLe(formatDateEnMots(seance.convoqueeLe))} />
        )}
        {saisir ? null : <p>{seance.delai.phrase}</p>}
        {seance.urgence === null ? null : <p>{texts.urgenceDite(seance.urgence)}</p>}
        <Button variant="light" leftSection={<IconPrinter size={20} />} onClick={open}>
          {texts.papiers}
        </Button>
        {saisir ? <Envoi seance={seance} fait={() => setChanger(false)} /> : null}
        {enPreparation && !saisir ? (
          <Button variant="subtle" className={css['aGauche'] ?? ''} onClick={() => setChanger(true)}>
            {texts.reconvoquer}
          </Button>
        ) : null}
      </div>
      {papiers ? <Papiers seance={seance} onClose={close} /> : null}
    </Panel>
  )
}

/** Today, unless the meeting is past: then its last day to convene, if any, which is the likely one. */
function dateProposee(seance: Seance): string | null {
  const jour = aujourdhui()
  return jour <= seance.date ? jour : seance.delai.auPlusTard
}

function Envoi({ seance, fait }: { seance: Seance; fait(): void }) {
  const { convention } = useCadre()
  const acte = useActe('seances:convoquer')
  const [le, setLe] = useState<string | null>(() => seance.convoqueeLe ?? dateProposee(seance))
  const [essaye, setEssaye] = useState(false)
  const [urgence, setUrgence] = useState(seance.urgence ?? '')
  const seances = useChannel('seances:list', { convention: convention.id }, seance.suiteDe !== null)
  const premiere = seances.data?.find(s => s.id === seance.suiteDe)?.date ?? null
  const delai = lireDelai(seance, le, premiere)
  const tard = delai !== null && !delai.respecte
  const envoyer = () => {
    setEssaye(true)
    if (le === null) return
    acte.faire({ seance: seance.id, le, urgence: tard ? urgence.trim() || null : null }, { onSuccess: fait })
  }
  return (
    <form
      className={css['champs']}
      onSubmit={e => {
        e.preventDefault()
        envoyer()
      }}
    >
      <DateField
        label={texts.envoyeeLe}
        valeur={le}
        changer={setLe}
        erreur={acte.erreurDe('le') ?? (essaye && le === null ? texts.dateRequise : null)}
        requis
      />
      <div role="status" className={css['delai']}>
        {delai === null ? null : (
          <>
            <StateBadge
              tone={tard ? 'attention' : 'ok'}
              symbole={tard ? '▲' : '✓'}
              mot={tard ? texts.delaiManque : texts.delaiTenu}
            />
            {acte.erreurDe('le') === null ? <p>{delai.phrase}</p> : null}
          </>
        )}
      </div>
      {tard ? (
        <Textarea
          label={texts.urgence}
          description={texts.urgenceAide}
          autosize
          minRows={2}
          value={urgence}
          onChange={e => setUrgence(e.currentTarget.value)}
          error={acte.erreurDe('urgence')}
        />
      ) : null}
      <ErrorNotice erreur={acte.erreur('le', ...(tard ? ['urgence'] : []))} />
      <Button type="submit" leftSection={<IconMail size={20} />} loading={acte.enCours}>
        {texts.convoquer}
      </Button>
    </form>
  )
}
