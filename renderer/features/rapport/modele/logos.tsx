import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { Logo } from '../../../../shared/domain/rapport.ts'
import { invoke, invokeWindow, useAct, useChannel } from '../../../api.ts'
import { defaire } from '../../../defaire.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import css from './modele.module.css'
import { texts } from './texts.ts'
import { listPlaces } from './vue.ts'

type Props = { convention: Convention; logos: Logo[] }
type Place = { code: string; nom: string }

/** The logo of each party and the emblem of the European Union; each is saved at once. */
export function Logos({ convention, logos }: Props) {
  return (
    <Panel titre={texts.logos} note={texts.logosNote}>
      <ul className={css['logos']}>
        {listPlaces(convention).map(place => (
          <PlaceLogo
            key={place.code}
            convention={convention.id}
            place={place}
            logo={logos.find(l => l.partie === place.code) ?? null}
          />
        ))}
      </ul>
    </Panel>
  )
}

type PropsPlace = { convention: string; place: Place; logo: Logo | null }

function PlaceLogo({ convention, place: { code: partie, nom }, logo }: PropsPlace) {
  const ref = { convention, partie }
  /** Puts the former logo back, or none. */
  const revenir = () =>
    logo
      ? defaire('logos:poser', { ...ref, sha256: logo.sha256, alt: logo.alt })
      : defaire('logos:retirer', ref)
  const poser = usePoser(ref, () => {
    showUndo(texts.logoPose(nom), revenir)
  })
  const retirer = useAct('logos:retirer', () => {
    showUndo(texts.logoRetire(nom), revenir)
  })
  return (
    <li className={css['logo']} aria-label={nom}>
      <p className={css['nom']}>{nom}</p>
      <div className={css['vignette']}>{logo ? <Vignette logo={logo} /> : texts.sansLogo}</div>
      <div className={css['actes']}>
        <Button
          size="sm"
          variant="default"
          loading={poser.isPending}
          aria-label={logo ? texts.changerNom(nom) : texts.choisirNom(nom)}
          onClick={() => poser.mutate()}
        >
          {logo ? texts.changer : texts.choisir}
        </Button>
        {logo ? (
          <Button
            size="sm"
            variant="subtle"
            loading={retirer.isPending}
            aria-label={texts.retirerLogoNom(nom)}
            onClick={() => retirer.mutate(ref)}
          >
            {texts.retirerLogo}
          </Button>
        ) : null}
        {logo ? <span>{texts.taille(logo.largeur, logo.hauteur)}</span> : null}
      </div>
      <ErrorNotice erreur={poser.error ?? retirer.error} />
    </li>
  )
}

/** Asks for the picture, then puts it; nothing happens when the user gives up. */
function usePoser(ref: { convention: string; partie: string }, apres: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { fichiers } = await invokeWindow('fenetre:choisirFichiers', { plusieurs: false, usage: 'image' })
      const [fichier] = fichiers
      return fichier ? invoke('logos:poser', { ...ref, fichier: fichier.jeton }) : null
    },
    onSuccess: logos => {
      if (logos === null) return undefined
      apres()
      return client.invalidateQueries()
    },
  })
}

function Vignette({ logo }: { logo: Logo }) {
  const image = useChannel('images:get', { sha256: logo.sha256 })
  return image.data && !image.isPlaceholderData ? <img src={image.data.url} alt={logo.alt} /> : null
}
