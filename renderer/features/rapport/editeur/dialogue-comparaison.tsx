import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { MOTS_COMPARAISON } from '../../../../shared/domain/comparaison.ts'
import {
  type MotComparaison,
  motComparaison,
  type RefComparaison,
} from '../../../../shared/domain/texte-riche.ts'
import { Notice } from '../../../ui/notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { ChoixIndicateur, ChoixLieu } from './choix-cible.tsx'
import { useComparaison, useComparaisons } from './evaluation.ts'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = {
  depart: RefComparaison | null
  poser(ref: RefComparaison): void
  retirer: (() => void) | null
  renoncer(): void
}
type Cible = { code: string; territoire: string | null }

/** Words of comparison: only those that hold now are proposed, with the two values that they rest on. */
export function DialogueComparaison({ depart, poser, retirer, renoncer }: Props) {
  const [cible, setCible] = useState<Cible>({
    code: depart?.code ?? '',
    territoire: depart?.territoire ?? null,
  })
  const t = texts.comparaison
  return (
    <Modal opened onClose={renoncer} title={depart ? t.modifier : t.inserer} size="lg" returnFocus={false}>
      <div className={css['formulaire']}>
        {depart ? <Etat ref_={depart} /> : null}
        <ChoixIndicateur code={cible.code} changer={code => setCible(c => ({ ...c, code }))} />
        <ChoixLieu
          territoire={cible.territoire}
          changer={territoire => setCible(c => ({ ...c, territoire }))}
        />
        {cible.code === '' ? (
          <p className={css['resultat']}>{t.aucun}</p>
        ) : (
          <MotsVrais cible={cible} actuel={depart?.mot ?? null} poser={poser} />
        )}
        <Group justify="flex-end">
          {retirer ? (
            <Button variant="subtle" color="red" onClick={retirer} mr="auto">
              {t.retirer}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={renoncer}>
            {communs.annuler}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

/** Why the words that stand in the text must be looked at. */
function Etat({ ref_ }: { ref_: RefComparaison }) {
  const { data } = useComparaison(ref_)
  if (!data) return null
  const tone = { vraie: 'ok', fausse: 'attention', inconnue: 'neutre' } as const
  return (
    <Notice tone={tone[data.tenue]} titre={texts.comparaison.ecrits(MOTS_COMPARAISON[ref_.mot])}>
      <p>{data.explication ?? texts.comparaison.tient}</p>
    </Notice>
  )
}

type PropsMots = { cible: Cible; actuel: MotComparaison | null; poser(ref: RefComparaison): void }

function MotsVrais({ cible, actuel, poser }: PropsMots) {
  const refs = motComparaison.options.map(mot => ({ ...cible, mot, vu: null }))
  const reponses = useComparaisons(refs)
  const t = texts.comparaison
  const erreur = reponses.find(r => r.error)?.error
  if (erreur) return <p role="alert">{erreur.message}</p>
  if (reponses.some(r => !r.data)) return <p className={css['resultat']}>{communs.chargement}</p>
  const vrais = refs.flatMap((ref, i) => {
    const lue = reponses[i]?.data
    return lue?.tenue === 'vraie' ? [{ ...ref, vu: { avant: lue.avant, apres: lue.apres } }] : []
  })
  const pourquoi = reponses.find(r => r.data?.tenue === 'inconnue')?.data?.explication
  if (vrais.length === 0) return <p className={css['resultat']}>{pourquoi ?? t.rienDeVrai}</p>
  return (
    <fieldset className={css['mots']}>
      <legend>{t.choisir}</legend>
      {vrais.map(ref => (
        <Button key={ref.mot} variant={ref.mot === actuel ? 'filled' : 'default'} onClick={() => poser(ref)}>
          {t.poser(MOTS_COMPARAISON[ref.mot])}
        </Button>
      ))}
    </fieldset>
  )
}
