import {
  ActionIcon,
  Button,
  Drawer,
  Select,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { IconEye, IconEyeOff, IconMenu2, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useChannel } from '../../api.ts'
import { formatMoment } from '../../ui/moments.ts'
import { BarreLaterale } from './barre-laterale.tsx'
import css from './cadre.module.css'
import { useCadre } from './contexte.tsx'
import { texts } from './texts.ts'

function BoutonTheme() {
  const { setColorScheme } = useMantineColorScheme()
  const sombre = useComputedColorScheme('light') === 'dark'
  const mot = sombre ? texts.themeClair : texts.themeSombre
  return (
    <Tooltip label={mot}>
      <ActionIcon aria-label={mot} color="gray" onClick={() => setColorScheme(sombre ? 'light' : 'dark')}>
        {sombre ? <IconSun size={20} /> : <IconMoon size={20} />}
      </ActionIcon>
    </Tooltip>
  )
}

function BoutonSecret() {
  const { brut, setBrut } = useCadre()
  return (
    <Tooltip label={brut ? texts.exactAide : texts.masqueAide}>
      <Button
        variant="subtle"
        color={brut ? 'ambre' : 'gray'}
        px="sm"
        aria-pressed={brut}
        onClick={() => setBrut(!brut)}
        leftSection={brut ? <IconEye size={18} /> : <IconEyeOff size={18} />}
      >
        {brut ? texts.exact : texts.masque}
      </Button>
    </Tooltip>
  )
}

function Enregistre() {
  const journal = useChannel('base:journal', { limite: 1 })
  const dernier = journal.data?.[0]
  return dernier ? (
    <span className={css['enregistre']}>{texts.enregistre(formatMoment(dernier.date))}</span>
  ) : null
}

function ChoixPortee() {
  const { base, convention, adresse, annees, changer } = useCadre()
  return (
    <>
      <Select
        className={css['choixConvention'] ?? ''}
        aria-label={texts.convention}
        value={convention.id}
        data={base.conventions.map(c => ({
          value: c.id,
          label: `${c.titre} (${c.effet.slice(0, 4)}-${c.fin.slice(0, 4)})`,
        }))}
        onChange={id => id && changer({ convention: id })}
      />
      <Select
        className={css['choixAnnee'] ?? ''}
        aria-label={texts.annee}
        value={String(adresse.annee)}
        data={annees.map(String)}
        onChange={annee => annee && changer({ annee: Number(annee) })}
      />
    </>
  )
}

/** Which convention, which year, search, what is shown, last record. */
export function BarreHaute() {
  const [menu, { open, close }] = useDisclosure(false)
  return (
    <section className={css['haut']} aria-label={texts.portee}>
      <ActionIcon className={css['boutonMenu'] ?? ''} aria-label={texts.menu} onClick={open}>
        <IconMenu2 size={22} />
      </ActionIcon>
      <Drawer opened={menu} onClose={close} title={texts.menu} size={280}>
        <BarreLaterale apres={close} />
      </Drawer>
      <ChoixPortee />
      <div className={css['hautDroite']}>
        <Enregistre />
        <BoutonSecret />
        <Button
          variant="default"
          px="sm"
          leftSection={<IconSearch size={18} />}
          onClick={() => spotlight.open()}
          aria-keyshortcuts="Control+K"
        >
          {texts.rechercher}
        </Button>
        <BoutonTheme />
      </div>
    </section>
  )
}
