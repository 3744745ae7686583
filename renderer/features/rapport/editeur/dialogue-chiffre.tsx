import { Button, Group, Modal, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { RefChiffre } from '../../../../shared/domain/texte-riche.ts'
import { texts as communs } from '../../../ui/texts.ts'
import { usePortee } from '../../cadre/contexte.tsx'
import { useIndicateurs } from '../../indicateurs/donnees.ts'
import { texts as indicateurs } from '../../indicateurs/texts.ts'
import { cleLigne, lireCleLigne, listFormes } from './choix-chiffre.ts'
import { ChoixIndicateur, ChoixLieu } from './choix-cible.tsx'
import { useChiffre } from './evaluation.ts'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = {
  /** The chip that is being changed; null puts one in. */
  depart: RefChiffre | null
  poser(ref: RefChiffre): void
  retirer: (() => void) | null
  renoncer(): void
}

const NEUF: RefChiffre = {
  code: '',
  decalage: 0,
  territoire: null,
  ventilation: null,
  modalite: null,
  forme: 'valeur',
}

/** « Insérer un chiffre »: which one, for whom, of which year, in which form; its value is shown before it is put in. */
export function DialogueChiffre({ depart, poser, retirer, renoncer }: Props) {
  const [ref, setRef] = useState(depart ?? NEUF)
  const changer = (partie: Partial<RefChiffre>) => setRef(r => ({ ...r, ...partie }))
  const t = texts.chiffre
  return (
    <Modal opened onClose={renoncer} title={depart ? t.modifier : t.inserer} size="lg" returnFocus={false}>
      <form
        className={css['formulaire']}
        onSubmit={e => {
          e.preventDefault()
          if (ref.code !== '') poser(ref)
        }}
      >
        <ChoixIndicateur
          code={ref.code}
          changer={code => changer({ code, ventilation: null, modalite: null, forme: 'valeur' })}
        />
        <div className={css['deuxColonnes']}>
          <ChoixLieu
            territoire={ref.territoire}
            changer={territoire => changer({ territoire, ventilation: null, modalite: null })}
          />
          <ChoixAnnee decalage={ref.decalage} changer={decalage => changer({ decalage, forme: 'valeur' })} />
        </div>
        {ref.code === '' ? null : <ChoixLigne chiffre={ref} changer={changer} />}
        <Resultat chiffre={ref} />
        <Group justify="flex-end">
          {retirer ? (
            <Button variant="subtle" color="red" onClick={retirer} mr="auto">
              {t.retirer}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={renoncer}>
            {communs.annuler}
          </Button>
          <Button type="submit" disabled={ref.code === ''}>
            {depart ? t.remplacer : t.poser}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function ChoixAnnee({ decalage, changer }: { decalage: number; changer(decalage: number): void }) {
  const { annee } = usePortee()
  return (
    <div>
      <p className={css['etiquette']} id="annee-chiffre">
        {texts.chiffre.annee}
      </p>
      <SegmentedControl
        aria-labelledby="annee-chiffre"
        value={String(decalage)}
        onChange={v => changer(Number(v))}
        data={[
          { value: '0', label: String(annee) },
          { value: '-1', label: String(annee - 1) },
        ]}
      />
    </div>
  )
}

type PropsLigne = { chiffre: RefChiffre; changer(partie: Partial<RefChiffre>): void }

/** The line of a breakdown and the form, among those that this figure has. */
function ChoixLigne({ chiffre, changer }: PropsLigne) {
  const { code, territoire, ventilation, modalite, decalage, forme } = chiffre
  const lus = useIndicateurs(territoire ?? undefined)
  const indicateur = lus.indicateurs.find(i => i.code === code)
  const groupes = Object.entries(indicateur?.ventilations ?? {}).map(([nom, lignes]) => ({
    group: indicateurs.noms[nom] ?? nom,
    items: lignes.map(l => ({ value: cleLigne(nom, l.modalite), label: l.libelle })),
  }))
  const ligne =
    ventilation === null
      ? null
      : (indicateur?.ventilations[ventilation]?.find(l => l.modalite === modalite) ?? null)
  const formes = listFormes(indicateur, ligne, decalage)
  return (
    <div className={css['deuxColonnes']}>
      <Select
        label={texts.chiffre.ligne}
        searchable
        value={ventilation === null || modalite === null ? 'ensemble' : cleLigne(ventilation, modalite)}
        data={[{ value: 'ensemble', label: texts.chiffre.ensemble }, ...groupes]}
        onChange={v => v && changer({ ...lireCleLigne(v), forme: 'valeur' })}
      />
      <Select
        label={texts.chiffre.forme}
        value={forme}
        data={[...new Set([...formes, forme])].map(f => ({ value: f, label: texts.chiffre.formes[f] }))}
        onChange={v => {
          const choisie = formes.find(f => f === v)
          if (choisie) changer({ forme: choisie })
        }}
      />
    </div>
  )
}

function Resultat({ chiffre }: { chiffre: RefChiffre }) {
  if (chiffre.code === '') return <p className={css['resultat']}>{texts.chiffre.aucun}</p>
  return <ResultatConnu chiffre={chiffre} />
}

function ResultatConnu({ chiffre }: { chiffre: RefChiffre }) {
  const { data, error } = useChiffre(chiffre)
  return (
    <output className={css['resultat']}>
      {error ? error.message : null}
      {data ? (
        <>
          <strong className={css['resultatValeur']}>{data.texte}</strong>
          <span>{data.libelle}</span>
        </>
      ) : null}
      {data || error ? null : communs.chargement}
    </output>
  )
}
