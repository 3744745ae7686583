import { Link } from 'wouter'
import type { Decision } from '../../../shared/domain/decision.ts'
import { type Column, LongTable } from '../../ui/long-table.tsx'
import { formatDate } from '../../ui/moments.ts'
import css from '../../ui/table.module.css'
import { useCadre } from '../cadre/contexte.tsx'
import { useInstances } from './donnees.ts'
import { Echeance, EtatDecision } from './etat-decision.tsx'
import { texts } from './texts.ts'
import { voteDe } from './vue.ts'

const SYMBOLES_VOTE = { aucun: '○', adopte: '✓', rejete: '✕' }

/** The register; the title opens the decision, the date its meeting. */
export function TableDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const { lien } = useCadre()
  const { nommer } = useInstances()
  const t = texts.registre
  const colonnes: Column<Decision>[] = [
    {
      cle: 'numero',
      titre: t.colonnes.numero,
      largeur: 94,
      contenu: d => <span className={css['insecable']}>{d.numero ?? texts.aucun}</span>,
    },
    {
      cle: 'titre',
      titre: t.colonnes.titre,
      entete: true,
      contenu: d => (
        <>
          <Link href={lien('decisions', String(d.id))} className={css['lien'] ?? ''}>
            {d.titre}
          </Link>
          <span className={`${css['doux']} ${css['petit']}`} style={{ display: 'block' }}>
            {nommer(d.instance)}
          </span>
        </>
      ),
    },
    {
      cle: 'seance',
      titre: t.colonnes.seance,
      largeur: 118,
      contenu: d => (
        <Link
          href={lien('seances', String(d.seance))}
          className={`${css['lien']} ${css['insecable']}`}
          aria-label={t.voirSeance(formatDate(d.date), nommer(d.instance))}
        >
          {formatDate(d.date)}
        </Link>
      ),
    },
    {
      cle: 'vote',
      titre: t.colonnes.vote,
      largeur: 104,
      contenu: d => `${SYMBOLES_VOTE[voteDe(d)]} ${texts.votes[voteDe(d)]}`,
    },
    {
      cle: 'responsable',
      titre: t.colonnes.responsable,
      largeur: 132,
      contenu: d => d.responsable ?? texts.aucun,
    },
    {
      cle: 'echeance',
      titre: t.colonnes.echeance,
      largeur: 122,
      contenu: d => <Echeance jour={d.echeance} enRetard={d.enRetard} />,
    },
    {
      cle: 'etat',
      titre: t.colonnes.etat,
      largeur: 130,
      contenu: d => <EtatDecision etat={d.etat} />,
    },
  ]
  return <LongTable nom={texts.onglets.registre} lignes={decisions} cle={d => d.id} colonnes={colonnes} />
}
