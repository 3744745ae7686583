import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Convention } from '../../../../shared/domain/convention.ts'
import type { ModeleEdition } from '../../../../shared/domain/rapport.ts'
import { useBrouillonGarde } from '../../../brouillons.ts'
import { defaire } from '../../../defaire.ts'
import { useSaisie } from '../../../saisie.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { showUndo } from '../../../ui/undo-toast.tsx'
import ecrans from '../ecrans.module.css'
import { ChampsPages } from './champs-pages.tsx'
import { ChapitresModele } from './chapitres-modele.tsx'
import { texts } from './texts.ts'

type Props = { convention: Convention; modele: ModeleEdition }
const CHAMPS = ['sousTitre', 'pied', 'mentionFse.texte'] as const

/** The model in fields; nothing changes in the base before « Enregistrer », and what is typed outlives the screen. */
export function EditerModele({ convention, modele: enregistre }: Props) {
  const garde = useBrouillonGarde<ModeleEdition | null>(`modele/${convention.id}`, () => null)
  const modele = garde.valeur ?? enregistre
  const [vu, setVu] = useState(false)
  const enregistrer = useSaisie('modeles:modifier', CHAMPS, () => {
    garde.oublier()
    setVu(false)
    showUndo(texts.enregistre, () =>
      defaire('modeles:modifier', { convention: convention.id, modele: enregistre }),
    )
  })
  const { presente, texte } = modele.mentionFse
  const manques = {
    mention: presente && texte.trim() === '',
    titre: modele.chapitres.some(c => c.titre.trim() === ''),
  }
  const envoyer = (e: FormEvent) => {
    e.preventDefault()
    setVu(true)
    if (!manques.mention && !manques.titre) enregistrer.mutate({ convention: convention.id, modele })
  }
  return (
    <form className={ecrans['pile']} onSubmit={envoyer} noValidate>
      <ChampsPages
        modele={modele}
        changer={partie => garde.changer({ ...modele, ...partie })}
        erreurDe={champ =>
          vu && manques.mention && champ === 'mentionFse.texte'
            ? texts.mentionVide
            : enregistrer.erreurDe(champ)
        }
      />
      <ChapitresModele
        modele={modele}
        changer={garde.changer}
        duProfil={convention.chapitres.map(c => c.code)}
        vu={vu}
      />
      <ErrorNotice erreur={enregistrer.erreurGenerale} />
      <div className={ecrans['barre']}>
        <Rendre convention={convention.id} enregistre={enregistre} oublier={garde.oublier} />
        <div className={ecrans['boutons']}>
          {garde.valeur === null ? null : (
            <>
              <span className={ecrans['ligne']} style={{ alignItems: 'center' }}>
                <StateBadge tone="attention" symbole="▲" mot={texts.modifie} />
              </span>
              <Button variant="subtle" onClick={garde.oublier}>
                {texts.abandonner}
              </Button>
            </>
          )}
          <Button type="submit" loading={enregistrer.isPending} disabled={garde.valeur === null}>
            {texts.enregistrer}
          </Button>
        </div>
      </div>
    </form>
  )
}

type PropsRendre = { convention: string; enregistre: ModeleEdition; oublier(): void }

/** Gives the model of the profile back; what was there comes back by the toast. */
function Rendre({ convention, enregistre, oublier }: PropsRendre) {
  const rendre = useSaisie('modeles:modifier', [], () => {
    oublier()
    showUndo(texts.revenu, () => defaire('modeles:modifier', { convention, modele: enregistre }))
  })
  return (
    <div>
      <Button
        variant="subtle"
        loading={rendre.isPending}
        onClick={() => rendre.mutate({ convention, modele: null })}
      >
        {texts.revenir}
      </Button>
      <ErrorNotice erreur={rendre.erreurGenerale} />
    </div>
  )
}
