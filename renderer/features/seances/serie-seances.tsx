import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { formatDateEnMots } from '../../../shared/domain/dates-en-mots.ts'
import type { Serie } from '../../../shared/domain/serie.ts'
import { useChannel } from '../../api.ts'
import { erreursParChamp, useSaisie } from '../../saisie.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { formatDate } from '../../ui/moments.ts'
import { texts as communs } from '../../ui/texts.ts'
import { useCadre } from '../cadre/contexte.tsx'
import css from './calendrier.module.css'
import { ChampHeure } from './champ-heure.tsx'
import { ChoixInstance, reunionParTerritoire, useInstances } from './choix-instance.tsx'
import { jourSemaine } from './jour-semaine.ts'
import { REGLE_DEPART, RegleSerie } from './regle-serie.tsx'
import { texts } from './texts.ts'

type DateSerie = Output<'seances:serie'>[number]
const CHAMPS = ['instance', 'territoire', 'dates', 'heure', 'lieu'] as const

/** The year shown, within the convention. */
function useBornes() {
  const { adresse, convention } = useCadre()
  const [debut, fin] = [`${adresse.annee}-01-01`, `${adresse.annee}-12-31`]
  const dedans = convention.effet <= fin && convention.fin >= debut
  const [du, setDu] = useState<string | null>(dedans && convention.effet > debut ? convention.effet : debut)
  const [au, setAu] = useState<string | null>(dedans && convention.fin < fin ? convention.fin : fin)
  return { du, setDu, au, setAu }
}

/** Meetings at regular dates: the rule, the dates that it gives, those to leave out, then all at once or none. */
export function SerieSeances({ onClose, fait }: { onClose(): void; fait(nombre: number): void }) {
  const { convention } = useCadre()
  const instances = useInstances()
  const [choisie, setInstance] = useState<string | null>(null)
  const instance = choisie ?? instances[0]?.code ?? null
  const [territoire, setTerritoire] = useState<string | null>(null)
  const [regle, setRegle] = useState<Serie['regle']>(REGLE_DEPART)
  const { du, setDu, au, setAu } = useBornes()
  const [heure, setHeure] = useState<string | null>(null)
  const [lieu, setLieu] = useState('')
  const [choix, setChoix] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [essaye, setEssaye] = useState(false)
  const acte = useSaisie('seances:creerSerie', CHAMPS)
  const apercu = useChannel(
    'seances:serie',
    { du: du ?? '', au: au ?? '', regle },
    du !== null && au !== null,
  )
  const prises = useDatesPrises(instance, territoire)
  const dates = apercu.error || du === null || au === null ? [] : (apercu.data ?? [])
  const estRetenue = (d: DateSerie) => choix.get(d.date) ?? !prises.has(d.date)
  const retenues = dates.filter(estRetenue).map(d => d.date)
  const sansLieu =
    territoire === null && reunionParTerritoire(instances.find(i => i.code === instance)) === 'requis'
  const erreurDe = (champ: string) =>
    champ === 'territoire' && essaye && sansLieu ? texts.obligatoire : acte.erreurDe(champ)
  const erreursRegle = erreursParChamp(apercu.error)
  const creer = (e: FormEvent) => {
    e.preventDefault()
    setEssaye(true)
    if (instance === null || sansLieu || retenues.length === 0) return
    acte.mutate(
      {
        convention: convention.id,
        instance,
        territoire,
        dates: [...new Set(retenues)],
        heure,
        lieu: lieu.trim() || null,
      },
      { onSuccess: creees => fait(creees.length) },
    )
  }
  return (
    <Modal opened onClose={onClose} title={texts.dialogueSerie} size="xl">
      <form className={css['formulaire']} onSubmit={creer} noValidate>
        <ChoixInstance {...{ instance, setInstance, territoire, setTerritoire, erreurDe }} />
        <RegleSerie regle={regle} setRegle={setRegle} />
        <div className={css['rangee']}>
          <DateField label={texts.champs.du} valeur={du} changer={setDu} erreur={erreursRegle['du']} requis />
          <DateField label={texts.champs.au} valeur={au} changer={setAu} erreur={erreursRegle['au']} requis />
          <ChampHeure
            label={texts.champs.heure}
            valeur={heure}
            changer={setHeure}
            erreur={erreurDe('heure')}
          />
          <TextInput
            label={texts.champs.lieu}
            value={lieu}
            onChange={e => setLieu(e.currentTarget.value)}
            error={erreurDe('lieu')}
          />
        </div>
        {Object.keys(erreursRegle).length > 0 ? null : <ErrorNotice erreur={apercu.error} />}
        <DatesSerie
          dates={dates}
          prises={prises}
          estRetenue={estRetenue}
          changer={(date, oui) => setChoix(new Map(choix).set(date, oui))}
          erreur={erreurDe('dates')}
        />
        <ErrorNotice erreur={acte.erreurGenerale} />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onClose}>
            {communs.annuler}
          </Button>
          <Button type="submit" loading={acte.isPending} disabled={retenues.length === 0}>
            {texts.creerSerie(retenues.length)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Days on which this body already meets for this territory. */
function useDatesPrises(instance: string | null, territoire: string | null): ReadonlySet<string> {
  const { convention } = useCadre()
  const seances = useChannel('seances:list', { convention: convention.id }).data ?? []
  const siennes = seances.filter(
    s => s.instance === instance && s.territoire === territoire && s.etat !== 'annulee',
  )
  return new Set(siennes.map(s => s.date))
}

type PropsDates = {
  dates: readonly DateSerie[]
  prises: ReadonlySet<string>
  estRetenue(d: DateSerie): boolean
  changer(date: string, oui: boolean): void
  erreur: string | null
}

function DatesSerie({ dates, prises, estRetenue, changer, erreur }: PropsDates) {
  if (dates.length === 0) return <p role="status">{texts.apercuVide}</p>
  return (
    <fieldset className={css['cadreDates']}>
      <legend>{texts.apercuSerie(dates.length)}</legend>
      <ul className={css['dates']}>
        {dates.map(d => (
          <li key={d.prevue}>
            <Checkbox
              checked={estRetenue(d)}
              onChange={e => changer(d.date, e.currentTarget.checked)}
              label={`${jourSemaine(d.date)} ${formatDateEnMots(d.date)}`}
              description={remarque(d, prises)}
            />
          </li>
        ))}
      </ul>
      {erreur === null ? null : (
        <p role="alert" className={css['erreur']}>
          {erreur}
        </p>
      )}
    </fieldset>
  )
}

/** Why the day is not the one of the rule, and whether a meeting is already there. */
function remarque(d: DateSerie, prises: ReadonlySet<string>): string {
  const phrases = [
    d.raison === null || d.date === d.prevue ? d.raison : texts.deplacee(formatDate(d.prevue), d.raison),
    prises.has(d.date) ? texts.dejaPrise : null,
  ]
  return phrases.filter(p => p !== null).join(' ')
}
