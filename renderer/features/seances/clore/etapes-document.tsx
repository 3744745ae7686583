import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentSeance } from '../../../../shared/domain/document.ts'
import type { Seance } from '../../../../shared/domain/seance.ts'
import { formatDate, formatMoment, formatOctets } from '../../../ui/moments.ts'
import { texts as seances } from '../texts.ts'
import css from './clore.module.css'
import { ETAPES, formatEmpreinte, positionEtape } from './documents.ts'
import { ExportDocument } from './export-document.tsx'
import { Corriger, Diffuser, Signer, Valider } from './formulaires-document.tsx'
import { texts } from './texts.ts'

const t = texts.documents

type Props = { seance: Seance; document: DocumentSeance }

/** Where the paper stands, its next step, its export, and its correction once it is frozen. */
export function EtapesDocument({ seance, document: d }: Props) {
  const [volet, setVolet] = useState<'exporter' | 'corriger' | null>(null)
  const fermer = () => setVolet(null)
  return (
    <div className={css['pile']}>
      <ol className={css['etapes']} aria-label={t.etapes}>
        {ETAPES.map(etape => {
          const position = positionEtape(etape, d.etat)
          return (
            <li
              key={etape}
              className={css[position]}
              aria-current={position === 'courante' ? 'step' : undefined}
            >
              <span aria-hidden="true">{t.symboles[position]}</span> {t.etats[etape]}
              <span className="masque-visuel"> ({t.lecture[position]})</span>
            </li>
          )
        })}
      </ol>
      <Faits document={d} />
      {d.etat === 'brouillon' ? <Valider document={d} /> : null}
      {d.etat === 'valide' ? <Signer seance={seance} document={d} /> : null}
      {d.etat === 'signe' ? <Diffuser document={d} /> : null}
      <div className={css['boutons']}>
        <Button
          variant="default"
          aria-expanded={volet === 'exporter'}
          onClick={() => setVolet(volet === 'exporter' ? null : 'exporter')}
        >
          {t.exporter}
        </Button>
        {d.etat === 'brouillon' ? null : (
          <Button
            variant="subtle"
            aria-expanded={volet === 'corriger'}
            onClick={() => setVolet(volet === 'corriger' ? null : 'corriger')}
          >
            {t.corriger}
          </Button>
        )}
      </div>
      {volet === 'exporter' ? <ExportDocument document={d} /> : null}
      {volet === 'corriger' && d.etat !== 'brouillon' ? <Corriger document={d} fermer={fermer} /> : null}
    </div>
  )
}

/** What happened to the paper: frozen with its fingerprint, signed, sent, corrected. */
function Faits({ document: d }: { document: DocumentSeance }) {
  return (
    <div className={css['faits']}>
      {d.motif === null ? null : <p>{t.motif(d.motif)}</p>}
      {d.valideLe === null || d.etat === 'brouillon' ? null : (
        <>
          <p>
            {t.valideLe(formatMoment(d.valideLe))} <span className={css['doux']}>{t.empreinteAide}</span>
          </p>
          {d.fichiers.map(f => (
            <p key={f.format} className={css['empreinte']}>
              {t.empreinte(seances.exportDocuments.format[f.format], formatOctets(f.octets))}{' '}
              <code>{formatEmpreinte(f.sha256)}</code>
            </p>
          ))}
        </>
      )}
      {d.signeLe === null || d.signataire === null ? null : (
        <p>{t.signePar(d.signataire, formatDate(d.signeLe))}</p>
      )}
      {d.diffuseLe === null || d.destinataires === null ? null : (
        <p>{t.diffuseA(d.destinataires, formatDate(d.diffuseLe))}</p>
      )}
    </div>
  )
}
