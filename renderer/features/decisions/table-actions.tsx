import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { Action } from '../../../shared/domain/decision.ts'
import { useChannel } from '../../api.ts'
import { type Column, LongTable } from '../../ui/long-table.tsx'
import css from '../../ui/table.module.css'
import { useCadre } from '../cadre/contexte.tsx'
import local from './decisions.module.css'
import { Echeance, EtatAction } from './etat-decision.tsx'
import { texts } from './texts.ts'

type Props = { actions: readonly Action[]; suivre(action: Action): void; sansOrigine?: boolean }

/** Actions in the order given; « Suivre » opens what can be noted of one. */
export function TableActions({ actions, suivre, sansOrigine = false }: Props) {
  const t = texts.actions
  const origine: Column<Action> = {
    cle: 'origine',
    titre: t.colonnes.origine,
    largeur: 118,
    contenu: a => <Origine action={a} />,
  }
  const colonnes: Column<Action>[] = [
    { cle: 'intitule', titre: t.colonnes.intitule, entete: true, contenu: a => a.intitule },
    ...(sansOrigine ? [] : [origine]),
    {
      cle: 'responsable',
      titre: t.colonnes.responsable,
      largeur: 132,
      contenu: a => a.responsable ?? texts.aucun,
    },
    {
      cle: 'echeance',
      titre: t.colonnes.echeance,
      largeur: 122,
      contenu: a => <Echeance jour={a.echeance} enRetard={a.enRetard} />,
    },
    {
      cle: 'etat',
      titre: t.colonnes.etat,
      largeur: 146,
      contenu: a => (
        <>
          <EtatAction etat={a.etat} />
          <Avancement action={a} />
        </>
      ),
    },
    {
      cle: 'suivi',
      titre: t.colonnes.suivi,
      largeur: 112,
      contenu: a => (
        <Button variant="default" px="sm" aria-label={t.suivreAction(a.intitule)} onClick={() => suivre(a)}>
          {t.suivre}
        </Button>
      ),
    },
  ]
  return <LongTable nom={texts.onglets.actions} lignes={actions} cle={a => a.id} colonnes={colonnes} />
}

function Avancement({ action: a }: { action: Action }) {
  return (
    <span className={local['progres']}>
      <progress
        max={100}
        value={a.avancement}
        aria-label={texts.actions.avancementDe(a.intitule, a.avancement)}
      />
      {texts.actions.cent(a.avancement)}
    </span>
  )
}

/** The decision that it carries out, otherwise the meeting that asked for it. */
function Origine({ action: a }: { action: Action }) {
  const { lien } = useCadre()
  const decisions = useChannel('decisions:list', { convention: a.convention }, a.decision !== null)
  if (a.decision === null)
    return (
      <Link href={lien('seances', String(a.seance))} className={css['lien'] ?? ''}>
        {texts.actions.seance}
      </Link>
    )
  const numero = decisions.data?.find(d => d.id === a.decision)?.numero ?? null
  return (
    <Link
      href={lien('decisions', String(a.decision))}
      className={css['lien'] ?? ''}
      {...(numero === null ? {} : { 'aria-label': texts.actions.decision(numero) })}
    >
      {numero === null ? (
        texts.actions.decisionSansNumero
      ) : (
        <span className={css['insecable']}>{numero}</span>
      )}
    </Link>
  )
}
