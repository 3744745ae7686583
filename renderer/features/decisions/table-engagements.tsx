import { Button } from '@mantine/core'
import { useAct, useChannel } from '../../api.ts'
import { defaire } from '../../defaire.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Column, LongTable } from '../../ui/long-table.tsx'
import { formatDate } from '../../ui/moments.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from '../../ui/table.module.css'
import { showUndo } from '../../ui/undo-toast.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import local from './decisions.module.css'
import { texts } from './texts.ts'
import { type Engagement, ETATS_ENGAGEMENT, type Fait } from './vue.ts'

type Props = { engagements: readonly Engagement[]; noter(engagement: Engagement): void }

/** One line for each commitment, with the facts noted this year; a fact can be taken back. */
export function TableEngagements({ engagements, noter }: Props) {
  const { convention } = useCadre()
  const texte = useChannel('conventions:get', { convention: convention.id })
  const t = texts.engagements
  const retirer = useAct('engagements:retirer')
  const retirerFait = ({ id }: Fait) =>
    retirer.mutate(
      { id },
      { onSuccess: () => showUndo(t.retire, () => defaire('engagements:retablir', { id })) },
    )
  const colonnes: Column<Engagement>[] = [
    {
      cle: 'texte',
      titre: t.colonnes.texte,
      entete: true,
      contenu: e => (
        <>
          {e.texte}
          <span className={`${css['doux']} ${css['petit']}`} style={{ display: 'block' }}>
            {texte.data?.parties.find(p => p.code === e.partie)?.nomCourt ?? t.toutes} – {e.reference}
          </span>
        </>
      ),
    },
    {
      cle: 'recurrence',
      titre: t.colonnes.recurrence,
      largeur: 150,
      contenu: e => <Recurrence engagement={e} />,
    },
    {
      cle: 'faits',
      titre: t.colonnes.faits,
      largeur: 250,
      contenu: e => <Faits engagement={e} retirer={retirerFait} />,
    },
    {
      cle: 'etat',
      titre: t.colonnes.etat,
      largeur: 120,
      contenu: e => <StateBadge {...ETATS_ENGAGEMENT[e.etat]} mot={t.etats[e.etat]} />,
    },
    {
      cle: 'noter',
      titre: t.colonnes.noter,
      largeur: 106,
      contenu: e => (
        <Button variant="default" px="sm" aria-label={t.noterSur(e.texte)} onClick={() => noter(e)}>
          {t.noter}
        </Button>
      ),
    },
  ]
  return (
    <>
      <ErrorNotice erreur={retirer.error} />
      <LongTable nom={texts.onglets.engagements} lignes={engagements} cle={e => e.code} colonnes={colonnes} />
    </>
  )
}

function Recurrence({ engagement: e }: { engagement: Engagement }) {
  return (
    <>
      {e.recurrence}
      {e.echeance === null ? null : (
        <span className={`${css['doux']} ${css['petit']}`} style={{ display: 'block' }}>
          {texts.engagements.avant(formatDate(e.echeance))}
        </span>
      )}
    </>
  )
}

function Faits({ engagement: e, retirer }: { engagement: Engagement; retirer(fait: Fait): void }) {
  const t = texts.engagements
  const tenus = e.faits.filter(f => f.etat === 'tenu').length
  return (
    <>
      {e.attendus === null ? null : t.sur(tenus, e.attendus)}
      {e.attendus === null && e.faits.length === 0 ? t.aucunFait : null}
      <ul className={local['listeFaits']}>
        {e.faits.map(f => (
          <li key={f.id}>
            <span>
              {formatDate(f.date)}
              {f.etat === 'tenu' ? '' : ` (${t.etats[f.etat]})`}
              {[f.preuve, f.commentaire].map(mot => (mot === null ? '' : ` – ${mot}`))}
            </span>
            <Button
              variant="subtle"
              px="xs"
              aria-label={t.retirerFait(formatDate(f.date))}
              onClick={() => retirer(f)}
            >
              {t.retirer}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
